// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/simple_questions.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/field_words.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

namespace ui {

SimpleQuestions::SimpleQuestions(QWidget* parent)
    : QWidget(parent), m_summary(new Card), m_summaryTitle(headingLabel()), m_lines(new QGridLayout) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    for (Question& question : m_questions)
        question = makeQuestion(layout);
    m_summary->content()->addWidget(m_summaryTitle);
    m_lines->setHorizontalSpacing(2 * theme::Grid);
    m_lines->setVerticalSpacing(theme::Grid);
    m_lines->setColumnStretch(2, 1);
    m_summary->content()->addLayout(m_lines);
    layout->addSpacing(theme::Grid);
    layout->addWidget(m_summary);
    layout->addStretch();
    retranslate();
}

SimpleQuestions::Question SimpleQuestions::makeQuestion(QVBoxLayout* layout) {
    Question question{headingLabel(), new QButtonGroup(this), {}};
    layout->addWidget(question.title);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::Grid);
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        Choice choice{new ChoiceCard, bodyLabel(), secondaryLabel()};
        QFont strong = choice.title->font();
        strong.setWeight(QFont::DemiBold);
        choice.title->setFont(strong);
        choice.title->setContentsMargins(0, 0, 3 * theme::Grid, 0);  // room for the tick
        choice.card->content()->addWidget(choice.title);
        choice.card->content()->addWidget(choice.sentence, 1, Qt::AlignTop);
        question.group->addButton(choice.card, int(i));
        row->addWidget(choice.card, 1);
        question.choices[i] = choice;
    }
    layout->addLayout(row);
    layout->addSpacing(theme::Grid);
    connect(question.group, &QButtonGroup::idClicked, this, [this] {
        const auto chosen = [this](int index, int standard) {
            const int id = m_questions[std::size_t(index)].group->checkedId();
            return id < 0 ? standard : id;
        };
        Q_EMIT answered({simple::Change(chosen(0, 1)), simple::Time(chosen(1, 1)), simple::Care(chosen(2, 1))});
    });
    return question;
}

void SimpleQuestions::setAnswers(const std::optional<simple::Answers>& answers, const simple::Facts& facts) {
    m_answers = answers;
    m_facts = facts;
    choose(m_questions[0], answers ? int(answers->change) : -1);
    choose(m_questions[1], answers ? int(answers->time) : -1);
    choose(m_questions[2], answers ? int(answers->care) : -1);
    showSummary();
}

void SimpleQuestions::choose(Question& question, int index) {
    if (question.group->checkedId() == index)
        return;
    question.group->setExclusive(false);
    for (QAbstractButton* button : question.group->buttons())
        button->setChecked(question.group->id(button) == index);
    question.group->setExclusive(true);
}

void SimpleQuestions::showSummary() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_answers) {
        m_summaryTitle->setText(tr("The settings were made by hand"));
        m_lines->addWidget(secondaryLabel(tr("They stand under Advanced. An answer above replaces them; that can be undone.")), 0, 0, 1, 3);
        return;
    }
    m_summaryTitle->setText(tr("What follows from your answers"));
    int row = 0;
    for (const simple::Setting& setting : simple::settings(*m_answers, m_facts)) {
        const core::api::JobField* field = core::api::findJobField(setting.key);
        QLabel* label = bodyLabel(fields::words(setting.key).label);
        label->setWordWrap(false);
        QLabel* value = bodyLabel(fields::value(*field, setting.value));
        value->setWordWrap(false);
        QFont figures = theme::font(theme::Font::Tabular);
        figures.setWeight(QFont::DemiBold);
        value->setFont(figures);
        m_lines->addWidget(label, row, 0, Qt::AlignTop);
        m_lines->addWidget(value, row, 1, Qt::AlignTop);
        m_lines->addWidget(secondaryLabel(setting.reason), row++, 2, Qt::AlignTop);
    }
}

void SimpleQuestions::setWords(Question& question, const QString& title, const std::array<std::pair<QString, QString>, 3>& choices) {
    question.title->setText(title);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& [name, sentence] = choices[i];
        question.choices[i].title->setText(name);
        question.choices[i].sentence->setText(sentence);
        question.choices[i].card->setAccessibleName(title + QLatin1Char(' ') + name);
        question.choices[i].card->setAccessibleDescription(sentence);
        question.choices[i].card->setWhatsThis(sentence);
    }
}

void SimpleQuestions::retranslate() {
    setWords(m_questions[0], tr("How much may the model change?"),
             {{{tr("A little"), tr("It keeps its manner and picks up the essentials of your data.")},
               {tr("Moderately"), tr("The usual choice: it adapts to your data and stays steady.")},
               {tr("Much"), tr("It moves far towards your data; good when your texts differ from common ones.")}}});
    setWords(m_questions[1], tr("How much time is there?"),
             {{{tr("A quick look"), tr("Minutes: shows whether the data works at all.")},
               {tr("Normal"), tr("Enough for most tasks; stops by itself when nothing more is gained.")},
               {tr("Thorough"), tr("As long as it takes to get the best out of the data.")}}});
    setWords(m_questions[2], tr("How careful about forgetting?"),
             {{{tr("Not important"), tr("Only your task counts; what it knew before may fade.")},
               {tr("Balanced"), tr("Learns your task and keeps most of what it knows.")},
               {tr("Very careful"), tr("What it knows already is worth as much as your task; it learns more slowly.")}}});
    showSummary();
}

}  // namespace ui
