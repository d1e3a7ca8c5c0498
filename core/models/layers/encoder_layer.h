// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cmath>
#include <optional>

#include "core/models/layers/activation.h"
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
          m_scale(1 / std::sqrt(static_cast<double>(settings.hiddenSize / settings.heads))) {}

    /// [B, T, H] → [B, T, H]
    torch::Tensor operator()(const torch::Tensor& input, const AttentionMask& mask) const {
        const torch::Tensor mixed =
            attention(m_query(input), m_key(input), m_value(input), m_heads, m_scale, mask, m_scoresDropout);
        const torch::Tensor x = m_attention(mixed, input);
        return m_output(m_activation(m_inner(x)), x);
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

        torch::Tensor operator()(const torch::Tensor& x, const torch::Tensor& input) const {
            const torch::Tensor made = m_dense(x);
            return m_norm((m_dropout ? (*m_dropout)(made) : made) + input);
        }

    private:
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
