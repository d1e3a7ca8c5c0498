// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "ui/split_lock.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace ui {

class IconLabel;

/// Says whether the split is locked and why, with a button that unlocks it on purpose. Hidden before the first run.
class SplitNotice : public Card {
    Q_OBJECT
public:
    explicit SplitNotice(QWidget* parent = nullptr);

    void setLock(const SplitLock& lock, const std::optional<core::api::SplitRecord>& now);
    void retranslate();

Q_SIGNALS:
    void unlockWanted(bool unlocked);

private:
    SplitLock m_lock;
    std::optional<core::api::SplitRecord> m_now;
    IconLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_button = nullptr;
};

}  // namespace ui
