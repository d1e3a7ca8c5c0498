// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/advice.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class BusyPanel;
class JobRunner;

/// Figures of a model, its card, and a check of every weight.
class ModelDetails : public Card {
    Q_OBJECT
public:
    explicit ModelDetails(JobRunner& runner, QWidget* parent = nullptr);

    /// @param advice on this model; may be null
    void setModel(const core::api::ModelReport& model, const core::api::ModelAdvice* advice);
    void retranslate();

private:
    void verify();
    void take(const std::string& path, const core::api::Outcome<core::api::IntegrityReport>& outcome);
    void say(const QString& text, const char* tone);

    JobRunner& m_runner;
    std::string m_path;
    bool m_verifying = false;
    QGridLayout* m_facts = nullptr;
    QPushButton* m_verify = nullptr;
    BusyPanel* m_busy = nullptr;
    QLabel* m_result = nullptr;
    QPlainTextEdit* m_card = nullptr;
};

}  // namespace ui
