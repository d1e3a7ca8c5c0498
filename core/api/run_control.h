// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include "core/api/cancel_token.h"

namespace core::api {

/// What may be asked of a training run while it runs. Copies share the state. Every function may be called from any thread;
/// the worker reads the requests between two optimizer steps.
class RunControl {
public:
    RunControl() : m_state(std::make_shared<State>()) {}

    const CancelToken& token() const { return m_state->token; }

    void cancel() const { m_state->token.cancel(); }
    void pause() const { m_state->paused = true; }
    void resume() const { m_state->paused = false; }
    bool isPaused() const { return m_state->paused; }
    /// End the run now as if it had reached its last step; the best model so far is kept.
    void stopAndKeep() const { m_state->stop = true; }
    bool stopRequested() const { return m_state->stop; }
    void sampleNow() const { m_state->sample = true; }
    void checkpointNow() const { m_state->checkpoint = true; }
    /// Scale the scheduled learning rate from now on. A factor of 0.5 halves it.
    void scaleLearningRate(double factor) const { m_state->learningRateFactor = factor; }
    double learningRateFactor() const { return m_state->learningRateFactor; }

    /// Worker side: true once per request.
    bool takeSample() const { return m_state->sample.exchange(false); }
    bool takeCheckpoint() const { return m_state->checkpoint.exchange(false); }

private:
    struct State {
        CancelToken token;
        std::atomic<bool> paused{false}, stop{false}, sample{false}, checkpoint{false};
        std::atomic<double> learningRateFactor{1.0};
    };
    std::shared_ptr<State> m_state;
};

}  // namespace core::api
