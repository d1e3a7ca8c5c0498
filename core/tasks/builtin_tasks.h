// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/tasks/task.h"

namespace core::tasks {

// One function per task, each in the file of its name; listed in registry.cpp.
const Task& classificationTask();
const Task& maskedLmTask();
const Task& causalLmTask();
const Task& promptAnswerTask();
const Task& chatTask();
const Task& textToTextTask();
const Task& tokenClassificationTask();
const Task& questionAnsweringTask();
const Task& multiLabelTask();
const Task& regressionTask();
const Task& preferenceTask();

}  // namespace core::tasks
