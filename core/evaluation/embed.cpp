// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/embed.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/evaluation/pooling.h"
#include "core/models/model.h"
#include "core/tasks/batched_logits.h"
#include "core/tasks/text_examples.h"

namespace core::evaluation {
namespace {

constexpr std::int64_t usualLength = 512;  ///< where neither the model nor its files have a limit

std::int64_t lengthOf(const Pooling& pooling, const models::ModelShape& shape) {
    const std::int64_t wanted = pooling.maxLength > 0     ? pooling.maxLength
                                : shape.contextLength > 0 ? shape.contextLength
                                                          : usualLength;
    return shape.contextLength > 0 ? std::min(wanted, shape.contextLength) : wanted;
}

}  // namespace

std::vector<std::vector<float>> embedTexts(const std::string& folder, const std::vector<std::string>& texts,
                                           const api::CancelToken& token) {
    const Pooling pooling = readPooling(folder);
    const auto model = models::loadModel(folder, {.head = models::headOfFolder(folder)}, token);
    if (model->shape().decoderStart >= 0)
        throw base::Error("embed.no-vector", {}, {.file = folder});
    model->setTraining(false);
    const auto tokenizer = tokenizers::openTokenizer(folder);
    const std::int64_t length = lengthOf(pooling, model->shape());
    const auto examples = base::mapInParallel(texts.size(), 0, token,
                                              [&](std::size_t i) { return tasks::textExample(texts[i], *tokenizer, length); });
    std::vector<std::vector<float>> vectors(texts.size());
    const auto states = [&](const models::ModelInput& input) { return model->hidden(input); };
    tasks::forEachOutput(states, examples, *tokenizer, token, [&](std::size_t i, const torch::Tensor& hidden) {
        const auto tokens = static_cast<std::int64_t>(examples[i].ids.size());
        const torch::Tensor vector =
            tokens > 0 ? pooling(hidden.slice(0, 0, tokens)).contiguous() : at::zeros({hidden.size(1)});
        vectors[i].assign(vector.data_ptr<float>(), vector.data_ptr<float>() + vector.numel());
    });
    return vectors;
}

}  // namespace core::evaluation
