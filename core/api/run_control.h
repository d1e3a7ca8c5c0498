// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/api/cancel_token.h"

namespace core::api {

/// What may be asked of a training run while it runs. Copies share the state. Every function may be called from any thread;
/// the worker reads the requests between two optimizer steps.
class RunControl {
public:
    RunControl() : m_state(std::make_shared<State>()) {}
    /// Is cancelled with that token.
    explicit RunControl(const CancelToken& token) : RunControl() { m_state->token = token; }

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
    /// Scale the present learning rate from now on: 0.5 halves it, and once more halves it again.
    void scaleLearningRate(double factor) const {
        double before = m_state->learningRateScale;
        while (!m_state->learningRateScale.compare_exchange_weak(before, before * factor)) {
        }
    }
    /// Train so many passes over the training rows longer than planned; a run that is over takes no notice.
    void extend(double epochs) const {
        double before = m_state->extension;
        while (!m_state->extension.compare_exchange_weak(before, before + epochs)) {
        }
    }
    /// Put a remark on the curve at the present step.
    void addNote(std::string text) const {
        const std::scoped_lock lock(m_state->mutex);
        m_state->notes.push_back(std::move(text));
    }

    /// Worker side: true once per request.
    bool takeSample() const { return m_state->sample.exchange(false); }
    bool takeCheckpoint() const { return m_state->checkpoint.exchange(false); }
    /// Worker side: what the learning rate is to be multiplied by since the last call; 1 if nothing was asked for.
    double takeLearningRateScale() const { return m_state->learningRateScale.exchange(1.0); }
    /// Worker side: the passes that were asked for since the last call.
    double takeExtension() const { return m_state->extension.exchange(0.0); }
    /// Worker side: the remarks since the last call.
    std::vector<std::string> takeNotes() const {
        const std::scoped_lock lock(m_state->mutex);
        return std::exchange(m_state->notes, {});
    }

private:
    struct State {
        CancelToken token;
        std::atomic<bool> paused{false}, stop{false}, sample{false}, checkpoint{false};
        std::atomic<double> learningRateScale{1.0}, extension{0.0};
        std::mutex mutex;
        std::vector<std::string> notes;  ///< guarded by `mutex`
    };
    std::shared_ptr<State> m_state;
};

}  // namespace core::api
