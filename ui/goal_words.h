// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <string>

namespace ui {

/// A goal as its card shows it. The title is messages::task().
struct GoalWords {
    QString sentence;
    QString term;  ///< what the field calls it
    QString icon;  ///< for theme::icon
};

/// Goals that are not in the table of goal_words.cpp have a title only.
GoalWords goalWords(const std::string& taskId);

/// Whether a model of that goal judges, marks or searches texts; else it writes some.
bool judgesTexts(const std::string& taskId);
/// True for the goals that are trained on what a user says and an assistant answers.
bool answersChats(const std::string& taskId);

}  // namespace ui
