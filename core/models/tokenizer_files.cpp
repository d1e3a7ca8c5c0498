// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/tokenizer_files.h"

#include <filesystem>

#include "core/base/files.h"
#include "core/models/weight_files.h"
#include "core/tokenizers/tokenizer.h"

namespace core::models {

void copyTokenizer(const std::string& sourceFolder, const std::string& folder) {
    constexpr std::size_t fileBytes = 256u << 20;
    for (const std::string& name : tokenizers::tokenizerFiles(sourceFolder))
        base::writeFile((std::filesystem::path(folder) / tokenizers::usualTokenizerFile(name)).string(),
                        base::readFile(resolveInside(sourceFolder, name), fileBytes));
}

}  // namespace core::models
