// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/templates/meter.h"

namespace core::templates {

struct RenderOptions {
    bool addGenerationPrompt = false;                 ///< end with the opening of the model's answer
    base::Json tools = nullptr, documents = nullptr;  ///< lists, or null
    base::Json variables = base::Json::object();      ///< further names: the special tokens' texts, enable_thinking …
    std::tm now{};                                    ///< for strftime_now
    Limits limits;
};

/// A model's chat template: messages in, the text that the model was trained on out. Written in the Jinja language, of which
/// this understands what templates use, with the settings of transformers (trim_blocks, lstrip_blocks, loop controls).
/// Immutable: may be rendered from several threads.
class ChatTemplate {
public:
    /// `file` is named in messages. @throws base::Error "template.syntax" {line, detail}, "template.too-large"
    static ChatTemplate parse(std::string_view source, std::string file = {});

    /// `messages`: a list of {"role": …, "content": …}. The template writes the special tokens itself: encode without adding
    /// any.
    /// @throws base::Error "template.raised" {message}, "template.undefined", "template.type" {line, detail},
    /// "template.limit" {line, limit, reasonCode}, "template.bad-messages"
    std::string render(const base::Json& messages, const RenderOptions& options) const;

    /// The template writes one message after the other: the text up to a message, and what opens an answer there, does not hang
    /// on what comes later.
    bool inOrder() const;
    /// The same text, of a template that is in order, and where in it each message begins and the last one ends, one more than
    /// messages; npos for those at the beginning that the template takes together. No places if it breaks off.
    struct Places {
        std::string text;
        std::vector<std::size_t> starts;
    };
    Places renderWithPlaces(const base::Json& messages, const RenderOptions& options) const;

private:
    std::string render(const base::Json& messages, const RenderOptions& options, struct LoopMarks* marks) const;

    struct Tree;

    std::shared_ptr<const Tree> m_tree;
    std::string m_file;
};

/// The local time, for RenderOptions::now.
std::tm localTime();

}  // namespace core::templates
