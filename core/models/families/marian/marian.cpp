// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/marian/marian.h"

#include <array>

#include "core/models/families/bart/bart.h"

// Marian (Junczys-Dowmunt et al. 2018), as the OPUS-MT translators (Tiedemann and Thottingal 2020) are published: BART with
// sines and cosines for positions and no norm of the embeddings.

namespace core::models {
namespace {

constexpr BartTraits traits{.modelType = "marian", .learnedPositions = false, .embeddingNorm = false};
constexpr std::array<FamilyHead, 1> heads = {{{Head::Seq2SeqLm, "MarianMTModel"}}};

/// The positions are computed, whether a file holds them or not.
std::string canonicalName(std::string_view name) {
    return name.ends_with("embed_positions.weight") ? std::string() : std::string(name);
}

}  // namespace

const Family& marianFamily() {
    static const Family family{traits.modelType,
                               heads,
                               encoderDecoderTasks,
                               [](Config& config) { return bartShape(config, traits.modelType); },
                               [](Config& config, Head, std::vector<std::string>) { return buildBart(config, traits); },
                               canonicalName};
    return family;
}

}  // namespace core::models
