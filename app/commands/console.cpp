// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/console.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "core/api/messages.h"
#include "core/api/report_json.h"

namespace app {
namespace {

using core::api::Event;
using core::api::Stage;

const core::api::CancelToken* interruptToken = nullptr;

void onInterrupt(int signal) {
    if (interruptToken->isCancelled()) {
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }
    interruptToken->cancel();
}

const char* stageText(Stage stage) {
    switch (stage) {
    case Stage::LoadingModel:
        return "Loading the model";
    case Stage::ReadingData:
        return "Reading the data";
    case Stage::Checking:
        return "Checking the data";
    case Stage::Tokenizing:
        return "Splitting into tokens";
    case Stage::Training:
        return "Training";
    case Stage::Assessing:
        return "Assessing";
    case Stage::Exporting:
        return "Exporting";
    case Stage::Verifying:
        return "Proving the export";
    case Stage::CrossValidating:
        return "Cross-validating";
    case Stage::Downloading:
        return "Downloading";
    case Stage::AskingUntouched:
        return "Asking the untouched model";
    }
    return "";
}

std::string severityText(core::api::Severity severity) {
    switch (severity) {
    case core::api::Severity::Note:
        return "note";
    case core::api::Severity::Warning:
        return "warning";
    case core::api::Severity::Error:
        return "error";
    }
    return "";
}

Json issueJson(const core::api::Issue& issue) {
    return {{"severity", severityText(issue.severity)},
            {"code", issue.code},
            {"place", {{"file", issue.place.file}, {"row", issue.place.row}, {"field", issue.place.field}}},
            {"message", core::api::messageText(issue)},
            {"remedy", core::api::remedyText(issue)}};
}

std::string issueText(const core::api::Issue& issue) {
    std::string text = severityText(issue.severity) + ": " + core::api::messageText(issue);
    if (const auto place = core::api::placeText(issue.place); !place.empty())
        text += "\n  where: " + place;
    if (const auto remedy = core::api::remedyText(issue); !remedy.empty())
        text += "\n  what to do: " + remedy;
    return text + "\n  code: " + issue.code + "\n";
}

}  // namespace

std::string counted(std::int64_t count, const char* noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string durationText(double seconds) {
    char text[64];
    if (seconds < 60)
        std::snprintf(text, sizeof text, "%.0f s", seconds);
    else if (seconds < 3600)
        std::snprintf(text, sizeof text, "%d min %d s", static_cast<int>(seconds) / 60, static_cast<int>(seconds) % 60);
    else
        std::snprintf(text, sizeof text, "%d h %d min", static_cast<int>(seconds) / 3600, static_cast<int>(seconds) / 60 % 60);
    return text;
}

std::string bytesText(std::int64_t bytes) {
    constexpr const char* units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1024 && unit + 1 < std::size(units); ++unit)
        value /= 1024;
    char text[64];
    std::snprintf(text, sizeof text, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    return text;
}

void Console::say(const std::string& text) const {
    if (!m_json)
        std::printf("%s\n", text.c_str());
    std::fflush(stdout);
}

void Console::emit(const std::string& jsonText) const {
    if (m_json)
        std::printf("%s\n", jsonText.c_str());
    std::fflush(stdout);
}

core::api::EventSink Console::sink(bool lines) {
    return [this, lines](const Event& event) {
        progress(event);
        if (lines && !std::holds_alternative<core::api::ProgressEvent>(event))
            emit(core::api::toJson(event));
    };
}

void Console::progress(const Event& event) {
    if (const auto* stage = std::get_if<core::api::StageEvent>(&event)) {
        clearProgress();
        std::fprintf(stderr, "%s …\n", stageText(stage->stage));
    } else if (const auto* made = std::get_if<core::api::ProgressEvent>(&event)) {
        bar(stageText(made->stage), made->done, made->total, made->secondsLeft);
    } else if (const auto* point = std::get_if<core::api::TrainingPoint>(&event)) {
        char label[128];
        std::snprintf(label, sizeof label, "loss %.4f, %.0f tokens/s", point->trainingLoss, point->tokensPerSecond);
        bar(label, point->step, point->totalSteps, point->secondsLeft);
    } else if (const auto* evaluation = std::get_if<core::api::EvaluationPoint>(&event)) {
        clearProgress();
        std::string metrics;
        for (const auto& [name, value] : evaluation->metrics)
            metrics += ", " + name + " " + std::to_string(value);
        std::fprintf(stderr, "step %lld: validation loss %.4f%s%s\n", static_cast<long long>(evaluation->step),
                     evaluation->validationLoss, metrics.c_str(), evaluation->best ? " (best so far)" : "");
    } else if (const auto* told = std::get_if<core::api::IssueEvent>(&event)) {
        clearProgress();
        std::fputs(issueText(told->issue).c_str(), stderr);
    }
}

void Console::bar(const std::string& label, std::int64_t done, std::int64_t total, double secondsLeft) {
    const auto now = std::chrono::steady_clock::now();
    if (!::isatty(STDERR_FILENO) || now - m_lastBar < std::chrono::milliseconds(200))
        return;
    m_lastBar = now;
    m_barShown = true;
    constexpr int width = 30;
    const int filled = total > 0 ? static_cast<int>(width * std::min(done, total) / total) : 0;
    std::fprintf(stderr, "\r\033[K[%s%s] %lld", std::string(filled, '#').c_str(), std::string(width - filled, ' ').c_str(),
                 static_cast<long long>(done));
    if (total > 0)
        std::fprintf(stderr, "/%lld", static_cast<long long>(total));
    std::fprintf(stderr, "  %s", label.c_str());
    if (secondsLeft >= 0)
        std::fprintf(stderr, "  %s left", durationText(secondsLeft).c_str());
    std::fflush(stderr);
}

void Console::clearProgress() {
    if (m_barShown)
        std::fputs("\r\033[K", stderr);
    m_barShown = false;
}

int Console::report(const core::api::Failure& failure) {
    clearProgress();
    Json issues = Json::array();
    for (const auto& issue : failure.issues) {
        issues.push_back(issueJson(issue));
        std::fputs(issueText(issue).c_str(), stderr);
    }
    if (!failure.detail.empty())
        std::fprintf(stderr, "  details: %s\n", failure.detail.c_str());
    const bool input = failure.fault == core::api::Fault::Input;
    emit(Json{{"status", input ? "input-at-fault" : "failed"}, {"issues", issues}, {"detail", failure.detail}});
    return input ? ExitInput : ExitFailed;
}

int Console::cancelled() {
    clearProgress();
    std::fputs("Cancelled.\n", stderr);
    emit(Json{{"status", "cancelled"}});
    return ExitCancelled;
}

const core::api::RunControl& interruptibleControl() {
    static const core::api::RunControl control;
    if (!interruptToken) {
        interruptToken = &control.token();
        std::signal(SIGINT, onInterrupt);
        std::signal(SIGTERM, onInterrupt);
    }
    return control;
}

}  // namespace app
