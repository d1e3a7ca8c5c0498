// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/adamw_lists.h"

namespace core::training {

void AdamWLists::add(const torch::Tensor& value, const torch::Tensor& firstMean, const torch::Tensor& secondMean,
                     const torch::Tensor& gradient) {
    values.push_back(value.detach());
    first.push_back(firstMean);
    second.push_back(secondMean);
    gradients.push_back(gradient.to(torch::kFloat));
}

void adamWStepInLists(const AdamWLists& lists, const AdamWFactors& f) {
    if (lists.values.empty())
        return;
    const auto gradients = at::_foreach_mul(lists.gradients, f.gradientScale);
    at::_foreach_mul_(lists.first, f.beta1);
    at::_foreach_add_(lists.first, gradients, f.rest1);
    at::_foreach_mul_(lists.second, f.beta2);
    at::_foreach_addcmul_(lists.second, gradients, gradients, f.rest2);
    const auto roots = at::_foreach_sqrt(lists.second);
    at::_foreach_mul_(roots, f.inverseRootCorrection2);
    at::_foreach_add_(roots, f.epsilon);
    at::_foreach_mul_(lists.values, f.keep);
    at::_foreach_addcdiv_(lists.values, lists.first, roots, -f.stepSize);
}

}  // namespace core::training
