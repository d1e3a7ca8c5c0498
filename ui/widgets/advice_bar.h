// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

#include "core/api/advice.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ui {

/// The two questions that the goal leaves open when a model is recommended (language, and what matters most), and what speaks
/// against adapting a model at all. The answers are kept as preferences.
class AdviceBar : public QWidget {
    Q_OBJECT
public:
    explicit AdviceBar(QWidget* parent = nullptr);

    std::string language() const;
    core::api::Wish wish() const;
    void showDoubts(const std::vector<core::api::Issue>& doubts);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_language = nullptr;
    QComboBox* m_wish = nullptr;
    QLabel* m_languageLabel = nullptr;
    QLabel* m_wishLabel = nullptr;
    QVBoxLayout* m_doubts = nullptr;
};

}  // namespace ui
