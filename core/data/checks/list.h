// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/data/checks/check.h"

namespace core::data {

// One per file of this folder; registry.cpp says in which order they run.
void findExactDuplicates(const CheckInput& input, std::vector<api::Finding>& findings);
void findNearDuplicates(const CheckInput& input, std::vector<api::Finding>& findings);
void findLabelFaults(const CheckInput& input, std::vector<api::Finding>& findings);
void findNoEntities(const CheckInput& input, std::vector<api::Finding>& findings);
void findLabelVariants(const CheckInput& input, std::vector<api::Finding>& findings);
void findOddConversations(const CheckInput& input, std::vector<api::Finding>& findings);
void findOddTranslations(const CheckInput& input, std::vector<api::Finding>& findings);
void findTooLong(const CheckInput& input, std::vector<api::Finding>& findings);
void findMojibake(const CheckInput& input, std::vector<api::Finding>& findings);
void findHtml(const CheckInput& input, std::vector<api::Finding>& findings);
void findPlaceholders(const CheckInput& input, std::vector<api::Finding>& findings);
void findControlCharacters(const CheckInput& input, std::vector<api::Finding>& findings);
void findPersonal(const CheckInput& input, std::vector<api::Finding>& findings);
void findLanguages(const CheckInput& input, std::vector<api::Finding>& findings);
void findBoilerplate(const CheckInput& input, std::vector<api::Finding>& findings);
void findTruncatedTexts(const CheckInput& input, std::vector<api::Finding>& findings);
void findOutliers(const CheckInput& input, std::vector<api::Finding>& findings);
void findBadAnswers(const CheckInput& input, std::vector<api::Finding>& findings);
void findOddAnswers(const CheckInput& input, std::vector<api::Finding>& findings);
// About the whole set and how it is cut.
void findManyColumns(const CheckInput& input, std::vector<api::Finding>& findings);
void findKeyColumnFaults(const CheckInput& input, std::vector<api::Finding>& findings);
void findTargetLeakage(const CheckInput& input, std::vector<api::Finding>& findings);
void findGroupLeakage(const CheckInput& input, std::vector<api::Finding>& findings);
void findLabelNoise(const CheckInput& input, std::vector<api::Finding>& findings);
void findGroupFaults(const CheckInput& input, std::vector<api::Finding>& findings);
void findUncovered(const CheckInput& input, std::vector<api::Finding>& findings);

}  // namespace core::data
