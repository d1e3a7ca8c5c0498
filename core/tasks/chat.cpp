// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/chat_task.h"

namespace core::tasks {
namespace {

using api::Role;

/// Learns the assistant's part of whole conversations.
class Chat final : public ChatTask {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"chat", {Role::Conversation}, {Role::System, Role::Tools}, "perplexity", false};
        return info;
    }

protected:
    data::Conversation conversation(const data::Dataset& dataset, std::int64_t row) const override {
        return data::conversationOf(dataset.text(row, Role::Conversation));
    }
};

}  // namespace

const Task& chatTask() {
    static const Chat task;
    return task;
}

}  // namespace core::tasks
