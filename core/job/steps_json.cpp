// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/job/steps_json.h"

#include <algorithm>
#include <array>

namespace core::api {
namespace {

constexpr std::array allKinds{StepKind::Drop,    StepKind::Redact, StepKind::Cut, StepKind::Repair,
                              StepKind::Replace, StepKind::Edit,   StepKind::Keep};

}  // namespace

std::string_view stepName(StepKind kind) {
    constexpr std::array<std::string_view, allKinds.size()> names{"drop", "redact", "cut", "repair", "replace", "edit", "keep"};
    return names[static_cast<std::size_t>(kind)];
}

std::span<const StepKind> allStepKinds() {
    return allKinds;
}

}  // namespace core::api

namespace core::job {
namespace {

using api::StepKind;
using base::Json;

constexpr std::size_t mostSteps = 10'000;
constexpr std::size_t mostRows = 10'000'000;

/// Reads one entry of the list.
class StepReader {
public:
    StepReader(const Json& entry, std::string place, std::vector<api::Issue>& issues)
        : m_entry(entry), m_place(std::move(place)), m_issues(issues) {}

    api::DataStep read() {
        if (!m_entry.is_object()) {
            wrongType("", "an object with \"do\"");
            return {};
        }
        readKind();
        text("finding", m_step.finding);
        text("column", m_step.column);
        text("before", m_step.before);
        text("after", m_step.after);
        readRows();
        refuseUnknown();
        requireFields();
        return m_step;
    }

private:
    void add(const char* code, const std::string& field, api::Arguments arguments) {
        api::Issue& issue = m_issues.emplace_back();
        issue.code = code;
        issue.place.field = m_place;
        if (!field.empty())
            issue.place.field.append(1, '.').append(field);
        issue.arguments = std::move(arguments);
    }
    void wrongType(const std::string& field, const char* wanted) { add("job.wrong-type", field, {{"wanted", wanted}}); }

    void readKind() {
        std::string choices;
        for (const StepKind kind : api::allStepKinds()) {
            choices.append(choices.empty() ? "" : ", ").append(api::stepName(kind));
            if (m_entry.contains("do") && m_entry["do"] == api::stepName(kind)) {
                m_step.kind = kind;
                return;
            }
        }
        add("job.unknown-choice", "do", {{"value", base::dumpJson(m_entry.value("do", Json("")))}, {"choices", choices}});
    }

    void text(const char* key, std::string& out) {
        if (!m_entry.contains(key))
            return;
        if (m_entry[key].is_string())
            out = m_entry[key].get<std::string>();
        else
            wrongType(key, "a text");
    }

    void readRows() {
        if (!m_entry.contains("rows"))
            return;
        const Json& rows = m_entry["rows"];
        const auto isNumber = [](const Json& row) { return row.is_number_integer() && row.get<std::int64_t>() > 0; };
        if (!rows.is_array() || rows.size() > mostRows || !std::all_of(rows.begin(), rows.end(), isNumber))
            return wrongType("rows", "a list of numbers of rows, counted from 1");
        m_step.rows = rows.get<std::vector<std::int64_t>>();
        std::sort(m_step.rows.begin(), m_step.rows.end());
        m_step.rows.erase(std::unique(m_step.rows.begin(), m_step.rows.end()), m_step.rows.end());
    }

    void refuseUnknown() {
        constexpr std::array<std::string_view, 6> known{"do", "finding", "rows", "column", "before", "after"};
        for (const auto& [key, value] : m_entry.items())
            if (std::find(known.begin(), known.end(), key) == known.end())
                add("job.unknown-key", key, {});
    }

    void requireFields() {
        const bool byColumn = m_step.kind == StepKind::Replace || m_step.kind == StepKind::Edit;
        if (byColumn && m_step.column.empty())
            wrongType("column", "the name of a column");
        if (m_step.kind == StepKind::Edit && m_step.rows.size() != 1)
            wrongType("rows", "the number of one row");
        const bool byRows = m_step.kind == StepKind::Drop && !m_step.rows.empty();
        const auto can = api::remediesOf(m_step.finding);
        if (!byColumn && !byRows && std::find(can.begin(), can.end(), m_step.kind) == can.end())
            add("job.step-no-remedy", "finding",
                {{"step", std::string(api::stepName(m_step.kind))}, {"finding", m_step.finding}});
    }

    const Json& m_entry;
    std::string m_place;
    std::vector<api::Issue>& m_issues;
    api::DataStep m_step;
};

}  // namespace

Json stepsToJson(const std::vector<api::DataStep>& steps) {
    Json list = Json::array();
    for (const api::DataStep& step : steps) {
        Json entry{{"do", api::stepName(step.kind)}};
        const auto put = [&entry](const char* key, const std::string& value) {
            if (!value.empty())
                entry[key] = value;
        };
        put("finding", step.finding);
        if (!step.rows.empty())
            entry["rows"] = step.rows;
        put("column", step.column);
        put("before", step.before);
        put("after", step.after);
        list.push_back(std::move(entry));
    }
    return list;
}

std::vector<api::DataStep> stepsFromJson(const Json& list, std::vector<api::Issue>& issues) {
    if (!list.is_array() || list.size() > mostSteps) {
        api::Issue& issue = issues.emplace_back();
        issue.code = "job.wrong-type";
        issue.place.field = "data.steps";
        issue.arguments = {{"wanted", "a list of steps"}};
        return {};
    }
    std::vector<api::DataStep> steps;
    for (std::size_t index = 0; index < list.size(); ++index)
        steps.push_back(StepReader(list[index], std::string("data.steps.").append(std::to_string(index)), issues).read());
    return steps;
}

}  // namespace core::job
