// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/report_json.h"

#include "core/job/advice_fields.h"
#include "core/job/download_fields.h"
#include "core/job/event_fields.h"
#include "core/job/guard.h"
#include "core/job/json_mapping.h"
#include "core/job/report_fields.h"

namespace core::api {
namespace {

using base::Json;
namespace mapping = job::json_mapping;

/// Names of the alternatives of Event, in its order.
constexpr std::array<std::string_view, std::variant_size_v<Event>> eventNames{
    "stage", "progress", "training", "evaluation", "samples", "checkpoint", "diagnosis", "issue", "paused", "note"};

template <class T> std::string jsonText(const T& value) {
    return base::dumpJson(mapping::write(value));
}

template <class T> Outcome<T> parse(std::string_view text) {
    return job::guarded([&]() -> Outcome<T> {
        T value;
        mapping::read(base::parseJson(text, {}), value);
        return value;
    });
}

template <std::size_t Index = 0> Event readEvent(std::string_view name, const Json& json) {
    if constexpr (Index == std::variant_size_v<Event>) {
        mapping::refuse();
    } else {
        if (name != eventNames[Index])
            return readEvent<Index + 1>(name, json);
        std::variant_alternative_t<Index, Event> value{};
        mapping::read(json, value);
        return value;
    }
}

}  // namespace

std::string toJson(const ModelReport& report) {
    return jsonText(report);
}
std::string toJson(const DatasetReport& report) {
    return jsonText(report);
}
std::string toJson(const Estimate& estimate) {
    return jsonText(estimate);
}
std::string toJson(const RateSearch& search) {
    return jsonText(search);
}
std::string toJson(const TrainingReport& report) {
    return jsonText(report);
}
std::string toJson(const AssessmentReport& report) {
    return jsonText(report);
}
std::string toJson(const ExportReport& report) {
    return jsonText(report);
}
std::string toJson(const DownloadReport& report) {
    return jsonText(report);
}
std::string toJson(const AdviceReport& report) {
    return jsonText(report);
}
std::string toJson(const IntegrityReport& report) {
    return jsonText(report);
}
std::string toJson(const Issue& issue) {
    return jsonText(issue);
}

std::string toJson(const Event& event) {
    Json line;
    line["event"] = eventNames[event.index()];
    line.update(std::visit([](const auto& held) { return mapping::write(held); }, event));
    return base::dumpJson(line);
}

Outcome<TrainingReport> trainingReportFromJson(std::string_view text) {
    return parse<TrainingReport>(text);
}
Outcome<AssessmentReport> assessmentReportFromJson(std::string_view text) {
    return parse<AssessmentReport>(text);
}
Outcome<ExportReport> exportReportFromJson(std::string_view text) {
    return parse<ExportReport>(text);
}

Outcome<Event> eventFromJson(std::string_view text) {
    return job::guarded([&]() -> Outcome<Event> {
        const Json json = base::parseJson(text, {});
        mapping::require(json.is_object() && json.contains("event") && json["event"].is_string());
        return readEvent(json["event"].get<std::string>(), json);
    });
}

}  // namespace core::api
