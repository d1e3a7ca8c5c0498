// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/adapters/adapter.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <map>

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/base/safetensors.h"
#include "core/models/adapters/targets.h"
#include "core/models/layers/low_rank.h"
#include "core/models/weight_files.h"
#include "core/models/weights.h"

namespace core::models {
namespace {

namespace fs = std::filesystem;
using torch::Tensor;

constexpr std::string_view filePrefix = "base_model.model.";

bool savedWhole(const AdapterConfig& config, const std::string& module) {
    return std::ranges::any_of(config.saved, [&](const std::string& name) { return module.ends_with(name); });
}

/// What of the base itself learns beside the matrices.
bool learnsItself(const AdapterConfig& config, const ParameterSlot& slot, const std::vector<std::string>& adapted) {
    const std::string module = moduleName(slot.name);
    if (savedWhole(config, module))
        return true;
    if (config.bias == AdapterBias::None || !slot.name.ends_with(".bias"))
        return false;
    return config.bias == AdapterBias::All || std::ranges::find(adapted, module) != adapted.end();
}

void attach(Network& network, ParameterSlot& slot, const AdapterTargets& targets, const AdapterConfig& config,
            const at::Generator& generator) {
    const torch::NoGradGuard guard;
    const std::string module = moduleName(slot.name);
    const bool inputFirst = slot.linear == WeightLayout::InOut;
    const std::int64_t rank = targets.rank(module), in = slot.shape[inputFirst ? 0 : 1], out = slot.shape[inputFirst ? 1 : 0];
    const double divisor = config.rankStabilised ? std::sqrt(static_cast<double>(rank)) : static_cast<double>(rank);
    const double bound = 1 / std::sqrt(static_cast<double>(in));
    Tensor down = at::empty({rank, in}, torch::kFloat).uniform_(-bound, bound, generator);
    LowRank change{.down = down.to(slot.value.device()),
                   .up = at::zeros({out, rank}, torch::TensorOptions(torch::kFloat).device(slot.value.device())),
                   .scale = targets.alpha(module) / divisor,
                   .dropout = Dropout(network.adapterDropout(), config.dropout)};
    if (config.magnitudes)
        change.magnitude = LinearMap(slot).values().detach().to(torch::kFloat).norm(2, 1);
    network.addLowRank(slot, std::move(change));
}

void freezeRest(Network& network, const AdapterConfig& config) {
    std::vector<std::string> adapted;
    for (const ParameterSlot& slot : network.set().slots())
        if (slot.lowRank)
            adapted.push_back(moduleName(slot.name));
    for (ParameterSlot& slot : network.set().slots())
        if (!slot.isTied())
            slot.value.set_requires_grad(slot.learned && learnsItself(config, slot, adapted));
}

void addTo(Network& network, const AdapterConfig& config, std::int64_t seed, const std::string& file) {
    const AdapterTargets targets(config, file);
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(seed));
    bool any = false;
    network.setAdapter(config);
    for (ParameterSlot& slot : network.set().slots()) {
        if (!targets.matches(slot) || savedWhole(config, moduleName(slot.name)))
            continue;
        attach(network, slot, targets, config, generator);
        any = true;
    }
    if (!any) {
        std::string names = config.targetPattern;
        for (const std::string& target : config.targets)
            names += (names.empty() ? "" : ", ") + target;
        throw base::Error("adapter.no-target", {{"targets", names}}, {.file = file, .field = "training.loraTargets"});
    }
    freezeRest(network, config);
}

/// Everything that an adapter's file holds, by its name here.
std::map<std::string, Tensor> learnedByName(const Model& model) {
    std::map<std::string, Tensor> found;
    for (const Parameter& parameter : trainableParameters(model))
        found.emplace(parameter.name, parameter.value);
    return found;
}

}  // namespace

