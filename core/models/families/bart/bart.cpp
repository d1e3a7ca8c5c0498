// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/bart/bart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/models/layers/activated_linear.h"
#include "core/models/layers/encoder_decoder.h"
#include "core/models/layers/layer_norm.h"
#include "core/models/layers/linear.h"
#include "core/models/layers/sinusoidal_positions.h"
#include "core/models/layers/token_output.h"
#include "core/models/shape.h"

// BART (Lewis et al. 2020): an encoder and a decoder with the norm behind each part, learned positions from 2 on, and one table
// of tokens for both and for the output. What descends from it differs by its traits.

namespace core::models {
namespace {

using torch::Tensor;

constexpr std::int64_t bartPositionOffset = 2;
constexpr double bartEpsilon = 1e-5;

struct BartConfig {
    struct Side {
        std::int64_t layers = 0, heads = 0, innerSize = 0;
    };
    ModelShape shape;
    Side encoder, decoder;
    double initializerRange = 0, dropout = 0, attentionDropout = 0, activationDropout = 0, embeddingScale = 1;
    bool tied = true;
    Activation activation = nullptr;
    BartTraits traits;
};

BartConfig::Side readSide(Config& config, const std::string& name, std::int64_t size) {
    BartConfig::Side side;
    const std::string layers = name + "_layers", heads = name + "_attention_heads", inner = name + "_ffn_dim";
    side.layers = config.count({layers}, ConfigLimits::layers);
    side.heads = config.count({heads}, ConfigLimits::heads);
    side.innerSize = config.count({inner}, ConfigLimits::hiddenSize);
    checkHeads(config, {.hiddenSize = size, .heads = side.heads}, heads);
    return side;
}

BartConfig readBart(Config& config, const BartTraits& traits) {
    BartConfig read;
    read.traits = traits;
    read.shape = bartShape(config, traits);
    read.encoder = readSide(config, "encoder", read.shape.hiddenSize);
    read.decoder = readSide(config, "decoder", read.shape.hiddenSize);
    read.initializerRange = config.positive({"init_std"}, 0.02);
    read.dropout = config.probability({"dropout"}, 0.1);
    read.attentionDropout = config.probability({"attention_dropout"}, 0);
    read.activationDropout = config.probability({"activation_dropout"}, 0);
    if (config.flag({"scale_embedding"}, false))
        read.embeddingScale = std::sqrt(static_cast<double>(read.shape.hiddenSize));
    read.tied = config.flag({"tie_word_embeddings"}, true);
    read.activation = config.activation({"activation_function"}, "gelu");
    config.require("normalize_before", traits.normBefore);
    config.require("add_final_layer_norm", traits.normBefore);
    config.require("normalize_embedding", traits.embeddingNorm);
    if (!traits.mayBeApart)
        config.require("share_encoder_decoder_embeddings", true);
    config.finish();
    return read;
}

/// One attention of an encoder's or a decoder's layer, with its norm.
class AttentionPart {
public:
    AttentionPart(const Scope& scope, std::string_view name, const BartConfig& config, std::int64_t heads,
                  const DropoutSettings& settings)
        : m_query(scope / name / "q_proj", config.shape.hiddenSize, config.shape.hiddenSize),
          m_key(scope / name / "k_proj", config.shape.hiddenSize, config.shape.hiddenSize),
          m_value(scope / name / "v_proj", config.shape.hiddenSize, config.shape.hiddenSize),
          m_output(scope / name / "out_proj", config.shape.hiddenSize, config.shape.hiddenSize),
          m_norm(scope / (std::string(name) + "_layer_norm"), config.shape.hiddenSize, bartEpsilon),
          m_scoresDropout(settings, config.attentionDropout), m_dropout(settings, config.dropout), m_heads(heads),
          m_scale(1 / std::sqrt(static_cast<double>(config.shape.hiddenSize / heads))), m_normBefore(config.traits.normBefore) {
    }

    Tensor self(const Tensor& x, const AttentionMask& mask) const {
        const Tensor from = before(x);
        return added(x, from, {m_key(from), m_value(from)}, mask);
    }

    Tensor cross(const Tensor& x, const Encoded& encoded, KeyValueCache* cache) const {
        return added(x, before(x), crossKeysAndValues(m_key, m_value, encoded, cache), encoded.mask);
    }

private:
    Tensor before(const Tensor& x) const { return m_normBefore ? m_norm(x) : x; }

