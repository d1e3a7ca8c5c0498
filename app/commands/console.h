// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "app/commands/command.h"
#include "core/api/event.h"
#include "core/api/outcome.h"
#include "core/api/run_control.h"

namespace app {

using Json = nlohmann::ordered_json;

/// stdout and stderr of a command: with --json, JSON alone on stdout; progress on stderr, a bar where that is a terminal.
class Console {
public:
    explicit Console(const Arguments& arguments) : m_json(arguments.has("--json")) {}

    bool json() const { return m_json; }
    /// A line of text for people; nothing with --json.
    void say(const std::string& text) const;
    /// One JSON object as one line on stdout; nothing without --json.
    void emit(const std::string& jsonText) const;
    void emit(const Json& object) const { emit(object.dump(-1, ' ', false, Json::error_handler_t::replace)); }

    void progress(const core::api::Event& event);
    void clearProgress();

    /// A sink that shows progress (and, with `lines`, emits every event but progress as a JSON line).
    core::api::EventSink sink(bool lines = false);

    int report(const core::api::Failure& failure);
    int cancelled();
    /// Exit status of an outcome without value.
    template <class T>
    int end(const core::api::Outcome<T>& outcome) {
        return outcome.cancelled() ? cancelled() : report(outcome.failure());
    }

private:
    void bar(const std::string& label, std::int64_t done, std::int64_t total, double secondsLeft);

    bool m_json;
    bool m_barShown = false;
    std::chrono::steady_clock::time_point m_lastBar{};
};

/// "1 row", "2 rows"
std::string counted(std::int64_t count, const char* noun);
/// "2 min 5 s"
std::string durationText(double seconds);
/// "1.4 GiB"
std::string bytesText(std::int64_t bytes);

/// A control that Ctrl-C cancels; a second Ctrl-C ends the program at once. One per process.
const core::api::RunControl& interruptibleControl();

}  // namespace app