std::string adapterTensorName(std::string name) {
    if (name.starts_with(filePrefix))
        name.erase(0, filePrefix.size());
    for (const std::string_view inner : {std::string_view(".base_layer."), std::string_view(".modules_to_save.")})
        if (const std::size_t at = name.find(inner); at != std::string::npos)
            name.erase(at + 1, inner.size() - 1);  // the dot before it stays
    if (name.ends_with(".lora_magnitude_vector.weight"))
        name.resize(name.size() - std::string_view(".weight").size());
    return name;
}

const char* peftTaskType(Head head) {
    switch (head) {
    case Head::CausalLm:
        return "CAUSAL_LM";
    case Head::SequenceClassification:
        return "SEQ_CLS";
    case Head::TokenClassification:
        return "TOKEN_CLS";
    case Head::QuestionAnswering:
        return "QUESTION_ANS";
    case Head::Seq2SeqLm:
        return "SEQ_2_SEQ_LM";
    case Head::MaskedLm:
        break;
    }
    return "";
}

void addAdapter(Network& network, const AdapterConfig& config, std::int64_t seed) {
    addTo(network, config, seed, {});
}

void loadAdapter(Network& network, const std::string& folder) {
    const AdapterConfig config = readAdapterConfig(folder);
    addTo(network, config, 1, (fs::path(folder) / adapterConfigFile).string());
    const base::SafetensorsFile file(resolveInside(folder, adapterWeightsFile));
    std::map<std::string, Tensor> missing = learnedByName(network);
    std::vector<std::pair<Tensor, const base::StoredTensor*>> pairs;
    std::vector<api::Issue> issues;
    const auto add = [&](const char* code, const std::string& name, api::Arguments arguments) {
        arguments["tensor"] = name;
        issues.push_back({api::Severity::Error, code, {.file = file.path(), .field = name}, std::move(arguments)});
    };
    for (const base::StoredTensor& stored : file.tensors()) {
        const auto found = missing.find(adapterTensorName(stored.name));
        if (found == missing.end()) {
            add("adapter.unknown-tensor", stored.name, {});
            continue;
        }
        if (stored.shape != found->second.sizes().vec())
            add("weights.shape", stored.name,
                {{"shape", base::shapeText(stored.shape)}, {"expected", base::shapeText(found->second.sizes().vec())}});
        pairs.emplace_back(found->second, &stored);
        missing.erase(found);
    }
    for (const auto& [name, value] : missing)
        add("weights.missing", name, {{"shape", base::shapeText(value.sizes().vec())}});
    if (!issues.empty())
        throw base::Error(std::move(issues));
    const torch::NoGradGuard guard;
    for (auto& [value, stored] : pairs)
        value.copy_(readTensor(*stored, file.path()));
}

void saveAdapter(const Model& model, const std::string& folder, const api::CancelToken& token) {
    std::vector<base::PlannedTensor> plan;
    const std::vector<Parameter> learned = trainableParameters(model);
    std::vector<std::string> adapted;
    for (const Parameter& parameter : model.adapter()->matrices)
        adapted.push_back(parameter.name.substr(0, parameter.name.find(".lora_")));
    for (const Parameter& parameter : learned) {
        std::string name = parameter.name;
        // PEFT keeps the adapted layer inside of its own.
        if (name.ends_with(".bias") && std::ranges::find(adapted, moduleName(name)) != adapted.end())
            name.insert(name.rfind('.'), ".base_layer");
        plan.push_back({std::string(filePrefix) + name, base::TensorType::F32, parameter.value.sizes().vec()});
    }
    writeAdapterConfig(model.adapter()->config, model.adapter()->inputFirst, peftTaskType(model.head()), folder);
    base::SafetensorsWriter writer((fs::path(folder) / adapterWeightsFile).string(), plan, {{"format", "pt"}});
    for (const Parameter& parameter : learned) {
        base::stopIfCancelled(token);
        const Tensor& whole = parameter.master.defined() ? parameter.master : parameter.value;
        const Tensor value = whole.detach().to(torch::kCPU).contiguous();
        writer.append(value.data_ptr(), value.nbytes());
    }
    writer.commit();
}

}  // namespace core::models
