// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/general_probe.h"

#include <algorithm>
#include <limits>

#include "core/api/session.h"
#include "core/base/cancel.h"
#include "core/base/json.h"
#include "core/tasks/language_model.h"
#include "core/training/evaluate.h"

namespace core::training {
namespace {

using tasks::Example;

constexpr std::int64_t ignored = -100;
constexpr std::int64_t longest = 128;  // tokens of a text

/// The first token that the whole sentence does not share with its beginning is where the ending is judged from.
Example endingExample(const tokenizers::Tokenizer& tokenizer, const std::string& beginning, const std::string& ending) {
    const tokenizers::EncodeOptions plain{.specialTokens = tokenizers::SpecialTokens::Leave};
    const auto begun = tasks::widen(tokenizer.encodeIds(beginning, plain));
    Example example;
    example.ids = tasks::widen(tokenizer.encodeIds(beginning + " " + ending, plain));
    const auto [at, unused] = std::ranges::mismatch(example.ids, begun);
    example.labels.assign(example.ids.size(), ignored);
    std::copy(at, example.ids.end(), example.labels.begin() + (at - example.ids.begin()));
    if (const auto start = tokenizer.specialIds().bos) {
        example.ids.insert(example.ids.begin(), *start);
        example.labels.insert(example.labels.begin(), ignored);
    }
    return example;
}

std::vector<const Example*> pointers(const std::vector<Example>& examples) {
    std::vector<const Example*> list;
    for (const Example& example : examples)
        list.push_back(&example);
    return list;
}

/// Mean log-probability of the learned tokens of each row of a decoder's batch [B].
torch::Tensor meanLogProbability(models::Model& model, const tasks::Batch& batch) {
    const torch::Tensor hidden = model.hidden(batch.input);
    const std::int64_t rows = hidden.size(0), length = hidden.size(1);
    const torch::Tensor targets = batch.labels.slice(1, 1).to(hidden.device());  // [B, T − 1]
    const torch::Tensor logits = model.project(hidden.slice(1, 0, length - 1).flatten(0, 1)).to(torch::kFloat);
    const torch::Tensor logProbability =
        logits.log_softmax(1).gather(1, targets.clamp_min(0).view({-1, 1})).view({rows, length - 1});
    const torch::Tensor learned = targets.ge(0);
    return (logProbability * learned).sum(1) / learned.sum(1).clamp_min(1);
}

/// The goal that judges plain text with that head: some compare answers, of which general text has none.
const tasks::Task& readerOf(const tasks::Task& task) {
    return task.head() == models::Head::CausalLm ? tasks::findTask("causal-lm") : task;
}

}  // namespace

Example generalExample(const tokenizers::Tokenizer& tokenizer, const std::string& text, std::int64_t maxLength) {
    Example example;
    example.ids = tasks::widen(tokenizer.encodeIds(text, {.maxLength = maxLength}));
    example.labels = example.ids;
    const tokenizers::SpecialIds& special = tokenizer.specialIds();
    for (std::int64_t& label : example.labels)
        if (label == special.classification || label == special.separator)
            label = ignored;
    return example;
}

GeneralProbe::GeneralProbe(const tasks::Task& task, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength)
    : m_task(&readerOf(task)), m_tokenizer(&tokenizer) {
    if (task.head() != models::Head::CausalLm && task.head() != models::Head::MaskedLm)
        return;
    const base::Json json = base::readJson(api::resourcesFolder() + "/general/english.json");
    for (const base::Json& text : json.at("texts")) {
        Example example = generalExample(tokenizer, text.get<std::string>(), std::min(maxLength, longest));
        if (example.ids.size() > 1)
            m_texts.push_back(std::move(example));
    }
    if (task.head() != models::Head::CausalLm)
        return;
    for (const base::Json& entry : json.at("cloze")) {
        Sentence sentence;
        std::size_t greatest = 0;
        for (const base::Json& option : entry.at("options")) {
            sentence.endings.push_back(
                endingExample(tokenizer, entry.at("text").get<std::string>(), option.get<std::string>()));
            greatest = std::max(greatest, sentence.endings.back().ids.size());
        }
        if (static_cast<std::int64_t>(greatest) <= maxLength)
            m_sentences.push_back(std::move(sentence));
    }
}

std::map<std::string, double> GeneralProbe::measure(models::Model& model, const api::CancelToken& token) const {
    if (empty())
        return {};
    const torch::NoGradGuard guard;
    constexpr std::size_t together = 8;
    BatchList batches;
    for (std::size_t start = 0; start < m_texts.size(); start += together) {
        std::vector<const Example*>& batch = batches.emplace_back();
        for (std::size_t i = start; i < std::min(m_texts.size(), start + together); ++i)
            batch.push_back(&m_texts[i]);
    }
    std::map<std::string, double> found;
    found["generalLoss"] = evaluate(model, *m_task, *m_tokenizer, batches, token).validationLoss;
    if (!m_sentences.empty())
        found["generalAnswers"] = rightEndings(model, token);
    return found;
}

double GeneralProbe::rightEndings(models::Model& model, const api::CancelToken& token) const {
    double right = 0;
    for (const Sentence& sentence : m_sentences) {
        base::stopIfCancelled(token);
        const tasks::Batch batch = m_task->collate(pointers(sentence.endings), *m_tokenizer);
        right += meanLogProbability(model, batch).argmax().item<std::int64_t>() == 0 ? 1 : 0;
    }
    return right / static_cast<double>(m_sentences.size());
}

}  // namespace core::training
