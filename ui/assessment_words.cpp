// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/assessment_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/api/job_fields.h"
#include "ui/field_words.h"
#include "ui/format.h"

namespace ui::assessment {

using core::api::AssessmentReport;
using core::api::Measure;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Assessment)
};

/// What is said of a metric, in the order in which they are shown.
struct MetricWords {
    const char* id;
    const char* name;
    const char* term;
    const char* help;
    bool isShare;
};

constexpr MetricWords Known[] = {
    {"accuracy", QT_TRANSLATE_NOOP("Assessment", "Right answers"), QT_TRANSLATE_NOOP("Assessment", "accuracy"),
     QT_TRANSLATE_NOOP("Assessment", "Share of the test rows that were answered rightly; higher is better."), true},
    {"f1", QT_TRANSLATE_NOOP("Assessment", "Found and right"), QT_TRANSLATE_NOOP("Assessment", "F1"),
     QT_TRANSLATE_NOOP("Assessment",
                       "How well what was found and what should be found agree: finding too little and too much both "
                       "lower it; higher is better."),
     true},
    {"microF1", QT_TRANSLATE_NOOP("Assessment", "Given and right"), QT_TRANSLATE_NOOP("Assessment", "micro F1"),
     QT_TRANSLATE_NOOP("Assessment",
                       "How well the categories that were given and the right ones agree, over all rows together; "
                       "higher is better."),
     true},
    {"exactMatch", QT_TRANSLATE_NOOP("Assessment", "Wholly right"), QT_TRANSLATE_NOOP("Assessment", "exact match"),
     QT_TRANSLATE_NOOP("Assessment", "Share of the test rows whose answer is right as a whole; higher is better."), true},
    {"macroF1", QT_TRANSLATE_NOOP("Assessment", "Balance over the categories"), QT_TRANSLATE_NOOP("Assessment", "macro F1"),
     QT_TRANSLATE_NOOP(
         "Assessment",
         "Mean over the categories of how surely each is found without false alarms; small categories count as much as "
         "large ones, higher is better."),
     true},
    {"precision", QT_TRANSLATE_NOOP("Assessment", "Right when marked"), QT_TRANSLATE_NOOP("Assessment", "precision"),
     QT_TRANSLATE_NOOP("Assessment", "Share of what was marked that is right; higher is better."), true},
    {"recall", QT_TRANSLATE_NOOP("Assessment", "Found of all"), QT_TRANSLATE_NOOP("Assessment", "recall"),
     QT_TRANSLATE_NOOP("Assessment", "Share of what should be marked that was found; higher is better."), true},
    {"meanAbsoluteError", QT_TRANSLATE_NOOP("Assessment", "How far off on average"),
     QT_TRANSLATE_NOOP("Assessment", "mean absolute error"),
     QT_TRANSLATE_NOOP("Assessment",
                       "Mean distance between the answer and the right number, in the units of your data; lower is better."),
     false},
    {"r2", QT_TRANSLATE_NOOP("Assessment", "Differences explained"), QT_TRANSLATE_NOOP("Assessment", "R²"),
     QT_TRANSLATE_NOOP("Assessment", "1 is perfect; 0 is as good as always answering the mean; below 0 is worse than that."),
     false},
    {"spearman", QT_TRANSLATE_NOOP("Assessment", "Right order"), QT_TRANSLATE_NOOP("Assessment", "Spearman's rank correlation"),
     QT_TRANSLATE_NOOP("Assessment", "How well the rows are put in order: 1 is the right order, 0 none, −1 the reverse."),
     false},
    {"preferenceAccuracy", QT_TRANSLATE_NOOP("Assessment", "Prefers the better answer"),
     QT_TRANSLATE_NOOP("Assessment", "preference accuracy"),
     QT_TRANSLATE_NOOP("Assessment",
                       "Share of the test pairs whose better answer the model finds likelier than the worse one; higher is better. "
                       "Long answers are less likely, so that the untouched model may well be below one half."),
     true},
    {"preferenceMargin", QT_TRANSLATE_NOOP("Assessment", "Moved towards the better answer"),
     QT_TRANSLATE_NOOP("Assessment", "log-probability margin, in nats"),
     QT_TRANSLATE_NOOP("Assessment",
                       "By how much the better answer gained on the worse one against the untouched model; 0 is no change, higher is "
                       "better."),
     false},
    {"perplexity", QT_TRANSLATE_NOOP("Assessment", "How surprised it is by the texts"),
     QT_TRANSLATE_NOOP("Assessment", "perplexity"),
     QT_TRANSLATE_NOOP("Assessment", "Among how many equally likely words the model wavers at each word; lower is better."),
     false},
    {"loss", QT_TRANSLATE_NOOP("Assessment", "How wrong it is"), QT_TRANSLATE_NOOP("Assessment", "loss"),
     QT_TRANSLATE_NOOP("Assessment",
                       "Mean penalty for the probability that the model gave to the right answer; lower is better."),
     false},
};

