// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/remote_model.h"

#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/weight_names.h"
#include "core/hub/repository.h"
#include "core/tokenizers/tokenizer.h"

namespace core::hub {
namespace {

using base::Json;

constexpr std::size_t mostFiles = 100'000, longestFileName = 1024;
constexpr std::int64_t largestFile = std::int64_t{1} << 44;  // 16 TiB: sums of all files stay far from overflow
constexpr base::WeightNames weightForms[] = {base::safetensorsNames, base::torchNames};

bool isHexadecimal(const std::string& text, std::size_t length) {
    return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Whether a name stays in its folder on every system.
bool isSafeName(const std::string& name) {
    const auto isBad = [](unsigned char c) { return c < 0x20 || c == 0x7f || c == '\\'; };
    if (name.empty() || name.size() > longestFileName || name.front() == '/' || name.back() == '/' ||
        name.find("//") != std::string::npos || std::ranges::any_of(name, isBad))
        return false;
    const std::filesystem::path path(name);
    return std::ranges::none_of(path, [](const auto& part) { return part == ".." || part == "." || part.empty(); });
}

/// Reads one answer; every part that is not as it must be ends in the same error.
class AnswerReader {
public:
    explicit AnswerReader(const std::string& host) : m_host(host) {}

    RemoteModel model(const Json& json) const {
        require(json.is_object());
        RemoteModel model{text(json, "sha"), {}};
        require(isCommit(model.commit));
        const auto siblings = json.find("siblings");
        require(siblings != json.end() && siblings->is_array());
        if (siblings->size() > mostFiles)
            throw base::Error("hub.too-many-files", {{"limit", std::to_string(mostFiles)}});
        for (const Json& sibling : *siblings)
            model.files.push_back(file(sibling));
        return model;
    }

private:
    void require(bool condition) const {
        if (!condition)
            throw base::Error("hub.malformed-answer", {{"host", m_host}}, {}, "the list of files", api::Fault::Program);
    }

    std::string text(const Json& json, const char* key) const {
        const auto found = json.find(key);
        require(found != json.end() && found->is_string());
        return found->get<std::string>();
    }

    RemoteFile file(const Json& json) const {
        require(json.is_object());
        RemoteFile file;
        file.name = text(json, "rfilename");
        if (!isSafeName(file.name))
            throw base::Error("hub.unsafe-name", {{"name", file.name.substr(0, longestFileName)}});
        const auto size = json.find("size");
        require(size != json.end() && size->is_number_integer());
        file.bytes = size->get<std::int64_t>();
        require(file.bytes >= 0 && file.bytes <= largestFile);
        const auto lfs = json.find("lfs");
        const bool large = lfs != json.end() && !lfs->is_null();
        require(!large || lfs->is_object());
        file.kind = large ? ChecksumKind::Sha256 : ChecksumKind::GitBlob;
        file.checksum = large ? text(*lfs, "sha256") : text(json, "blobId");
        require(isHexadecimal(file.checksum, large ? 64 : 40));
        return file;
    }

    const std::string& m_host;
};

const RemoteFile* find(const RemoteModel& model, const std::string& name) {
    const auto found = std::ranges::find(model.files, name, &RemoteFile::name);
    return found == model.files.end() ? nullptr : &*found;
}

std::vector<std::string> smallFiles() {
    std::vector<std::string> names{"config.json", "generation_config.json", "README.md"};
    for (const char* name : tokenizers::tokenizerFileNames())
        names.emplace_back(name);
    return names;
}

}  // namespace

RemoteModel parseRemoteModel(std::string_view text, const std::string& host) {
    Json json;
    try {
        json = base::parseJson(text, host);
    } catch (const base::Error& error) {
        throw base::Error("hub.malformed-answer", {{"host", host}}, {}, error.what(), api::Fault::Program);
    }
    return AnswerReader(host).model(json);
}

Selection selectFiles(const RemoteModel& model, const std::string& name) {
    if (!find(model, "config.json"))
        throw base::Error("hub.no-config", {{"name", name}});
    Selection selection;
    for (const std::string& wanted : smallFiles())
        if (const RemoteFile* file = find(model, wanted))
            selection.files.push_back(*file);
    for (const base::WeightNames& form : weightForms) {
        if (const RemoteFile* single = find(model, form.single)) {
            selection.files.push_back(*single);
            return selection;
        }
        if (const RemoteFile* index = find(model, form.index)) {
            selection.files.push_back(*index);
            selection.shardIndex = index;
            return selection;
        }
    }
    throw base::Error("hub.no-weights", {{"name", name}});
}

std::vector<RemoteFile> selectShards(const RemoteModel& model, std::string_view indexText, const std::string& indexName) {
    std::vector<RemoteFile> shards;
    for (const std::string& name : base::shardNames(indexText, indexName)) {
        const RemoteFile* file = find(model, name);
        if (!file)
            throw base::Error("hub.shard-missing", {{"shard", name}}, {.file = indexName});
        shards.push_back(*file);
    }
    return shards;
}

bool bringsCode(const RemoteModel& model) {
    return std::ranges::any_of(model.files, [](const RemoteFile& file) { return file.name.ends_with(".py"); });
}

}  // namespace core::hub
