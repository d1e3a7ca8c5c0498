// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace core::api {

enum class Severity { Note, Warning, Error };

/// Where something is. Empty parts do not apply. `row` counts records from 1 without the header; 0 means none.
struct Place {
    std::string file;
    std::int64_t row = 0;
    std::string field;

    bool operator==(const Place&) const = default;
};

/// Named values that are put into the words of a message, e.g. {"column", "label"}.
using Arguments = std::map<std::string, std::string>;

/// Something that the user can mend or should know. `code` names an entry of messages.h ("data.broken-row").
struct Issue {
    Severity severity = Severity::Error;
    std::string code;
    Place place;
    Arguments arguments;

    bool operator==(const Issue&) const = default;
};

/// True if a job with these issues must not start.
inline bool hasErrors(const std::vector<Issue>& issues) {
    for (const Issue& issue : issues)
        if (issue.severity == Severity::Error)
            return true;
    return false;
}

}  // namespace core::api
