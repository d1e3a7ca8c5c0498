// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/models/layers/embedding_change.h"

#include <cmath>

namespace core::models {

torch::Tensor EmbeddingChange::apply(const torch::Tensor& vectors) const {
    if (!active)
        return vectors;
    torch::Tensor changed = vectors;
    if (partners.defined())
        changed = at::lerp(changed.index_select(0, partners.to(changed.device())), changed, ownShare);
    if (noise > 0) {
        const double greatest = noise / std::sqrt(static_cast<double>(changed.size(1) * changed.size(2)));
        changed = changed + at::empty(changed.sizes(), torch::kFloat).uniform_(-greatest, greatest).to(changed.options());
    }
    return changed;
}

}  // namespace core::models
