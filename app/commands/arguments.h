// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace app {

enum class OptionKind { Flag, Value, Values };

/// Option names with their leading dashes.
using Options = std::map<std::string, OptionKind>;

/// The words after a command were wrong; what() says how.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Words behind a command, sorted into positional ones and options.
class Arguments {
public:
    /// @throws UsageError for unknown options and missing values
    Arguments(const std::vector<std::string>& words, const Options& options);

    bool has(const std::string& option) const { return m_options.contains(option); }
    std::string value(const std::string& option, const std::string& standard = {}) const;
    std::vector<std::string> values(const std::string& option) const;
    /// @throws UsageError if it is no number
    std::int64_t integer(const std::string& option, std::int64_t standard) const;
    double real(const std::string& option, double standard) const;
    /// @throws UsageError if it is missing
    std::string required(const std::string& option) const;
    /// The positional word at `index`. @throws UsageError naming `what` if it is missing
    std::string positional(std::size_t index, const std::string& what) const;
    std::size_t positionals() const { return m_positional.size(); }

private:
    std::vector<std::string> m_positional;
    std::map<std::string, std::vector<std::string>> m_options;
};

}  // namespace app
