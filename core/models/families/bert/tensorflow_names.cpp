// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/bert/tensorflow_names.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

namespace core::models {
namespace {

/// What parts of a name are called here.
constexpr std::pair<std::string_view, std::string_view> parts[] = {
    {"kernel", "weight"}, {"gamma", "weight"}, {"beta", "bias"}, {"output_weights", "weight"}, {"output_bias", "bias"}};

std::string_view partOf(std::string_view part) {
    const auto found = std::ranges::find(parts, part, &std::pair<std::string_view, std::string_view>::first);
    return found == std::end(parts) ? part : found->second;
}

struct Renamed {
    std::string_view object, ours;
};

/// Objects of a model.
constexpr Renamed objects[] = {{"_embedding_layer/embeddings", "bert.embeddings.word_embeddings.weight"},
                               {"_position_embedding_layer/embeddings", "bert.embeddings.position_embeddings.weight"},
                               {"_type_embedding_layer/embeddings", "bert.embeddings.token_type_embeddings.weight"},
                               {"_embedding_norm_layer/", "bert.embeddings.LayerNorm."},
                               {"_pooler_layer/", "bert.pooler.dense."},
                               {"next_sentence..pooler_dense/", "bert.pooler.dense."},
                               {"masked_lm/embedding_table", "bert.embeddings.word_embeddings.weight"},
                               {"masked_lm/dense/", "cls.predictions.transform.dense."},
                               {"masked_lm/layer_norm/", "cls.predictions.transform.LayerNorm."},
                               {"masked_lm/bias", "cls.predictions.bias"}};

/// What stands before the layers, in the order of its numbers.
constexpr std::string_view numberedObjects[] = {"_embedding_layer/", "_position_embedding_layer/", "_type_embedding_layer/",
                                                "_embedding_norm_layer/"};

/// Objects of a layer.
constexpr Renamed layerObjects[] = {{"_attention_layer/_query_dense/", "attention.self.query."},
                                    {"_attention_layer/_key_dense/", "attention.self.key."},
                                    {"_attention_layer/_value_dense/", "attention.self.value."},
                                    {"_attention_layer/_output_dense/", "attention.output.dense."},
                                    {"_attention_output_dense/", "attention.output.dense."},
                                    {"_attention_layer_norm/", "attention.output.LayerNorm."},
                                    {"_intermediate_dense/", "intermediate.dense."},
                                    {"_output_dense/", "output.dense."},
                                    {"_output_layer_norm/", "output.LayerNorm."}};

bool drop(std::string_view& name, std::string_view beginning) {
    const bool there = name.starts_with(beginning);
    if (there)
        name.remove_prefix(beginning.size());
    return there;
}

/// Takes "7/" off.
std::optional<std::size_t> takeNumber(std::string_view& name) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end == name.data() + name.size() || *end != '/')
        return std::nullopt;
    name.remove_prefix(static_cast<std::size_t>(end - name.data()) + 1);
    return number;
}

std::optional<std::string> renamed(std::span<const Renamed> table, std::string_view name) {
    for (const Renamed& row : table)
        if (drop(name, row.object))
            return std::string(row.ours).append(partOf(name));
    return std::nullopt;
}

std::optional<std::string> ofLayer(std::size_t layer, std::string_view name) {
    const auto known = renamed(layerObjects, name);
    return known ? "bert.encoder.layer." + std::to_string(layer) + "." + *known : known;
}

/// The path through saved objects → our name. Empty: it is no such path.
std::optional<std::string> fromObjects(std::string_view name) {
    constexpr std::string_view numbered = "layer_with_weights-", around = "layer_with_weights-0/layer_with_weights-";
    if (!drop(name, "model/"))
        drop(name, "encoder/");
    if (name.starts_with(around))  // a model around the encoder has it as its first layer
        name.remove_prefix(around.size() - numbered.size());
    if (drop(name, "_transformer_layers/")) {
        const auto layer = takeNumber(name);
        return layer ? ofLayer(*layer, name) : std::nullopt;
    }
    if (!drop(name, numbered))
        return renamed(objects, name);
    const auto number = takeNumber(name);
    if (!number)
        return std::nullopt;
    if (*number < std::size(numberedObjects))
        return renamed(objects, std::string(numberedObjects[*number]).append(name));
    // The pooler comes behind the last layer; unlike a layer it is one product.
    if (name.find('/') == std::string_view::npos)
        return renamed(objects, std::string("_pooler_layer/").append(name));
    return ofLayer(*number - std::size(numberedObjects), name);
}

}  // namespace

bool isBertTensorFlowName(std::string_view name) {
    return name.find('/') != std::string_view::npos || name == "output_weights" || name == "output_bias";
}

std::string bertNameFromTensorFlow(std::string_view name) {
    if (const auto known = fromObjects(name))
        return *known;
    constexpr std::string_view layer = "layer_";
    // A fine-tuned classifier stands outside of every scope.
    std::string known = name.find('/') == std::string_view::npos ? "classifier" : "";
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        std::string_view part = name.substr(at, end - at);
        at = end + 1;
        if (!known.empty())
            known += '.';
        if (part.starts_with(layer)) {
            known += "layer.";
            part.remove_prefix(layer.size());
        }
        known += partOf(part);
    }
    if (known.ends_with("_embeddings"))
        known += ".weight";
    return known;
}

}  // namespace core::models
