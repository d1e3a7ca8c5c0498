// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/reports.h"

class QGridLayout;

namespace ui {

/// Fills a grid of two columns with what is known of a model: plain name and value, one a row.
void showFacts(QGridLayout* grid, const core::api::ModelReport& model);

}  // namespace ui
