// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/pages/pages.h"

#include "ui/pages/home_page.h"

namespace ui {
namespace {

template <class T>
Page* make(AppContext context, QWidget* parent) {
    return new T(context, parent);
}

constexpr PageEntry Table[] = {
    {"home", "home", 0, make<HomePage>},
};

}  // namespace

std::span<const PageEntry> pages() {
    return Table;
}

}  // namespace ui
