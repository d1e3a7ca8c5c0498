// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/rotary.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>

#include "core/models/kernels/rotation.h"
#include "core/models/layers/elements.h"

namespace core::models {

using torch::Tensor;

namespace {

/// bfloat16 on the CPU, by angles in float32.
class ShortTurn : public torch::autograd::Function<ShortTurn> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& x, const Tensor& cosines,
                          const Tensor& sines) {
        context->save_for_backward({cosines, sines});
        return turn(x, cosines, sines, 1);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        return {turn(gradients[0], saved[0], saved[1], -1), Tensor(), Tensor()};
    }

private:
    static Tensor turn(const Tensor& x, const Tensor& cosines, const Tensor& sines, float direction) {
        const Tensor input = x.stride(3) == 1 ? x : x.contiguous(), output = at::empty(x.sizes(), x.options());
        const std::int64_t length = x.size(1), heads = x.size(2), size = x.size(3), turned = cosines.size(-1);
        const bool shared = cosines.numel() == length * turned;  // the rows of the batch have the same positions
        at::parallel_for(0, x.size(0) * length, 16, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t place = first; place < last; ++place) {
                const std::int64_t row = place / length, token = place % length, angle = (shared ? token : place) * turned;
                for (std::int64_t head = 0; head < heads; ++head)
                    kernels::turnPairs(elementsOf<kernels::BFloat16>(input) + row * input.stride(0) + token * input.stride(1) +
                                           head * input.stride(2),
                                       elementsOf<float>(cosines) + angle, elementsOf<float>(sines) + angle,
                                       elementsOf<kernels::BFloat16>(output) + (place * heads + head) * size, turned / 2, size,
                                       direction);
            }
        });
        return output;
    }
};

}  // namespace

Rotary::Rotary(Config& config, std::int64_t headSize, const RotaryKeys& names) {
    const ScalingKeys keys(names);
    const double base = config.positive({keys.newName("rope_theta"), names.base}, names.standardBase);
    const double share =
        config.positive({keys.newName("partial_rotary_factor"), "partial_rotary_factor", "rotary_pct"}, names.standardShare);
    const auto size = static_cast<std::int64_t>(static_cast<double>(headSize) * std::min(share, 1.0));
    if (size % 2 != 0 || size == 0)
        config.fault("model.unsupported-setting", "head_dim", {{"value", std::to_string(size)}});
    m_frequencies = readScaling(config, keys, base, size);
}

Rotary::Turns Rotary::at(const Tensor& positions) const {
    const double length = m_frequencies.dependsOnLength() && positions.numel() > 0 ? positions.max().item<double>() + 1 : 0;
    const Tensor frequencies = m_frequencies.at(length).to(positions.device());
    const Tensor half = positions.to(torch::kFloat).unsqueeze(-1) * frequencies;  // [..., T, d / 2]
    const Tensor angles = torch::cat({half, half}, -1).unsqueeze(-2);
    if (m_frequencies.attention == 1)
        return {angles.cos(), angles.sin()};
    return {angles.cos() * m_frequencies.attention, angles.sin() * m_frequencies.attention};
}

Tensor turned(const Tensor& x, const Rotary::Turns& turns) {
    if (!turns.cosines.defined())
        return x;
    if (isShort(x))
        return ShortTurn::apply(x, turns.cosines, turns.sines);
    const std::int64_t size = turns.cosines.size(-1);
    const Tensor moving = x.narrow(-1, 0, size);
    const auto halves = moving.chunk(2, -1);
    const Tensor result = (moving * turns.cosines + torch::cat({-halves[1], halves[0]}, -1) * turns.sines).to(x.scalar_type());
    return size == x.size(-1) ? result : torch::cat({result, x.narrow(-1, size, x.size(-1) - size)}, -1);
}

}  // namespace core::models
