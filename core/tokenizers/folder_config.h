// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/tokenizers/added_tokens.h"
#include "core/tokenizers/tokenizer.h"

namespace core::tokenizers {

/// What tokenizer_config.json, special_tokens_map.json and added_tokens.json of a model folder say. Missing files say nothing.
class FolderConfig {
public:
    /// @throws base::Error "json.…", "tokenizer.wrong-type", "tokenizer.bad-id" for damaged files
    explicit FolderConfig(const std::string& folder);

    /// Text of a special token by its key ("bos_token"), if one is named.
    std::optional<std::string> specialToken(const std::string& key) const;
    /// A true/false setting of tokenizer_config.json.
    bool flag(const char* key, bool otherwise) const;
    std::optional<bool> optionalFlag(const char* key) const;
    /// "tokenizer_class" without "Fast" at its end, or "".
    std::string tokenizerClass() const;
    /// Tokens that stand outside the vocabulary files, with their ids.
    const std::vector<AddedToken>& addedTokens() const { return m_added; }

    /// Ids of the named special tokens. If the files name none, those with the usual names are taken.
    SpecialIds specialIds(const std::function<std::optional<Id>(std::string_view)>& idOf) const;

private:
    void readAddedTokens(const std::string& folder);

    base::Json m_config = base::Json::object();
    std::map<std::string, std::string> m_special;
    std::vector<AddedToken> m_added;
    std::string m_file;
};

}  // namespace core::tokenizers
