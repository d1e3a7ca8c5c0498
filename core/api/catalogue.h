// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/job.h"

namespace core::api {

/// A goal that the user can choose. Words are in ui (by id) and in messages.h ("task.<id>").
struct TaskInfo {
    std::string id;  ///< as in job.json: "classification"; core/tasks/registry.cpp lists all
    std::vector<Role> requiredRoles;
    std::vector<Role> optionalRoles;
    std::string mainMetric;  ///< "accuracy", "f1", "perplexity"
    bool higherIsBetter = true;
};

struct FormatInfo {
    std::string id;  ///< "csv", "tsv", "jsonl", "text"
    std::vector<std::string> extensions;
};

struct ExportInfo {
    std::string id;  ///< "hf", "hf-bf16", "peft"
};

/// The registries, for the pages and the command line.
std::span<const TaskInfo> tasks();
std::span<const FormatInfo> dataFormats();
std::span<const ExportInfo> exportFormats();
const TaskInfo* findTask(std::string_view id);

/// True for a folder with the configuration of a model (config.json, or what stood before there was one) or an adapter.
bool isModelFolder(const std::string& folder);

}  // namespace core::api
