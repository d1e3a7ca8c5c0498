// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/adapters/adapter_folder.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <iterator>
#include <vector>

#include "core/api/catalogue.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/job/paths.h"
#include "core/models/adapters/adapter.h"
#include "core/models/adapters/config.h"
#include "core/models/card.h"
#include "core/models/family.h"
#include "core/models/model.h"
#include "core/models/tokenizer_files.h"
#include "core/models/weight_files.h"
#include "core/tokenizers/tokenizer.h"

namespace core::models {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours unusedFor{24 * 30};

bool isWholeModel(const fs::path& folder) {
    return api::isModelFolder(folder.string()) && !isAdapterFolder(folder.string());
}

/// Where the model may lie that an adapter names: that folder, as it is or seen from the adapter, one of that name beside the
/// adapter, a model of that name in the hub's cache, a starter model.
std::vector<fs::path> placesOfBase(const std::string& base, const fs::path& adapter) {
    const fs::path named(base);
    std::vector<fs::path> places = {adapter / named};
    if (!named.filename().empty())
        places.push_back(adapter.parent_path() / named.filename());
    for (const std::string& cached : job::cachedModelFolders())
        if (folderName(cached) == base)
            places.emplace_back(cached);
    for (const std::string& starter : job::starterFolders())
        if (fs::path(starter).filename() == named.filename())
            places.emplace_back(starter);
    return places;
}

std::string baseOf(const std::string& adapter) {
    const AdapterConfig config = readAdapterConfig(adapter);
    if (!config.base.empty())
        for (const fs::path& place : placesOfBase(config.base, fs::absolute(adapter).lexically_normal()))
            if (isWholeModel(place))
                return place.lexically_normal().string();
    throw base::Error("adapter.base-missing", {{"base", config.base.empty() ? "?" : config.base}}, {.file = adapter});
}

/// The head that the adapter was trained with; where it does not say so, the model's own.
Head headOfAdapter(const std::string& adapter, const std::string& base) {
    const base::Json json = base::readJson((fs::path(adapter) / adapterConfigFile).string());
    for (const Head head :
         {Head::CausalLm, Head::SequenceClassification, Head::TokenClassification, Head::QuestionAnswering, Head::Seq2SeqLm})
        if (json.value("task_type", base::Json()) == peftTaskType(head))
            return head;
    return headOfFolder(base);
}

/// Labels for a classifier that came with the adapter and has other classes than its model; else empty.
std::vector<std::string> labelsOfAdapter(const std::string& adapter, const std::string& base, Head head) {
    if (!hasLabels(head))
        return {};
    Config config(base);
    const std::size_t known = config.labels().size();
    const auto network = familyOf(config).build(config, head, {"0", "1"});
    const base::SafetensorsFile file(resolveInside(adapter, adapterWeightsFile));
    for (const base::StoredTensor& stored : file.tensors())
        for (const ParameterSlot& slot : network->set().slots()) {
            if (!slot.rowPerClass || stored.shape.empty() || adapterTensorName(stored.name) != slot.name)
                continue;
            const auto classes = static_cast<std::size_t>(stored.shape.front());
            std::vector<std::string> labels;
            for (std::size_t i = 0; classes != known && i < classes; ++i)
                labels.push_back("LABEL_" + std::to_string(i));
            return labels;
        }
    return {};
}

std::string stamp(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    const auto time = fs::last_write_time(file, error).time_since_epoch().count();
    return file.string() + '\n' + std::to_string(size) + '\n' + std::to_string(time) + '\n';
}

/// Changes with the files of the adapter and the place of its model.
fs::path mergedFolder(const std::string& adapter, const std::string& base) {
    const fs::path folder = fs::absolute(adapter).lexically_normal();
    const std::string key =
        stamp(folder / adapterConfigFile) + stamp(folder / adapterWeightsFile) + stamp(fs::path(base) / "config.json");
    return fs::path(job::cacheFolder()) / "merged" / std::to_string(std::hash<std::string>()(key)) /
           folderName(folder.string());
}

void removeUnused(const fs::path& folder) {
    std::error_code error;
    const auto now = fs::file_time_type::clock::now();
    std::vector<fs::path> old;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code unreadable;
        if (const auto time = entry->last_write_time(unreadable); !unreadable && now - time > unusedFor)
            old.push_back(entry->path());
    }
    for (const fs::path& path : old)
        fs::remove_all(path, error);
}

void merge(const std::string& adapter, const std::string& base, const fs::path& place, const api::CancelToken& token) {
    LoadOptions options;
    options.head = headOfAdapter(adapter, base);
    options.labels = labelsOfAdapter(adapter, base, options.head);
    options.adapterFolder = adapter;
    const auto model = loadModel(base, options, token);
    const std::string fresh = place.string() + ".new";
    std::error_code ignored;
    fs::remove_all(fresh, ignored);
    try {
        saveModel(*model, base, fresh, StorageType::Float32, token);
        copyTokenizer(adapter, fresh);
        fs::remove_all(place, ignored);
        fs::rename(fresh, place);
    } catch (const fs::filesystem_error& error) {
        throw base::Error("file.unwritable", {{"reason", error.code().message()}}, {.file = place.string()}, {},
                          api::Fault::Program);
    } catch (...) {
        fs::remove_all(fresh, ignored);
        throw;
    }
    base::syncParent(place.string());
}

}  // namespace

bool isAdapterFolder(const std::string& folder) {
    std::error_code error;
    return fs::exists(fs::path(folder) / adapterConfigFile, error) && !hasWeights(folder);
}

api::ModelReport inspectAdapter(const std::string& folder) {
    api::ModelReport own, report;
    own.path = folder;
    readCard(own);
    try {
        const std::string base = baseOf(folder);
        resolveInside(folder, adapterWeightsFile);
        report = inspectModel(base);
        report.issues.push_back({api::Severity::Note, "adapter.has-base", {.file = folder}, {{"base", report.name}}});
        std::error_code error;
        report.bytesOnDisk += static_cast<std::int64_t>(fs::file_size(fs::path(folder) / adapterWeightsFile, error));
    } catch (const base::Error& error) {
        report.issues = error.issues();
    }
    report.path = folder;
    report.name = folderName(folder);
    report.card = own.card.empty() ? report.card : own.card;
    report.licence = own.licence.empty() ? report.licence : own.licence;
    report.languages = own.languages.empty() ? report.languages : own.languages;
    return report;
}

std::string configFolder(const std::string& folder) {
    return isAdapterFolder(folder) ? baseOf(folder) : folder;
}

std::string tokenizerFolder(const std::string& folder) {
    return isAdapterFolder(folder) && tokenizers::tokenizerFiles(folder).empty() ? baseOf(folder) : folder;
}

std::shared_ptr<const tokenizers::Tokenizer> openModelTokenizer(const std::string& path) {
    return tokenizers::openTokenizer(tokenizerFolder(job::resolveModelPath(path)));
}

std::string wholeModelFolder(const std::string& path, const api::CancelToken& token) {
    const std::string folder = job::resolveModelPath(path);
    if (!isAdapterFolder(folder))
        return folder;
    const std::string base = baseOf(folder);
    const fs::path place = mergedFolder(folder, base);
    if (!isWholeModel(place)) {
        removeUnused(place.parent_path().parent_path());
        base::makeFolder(place.parent_path().string());
        merge(folder, base, place, token);
    }
    std::error_code ignored;
    fs::last_write_time(place.parent_path(), fs::file_time_type::clock::now(), ignored);
    return place.string();
}

}  // namespace core::models
