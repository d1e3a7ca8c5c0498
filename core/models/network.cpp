// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/network.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/models/adapters/targets.h"
#include "core/models/compiled_products.h"
#include "core/models/depth.h"
#include "core/models/layers/key_value_cache.h"
#include "core/models/layers/quantised_matrix.h"

namespace core::models {

void Network::publish(const torch::Device& device) {
    m_device = device;
    m_parameters.clear();
    m_constants.clear();
    const std::vector<std::int64_t> depths = depthsOf(m_set.slots());
    auto depth = depths.begin();
    for (ParameterSlot& slot : m_set.slots()) {
        const std::int64_t here = *depth++;
        if (slot.lookedUp && (slot.shape.front() == m_shape.vocabularySize || slot.shape.front() == m_shape.outputs()))
            slot.change = &m_embeddingChange;
        if (!slot.value.defined()) {
            slot.value = slot.sameAs->value;
            continue;
        }
        if (slot.quantised) {
            slot.quantised = std::make_shared<const QuantisedMatrix>(slot.quantised->on(device));
            slot.value = shapeAlone(slot.shape, device);
        }
        slot.value = slot.value.detach().to(device).set_requires_grad(slot.learned);
        (slot.learned ? m_parameters : m_constants).push_back({slot.name, slot.value, slot.decays, here});
    }
}

void Network::addLowRank(ParameterSlot& slot, LowRank change) {
    const std::string module = moduleName(slot.name);
    const auto own = std::ranges::find(m_parameters, slot.name, &Parameter::name);
    const auto add = [&](const char* name, const torch::Tensor& value) {
        if (value.defined())
            m_adapter->matrices.push_back({module + name, value.set_requires_grad(true), true, own->depth});
    };
    add(".lora_A.weight", change.down);
    add(".lora_B.weight", change.up);
    add(".lora_magnitude_vector", change.magnitude);
    m_adapter->inputFirst = m_adapter->inputFirst || slot.linear == WeightLayout::InOut;
    slot.lowRank = std::make_shared<const LowRank>(std::move(change));
}

void Network::setUntouched(bool untouched) {
    if (!untouched) {
        for (auto& [slot, change] : m_leftOut)
            slot->lowRank = std::move(change);
        m_leftOut.clear();
        setTraining(m_learning);
        return;
    }
    m_learning = m_dropout.active;
    setTraining(false);
    for (ParameterSlot& slot : m_set.slots())
        if (slot.lowRank)
            m_leftOut.emplace_back(&slot, std::move(slot.lowRank));
}

torch::Tensor Network::merged(const Parameter& parameter) const {
    const auto slot = std::ranges::find(m_set.slots(), parameter.name, &ParameterSlot::name);
    if (slot == m_set.slots().end() || (!slot->lowRank && !slot->quantised))
        return whole(parameter);
    const bool inputFirst = slot->linear == WeightLayout::InOut;
    torch::Tensor values = slot->quantised ? slot->quantised->values() : inputFirst ? whole(parameter).t() : whole(parameter);
    if (slot->lowRank) {
        LowRank change = *slot->lowRank;
        change.down = wholeMatrix(change.down);
        change.up = wholeMatrix(change.up);
        values = change.merged(values);
    }
    return inputFirst ? values.t() : values;
}

torch::Tensor Network::whole(const Parameter& parameter) const {
    if (parameter.master.defined())
        return parameter.master;
    const auto reread = m_rereads.find(parameter.name);
    return reread == m_rereads.end() ? parameter.value : reread->second().to(m_device);
}

torch::Tensor Network::wholeMatrix(const torch::Tensor& matrix) const {
    for (const Parameter& parameter : m_adapter->matrices)
        if (parameter.value.is_same(matrix))
            return whole(parameter);
    return matrix;
}

void Network::shorten(Parameter& parameter, torch::ScalarType type) {
    const torch::Tensor& value = parameter.value;
    if (value.requires_grad() || !m_rereads.contains(parameter.name)) {
        parameter.master = value.scalar_type() == type ? whole(parameter) : value.detach();
        m_rereads.erase(parameter.name);  // the files are closed when nobody is going to read them
    }
    // Slots that are tied and adapters' layers share the tensor: it changes for all of them.
    value.set_data(value.detach().to(type));
}

void Network::shorten(torch::ScalarType type, Rereads rereads) {
    const torch::NoGradGuard guard;
    m_rereads = std::move(rereads);
    for (const ParameterSlot& slot : m_set.slots())
        if (slot.quantised)
            m_rereads.erase(slot.name);  // its values are those of the codes
    for (std::vector<Parameter>* part : {&m_parameters, &m_constants})
        for (Parameter& parameter : *part)
            if (const auto slot = std::ranges::find(m_set.slots(), parameter.name, &ParameterSlot::name); !slot->quantised)
                shorten(parameter, type);
    if (!m_adapter)
        return;
    for (Parameter& parameter : m_adapter->matrices)
        if (parameter.value.dim() > 1)  // a magnitude scales a whole row: rounding it would not average out
            shorten(parameter, type);
}

void Network::tie(std::string_view name) {
    m_tiedNames.emplace_back(name);
}

torch::Tensor Network::positionsOf(const ModelInput& input) {
    const std::int64_t past = lengthOf(input.cache);
    return input.positionIds.defined() ? input.positionIds
                                       : at::arange(past, past + input.inputIds.size(1), input.inputIds.options());
}

void Network::checkIds(const torch::Tensor& ids, std::int64_t past, std::int64_t vocabulary) const {
    const std::int64_t length = past + ids.size(1);
    if (length > m_shape.contextLength && !m_shape.relativePositions)
        throw base::Error("model.too-long",
                          {{"tokens", std::to_string(length)}, {"limit", std::to_string(m_shape.contextLength)}});
    const auto [lowest, highest] = ids.aminmax();
    for (const std::int64_t id : {lowest.item<std::int64_t>(), highest.item<std::int64_t>()})
        if (id < 0 || id >= vocabulary)
            throw base::Error("model.token-range", {{"id", std::to_string(id)}, {"limit", std::to_string(vocabulary)}});
}

ModelInput Network::accept(const ModelInput& input) const {
    dropOldProducts();
    if (input.cache)
        input.cache->beginStep();
    const bool decoderGrows = input.decoderInputIds.defined();
    checkIds(input.inputIds, decoderGrows ? 0 : lengthOf(input.cache), m_shape.vocabularySize);
    if (decoderGrows)
        checkIds(input.decoderInputIds, lengthOf(input.cache), m_shape.outputs());
    ModelInput here = input;
    for (torch::Tensor* tensor :
         {&here.inputIds, &here.attentionMask, &here.tokenTypeIds, &here.positionIds, &here.segmentIds, &here.decoderInputIds})
        if (tensor->defined())
            *tensor = tensor->to(m_device, tensor->scalar_type(), true);  // need not wait for page-locked memory
    return here;
}

}  // namespace core::models
