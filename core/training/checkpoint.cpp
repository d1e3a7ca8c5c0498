// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/checkpoint.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/data/piece_hash.h"
#include "core/data/text_tools.h"
#include "core/training/state_json.h"
#include "core/training/tensor_store.h"

namespace core::training {
namespace {

namespace fs = std::filesystem;

constexpr const char* weightsFile = "model.safetensors";
constexpr const char* momentsFile = "optimizer.safetensors";
constexpr const char* stateFile = "state.json";
constexpr const char* unfinished = ".writing-";  // and the process, in front of folders that are no checkpoint yet
constexpr std::size_t kept = 2;                  // the newest, and one to fall back to

/// Of the whole file, of which a piece at a time is in memory.
std::string fileHash(const std::string& path) {
    constexpr std::size_t pieceBytes = 8 << 20;
    const base::MappedFile file(path);
    data::PieceHash hash;
    for (std::string_view rest = file.view(); !rest.empty(); rest.remove_prefix(std::min(rest.size(), pieceBytes))) {
        const std::string_view piece = rest.substr(0, pieceBytes);
        hash.add(piece);
        ::madvise(const_cast<char*>(piece.data()), piece.size(), MADV_DONTNEED);
    }
    return hash.text();
}

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

[[noreturn]] void damaged(const std::string& path) {
    throw base::Error("checkpoint.damaged", {}, {.file = path});
}

void copyInto(const std::vector<NamedTensor>& tensors, const std::vector<const base::StoredTensor*>& stored) {
    for (std::size_t i = 0; i < tensors.size(); ++i)
        torch::Tensor(tensors[i].tensor).copy_(readTensor(*stored[i], tensors[i].tensor));
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
    const std::string temporary = m_folder + "/" + unfinished + std::to_string(::getpid());
    const std::string replaced = temporary + "-old";
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
        if (fs::exists(target))
            fs::rename(target, replaced);  // taking it apart takes longer, and a kill would leave neither
        fs::rename(temporary, target);
        base::syncParent(target);
        fs::remove_all(replaced, ignored);
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

void CheckpointStore::removeLeftovers() const {
    std::error_code error;
    std::vector<fs::path> leftovers;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename().string().starts_with(unfinished))
            leftovers.push_back(entry->path());
    for (const fs::path& path : leftovers)
        fs::remove_all(path, error);
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
    // Every tensor is found before the first one is overwritten.
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
