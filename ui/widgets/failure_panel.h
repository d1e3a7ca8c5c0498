// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/outcome.h"
#include "ui/widgets/card.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace ui {

/// A failure in words: what is wrong, where, what to do next, and the technical text in a fold.
class FailurePanel : public Card {
    Q_OBJECT
public:
    explicit FailurePanel(QWidget* parent = nullptr);

    /// @param title what was being done, "The model could not be read"
    /// @param retryText text of the button; empty: no button
    void setFailure(const QString& title, const core::api::Failure& failure, const QString& retryText = {});

Q_SIGNALS:
    void retry();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    core::api::Failure m_failure;
    QString m_titleText;
    QLabel* m_title = nullptr;
    QVBoxLayout* m_issues = nullptr;
    QToolButton* m_fold = nullptr;
    QPlainTextEdit* m_details = nullptr;
    QPushButton* m_retry = nullptr;
};

}  // namespace ui
