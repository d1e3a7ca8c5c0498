// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/api/issue.h"

namespace core::api {

/// The user asked to stop; nothing is wrong.
struct Cancelled {};

/// Whose fault a failure is: it decides the exit status (2 or 3) and the tone of the message.
enum class Fault { Input, Program };

/// Why there is no value. `detail` is technical text for the log and the "details" fold, never the main message.
struct Failure {
    Fault fault = Fault::Program;
    std::vector<Issue> issues;
    std::string detail;
};

/// What a session call gives: a value, cancelled, or a failure. Session never throws.
template <class T>
class Outcome {
public:
    Outcome(T value) : m_state(std::move(value)) {}
    Outcome(Cancelled) : m_state(Cancelled{}) {}
    Outcome(Failure failure) : m_state(std::move(failure)) {}

    bool ok() const { return std::holds_alternative<T>(m_state); }
    bool cancelled() const { return std::holds_alternative<Cancelled>(m_state); }
    bool failed() const { return std::holds_alternative<Failure>(m_state); }

    const T& value() const { return std::get<T>(m_state); }
    T& value() { return std::get<T>(m_state); }
    const Failure& failure() const { return std::get<Failure>(m_state); }

private:
    std::variant<T, Cancelled, Failure> m_state;
};

}  // namespace core::api
