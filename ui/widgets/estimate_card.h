// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>

#include "core/api/reports.h"
#include "ui/widgets/card.h"

class QLabel;

namespace ui {

class BigNumber;

/// What a run will need: memory (fits, tight, does not fit), disk, time, steps; or why that is not known.
class EstimateCard : public Card {
    Q_OBJECT
public:
    explicit EstimateCard(QWidget* parent = nullptr);

    void setEstimate(const core::api::Estimate& estimate);
    /// The figures stay, greyed words say that new ones come.
    void setWorking();
    void setUnknown(const QString& reason);
    QString words() const;  ///< the sentence below the figures
    void retranslate();

private:
    void show();

    std::optional<core::api::Estimate> m_estimate;
    QString m_reason;
    BigNumber *m_memory, *m_disk, *m_time, *m_steps;
    QLabel* m_words;
};

}  // namespace ui
