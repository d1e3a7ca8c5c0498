// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/family.h"

namespace core::models {

const Family& mbartFamily();

}  // namespace core::models
