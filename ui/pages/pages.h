// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>

#include "ui/pages/page.h"

namespace ui {

struct PageEntry {
    const char* id;    ///< for goTo and Project::lastPage
    const char* icon;
    int number;        ///< of the stage; 0: none
    Page* (*make)(AppContext context, QWidget* parent);
};

/// Every page, in the order of the work. The one place that names them all.
std::span<const PageEntry> pages();

}  // namespace ui
