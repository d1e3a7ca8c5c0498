// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/api/run_curves.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/api/project.h"
#include "core/api/report_json.h"
#include "core/base/csv.h"
#include "core/base/error.h"
#include "core/job/guard.h"

namespace core::api {
namespace {

constexpr std::size_t logLimit = 256u << 20;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr const char* validationLoss = "validation_loss";

/// Columns that every table has, before those of the validation.
constexpr std::array trainingColumns{"epoch",         "seconds",           "training_loss", "learning_rate",
                                     "gradient_norm", "tokens_per_second", "memory_bytes",  "system_load"};

/// What is known of a step.
using Figures = std::map<std::string, double>;

double unlessNegative(double value) {
    return value < 0 ? nothing : value;
}

void takePoint(const TrainingPoint& point, std::map<std::int64_t, Figures>& steps) {
    steps.erase(steps.lower_bound(point.step), steps.end());
    steps[point.step] = {{"epoch", point.epoch},
                         {"seconds", unlessNegative(point.seconds)},
                         {"training_loss", point.trainingLoss},
                         {"learning_rate", point.learningRate},
                         {"gradient_norm", point.gradientNorm},
                         {"tokens_per_second", point.tokensPerSecond},
                         {"memory_bytes", static_cast<double>(point.memoryBytes)},
                         {"system_load", unlessNegative(point.systemLoad)}};
}

/// "macroF1" as "validation_macro_f1", as the columns of the training are written.
std::string columnOf(const std::string& metric) {
    std::string name = "validation_";
    for (const char letter : metric) {
        if (letter >= 'A' && letter <= 'Z')
            name += '_';
        name += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return name;
}

void takePoint(const EvaluationPoint& point, std::map<std::int64_t, Figures>& steps) {
    steps.erase(steps.upper_bound(point.step), steps.end());
    Figures& figures = steps[point.step];
    figures[validationLoss] = point.validationLoss;
    for (const auto& [metric, value] : point.metrics)
        figures[columnOf(metric)] = value;
}

/// Times of an evaluation that stands alone (before the first step) are those of the step before it.
void fillTimes(std::map<std::int64_t, Figures>& steps) {
    double epoch = 0, seconds = 0;
    for (auto& [step, figures] : steps) {
        epoch = figures.emplace("epoch", epoch).first->second;
        seconds = figures.emplace("seconds", seconds).first->second;
    }
}

void appendNumber(std::string& text, double value) {
    if (!std::isfinite(value))
        return;
    constexpr int digits = 9;
    std::array<char, 32> bytes{};
    const auto [end, fault] =
        std::to_chars(bytes.data(), bytes.data() + bytes.size(), value, std::chars_format::general, digits);
    text.append(bytes.data(), end);
}

}  // namespace

std::vector<Event> readEvents(const std::string& path) {
    std::vector<Event> events;
    const auto text = readFile(path, logLimit);
    if (!text.ok())
        return events;
    const std::string_view all = text.value();
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        if (auto event = eventFromJson(all.substr(begin, end - begin)); event.ok())
            events.push_back(std::move(event.value()));
        begin = end + 1;
    }
    return events;
}

CurveTable curvesOf(const std::vector<Event>& events) {
    std::map<std::int64_t, Figures> steps;
    for (const Event& event : events) {
        if (const auto* training = std::get_if<TrainingPoint>(&event))
            takePoint(*training, steps);
        else if (const auto* evaluation = std::get_if<EvaluationPoint>(&event))
            takePoint(*evaluation, steps);
    }
    fillTimes(steps);
    CurveTable table;
    table.columns.assign(trainingColumns.begin(), trainingColumns.end());
    table.columns.emplace_back(validationLoss);
    std::set<std::string> others;
    for (const auto& [step, figures] : steps)
        for (const auto& [name, value] : figures)
            others.insert(name);
    for (const std::string& known : table.columns)
        others.erase(known);
    table.columns.insert(table.columns.end(), others.begin(), others.end());
    for (const auto& [step, figures] : steps) {
        CurveTable::Row row{step, {}};
        for (const std::string& column : table.columns) {
            const auto found = figures.find(column);
            row.values.push_back(found == figures.end() ? nothing : found->second);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string curvesToCsv(const CurveTable& table) {
    std::string text = "step";
    for (const std::string& column : table.columns)
        base::appendCsvCell(text.append(1, ','), column);
    text += "\r\n";
    for (const CurveTable::Row& row : table.rows) {
        text += std::to_string(row.step);
        for (const double value : row.values) {
            text += ',';
            appendNumber(text, value);
        }
        text += "\r\n";
    }
    return text;
}

Outcome<std::string> runCurvesCsv(const std::string& runFolder) {
    return job::guarded([&]() -> Outcome<std::string> {
        const CurveTable table = curvesOf(readEvents(runFolder + "/metrics.jsonl"));
        if (table.rows.empty())
            throw base::Error("curves.none", {}, {.file = runFolder});
        return curvesToCsv(table);
    });
}

}  // namespace core::api
