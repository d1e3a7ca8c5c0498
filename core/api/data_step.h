// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::api {

/// What a step does. Drop: leaves rows out. Redact: puts placeholders in the place of personal data. Cut: takes passages out of
/// the texts. Repair: puts the text in that was meant. Replace: one value of a column by another, wherever it stands. Edit: a
/// cell. Keep: a finding is as it should be and becomes a note.
enum class StepKind { Drop, Redact, Cut, Repair, Replace, Edit, Keep };

/// A change of the rows after they are read and before they are checked and cut into parts; the files stay as they are. Steps
/// are done in their order: each one sees what those before it left.
struct DataStep {
    StepKind kind = StepKind::Drop;
    std::string finding;             ///< Drop, Redact, Cut, Repair, Keep: of which kind of finding; empty: the rows named
    std::vector<std::int64_t> rows;  ///< Drop, Edit: numbers as Finding::Hit::row
    std::string column;              ///< Replace, Edit
    std::string before, after;       ///< Replace, Edit: a whole cell. Drop of rows: `before` is a fingerprint of them

    bool operator==(const DataStep&) const = default;
};

std::string_view stepName(StepKind kind);
std::span<const StepKind> allStepKinds();

/// In the place of a kind of finding for StepKind::Redact: all kinds of personal data at once.
inline constexpr std::string_view allPersonalData = "pii";

/// What can be done about that kind of finding by a step, the most usual first.
std::vector<StepKind> remediesOf(std::string_view findingKind);

}  // namespace core::api
