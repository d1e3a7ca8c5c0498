// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cmath>
#include <functional>
#include <optional>

#include "core/models/layers/activated_linear.h"
#include "core/models/layers/attention.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/layers/linear.h"

namespace core::models {

/// What a checkpoint calls the parts of a layer, below the name of the layer.
struct EncoderLayerNames {
    std::string_view query, key, value, attentionOutput, attentionNorm, inner, output, outputNorm;
};

struct EncoderLayerSettings {
    std::int64_t hiddenSize = 0, innerSize = 0, heads = 1;
    std::int64_t scoreParts = 1;  ///< dot products that a score is the sum of
    double epsilon = 0, scoresDropout = 0;
    std::optional<double> attentionDropout, outputDropout;  ///< behind each of the two parts; empty: none there
    Activation activation = nullptr;
};

/// A layer of the first transformer (Vaswani et al. 2017): attention and a feed-forward part, each added to what went into it
/// and normalized afterwards.
class EncoderLayer {
public:
    EncoderLayer(const Scope& scope, const EncoderLayerNames& names, const EncoderLayerSettings& settings,
                 const DropoutSettings& dropout)
        : m_query(scope / names.query, settings.hiddenSize, settings.hiddenSize),
          m_key(scope / names.key, settings.hiddenSize, settings.hiddenSize),
          m_value(scope / names.value, settings.hiddenSize, settings.hiddenSize),
          m_attention(scope, names.attentionOutput, names.attentionNorm, settings.hiddenSize, settings.attentionDropout,
                      settings, dropout),
          m_inner(scope / names.inner, settings.hiddenSize, settings.innerSize),
          m_output(scope, names.output, names.outputNorm, settings.innerSize, settings.outputDropout, settings, dropout),
          m_scoresDropout(dropout, settings.scoresDropout), m_activation(settings.activation), m_heads(settings.heads),
          m_scale(1 / std::sqrt(static_cast<double>(settings.hiddenSize / settings.heads * settings.scoreParts))) {}

    const Linear& query() const { return m_query; }
    const Linear& key() const { return m_key; }
    double scale() const { return m_scale; }  ///< of the scores

    /// From queries and keys [B, T, H] what is added to their scores: [B, heads, T, T].
    using ScoreBias = std::function<torch::Tensor(const torch::Tensor& query, const torch::Tensor& key)>;

    /// [B, T, H] → [B, T, H]
    torch::Tensor operator()(const torch::Tensor& input, const AttentionMask& mask, const ScoreBias& bias = {}) const {
        const torch::Tensor query = m_query(input), key = m_key(input);
        const ScoreTerms terms{.bias = bias ? bias(query, key) : torch::Tensor()};
        const torch::Tensor mixed = attention(query, key, m_value(input), m_heads, m_scale, mask, m_scoresDropout, terms);
        const torch::Tensor x = m_attention(mixed, input);
        return m_output(m_activation, m_inner(x), x);
    }

private:
    /// A matrix, dropout, and the norm of the sum with what went in.
    class ResidualOutput {
    public:
        ResidualOutput(const Scope& scope, std::string_view dense, std::string_view norm, std::int64_t in,
                       std::optional<double> probability, const EncoderLayerSettings& settings, const DropoutSettings& dropout)
            : m_dense(scope / dense, in, settings.hiddenSize), m_norm(scope / norm, settings.hiddenSize, settings.epsilon) {
            if (probability)
                m_dropout.emplace(dropout, *probability);
        }

        torch::Tensor operator()(const torch::Tensor& x, const torch::Tensor& input) const { return added(m_dense(x), input); }
        /// The same of activation(x).
        torch::Tensor operator()(Activation activation, const torch::Tensor& x, const torch::Tensor& input) const {
            return added(activatedLinear(m_dense, activation, x), input);
        }

    private:
        torch::Tensor added(const torch::Tensor& made, const torch::Tensor& input) const {
            return m_norm((m_dropout ? (*m_dropout)(made) : made) + input);
        }

        Linear m_dense;
        LayerNorm m_norm;
        std::optional<Dropout> m_dropout;
    };

    Linear m_query, m_key, m_value;
    ResidualOutput m_attention;
    Linear m_inner;
    ResidualOutput m_output;
    Dropout m_scoresDropout;
    Activation m_activation;
    std::int64_t m_heads;
    double m_scale;
};

}  // namespace core::models
