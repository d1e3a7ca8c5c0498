// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/step_words.h"

#include "core/base/json.h"
#include "core/data/cell_values.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::StepKind;

constexpr std::size_t shownCharacters = 60;

std::string readable(const std::string& cell) {
    const bool nested = cell.starts_with('[') || cell.starts_with('{');
    return nested && base::Json::parse(cell, nullptr, false).is_structured() ? wordsOfNested(cell) : cell;
}

const char* codeOf(const api::DataStep& step) {
    switch (step.kind) {
    case StepKind::Redact:
        return "step.redact";
    case StepKind::Cut:
        return "step.cut";
    case StepKind::Repair:
        return "step.repair";
    case StepKind::Replace:
        return "step.replace";
    case StepKind::Edit:
        return "step.edit";
    case StepKind::Keep:
        return "step.keep";
    case StepKind::Drop:
        break;
    }
    return !step.finding.empty() ? "step.drop" : step.rows.size() == 1 ? "step.drop-row" : "step.drop-rows";
}

}  // namespace
}  // namespace core::data

namespace core::api {

Issue stepWords(const DataStep& step, const ShowCell& show) {
    const auto shown = [&](const std::string& cell) {
        const std::string text = data::readable(cell);
        return show ? show(text) : data::shortened(text, data::shownCharacters);
    };
    Issue words{Severity::Note, data::codeOf(step), {}, {{"column", step.column}}};
    if (!step.finding.empty())
        words.arguments["reasonCode"] = "kind." + step.finding;
    if (!step.rows.empty()) {
        words.arguments["row"] = std::to_string(step.rows.front());
        words.arguments["count"] = std::to_string(step.rows.size());
    }
    if (step.kind == StepKind::Edit || step.kind == StepKind::Replace) {
        words.arguments["before"] = shown(step.before);
        words.arguments["after"] = shown(step.after);
    }
    return words;
}

}  // namespace core::api
