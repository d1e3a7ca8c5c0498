// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/peft.h"

#include <filesystem>

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/export/hugging_face.h"
#include "core/models/adapters/config.h"
#include "core/training/best_model.h"
#include "core/training/setup.h"

namespace core::exporting {

void writePeft(const Source& source, const std::string& folder, const api::CancelToken& token) {
    namespace fs = std::filesystem;
    const fs::path adapter = fs::path(source.modelFolder) / training::adapterFolder;
    std::error_code error;
    if (!fs::is_regular_file(adapter / models::adapterConfigFile, error))
        throw base::Error("export.no-adapter", {}, {.file = source.modelFolder});
    for (const char* name : {models::adapterConfigFile, models::adapterWeightsFile}) {
        base::stopIfCancelled(token);
        fs::copy_file(adapter / name, fs::path(folder) / name, error);
        if (error)
            throw base::Error("file.unwritable", {{"reason", error.message()}}, {.file = folder}, {}, api::Fault::Program);
    }
    for (const std::string& from : {source.modelFolder, source.baseFolder})
        if (copyTokenizerFiles(from, folder))
            break;
}

std::unique_ptr<models::Model> openPeft(const Source& source, const std::string& folder, const api::CancelToken& token) {
    models::LoadOptions options;
    options.head = source.model->head();
    options.labels = source.model->labels();
    options.adapterFolder = folder;
    if (source.run)
        options.adaptation.baseWeights = training::adaptationOf(source.run->job).baseWeights;
    return models::loadModel(source.baseFolder, options, token);
}

}  // namespace core::exporting
