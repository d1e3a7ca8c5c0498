// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/advice.h"
#include "core/api/reports.h"
#include "ui/widgets/card.h"

namespace ui {

/// How a model stands to a goal.
enum class Fit { Suits, Adaptable, OtherGoal, Unusable };

/// Adaptable: no goal is chosen yet.
Fit fitOf(const core::api::ModelReport& model, const std::string& task);
/// Why it is OtherGoal or Unusable; else empty.
std::vector<core::api::Issue> fitIssues(const core::api::ModelReport& model, const std::string& task);
/// How a job names this model: "starter:NAME" or its folder.
std::string jobPath(const core::api::ModelReport& model);
/// "BERT · 7.6 million parameters · 512 tokens"
QString modelSummary(const core::api::ModelReport& model);
QString familyName(const std::string& family);
/// Names in the window's language; the codes where they are not known.
QString languageNames(const std::vector<std::string>& codes);

/// A model in the list: name, badges, what it is, and the reason where it cannot be used.
class ModelCard : public ChoiceCard {
    Q_OBJECT
public:
    /// @param advice what is known about it for the user's goal; may be null
    /// @param recommended it is the first that is advised
    ModelCard(const core::api::ModelReport& model, const std::string& task, const core::api::ModelAdvice* advice = nullptr,
              bool recommended = false, QWidget* parent = nullptr);
    const std::string& path() const { return m_path; }

private:
    QStringList addAdvice(const core::api::ModelAdvice& advice, bool recommended);

    std::string m_path;
};

}  // namespace ui
