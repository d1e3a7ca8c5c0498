// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/optimizers/adamw_8bit.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/models/layers/elements.h"
#include "core/training/optimizers/adamw.h"

namespace core::training {
namespace {

constexpr std::int64_t blockSize = 256;
constexpr std::int64_t worthwhile = 4096;  // elements of a parameter

std::vector<float> makeCodes(bool withSign) {
    constexpr int exponents = 7;
    std::vector<float> codes = {0, 1};
    for (int exponent = 0; exponent < exponents; ++exponent) {
        // The smaller the power of ten, the fewer bits are left for the fraction between a tenth of it and itself.
        const int fractions = 1 << (exponent + (withSign ? 0 : 1));
        const double power = std::pow(10.0, exponent - (exponents - 1));
        for (int i = 0; i < fractions; ++i) {
            const auto code = static_cast<float>(power * (0.1 + 0.9 * (i + 0.5) / fractions));
            codes.push_back(code);
            if (withSign)
                codes.push_back(-code);
        }
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

/// A running mean in bytes.
struct Bytes {
    std::uint8_t* codes;
    float* scales;
    std::span<const float> table;

    void read(std::int64_t block, std::int64_t count, float* values) const {
        for (std::int64_t i = 0; i < count; ++i)
            values[i] = table[codes[block * blockSize + i]] * scales[block];
    }

    void write(std::int64_t block, std::int64_t count, const float* values) const {
        float greatest = 0;
        for (std::int64_t i = 0; i < count; ++i)
            greatest = std::max(greatest, std::abs(values[i]));
        scales[block] = greatest;
        const float factor = greatest > 0 ? 1 / greatest : 0;
        for (std::int64_t i = 0; i < count; ++i)
            codes[block * blockSize + i] = nearestCode(table, values[i] * factor);
    }
};

void stepInBytes(Optimizer::Slot& slot, const AdamWFactors& factors) {
    const torch::Tensor gradient = slot.gradient().contiguous();
    auto* value = slot.value.data_ptr<float>();
    const Bytes first{slot.state[0].second.data_ptr<std::uint8_t>(), slot.state[1].second.data_ptr<float>(),
                      dynamicCodes(true)};
    const Bytes second{slot.state[2].second.data_ptr<std::uint8_t>(), slot.state[3].second.data_ptr<float>(),
                       dynamicCodes(false)};
    const std::int64_t elements = slot.value.numel(), blocks = (elements + blockSize - 1) / blockSize;
    models::withElementOf(gradient, [&]<class Element>(Element) {
        const auto* const g = models::elementsOf<Element>(gradient);
        at::parallel_for(0, blocks, 64, [&](std::int64_t begin, std::int64_t end) {
            std::array<float, blockSize> m{}, v{};
            for (std::int64_t block = begin; block < end; ++block) {
                const std::int64_t start = block * blockSize, count = std::min(blockSize, elements - start);
                first.read(block, count, m.data());
                second.read(block, count, v.data());
                adamWStep(value + start, m.data(), v.data(), g + start, count, factors);
                first.write(block, count, m.data());
                second.write(block, count, v.data());
            }
        });
    });
}

/// For graphics cards and small parameters.
void stepInFull(Optimizer::Slot& slot, const AdamWFactors& f) {
    torch::Tensor &first = slot.state[0].second, &second = slot.state[1].second;
    const torch::Tensor gradient = slot.gradient().to(torch::kFloat) * f.gradientScale;
    first.mul_(f.beta1).add_(gradient, f.rest1);
    second.mul_(f.beta2).addcmul_(gradient, gradient, f.rest2);
    const torch::Tensor root = second.sqrt().mul_(f.inverseRootCorrection2).add_(f.epsilon);
    slot.value.mul_(f.keep).addcdiv_(first, root, -f.stepSize);
}

}  // namespace

std::span<const float> dynamicCodes(bool withSign) {
    static const std::vector<float> with = makeCodes(true), without = makeCodes(false);
    return withSign ? with : without;
}

std::uint8_t nearestCode(std::span<const float> codes, float value) {
    const auto above = std::lower_bound(codes.begin(), codes.end(), value);
    if (above == codes.begin())
        return 0;
    if (above == codes.end())
        return static_cast<std::uint8_t>(codes.size() - 1);
    const auto below = above - 1;
    return static_cast<std::uint8_t>((value - *below <= *above - value ? below : above) - codes.begin());
}

AdamW8Bit::AdamW8Bit(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options)
    : Optimizer(parameters, options) {
    for (Slot& slot : slots()) {
        const torch::Tensor value = slot.value.detach();
        if (value.numel() < worthwhile || !value.is_cpu()) {
            slot.state = {{"first", torch::zeros_like(value)}, {"second", torch::zeros_like(value)}};
            continue;
        }
        const std::int64_t blocks = (value.numel() + blockSize - 1) / blockSize;
        const auto zeroOf = [&](bool withSign) {
            return at::full({value.numel()}, static_cast<std::int64_t>(nearestCode(dynamicCodes(withSign), 0)), torch::kByte);
        };
        slot.state = {{"first", zeroOf(true)},
                      {"firstScales", at::zeros({blocks}, torch::kFloat)},
                      {"second", zeroOf(false)},
                      {"secondScales", at::zeros({blocks}, torch::kFloat)}};
    }
}

void AdamW8Bit::update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) {
    for (Slot* slot : slots) {
        const AdamWFactors factors =
            adamWFactors(m_options, steps(), learningRate * slot->rateFactor, gradientScale, keep(*slot, learningRate));
        slot->state.size() == 2 ? stepInFull(*slot, factors) : stepInBytes(*slot, factors);
    }
}

}  // namespace core::training
