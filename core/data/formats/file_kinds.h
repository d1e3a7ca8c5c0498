// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/data/raw_file.h"

namespace core::data {

/// What a file is by its content, whatever its ending says.
struct FileKind {
    std::string_view format;  ///< id of a format; "text" for any text; empty: none that is read
    std::string_view words;   ///< code of its name in words: "data.kind-pdf"
};
FileKind kindOf(std::string_view bytes);

/// @throws base::Error "data.empty-file"; "data.wrong-ending" {ending, reasonCode} if the file is not of the format's kind
void requireKind(const RawFile& file, std::string_view format);

}  // namespace core::data
