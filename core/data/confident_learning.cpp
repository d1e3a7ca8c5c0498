// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/confident_learning.h"

#include <algorithm>
#include <utility>

#include "core/data/light_classifier.h"

namespace core::data {
namespace {

constexpr std::size_t folds = 5;
/// The usual sureness is a mean: among short or odd texts many right rows stay below it, and as many wrong ones.
constexpr float shareOfUsual = 0.7F;
constexpr float leastSureness = 0.45F;

/// As if all classes were equally common: else a text of which the classifier knows no word would count as one of the
/// commonest.
void balance(std::span<float> scores, std::span<const std::uint32_t> labels, std::size_t classes) {
    std::vector<float> rows(classes, 1);
    for (const std::uint32_t label : labels)
        ++rows[label];
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const std::span<float> own = scores.subspan(row * classes, classes);
        float sum = 0;
        for (std::size_t label = 0; label < classes; ++label)
            sum += own[label] /= rows[label];
        for (float& score : own)
            score /= sum;
    }
}

/// How sure the classifiers are, on average, of the rows of each class that are not left out.
std::vector<float> usualSureness(std::span<const float> scores, std::span<const std::uint32_t> labels, std::size_t classes,
                                 const std::vector<bool>& leftOut) {
    std::vector<float> sums(classes), rows(classes);
    for (std::size_t row = 0; row < labels.size(); ++row)
        if (!leftOut[row]) {
            sums[labels[row]] += scores[row * classes + labels[row]];
            ++rows[labels[row]];
        }
    for (std::size_t label = 0; label < classes; ++label)
        sums[label] = rows[label] > 0 ? sums[label] / rows[label] : 1;
    return sums;
}

std::vector<LabelDoubt> doubtsOf(std::vector<float> scores, std::span<const std::uint32_t> labels, std::size_t classes,
                                 const std::vector<bool>& leftOut) {
    const std::vector<float> unbalanced = scores;
    balance(scores, labels, classes);
    const std::vector<float> usual = usualSureness(scores, labels, classes, leftOut);
    std::vector<LabelDoubt> doubts;
    for (std::uint32_t row = 0; row < labels.size(); ++row) {
        const std::span<const float> own(scores.data() + row * classes, classes);
        const auto best = static_cast<std::uint32_t>(std::max_element(own.begin(), own.end()) - own.begin());
        const float sureness = own[best] - own[labels[row]];
        const float* plain = unbalanced.data() + row * classes;
        if (sureness >= leastSureness && own[best] >= shareOfUsual * usual[best] && plain[best] > plain[labels[row]])
            doubts.push_back({row, best, sureness});
    }
    return doubts;
}

/// Fills in how often the likeliest class is the one given, and how often it would be by chance.
void measureAgreement(LabelDoubts& result, std::span<const float> scores, std::span<const std::uint32_t> labels,
                      std::size_t classes) {
    std::vector<double> given(classes), said(classes);
    const auto rows = static_cast<double>(labels.size());
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const auto own = scores.subspan(row * classes, classes);
        const auto best = static_cast<std::size_t>(std::max_element(own.begin(), own.end()) - own.begin());
        ++given[labels[row]];
        ++said[best];
        result.agreement += best == labels[row] ? 1 / rows : 0;
    }
    for (std::size_t label = 0; label < classes; ++label)
        result.chance += given[label] / rows * said[label] / rows;
}

}  // namespace

LabelDoubts doubtLabels(const TextFeatures& texts, std::span<const std::uint32_t> labels, std::size_t classes,
                        std::int64_t threads, const api::CancelToken& token, const OnShare& onShare) {
    constexpr int rounds = 2;
    LightOptions options;
    std::vector<bool> leftOut(labels.size());
    LabelDoubts result;
    for (int round = 0; round < rounds; ++round) {
        const auto onPart = [&](double share) {
            if (onShare)
                onShare((round + share) / rounds);
        };
        auto scores = crossPredict(texts, labels, classes, folds, leftOut, options, threads, token, onPart);
        if (round == 0)
            measureAgreement(result, scores, labels, classes);
        result.doubts = doubtsOf(std::move(scores), labels, classes, leftOut);
        for (const LabelDoubt& doubt : result.doubts)
            leftOut[doubt.row] = true;
        ++options.seed;
    }
    return result;
}

}  // namespace core::data
