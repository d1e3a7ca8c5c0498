// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core::tokenizers {

using Id = std::int32_t;

/// Tokens of one text (or pair). All vectors have the same length.
struct Encoding {
    std::vector<Id> ids;
    std::vector<std::pair<std::int64_t, std::int64_t>> offsets;  ///< [start, end) in code points; (0, 0) for special tokens
    std::vector<std::string> tokens;                             ///< as in the vocabulary
    std::vector<std::int32_t> typeIds;                           ///< what a model with token types is told: 0 or 1
    std::vector<std::int8_t> sequenceIds;                        ///< 0: of the first text, 1: of the second, -1: special token
    std::vector<std::uint8_t> special;                           ///< 1: added by the post-processor, or padding
    std::vector<std::uint8_t> attentionMask;                     ///< 0: padding
};

enum class SpecialTokens { Add, Leave };
enum class Side { Left, Right };
/// Which text of a pair is shortened.
enum class Truncation { LongestFirst, OnlyFirst, OnlySecond };

struct EncodeOptions {
    SpecialTokens specialTokens = SpecialTokens::Add;
    std::int64_t maxLength = 0;  ///< 0: no truncation; else texts are cut so that special tokens still fit
    Truncation truncation = Truncation::LongestFirst;
    Side cutSide = Side::Right;  ///< the end of a text that is cut off
};

/// Ids of the tokens with a name of their own; absent where the tokenizer has none.
struct SpecialIds {
    std::optional<Id> bos, eos, unknown, padding, classification, separator, mask;
};

/// Text ↔ ids. Objects are immutable: every const function may be called from several threads.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    virtual Encoding encode(std::string_view utf8, const EncodeOptions& options = {}) const = 0;
    /// Two texts; an empty second one counts as none.
    /// @throws base::Error "tokenizer.no-room" if one text alone may be cut and that is not enough
    virtual Encoding encodePair(std::string_view first, std::string_view second, const EncodeOptions& options = {}) const = 0;
    /// Like encodePair(), but what is cut off comes in further windows, each of which begins with the last `overlap` tokens of
    /// the one before. The text that is not cut is repeated in all; of a pair cut LongestFirst that is the shorter one.
    /// @throws base::Error "tokenizer.no-room" if the special tokens, the other text and the overlap fill a window
    virtual std::vector<Encoding> encodeWindows(std::string_view first, std::string_view second, const EncodeOptions& options,
                                                std::int64_t overlap) const = 0;
    /// Ids alone, the fast path for training.
    virtual std::vector<Id> encodeIds(std::string_view utf8, const EncodeOptions& options = {}) const = 0;
    /// Ids out of range are left out. `skipSpecial` leaves out the tokens marked special.
    virtual std::string decode(std::span<const Id> ids, bool skipSpecial = true) const = 0;

    virtual std::int64_t vocabularySize() const = 0;  ///< largest id + 1
    virtual std::optional<Id> tokenId(std::string_view token) const = 0;
    virtual std::string token(Id id) const = 0;
    virtual const SpecialIds& specialIds() const = 0;

    /// The tokenizer for what an encoder-decoder model is to write: a Marian folder has one of its own, others the same for both.
    virtual const Tokenizer& target() const { return *this; }
};

/// Opens the tokenizer of a model folder: tokenizer.json, else vocab.json + merges.txt (or encoder.json + vocab.bpe), else
/// vocab.json + source.spm + target.spm (Marian), else vocab.txt, else a SentencePiece model; tokenizer_config.json and
/// special_tokens_map.json name the special tokens.
/// @throws base::Error "tokenizer.missing", "tokenizer.…"
std::shared_ptr<const Tokenizer> openTokenizer(const std::string& modelFolder);

/// File names in a model folder that belong to its tokenizer (to be copied by an export), those that exist.
std::vector<std::string> tokenizerFiles(const std::string& modelFolder);
/// All such names, whether a folder has them or not.
std::span<const char* const> tokenizerFileNames();
/// What such a file is called in Hugging Face layout: the files of the original GPT-2 have other names.
std::string usualTokenizerFile(const std::string& name);

}  // namespace core::tokenizers
