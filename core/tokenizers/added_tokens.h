// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/json.h"
#include "core/tokenizers/byte_trie.h"
#include "core/tokenizers/normalized_text.h"
#include "core/tokenizers/normalizers.h"

namespace core::tokenizers {

/// A token that is found in the text before anything else happens.
struct AddedToken {
    Id id = 0;
    std::string content;
    bool singleWord = false;  ///< only where no word character touches it
    bool stripLeft = false;   ///< takes the white space before it along
    bool stripRight = false;
    bool normalized = false;  ///< looked for in normalized text
    bool special = false;
};

/// All added tokens of a tokenizer.
class AddedTokens {
public:
    AddedTokens() = default;
    /// `normalizer` may be none. Contents must not be empty.
    AddedTokens(std::vector<AddedToken> tokens, const Normalizer* normalizer);

    /// Cuts the original text at the added tokens and normalizes what lies between. The original becomes list.texts.front().
    void extract(std::string text, bool tracked, const Normalizer* normalizer, PieceList& list) const;

    /// Text of an added token's id, or nothing.
    const AddedToken* byId(Id id) const;
    const AddedToken* byContent(std::string_view content) const;
    bool isSpecial(std::string_view content) const { return m_special.contains(std::string(content)); }
    const std::vector<AddedToken>& all() const { return m_tokens; }

private:
    void cutAt(const ByteTrie& trie, const NormalizedText& source, ByteRange within, std::vector<Piece>& pieces) const;

    std::vector<AddedToken> m_tokens;
    ByteTrie m_raw, m_normalized;  ///< values are places in m_tokens
    std::unordered_map<Id, std::size_t> m_byId;
    std::unordered_map<std::string, std::size_t> m_byContent;
    std::unordered_set<std::string> m_special;
};

/// The "added_tokens" of a tokenizer.json.
/// @throws base::Error "tokenizer.empty-token", "tokenizer.bad-id", "tokenizer.wrong-type", …
std::vector<AddedToken> parseAddedTokens(const base::Json& json, const std::string& file);

}  // namespace core::tokenizers