/// What a goal is judged by first.
constexpr std::array MainMetrics = {"accuracy", "f1", "microF1", "meanAbsoluteError", "preferenceAccuracy", "perplexity"};

const MetricWords* wordsOf(const std::string& metric) {
    for (const MetricWords& known : Known)
        if (metric == known.id)
            return &known;
    return nullptr;
}

bool isShare(const std::string& metric) {
    const MetricWords* known = wordsOf(metric);
    return metric == "majorityAccuracy" || (known && known->isShare);
}

const Measure* find(const std::map<std::string, Measure>& measures, const std::string& metric) {
    const auto found = measures.find(metric);
    return found == measures.end() ? nullptr : &found->second;
}

/// What the main metric is compared with.
struct Comparison {
    std::string metric;
    const Measure *tuned = nullptr, *other = nullptr, *difference = nullptr;
    bool withConstant = false;
};

Comparison comparison(const AssessmentReport& report) {
    Comparison found;
    for (const char* metric : MainMetrics)
        if (found.metric.empty() && report.tuned.contains(metric))
            found.metric = metric;
    found.tuned = find(report.tuned, found.metric);
    found.other = find(report.untouched, found.metric);
    found.difference = find(report.difference, found.metric);
    // An answer that never changes is the bar where the untouched model is no better than that.
    const bool number = found.metric == "meanAbsoluteError";
    const std::string constant = number ? "constantError" : "majorityAccuracy";
    const Measure* bar = find(report.untouched, constant);
    const bool noBetter = report.untouchedFreshHead ||
                          (found.other && bar && (number ? bar->value < found.other->value : bar->value > found.other->value));
    if (bar && noBetter) {
        found.withConstant = true;
        found.other = bar;
        found.difference = find(report.difference, constant);
    }
    return found;
}

}  // namespace

std::vector<std::string> metrics(const AssessmentReport& report) {
    std::vector<std::string> present;
    for (const MetricWords& known : Known)
        if (report.tuned.contains(known.id))
            present.emplace_back(known.id);
    for (const auto& [metric, measure] : report.tuned)
        if (!wordsOf(metric))
            present.push_back(metric);
    return present;
}

QString metricName(const std::string& metric) {
    const MetricWords* known = wordsOf(metric);
    return known ? Words::tr(known->name) : QString::fromStdString(metric);
}

QString metricTerm(const std::string& metric) {
    const MetricWords* known = wordsOf(metric);
    return known ? Words::tr(known->term) : QString();
}

QString metricHelp(const std::string& metric) {
    const MetricWords* known = wordsOf(metric);
    return known ? Words::tr(known->help) : QString();
}

QString figure(const std::string& metric, double value) {
    if (isShare(metric))
        return format::percent(value);
    return format::real(value, metric == "perplexity" ? 1 : 3);
}

QString difference(const std::string& metric, double value) {
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const QString sign = value < 0 ? QStringLiteral("−") : QStringLiteral("+");
    if (isShare(metric))
        return Words::tr("%1%2 points").arg(sign, format::real(std::abs(value) * 100, 1));
    return sign + figure(metric, std::abs(value));
}

QString interval(const std::string& metric, const Measure& measure) {
    if (!std::isfinite(measure.low) || !std::isfinite(measure.high) || measure.count == 0)
        return {};
    return Words::tr("%1 to %2").arg(figure(metric, measure.low), figure(metric, measure.high));
}

