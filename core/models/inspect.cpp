// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/card.h"
#include "core/models/family.h"
#include "core/models/weights.h"

namespace core::models {
namespace {

namespace fs = std::filesystem;

void addAll(std::vector<api::Issue>& issues, const std::vector<api::Issue>& more) {
    issues.insert(issues.end(), more.begin(), more.end());
}

std::int64_t bytesOf(const std::string& folder) {
    std::int64_t bytes = 0;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code unreadable;
        const auto size = entry->is_regular_file(unreadable) ? entry->file_size(unreadable) : 0;
        bytes += unreadable ? 0 : static_cast<std::int64_t>(size);
    }
    return bytes;
}

std::int64_t numbersIn(const ParameterSlot& slot) {
    std::int64_t elements = slot.learned ? 1 : 0;
    for (const std::int64_t length : slot.shape)
        elements *= length;
    return elements;
}

/// Parameters, labels and what is wrong with the weights, for a family that is supported.
void inspectNetwork(const Family& family, Config& config, api::ModelReport& report) {
    const ModelShape shape = family.shape(config);
    report.layers = shape.layers;
    report.hiddenSize = shape.hiddenSize;
    report.heads = shape.heads;
    report.contextLength = shape.contextLength;
    report.vocabularySize = shape.vocabularySize;
    const Head head = headOf(family, config);
    std::vector<std::string> labels = config.labels();
    if (hasLabels(head))
        report.labels = labels;
    config.finish();
    const std::unique_ptr<Network> network = family.build(config, head, std::move(labels));
    for (const ParameterSlot& slot : network->set().slots())
        report.parameters += slot.sameAs ? 0 : numbersIn(slot);
    if (!hasWeights(report.path)) {
        report.issues.push_back({api::Severity::Note, "model.no-weights", {.file = report.path}, {}});
        return;
    }
    const WeightFiles files(report.path);
    for (const auto& file : files.files())
        addAll(report.issues, file->warnings());
    for (const WeightPlan::Source& source : planWeights(family, *network, files, false).sources)
        report.parameters += source.slot->sameAs ? numbersIn(*source.slot) : 0;
}

}  // namespace

std::string folderName(const std::string& folder) {
    const fs::path normal = fs::path(folder).lexically_normal();
    const fs::path path = normal.has_filename() ? normal : normal.parent_path();
    constexpr std::string_view prefix = "models--", separator = "--";
    const std::string repository = path.parent_path().parent_path().filename().string();
    if (path.parent_path().filename() != "snapshots" || !repository.starts_with(prefix))
        return path.filename().string();
    const std::string name = repository.substr(prefix.size());
    const auto at = name.find(separator);
    return at == std::string::npos ? name : name.substr(0, at) + "/" + name.substr(at + separator.size());
}

namespace {

/// What a head can be trained for beside what its family says.
constexpr std::pair<Head, std::string_view> headTasks[] = {{Head::TokenClassification, "token-classification"},
                                                           {Head::QuestionAnswering, "question-answering"},
                                                           {Head::SequenceClassification, "multi-label"},
                                                           {Head::SequenceClassification, "regression"}};

void listTasks(const Family& family, api::ModelReport& report) {
    report.tasks.assign(family.tasks.begin(), family.tasks.end());
    for (const auto& [head, task] : headTasks)
        if (std::ranges::any_of(family.heads, [head = head](const FamilyHead& row) { return row.head == head; }))
            report.tasks.emplace_back(task);
}

void inspectConfig(api::ModelReport& report) {
    Config config(report.path);
    report.family = config.modelType();
    const auto architectures = config.architectures();
    if (!architectures.empty())
        report.architecture = architectures.front();
    const Family& family = familyOf(config);
    if (config.json().contains("auto_map"))
        report.issues.push_back({api::Severity::Warning,
                                 "model.remote-code",
                                 {.file = config.path(), .field = "auto_map"},
                                 {{"family", report.family}}});
    inspectNetwork(family, config, report);
    listTasks(family, report);
}

}  // namespace

api::ModelReport inspectModel(const std::string& folder) {
    if (isAdapterFolder(folder))
        return inspectAdapter(folder);
    api::ModelReport report;
    report.path = folder;
    report.name = folderName(folder);
    report.bytesOnDisk = bytesOf(folder);
    readCard(report);
    try {
        inspectConfig(report);
    } catch (const base::Error& error) {
        addAll(report.issues, error.issues());
    }
    return report;
}

}  // namespace core::models
