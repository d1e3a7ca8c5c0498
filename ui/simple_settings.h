// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/api/job_fields.h"

/// Three questions that give every setting of a run.
namespace ui::simple {

enum class Change { Little, Moderate, Much };      ///< how much may the model change
enum class Time { Quick, Normal, Thorough };       ///< how much time is there
enum class Care { Relaxed, Balanced, Careful };    ///< how careful about forgetting

struct Answers {
    Change change = Change::Moderate;
    Time time = Time::Normal;
    Care care = Care::Balanced;

    bool operator==(const Answers&) const = default;
};

/// What the choice depends on besides the answers.
struct Facts {
    std::string task;
    std::int64_t parameters = 0;     ///< of the model; 0: not known
    std::int64_t trainExamples = 0;  ///< 0: not known
};

/// One setting that follows from the answers, with the reason in a sentence.
struct Setting {
    std::string key;
    core::api::FieldValue value;
    QString reason;
};

/// The settings for these answers; only fields that apply to the task. A pure function.
std::vector<Setting> settings(const Answers& answers, const Facts& facts);

/// The answers that give exactly what the job says, or nothing if the job was changed by hand.
std::optional<Answers> answersOf(const core::api::Job& job, const Facts& facts);

}  // namespace ui::simple
