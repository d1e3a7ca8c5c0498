// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/issue.h"
#include "core/base/safetensors.h"

namespace core::base {

/// The format's own bounds.
inline constexpr std::uint64_t maxHeaderBytes = 100'000'000;
inline constexpr std::size_t maxDimensions = 64;

/// A tensor as its header entry says, checked by itself: offsets in order, type × shape = bytes.
struct HeaderTensor {
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;
    std::int64_t elements = 0;
    std::uint64_t begin = 0, end = 0;  ///< bytes, counted from the end of the header
};

struct Header {
    std::vector<HeaderTensor> tensors;
    std::map<std::string, std::string> metadata;
    std::vector<api::Issue> warnings;
};

/// Parses the JSON text of a header. `dataBytes` follow it in the file.
/// @throws Error "weights.…", place.file = `file`
Header parseHeader(std::string_view text, std::uint64_t dataBytes, const std::string& file);

}  // namespace core::base
