// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/models/model.h"
#include "core/tasks/task.h"

namespace core::training {

/// A general text as an example of a language model, cut at `maxLength` tokens: learned from all of it but what only frames it.
tasks::Example generalExample(const tokenizers::Tokenizer& tokenizer, const std::string& text, std::int64_t maxLength);

/// The forgetting meter: how well a language model still reads general prose that has nothing to do with its training data, and
/// finishes everyday sentences. Texts and sentences ship with the program (resources/general, English).
class GeneralProbe {
public:
    /// Measures nothing.
    GeneralProbe() = default;
    /// Texts are cut at `maxLength` tokens. Stays empty for a task without a language model.
    /// @throws base::Error "file.…", "json.…" if the program's own file is damaged
    GeneralProbe(const tasks::Task& task, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength);

    bool empty() const { return m_texts.empty(); }
    std::int64_t texts() const { return static_cast<std::int64_t>(m_texts.size()); }
    std::int64_t sentences() const { return static_cast<std::int64_t>(m_sentences.size()); }

    /// "generalLoss": mean over the tokens of the texts, in nats, as the task counts them. "generalAnswers", of a model that
    /// writes on: share of the sentences whose right ending of four is the likeliest, by mean log-probability of its tokens.
    /// Nothing if empty. @throws base::CancelledException
    std::map<std::string, double> measure(models::Model& model, const api::CancelToken& token) const;

private:
    struct Sentence {
        std::vector<tasks::Example> endings;  ///< the right one first; labels on the ending alone
    };

    double rightEndings(models::Model& model, const api::CancelToken& token) const;

    const tasks::Task* m_task = nullptr;
    const tokenizers::Tokenizer* m_tokenizer = nullptr;
    std::vector<tasks::Example> m_texts;
    std::vector<Sentence> m_sentences;
};

}  // namespace core::training
