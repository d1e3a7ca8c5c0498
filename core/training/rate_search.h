// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/job.h"
#include "core/api/rate_search.h"

namespace core::training {

/// Trains the job's model for up to a hundred steps whose learning rate rises evenly on a logarithmic scale from 1e-6 to 1, until
/// the loss has grown far beyond its least (the learning-rate range test, Smith 2017). Nothing of it is kept.
/// @throws base::Error as prepareSetup(), base::CancelledException
api::RateSearch searchLearningRate(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token);

/// The rate where the smoothed loss falls fastest before its least, and at most a third of the rate of its least: beyond that it
/// is about to turn. 0 if the loss hardly falls.
double suggestedRate(const std::vector<api::RateSearch::Point>& points);

}  // namespace core::training
