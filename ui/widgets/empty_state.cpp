// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {

EmptyState::EmptyState(const QString& icon, QWidget* parent)
    : QWidget(parent), m_title(headingLabel()), m_sentence(secondaryLabel()), m_button(new QPushButton),
      m_second(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * theme::Grid, 4 * theme::Grid, 4 * theme::Grid, 4 * theme::Grid);
    layout->setSpacing(theme::Grid);
    layout->addStretch();
    layout->addWidget(new IconLabel(icon, 40), 0, Qt::AlignHCenter);
    layout->addSpacing(theme::Grid);
    for (QLabel* label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        layout->addWidget(label);
    }
    layout->addSpacing(theme::Grid);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_button);
    buttons->addWidget(m_second);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch();
    makePrimary(m_button);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondClicked);
}

void EmptyState::setTexts(const QString& title, const QString& sentence, const QString& button, const QString& secondButton) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_second->setText(secondButton);
    m_second->setVisible(!secondButton.isEmpty());
}

}  // namespace ui
