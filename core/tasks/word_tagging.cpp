// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/word_tagging.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/data/cell_values.h"
#include "core/tasks/batched_logits.h"
#include "core/tasks/language_model.h"

namespace core::tasks {
namespace {

constexpr const char* taskId = "token-classification";

/// An example of one of the texts.
struct Source {
    std::size_t text = 0;
    std::int64_t window = 0;
};

void takeWord(const torch::Tensor& logProbabilities, const std::vector<std::string>& labels, std::size_t word,
              TaggedText& text) {
    const auto classes = static_cast<std::int64_t>(labels.size());
    const float* values = logProbabilities.data_ptr<float>();
    const std::int64_t best = std::max_element(values, values + classes) - values;
    text.answered[word] = labels[static_cast<std::size_t>(best)];
    text.confidences[word] = std::exp(static_cast<double>(values[best]));
    if (text.expected.empty())
        return;
    const auto known = std::find(labels.begin(), labels.end(), text.expected[word]);
    if (known == labels.end())
        return;
    text.lossSum -= static_cast<double>(values[known - labels.begin()]);
    ++text.lossCount;
}

}  // namespace

TaggedText taggedRow(const data::Dataset& dataset, std::int64_t row) {
    TaggedText text;
    text.text = joinWords(data::textsOf(dataset.text(row, api::Role::Tokens)));
    text.expected = data::textsOf(dataset.text(row, api::Role::Tags));
    text.expected.resize(text.text.words.size(), std::string(outside));
    return text;
}

std::vector<Example> taggingExamples(const TaggedText& text, const WordWindows& windows,
                                     const std::vector<std::string>& labels) {
    std::vector<Example> examples;
    for (const tokenizers::Encoding& window : windows.windows) {
        Example example;
        example.ids = widen(window.ids);
        example.labels.assign(example.ids.size(), -100);
        examples.push_back(std::move(example));
    }
    for (std::size_t word = 0; word < text.expected.size(); ++word) {
        const auto [window, place] = windows.places[word];
        const auto known = std::find(labels.begin(), labels.end(), text.expected[word]);
        if (window >= 0 && known != labels.end())
            examples[static_cast<std::size_t>(window)].labels[static_cast<std::size_t>(place)] = known - labels.begin();
    }
    return examples;
}

void tagWords(models::Model& model, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength,
              std::vector<TaggedText>& texts, const api::CancelToken& token) {
    const auto windows = base::mapInParallel(texts.size(), 0, token,
                                             [&](std::size_t i) { return windowsOf(texts[i].text, tokenizer, maxLength); });
    std::vector<Example> examples;
    std::vector<Source> sources;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        TaggedText& text = texts[i];
        text.answered.assign(text.text.words.size(), std::string(outside));
        text.confidences.assign(text.text.words.size(), 1);
        text.lossSum = 0;
        text.lossCount = 0;
        std::int64_t window = 0;
        for (Example& example : taggingExamples(text, windows[i], model.labels())) {
            sources.push_back({i, window++});
            examples.push_back(std::move(example));
        }
    }
    forEachLogits(model, findTask(taskId), examples, tokenizer, token, [&](std::size_t example, const torch::Tensor& logits) {
        const Source& source = sources[example];
        const torch::Tensor logProbabilities = logits.log_softmax(-1).contiguous();
        const auto& places = windows[source.text].places;
        for (std::size_t word = 0; word < places.size(); ++word)
            if (places[word].window == source.window)
                takeWord(logProbabilities[places[word].token], model.labels(), word, texts[source.text]);
    });
}

std::string entityList(const MarkedText& text, const std::vector<Entity>& entities) {
    std::string list;
    for (const Entity& entity : entities) {
        const auto begin = text.words[static_cast<std::size_t>(entity.begin)].first;
        const auto end = text.words[static_cast<std::size_t>(entity.end) - 1].second;
        list += (list.empty() ? "" : "; ") + pieceOf(text.text, begin, end) + " [" + entity.type + "]";
    }
    return list.empty() ? "–" : list;
}

api::Prediction predictionOf(const TaggedText& text) {
    api::Prediction result;
    const auto found = entitiesOf(text.answered);
    result.input = text.text.text;
    if (!text.expected.empty())
        result.expected = entityList(text.text, entitiesOf(text.expected));
    result.answer = entityList(text.text, found);
    for (const Entity& entity : found)
        result.scores.emplace_back(entityList(text.text, {entity}), confidenceOf(text, entity));
    for (const double confidence : text.confidences)
        result.confidence += confidence / static_cast<double>(text.confidences.size());
    result.loss = text.lossCount > 0 ? text.lossSum / static_cast<double>(text.lossCount) : 0;
    return result;
}

double confidenceOf(const TaggedText& text, const Entity& entity) {
    double sum = 0;
    for (std::int64_t word = entity.begin; word < entity.end; ++word)
        sum += text.confidences[static_cast<std::size_t>(word)];
    return sum / static_cast<double>(entity.end - entity.begin);
}

}  // namespace core::tasks