    /// x and what `from` attends to.
    Tensor added(const Tensor& x, const Tensor& from, const KeyValueCache::KeysAndValues& keysAndValues,
                 const AttentionMask& mask) const {
        const auto& [keys, values] = keysAndValues;
        const Tensor mixed = m_output(attention(m_query(from), keys, values, m_heads, m_scale, mask, m_scoresDropout));
        const Tensor sum = x + m_dropout(mixed);
        return m_normBefore ? sum : m_norm(sum);
    }

    Linear m_query, m_key, m_value, m_output;
    LayerNorm m_norm;
    Dropout m_scoresDropout, m_dropout;
    std::int64_t m_heads;
    double m_scale;
    bool m_normBefore;
};

class BartLayer {
public:
    BartLayer(const Scope& scope, const BartConfig& config, const BartConfig::Side& side, bool decodes,
              const DropoutSettings& settings)
        : m_self(scope, "self_attn", config, side.heads, settings),
          m_up(scope / "fc1", config.shape.hiddenSize, side.innerSize),
          m_down(scope / "fc2", side.innerSize, config.shape.hiddenSize),
          m_norm(scope / "final_layer_norm", config.shape.hiddenSize, bartEpsilon),
          m_activationDropout(settings, config.activationDropout), m_dropout(settings, config.dropout),
          m_activation(config.activation), m_normBefore(config.traits.normBefore) {
        if (decodes)
            m_cross.emplace(scope, "encoder_attn", config, side.heads, settings);
    }

    Tensor operator()(Tensor x, const AttentionMask& mask, const Encoded& encoded) const {
        x = m_self.self(x, mask);
        if (m_cross)
            x = m_cross->cross(x, encoded, mask.cache);
        const Tensor from = m_normBefore ? m_norm(x) : x;
        const Tensor sum = x + m_dropout(activatedLinear(m_down, m_activation, m_up(from), {}, m_activationDropout));
        return m_normBefore ? sum : m_norm(sum);
    }

private:
    AttentionPart m_self;
    std::optional<AttentionPart> m_cross;
    Linear m_up, m_down;
    LayerNorm m_norm;
    Dropout m_activationDropout, m_dropout;
    Activation m_activation;
    bool m_normBefore;
};

/// Encoder or decoder.
class BartStack {
public:
    BartStack(const Scope& scope, const BartConfig& config, const BartConfig::Side& side, bool decodes,
              const DropoutSettings& settings, const LayerRunner& run)
        : m_run(run), m_size(config.shape.hiddenSize), m_embeddingScale(config.embeddingScale),
          m_dropout(settings, config.dropout) {
        if (config.traits.learnedPositions)
            m_positions.emplace(scope / "embed_positions", config.shape.contextLength + bartPositionOffset, m_size);
        if (config.traits.embeddingNorm)
            m_norm.emplace(scope / "layernorm_embedding", m_size, bartEpsilon);
        for (std::int64_t i = 0; i < side.layers; ++i)
            m_layers.emplace_back(scope / "layers" / i, config, side, decodes, settings);
        if (config.traits.normBefore)
            m_lastNorm.emplace(scope / "layer_norm", m_size, bartEpsilon);
    }

