// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/samples.h"

#include <algorithm>
#include <chrono>

namespace core::training {
namespace {

constexpr double secondsAllowed = 5;
constexpr std::size_t shown = 4;

/// Rows spread over the validation part. Models that do not write answer quickly, so that their best and worst are looked for
/// among more.
std::vector<std::int64_t> candidateRows(const Setup& setup) {
    const std::vector<std::int64_t> rows = setup.dataset.rows(api::Part::Validation);
    const std::size_t wanted =
        setup.task->head() == models::Head::CausalLm || setup.task->head() == models::Head::Seq2SeqLm ? shown : 48;
    std::vector<std::int64_t> chosen;
    for (std::size_t i = 0; i < std::min(wanted, rows.size()); ++i)
        chosen.push_back(rows[i * rows.size() / std::min(wanted, rows.size())]);
    return chosen;
}

}  // namespace

api::SamplesEvent takeSamples(Setup& setup, std::int64_t step, const api::CancelToken& token) {
    const auto start = std::chrono::steady_clock::now();
    std::vector<api::Prediction> answers;
    setup.model->setTraining(false);
    for (const std::int64_t row : candidateRows(setup)) {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        if (spent.count() > secondsAllowed)
            break;
        const auto one = setup.task->predict(*setup.model, setup.dataset, {row}, *setup.tokenizer, setup.job, token);
        answers.insert(answers.end(), one.begin(), one.end());
    }
    api::SamplesEvent event{step, {}};
    const auto add = [&](const api::Prediction& answer, const char* kind) {
        event.samples.push_back({answer.input, answer.expected, answer.answer, answer.loss, kind});
    };
    if (answers.empty())
        return event;
    const auto byLoss = [](const api::Prediction& a, const api::Prediction& b) { return a.loss < b.loss; };
    const auto [best, worst] = std::minmax_element(answers.begin(), answers.end(), byLoss);
    add(*best, "best");
    if (worst != best)
        add(*worst, "worst");
    for (auto answer = answers.begin(); answer != answers.end() && event.samples.size() < shown; ++answer)
        if (answer != best && answer != worst)
            add(*answer, "random");
    return event;
}

}  // namespace core::training
