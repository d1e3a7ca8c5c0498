// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <optional>

#include "core/api/token_counts.h"

class QLabel;
class QPushButton;

namespace ui {

/// One line about all rows of a data set: how many tokens the model learns from, only reads and does not see; how far the
/// counting is; or the offer to count.
class TokenCountsLine : public QWidget {
    Q_OBJECT
public:
    explicit TokenCountsLine(QWidget* parent = nullptr);

    /// Nothing to say: no rows, or no model.
    void clear();
    void offer();
    void setProgress(std::int64_t done, std::int64_t total);
    void setCounts(const core::api::TokenCounts& counts);
    void setFailure(const QString& sentence);

Q_SIGNALS:
    void wanted();
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Empty, Offered, Counting, Known, Failed };
    void show(State state);
    void retranslate();

    State m_state = State::Empty;
    std::int64_t m_done = 0, m_total = 0;
    core::api::TokenCounts m_counts;
    QString m_failure;
    QLabel* m_text = nullptr;
    QPushButton* m_button = nullptr;
};

}  // namespace ui
