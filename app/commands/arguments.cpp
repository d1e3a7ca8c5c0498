// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/arguments.h"

namespace app {

Arguments::Arguments(const std::vector<std::string>& words, const Options& options) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& word = words[at];
        if (!word.starts_with("--")) {
            m_positional.push_back(word);
            continue;
        }
        const auto known = options.find(word);
        if (known == options.end())
            throw UsageError("unknown option " + word);
        auto& held = m_options[word];
        if (known->second == OptionKind::Flag)
            continue;
        if (at + 1 >= words.size())
            throw UsageError(word + " needs a value");
        held.push_back(words[++at]);
        while (known->second == OptionKind::Values && at + 1 < words.size() && !words[at + 1].starts_with("--"))
            held.push_back(words[++at]);
    }
}

std::string Arguments::value(const std::string& option, const std::string& standard) const {
    const auto found = m_options.find(option);
    return found != m_options.end() && !found->second.empty() ? found->second.back() : standard;
}

std::vector<std::string> Arguments::values(const std::string& option) const {
    const auto found = m_options.find(option);
    return found != m_options.end() ? found->second : std::vector<std::string>{};
}

std::int64_t Arguments::integer(const std::string& option, std::int64_t standard) const {
    return static_cast<std::int64_t>(real(option, static_cast<double>(standard)));
}

double Arguments::real(const std::string& option, double standard) const {
    if (!has(option))
        return standard;
    try {
        std::size_t used = 0;
        const double number = std::stod(value(option), &used);
        if (used == value(option).size())
            return number;
    } catch (const std::exception&) {
        // Said below with the option's name.
    }
    throw UsageError(option + " needs a number, not \"" + value(option) + "\"");
}

std::string Arguments::required(const std::string& option) const {
    if (value(option).empty())
        throw UsageError(option + " is missing");
    return value(option);
}

std::string Arguments::positional(std::size_t index, const std::string& what) const {
    if (index >= m_positional.size())
        throw UsageError(what + " is missing");
    return m_positional[index];
}

}  // namespace app
