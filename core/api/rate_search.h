// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

namespace core::api {

/// What a rising learning rate did to the loss.
struct RateSearch {
    struct Point {
        double learningRate = 0;
        double loss = 0;  ///< of the same few rows after a step at that rate: mean over the targets, in nats
    };
    std::vector<Point> points;
    double suggested = 0;   ///< 0: the curve does not say
    bool diverged = false;  ///< the search reached a rate that the model does not bear
};

}  // namespace core::api