    /// @param tokens [B, T, H] @param encoded of a decoder
    Tensor operator()(const Tensor& tokens, const AttentionMask& mask, const Encoded& encoded) const {
        const std::int64_t past = mask.keys.size(1) - tokens.size(1);
        const Tensor positions = at::arange(past, past + tokens.size(1), mask.segments.options().dtype(torch::kLong));
        Tensor x = tokens * m_embeddingScale + (m_positions ? (*m_positions)(positions + bartPositionOffset)
                                                            : sinusoidalPositions(positions, m_size).to(tokens.scalar_type()));
        x = m_dropout(m_norm ? (*m_norm)(x) : x);
        for (const BartLayer& layer : m_layers)
            x = m_run(
                [&layer, mask, crossMask = encoded.mask](const Tensor& given, const Tensor& states) {
                    return layer(given, mask, {states, crossMask});
                },
                x, encoded.states);
        return m_lastNorm ? (*m_lastNorm)(x) : x;
    }

private:
    const LayerRunner& m_run;
    std::int64_t m_size;
    double m_embeddingScale;
    std::optional<Embedding> m_positions;
    std::optional<LayerNorm> m_norm, m_lastNorm;
    std::vector<BartLayer> m_layers;
    Dropout m_dropout;
};

class Bart : public EncoderDecoder {
public:
    explicit Bart(const BartConfig& config)
        : EncoderDecoder(config.shape, config.initializerRange),
          m_tokens(inputScope(), config.shape.vocabularySize, config.shape.hiddenSize, config.shape.decoderPadding),
          m_encoder(Scope(m_set, "model.") / "encoder", config, config.encoder, false, m_dropout, m_run),
          m_written(apart()
                        ? std::optional<Embedding>(std::in_place, Scope(m_set, "model.") / "decoder" / "embed_tokens",
                                                   config.shape.outputs(), config.shape.hiddenSize, config.shape.decoderPadding)
                        : std::nullopt),
          m_decoder(Scope(m_set, "model.") / "decoder", config, config.decoder, true, m_dropout, m_run),
          m_output(Scope(m_set, "", true) / "lm_head", writtenTokens(), config.tied, config.shape.outputs(),
                   config.shape.hiddenSize),
          m_bias(m_set.add("final_logits_bias", {1, config.shape.outputs()}, Init::Zeros, false, true)) {
        m_bias.learned = false;
        if (!apart())
            for (const char* name : {"model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight"})
                tie(name);
        if (config.tied)
            tie("lm_head.weight");
    }

    /// [N, H] → [N, V]
    Tensor project(const Tensor& hidden) override { return m_output(hidden) + m_bias.value; }

protected:
    const Embedding& tokens() const override { return m_tokens; }
    const Embedding& writtenTokens() const override { return m_written ? *m_written : m_tokens; }
    Tensor encode(const Tensor& embedded, const AttentionMask& mask) override { return m_encoder(embedded, mask, {}); }
    Tensor decode(const Tensor& embedded, const AttentionMask& mask, const Encoded& encoded) override {
        return m_decoder(embedded, mask, encoded);
    }

private:
    bool apart() const { return shape().decoderVocabulary > 0; }
    Scope inputScope() {
        const Scope model(m_set, "model.");
        return apart() ? model / "encoder" / "embed_tokens" : model / "shared";
    }

    Embedding m_tokens;
    BartStack m_encoder;
    std::optional<Embedding> m_written;  ///< nothing: the same as are read
    BartStack m_decoder;
    TokenOutput m_output;
    ParameterSlot& m_bias;
};

constexpr std::array<FamilyHead, 1> bartHeads = {{{Head::Seq2SeqLm, "BartForConditionalGeneration"}}};

}  // namespace

std::string bartName(std::string_view name) {
    for (const std::string_view part : {"shared.", "encoder.", "decoder."})
        if (name.starts_with(part))
            return "model." + std::string(name);
    return std::string(name);
}

ModelShape bartShape(Config& config, const BartTraits& traits) {
    ModelShape shape = readShape(config, traits.modelType,
                                 {.layers = "encoder_layers", .hiddenSize = "d_model", .heads = "encoder_attention_heads"});
    if (traits.mayBeApart && !config.flag({"share_encoder_decoder_embeddings"}, true))
        shape.decoderVocabulary = config.optionalCount({"decoder_vocab_size"}, ConfigLimits::vocabulary, shape.vocabularySize);
    shape.beginsWithLast = traits.beginsWithLast;
    const std::int64_t last = std::min(shape.vocabularySize, shape.outputs()) - 1;
    shape.decoderPadding = config.optionalCount({"pad_token_id"}, last, 1, 0);
    shape.decoderStart = config.optionalCount({"decoder_start_token_id"}, shape.outputs() - 1, 2, 0);
    shape.forcedEnd = config.optionalCount({"forced_eos_token_id"}, shape.outputs() - 1, -1, -1);
    return shape;
}

std::unique_ptr<Network> buildBart(Config& config, const BartTraits& traits) {
    return std::make_unique<Bart>(readBart(config, traits));
}

constexpr BartTraits bartTraits{.modelType = "bart"};

const Family& bartFamily() {
    static const Family family = likeBart<bartTraits>(bartHeads, bartName);
    return family;
}

}  // namespace core::models
