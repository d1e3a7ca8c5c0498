// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/goal_cards.h"

#include <QButtonGroup>
#include <QGridLayout>
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
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(2 * theme::Grid);
    int index = 0;
    for (const core::api::TaskInfo& task : core::api::tasks()) {
        Goal goal{task.id, new ChoiceCard, headingLabel(), bodyLabel(), secondaryLabel()};
        auto* mark = new IconLabel(goalWords(task.id).icon, 24);
        mark->setTone(static_cast<int>(theme::Token::Accent));
        goal.card->content()->addWidget(mark);
        for (QLabel* label : {goal.title, goal.sentence, goal.term})
            goal.card->content()->addWidget(label);
        goal.card->content()->addStretch();
        goal.card->setObjectName(QStringLiteral("goal-") + QString::fromStdString(task.id));
        if (index == 0)
            goal.card->setProperty("jobField", QStringLiteral("task"));
        m_group->addButton(goal.card, index);
        grid->addWidget(goal.card, index / Columns, index % Columns);
        m_goals.push_back(goal);
        ++index;
    }
    for (int column = 0; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int chosenIndex) { Q_EMIT chosen(m_goals.at(static_cast<std::size_t>(chosenIndex)).id); });
}

void GoalCards::setChosen(const std::string& task) {
    m_group->setExclusive(false);  // lets all be unchecked
    for (const Goal& goal : m_goals)
        goal.card->setChecked(goal.id == task);
    m_group->setExclusive(true);
}

void GoalCards::retranslate() {
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
