// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/section.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {

Section::Section(QWidget* parent)
    : QWidget(parent), m_title(headingLabel()), m_sentence(secondaryLabel()), m_head(new QHBoxLayout),
      m_content(new QVBoxLayout) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid / 2);
    m_head->addWidget(m_title, 1);
    layout->addLayout(m_head);
    layout->addWidget(m_sentence);
    layout->addSpacing(theme::Grid / 2);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(theme::Grid);
    layout->addLayout(m_content, 1);
    m_sentence->hide();
}

Section::Section(const QString& title, const QString& sentence, QWidget* parent) : Section(parent) {
    setTexts(title, sentence);
}

void Section::setTexts(const QString& title, const QString& sentence) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void Section::addAction(QWidget* widget) {
    m_head->addWidget(widget);
}

}  // namespace ui
