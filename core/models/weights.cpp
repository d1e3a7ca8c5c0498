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
#include "core/models/layers/linear_map.h"
#include "core/models/layers/quantised_matrix.h"

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

bool isQuantised(const ParameterSlot& slot, api::BaseWeights held) {
    return held != api::BaseWeights::Full && slot.isOfBody();
}

void refuseTooLarge(const std::string& family, const ParameterSet& set, const Holding& holding) {
    double bytes = 0;
    for (const ParameterSlot& slot : set.slots())
        bytes += static_cast<double>(bytesOf(slot, holding));
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

/// Pages of a mapped file count as memory of this program from when they are read: those that a tensor fills leave it, and come
/// back from the file when they are read again.
void releasePages(const StoredTensor& tensor) {
    if (!tensor.mapped)
        return;
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

/// Gives a slot its value, packed where that is asked for: what was read is gone before the next one is.
void put(ParameterSlot& slot, torch::Tensor value, api::BaseWeights held) {
    slot.value = std::move(value);
    if (!isQuantised(slot, held))
        return;
    slot.quantised = std::make_shared<const QuantisedMatrix>(LinearMap(slot).values(), held, slot.name);
    slot.value = shapeAlone(slot.shape, torch::kCPU);
}

}  // namespace

std::int64_t bytesOf(const ParameterSlot& slot, const Holding& holding) {
    if (isQuantised(slot, holding.base)) {
        const bool inputFirst = slot.linear == WeightLayout::InOut;
        return QuantisedMatrix::bytesOf(slot.shape[inputFirst ? 1 : 0], slot.shape[inputFirst ? 0 : 1], holding.base);
    }
    auto bytes = static_cast<std::int64_t>(torch::elementSize(holding.type));
    for (const std::int64_t length : slot.shape)
        bytes *= length;
    return bytes;
}

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
                 const Holding& holding, const api::CancelToken& token) {
    refuseTooLarge(network.shape().family, network.set(), holding);
    const torch::NoGradGuard guard;
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(seed));
    for (const WeightPlan::Source& source : plan.sources) {
        base::stopIfCancelled(token);
        const base::StoredTensor* const stored = source.entry.tensor;
        const bool rounded = stored && !source.slot->mayBeFresh && !isQuantised(*source.slot, holding.base);
        torch::Tensor value = stored ? readTensor(*stored, source.entry.file->path()) : draw(*source.slot, generator);
        put(*source.slot, rounded ? value.to(holding.type) : std::move(value), holding.base);
        if (stored)
            releasePages(*stored);
    }
    network.publish(device);
}

Rereads rereadable(const WeightPlan& plan, const std::shared_ptr<const WeightFiles>& files) {
    Rereads rereads;
    for (const WeightPlan::Source& source : plan.sources) {
        if (source.entry.tensor && !source.slot->rowPerClass)
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

void drawWeights(Network& network, std::int64_t seed, const torch::Device& device, api::BaseWeights held,
                 const api::CancelToken& token) {
    WeightPlan plan;
    for (ParameterSlot& slot : network.set().slots())
        if (!slot.sameAs)
            plan.sources.push_back({&slot, {}});
    fillWeights(network, plan, seed, device, {.base = held}, token);
}

}  // namespace core::models
