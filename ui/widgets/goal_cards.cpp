// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/goal_cards.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/api/catalogue.h"
#include "ui/goal_words.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

constexpr int Columns = 3;

}  // namespace

GoalCards::GoalCards(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme::Grid);
    m_grid = new QGridLayout;
    m_grid->setSpacing(2 * theme::Grid);
    outer->addLayout(m_grid);
    m_others = new QPushButton(theme::icon(QStringLiteral("refresh")), {});
    m_others->setObjectName(QStringLiteral("other-goals"));
    outer->addWidget(m_others, 0, Qt::AlignLeft);
    int index = 0;
    for (const core::api::TaskInfo& task : core::api::tasks()) {
        Goal goal{task.id, new ChoiceCard, headingLabel(), bodyLabel(), secondaryLabel()};
        auto* mark = new IconLabel(goalWords(task.id).icon, 24);
        mark->setTone(static_cast<int>(theme::Token::Accent));
        auto* head = new QHBoxLayout;
        head->setSpacing(theme::Grid);
        head->addWidget(mark, 0, Qt::AlignTop);
        head->addWidget(goal.title, 1);
        head->addSpacing(2 * theme::Grid);  // room for the tick
        goal.card->content()->setSpacing(theme::Grid / 2);
        goal.card->content()->addLayout(head);
        for (QLabel* label : {goal.sentence, goal.term})
            goal.card->content()->addWidget(label);
        goal.card->content()->addStretch();
        goal.card->setObjectName(QStringLiteral("goal-") + QString::fromStdString(task.id));
        if (index == 0)
            goal.card->setProperty("jobField", QStringLiteral("task"));
        m_group->addButton(goal.card, index);
        m_goals.push_back(goal);
        ++index;
    }
    for (int column = 0; column < Columns; ++column)
        m_grid->setColumnStretch(column, 1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int chosenIndex) {
        m_all = false;
        const std::string id = m_goals.at(static_cast<std::size_t>(chosenIndex)).id;
        setChosen(id);
        Q_EMIT chosen(id);
    });
    connect(m_others, &QPushButton::clicked, this, [this] {
        m_all = true;
        arrange();
        for (const Goal& goal : m_goals)
            if (goal.id == m_chosen)
                goal.card->setFocus();
    });
    arrange();
}

void GoalCards::arrange() {
    const bool all = m_all || m_chosen.empty();
    int index = 0;
    for (const Goal& goal : m_goals) {
        const bool shown = all || goal.id == m_chosen;
        m_grid->removeWidget(goal.card);
        if (all)
            m_grid->addWidget(goal.card, index / Columns, index % Columns);
        else if (shown)
            m_grid->addWidget(goal.card, 0, 0, 1, Columns);
        goal.card->setVisible(shown);
        ++index;
    }
    m_others->setVisible(!all);
}

void GoalCards::setChosen(const std::string& task) {
    m_group->setExclusive(false);  // lets all be unchecked
    for (const Goal& goal : m_goals)
        goal.card->setChecked(goal.id == task);
    m_group->setExclusive(true);
    if (task != m_chosen && !task.empty())
        m_all = false;
    m_chosen = task;
    arrange();
}

void GoalCards::retranslate() {
    m_others->setText(tr("Another goal…"));
    for (const Goal& goal : m_goals) {
        const GoalWords words = goalWords(goal.id);
        goal.title->setText(messages::task(goal.id));
        goal.sentence->setText(words.sentence);
        goal.term->setText(words.term);
        goal.card->setAccessibleName(messages::task(goal.id));
        goal.card->setAccessibleDescription(words.sentence);
        goal.card->setWhatsThis(words.sentence);
    }
}

}  // namespace ui
