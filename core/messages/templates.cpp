// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> templateMessages() {
    static constexpr api::MessageTemplate table[] = {
        {"template.missing", QT_TRANSLATE_NOOP("messages", "{file} has no chat template, so this program cannot know how the model is spoken to."),
         QT_TRANSLATE_NOOP("messages", "Choose a model that was made for conversations, or give it a plain text to continue.")},
        {"template.not-text", QT_TRANSLATE_NOOP("messages", "{file}: the chat template is neither a text nor a list of named texts."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged. Get the model's files again from where they came from.")},
        {"template.no-default", QT_TRANSLATE_NOOP("messages", "{file} has several chat templates, but none is named \"default\"."),
         QT_TRANSLATE_NOOP("messages", "Name the one that is to be used \"default\" in that file.")},
        {"template.too-large", QT_TRANSLATE_NOOP("messages", "The chat template in {file} has more than {limit} bytes."),
         QT_TRANSLATE_NOOP("messages", "Check that this is the right file.")},
        {"template.syntax", QT_TRANSLATE_NOOP("messages", "The chat template in {file} cannot be read; the fault is in line {line}: {detail}."),
         QT_TRANSLATE_NOOP("messages", "Correct the template at that place, or get the model's files again from where they came from.")},
        {"template.raised", QT_TRANSLATE_NOOP("messages", "The model's chat template refuses these messages: {message}"),
         QT_TRANSLATE_NOOP("messages", "Change the messages as it asks: their order, or who says them.")},
        {"template.undefined", QT_TRANSLATE_NOOP("messages", "The chat template in {file} needs something that the messages do not have, in line {line}: {detail}."),
         QT_TRANSLATE_NOOP("messages", "Add what is missing to the messages. Each needs at least a \"role\" and a \"content\".")},
        {"template.type", QT_TRANSLATE_NOOP("messages", "The chat template in {file} cannot work with these messages, in line {line}: {detail}."),
         QT_TRANSLATE_NOOP("messages", "Check the messages: the content of each is usually a text. If they are right, the template uses something that this program does not know.")},
        {"template.limit", QT_TRANSLATE_NOOP("messages", "The chat template in {file} was stopped in line {line}: {reason}."),
         QT_TRANSLATE_NOOP("messages", "Shorten the messages. If they are short, the template is faulty or meant to do harm: choose another model.")},
        {"template.limit-steps", QT_TRANSLATE_NOOP("messages", "it takes more than {limit} steps"), {}},
        {"template.limit-text", QT_TRANSLATE_NOOP("messages", "it makes a text of more than {limit} bytes"), {}},
        {"template.limit-bytes", QT_TRANSLATE_NOOP("messages", "it takes more than {limit} bytes of memory"), {}},
        {"template.limit-items", QT_TRANSLATE_NOOP("messages", "it makes a list of more than {limit} items"), {}},
        {"template.limit-calls", QT_TRANSLATE_NOOP("messages", "it goes more than {limit} levels deep"), {}},
        {"template.limit-nesting", QT_TRANSLATE_NOOP("messages", "it puts more than {limit} lists inside each other"), {}},
        {"template.limit-number", QT_TRANSLATE_NOOP("messages", "it makes a number larger than {limit}"), {}},
        {"template.bad-file", QT_TRANSLATE_NOOP("messages", "{file} is not a JSON list of messages: {\"role\": …, \"content\": …}."),
         QT_TRANSLATE_NOOP("messages", "Write the messages in square brackets, with commas between them.")},
        {"template.bad-messages", QT_TRANSLATE_NOOP("messages", "The messages are not a list of {\"role\": …, \"content\": …}."),
         QT_TRANSLATE_NOOP("messages", "Write them as a JSON list with at least one message; roles are usually system, user and assistant.")},
    };
    return table;
}

}  // namespace core::messages
