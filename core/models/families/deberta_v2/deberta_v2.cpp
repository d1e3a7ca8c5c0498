// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/deberta_v2/deberta_v2.h"

#include <algorithm>

#include "core/models/families/bert/encoder.h"
#include "core/models/layers/elements.h"

// DeBERTa (He et al. 2021), in the form of its versions 2 and 3 (He et al. 2023): BERT whose attention adds what a token says
// about the distance of another, and what the distance says about the other. Distances are vectors that all layers share.

namespace core::models {
namespace {

using torch::Tensor;

struct RelativeSettings {
    bool used = false;
    bool ownMatrices = false;        ///< distances are not turned into keys and queries as tokens are
    bool contentToPosition = false;  ///< scores of a query and the distance of the key
    bool positionToContent = false;  ///< scores of a key and its distance from the query
    bool normalized = false;
    std::int64_t span = 0;      ///< rows of the table for each direction
    std::int64_t buckets = 0;   ///< far distances share a row; 0: none do
    std::int64_t farthest = 0;  ///< distance that the last bucket is made for
    double epsilon = 0, dropout = 0;
};

/// Of the large models of version 2: what stands beside a token is mixed into what the first layer gives.
struct ConvolutionSettings {
    std::int64_t width = 0;  ///< tokens; 0: there is none
    std::int64_t groups = 1;
    Activation activation = nullptr;
    double epsilon = 0, dropout = 0;
};

/// "c2p|p2c" or a list.
std::vector<std::string> readKinds(Config& config, std::string_view key) {
    const auto found = config.json().find(key);
    if (found == config.json().end() || !found->is_string())
        return config.texts(key);
    std::vector<std::string> kinds;
    std::string kind;
    for (const char character : found->get<std::string>() + "|")
        if (character != '|' && character != ' ')
            kind += character;
        else if (!kind.empty())
            kinds.push_back(std::exchange(kind, {}));
    return kinds;
}

RelativeSettings readRelative(Config& config, const EncoderSettings& settings) {
    RelativeSettings read{.epsilon = settings.layer.epsilon, .dropout = settings.embeddings.dropout};
    for (const std::string& kind : readKinds(config, "pos_att_type"))
        if (kind == "c2p")
            read.contentToPosition = true;
        else if (kind == "p2c")
            read.positionToContent = true;
        else
            config.fault("model.unsupported-setting", "pos_att_type", {{"value", kind}});
    read.used = config.flag({"relative_attention"}, false);
    read.ownMatrices = !config.flag({"share_att_key"}, false);
    const std::vector<std::string> norms = readKinds(config, "norm_rel_ebd");
    read.normalized = std::ranges::find(norms, "layer_norm") != norms.end();
    const std::int64_t farthest = config.optionalCount({"max_relative_positions"}, ConfigLimits::positions, -1, -1);
    read.farthest = farthest < 1 ? settings.shape.contextLength : farthest;
    read.buckets = std::max<std::int64_t>(config.optionalCount({"position_buckets"}, ConfigLimits::positions, -1, -1), 0);
    read.span = read.buckets > 0 ? read.buckets : read.farthest;
    // Half of the buckets are for one distance each; those behind them need distances to share.
    if (read.used && read.buckets > 0 && (read.buckets < 4 || read.farthest < read.buckets / 2 + 2))
        config.fault("model.unsupported-setting", "position_buckets", {{"value", std::to_string(read.buckets)}});
    return read;
}

ConvolutionSettings readConvolution(Config& config, const EncoderSettings& settings) {
    constexpr std::int64_t widest = 1001;
    ConvolutionSettings read{.epsilon = settings.layer.epsilon, .dropout = settings.embeddings.dropout};
    read.width = config.optionalCount({"conv_kernel_size"}, widest, 0, 0);
    if (read.width == 0)
        return read;
    read.groups = config.optionalCount({"conv_groups"}, ConfigLimits::hiddenSize, 1, 1);
    read.activation = config.activation({"conv_act"}, "tanh");
    if (read.width % 2 == 0)
        config.fault("model.unsupported-setting", "conv_kernel_size", {{"value", std::to_string(read.width)}});
    if (settings.shape.hiddenSize % read.groups != 0)
        config.fault("model.unsupported-setting", "conv_groups", {{"value", std::to_string(read.groups)}});
    return read;
}

EncoderSettings readEncoder(Config& config) {
    EncoderSettings read = readBert(config, "deberta-v2", {.tokenTypes = 0, .epsilon = 1e-7});
    if (!config.flag({"position_biased_input"}, true))
        read.embeddings.positions = 0;
    read.poolerActivation = config.activation({"pooler_hidden_act"}, "gelu");
    read.poolerDropout = config.probability({"pooler_dropout"}, 0);
    read.classifierDropout = config.probability({"cls_dropout"}, read.embeddings.dropout);
    read.tokenDropout = read.embeddings.dropout;
    config.require("embedding_size", read.shape.hiddenSize);
    config.require("pooler_hidden_size", read.shape.hiddenSize);
    config.require("attention_head_size", read.shape.hiddenSize / read.shape.heads);
    return read;
}

constexpr FamilyHead debertaV2Heads[] = {{Head::MaskedLm, "DebertaV2ForMaskedLM"},
                                         {Head::SequenceClassification, "DebertaV2ForSequenceClassification"},
                                         {Head::TokenClassification, "DebertaV2ForTokenClassification"},
                                         {Head::QuestionAnswering, "DebertaV2ForQuestionAnswering"}};

}  // namespace

constexpr EncoderTraits debertaV2Traits{.modelType = "deberta-v2",
                                        .prefix = "deberta.",
                                        .baseParts = {"embeddings.", "encoder."},
                                        .layer = {.query = "attention.self.query_proj",
                                                  .key = "attention.self.key_proj",
                                                  .value = "attention.self.value_proj",
                                                  .attentionOutput = "attention.output.dense",
                                                  .attentionNorm = "attention.output.LayerNorm",
                                                  .inner = "intermediate.dense",
                                                  .output = "output.dense",
                                                  .outputNorm = "output.LayerNorm"},
                                        .maskedDense = "cls.predictions.transform.dense",
                                        .maskedNorm = "cls.predictions.transform.LayerNorm",
                                        .words = {.weight = "cls.predictions.decoder.weight", .bias = "cls.predictions.bias"},
                                        .pooler = "pooler.dense",
                                        .classifier = "classifier",
                                        .read = readEncoder};

namespace {

/// The traits of a checkpoint whose configuration has "legacy": false.
constexpr EncoderTraits laterTraits() {
    EncoderTraits traits = debertaV2Traits;
    traits.maskedDense = "lm_predictions.lm_head.dense";
    traits.maskedNorm = "lm_predictions.lm_head.LayerNorm";
    traits.words = {.weight = "lm_predictions.lm_head.weight", .bias = "lm_predictions.lm_head.bias"};
    return traits;
}

/// The rule of the published code: near distances are told apart, far ones by their logarithm.
Tensor bucketOf(const Tensor& distance, const RelativeSettings& settings) {
    const std::int64_t middle = settings.buckets / 2;
    const Tensor far = distance.abs().clamp_min(middle).to(torch::kFloat) / static_cast<double>(middle);
    const Tensor range =
        at::full({}, static_cast<double>(settings.farthest - 1) / static_cast<double>(middle), far.options()).log();
    const Tensor steps = at::ceil(far.log() / range * static_cast<double>(middle - 1)).to(torch::kLong) + middle;
    return at::where(distance.abs().le(middle), distance, steps * distance.sign());
}

class Convolution {
public:
    Convolution(const Scope& scope, const ConvolutionSettings& settings, std::int64_t size, const DropoutSettings& dropout)
        : m_settings(settings), m_weight((scope / "conv").matrix("weight", {size, size / settings.groups, settings.width})),
          m_bias((scope / "conv").vector("bias", size, Init::Zeros)), m_norm(scope / "LayerNorm", size, settings.epsilon),
          m_dropout(dropout, settings.dropout) {}

