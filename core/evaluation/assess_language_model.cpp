// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/cancel.h"
#include "core/base/progress.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/examination.h"
#include "core/evaluation/metrics.h"

namespace core::evaluation {
namespace {

constexpr std::size_t exampleRows = 20;

/// Where the figures stand in a row of bootstrap values: loss and perplexity each.
enum LanguageFigure : std::size_t { TunedLoss = 0, UntouchedLoss = 2, LossDifference = 4, AllLosses = 6 };
constexpr std::array<const char*, 2> lossNames = {"loss", "perplexity"};

/// Loss of each example by itself. Both models meet the same random numbers (masked LM), so that the comparison is paired.
std::vector<RowLoss> rowLosses(const Examination& examination, models::Model& model,
                               const std::vector<tasks::Example>& examples, base::Progress& progress,
                               const api::CancelToken& token) {
    const torch::NoGradGuard noGradient;
    model.setTraining(false);
    std::vector<RowLoss> losses;
    losses.reserve(examples.size());
    for (const tasks::Example& example : examples) {
        base::stopIfCancelled(token);
        const auto seed = static_cast<std::uint64_t>(examination.run.job.training.seed) + losses.size();
        torch::Generator generator = at::detail::createCPUGenerator(seed);
        const tasks::Batch batch = examination.task.collate({&example}, examination.tokenizer);
        const tasks::Score score = examination.task.score(model, batch, generator);
        losses.push_back({score.lossSum, score.count});
        progress.add(1);
    }
    return losses;
}

/// Answers rows one by one, for the progress.
std::vector<api::Prediction> answers(const Examination& examination, models::Model& model,
                                     const std::vector<std::int64_t>& rows, base::Progress& progress,
                                     const api::CancelToken& token) {
    std::vector<api::Prediction> predictions;
    for (const std::int64_t row : rows) {
        for (api::Prediction& prediction :
             examination.task.predict(model, examination.dataset, {row}, examination.tokenizer, examination.run.job, token))
            predictions.push_back(std::move(prediction));
        progress.add(1);
    }
    return predictions;
}

std::int64_t judged(const std::vector<RowLoss>& losses) {
    return std::count_if(losses.begin(), losses.end(), [](const RowLoss& loss) { return loss.count > 0; });
}

/// Intervals over windows or answers, the tuned and the untouched model drawn together.
void fillLosses(const Examination& examination, const std::vector<RowLoss>& tuned, const std::vector<RowLoss>& untouched,
                api::AssessmentReport& report, const api::CancelToken& token) {
    const auto compute = [&](std::span<const std::int32_t> times, std::span<double> values) {
        values[TunedLoss] = meanLoss(tuned, times);
        values[UntouchedLoss] = untouched.empty() ? std::numeric_limits<double>::quiet_NaN() : meanLoss(untouched, times);
        for (const std::size_t model : {TunedLoss, UntouchedLoss})
            values[model + 1] = perplexity(values[model]);
        for (std::size_t metric = 0; metric < lossNames.size(); ++metric)
            values[LossDifference + metric] = values[TunedLoss + metric] - values[UntouchedLoss + metric];
    };
    std::vector<double> values(AllLosses);
    compute(std::vector<std::int32_t>(tuned.size(), 1), values);
    const auto& job = examination.run.job;
    const auto intervals = bootstrap(static_cast<std::int64_t>(tuned.size()), job.assess.bootstrapSamples,
                                     static_cast<std::uint64_t>(job.training.seed), AllLosses, compute, token);
    const auto put = [&](std::map<std::string, api::Measure>& into, std::size_t first) {
        for (std::size_t metric = 0; metric < lossNames.size(); ++metric)
            if (const std::size_t at = first + metric; !std::isnan(values[at]))
                into[lossNames[metric]] = {values[at], intervals[at].low, intervals[at].high, judged(tuned)};
    };
    put(report.tuned, TunedLoss);
    put(report.untouched, UntouchedLoss);
    put(report.difference, LossDifference);
}

}  // namespace

std::vector<std::int64_t> spreadRows(const std::vector<std::int64_t>& rows) {
    const std::size_t count = std::min(exampleRows, rows.size());
    std::vector<std::int64_t> chosen;
    for (std::size_t at = 0; at < count; ++at)
        chosen.push_back(rows[at * rows.size() / count]);
    return chosen;
}

void assessLanguageModel(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                         const api::CancelToken& token) {
    const auto& [run, task, dataset, tokenizer, rows] = examination;
    const auto examples = task.examples(dataset, api::Part::Test, tokenizer, run.job, {}, token);
    const std::vector<std::int64_t> shown = spreadRows(rows);
    const bool compare = run.job.assess.compareUntouched;
    const auto steps = static_cast<std::int64_t>(examples.size() + shown.size());
    base::Progress progress(sink, api::Stage::Assessing, steps * (compare ? 2 : 1));

    auto model = loadBest(run, token);
    const auto tuned = rowLosses(examination, *model, examples, progress, token);
    report.predictions = answers(examination, *model, shown, progress, token);
    model.reset();
    std::vector<RowLoss> untouched;
    if (compare) {
        model = loadUntouched(run, {}, report.untouchedFreshHead, token);
        untouched = rowLosses(examination, *model, examples, progress, token);
        const auto other = answers(examination, *model, shown, progress, token);
        for (std::size_t row = 0; row < std::min(other.size(), report.predictions.size()); ++row)
            report.predictions[row].untouchedAnswer = other[row].answer;
    }
    fillLosses(examination, tuned, untouched, report, token);
    if (!compare)
        report.conclusion = "not-compared";
    else if (const auto found = report.difference.find("loss"); found != report.difference.end())
        report.conclusion = conclusionOf(found->second, false);
}

}  // namespace core::evaluation
