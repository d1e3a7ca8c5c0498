// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/folder_config.h"

#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/tokenizers/part_reader.h"

namespace core::tokenizers {
namespace {

using base::Json;

constexpr std::size_t maxConfigBytes = std::size_t{16} << 20;

constexpr const char* specialKeys[] = {"bos_token", "eos_token", "unk_token", "pad_token",
                                       "cls_token", "sep_token", "mask_token"};

Json readObject(const std::string& folder, const char* name) {
    const std::string path = folder + "/" + name;
    if (!std::filesystem::exists(path))
        return Json::object();
    Json json = base::readJson(path, maxConfigBytes);
    if (!json.is_object())
        throw base::Error("tokenizer.wrong-type", {{"part", "file"}, {"expected", "object"}}, {.file = path});
    return json;
}

/// "<s>" or {"content": "<s>", …}
std::optional<std::string> contentOf(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_object() && value.contains("content") && value["content"].is_string())
        return value["content"].get<std::string>();
    return std::nullopt;
}

bool flagOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

AddedToken parseDecoderEntry(const std::string& id, const Json& value, const std::string& file) {
    const bool digits = !id.empty() && id.size() <= 9 && id.find_first_not_of("0123456789") == std::string::npos;
    const std::optional<std::string> content = contentOf(value);
    if (!digits || !content || content->empty())
        throw base::Error("tokenizer.wrong-type", {{"part", "added_tokens_decoder." + id}, {"expected", "object"}},
                          {.file = file});
    AddedToken token;
    token.id = checkedId(Json(std::stoll(id)), *content, file);
    token.content = *content;
    token.singleWord = flagOf(value, "single_word");
    token.stripLeft = flagOf(value, "lstrip");
    token.stripRight = flagOf(value, "rstrip");
    token.normalized = flagOf(value, "normalized");
    token.special = flagOf(value, "special");
    return token;
}

}  // namespace

FolderConfig::FolderConfig(const std::string& folder)
    : m_config(readObject(folder, "tokenizer_config.json")), m_file(folder + "/tokenizer_config.json") {
    const Json map = readObject(folder, "special_tokens_map.json");
    for (const char* key : specialKeys)
        for (const Json* source : {static_cast<const Json*>(&m_config), &map})
            if (const auto found = source->find(key); found != source->end())
                if (const auto content = contentOf(*found))
                    m_special.emplace(key, *content);
    readAddedTokens(folder);
}

void FolderConfig::readAddedTokens(const std::string& folder) {
    if (const auto found = m_config.find("added_tokens_decoder"); found != m_config.end() && found->is_object())
        for (const auto& item : found->items())
            m_added.push_back(parseDecoderEntry(item.key(), item.value(), m_file));
    const Json older = readObject(folder, "added_tokens.json");
    for (const auto& item : older.items()) {
        const bool known =
            std::any_of(m_added.begin(), m_added.end(), [&](const AddedToken& token) { return token.content == item.key(); });
        if (known || item.key().empty())
            continue;
        AddedToken token;
        token.content = item.key();
        token.id = checkedId(item.value(), item.key(), folder + "/added_tokens.json");
        for (const auto& [key, content] : m_special)
            token.special = token.special || content == token.content;
        token.normalized = !token.special;
        m_added.push_back(std::move(token));
    }
}

std::optional<std::string> FolderConfig::specialToken(const std::string& key) const {
    const auto found = m_special.find(key);
    return found == m_special.end() ? std::nullopt : std::optional(found->second);
}

std::optional<bool> FolderConfig::optionalFlag(const char* key) const {
    const auto found = m_config.find(key);
    return found != m_config.end() && found->is_boolean() ? std::optional(found->get<bool>()) : std::nullopt;
}

bool FolderConfig::flag(const char* key, bool otherwise) const {
    return optionalFlag(key).value_or(otherwise);
}

std::string FolderConfig::tokenizerClass() const {
    const auto found = m_config.find("tokenizer_class");
    std::string name = found != m_config.end() && found->is_string() ? found->get<std::string>() : std::string();
    if (name.ends_with("Fast"))
        name.resize(name.size() - 4);
    return name;
}

SpecialIds FolderConfig::specialIds(const std::function<std::optional<Id>(std::string_view)>& idOf) const {
    struct Row {
        const char* key;
        std::optional<Id> SpecialIds::*member;
        std::vector<const char*> usual;
    };
    const Row rows[] = {{"bos_token", &SpecialIds::bos, {"<s>", "<bos>", "<|begin_of_text|>", "<|endoftext|>"}},
                        {"eos_token", &SpecialIds::eos, {"</s>", "<eos>", "<|eot_id|>", "<|im_end|>", "<|endoftext|>"}},
                        {"unk_token", &SpecialIds::unknown, {"<unk>", "[UNK]", "<|endoftext|>"}},
                        {"pad_token", &SpecialIds::padding, {"<pad>", "[PAD]"}},
                        {"cls_token", &SpecialIds::classification, {"[CLS]"}},
                        {"sep_token", &SpecialIds::separator, {"[SEP]"}},
                        {"mask_token", &SpecialIds::mask, {"[MASK]", "<mask>"}}};
    SpecialIds ids;
    for (const Row& row : rows) {
        if (const auto named = specialToken(row.key))
            ids.*row.member = idOf(*named);
        for (std::size_t i = 0; m_special.empty() && i < row.usual.size() && !(ids.*row.member); ++i)
            ids.*row.member = idOf(row.usual[i]);
    }
    return ids;
}

}  // namespace core::tokenizers
