// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "core/base/cancel.h"
#include "core/base/progress.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/examination.h"
#include "core/evaluation/measures.h"
#include "core/evaluation/metrics.h"

namespace core::evaluation {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t chunkRows = 128;

/// Where the figures stand in a row of bootstrap values; the classes' three figures each follow.
enum Figure : std::size_t { Tuned = 0, Untouched = 3, Difference = 6, Majority = 9, OverMajority = 10, Classes = 11 };
constexpr std::array<const char*, 3> metricNames = {"accuracy", "macroF1", "loss"};

/// A model's answers as class indices, with the losses of the rows whose class it knows.
struct Answers {
    std::vector<std::int64_t> classes;
    std::vector<RowLoss> losses;
};

std::int64_t indexOf(const std::vector<std::string>& labels, const std::string& label) {
    return std::find(labels.begin(), labels.end(), label) - labels.begin();
}

std::vector<api::Prediction> answerWithClasses(const Examination& examination, models::Model& model, base::Progress& progress,
                                               const api::CancelToken& token) {
    const auto& rows = examination.rows;
    // Texts of like length go to the task together, so that little padding is computed.
    std::vector<std::size_t> lengths, order(rows.size());
    for (const std::int64_t row : rows)
        lengths.push_back(examination.dataset.text(row, api::Role::Text).size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lengths[a] < lengths[b]; });
    model.setTraining(false);
    std::vector<api::Prediction> predictions(rows.size());
    for (std::size_t start = 0; start < order.size(); start += chunkRows) {
        base::stopIfCancelled(token);
        const std::size_t end = std::min(start + chunkRows, order.size());
        std::vector<std::int64_t> chunk;
        for (std::size_t at = start; at < end; ++at)
            chunk.push_back(rows[order[at]]);
        auto answered =
            examination.task.predict(model, examination.dataset, chunk, examination.tokenizer, examination.run.job, token);
        for (std::size_t at = start; at < end; ++at)
            predictions[order[at]] = std::move(answered[at - start]);
        progress.add(static_cast<std::int64_t>(end - start));
    }
    return predictions;
}

Answers indexed(const std::vector<api::Prediction>& predictions, const std::vector<std::string>& labels, std::size_t known) {
    Answers answers;
    for (const api::Prediction& prediction : predictions) {
        answers.classes.push_back(indexOf(labels, prediction.answer));
        const bool judged = indexOf(labels, prediction.expected) < static_cast<std::int64_t>(known);
        answers.losses.push_back(judged ? RowLoss{prediction.loss, 1} : RowLoss{});
    }
    return answers;
}

/// Index of the commonest class of the training part; the first of equals.
std::int64_t majorityClass(const Examination& examination, const std::vector<std::string>& labels) {
    std::map<std::string, std::int64_t> counts;
    for (const std::int64_t row : examination.dataset.rows(api::Part::Train))
        ++counts[examination.dataset.text(row, api::Role::Label)];
    const auto largest =
        std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return largest == counts.end() ? static_cast<std::int64_t>(labels.size()) : indexOf(labels, largest->first);
}

/// Computes every figure of the report for a resample.
class Figures {
public:
    std::vector<std::int64_t> truth;
    Answers tuned, untouched;  ///< untouched is empty if it is not compared
    std::int64_t majority = 0, classes = 0;

    std::int64_t count() const { return static_cast<std::int64_t>(Classes) + 3 * classes; }

    void operator()(std::span<const std::int32_t> times, std::span<double> values) const {
        const Confusion confusion = confusionMatrix(truth, tuned.classes, classes, times);
        put(confusion, tuned, times, values.subspan(Tuned, 3));
        std::fill_n(values.begin() + Untouched, 3, none);
        if (!untouched.classes.empty())
            put(confusionMatrix(truth, untouched.classes, classes, times), untouched, times, values.subspan(Untouched, 3));
        for (std::size_t metric = 0; metric < metricNames.size(); ++metric)
            values[Difference + metric] = values[Tuned + metric] - values[Untouched + metric];
        values[Majority] = majorityAccuracy(confusion);
        values[OverMajority] = values[Tuned] - values[Majority];
        std::size_t at = Classes;
        for (const ClassFigures& figure : classFigures(confusion))
            for (const double value : {figure.precision, figure.recall, figure.f1})
                values[at++] = value;
    }

private:
    static void put(const Confusion& confusion, const Answers& answers, std::span<const std::int32_t> times,
                    std::span<double> values) {
        values[0] = accuracy(confusion);
        values[1] = macroF1(confusion);
        values[2] = meanLoss(answers.losses, times);
    }

