// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/reports.h"
#include "core/data/pii/redactor.h"
#include "core/data/report/words.h"

namespace core::data {

/// Shows rows of findings in a report, without personal data.
class ReportExamples {
public:
    ReportExamples(const api::DatasetReport& report, const ReportWords& words);

    /// A table of the first rows of a finding; empty if it names none.
    std::string of(const api::Finding& finding);
    /// A text of the data on one line, shortened, with placeholders for personal data; not escaped.
    std::string excerpt(std::string_view text);
    /// The arguments of a finding's words, fit to be handed on.
    api::Arguments argumentsOf(const api::Finding& finding);

private:
    std::string textOf(const api::Finding::Hit& hit);
    std::string remarkOf(const api::Finding& finding, const api::Finding::Hit& hit);
    std::int64_t indexOf(std::int64_t row) const;

    const api::DatasetReport& m_report;
    const ReportWords& m_words;
    Redactor m_redactor;
    std::int64_t m_textColumn = -1;  ///< shown where a hit names no column
};

}  // namespace core::data
