// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/chat_task.h"

namespace core::tasks {
namespace {

using api::Role;

/// Learns to answer prompts: conversations of one question each.
class PromptAnswer final : public ChatTask {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"prompt-answer", {Role::Prompt, Role::Answer}, {Role::System}, "perplexity", false};
        return info;
    }

protected:
    data::Conversation conversation(const data::Dataset& dataset, std::int64_t row) const override {
        base::Json messages = base::Json::array();
        if (const std::string system = dataset.text(row, Role::System); !system.empty())
            messages.push_back({{"role", "system"}, {"content", system}});
        messages.push_back({{"role", "user"}, {"content", dataset.text(row, Role::Prompt)}});
        messages.push_back({{"role", "assistant"}, {"content", dataset.text(row, Role::Answer)}});
        return {messages, nullptr};
    }
};

}  // namespace

const Task& promptAnswerTask() {
    static const PromptAnswer task;
    return task;
}

}  // namespace core::tasks
