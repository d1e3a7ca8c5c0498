// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/models/model.h"
#include "core/models/tensor.h"

/// The smallest language model: an embedding whose rows are the hidden states, and an output layer with a bias. `type` is that
/// of the output layer.
class LinearModel : public core::models::Model {
public:
    LinearModel(std::int64_t width, std::int64_t vocabulary, torch::ScalarType type = torch::kFloat) {
        m_shape = {"test", 1, width, 1, 64, vocabulary};
        m_parameters = {{"embedding", torch::randn({vocabulary, width}).requires_grad_(true), true},
                        {"weight", torch::randn({vocabulary, width}, type).requires_grad_(true), true},
                        {"bias", torch::randn({vocabulary}, type).requires_grad_(true), false}};
    }

    core::models::Head head() const override { return core::models::Head::CausalLm; }
    const core::models::ModelShape& shape() const override { return m_shape; }
    const std::vector<core::models::Parameter>& parameters() const override { return m_parameters; }
    const std::vector<core::models::Parameter>& constants() const override { return m_constants; }
    torch::Device device() const override { return torch::kCPU; }
    void setTraining(bool) override {}
    void setDropout(double) override {}
    void setRecompute(bool) override {}
    void setEmbeddingNoise(double) override {}
    void mixRows(const torch::Tensor&, double) override {}
    torch::Tensor hidden(const core::models::ModelInput& input) override {
        return torch::embedding(m_parameters[0].value, input.inputIds);
    }
    torch::Tensor project(const torch::Tensor& hidden) override {
        return torch::linear(hidden, m_parameters[1].value, m_parameters[2].value);
    }
    const std::vector<std::string>& labels() const override { return m_labels; }

    /// The gradients in the order of parameters(); forgotten afterwards.
    std::vector<torch::Tensor> takeGradients() {
        std::vector<torch::Tensor> gradients;
        for (const core::models::Parameter& parameter : m_parameters) {
            torch::Tensor value = parameter.value;
            gradients.push_back(value.grad());
            value.mutable_grad() = torch::Tensor();
        }
        return gradients;
    }

private:
    core::models::ModelShape m_shape;
    std::vector<core::models::Parameter> m_parameters, m_constants;
    std::vector<std::string> m_labels;
};