    double majorityAccuracy(const Confusion& confusion) const {
        std::int64_t rows = 0;
        for (const auto& counts : confusion)
            rows = std::accumulate(counts.begin(), counts.end(), rows);
        const auto& right = majority < classes ? confusion[static_cast<std::size_t>(majority)] : std::vector<std::int64_t>{};
        const auto rightRows = std::accumulate(right.begin(), right.end(), std::int64_t{0});
        return rows > 0 ? static_cast<double>(rightRows) / static_cast<double>(rows) : none;
    }
};

void fillMetrics(const std::vector<double>& values, const std::vector<Interval>& intervals, const Figures& figures,
                 api::AssessmentReport& report) {
    const auto rows = static_cast<std::int64_t>(figures.truth.size());
    const auto share = [&](std::size_t at) { return shareMeasure(values[at], intervals[at], rows); };
    const auto plain = [&](std::size_t at) { return measure(values[at], intervals[at], rows); };
    for (std::size_t metric = 0; metric < metricNames.size(); ++metric) {
        const bool isShare = metric == 0;
        report.tuned[metricNames[metric]] = isShare ? share(Tuned + metric) : plain(Tuned + metric);
        if (figures.untouched.classes.empty())
            continue;
        report.untouched[metricNames[metric]] = isShare ? share(Untouched + metric) : plain(Untouched + metric);
        report.difference[metricNames[metric]] = plain(Difference + metric);
    }
    report.untouched["majorityAccuracy"] = share(Majority);
    report.difference["majorityAccuracy"] = plain(OverMajority);
}

void fillClasses(const std::vector<double>& values, const std::vector<Interval>& intervals, api::AssessmentReport& report) {
    const std::vector<ClassFigures> figures = classFigures(report.confusion);
    for (std::size_t index = 0; index < figures.size(); ++index) {
        const std::size_t at = Classes + 3 * index;
        api::ClassScore score;
        score.label = report.labels[index];
        score.support = figures[index].support;
        score.precision = classMeasure(values[at], intervals[at], figures[index].answered);
        score.recall = classMeasure(values[at + 1], intervals[at + 1], figures[index].support);
        score.f1 = classMeasure(values[at + 2], intervals[at + 2], figures[index].support);
        report.classes.push_back(std::move(score));
    }
}

/// Judged against the untouched model, or against the commonest class where that is the higher bar: the answers of a fresh
/// head are chance.
std::string conclude(const api::AssessmentReport& report) {
    if (!report.untouched.contains("accuracy"))
        return "not-compared";
    const bool majority =
        report.untouchedFreshHead || report.untouched.at("majorityAccuracy").value > report.untouched.at("accuracy").value;
    return conclusionOf(report.difference.at(majority ? "majorityAccuracy" : "accuracy"), true);
}

}  // namespace

void assessClassifier(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                      const api::CancelToken& token) {
    const bool compare = examination.run.job.assess.compareUntouched;
    base::Progress progress(sink, api::Stage::Assessing, report.testRows * (compare ? 2 : 1));
    auto model = loadBest(examination.run, token);
    report.labels = model->labels();
    const std::size_t known = report.labels.size();
    report.predictions = answerWithClasses(examination, *model, progress, token);
    model.reset();
    for (const api::Prediction& prediction : report.predictions)
        if (indexOf(report.labels, prediction.expected) == static_cast<std::int64_t>(report.labels.size()))
            report.labels.push_back(prediction.expected);  // only in the test part: never answered rightly

    Figures figures;
    figures.classes = static_cast<std::int64_t>(report.labels.size());
    figures.majority = majorityClass(examination, report.labels);
    figures.tuned = indexed(report.predictions, report.labels, known);
    for (const api::Prediction& prediction : report.predictions)
        figures.truth.push_back(indexOf(report.labels, prediction.expected));
    if (compare) {
        const std::vector<std::string> classes(report.labels.begin(),
                                               report.labels.begin() + static_cast<std::ptrdiff_t>(known));
        model = loadUntouched(examination.run, classes, report.untouchedFreshHead, token);
        const auto answers = answerWithClasses(examination, *model, progress, token);
        for (std::size_t row = 0; row < answers.size(); ++row)
            report.predictions[row].untouchedAnswer = answers[row].answer;
        figures.untouched = indexed(answers, report.labels, known);
    }
    report.confusion = confusionMatrix(figures.truth, figures.tuned.classes, figures.classes);

    std::vector<double> values(static_cast<std::size_t>(figures.count()));
    figures(std::vector<std::int32_t>(figures.truth.size(), 1), values);
    const auto intervals =
        bootstrap(report.testRows, examination.run.job.assess.bootstrapSamples,
                  static_cast<std::uint64_t>(examination.run.job.training.seed), figures.count(), figures, token);
    fillMetrics(values, intervals, figures, report);
    fillClasses(values, intervals, report);
    report.conclusion = conclude(report);
}

}  // namespace core::evaluation
