// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// tokenizer.json: what opens can encode and decode.

#include "core/tokenizers/tokenizer.h"
#include "tests/fuzz/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    static const fuzz::ScratchFile file("tokenizer.json");
    file.write({reinterpret_cast<const char*>(bytes), count});
    try {
        const auto tokenizer = core::tokenizers::openTokenizer(file.folder());
        const auto encoding = tokenizer->encode("Hello  Wörld, it's 12:30!\n\t東京 😀 [MASK]");
        fuzz::require(encoding.ids.size() == encoding.offsets.size() && encoding.ids.size() == encoding.tokens.size());
        tokenizer->decode(encoding.ids);
    } catch (const core::base::Error& error) {
        fuzz::requireWords(error);
    }
    return 0;
}
