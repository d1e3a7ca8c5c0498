// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/marian/marian.h"

#include <array>

#include "core/models/families/bart/bart.h"

// Marian (Junczys-Dowmunt et al. 2018), as the OPUS-MT translators (Tiedemann and Thottingal 2020) are published: BART with
// sines and cosines for positions, no norm of the embeddings and, in some, vocabularies of either side's own.

namespace core::models {
namespace {

constexpr std::array<FamilyHead, 1> marianHeads = {{{Head::Seq2SeqLm, "MarianMTModel"}}};

/// The positions are computed, whether a file holds them or not.
std::string marianName(std::string_view name) {
    return name.ends_with("embed_positions.weight") ? std::string() : std::string(name);
}

}  // namespace

constexpr BartTraits marianTraits{.modelType = "marian", .learnedPositions = false, .embeddingNorm = false, .mayBeApart = true};

const Family& marianFamily() {
    static const Family family = likeBart<marianTraits>(marianHeads, marianName);
    return family;
}

}  // namespace core::models
