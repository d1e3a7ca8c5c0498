// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/mbart/mbart.h"

#include <array>

#include "core/models/families/bart/bart.h"

// mBART (Liu et al. 2020; Tang et al. 2020 for 50 languages): BART with the norm before each part and one behind all layers.
// Its decoder begins with the token of the language that it is to write.

namespace core::models {
namespace {

constexpr std::array<FamilyHead, 1> mbartHeads = {{{Head::Seq2SeqLm, "MBartForConditionalGeneration"}}};

}  // namespace

constexpr BartTraits mbartTraits{.modelType = "mbart", .normBefore = true, .beginsWithLast = true};

const Family& mbartFamily() {
    static const Family family = likeBart<mbartTraits>(mbartHeads, bartName);
    return family;
}

}  // namespace core::models
