// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/model.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/models/family.h"
#include "core/models/weights.h"

namespace core::models {
namespace {

/// The family of an opened configuration. @throws Error "model.unsupported-family"
const Family& familyOf(Config& config) {
    const std::string type = config.modelType();
    config.finish();
    const Family* family = findFamily(type);
    if (!family) {
        const auto names = config.architectures();
        throw base::Error("model.unsupported-family", {{"family", type}, {"architecture", names.empty() ? type : names.front()}},
                          {.file = config.path(), .field = "model_type"});
    }
    if (config.json().contains("quantization_config"))
        throw base::Error("model.quantized", {}, {.file = config.path(), .field = "quantization_config"});
    return *family;
}

void requireHead(const Family& family, Head head, const Config& config) {
    if (std::ranges::none_of(family.heads, [&](const FamilyHead& row) { return row.head == head; }))
        throw base::Error("model.head", {{"family", std::string(family.modelType)}}, {.file = config.path()});
}

}  // namespace

torch::Tensor Model::logits(const ModelInput& input) {
    const torch::Tensor states = hidden(input);  // [B, T, H]
    if (head() == Head::SequenceClassification)
        return project(states);
    return project(states.flatten(0, 1)).view({states.size(0), states.size(1), -1});
}

std::unique_ptr<Model> loadModel(const std::string& folder, const LoadOptions& options, const api::CancelToken& token,
                                 LoadNotes* notes) {
    Config config(folder);
    const Family& family = familyOf(config);
    requireHead(family, options.head, config);
    std::vector<std::string> labels;
    if (options.head == Head::SequenceClassification)
        labels = options.labels.empty() ? config.labels() : options.labels;
    std::unique_ptr<Network> network = family.build(config, options.head, std::move(labels));
    if (options.randomWeights) {
        drawWeights(*network, options.seed, token);
        if (notes)
            for (const Parameter& parameter : network->parameters())
                notes->freshParameters.push_back(parameter.name);
        return network;
    }
    const WeightFiles files(folder);
    WeightPlan plan = planWeights(family, *network, files, !options.labels.empty());
    fillWeights(*network, plan, options.seed, token);
    if (notes)
        *notes = {std::move(plan.freshParameters), std::move(plan.unusedTensors)};
    return network;
}

Head headOfFolder(const std::string& folder) {
    Config config(folder);
    const Head head = headOf(familyOf(config), config);
    config.finish();
    return head;
}

}  // namespace core::models
