// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/checks/check.h"

namespace core::data {

/// A column beside texts and labels whose few values cut the rows into groups: sex, region, channel.
struct ValueColumn {
    std::string name;
    std::vector<std::string> values;
    std::vector<int> ofRow;  ///< in values; -1: an empty cell
};

/// @throws base::CancelledException
std::vector<ValueColumn> valueColumns(const CheckInput& input);

/// Place of a part that is settled in arrays of training, validation, test.
inline std::size_t placeOf(api::Part part) {
    return part == api::Part::Auto ? 0 : static_cast<std::size_t>(part) - static_cast<std::size_t>(api::Part::Train);
}

}  // namespace core::data
