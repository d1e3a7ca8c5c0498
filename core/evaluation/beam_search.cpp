// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/beam_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/cancel.h"
#include "core/evaluation/sampling.h"
#include "core/models/layers/key_value_cache.h"

namespace core::evaluation {
namespace {

using torch::Tensor;
using Tokens = std::vector<std::int64_t>;

/// A continuation with the sum of its tokens' log-probabilities; of a finished one divided by its length.
struct Beam {
    Tokens ids;  ///< with what it began with
    double score = 0;
};

class Search {
public:
    Search(models::Model& model, const Tokens& prompt, const BeamOptions& options)
        : m_model(model), m_options(options), m_encodes(model.head() == models::Head::Seq2SeqLm), m_source(prompt),
          m_open(static_cast<std::size_t>(options.beams),
                 {m_encodes ? Tokens{model.shape().decoderStart} : prompt, -std::numeric_limits<double>::infinity()}),
          m_begun(static_cast<std::int64_t>(m_open.front().ids.size())) {
        m_open.front().score = 0;  // the others are the same as yet
        const std::int64_t room = model.shape().contextLength - m_begun + 1;
        m_most = model.shape().relativePositions ? options.maxNewTokens : std::min(options.maxNewTokens, room);
    }

    bool goesOn() const { return m_added < m_most && !decided(); }

    void step() {
        const bool last = m_added + 1 == m_options.maxNewTokens;
        const Tensor scores = logProbabilities(last);  // [beams, V]
        const std::int64_t vocabulary = scores.size(1);
        ++m_added;
        const auto [values, places] = scores.flatten().topk(std::min(2 * m_options.beams, scores.numel()));
        std::vector<Beam> open;
        Tokens parents;
        for (std::int64_t rank = 0; rank < values.size(0) && static_cast<std::int64_t>(open.size()) < m_options.beams; ++rank) {
            const double score = values[rank].item<double>();
            const std::int64_t place = places[rank].item<std::int64_t>();
            Beam beam{m_open[static_cast<std::size_t>(place / vocabulary)].ids, score};
            beam.ids.push_back(place % vocabulary);
            if (std::ranges::find(m_options.ends, beam.ids.back()) == m_options.ends.end()) {
                open.push_back(std::move(beam));
                parents.push_back(place / vocabulary);
            } else if (rank < m_options.beams) {
                finish(std::move(beam));
            }
        }
        m_open = std::move(open);
        if (!parents.empty())
            m_cache.selectRows(torch::tensor(parents, torch::kLong).to(m_model.device()));
    }

    Tokens best() {
        for (Beam& beam : m_open)
            if (!decided())
                finish(std::move(beam));
        if (m_finished.empty())
            return {};
        const Tokens& ids = m_finished.front().ids;
        return {ids.begin() + m_begun, ids.end()};
    }

private:
    double perLength(double score) const { return score / std::pow(static_cast<double>(m_added), m_options.lengthPenalty); }

    /// Keeps the best, as many as there are beams, the best first.
    void finish(Beam beam) {
        beam.score = perLength(beam.score);
        const auto better = [](const Beam& a, const Beam& b) { return a.score > b.score; };
        m_finished.insert(std::ranges::upper_bound(m_finished, beam, better), std::move(beam));
        if (static_cast<std::int64_t>(m_finished.size()) > m_options.beams)
            m_finished.pop_back();
    }

    /// No open beam can overtake the worst that is kept.
    bool decided() const {
        if (m_open.empty())
            return true;
        return static_cast<std::int64_t>(m_finished.size()) == m_options.beams &&
               m_finished.back().score >= perLength(m_open.front().score);
    }

    /// Of every beam with every further token. @param last the token of greatest length, which some models force
    Tensor logProbabilities(bool last) {
        const Tensor sums = torch::tensor(sumsOf(m_open), torch::kDouble).unsqueeze(1);
        if (const std::int64_t forced = m_model.shape().forcedEnd; last && forced >= 0) {
            Tensor only = at::full({sums.size(0), m_model.shape().outputs()}, -INFINITY, torch::kDouble);
            only.select(1, forced).copy_(sums.squeeze(1));
            return only;
        }
        if (m_model.shape().rereads(m_cached, m_begun + m_added)) {
            m_cache = {};
            m_cached = 0;
        }
        models::ModelInput input;
        (m_encodes ? input.decoderInputIds : input.inputIds) = unread();
        if (m_encodes)
            input.inputIds = torch::tensor(m_source, torch::kLong).unsqueeze(0).repeat({sums.size(0), 1});
        input.cache = &m_cache;
        m_cached = m_begun + m_added;
        const Tensor states = m_model.hidden(input).select(1, -1);
        Tensor logits = m_model.project(states).to(torch::kCPU, torch::kFloat).contiguous();
        for (std::int64_t row = 0; row < logits.size(0); ++row)
            penalizeRepetition({logits[row].data_ptr<float>(), static_cast<std::size_t>(logits.size(1))},
                               m_open[static_cast<std::size_t>(row)].ids, m_options.repetitionPenalty);
        return at::log_softmax(logits.to(torch::kDouble), -1) + sums;
    }

    static std::vector<double> sumsOf(const std::vector<Beam>& beams) {
        std::vector<double> sums;
        for (const Beam& beam : beams)
            sums.push_back(beam.score);
        return sums;
    }

    /// What the cache does not hold: everything at first, then the newest token of each beam. [beams, T]
    Tensor unread() const {
        Tokens all;
        for (const Beam& beam : m_open)
            all.insert(all.end(), beam.ids.begin() + m_cached, beam.ids.end());
        return torch::tensor(all, torch::kLong).view({static_cast<std::int64_t>(m_open.size()), -1});
    }

    models::Model& m_model;
    const BeamOptions& m_options;
    bool m_encodes;
    Tokens m_source;
    std::vector<Beam> m_open, m_finished;  ///< the best first
    std::int64_t m_begun, m_most = 0, m_added = 0, m_cached = 0;
    models::KeyValueCache m_cache;
};

}  // namespace

Tokens searchBeams(models::Model& model, const Tokens& prompt, const BeamOptions& options, const api::CancelToken& token) {
    TORCH_CHECK(!prompt.empty() && options.beams > 0, "a search needs a token to begin with, and a beam");
    const torch::NoGradGuard noGradient;
    Search search(model, prompt, options);
    while (search.goesOn()) {
        base::stopIfCancelled(token);
        search.step();
    }
    return search.best();
}

}  // namespace core::evaluation
