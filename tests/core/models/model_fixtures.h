// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QMetaType>
#include <string>

#include <torch/types.h>

#include "core/api/job.h"

Q_DECLARE_METATYPE(core::api::BaseWeights)

namespace tests {

/// Folders of models by the reference implementation, with a slash behind.
inline const std::string modelFixtures = TUNEWRIGHT_FIXTURES "/models/";

/// The largest difference between two tensors of one shape.
inline double gap(const torch::Tensor& a, const torch::Tensor& b) {
    return (a.to(torch::kDouble) - b.to(torch::kDouble)).abs().max().item<double>();
}

}  // namespace tests
