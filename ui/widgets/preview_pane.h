// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "ui/widgets/card.h"

class QLabel;
class QTextEdit;

namespace ui {

class TokenCountsLine;

/// What the model sees of one row: learned from (underlined), only read, cut off (struck out), with a legend.
class PreviewPane : public Card {
    Q_OBJECT
public:
    explicit PreviewPane(QWidget* parent = nullptr);

    void setPieces(const std::vector<core::api::PreviewPiece>& pieces);
    /// A sentence in place of a preview.
    void setMessage(const QString& sentence);
    /// The line under the legend, about all rows.
    TokenCountsLine* counts() const { return m_counts; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show();

    std::vector<core::api::PreviewPiece> m_pieces;
    QString m_message;
    QLabel* m_title = nullptr;
    QLabel* m_legend = nullptr;
    TokenCountsLine* m_counts = nullptr;
    QTextEdit* m_text = nullptr;
};

}  // namespace ui
