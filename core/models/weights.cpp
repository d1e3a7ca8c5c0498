// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/weights.h"

#include <ATen/CPUGeneratorImpl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <map>
#include <optional>

#include "core/base/cancel.h"
#include "core/base/error.h"

namespace core::models {
namespace {

using base::StoredTensor;
using base::TensorType;

std::optional<torch::ScalarType> floatType(TensorType type) {
    switch (type) {
    case TensorType::F64:
        return torch::kDouble;
    case TensorType::F32:
        return torch::kFloat;
    case TensorType::F16:
        return torch::kHalf;
    case TensorType::BF16:
        return torch::kBFloat16;
    default:
        return std::nullopt;
    }
}

/// Tensors of the files under the names that our parameters have. A name as it stands wins over a renamed one.
std::map<std::string, WeightFiles::Entry> canonical(const Family& family, const WeightFiles& files,
                                                    std::vector<std::string>& unused) {
    std::map<std::string, WeightFiles::Entry> known;
    for (const bool renamed : {false, true}) {
        for (const WeightFiles::Entry& entry : files.tensors()) {
            const std::string& stored = entry.tensor->name;
            const std::string name = family.canonicalName(stored);
            if (name.empty() || (name != stored) != renamed)
                continue;
            if (!known.emplace(name, entry).second)
                unused.push_back(stored);
        }
    }
    return known;
}

api::Issue issueOf(const char* code, const StoredTensor& tensor, const std::string& file, api::Arguments arguments) {
    arguments["tensor"] = tensor.name;
    return {api::Severity::Error, code, {.file = file, .field = tensor.name}, std::move(arguments)};
}

void refuseTooLarge(const std::string& family, const ParameterSet& set, torch::ScalarType type) {
    double bytes = 0;
    for (const ParameterSlot& slot : set.slots()) {
        auto size = static_cast<double>(torch::elementSize(type));
        for (const std::int64_t length : slot.shape)
            size *= static_cast<double>(length);
        bytes += size;
    }
    const double available = static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGE_SIZE));
    if (bytes > available)
        throw base::Error("model.memory", {{"bytes", std::to_string(static_cast<std::int64_t>(bytes / (1 << 20)))},
                                           {"available", std::to_string(static_cast<std::int64_t>(available / (1 << 20)))},
                                           {"family", family}});
}

/// float32 [shape] from the bytes of a tensor without strides.
torch::Tensor read(const StoredTensor& tensor) {
    const torch::ScalarType type = *floatType(tensor.type);
    torch::Tensor value = at::empty(tensor.shape, torch::kFloat);
    if (tensor.elements == 0)
        return value;
    const char* bytes = tensor.bytes.data();
    if (type == torch::kFloat) {
        std::memcpy(value.data_ptr(), bytes, tensor.bytes.size());
        return value;
    }
    const bool aligned = reinterpret_cast<std::uintptr_t>(bytes) % base::tensorTypeBytes(tensor.type) == 0;
    if (aligned)
        return value.copy_(at::from_blob(const_cast<char*>(bytes), tensor.shape, type));
    torch::Tensor stored = at::empty(tensor.shape, type);
    std::memcpy(stored.data_ptr(), bytes, tensor.bytes.size());
    return value.copy_(stored);
}

/// Whole pages of a tensor leave this process's memory; they come back from the file when they are read.
void releasePages(const StoredTensor& tensor) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGE_SIZE));
    const auto start = reinterpret_cast<std::uintptr_t>(tensor.bytes.data());
    const std::uintptr_t first = (start + page - 1) / page * page, end = (start + tensor.bytes.size()) / page * page;
    if (first < end)
        ::madvise(reinterpret_cast<void*>(first), end - first, MADV_DONTNEED);  // a hint: nothing depends on it
}

torch::Tensor draw(const ParameterSlot& slot, const at::Generator& generator) {
    torch::Tensor value = at::zeros(slot.shape, torch::kFloat);
    if (slot.init == Init::Ones)
        value.fill_(1);
    if (slot.init == Init::Normal)
        value.normal_(0, slot.deviation, generator);
    if (slot.zeroRow >= 0)
        value.select(0, slot.zeroRow).zero_();
    return value;
}

}  // namespace

