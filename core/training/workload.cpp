// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/workload.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/base/cancel.h"
#include "core/models/device.h"
#include "core/models/tensor.h"
#include "core/tokenizers/tokenizer.h"

namespace core::training {
namespace {

using api::Role;

std::int64_t tokensOf(const data::Dataset& dataset, std::int64_t row, const tokenizers::Tokenizer& tokenizer) {
    std::size_t count = 0;
    for (const Role role : {Role::Text, Role::Prompt, Role::Answer, Role::Conversation})
        if (dataset.column(role) >= 0)
            count += tokenizer.encodeIds(dataset.text(row, role)).size();
    return static_cast<std::int64_t>(count) + 1;  // a line break or an end token
}

}  // namespace

TokenCounts countTokens(const api::Job& job, const data::Dataset& dataset, std::int64_t limit, const api::CancelToken& token) {
    constexpr std::size_t sampleRows = 400;
    const auto tokenizer = tokenizers::openTokenizer(job.model.path);
    const std::vector<std::int64_t> rows = dataset.rows(api::Part::Train);
    const std::size_t taken = std::min(sampleRows, rows.size());
    // Plain text is cut into full windows; everything else is an example a row.
    const bool windows = job.task == "causal-lm" || job.task == "masked-lm";
    double sum = 0;
    TokenCounts counts;
    for (std::size_t i = 0; i < taken; ++i) {
        base::stopIfCancelled(token);
        const std::int64_t tokens = tokensOf(dataset, rows[i * rows.size() / taken], *tokenizer);
        sum += static_cast<double>(windows ? tokens : std::min(tokens, limit));
        counts.length = std::max(counts.length, std::min(tokens, limit));
    }
    const double mean = taken > 0 ? sum / static_cast<double>(taken) : 0.0;
    counts.tokens = std::llround(mean * static_cast<double>(rows.size()));
    counts.examples = static_cast<std::int64_t>(rows.size());
    if (windows) {
        counts.length = std::min(limit, std::max<std::int64_t>(counts.tokens, 1));
        counts.examples = (counts.tokens + limit - 1) / limit;
    }
    return counts;
}

double measureSpeed(const torch::Device& device) {
    torch::NoGradGuard noGradient;
    models::allowTensorFloat32(device);
    const torch::Tensor a = torch::rand({512, 768}, device);
    const torch::Tensor b = torch::rand({768, 768}, device);
    torch::mm(a, b);
    models::synchronize(device);
    const auto start = std::chrono::steady_clock::now();
    constexpr int repetitions = 8;
    for (int i = 0; i < repetitions; ++i)
        torch::mm(a, b);
    models::synchronize(device);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    return 2.0 * 512 * 768 * 768 * repetitions / std::max(spent.count(), 1e-6);
}

double secondsPerPass(const api::ModelReport& model, std::int64_t tokens, double speed) {
    return 6.0 * static_cast<double>(model.parameters) * static_cast<double>(tokens) / (0.33 * speed);
}

}  // namespace core::training