    /// Where several texts are packed into a row, those at a border see each other.
    /// @param input of the first layer [B, T, H] @param output what that layer made of it
    Tensor operator()(const Tensor& input, const Tensor& output, const AttentionMask& mask) const {
        const Tensor padding = mask.keys.lt(0).unsqueeze(-1);  // [B, T, 1]
        const std::int64_t around = (m_settings.width - 1) / 2;
        const Tensor real = input.masked_fill(padding, 0);
        const Tensor mixed = at::conv1d(widened(real).transpose(1, 2), widened(m_weight.value), widened(m_bias.value), 1,
                                        around, 1, m_settings.groups)
                                 .transpose(1, 2)
                                 .to(input.scalar_type());
        const Tensor added = m_settings.activation(m_dropout(mixed.masked_fill(padding, 0)));
        return m_norm(output + added).masked_fill(padding, 0);
    }

private:
    ConvolutionSettings m_settings;
    const ParameterSlot& m_weight;
    const ParameterSlot& m_bias;
    LayerNorm m_norm;
    Dropout m_dropout;
};

class DebertaV2 : public Encoder {
public:
    DebertaV2(const EncoderTraits& traits, const EncoderSettings& settings, const RelativeSettings& relative,
              const ConvolutionSettings& convolution, Head head, std::vector<std::string> labels)
        : Encoder(traits, settings, head, std::move(labels)), m_settings(relative),
          m_relativeDropout(m_dropout, relative.dropout) {
        const Scope encoder = Scope(m_set, traits.prefix) / "encoder";
        const std::int64_t size = settings.shape.hiddenSize;
        if (relative.used)
            m_relative.emplace(encoder / "rel_embeddings", 2 * relative.span, size);
        if (relative.normalized)
            m_norm.emplace(encoder / "LayerNorm", size, relative.epsilon);
        if (convolution.width > 0)
            m_convolution.emplace(encoder / "conv", convolution, size, m_dropout);
        for (std::int64_t i = 0; relative.used && relative.ownMatrices && i < settings.shape.layers; ++i) {
            const Scope self = encoder / "layer" / i / "attention" / "self";
            if (relative.contentToPosition)
                m_keys.emplace_back(self / "pos_key_proj", size, size);
            if (relative.positionToContent)
                m_queries.emplace_back(self / "pos_query_proj", size, size);
        }
    }

protected:
    Tensor layered(Tensor x, const AttentionMask& mask) const override {
        Tensor rows, table;  // [2 · span, H]
        if (m_relative) {
            rows = rowsOf(x.size(1), x.device());
            table = m_norm ? (*m_norm)(m_relative->weight()) : m_relative->weight();
        }
        for (std::size_t i = 0; i < layers().size(); ++i) {
            const auto run = [this, i, mask, rows](const Tensor& input, const Tensor& distances) {
                EncoderLayer::ScoreBias bias;
                if (m_relative)
                    bias = [&](const Tensor& query, const Tensor& key) { return scores(i, query, key, distances, rows); };
                return layers()[i](input, mask, bias);
            };
            const Tensor output = m_run(run, x, table);
            x = i == 0 && m_convolution ? (*m_convolution)(x, output, mask) : output;
        }
        return x;
    }

private:
    /// Which row of the table belongs to a query's distance from a key: [1, 1, T, T] int64.
    Tensor rowsOf(std::int64_t length, const torch::Device& device) const {
        const Tensor places = at::arange(length, torch::TensorOptions(torch::kLong).device(device));
        const Tensor distance = places.unsqueeze(1) - places.unsqueeze(0);
        const Tensor bucket = m_settings.buckets > 0 ? bucketOf(distance, m_settings) : distance;
        return (bucket + m_settings.span).clamp(0, 2 * m_settings.span - 1).unsqueeze(0).unsqueeze(0);
    }

