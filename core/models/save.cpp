// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <filesystem>
#include <optional>

#include "core/base/cancel.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/models/family.h"
#include "core/models/problem_type.h"
#include "core/models/tokenizer_files.h"

namespace core::models {
namespace {

namespace fs = std::filesystem;
using base::Json;

constexpr std::int64_t pieceElements = 1 << 22;

std::vector<std::int64_t> shapeOf(const torch::Tensor& tensor) {
    return tensor.sizes().vec();
}

/// @param problem of a sequence classification head; none: as the source says
Json configOf(const Model& model, const std::string& sourceFolder, StorageType type, std::optional<ProblemType> problem) {
    Config source(sourceFolder);
    Json json = source.json();
    json["architectures"] = {architectureOf(*findFamily(model.shape().family), model.head())};
    const char* const typeName = type == StorageType::BFloat16 ? "bfloat16" : "float32";
    for (const char* key : {"dtype", "torch_dtype"})
        if (json.contains(key))
            json[key] = typeName;
    if (!json.contains("dtype") && !json.contains("torch_dtype"))
        json["torch_dtype"] = typeName;
    json.erase("auto_map");
    if (problem)
        json["problem_type"] = problemTypeName(*problem);
    if (model.head() != Head::SequenceClassification)
        json.erase("problem_type");
    if (model.head() == Head::QuestionAnswering)  // transformers takes the number of labels for that of the outputs: 2
        for (const char* key : {"id2label", "label2id", "num_labels"})
            json.erase(key);
    if (!hasLabels(model.head()))
        return json;
    Json names = Json::object(), ids = Json::object();
    for (std::size_t i = 0; i < model.labels().size(); ++i) {
        names[std::to_string(i)] = model.labels()[i];
        ids[model.labels()[i]] = i;
    }
    json["id2label"] = std::move(names);
    json["label2id"] = std::move(ids);
    json["num_labels"] = model.labels().size();
    return json;
}

void writeWeights(const Model& model, const std::string& path, StorageType type, const api::CancelToken& token) {
    const bool half = type == StorageType::BFloat16;
    std::vector<base::PlannedTensor> plan;
    std::vector<Parameter> stored = model.parameters();
    stored.insert(stored.end(), model.constants().begin(), model.constants().end());
    for (const Parameter& parameter : stored)
        plan.push_back({parameter.name, half ? base::TensorType::BF16 : base::TensorType::F32, shapeOf(parameter.value)});
    base::SafetensorsWriter writer(path, plan, {{"format", "pt"}});
    const torch::NoGradGuard guard;
    for (const Parameter& parameter : stored) {
        const torch::Tensor flat = model.merged(parameter).detach().contiguous().view(-1);
        for (std::int64_t at = 0; at < flat.numel(); at += pieceElements) {
            base::stopIfCancelled(token);
            const torch::Tensor piece = flat.narrow(0, at, std::min(pieceElements, flat.numel() - at))
                                            .to(torch::kCPU, half ? torch::kBFloat16 : torch::kFloat);
            writer.append(piece.data_ptr(), piece.nbytes());
        }
    }
    writer.commit();
}

void save(const Model& model, const std::string& sourceFolder, const std::string& folder, StorageType type,
          std::optional<ProblemType> problem, const api::CancelToken& token) {
    const Json config = configOf(model, sourceFolder, type, problem);
    base::makeFolder(folder);
    std::error_code ignored;
    if (!fs::equivalent(sourceFolder, folder, ignored))
        copyTokenizer(sourceFolder, folder);
    base::writeFile((fs::path(folder) / "config.json").string(), base::dumpJson(config, 2) + "\n");
    writeWeights(model, (fs::path(folder) / "model.safetensors").string(), type, token);
}

}  // namespace

void saveModel(const Model& model, const std::string& sourceFolder, const std::string& folder, StorageType type,
               const api::CancelToken& token) {
    save(model, sourceFolder, folder, type, std::nullopt, token);
}

void saveModelOfType(const Model& model, ProblemType problem, const std::string& sourceFolder, const std::string& folder,
                     StorageType type, const api::CancelToken& token) {
    save(model, sourceFolder, folder, type, problem, token);
}

}  // namespace core::models
