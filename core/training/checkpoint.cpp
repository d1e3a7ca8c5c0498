// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/checkpoint.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/data/text_tools.h"
#include "core/training/state_json.h"

namespace core::training {
namespace {

namespace fs = std::filesystem;

constexpr const char* weightsFile = "model.safetensors";
constexpr const char* momentsFile = "optimizer.safetensors";
constexpr const char* stateFile = "state.json";
constexpr std::size_t kept = 2;  // the newest, and one to fall back to

std::string fileHash(const std::string& path) {
    return data::hashText(base::MappedFile(path).view());
}

struct NamedTensor {
    std::string name;
    torch::Tensor tensor;
};

std::vector<NamedTensor> weightTensors(const Optimizer& optimizer) {
    std::vector<NamedTensor> list;
    for (const Optimizer::Slot& slot : optimizer.slots())
        list.push_back({slot.name, slot.value.detach()});
    return list;
}

std::vector<NamedTensor> momentTensors(const Optimizer& optimizer) {
    std::vector<NamedTensor> list;
    for (const Optimizer::Slot& slot : optimizer.slots()) {
        for (const auto& [kind, tensor] : slot.state)
            list.push_back({kind + "." + slot.name, tensor});
        if (slot.average.defined())
            list.push_back({"average." + slot.name, slot.average});
    }
    return list;
}

base::TensorType typeOf(const torch::Tensor& tensor) {
    return tensor.scalar_type() == torch::kByte ? base::TensorType::U8 : base::TensorType::F32;
}

void writeTensors(const std::string& path, const std::vector<NamedTensor>& tensors) {
    std::vector<base::PlannedTensor> plan;
    for (const NamedTensor& entry : tensors)
        plan.push_back({entry.name, typeOf(entry.tensor), entry.tensor.sizes().vec()});
    base::SafetensorsWriter writer(path, plan);
    for (const NamedTensor& entry : tensors) {
        const torch::Tensor here = entry.tensor.cpu();
        writer.append(here.data_ptr(), here.nbytes());
    }
    writer.commit();
}

[[noreturn]] void damaged(const std::string& path) {
    throw base::Error("checkpoint.damaged", {}, {.file = path});
}

/// Finds every tensor before the first one is overwritten.
std::vector<const base::StoredTensor*> match(const base::SafetensorsFile& file, const std::vector<NamedTensor>& tensors) {
    std::vector<const base::StoredTensor*> found;
    for (const NamedTensor& entry : tensors) {
        const base::StoredTensor* stored = file.find(entry.name);
        if (!stored || stored->type != typeOf(entry.tensor) || stored->shape != entry.tensor.sizes().vec())
            throw base::Error("checkpoint.other-model", {{"tensor", entry.name}}, {.file = file.path()});
        found.push_back(stored);
    }
    return found;
}

void copyInto(const std::vector<NamedTensor>& tensors, const std::vector<const base::StoredTensor*>& stored) {
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const torch::Tensor read = torch::empty(tensors[i].tensor.sizes(), tensors[i].tensor.scalar_type());
        std::memcpy(read.data_ptr(), stored[i]->bytes.data(), stored[i]->bytes.size());
        torch::Tensor(tensors[i].tensor).copy_(read);
    }
}

}  // namespace

CheckpointStore::CheckpointStore(const std::string& runFolder) : m_folder(runFolder + "/checkpoints") {}

std::string CheckpointStore::path(std::int64_t step) const {
    return m_folder + "/step-" + std::to_string(step);
}

std::vector<std::int64_t> CheckpointStore::steps() const {
    std::vector<std::int64_t> list;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::int64_t step = 0;
        if (!name.starts_with("step-"))
            continue;
        const auto [rest, fault] = std::from_chars(name.data() + 5, name.data() + name.size(), step);
        if (fault == std::errc() && rest == name.data() + name.size())
            list.push_back(step);
    }
    std::sort(list.rbegin(), list.rend());
    return list;
}

std::string CheckpointStore::save(const TrainingState& state, const Optimizer& optimizer) const {
    const std::string target = path(state.step);
    const std::string temporary = m_folder + "/.writing-" + std::to_string(::getpid());
    std::error_code ignored;
    fs::remove_all(temporary, ignored);
    try {
        base::makeFolder(temporary);
        writeTensors(temporary + "/" + weightsFile, weightTensors(optimizer));
        writeTensors(temporary + "/" + momentsFile, momentTensors(optimizer));
        base::Json json = stateToJson(state);
        json["optimizerSteps"] = optimizer.steps();
        for (const char* name : {weightsFile, momentsFile})
            json["checksums"][name] = fileHash(temporary + "/" + name);
        json["checksum"] = data::hashText(json.dump());
        base::writeFile(temporary + "/" + stateFile, base::dumpJson(json, 2));
        fs::remove_all(target, ignored);
        fs::rename(temporary, target);
        base::syncParent(target);
    } catch (const fs::filesystem_error& error) {
        fs::remove_all(temporary, ignored);
        throw base::Error("file.unwritable", {{"reason", error.code().message()}}, {.file = target}, {}, api::Fault::Program);
    } catch (...) {
        fs::remove_all(temporary, ignored);
        throw;
    }
    const std::vector<std::int64_t> all = steps();
    for (std::size_t i = kept; i < all.size(); ++i)
        fs::remove_all(path(all[i]), ignored);
    return target;
}

TrainingState CheckpointStore::load(const std::string& folder, Optimizer& optimizer) const {
    const std::string statePath = folder + "/" + stateFile;
    base::Json json = base::readJson(statePath);
    const std::string checksum = json.value("checksum", "");
    json.erase("checksum");
    if (data::hashText(json.dump()) != checksum)
        damaged(statePath);
    for (const char* name : {weightsFile, momentsFile})
        if (fileHash(folder + "/" + name) != json.at("checksums").value(name, ""))
            damaged(folder + "/" + name);
    const base::SafetensorsFile weights(folder + "/" + weightsFile);
    const base::SafetensorsFile moments(folder + "/" + momentsFile);
    const auto weightList = weightTensors(optimizer);
    const auto momentList = momentTensors(optimizer);
    const auto storedWeights = match(weights, weightList);
    const auto storedMoments = match(moments, momentList);
    TrainingState state = stateFromJson(json);
    copyInto(weightList, storedWeights);
    copyInto(momentList, storedMoments);
    optimizer.publish();
    optimizer.setSteps(json.at("optimizerSteps").get<std::int64_t>());
    return state;
}

std::optional<TrainingState> CheckpointStore::restore(Optimizer& optimizer, std::vector<api::Issue>& issues) const {
    for (const std::int64_t step : steps()) {
        try {
            return load(path(step), optimizer);
        } catch (const base::Error& error) {
            if (error.code() == "checkpoint.other-model")
                throw;
        } catch (const nlohmann::json::exception&) {
            // A state file of another make: as good as damaged.
        }
        issues.push_back(
            {api::Severity::Warning, "checkpoint.damaged", {.file = path(step)}, {{"step", std::to_string(step)}}});
    }
    return std::nullopt;
}

}  // namespace core::training
