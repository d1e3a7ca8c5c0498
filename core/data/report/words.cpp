// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/report/words.h"

#include "core/api/job_fields.h"
#include "core/data/report/markup.h"

namespace core::data {

ReportWords::ReportWords(const api::DataReportOptions& options) : m_options(options), m_translate(options.translate) {
    if (!m_translate)
        m_translate = [](std::string_view english) { return std::string(english); };
}

std::string ReportWords::plain(const char* code, const api::Arguments& arguments) const {
    return api::fillTemplate(m_translate(api::messageTemplate(code).message), {api::Severity::Note, code, {}, arguments},
                             m_translate);
}

std::string ReportWords::operator()(const char* code, const api::Arguments& arguments) const {
    return escaped(plain(code, arguments));
}

std::string ReportWords::message(const api::Issue& issue) const {
    return escaped(api::fillTemplate(m_translate(api::messageTemplate(issue.code).message), issue, m_translate));
}

std::string ReportWords::remedy(const api::Issue& issue) const {
    const std::string_view english = api::messageTemplate(issue.code).remedy;
    return english.empty() ? std::string() : escaped(api::fillTemplate(m_translate(english), issue, m_translate));
}

std::string ReportWords::role(api::Role role) const {
    return escaped(m_options.roleWord ? m_options.roleWord(role) : std::string(api::roleName(role)));
}

std::string ReportWords::part(int index) const {
    constexpr const char* codes[] = {"report.training", "report.validation", "report.test"};
    return plain(codes[index]);
}

}  // namespace core::data
