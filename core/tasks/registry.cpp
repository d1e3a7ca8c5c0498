// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <vector>

#include "core/base/error.h"
#include "core/tasks/builtin_tasks.h"

namespace core::tasks {
namespace {

/// Every task, in the order of the goal cards.
const std::vector<const Task*>& allTasks() {
    static const std::vector<const Task*> table = {
        &classificationTask(),      &multiLabelTask(),        &regressionTask(),
        &tokenClassificationTask(), &questionAnsweringTask(), &promptAnswerTask(),
        &chatTask(),                &textToTextTask(),        &causalLmTask(),
        &maskedLmTask(),            &preferenceTask(),
    };
    return table;
}

}  // namespace

const Task& findTask(const std::string& id) {
    for (const Task* task : allTasks())
        if (task->info().id == id)
            return *task;
    throw base::Error("task.unknown", {{"task", id}}, {.field = "task"});
}

}  // namespace core::tasks

namespace core::api {

std::span<const TaskInfo> tasks() {
    static const std::vector<TaskInfo> infos = [] {
        std::vector<TaskInfo> list;
        for (const core::tasks::Task* task : core::tasks::allTasks())
            list.push_back(task->info());
        return list;
    }();
    return infos;
}

const TaskInfo* findTask(std::string_view id) {
    for (const TaskInfo& info : tasks())
        if (info.id == id)
            return &info;
    return nullptr;
}

}  // namespace core::api
