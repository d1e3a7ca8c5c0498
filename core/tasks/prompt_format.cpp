// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/prompt_format.h"

#include <algorithm>

#include "core/tasks/language_model.h"

namespace core::tasks {
namespace {

void keepLast(std::vector<std::int64_t>& ids, std::int64_t count) {
    if (static_cast<std::int64_t>(ids.size()) > count)
        ids.erase(ids.begin(), ids.end() - count);
}

}  // namespace

std::string promptText(std::string_view prompt) {
    return std::string(prompt) + "\n";
}

std::vector<std::int64_t> promptTokens(std::string_view prompt, const tokenizers::Tokenizer& tokenizer,
                                       std::int64_t maxTokens) {
    std::vector<std::int64_t> ids = widen(tokenizer.encodeIds(promptText(prompt)));
    if (maxTokens > 0)
        keepLast(ids, maxTokens);
    return ids;
}

JoinedPair joinPair(std::string_view prompt, std::string_view answer, const tokenizers::Tokenizer& tokenizer,
                    std::int64_t maxLength) {
    JoinedPair pair{promptTokens(prompt, tokenizer),
                    widen(tokenizer.encodeIds(answer, {.specialTokens = tokenizers::SpecialTokens::Leave})), 0};
    if (const std::int64_t end = endToken(tokenizer); end >= 0)
        pair.answer.push_back(end);
    const auto whole = static_cast<std::int64_t>(pair.prompt.size() + pair.answer.size());
    if (whole <= maxLength)
        return pair;
    pair.cutTokens = whole - maxLength;
    const auto answerLength = static_cast<std::int64_t>(pair.answer.size());
    keepLast(pair.prompt, std::max(maxLength - answerLength, std::max<std::int64_t>(maxLength / 4, 1)));
    const std::int64_t room = maxLength - static_cast<std::int64_t>(pair.prompt.size());
    if (answerLength > room)
        pair.answer.resize(static_cast<std::size_t>(std::max<std::int64_t>(room, 0)));
    return pair;
}

}  // namespace core::tasks
