// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <array>

#include "core/models/families/bert/bert.h"
#include "core/models/families/gpt2/gpt2.h"
#include "core/models/family.h"

namespace core::models {

std::span<const Family* const> families() {
    static const std::array<const Family*, 2> table = {
        &gpt2Family(),
        &bertFamily(),
    };
    return table;
}

const Family* findFamily(std::string_view modelType) {
    for (const Family* family : families())
        if (family->modelType == modelType)
            return family;
    return nullptr;
}

std::string_view architectureOf(const Family& family, Head head) {
    for (const FamilyHead& row : family.heads)
        if (row.head == head)
            return row.architecture;
    return {};
}

Head headOf(const Family& family, Config& config) {
    for (const std::string& architecture : config.architectures())
        for (const FamilyHead& row : family.heads)
            if (row.architecture == architecture)
                return row.head;
    return family.heads.front().head;
}

}  // namespace core::models
