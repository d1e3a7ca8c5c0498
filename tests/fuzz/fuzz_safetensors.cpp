// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// A safetensors file: every tensor of one that opens can be read to its last byte.

#include "core/base/safetensors.h"
#include "tests/fuzz/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    static const fuzz::ScratchFile file("model.safetensors");
    file.write({reinterpret_cast<const char*>(bytes), count});
    try {
        const core::base::SafetensorsFile tensors(file.path());
        std::uint64_t sum = 0;
        for (const core::base::StoredTensor& tensor : tensors.tensors())
            for (const char byte : tensor.bytes)
                sum += static_cast<unsigned char>(byte);
        fuzz::require(sum <= 255 * count);
    } catch (const core::base::Error& error) {
        fuzz::requireWords(error);
    }
    return 0;
}