WeightPlan planWeights(const Family& family, Network& network, const WeightFiles& files, bool freshHead) {
    WeightPlan plan;
    auto known = canonical(family, files, plan.unusedTensors);
    std::vector<api::Issue> issues;
    for (ParameterSlot& slot : network.set().slots()) {
        auto found = known.find(slot.name);
        if (found == known.end())
            found = known.find(slot.otherName);
        WeightFiles::Entry entry{};
        if (found != known.end()) {
            entry = found->second;
            known.erase(found);
        }
        const StoredTensor* tensor = entry.tensor;
        if (tensor && tensor->shape != slot.shape && slot.mayBeFresh && freshHead) {
            plan.unusedTensors.push_back(tensor->name);
            entry = {};
        } else if (tensor && tensor->shape != slot.shape) {
            issues.push_back(issueOf("weights.shape", *tensor, entry.file->path(),
                                     {{"shape", base::shapeText(tensor->shape)}, {"expected", base::shapeText(slot.shape)}}));
        } else if (tensor && !floatType(tensor->type)) {
            issues.push_back(issueOf("weights.type", *tensor, entry.file->path(),
                                     {{"type", std::string(base::tensorTypeName(tensor->type))}}));
        } else if (!tensor && !slot.mayBeFresh && !slot.sameAs) {
            issues.push_back({api::Severity::Error,
                              "weights.missing",
                              {.file = files.files().front()->path(), .field = slot.name},
                              {{"tensor", slot.name}, {"shape", base::shapeText(slot.shape)}}});
        }
        if (!entry.tensor && slot.sameAs)
            continue;
        if (!entry.tensor)
            plan.freshParameters.push_back(slot.name);
        plan.sources.push_back({&slot, entry});
    }
    if (!issues.empty())
        throw base::Error(std::move(issues));
    for (const std::string& name : network.tiedNames())
        known.erase(name);
    for (const auto& [name, entry] : known)
        plan.unusedTensors.push_back(entry.tensor->name);
    return plan;
}

void fillWeights(Network& network, const WeightPlan& plan, std::int64_t seed, const torch::Device& device,
                 const api::CancelToken& token, torch::ScalarType bodyType) {
    refuseTooLarge(network.shape().family, network.set(), bodyType);
    const torch::NoGradGuard guard;
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(seed));
    for (const WeightPlan::Source& source : plan.sources) {
        base::stopIfCancelled(token);
        if (source.entry.tensor)
            source.slot->value = readTensor(*source.entry.tensor, source.entry.file->path())
                                     .to(source.slot->mayBeFresh ? torch::kFloat : bodyType);
        else
            source.slot->value = draw(*source.slot, generator);
    }
    network.publish(device);
}

Rereads rereadable(const WeightPlan& plan, const std::shared_ptr<const WeightFiles>& files) {
    Rereads rereads;
    for (const WeightPlan::Source& source : plan.sources) {
        if (!source.entry.tensor)
            continue;
        releasePages(*source.entry.tensor);
        if (!source.slot->rowPerClass)
            rereads.emplace(source.slot->name, [files, entry = source.entry] {
                const torch::Tensor value = readTensor(*entry.tensor, entry.file->path());
                releasePages(*entry.tensor);
                return value;
            });
    }
    return rereads;
}

torch::Tensor readTensor(const StoredTensor& stored, const std::string& file) {
    if (!floatType(stored.type))
        throw base::Error({issueOf("weights.type", stored, file, {{"type", std::string(base::tensorTypeName(stored.type))}})});
    base::checkBytes(stored, file);
    std::string buffer;
    const StoredTensor tensor = base::withoutStrides(stored, buffer);
    base::checkValues(tensor, file);
    return read(tensor);
}

void drawWeights(Network& network, std::int64_t seed, const torch::Device& device, const api::CancelToken& token) {
    WeightPlan plan;
    for (ParameterSlot& slot : network.set().slots())
        if (!slot.sameAs)
            plan.sources.push_back({&slot, {}});
    fillWeights(network, plan, seed, device, token);
}

}  // namespace core::models
