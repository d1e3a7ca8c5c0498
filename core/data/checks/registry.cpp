// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/list.h"

namespace core::data {

std::span<const Check> checks() {
    static constexpr Check table[] = {
        {"exact duplicates", "exact_duplicate conflicting_label split_near_duplicate", findExactDuplicates},
        {"near duplicates", "near_duplicate split_near_duplicate", findNearDuplicates, Check::When::BeforeTheSplit, true},
        {"labels", "one_class label_per_row tiny_class class_imbalance", findLabelFaults, Check::When::BeforeTheSplit, true},
        {"entities", "no_entities", findNoEntities, Check::When::BeforeTheSplit, true},
        {"label variants", "label_variant", findLabelVariants},
        {"conversations",
         "system_later several_systems repeated_user repeated_assistant missing_first_user "
         "missing_answer empty_user answer_equals_question call_not_json orphan_tool tool_turn only_tool_calls "
         "chat_marks mixed_layouts",
         findOddConversations},
        {"translations", "length_ratio untranslated", findOddTranslations},
        {"too long", "too_long", findTooLong},
        {"mojibake", "mojibake", findMojibake},
        {"html", "html_leftover", findHtml},
        {"placeholders", "placeholder", findPlaceholders},
        {"control characters", "control_characters", findControlCharacters},
        {"personal data",
         "pii_name pii_email pii_phone pii_iban pii_card pii_ssn pii_national_id pii_birth_date "
         "pii_record_number pii_address",
         findPersonal},
        {"languages", "wrong_language several_languages", findLanguages},
        {"boilerplate", "boilerplate", findBoilerplate},
        {"truncated texts", "truncated_text", findTruncatedTexts},
        {"outliers", "outlier", findOutliers},
        {"ratings", "bad_answer", findBadAnswers},
        {"answers", "refusal truncated_answer", findOddAnswers},
        {"many columns", "many_columns", findManyColumns},
        {"key columns", "id_column group_column date_column identifier_read", findKeyColumnFaults},
        {"target leakage", "target_leakage", findTargetLeakage},
        {"group leakage", "group_leakage", findGroupLeakage},
        {"label noise", "label_noise labels_untold", findLabelNoise},
        // After the leaks and suspected labels that it counts.
        {"groups", "group_underrepresented group_label_rate group_label_noise group_length", findGroupFaults},
        {"coverage", "coverage missing_class new_words", findUncovered, Check::When::AfterTheSplit},
    };
    return table;
}

}  // namespace core::data