    /// What the distances add to the scores of a layer: [B, heads, T, T].
    Tensor scores(std::size_t i, const Tensor& query, const Tensor& key, const Tensor& table, const Tensor& rows) const {
        const EncoderLayer& layer = layers()[i];
        const Tensor distances = m_relativeDropout(table).unsqueeze(0);  // [1, 2 · span, H]
        const auto byHead = [&](const Tensor& x) {
            return widened(x).unflatten(-1, {shape().heads, x.size(-1) / shape().heads}).transpose(1, 2);
        };
        const Tensor index = rows.expand({query.size(0), shape().heads, query.size(1), query.size(1)});
        Tensor sum;
        if (m_settings.contentToPosition) {
            const Tensor keys = byHead(m_settings.ownMatrices ? m_keys[i](distances) : layer.key()(distances));
            sum = at::matmul(byHead(query), keys.transpose(-1, -2)).gather(-1, index);
        }
        if (m_settings.positionToContent) {
            const Tensor queries = byHead(m_settings.ownMatrices ? m_queries[i](distances) : layer.query()(distances));
            const Tensor part = at::matmul(queries, byHead(key).transpose(-1, -2)).gather(-2, index);  // of [B, h, 2 · span, T]
            sum = sum.defined() ? sum + part : part;
        }
        return sum.defined() ? sum * layer.scale() : sum;
    }

    RelativeSettings m_settings;
    std::optional<Embedding> m_relative;
    std::optional<LayerNorm> m_norm;
    std::optional<Convolution> m_convolution;
    std::vector<Linear> m_keys, m_queries;
    Dropout m_relativeDropout;
};

std::unique_ptr<Network> buildDebertaV2(Config& config, Head head, std::vector<std::string> labels) {
    EncoderSettings settings = readEncoder(config);
    const RelativeSettings relative = readRelative(config, settings);
    const ConvolutionSettings convolution = readConvolution(config, settings);
    const bool legacy = config.flag({"legacy"}, true);
    config.finish();
    settings.layer.scoreParts += (relative.contentToPosition ? 1 : 0) + (relative.positionToContent ? 1 : 0);
    settings.tied = settings.tied || !legacy;
    return std::make_unique<DebertaV2>(legacy ? debertaV2Traits : laterTraits(), settings, relative, convolution, head,
                                       std::move(labels));
}

}  // namespace

const Family& debertaV2Family() {
    static const Family family = [] {
        Family made = likeBert<debertaV2Traits>(debertaV2Heads);
        made.build = buildDebertaV2;
        return made;
    }();
    return family;
}

}  // namespace core::models
