// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <exception>
#include <string>
#include <vector>

#include "core/api/issue.h"
#include "core/api/outcome.h"

namespace core::base {

/// The one exception that core throws. Carries issues for the user; Session turns it into a Failure.
class Error : public std::exception {
public:
    /// An error with one issue. `code` names an entry of core/messages.
    explicit Error(std::string code, api::Arguments arguments = {}, api::Place place = {}, std::string detail = {},
                   api::Fault fault = api::Fault::Input);
    /// Several at once.
    explicit Error(std::vector<api::Issue> issues, api::Fault fault = api::Fault::Input);

    const char* what() const noexcept override { return m_what.c_str(); }
    const std::vector<api::Issue>& issues() const { return m_issues; }
    const std::string& code() const { return m_issues.front().code; }
    const std::string& detail() const { return m_detail; }
    api::Fault fault() const { return m_fault; }

private:
    std::vector<api::Issue> m_issues;
    std::string m_detail;
    std::string m_what;
    api::Fault m_fault;
};

/// Thrown by checkpoint() below; not an error.
class CancelledException : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace core::base
