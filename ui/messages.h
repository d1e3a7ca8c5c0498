// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <optional>

#include "core/api/best_model.h"
#include "core/api/event.h"
#include "core/api/issue.h"
#include "core/api/job.h"
#include "core/api/outcome.h"

/// Codes of core turned into words of the chosen language. The only place that does so.
namespace ui::messages {

QString text(const core::api::Issue& issue);
QString remedy(const core::api::Issue& issue);  ///< empty where nothing needs doing
QString text(const std::string& code, const core::api::Arguments& arguments = {});
QString remedy(const std::string& code, const core::api::Arguments& arguments = {});
/// The message and, behind it, what to do.
QString line(const core::api::Issue& issue);
QString line(const std::string& code, const core::api::Arguments& arguments = {});
/// "tickets.csv, row 12, column label"
QString place(const core::api::Place& place);
/// Every issue with its remedy, one below the other.
QString failureText(const core::api::Failure& failure);

QString severity(core::api::Severity severity);
/// Name for theme::icon.
QString severityIcon(core::api::Severity severity);
QString stage(core::api::Stage stage);
QString role(core::api::Role role);
QString part(core::api::Part part);
/// The name of a goal: "Sort texts into categories".
QString task(const std::string& id);
/// The name of a measure: "Accuracy". An unknown id stays as it is.
QString metric(const std::string& id);
/// A value of that measure: a percentage for shares, a figure for losses.
QString metricValue(const std::string& id, double value);
/// "1 pass", "2.5 passes" over the data.
QString passes(double count);
/// What a model is kept by: "validation loss 0.083", or "validation F1 83.1 %" where that decides.
QString keptBy(double validationLoss, const std::optional<core::api::DecidingScore>& score);

}  // namespace ui::messages
