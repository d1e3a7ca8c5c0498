// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "core/models/family.h"
#include "core/models/layers/encoder_embeddings.h"
#include "core/models/layers/encoder_layer.h"
#include "core/models/layers/encoder_outputs.h"
#include "core/models/shape.h"

namespace core::models {

/// What a configuration says of an encoder.
struct EncoderSettings {
    ModelShape shape;
    EncoderEmbeddingSettings embeddings;
    std::string_view projection;  ///< from the embeddings to the hidden size, below the base model's name; empty: none
    EncoderLayerSettings layer;
    std::vector<std::string> layers;  ///< name of each, below the base model's
    std::vector<std::size_t> order;   ///< which layer works at each depth
    TransformSettings masked;         ///< of what guesses a hidden word
    bool tied = true;                 ///< to the embeddings of the words
    Activation poolerActivation = nullptr;
    std::optional<double> poolerDropout, answerDropout;  ///< before the pooler, before a question's answer; empty: none there
    double classifierDropout = 0, tokenDropout = 0;
    double initializerRange = 0;
};

/// What the descendants of BERT name and do otherwise.
struct EncoderTraits {
    std::string_view modelType;
    std::string_view prefix;                    ///< of the base model: "bert."
    std::array<std::string_view, 3> baseParts;  ///< how the names begin in a checkpoint of the base model alone
    EncoderLayerNames layer;
    std::string_view maskedDense, maskedNorm;  ///< these and the following: whole names
    WordOutputNames words;
    std::string_view pooler, classifier;
    bool countsRealTokens = false;  ///< positions count the tokens that are no padding, and begin behind the padding's id
    EncoderSettings (*read)(Config& config);  ///< faults are left in the configuration
};

/// The names of BERT's own layers.
inline constexpr EncoderLayerNames bertLayerNames{.query = "attention.self.query",
                                                  .key = "attention.self.key",
                                                  .value = "attention.self.value",
                                                  .attentionOutput = "attention.output.dense",
                                                  .attentionNorm = "attention.output.LayerNorm",
                                                  .inner = "intermediate.dense",
                                                  .output = "output.dense",
                                                  .outputNorm = "output.LayerNorm"};

/// What holds where a configuration is silent.
struct BertStandards {
    std::int64_t padding = 0, tokenTypes = 2;
    double epsilon = 1e-12, hiddenDropout = 0.1, scoresDropout = 0.1;
    const char* activation = "gelu";
};

/// Reads the keys that BERT's configuration has.
EncoderSettings readBert(Config& config, std::string_view modelType, const BertStandards& standards = {});

/// One layer for each depth, named `name`.0, `name`.1, …
void nameLayers(EncoderSettings& settings, std::string_view name);
/// The id of the padding; -1 where the configuration says that there is none.
std::int64_t readPadding(Config& config, std::int64_t vocabulary, std::int64_t standard);

/// An encoder with one of its heads.
class Encoder : public Network {
public:
    Encoder(const EncoderTraits& traits, const EncoderSettings& settings, Head head, std::vector<std::string> labels);

    torch::Tensor hidden(const ModelInput& given) override;
    torch::Tensor project(const torch::Tensor& hidden) override { return m_output(hidden); }

protected:
    /// All layers, one after the other: [B, T, H] → [B, T, H].
    virtual torch::Tensor layered(torch::Tensor x, const AttentionMask& mask) const;

    const std::vector<EncoderLayer>& layers() const { return m_layers; }

private:
    torch::Tensor placesOf(const ModelInput& input) const;

    bool m_countsRealTokens;
    std::int64_t m_padding;
    EncoderEmbeddings m_embeddings;
    std::optional<Linear> m_projection;
    std::vector<EncoderLayer> m_layers;
    std::vector<std::size_t> m_order;
    std::function<torch::Tensor(const torch::Tensor&)> m_output;
};

/// A name in a checkpoint of the base model alone → the name of our parameter.
std::string encoderName(const EncoderTraits& traits, std::string_view name);

/// A family of which `traits` is all that differs. They need a name of their own: GCC 14 takes those of one name in the unnamed
/// namespaces of two files for the same.
template <const EncoderTraits& traits> Family likeBert(std::span<const FamilyHead> heads) {
    return {traits.modelType,
            heads,
            encoderTasks,
            [](Config& config) { return traits.read(config).shape; },
            [](Config& config, Head head, std::vector<std::string> labels) -> std::unique_ptr<Network> {
                const EncoderSettings settings = traits.read(config);
                config.finish();
                return std::make_unique<Encoder>(traits, settings, head, std::move(labels));
            },
            [](std::string_view name) { return encoderName(traits, name); }};
}

}  // namespace core::models
