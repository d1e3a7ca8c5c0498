// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/training/optimizer.h"

namespace core::training {

/// Adafactor (Shazeer & Stern 2018) with a given learning rate and no momentum. Remembers of a matrix only "rows" and
/// "columns", the running means of the squared gradient along them, of anything else "second"; a tensor of more dimensions is
/// a stack of matrices.
class Adafactor : public Optimizer {
public:
    Adafactor(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options);

private:
    void update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) override;
};

}  // namespace core::training
