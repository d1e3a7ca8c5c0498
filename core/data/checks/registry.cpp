// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/list.h"

namespace core::data {

std::span<const Check> checks() {
    static constexpr Check table[] = {
        {"exact duplicates", findExactDuplicates},
        {"near duplicates", findNearDuplicates, Check::When::BeforeTheSplit, true},
        {"labels", findLabelFaults, Check::When::BeforeTheSplit, true},
        {"entities", findNoEntities, Check::When::BeforeTheSplit, true},
        {"label variants", findLabelVariants},
        {"conversations", findOddConversations},
        {"translations", findOddTranslations},
        {"too long", findTooLong},
        {"mojibake", findMojibake},
        {"html", findHtml},
        {"placeholders", findPlaceholders},
        {"control characters", findControlCharacters},
        {"personal data", findPersonal},
        {"languages", findLanguages},
        {"boilerplate", findBoilerplate},
        {"truncated texts", findTruncatedTexts},
        {"outliers", findOutliers},
        {"answers", findOddAnswers},
        {"key columns", findKeyColumnFaults},
        {"target leakage", findTargetLeakage},
        {"group leakage", findGroupLeakage},
        {"label noise", findLabelNoise},
        {"groups", findGroupFaults},  // after the leaks and suspected labels that it counts
        {"coverage", findUncovered, Check::When::AfterTheSplit},
    };
    return table;
}

}  // namespace core::data
