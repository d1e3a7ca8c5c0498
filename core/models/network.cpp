// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/network.h"

#include "core/base/error.h"

namespace core::models {

void Network::publish(const torch::Device& device) {
    m_device = device;
    m_parameters.clear();
    for (ParameterSlot& slot : m_set.slots()) {
        slot.value = slot.value.detach().to(device).set_requires_grad(slot.value.requires_grad());
        m_parameters.push_back({slot.name, slot.value, slot.decays});
    }
}

void Network::tie(std::string_view name) {
    m_tiedNames.emplace_back(name);
}

torch::Tensor Network::positionsOf(const ModelInput& input) {
    return input.positionIds.defined() ? input.positionIds : at::arange(input.inputIds.size(1), input.inputIds.options());
}

ModelInput Network::accept(const ModelInput& input) const {
    const auto length = input.inputIds.size(1);
    if (length > m_shape.contextLength)
        throw base::Error("model.too-long",
                          {{"tokens", std::to_string(length)}, {"limit", std::to_string(m_shape.contextLength)}});
    const auto [lowest, highest] = input.inputIds.aminmax();
    for (const std::int64_t id : {lowest.item<std::int64_t>(), highest.item<std::int64_t>()})
        if (id < 0 || id >= m_shape.vocabularySize)
            throw base::Error("model.token-range",
                              {{"id", std::to_string(id)}, {"limit", std::to_string(m_shape.vocabularySize)}});
    const auto here = [this](const torch::Tensor& tensor) { return tensor.defined() ? tensor.to(m_device) : tensor; };
    return {here(input.inputIds), here(input.attentionMask), here(input.tokenTypeIds), here(input.positionIds),
            here(input.segmentIds)};
}

}  // namespace core::models
