// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/advice_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

#include "ui/messages.h"
#include "ui/preferences.h"
#include "ui/theme.h"
#include "ui/widgets/calm.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/model_card.h"

namespace ui {
namespace {

/// The languages that are offered: those with many models, by code.
constexpr const char* Codes[] = {"en", "de", "es", "fr", "it", "pt", "nl", "pl", "cs", "sv", "da", "fi",
                                 "el", "ru", "uk", "tr", "ar", "he", "fa", "hi", "zh", "ja", "ko"};

}  // namespace

AdviceBar::AdviceBar(QWidget* parent)
    : QWidget(parent), m_language(new Calm<QComboBox>), m_wish(new Calm<QComboBox>), m_languageLabel(new QLabel), m_wishLabel(new QLabel) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme::Grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Grid);
    row->addWidget(m_languageLabel);
    row->addWidget(m_language);
    row->addSpacing(2 * theme::Grid);
    row->addWidget(m_wishLabel);
    row->addWidget(m_wish);
    row->addStretch();
    outer->addLayout(row);
    m_doubts = new QVBoxLayout;
    m_doubts->setSpacing(theme::Grid / 2);
    outer->addLayout(m_doubts);
    m_languageLabel->setBuddy(m_language);
    m_wishLabel->setBuddy(m_wish);
    m_language->setObjectName(QStringLiteral("advice-language"));
    m_wish->setObjectName(QStringLiteral("advice-wish"));
    connect(m_language, &QComboBox::activated, this, [this] {
        Preferences().setTextLanguage(m_language->currentData().toString());
        Q_EMIT changed();
    });
    connect(m_wish, &QComboBox::activated, this, [this] {
        Preferences().setWish(wish());
        Q_EMIT changed();
    });
    retranslate();
}

std::string AdviceBar::language() const {
    return m_language->currentData().toString().toStdString();
}

core::api::Wish AdviceBar::wish() const {
    return static_cast<core::api::Wish>(m_wish->currentIndex());
}

void AdviceBar::showDoubts(const std::vector<core::api::Issue>& doubts) {
    while (QLayoutItem* item = m_doubts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const core::api::Issue& doubt : doubts) {
        QLabel* label = bodyLabel(messages::line(doubt));
        setTone(label, doubt.severity == core::api::Severity::Note ? "secondary" : "warning");
        m_doubts->addWidget(label);
    }
}

void AdviceBar::retranslate() {
    m_languageLabel->setText(tr("&Language of your texts"));
    m_wishLabel->setText(tr("What &matters most"));
    const QSignalBlocker blockLanguage(m_language), blockWish(m_wish);
    m_language->clear();
    m_language->addItem(tr("Any"), QString());
    for (const char* code : Codes)
        m_language->addItem(languageNames({code}), QString::fromLatin1(code));
    m_language->setCurrentIndex(qMax(0, m_language->findData(Preferences().textLanguage())));
    m_wish->clear();
    m_wish->addItems({tr("Good results"), tr("Fast training and answers"), tr("Little space")});
    m_wish->setCurrentIndex(static_cast<int>(Preferences().wish()));
}

}  // namespace ui
