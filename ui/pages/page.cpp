// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/pages/page.h"

namespace ui {

Page::Page(AppContext context, QWidget* parent) : QWidget(parent), m_context(context) {}

}  // namespace ui
