// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core::tasks {

// Answers compared as the script of SQuAD 2.0 does (Rajpurkar et al. 2018): in lower case, without marks of ASCII, without the
// articles a, an and the.

/// The words that are compared.
std::vector<std::string> answerWords(std::string_view answer);

struct AnswerScore {
    double exactMatch = 0;  ///< 0 or 1
    double f1 = 0;          ///< over the words in common
};

/// The best score over the right answers; none: right is to answer nothing.
AnswerScore scoreAnswer(std::string_view answer, const std::vector<std::string>& right);

}  // namespace core::tasks
