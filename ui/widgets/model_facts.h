// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/advice.h"
#include "core/api/reports.h"

class QGridLayout;

namespace ui {

/// Fills a grid of two columns with what is known of a model: plain name and value, one a row.
/// @param advice what each way of learning takes; may be null
void showFacts(QGridLayout* grid, const core::api::ModelReport& model, const core::api::ModelAdvice* advice);

}  // namespace ui
