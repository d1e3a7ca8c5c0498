// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <map>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::int64_t tinyClass = 10, fewRows = 50;
constexpr double rareShare = 0.2;      ///< of an even share
constexpr double dominantShare = 0.8;  ///< of all rows

class LabelCounts {
public:
    explicit LabelCounts(const CheckInput& input) : m_input(input), m_rows(input.rows()) {
        for (std::int64_t row = 0; row < m_rows; ++row) {
            for (const std::string& label : input.rawLabels(row))
                ++m_counts[std::string(trimmed(label))];
            input.progress.row();
        }
    }

    void report(std::vector<api::Finding>& findings) const {
        const auto classes = static_cast<std::int64_t>(m_counts.size());
        if (m_input.severalLabels) {
            if (m_rows >= fewRows && classes > 0)
                reportSizes(findings);
            return;
        }
        if (classes == 1) {
            add("one_class", api::Severity::Error, m_counts.begin()->first, findings);
            return;
        }
        if (m_rows >= 5 && classes * 2 > m_rows && (classes == m_rows || m_rows >= fewRows)) {
            add("label_per_row", api::Severity::Warning, {}, findings);
            return;
        }
        if (m_rows >= fewRows)
            reportSizes(findings);
    }

private:
    void reportSizes(std::vector<api::Finding>& findings) const {
        const double even = static_cast<double>(m_rows) / static_cast<double>(m_counts.size());
        FindingBuilder tiny("tiny_class", api::Severity::Warning), uneven("class_imbalance", api::Severity::Warning);
        std::string smallest, rarest;
        for (const auto& [label, count] : m_counts) {
            const std::string words = label + " (" + std::to_string(count) + ")";
            if (count < tinyClass) {
                tiny.add({.column = column(), .value = label});
                smallest += (smallest.empty() ? "" : ", ") + words;
            } else if (static_cast<double>(count) < rareShare * even ||
                       static_cast<double>(count) > dominantShare * static_cast<double>(m_rows)) {
                uneven.add({.column = column(), .value = label});
                rarest += (rarest.empty() ? "" : ", ") + words;
            }
        }
        tiny.finish(findings, {{"column", column()}, {"classes", shortened(smallest, 300)}});
        uneven.finish(findings, {{"column", column()}, {"classes", shortened(rarest, 300)}});
    }

    void add(const char* kind, api::Severity severity, const std::string& label, std::vector<api::Finding>& findings) const {
        FindingBuilder builder(kind, severity);
        builder.add({.column = column(), .value = label});
        builder.finish(findings, {{"column", column()},
                                  {"label", label},
                                  {"classes", std::to_string(m_counts.size())},
                                  {"rows", std::to_string(m_rows)}});
    }

    std::string column() const { return m_input.table.columns()[m_input.labelColumn]; }

    const CheckInput& m_input;
    std::int64_t m_rows;
    std::map<std::string, std::int64_t> m_counts;
};

}  // namespace

void findLabelFaults(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.hasLabels())
        LabelCounts(input).report(findings);
}

}  // namespace core::data
