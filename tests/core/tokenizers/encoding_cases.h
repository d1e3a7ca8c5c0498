// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/tokenizers/padding.h"
#include "core/tokenizers/unicode.h"
#include "tokenizer_cases.h"

namespace tests {

/// Ids, types and mask of one encoding.
inline void compareEncoding(const core::tokenizers::Encoding& encoding, const core::base::Json& expected, const char* what,
                            const std::string& text, Differences& differences) {
    differences.compare(encoding.ids, expected["ids"].get<Ids>(), what, text);
    differences.compare(encoding.typeIds, expected["token_type_ids"].get<std::vector<std::int32_t>>(), what, text + " (types)");
    differences.compare(encoding.attentionMask, expected["attention_mask"].get<std::vector<std::uint8_t>>(), what,
                        text + " (mask)");
    differences.compare(
        std::vector{encoding.offsets.size(), encoding.tokens.size(), encoding.sequenceIds.size(), encoding.special.size()},
        std::vector<std::size_t>(4, encoding.ids.size()), what, text + " (lengths)");
}

inline void comparePairs(const core::tokenizers::Tokenizer& tokenizer, const core::base::Json& cases,
                         Differences& differences) {
    for (const core::base::Json& item : cases["pairs"]) {
        const auto text = item["text"].get<std::string>();
        compareEncoding(tokenizer.encodePair(text, item["pair"].get<std::string>()), item, "pair", text, differences);
    }
}

inline core::tokenizers::EncodeOptions optionsOf(const core::base::Json& item) {
    using core::tokenizers::Truncation;
    const std::string strategy = item["strategy"];
    return {.maxLength = item["max_length"].get<std::int64_t>(),
            .truncation = strategy == "only_first"    ? Truncation::OnlyFirst
                          : strategy == "only_second" ? Truncation::OnlySecond
                                                      : Truncation::LongestFirst,
            .cutSide = item.value("truncation_side", "right") == "left" ? core::tokenizers::Side::Left
                                                                        : core::tokenizers::Side::Right};
}

inline void compareTruncation(const core::tokenizers::Tokenizer& tokenizer, const core::base::Json& cases,
                              Differences& differences) {
    for (const core::base::Json& item : cases["truncation"]) {
        const auto text = item["text"].get<std::string>();
        const core::tokenizers::EncodeOptions options = optionsOf(item);
        const auto encoding = item.contains("pair") ? tokenizer.encodePair(text, item["pair"].get<std::string>(), options)
                                                    : tokenizer.encode(text, options);
        compareEncoding(encoding, item, "truncation", text, differences);
        if (!item.contains("pair"))
            differences.compare(tokenizer.encodeIds(text, options), encoding.ids, "truncated encodeIds", text);
    }
}

inline std::vector<std::int8_t> sequencesOf(const core::base::Json& window) {
    std::vector<std::int8_t> sequences;
    for (const core::base::Json& sequence : window["sequence_ids"])
        sequences.push_back(sequence.is_null() ? std::int8_t{-1} : sequence.get<std::int8_t>());
    return sequences;
}

/// Types of a later window. Where a template gives both texts type 0, the library forgets to in all windows but the first.
inline std::vector<std::int32_t> typesOf(const core::base::Json& window, const core::base::Json& first) {
    const auto types = window["token_type_ids"].get<std::vector<std::int32_t>>();
    const auto firstTypes = first["token_type_ids"].get<std::vector<std::int32_t>>();
    const bool oneType = std::count(firstTypes.begin(), firstTypes.end(), 1) == 0;
    return oneType ? std::vector<std::int32_t>(types.size(), 0) : types;
}

/// Where the library stopped to read the second text, in code points: version 0.23 does so at `max_length` tokens, so that its
/// windows do not cover a long text.
inline std::int64_t readUntil(const core::base::Json& windows) {
    std::int64_t end = 0;
    for (const core::base::Json& window : windows)
        for (std::size_t i = 0; i < window["offsets"].size(); ++i)
            if (window["sequence_ids"][i] == 1)
                end = std::max(end, window["offsets"][i][1].get<std::int64_t>());
    return end;
}

inline std::string beginningOf(const std::string& text, std::int64_t codePoints) {
    std::size_t end = 0;
    for (; codePoints > 0 && end < text.size(); --codePoints)
        end += core::tokenizers::unicode::decodeAt(text, end).length;
    return text.substr(0, end);
}

inline void compareWindows(const core::tokenizers::Tokenizer& tokenizer, const core::base::Json& cases,
                           Differences& differences) {
    for (const core::base::Json& item : cases["windows"]) {
        const auto text = item["text"].get<std::string>(), pair = item["pair"].get<std::string>();
        const auto overlap = item["stride"].get<std::int64_t>();
        const std::string read = beginningOf(pair, readUntil(item["windows"]));
        const auto windows = tokenizer.encodeWindows(text, read, optionsOf(item), overlap);
        differences.compare(windows.size(), item["windows"].size(), "number of windows", text);
        for (std::size_t i = 0; i < std::min(windows.size(), item["windows"].size()); ++i) {
            const core::base::Json& expected = item["windows"][i];
            differences.compare(windows[i].ids, expected["ids"].get<Ids>(), "window", text);
            differences.compare(windows[i].typeIds, typesOf(expected, item["windows"][0]), "types of window", text);
            differences.compare(windows[i].offsets, expected["offsets"].get<Offsets>(), "offsets of window", text);
            differences.compare(windows[i].sequenceIds, sequencesOf(expected), "sequences of window", text);
        }
        std::int64_t last = 0;
        for (const auto& window : tokenizer.encodeWindows(text, pair, optionsOf(item), overlap))
            for (std::size_t i = 0; i < window.ids.size(); ++i)
                last = window.sequenceIds[i] == 1 ? std::max(last, window.offsets[i].second) : last;
        differences.compare(last, static_cast<std::int64_t>(core::tokenizers::unicode::countCodePoints(pair)),
                            "end of the windows", text);
    }
}

inline void comparePadding(const core::tokenizers::Tokenizer& tokenizer, const core::base::Json& cases,
                           Differences& differences) {
    for (const core::base::Json& item : cases["padding"]) {
        std::vector<core::tokenizers::Encoding> batch;
        for (const core::base::Json& text : item["texts"])
            batch.push_back(tokenizer.encode(text.get<std::string>()));
        core::tokenizers::PaddingOptions options;
        options.side = item["padding_side"] == "left" ? core::tokenizers::Side::Left : core::tokenizers::Side::Right;
        if (!item["pad_to_multiple_of"].is_null())
            options.multipleOf = item["pad_to_multiple_of"].get<std::int64_t>();
        core::tokenizers::padBatch(batch, tokenizer, options);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const core::base::Json expected{{"ids", item["ids"][i]},
                                            {"token_type_ids", item["token_type_ids"][i]},
                                            {"attention_mask", item["attention_mask"][i]}};
            compareEncoding(batch[i], expected, "padding", item["texts"][i].get<std::string>(), differences);
        }
    }
}

/// Every list of a fixture about pairs, truncation, windows and padding.
inline void compareEncodings(const core::tokenizers::Tokenizer& tokenizer, const core::base::Json& cases,
                             Differences& differences) {
    comparePairs(tokenizer, cases, differences);
    compareTruncation(tokenizer, cases, differences);
    compareWindows(tokenizer, cases, differences);
    comparePadding(tokenizer, cases, differences);
}

}  // namespace tests
