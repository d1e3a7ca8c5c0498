// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/split_notice.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {

SplitNotice::SplitNotice(QWidget* parent)
    : Card(parent), m_icon(new IconLabel(QStringLiteral("lock"))), m_text(bodyLabel()), m_button(new QPushButton) {
    content()->setContentsMargins(12, theme::Grid, theme::Grid, theme::Grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    content()->addLayout(row);
    m_text->setObjectName(QStringLiteral("split-notice"));
    m_button->setObjectName(QStringLiteral("unlock-split"));
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT unlockWanted(m_lock.isLocked()); });
    hide();
}

void SplitNotice::setLock(const SplitLock& lock, const std::optional<core::api::SplitRecord>& now) {
    m_lock = lock;
    m_now = now;
    retranslate();
}

void SplitNotice::retranslate() {
    using State = SplitLock::State;
    const bool locked = m_lock.isLocked();
    m_icon->setIcon(locked ? QStringLiteral("lock") : QStringLiteral("warning"));
    m_icon->setTone(static_cast<int>(locked ? theme::Token::Secondary : theme::Token::Warning));
    m_text->setText(splitLockText(m_lock, m_now));
    m_button->setText(locked ? tr("Unlock the split") : tr("Lock it again"));
    m_button->setToolTip(locked ? tr("So that you can change it on purpose. Undo locks it again.") : QString());
    m_button->setVisible(locked || (m_lock.state == State::Unlocked && !m_lock.users.empty()));
    setVisible(m_lock.state != State::Free);
}

}  // namespace ui