QString headline(const AssessmentReport& report) {
    const Comparison found = comparison(report);
    const bool mean = found.metric == "meanAbsoluteError";
    if (report.conclusion == "better")
        return !found.withConstant ? Words::tr("The adapted model is better than the untouched one.")
               : mean              ? Words::tr("The adapted model is better than always answering the mean.")
                                   : Words::tr("The adapted model is better than always giving the most common answer.");
    if (report.conclusion == "worse" && report.untouchedFreshHead && !found.withConstant && found.tuned && found.tuned->value == 0)
        return Words::tr("The adapted model finds nothing yet.");
    if (report.conclusion == "worse")
        return !found.withConstant ? Words::tr("The adapted model is worse than the untouched one.")
               : mean              ? Words::tr("The adapted model is worse than always answering the mean.")
                                   : Words::tr("The adapted model is worse than always giving the most common answer.");
    if (report.conclusion == "no-difference")
        return Words::tr("No difference can be shown.");
    if (report.conclusion == "not-compared")
        return Words::tr("The adapted model was assessed by itself.");
    return Words::tr("There are not enough test rows to say.");
}

QString evidence(const AssessmentReport& report) {
    const Comparison found = comparison(report);
    const QString rows = Words::tr("%1 test rows").arg(format::number(report.testRows));
    if (!found.tuned)
        return rows;
    const QString tuned = figure(found.metric, found.tuned->value);
    if (!found.other || !found.difference)
        return Words::tr("%1 (%2) on %3; 95 % interval %4.")
            .arg(tuned, metricTerm(found.metric), rows, interval(found.metric, *found.tuned));
    const QString low = difference(found.metric, found.difference->low), high = difference(found.metric, found.difference->high);
    return Words::tr("%1 (%2) instead of %3: %4, 95 % interval %5 to %6, %7.")
        .arg(tuned, metricTerm(found.metric), figure(found.metric, found.other->value),
             difference(found.metric, found.difference->value), low, high, rows);
}

QString foldsWords(const AssessmentReport& report) {
    const std::vector<std::string> order = metrics(report);
    const auto found = order.empty() ? report.folds.begin() : report.folds.find(order.front());
    if (found == report.folds.end() || found->second.empty())
        return {};
    const auto& [metric, values] = *found;
    const double count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double deviation = values.size() > 1 ? std::sqrt(squares / (count - 1)) : 0;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const bool percent = figure(metric, 0).contains(QLatin1Char('%'));
    return Words::tr("Cross-validation, %1 trainings with other test rows each time: %2 (%3) on average, from %4 to %5, standard deviation %6.")
        .arg(format::number(static_cast<std::int64_t>(values.size())), figure(metric, mean), metricTerm(metric), figure(metric, *low),
             figure(metric, *high),
             percent ? Words::tr("%1 points").arg(format::real(100 * deviation, 1)) : format::real(deviation, 3));
}

QString learnedWords(const core::api::TrainingReport& report) {
    const auto chosen = [](const char* key, std::string_view value) { return fields::choice(key, value); };
    QStringList sentences;
    if (report.precision != core::api::Precision::Auto)
        sentences << Words::tr("Numbers while learning: %1.")
                         .arg(chosen("training.precision", core::api::precisionName(report.precision)));
    if (report.baseWeights != core::api::BaseWeights::Full)
        sentences << Words::tr("The model beside the adapter was held %1.")
                         .arg(chosen("training.baseWeights", core::api::baseWeightsName(report.baseWeights)));
    if (report.bestF1 > 0)
        sentences << Words::tr("Kept for the highest validation F1, %1.").arg(format::percent(report.bestF1));
    return sentences.join(QLatin1Char(' '));
}

QString shortWords(const AssessmentReport& report) {
    if (const Measure* accuracy = find(report.tuned, "accuracy"))
        return Words::tr("%1 right").arg(format::percent(accuracy->value));
    const std::string metric = comparison(report).metric;
    const Measure* measure = find(report.tuned, metric);
    return measure ? QStringLiteral("%1 %2").arg(metricTerm(metric), figure(metric, measure->value)) : QString();
}

}  // namespace ui::assessment
