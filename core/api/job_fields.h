// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/api/issue.h"
#include "core/api/job.h"
#include "core/api/outcome.h"

namespace core::api {

enum class FieldType { Boolean, Integer, Real, Text, Choice };

/// Which page of the window shows a field. Simple: answered by the three questions, shown under Advanced too.
enum class FieldGroup { Goal, Data, Method, Duration, Learning, Generalising, Batches, Watching, Assess, System };

using FieldValue = std::variant<bool, std::int64_t, double, std::string>;

/// One field of a job, described once: this serves reading, writing, validating and building the form.
struct JobField {
    std::string key;  ///< dotted path in job.json, "training.learningRate"
    FieldType type;
    FieldGroup group;
    FieldValue standard;
    double minimum = 0, maximum = 0;          ///< inclusive; for Integer and Real
    std::vector<std::string> choices;         ///< for Choice
    std::vector<std::string> tasks;           ///< tasks that it applies to; empty: all
    std::string choiceKey = {}, choice = {};  ///< another field and the choice there that it belongs to; empty: to any
    std::function<FieldValue(const Job&)> get;
    std::function<void(Job&, const FieldValue&)> set;

    bool appliesTo(const Job& job) const;
};

/// All scalar fields, in the order of the form.
std::span<const JobField> jobFields();

/// The field of that key, or null.
const JobField* findJobField(std::string_view key);

/// A job's text as it stands in job.json: version, indented, every field.
std::string jobToJson(const Job& job);

/// Reads job.json. Unknown keys, wrong types and values out of range are all listed at once, each with its key as
/// Place::field. Relative paths are taken from `folder` (the job file's own).
/// @returns the job, or a Failure whose issues are errors.
Outcome<Job> jobFromJson(std::string_view text, const std::string& folder);

/// Every issue of a job that can be seen without opening its files.
std::vector<Issue> validateJob(const Job& job);

std::string_view roleName(Role role);
/// All roles, in their order.
std::span<const Role> allRoles();
std::string_view partName(Part part);
std::string_view scheduleName(Schedule schedule);
std::string_view splitByName(SplitBy splitBy);
std::string_view textRowsName(TextRows rows);
std::string_view toolTurnsName(ToolTurns turns);
std::string_view deviceName(Device device);
std::string_view precisionName(Precision precision);
std::string_view baseWeightsName(BaseWeights weights);
std::string_view priorityName(Priority priority);
std::string_view methodName(Method method);
std::string_view optimizerName(Optimizer optimizer);

}  // namespace core::api
