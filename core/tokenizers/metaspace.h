// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/tokenizers/part_reader.h"

namespace core::tokenizers {

/// When SentencePiece's sign for a space is put before a text.
enum class PrependScheme { Always, First, Never };

struct MetaspaceOptions {
    std::string replacement;  ///< the sign, one code point
    PrependScheme prepend = PrependScheme::Always;
    bool split = true;
};

/// Reads a "Metaspace" pre-tokenizer or decoder, in the older spelling (add_prefix_space) too.
MetaspaceOptions parseMetaspace(const PartReader& reader);

}  // namespace core::tokenizers
