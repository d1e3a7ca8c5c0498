// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/optimizer.h"

#include <ATen/Parallel.h>

#include <cmath>

#include "core/base/error.h"

// Debian builds for the oldest x86-64; the loops below are also compiled for newer processors and chosen at run time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define TUNEWRIGHT_VECTORIZED __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default"), optimize("O3", "no-math-errno", "no-trapping-math")))
#else
#define TUNEWRIGHT_VECTORIZED
#endif

namespace core::training {
namespace {

/// The numbers of one step, the same for every element.
struct StepFactors {
    float beta1, beta2, epsilon, gradientScale, stepSize, inverseRootCorrection2, keep;
};

TUNEWRIGHT_VECTORIZED
void update(float* __restrict value, float* __restrict first, float* __restrict second, const float* __restrict gradient,
            std::int64_t count, StepFactors f) {
    for (std::int64_t i = 0; i < count; ++i) {
        const float g = gradient[i] * f.gradientScale;
        const float m = f.beta1 * first[i] + (1 - f.beta1) * g;
        const float v = f.beta2 * second[i] + (1 - f.beta2) * g * g;
        first[i] = m;
        second[i] = v;
        value[i] = value[i] * f.keep - f.stepSize * m / (__builtin_sqrtf(v) * f.inverseRootCorrection2 + f.epsilon);
    }
}

/// Sixteen sums side by side, so that the loop needs no reordering of additions to be vectorised.
TUNEWRIGHT_VECTORIZED
double squares(const float* __restrict values, std::int64_t count) {
    constexpr std::int64_t lanes = 16;
    double total = 0;
    for (std::int64_t start = 0; start < count; start += 4096) {
        const std::int64_t end = std::min<std::int64_t>(start + 4096, count);
        float sums[lanes] = {};
        std::int64_t i = start;
        for (; i + lanes <= end; i += lanes)
            for (std::int64_t lane = 0; lane < lanes; ++lane)
                sums[lane] += values[i + lane] * values[i + lane];
        for (; i < end; ++i)
            sums[0] += values[i] * values[i];
        for (const float sum : sums)
            total += sum;
    }
    return total;
}

constexpr std::int64_t grain = 1 << 16;

}  // namespace

AdamW::AdamW(const std::vector<models::Parameter>& parameters, const AdamWOptions& options) : m_options(options) {
    for (const models::Parameter& parameter : parameters) {
        if (!parameter.value.requires_grad())
            continue;
        TORCH_CHECK(parameter.value.is_contiguous() && parameter.value.scalar_type() == torch::kFloat32, parameter.name);
        m_slots.push_back({parameter.name, parameter.value, torch::zeros_like(parameter.value.detach()),
                           torch::zeros_like(parameter.value.detach()), parameter.decays});
    }
}

void AdamW::step(double learningRate, double gradientScale) {
    ++m_steps;
    const double correction1 = 1 - std::pow(m_options.beta1, static_cast<double>(m_steps));
    const double correction2 = 1 - std::pow(m_options.beta2, static_cast<double>(m_steps));
    for (Slot& slot : m_slots) {
        if (!slot.value.grad().defined())
            continue;
        const torch::Tensor gradient = slot.value.grad().contiguous();
        const StepFactors factors{static_cast<float>(m_options.beta1), static_cast<float>(m_options.beta2),
                                  static_cast<float>(m_options.epsilon), static_cast<float>(gradientScale),
                                  static_cast<float>(learningRate / correction1), static_cast<float>(1 / std::sqrt(correction2)),
                                  static_cast<float>(slot.decays ? 1 - learningRate * m_options.weightDecay : 1.0)};
        auto* value = slot.value.data_ptr<float>();
        auto* first = slot.first.data_ptr<float>();
        auto* second = slot.second.data_ptr<float>();
        const auto* g = gradient.data_ptr<float>();
        at::parallel_for(0, slot.value.numel(), grain, [&](std::int64_t begin, std::int64_t end) {
            update(value + begin, first + begin, second + begin, g + begin, end - begin, factors);
        });
    }
}

void AdamW::clearGradients() {
    for (Slot& slot : m_slots)
        slot.value.mutable_grad() = torch::Tensor();
}

double gradientNorm(const std::vector<AdamW::Slot>& slots) {
    double total = 0;
    for (const AdamW::Slot& slot : slots) {
        if (!slot.value.grad().defined())
            continue;
        const torch::Tensor gradient = slot.value.grad().contiguous();
        const auto* values = gradient.data_ptr<float>();
        // Pieces of fixed length: the sum is the same for every number of threads.
        const std::int64_t pieces = (gradient.numel() + grain - 1) / grain;
        std::vector<double> sums(static_cast<std::size_t>(pieces));
        at::parallel_for(0, pieces, 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t piece = begin; piece < end; ++piece)
                sums[static_cast<std::size_t>(piece)] =
                    squares(values + piece * grain, std::min(grain, gradient.numel() - piece * grain));
        });
        for (const double sum : sums)
            total += sum;
    }
    return std::sqrt(total);
}

double clipFactor(double norm, double limit) {
    return limit > 0 && norm > limit ? limit / norm : 1.0;
}

}  // namespace core::training
