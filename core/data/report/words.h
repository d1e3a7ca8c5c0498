// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/api/data_report.h"

namespace core::data {

/// The words of a report in its language, escaped for HTML.
class ReportWords {
public:
    explicit ReportWords(const api::DataReportOptions& options);

    /// Of a row of core/messages/data_report.cpp.
    std::string operator()(const char* code, const api::Arguments& arguments = {}) const;
    /// The same as it is, for what escapes itself.
    std::string plain(const char* code, const api::Arguments& arguments = {}) const;
    std::string message(const api::Issue& issue) const;
    std::string remedy(const api::Issue& issue) const;
    std::string role(api::Role role) const;
    std::string part(int index) const;  ///< 0 training, 1 validation, 2 test; not escaped

private:
    const api::DataReportOptions& m_options;
    api::Translate m_translate;
};

}  // namespace core::data
