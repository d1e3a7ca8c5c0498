// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> findingNames() {
    static constexpr api::MessageTemplate table[] = {
        {"kind.answer_equals_question", QT_TRANSLATE_NOOP("messages", "answers that repeat the question"), ""},
        {"kind.bad_answer", QT_TRANSLATE_NOOP("messages", "answers that are rated as bad"), ""},
        {"kind.boilerplate", QT_TRANSLATE_NOOP("messages", "signatures and disclaimers"), ""},
        {"kind.call_not_json", QT_TRANSLATE_NOOP("messages", "calls that cannot be read"), ""},
        {"kind.chat_marks", QT_TRANSLATE_NOOP("messages", "marks of chat programs"), ""},
        {"kind.class_imbalance", QT_TRANSLATE_NOOP("messages", "uneven classes"), ""},
        {"kind.conflicting_label", QT_TRANSLATE_NOOP("messages", "contradictory labels"), ""},
        {"kind.control_characters", QT_TRANSLATE_NOOP("messages", "hidden characters"), ""},
        {"kind.coverage", QT_TRANSLATE_NOOP("messages", "test rows unlike the training"), ""},
        {"kind.empty_user", QT_TRANSLATE_NOOP("messages", "empty questions"), ""},
        {"kind.exact_duplicate", QT_TRANSLATE_NOOP("messages", "exact copies"), ""},
        {"kind.group_label_noise", QT_TRANSLATE_NOOP("messages", "doubtful labels by group"), ""},
        {"kind.group_label_rate", QT_TRANSLATE_NOOP("messages", "labels by group"), ""},
        {"kind.group_leakage", QT_TRANSLATE_NOOP("messages", "groups on both sides of the split"), ""},
        {"kind.group_length", QT_TRANSLATE_NOOP("messages", "lengths by group"), ""},
        {"kind.group_underrepresented", QT_TRANSLATE_NOOP("messages", "small groups"), ""},
        {"kind.html_leftover", QT_TRANSLATE_NOOP("messages", "leftovers of web pages"), ""},
        {"kind.identifier_read", QT_TRANSLATE_NOOP("messages", "identifiers among the texts"), ""},
        {"kind.label_noise", QT_TRANSLATE_NOOP("messages", "doubtful labels"), ""},
        {"kind.label_per_row", QT_TRANSLATE_NOOP("messages", "a label of its own for each row"), ""},
        {"kind.label_variant", QT_TRANSLATE_NOOP("messages", "labels in several spellings"), ""},
        {"kind.labels_untold", QT_TRANSLATE_NOOP("messages", "labels that the texts do not tell"), ""},
        {"kind.length_ratio", QT_TRANSLATE_NOOP("messages", "translations of odd length"), ""},
        {"kind.missing_answer", QT_TRANSLATE_NOOP("messages", "missing answers"), ""},
        {"kind.missing_class", QT_TRANSLATE_NOOP("messages", "classes without test rows"), ""},
        {"kind.missing_first_user", QT_TRANSLATE_NOOP("messages", "conversations that begin with the answer"), ""},
        {"kind.mixed_layouts", QT_TRANSLATE_NOOP("messages", "conversations in several layouts"), ""},
        {"kind.mojibake", QT_TRANSLATE_NOOP("messages", "garbled characters"), ""},
        {"kind.near_duplicate", QT_TRANSLATE_NOOP("messages", "near copies"), ""},
        {"kind.new_words", QT_TRANSLATE_NOOP("messages", "words that only the test has"), ""},
        {"kind.orphan_tool", QT_TRANSLATE_NOOP("messages", "results of tools that nobody called"), ""},
        {"kind.outlier", QT_TRANSLATE_NOOP("messages", "texts unlike the others"), ""},
        {"kind.pii", QT_TRANSLATE_NOOP("messages", "personal data of all kinds"), ""},
        {"kind.pii_address", QT_TRANSLATE_NOOP("messages", "addresses"), ""},
        {"kind.pii_birth_date", QT_TRANSLATE_NOOP("messages", "dates of birth"), ""},
        {"kind.pii_card", QT_TRANSLATE_NOOP("messages", "card numbers"), ""},
        {"kind.pii_email", QT_TRANSLATE_NOOP("messages", "e-mail addresses"), ""},
        {"kind.pii_iban", QT_TRANSLATE_NOOP("messages", "bank accounts"), ""},
        {"kind.pii_name", QT_TRANSLATE_NOOP("messages", "names of persons"), ""},
        {"kind.pii_national_id", QT_TRANSLATE_NOOP("messages", "national numbers"), ""},
        {"kind.pii_phone", QT_TRANSLATE_NOOP("messages", "phone numbers"), ""},
        {"kind.pii_record_number", QT_TRANSLATE_NOOP("messages", "record numbers"), ""},
        {"kind.pii_ssn", QT_TRANSLATE_NOOP("messages", "social security numbers"), ""},
        {"kind.placeholder", QT_TRANSLATE_NOOP("messages", "placeholders"), ""},
        {"kind.ratings_not_pairs", QT_TRANSLATE_NOOP("messages", "ratings instead of preferences"), ""},
        {"kind.refusal", QT_TRANSLATE_NOOP("messages", "answers that refuse"), ""},
        {"kind.repeated_assistant", QT_TRANSLATE_NOOP("messages", "answers twice in a row"), ""},
        {"kind.repeated_id", QT_TRANSLATE_NOOP("messages", "identifiers that come again"), ""},
        {"kind.repeated_user", QT_TRANSLATE_NOOP("messages", "questions twice in a row"), ""},
        {"kind.several_systems", QT_TRANSLATE_NOOP("messages", "several instructions"), ""},
        {"kind.split_near_duplicate", QT_TRANSLATE_NOOP("messages", "copies on both sides of the split"), ""},
        {"kind.system_later", QT_TRANSLATE_NOOP("messages", "instructions in the middle"), ""},
        {"kind.target_leakage", QT_TRANSLATE_NOOP("messages", "columns that give the answer away"), ""},
        {"kind.tiny_class", QT_TRANSLATE_NOOP("messages", "tiny classes"), ""},
        {"kind.too_long", QT_TRANSLATE_NOOP("messages", "texts longer than the model reads"), ""},
        {"kind.tool_turn", QT_TRANSLATE_NOOP("messages", "conversations with tools"), ""},
        {"kind.truncated_answer", QT_TRANSLATE_NOOP("messages", "answers that break off"), ""},
        {"kind.truncated_text", QT_TRANSLATE_NOOP("messages", "texts that break off"), ""},
        {"kind.untranslated", QT_TRANSLATE_NOOP("messages", "lines that were not translated"), ""},
        {"kind.wrong_language", QT_TRANSLATE_NOOP("messages", "texts in another language"), ""},
    };
    return table;
}

}  // namespace core::messages
