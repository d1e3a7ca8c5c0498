// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> tokenizerMessages() {
    static constexpr api::MessageTemplate table[] = {
        {"tokenizer.missing", QT_TRANSLATE_NOOP("messages", "{file} has no tokenizer."),
         QT_TRANSLATE_NOOP("messages", "Add the model's tokenizer.json (or vocab.json with merges.txt, vocab.txt, or its SentencePiece model) to the folder.")},
        {"tokenizer.unsupported", QT_TRANSLATE_NOOP("messages", "{file}: the {part} uses \"{name}\", which this program does not know."),
         QT_TRANSLATE_NOOP("messages", "Choose another model, or one whose tokenizer was saved by a recent version of its own program.")},
        {"tokenizer.field-missing", QT_TRANSLATE_NOOP("messages", "{file}: \"{key}\" is missing in the {part}."),
         QT_TRANSLATE_NOOP("messages", "The file is incomplete. Get the model's files again from where they came from.")},
        {"tokenizer.wrong-type", QT_TRANSLATE_NOOP("messages", "{file}: {part} should be {expected}, but is something else."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged or not a tokenizer. Get the model's files again from where they came from.")},
        {"tokenizer.empty-file", QT_TRANSLATE_NOOP("messages", "{file} is empty."),
         QT_TRANSLATE_NOOP("messages", "Get the model's files again; the download was probably cut off.")},
        {"tokenizer.not-utf8", QT_TRANSLATE_NOOP("messages", "{file} is not UTF-8 text."),
         QT_TRANSLATE_NOOP("messages", "Get the model's files again from where they came from.")},
        {"tokenizer.no-tokens", QT_TRANSLATE_NOOP("messages", "{file} has no tokens at all."),
         QT_TRANSLATE_NOOP("messages", "Get the model's files again from where they came from.")},
        {"tokenizer.too-many-tokens", QT_TRANSLATE_NOOP("messages", "{file} has {count} tokens; at most {limit} are read."),
         QT_TRANSLATE_NOOP("messages", "Check that this is the right file.")},
        {"tokenizer.too-many-keys", QT_TRANSLATE_NOOP("messages", "{file} has an object with more than {limit} entries where few are expected."),
         QT_TRANSLATE_NOOP("messages", "Check that this is the right file.")},
        {"tokenizer.token-too-long", QT_TRANSLATE_NOOP("messages", "{file}: token {id} is longer than {limit} bytes."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged. Get the model's files again from where they came from.")},
        {"tokenizer.empty-token", QT_TRANSLATE_NOOP("messages", "{file}: token {id} is empty."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged. Get the model's files again from where they came from.")},
        {"tokenizer.bad-id", QT_TRANSLATE_NOOP("messages", "{file}: \"{token}\" has the number {id}; it must be a whole number from 0 to below {limit}."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged. Get the model's files again from where they came from.")},
        {"tokenizer.duplicate-id", QT_TRANSLATE_NOOP("messages", "{file}: the number {id} belongs to two tokens, \"{first}\" and \"{second}\"."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged. Get the model's files again from where they came from.")},
        {"tokenizer.duplicate-token", QT_TRANSLATE_NOOP("messages", "{file}: the token \"{token}\" is listed twice."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged. Get the model's files again from where they came from.")},
        {"tokenizer.added-id-differs", QT_TRANSLATE_NOOP("messages", "{file}: the added token \"{token}\" has the number {id}, but {known} in the vocabulary."),
         QT_TRANSLATE_NOOP("messages", "The file contradicts itself. Get the model's files again from where they came from.")},
        {"tokenizer.merge-parts", QT_TRANSLATE_NOOP("messages", "{file}: merge {merge} does not have two parts."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged. Get the model's files again from where they came from.")},
        {"tokenizer.merge-unknown", QT_TRANSLATE_NOOP("messages", "{file}: merge {merge} needs \"{token}\", which is not in the vocabulary."),
         QT_TRANSLATE_NOOP("messages", "The vocabulary and the merges do not belong together. Get the model's files again.")},
        {"tokenizer.unknown-missing", QT_TRANSLATE_NOOP("messages", "{file}: the token for unknown text, \"{token}\", is not in the vocabulary."),
         QT_TRANSLATE_NOOP("messages", "The file is incomplete. Get the model's files again from where they came from.")},
        {"tokenizer.special-missing", QT_TRANSLATE_NOOP("messages", "{file}: the special token \"{token}\" is not in the vocabulary."),
         QT_TRANSLATE_NOOP("messages", "Correct tokenizer_config.json, or get the model's files again.")},
        {"tokenizer.no-unknown", QT_TRANSLATE_NOOP("messages", "{file}: the tokenizer has no token for \"{text}\"."),
         QT_TRANSLATE_NOOP("messages", "Remove that text, or choose a model whose tokenizer knows it.")},
        {"tokenizer.bad-pattern", QT_TRANSLATE_NOOP("messages", "{file}: the search pattern \"{pattern}\" is not valid."),
         QT_TRANSLATE_NOOP("messages", "The file is damaged. Get the model's files again from where they came from.")},
        {"tokenizer.pattern-too-slow", QT_TRANSLATE_NOOP("messages", "{file}: the search pattern \"{pattern}\" took too many steps on a text."),
         QT_TRANSLATE_NOOP("messages", "Shorten the text, or choose a model with another tokenizer.")},
        {"tokenizer.damaged-map", QT_TRANSLATE_NOOP("messages", "{file}: its table for replacing characters is damaged."),
         QT_TRANSLATE_NOOP("messages", "Get the model's files again from where they came from.")},
        {"tokenizer.unicode-data-missing", QT_TRANSLATE_NOOP("messages", "The system's Unicode data cannot be read."),
         QT_TRANSLATE_NOOP("messages", "Install the ICU library of your system again (on Debian: libicu).")},
    };
    return table;
}

}  // namespace core::messages
