// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/squad_metrics.h"

#include <algorithm>
#include <map>

#include "core/data/text_tools.h"

namespace core::tasks {
namespace {

bool isPunctuation(char character) {
    return (character >= '!' && character <= '/') || (character >= ':' && character <= '@') ||
           (character >= '[' && character <= '`') || (character >= '{' && character <= '~');
}

AnswerScore compare(const std::vector<std::string>& answer, const std::vector<std::string>& right) {
    const double same = answer == right ? 1 : 0;
    if (answer.empty() || right.empty())
        return {same, same};
    std::map<std::string, std::int64_t> left;
    for (const std::string& word : right)
        ++left[word];
    std::int64_t common = 0;
    for (const std::string& word : answer)
        common += left[word]-- > 0;
    return {same, 2.0 * static_cast<double>(common) / static_cast<double>(answer.size() + right.size())};
}

}  // namespace

std::vector<std::string> answerWords(std::string_view answer) {
    std::string text = data::folded(answer);
    std::erase_if(text, isPunctuation);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string word = text.substr(at, end - at);
        if (!word.empty() && word != "a" && word != "an" && word != "the")
            words.push_back(std::move(word));
        at = end + 1;
    }
    return words;
}

AnswerScore scoreAnswer(std::string_view answer, const std::vector<std::string>& right) {
    const std::vector<std::string> words = answerWords(answer);
    AnswerScore best;
    bool any = false;
    for (const std::string& one : right)
        if (const auto known = answerWords(one); !known.empty()) {
            const AnswerScore score = compare(words, known);
            best = {std::max(best.exactMatch, score.exactMatch), std::max(best.f1, score.f1)};
            any = true;
        }
    return any ? best : compare(words, {});
}

}  // namespace core::tasks
