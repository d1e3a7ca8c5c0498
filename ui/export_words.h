// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <QStringList>
#include <string>

#include "core/api/reports.h"

/// Export formats and proofs in words. Pure functions.
namespace ui::exports {

QString formatName(const std::string& id);      ///< the id itself where there are no words
QString formatSentence(const std::string& id);  ///< what it is good for
/// Whether a run can be written so: an adapter needs one.
bool suits(const std::string& id, const core::api::TrainingReport& run);
/// What will be written: files and about how much.
QString plan(const std::string& id, std::int64_t parameters);
/// What was proved: rows answered again, largest difference.
QString proof(const core::api::ExportReport& report);

}  // namespace ui::exports
