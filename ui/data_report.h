// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QByteArray>
#include <memory>

#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"

class QWidget;

/// The report of the check-up, in the language of the window.
namespace ui::data_report {

/// One file without scripts or outside references. From any thread.
QByteArray html(const core::api::Job& job, const core::api::DatasetReport& report);
/// The same on A4 pages. From any thread.
QByteArray pdf(const core::api::Job& job, const core::api::DatasetReport& report);

/// Writes it as PDF where the name ends so, else as HTML. Blocks; from any thread.
core::api::Outcome<bool> write(const core::api::Job& job, const core::api::DatasetReport& report, const QString& path);

/// Asks for a name and writes the report there in the background; tells what went wrong. `report` is of that job's check-up.
void askAndWrite(QWidget* parent, const core::api::Job& job, std::shared_ptr<const core::api::DatasetReport> report);

}  // namespace ui::data_report
