// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/data/text_features.h"

namespace core::data {

using OnShare = std::function<void(double)>;

struct LightOptions {
    int epochs = 8;
    float learningRate = 4;
    float decay = 0.2F;  ///< pull of the weights towards zero in a whole epoch
    std::uint64_t seed = 1;
};

/// A linear classifier of texts: multinomial logistic regression, learned row by row (Bottou 2010). Light enough to look for
/// faults in data before a model is chosen.
class LightClassifier {
public:
    LightClassifier(std::size_t dimensions, std::size_t classes);

    /// Learns from the texts whose numbers are in `rows`; `labels` is of all texts, each below the number of classes. Calls
    /// `onThousand` after every thousand texts.
    /// @throws base::CancelledException
    void learn(const TextFeatures& texts, std::span<const std::uint32_t> labels, std::vector<std::uint32_t> rows,
               const LightOptions& options, const api::CancelToken& token, const std::function<void()>& onThousand = {});
    /// Probability of each class for a text, into `scores`.
    void predict(std::span<const TextFeatures::Feature> text, std::span<float> scores) const;

private:
    void correct(std::span<const TextFeatures::Feature> text, std::span<const float> errors, float rate);

    std::size_t m_classes;
    float m_scale = 1;             ///< of all weights: the pull towards zero without touching them
    std::vector<float> m_weights;  ///< of each feature, for every class
    std::vector<float> m_bias;
    std::vector<std::pair<std::uint32_t, float>> m_wrong;  ///< classes to correct, with the step
};

/// What classifiers that did not see a text say about it: texts × classes, row after row. The texts are cut into `folds`; those
/// whose flag in `leftOut` is true are judged, but not learned from. The same for the same seed, with any number of threads.
/// @param threads 0: one for each core
/// @param onShare is called on this thread with the share of the work that is done, 0 to 1
/// @throws base::CancelledException
std::vector<float> crossPredict(const TextFeatures& texts, std::span<const std::uint32_t> labels, std::size_t classes,
                                std::size_t folds, const std::vector<bool>& leftOut, const LightOptions& options,
                                std::int64_t threads, const api::CancelToken& token, const OnShare& onShare = {});

}  // namespace core::data
