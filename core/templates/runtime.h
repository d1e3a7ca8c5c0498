// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <ctime>
#include <deque>

#include "core/templates/meter.h"
#include "core/templates/value.h"

namespace core::templates {

/// What functions, filters and methods may use of a rendering.
struct Runtime {
    Meter meter;
    std::tm now{};
    std::deque<Namespace> namespaces = {};  ///< that values point to
};

}  // namespace core::templates
