// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "core/models/tensor.h"

namespace core::models {

/// Runs the layers of a model one by one. Where it is told to, backward runs each of them once more, with the same random
/// numbers, so that of a forward pass only what goes into the layers is kept (activation checkpointing; Chen et al. 2016,
/// "Training Deep Nets with Sublinear Memory Cost"). That backward must be a whole one: gradients of single tensors cannot be
/// asked for.
class LayerRunner {
public:
    void setRecompute(bool recompute) { m_recompute = recompute; }

    /// @param layer makes a tensor of the inputs, of parameters and of random numbers. It is kept for backward with all that it
    /// captures; what it refers to must live as long as the model.
    /// @param inputs all that gradients may flow back to, but for parameters; undefined ones are passed on
    template <class Layer, class... Inputs> torch::Tensor operator()(const Layer& layer, const Inputs&... inputs) const {
        if (!m_recompute || !torch::GradMode::is_enabled())
            return layer(inputs...);
        return recomputed(
            [layer](const std::vector<torch::Tensor>& given) {
                return called(layer, given, std::index_sequence_for<Inputs...>());
            },
            {inputs...});
    }

private:
    using Function = std::function<torch::Tensor(const std::vector<torch::Tensor>&)>;

    template <class Layer, std::size_t... Places>
    static torch::Tensor called(const Layer& layer, const std::vector<torch::Tensor>& given, std::index_sequence<Places...>) {
        return layer(given[Places]...);
    }
    static torch::Tensor recomputed(Function layer, std::vector<torch::Tensor> inputs);

    bool m_recompute = false;
};

}  // namespace core::models
