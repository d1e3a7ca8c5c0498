// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// A chat template, run on a conversation with limits that a fuzzer can reach.

#include "core/templates/chat_template.h"
#include "tests/fuzz/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    using namespace core::templates;
    static const auto messages = core::base::Json::parse(
        R"([{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Hi <there>"},
            {"role": "assistant", "content": "Hello", "tool_calls": [{"id": "1", "function": {"name": "f", "arguments": {"a": [1]}}}]},
            {"role": "tool", "content": "2"}])");
    RenderOptions options;
    options.addGenerationPrompt = true;
    options.tools = core::base::Json::parse(R"([{"type": "function", "function": {"name": "f", "parameters": {}}}])");
    options.variables = {{"bos_token", "<s>"}, {"eos_token", "</s>"}};
    options.limits = {.steps = 100'000, .bytes = 16 << 20, .textBytes = 1 << 20, .items = 10'000, .calls = 200, .nesting = 50};
    try {
        ChatTemplate::parse({reinterpret_cast<const char*>(bytes), count}).render(messages, options);
    } catch (const core::base::Error& error) {
        fuzz::requireWords(error);
    }
    return 0;
}
