// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <iterator>

#include "core/api/data_step.h"

namespace core::api {
namespace {

/// Findings about single rows that the set can do without.
constexpr std::string_view ofRows[] = {
    "answer_equals_question", "bad_answer", "boilerplate",   "call_not_json",    "chat_marks",           "conflicting_label",
    "control_characters",     "empty_user",    "exact_duplicate",  "group_leakage",        "html_leftover",
    "label_noise",            "length_ratio",  "missing_answer",       "missing_first_user",
    "mojibake",         "near_duplicate",
    "only_tool_calls",        "orphan_tool",            "outlier",       "placeholder",      "refusal",              "repeated_assistant",
    "repeated_id",            "repeated_user", "several_systems",  "split_near_duplicate", "system_later",
    "too_long",               "tool_turn",     "truncated_answer", "truncated_text",       "untranslated",
    "wrong_language"};

constexpr std::string_view repairable[] = {"control_characters", "html_leftover", "label_variant", "mojibake"};

template <class List> bool isIn(const List& list, std::string_view kind) {
    return std::find(std::begin(list), std::end(list), kind) != std::end(list);
}

}  // namespace

std::vector<StepKind> remediesOf(std::string_view findingKind) {
    if (findingKind.empty())
        return {};
    if (findingKind == allPersonalData)
        return {StepKind::Redact};
    const bool personal = findingKind.starts_with("pii_");
    std::vector<StepKind> steps;
    if (personal)
        steps.push_back(StepKind::Redact);
    if (findingKind == "boilerplate")
        steps.push_back(StepKind::Cut);
    if (isIn(repairable, findingKind))
        steps.push_back(StepKind::Repair);
    if (personal || isIn(ofRows, findingKind))
        steps.push_back(StepKind::Drop);
    steps.push_back(StepKind::Keep);
    return steps;
}

}  // namespace core::api
