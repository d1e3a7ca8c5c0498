// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/chat_examples.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/text_tools.h"
#include "core/tasks/language_model.h"
#include "core/tasks/rows.h"

namespace core::tasks {
namespace {

using Use = api::PreviewPiece::Use;

struct Tokens {
    tokenizers::Encoding encoding;
    std::vector<bool> learned;
    std::size_t begin = 0, end = 0;  ///< what is kept
};

/// Bytes of the learned stretches as code points.
std::vector<std::pair<std::int64_t, std::int64_t>> codePointsOf(const ChatFormat::Written& written) {
    std::vector<std::pair<std::int64_t, std::int64_t>> result;
    std::size_t byte = 0;
    std::int64_t codePoint = 0;
    const auto advanceTo = [&](std::size_t target) {
        codePoint += data::countCodePoints(std::string_view(written.text).substr(byte, target - byte));
        byte = target;
        return codePoint;
    };
    for (const auto& [begin, end] : written.learned) {
        const std::int64_t first = advanceTo(begin);
        result.emplace_back(first, advanceTo(end));
    }
    return result;
}

void markLearned(const ChatFormat::Written& written, Tokens& tokens) {
    const auto stretches = codePointsOf(written);
    auto stretch = stretches.begin();
    for (const auto& [start, end] : tokens.encoding.offsets) {
        while (stretch != stretches.end() && start >= stretch->second)
            ++stretch;
        tokens.learned.push_back(stretch != stretches.end() && start >= stretch->first);
    }
}

void cut(Tokens& tokens, std::size_t limit) {
    const std::size_t count = tokens.learned.size();
    tokens.end = count;
    if (count <= limit)
        return;
    const auto first = std::find(tokens.learned.begin(), tokens.learned.end(), true);
    const auto last = std::find(first, tokens.learned.end(), false);  // behind the first answer
    const auto answer = static_cast<std::size_t>(first - tokens.learned.begin());
    const auto answered = static_cast<std::size_t>(last - tokens.learned.begin());
    const std::size_t mostDropped = answer - std::min(answer, std::max<std::size_t>(limit / 4, 1));
    if (first != tokens.learned.end() && answered > limit)
        tokens.begin = std::min(answered - limit, mostDropped);
    tokens.end = std::min(count, tokens.begin + limit);
}

Tokens tokensOf(const ChatFormat& format, const ChatFormat::Written& written, std::int64_t maxLength) {
    Tokens tokens;
    tokens.encoding = format.encode(written.text);
    markLearned(written, tokens);
    cut(tokens, maxLength > 0 ? static_cast<std::size_t>(maxLength) : tokens.learned.size());
    return tokens;
}

Use useOf(const Tokens& tokens, std::size_t index) {
    if (index < tokens.begin || index >= tokens.end)
        return Use::CutOff;
    return tokens.learned[index] ? Use::LearnedFrom : Use::ReadOnly;
}

}  // namespace

ChatFormat::Written writeRow(const ChatFormat& format, const data::Conversation& conversation, std::int64_t row) {
    try {
        return format.write(conversation);
    } catch (const base::Error& error) {
        api::Arguments arguments = error.issues().front().arguments;
        arguments["row"] = std::to_string(row);
        arguments["reasonCode"] = error.issues().front().code;
        throw base::Error("task.template-refuses", std::move(arguments), {.row = row});
    }
}

Example chatExample(const ChatFormat& format, const ChatFormat::Written& written, std::int64_t maxLength) {
    const Tokens tokens = tokensOf(format, written, maxLength);
    Example example;
    for (std::size_t index = tokens.begin; index < tokens.end; ++index) {
        example.ids.push_back(tokens.encoding.ids[index]);
        // The first token of all has none before it that could tell it.
        example.labels.push_back(tokens.learned[index] && index > tokens.begin ? tokens.encoding.ids[index] : -100);
    }
    example.cutTokens = static_cast<std::int64_t>(tokens.learned.size() - example.ids.size());
    return example;
}

std::vector<api::PreviewPiece> chatPieces(const ChatFormat& format, const ChatFormat::Written& written,
                                          std::int64_t maxLength) {
    const Tokens tokens = tokensOf(format, written, maxLength);
    std::vector<api::PreviewPiece> pieces;
    std::size_t from = 0;
    for (std::size_t index = 0; index < tokens.learned.size();) {
        const Use use = useOf(tokens, index);
        while (index < tokens.learned.size() && useOf(tokens, index) == use)
            ++index;
        const std::size_t to = index == tokens.learned.size()
                                   ? written.text.size()
                                   : bytePosition(written.text, tokens.encoding.offsets[index].first);
        pieces.push_back({ChatFormat::plain(written.text.substr(from, to - from)), use});
        from = to;
    }
    return pieces;
}

std::vector<std::int64_t> chatPrompt(const ChatFormat& format, const data::Conversation& conversation, std::int64_t room) {
    std::vector<std::int64_t> ids = widen(format.encode(format.prompt(conversation)).ids);
    if (room > 0 && static_cast<std::int64_t>(ids.size()) > room)
        ids.erase(ids.begin(), ids.end() - room);
    return ids;
}

}  // namespace core::tasks
