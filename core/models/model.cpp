// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/model.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/models/adapters/adapter.h"
#include "core/models/family.h"
#include "core/models/layers/elements.h"
#include "core/models/weights.h"

namespace core::models {
namespace {

void requireHead(const Family& family, Head head, const Config& config) {
    if (std::ranges::none_of(family.heads, [&](const FamilyHead& row) { return row.head == head; }))
        throw base::Error("model.head", {{"family", std::string(family.modelType)}}, {.file = config.path()});
}

/// Puts the rows of a classifier that the file has under the same labels into the order that is asked for.
void reorderClasses(Network& network, const std::vector<std::string>& stored) {
    const std::vector<std::string>& wanted = network.labels();
    if (stored == wanted || !std::ranges::is_permutation(stored, wanted))
        return;
    std::vector<std::int64_t> order;
    for (const std::string& label : wanted)
        order.push_back(std::ranges::find(stored, label) - stored.begin());
    const torch::NoGradGuard guard;
    for (ParameterSlot& slot : network.set().slots())
        if (slot.rowPerClass)
            slot.value.copy_(slot.value.index_select(0, torch::tensor(order).to(slot.value.device())));
}

/// Where the last label of each row stands [B, 1].
torch::Tensor lastPlaces(const torch::Tensor& labels) {
    return (labels.ge(0).sum(1, true) - 1).clamp_min(0);
}

}  // namespace

torch::Tensor shiftedRight(const torch::Tensor& labels, const ModelShape& shape) {
    const torch::Tensor start = shape.beginsWithLast ? labels.gather(1, lastPlaces(labels))
                                                     : at::full({labels.size(0), 1}, shape.decoderStart, labels.options());
    const torch::Tensor shifted = torch::cat({start, labels.slice(1, 0, -1)}, 1);
    return shifted.masked_fill(shifted.lt(0), shape.decoderPadding);
}

torch::Tensor withStartAsLast(const torch::Tensor& labels, const ModelShape& shape) {
    return shape.beginsWithLast ? labels.scatter(1, lastPlaces(labels), shape.decoderStart) : labels;
}

torch::Tensor Model::pooled(const torch::Tensor& hidden, const ModelInput&) {
    return hidden.select(1, 0);
}

torch::Tensor Model::logits(const ModelInput& input) {
    const torch::Tensor states = hidden(input);  // [B, T, H]
    if (head() == Head::SequenceClassification)
        return atLeastFloat(project(pooled(states, input)));
    return atLeastFloat(project(states.flatten(0, 1))).view({states.size(0), states.size(1), -1});
}

std::unique_ptr<Model> loadModel(const std::string& folder, const LoadOptions& options, const api::CancelToken& token,
                                 LoadNotes* notes) {
    Config config(folder);
    const Family& family = familyOf(config);
    requireHead(family, options.head, config);
    std::vector<std::string> labels, stored;
    if (hasLabels(options.head)) {
        stored = config.labels();
        labels = options.labels.empty() ? stored : options.labels;
    }
    std::unique_ptr<Network> network = family.build(config, options.head, std::move(labels));
    LoadNotes found;
    Rereads rereads;
    if (options.randomWeights) {
        drawWeights(*network, options.seed, options.device, options.adaptation.baseWeights, token);
        for (const Parameter& parameter : network->parameters())
            found.freshParameters.push_back(parameter.name);
    } else {
        const auto files = std::make_shared<const WeightFiles>(folder);
        WeightPlan plan = planWeights(family, *network, *files, !options.labels.empty());
        // Where the values that are not rounded are needed again at once, they must not be read twice.
        const bool wholeNeeded = options.adaptation.method == api::Method::Full || options.adaptation.adapter.magnitudes ||
                                 !options.adapterFolder.empty();
        const bool early = options.frozen || !wholeNeeded;
        fillWeights(*network, plan, options.seed, options.device,
                    {options.adaptation.baseWeights, early ? options.type : torch::kFloat}, token);
        if (options.type != torch::kFloat)
            rereads = rereadable(plan, files);
        reorderClasses(*network, stored);
        found = {std::move(plan.freshParameters), std::move(plan.unusedTensors)};
    }
    if (options.adapterFolder.empty())
        adapt(*network, options.adaptation, found.freshParameters);
    else
        loadAdapter(*network, options.adapterFolder);
    if (options.frozen)
        for (const Parameter& parameter : network->parameters())
            parameter.value.set_requires_grad(false);
    if (options.type != torch::kFloat)
        network->shorten(options.type, std::move(rereads));
    if (notes)
        *notes = std::move(found);
    return network;
}

std::vector<Parameter> trainableParameters(const Model& model) {
    std::vector<Parameter> learned;
    for (const Parameter& parameter : model.parameters())
        if (parameter.value.requires_grad())
            learned.push_back(parameter);
    if (const Adapter* adapter = model.adapter())
        learned.insert(learned.end(), adapter->matrices.begin(), adapter->matrices.end());
    return learned;
}

bool adapterAloneLearns(const Model& model) {
    return model.adapter() &&
           std::ranges::none_of(model.parameters(), [](const Parameter& parameter) { return parameter.value.requires_grad(); });
}

LoadCosts costsOfLoading(const std::string& folder, const LoadOptions& options) {
    Config config(folder);
    const Family& family = familyOf(config);
    requireHead(family, options.head, config);
    const std::unique_ptr<Network> network = family.build(config, options.head, options.labels);
    LoadCosts costs;
    double largest = 0;
    for (ParameterSlot& slot : network->set().slots()) {
        if (slot.sameAs)
            continue;
        slot.value = shapeAlone(slot.shape, torch::kCPU);
        const auto inFull = static_cast<double>(bytesOf(slot, {.type = options.type}));
        const auto held = static_cast<double>(bytesOf(slot, {options.adaptation.baseWeights, options.type}));
        costs.savedBytes += inFull - held;
        largest = held != inFull ? std::max(largest, inFull) : largest;
    }
    costs.savedBytes -= largest;
    network->publish(torch::kCPU);
    adapt(*network, options.adaptation, {});
    for (const Parameter& parameter : trainableParameters(*network))
        costs.trained += parameter.value.numel();
    costs.adapterAlone = adapterAloneLearns(*network);
    return costs;
}

Head headOfFolder(const std::string& folder) {
    Config config(folder);
    const Head head = headOf(familyOf(config), config);
    config.finish();
    return head;
}

}  // namespace core::models
