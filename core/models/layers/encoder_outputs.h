// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>

#include "core/models/layers/activation.h"
#include "core/models/layers/dropout.h"
#include "core/models/layers/embedding.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/layers/linear.h"

// What encoders have behind the last layer. Names are whole ones; the scope is the root, of a head.

namespace core::models {

struct TransformSettings {
    std::int64_t in = 0, out = 0;
    double epsilon = 0;
    Activation activation = nullptr;
    Bias denseBias = Bias::With, normBias = Bias::With;
};

/// A matrix, an activation and a norm: [N, in] → [N, out].
class Transform {
public:
    Transform(const Scope& dense, const Scope& norm, const TransformSettings& settings)
        : m_dense(dense, settings.in, settings.out, settings.denseBias),
          m_norm(norm, settings.out, settings.epsilon, settings.normBias), m_activation(settings.activation) {}

    Linear& dense() { return m_dense; }

    torch::Tensor operator()(const torch::Tensor& x) const { return m_norm(m_activation(m_dense(x))); }

private:
    Linear m_dense;
    LayerNorm m_norm;
    Activation m_activation;
};

struct WordOutputNames {
    std::string_view weight, bias;  ///< the bias of a matrix of its own is named beside it

    std::string ownBias() const { return std::string(weight.substr(0, weight.rfind('.'))).append(".bias"); }
};

/// Guesses a hidden word: [N, H] → [N, V].
class WordOutput {
public:
    /// @param tied the matrix is the embedding of the words
    WordOutput(const Scope& scope, const WordOutputNames& names, const Transform& transform, const Embedding& words, bool tied,
               Bias bias, const std::vector<std::int64_t>& shape)
        : m_transform(transform), m_bias(bias == Bias::With ? &biasOf(scope, names, tied, shape.front()) : nullptr),
          m_words(words), m_weight(tied ? nullptr : &scope.matrix(names.weight, shape)) {}

    torch::Tensor operator()(const torch::Tensor& hidden) const {
        const torch::Tensor& weight = m_weight ? m_weight->value : m_words.weight();
        const torch::Tensor x = m_transform(hidden);
        return linearMap(x, weight, m_bias ? m_bias->value : torch::Tensor());
    }

private:
    static ParameterSlot& biasOf(const Scope& scope, const WordOutputNames& names, bool tied, std::int64_t size) {
        ParameterSlot& bias = scope.vector(tied ? std::string(names.bias) : names.ownBias(), size, Init::Zeros);
        bias.otherName = tied ? names.ownBias() : names.bias;
        return bias;
    }

    Transform m_transform;
    ParameterSlot* m_bias;  ///< null: none
    const Embedding& m_words;
    const ParameterSlot* m_weight;  ///< [V, H]; null: tied
};

/// One matrix behind dropout: [N, in] → [N, out].
class RowOutput {
public:
    /// @param dropout empty: none
    /// @param classes whether each row of the matrix stands for a label
    RowOutput(const Scope& scope, std::int64_t in, std::int64_t out, const DropoutSettings& settings,
              std::optional<double> dropout, bool classes)
        : m_dense(scope, in, out) {
        m_dense.weight().rowPerClass = m_dense.bias().rowPerClass = classes;
        if (dropout)
            m_dropout.emplace(settings, *dropout);
    }

    Linear& dense() { return m_dense; }

    torch::Tensor operator()(const torch::Tensor& x) const { return m_dense(m_dropout ? (*m_dropout)(x) : x); }

private:
    Linear m_dense;
    std::optional<Dropout> m_dropout;
};

}  // namespace core::models
