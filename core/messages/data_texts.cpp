// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> dataTextMessages() {
    static constexpr api::MessageTemplate table[] = {
        {"finding.pii_name", QT_TRANSLATE_NOOP("messages", "The texts hold {count} {count|name|names} of persons, such as \"{example}\"."),
         QT_TRANSLATE_NOOP("messages", "If these are private persons, replace the names or leave the rows out: a model can learn a text by heart and tell it to others.")},
        {"finding.pii_email", QT_TRANSLATE_NOOP("messages", "The texts hold {count} e-mail {count|address|addresses}, such as {example}."),
         QT_TRANSLATE_NOOP("messages", "Replace them with a placeholder such as [EMAIL_1]: a model can learn them by heart and tell them to others.")},
        {"finding.pii_phone", QT_TRANSLATE_NOOP("messages", "The texts hold {count} telephone {count|number|numbers}, such as {example}."),
         QT_TRANSLATE_NOOP("messages", "Replace them with a placeholder such as [PHONE_1]: a model can learn them by heart and tell them to others.")},
        {"finding.pii_iban", QT_TRANSLATE_NOOP("messages", "The texts hold {count} bank account {count|number|numbers} (IBAN), such as {example}."),
         QT_TRANSLATE_NOOP("messages", "Replace them with a placeholder such as [IBAN_1]. They are real: their check digits are right.")},
        {"finding.pii_card", QT_TRANSLATE_NOOP("messages", "The texts hold {count} {count|number|numbers} of payment cards, such as {example}."),
         QT_TRANSLATE_NOOP("messages", "Replace them with a placeholder such as [CARD_1]. They can be real: their check digits are right.")},
        {"finding.pii_ssn", QT_TRANSLATE_NOOP("messages", "The texts hold {count} US social security {count|number|numbers}, such as {example}."),
         QT_TRANSLATE_NOOP("messages", "Replace them with a placeholder such as [SSN_1]: who knows such a number can pass for that person.")},
        {"finding.pii_national_id", QT_TRANSLATE_NOOP("messages", "The texts hold {count} {count|number|numbers} that a state gives to persons (for taxes, health or identity), such as {example}."),
         QT_TRANSLATE_NOOP("messages", "Replace them with a placeholder such as [ID_1]: such a number belongs to one person for life.")},
        {"finding.pii_birth_date", QT_TRANSLATE_NOOP("messages", "The texts hold {count} {count|date|dates} of birth, such as {example}."),
         QT_TRANSLATE_NOOP("messages", "Leave them out, or keep the year alone: with a place or a job, a date of birth tells who somebody is.")},
        {"finding.pii_record_number", QT_TRANSLATE_NOOP("messages", "The texts hold {count} {count|number|numbers} of patients or cases, such as {example}."),
         QT_TRANSLATE_NOOP("messages", "Replace them with a placeholder such as [RECORD_1]: they lead to one person's file.")},
        {"finding.pii_address", QT_TRANSLATE_NOOP("messages", "The texts hold {count} postal {count|address|addresses}, such as \"{example}\"."),
         QT_TRANSLATE_NOOP("messages", "Replace them with a placeholder such as [ADDRESS_1], unless they are those of shops and offices.")},
        {"finding.wrong_language", QT_TRANSLATE_NOOP("messages", "{count} {count|text is|texts are} in another language ({languages}) than the others ({usual})."),
         QT_TRANSLATE_NOOP("messages", "Remove the rows or translate them: the model learns little from a few texts of another language, and may answer in it.")},
        {"finding.several_languages", QT_TRANSLATE_NOOP("messages", "The column \"{column}\" is written in several languages: {languages}."),
         QT_TRANSLATE_NOOP("messages", "Choose a model that knows all of them, and look at the results of each.")},
        {"finding.boilerplate", QT_TRANSLATE_NOOP("messages", "{count} {count|text|texts} {count|carries|carry} words that say nothing about the row, such as a signature or a disclaimer: \"{example}\"."),
         QT_TRANSLATE_NOOP("messages", "Cut these parts off: the model would learn to write them, and judge by them.")},
        {"finding.truncated_text", QT_TRANSLATE_NOOP("messages", "{count} {count|text stops|texts stop} within a sentence, where the others end with a full stop: \"{example}\"."),
         QT_TRANSLATE_NOOP("messages", "Look whether a program cut them off, and take the whole texts from where they came from.")},
        {"finding.outlier", QT_TRANSLATE_NOOP("messages", "{count} {count|text is|texts are} quite unlike the others, as code, verse or random keys would be: \"{example}\"."),
         QT_TRANSLATE_NOOP("messages", "Look at them, and remove what does not belong here: strange rows teach strange habits.")},
        {"finding.refusal", QT_TRANSLATE_NOOP("messages", "In {count} {count|conversation|conversations} an answer only refuses to help. The first is message {message} on line {line}."),
         QT_TRANSLATE_NOOP("messages", "Remove them, unless the model is meant to refuse there: it learns to refuse in other places, too.")},
        {"finding.truncated_answer", QT_TRANSLATE_NOOP("messages", "In {count} {count|conversation|conversations} an answer stops within a sentence. The first is message {message} on line {line}."),
         QT_TRANSLATE_NOOP("messages", "Complete them or remove them: the model learns to stop in the middle.")},
    };
    return table;
}

}  // namespace core::messages
