// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/error.h"

namespace core::base {

Error::Error(std::string code, api::Arguments arguments, api::Place place, std::string detail, api::Fault fault)
    : m_issues{{api::Severity::Error, std::move(code), std::move(place), std::move(arguments)}},
      m_detail(std::move(detail)),
      m_fault(fault) {
    m_what = m_issues.front().code + (m_detail.empty() ? "" : ": " + m_detail);
}

Error::Error(std::vector<api::Issue> issues, api::Fault fault) : m_issues(std::move(issues)), m_fault(fault) {
    if (m_issues.empty())
        m_issues.push_back({api::Severity::Error, "internal.unexpected", {}, {}});
    m_what = m_issues.front().code;
}

}  // namespace core::base
