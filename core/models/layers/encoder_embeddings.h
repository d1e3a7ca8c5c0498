// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>

#include "core/models/layers/dropout.h"
#include "core/models/layers/embedding.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/model.h"

namespace core::models {

struct EncoderEmbeddingSettings {
    std::int64_t vocabulary = 0, size = 0;
    std::int64_t positions = 0;         ///< rows of the table of positions; 0: none
    std::int64_t tokenTypes = 0;        ///< 0: none
    std::int64_t padding = -1;          ///< id whose row gets no gradient; negative: none
    std::int64_t positionPadding = -1;  ///< likewise among the positions
    double epsilon = 0, dropout = 0;
};

/// The sum of what BERT (Devlin et al. 2019) looks up for each token (its word, place and type), normalized.
class EncoderEmbeddings {
public:
    EncoderEmbeddings(const Scope& scope, const EncoderEmbeddingSettings& settings, const DropoutSettings& dropout)
        : m_words(scope / "word_embeddings", settings.vocabulary, settings.size, settings.padding),
          m_positions(table(scope / "position_embeddings", settings.positions, settings.size, settings.positionPadding)),
          m_types(table(scope / "token_type_embeddings", settings.tokenTypes, settings.size, -1)),
          m_norm(scope / "LayerNorm", settings.size, settings.epsilon), m_dropout(dropout, settings.dropout) {}

    const Embedding& words() const { return m_words; }

    /// @param positions [T] or [B, T] int64
    /// @returns [B, T, size]
    torch::Tensor operator()(const ModelInput& input, const torch::Tensor& positions) const {
        torch::Tensor x = m_words(input.inputIds);
        if (m_types)
            x = x + (*m_types)(input.tokenTypeIds.defined() ? input.tokenTypeIds : at::zeros({1}, input.inputIds.options()));
        if (m_positions)
            x = x + (*m_positions)(positions);
        return m_dropout(m_norm(x));
    }

private:
    static std::optional<Embedding> table(const Scope& scope, std::int64_t rows, std::int64_t size, std::int64_t padding) {
        return rows > 0 ? std::optional<Embedding>(std::in_place, scope, rows, size, padding) : std::nullopt;
    }

    Embedding m_words;
    std::optional<Embedding> m_positions, m_types;
    LayerNorm m_norm;
    Dropout m_dropout;
};

}  // namespace core::models
