// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/hugging_face.h"

#include <filesystem>

#include "core/base/files.h"
#include "core/base/json.h"

namespace core::exporting {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestConfig = 16u << 20;
constexpr const char* generationConfig = "generation_config.json";

/// How the model is meant to generate: the checkpoint's own file, else that of what the run started from.
void copyGenerationConfig(const Source& source, const std::string& folder) {
    for (const std::string& from : {source.modelFolder, source.baseFolder}) {
        const fs::path path = fs::path(from) / generationConfig;
        std::error_code ignored;
        if (!fs::is_regular_file(path, ignored))
            continue;
        const std::string text = base::readFile(path.string(), largestConfig);
        base::parseJson(text, path.string());
        base::writeFile((fs::path(folder) / generationConfig).string(), text);
        return;
    }
}

void write(const Source& source, const std::string& folder, models::StorageType type, const api::CancelToken& token) {
    models::saveModel(*source.model, source.modelFolder, folder, type, token);
    // A checkpoint without tokenizer files belongs to the tokenizer of what the run started from; saveModel copied others.
    if (tokenizers::tokenizerFiles(source.modelFolder).empty())
        copyTokenizerFiles(source.baseFolder, folder);
    if (source.model->head() == models::Head::CausalLm || source.model->head() == models::Head::Seq2SeqLm)
        copyGenerationConfig(source, folder);
}

}  // namespace

bool copyTokenizerFiles(const std::string& from, const std::string& to) {
    const std::vector<std::string> names = tokenizers::tokenizerFiles(from);
    for (const std::string& name : names) {
        const std::string text = base::readFile((fs::path(from) / name).string(), 256u << 20);
        base::writeFile((fs::path(to) / tokenizers::usualTokenizerFile(name)).string(), text);
    }
    return !names.empty();
}

void writeHuggingFace(const Source& source, const std::string& folder, const api::CancelToken& token) {
    write(source, folder, models::StorageType::Float32, token);
}

void writeHuggingFaceBf16(const Source& source, const std::string& folder, const api::CancelToken& token) {
    write(source, folder, models::StorageType::BFloat16, token);
}

std::unique_ptr<models::Model> openHuggingFace(const Source& source, const std::string& folder, const api::CancelToken& token) {
    models::LoadOptions options;
    options.head = source.model->head();
    return models::loadModel(folder, options, token);
}

}  // namespace core::exporting
