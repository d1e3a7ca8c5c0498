// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/light_classifier.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

#include "core/base/cancel.h"
#include "core/base/parallel.h"
#include "core/data/random.h"

namespace core::data {
namespace {

constexpr float smallestStep = 1e-3F;  ///< of a class's error; less teaches nothing and costs as much

void toShares(std::span<float> scores) {
    const float most = *std::max_element(scores.begin(), scores.end());
    float sum = 0;
    for (float& score : scores)
        sum += score = std::exp(score - most);
    for (float& score : scores)
        score /= sum;
}

}  // namespace

LightClassifier::LightClassifier(std::size_t dimensions, std::size_t classes)
    : m_classes(classes), m_weights(dimensions * classes), m_bias(classes) {}

void LightClassifier::predict(std::span<const TextFeatures::Feature> text, std::span<float> scores) const {
    std::fill(scores.begin(), scores.end(), 0.0F);
    for (const auto& [number, weight] : text) {
        const float* weights = m_weights.data() + std::size_t{number} * m_classes;
        for (std::size_t label = 0; label < m_classes; ++label)
            scores[label] += weight * weights[label];
    }
    for (std::size_t label = 0; label < m_classes; ++label)
        scores[label] = scores[label] * m_scale + m_bias[label];
    toShares(scores);
}

void LightClassifier::correct(std::span<const TextFeatures::Feature> text, std::span<const float> errors, float rate) {
    m_wrong.clear();
    for (std::uint32_t label = 0; label < m_classes; ++label)
        if (std::abs(errors[label]) > smallestStep) {
            m_wrong.emplace_back(label, errors[label] * rate / m_scale);
            m_bias[label] -= 0.1F * rate * errors[label];
        }
    if (m_wrong.empty())
        return;
    for (const auto& [number, weight] : text) {
        float* weights = m_weights.data() + std::size_t{number} * m_classes;
        for (const auto& [label, error] : m_wrong)
            weights[label] -= weight * error;
    }
}

void LightClassifier::learn(const TextFeatures& texts, std::span<const std::uint32_t> labels, std::vector<std::uint32_t> rows,
                            const LightOptions& options, const api::CancelToken& token,
                            const std::function<void()>& onThousand) {
    Random random(options.seed);
    std::vector<float> errors(m_classes);
    const auto steps = static_cast<float>(rows.size()) * static_cast<float>(options.epochs);
    const float decay = options.decay / static_cast<float>(rows.size());
    std::size_t step = 0;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        random.shuffle(rows);
        for (const std::uint32_t row : rows) {
            if (step % 1000 == 0) {
                base::stopIfCancelled(token);
                if (step > 0 && onThousand)
                    onThousand();
            }
            const float rate = options.learningRate * (1 - 0.9F * static_cast<float>(step++) / steps);
            predict(texts[row], errors);
            errors[labels[row]] -= 1;
            m_scale *= 1 - rate * decay;
            correct(texts[row], errors, rate);
        }
    }
}

std::vector<float> crossPredict(const TextFeatures& texts, std::span<const std::uint32_t> labels, std::size_t classes,
                                std::size_t folds, const std::vector<bool>& leftOut, const LightOptions& options,
                                std::int64_t threads, const api::CancelToken& token, const OnShare& onShare) {
    std::vector<std::uint32_t> foldOf(texts.size());
    for (std::size_t text = 0; text < foldOf.size(); ++text)
        foldOf[text] = static_cast<std::uint32_t>(text % folds);
    Random(options.seed).shuffle(foldOf);
    std::vector<float> scores(texts.size() * classes);
    const auto caller = std::this_thread::get_id();
    const double thousands = static_cast<double>(texts.size()) * static_cast<double>(folds - 1) * options.epochs / 1000;
    std::atomic<std::int64_t> learned = 0;
    const auto onThousand = [&] {
        const double done = static_cast<double>(++learned);
        if (onShare && std::this_thread::get_id() == caller)
            onShare(std::min(1.0, done / thousands));
    };
    base::forEachIndex(folds, threads, token, [&](std::size_t fold) {
        std::vector<std::uint32_t> rows;
        for (std::uint32_t text = 0; text < foldOf.size(); ++text)
            if (foldOf[text] != fold && !leftOut[text])
                rows.push_back(text);
        LightClassifier classifier(texts.dimensions(), classes);
        classifier.learn(texts, labels, std::move(rows), options, token, onThousand);
        for (std::size_t text = 0; text < foldOf.size(); ++text) {
            if (text % 1000 == 0)
                base::stopIfCancelled(token);
            if (foldOf[text] == fold)
                classifier.predict(texts[text], std::span(scores).subspan(text * classes, classes));
        }
    });
    return scores;
}

}  // namespace core::data
