// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/assessment_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/format.h"

namespace ui::assessment {

using core::api::AssessmentReport;
using core::api::Measure;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Assessment)
};

constexpr std::array Known = {"accuracy", "macroF1", "perplexity", "loss"};

bool isShare(const std::string& metric) {
    return metric == "accuracy" || metric == "macroF1" || metric == "majorityAccuracy";
}

const Measure* find(const std::map<std::string, Measure>& measures, const std::string& metric) {
    const auto found = measures.find(metric);
    return found == measures.end() ? nullptr : &found->second;
}

/// What the main metric is compared with.
struct Comparison {
    std::string metric;
    const Measure *tuned = nullptr, *other = nullptr, *difference = nullptr;
    bool withMajority = false;
};

Comparison comparison(const AssessmentReport& report) {
    Comparison found;
    found.metric = report.tuned.contains("accuracy") ? "accuracy" : "perplexity";
    found.tuned = find(report.tuned, found.metric);
    found.other = find(report.untouched, found.metric);
    found.difference = find(report.difference, found.metric);
    // Always giving the most common answer is the bar where the untouched model is no better than that.
    const Measure* majority = find(report.untouched, "majorityAccuracy");
    const bool noBetter = report.untouchedFreshHead || (found.other && majority && majority->value > found.other->value);
    if (found.metric == "accuracy" && majority && noBetter) {
        found.withMajority = true;
        found.other = majority;
        found.difference = find(report.difference, "majorityAccuracy");
    }
    return found;
}

}  // namespace

std::vector<std::string> metrics(const AssessmentReport& report) {
    std::vector<std::string> present;
    for (const char* metric : Known)
        if (report.tuned.contains(metric))
            present.emplace_back(metric);
    for (const auto& [metric, measure] : report.tuned)
        if (std::find(Known.begin(), Known.end(), metric) == Known.end())
            present.push_back(metric);
    return present;
}

QString metricName(const std::string& metric) {
    if (metric == "accuracy")
        return Words::tr("Right answers");
    if (metric == "macroF1")
        return Words::tr("Balance over the categories");
    if (metric == "perplexity")
        return Words::tr("How surprised it is by the texts");
    if (metric == "loss")
        return Words::tr("How wrong it is");
    return QString::fromStdString(metric);
}

QString metricTerm(const std::string& metric) {
    if (metric == "macroF1")
        return Words::tr("macro F1");
    return metric == "accuracy"     ? Words::tr("accuracy")
           : metric == "perplexity" ? Words::tr("perplexity")
           : metric == "loss"       ? Words::tr("loss")
                                    : QString();
}

QString metricHelp(const std::string& metric) {
    if (metric == "accuracy")
        return Words::tr("Share of the test rows that were answered rightly; higher is better.");
    if (metric == "macroF1")
        return Words::tr("Mean over the categories of how surely each is found without false alarms; small categories count as much as "
                         "large ones, higher is better.");
    if (metric == "perplexity")
        return Words::tr("Among how many equally likely words the model wavers at each word; lower is better.");
    if (metric == "loss")
        return Words::tr("Mean penalty for the probability that the model gave to the right answer; lower is better.");
    return {};
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
    const bool majority = comparison(report).withMajority;
    if (report.conclusion == "better")
        return majority ? Words::tr("The adapted model is better than always giving the most common answer.")
                        : Words::tr("The adapted model is better than the untouched one.");
    if (report.conclusion == "worse")
        return majority ? Words::tr("The adapted model is worse than always giving the most common answer.")
                        : Words::tr("The adapted model is worse than the untouched one.");
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

QString shortWords(const AssessmentReport& report) {
    if (const Measure* accuracy = find(report.tuned, "accuracy"))
        return Words::tr("%1 right").arg(format::percent(accuracy->value));
    if (const Measure* perplexity = find(report.tuned, "perplexity"))
        return Words::tr("perplexity %1").arg(format::real(perplexity->value, 1));
    return {};
}

}  // namespace ui::assessment
