// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>

#include "core/models/layers/elements.h"

namespace core::models {

/// A row of a contiguous matrix of float32 or bfloat16, for work in float32: where it lies, or a copy that is rounded back in
/// the end.
class FullRow {
public:
    FullRow(const torch::Tensor& matrix, std::int64_t index) : m_size(matrix.size(1)) {
        if (matrix.scalar_type() == torch::kFloat) {
            m_data = elementsOf<float>(matrix) + index * m_size;
            return;
        }
        m_short = elementsOf<kernels::BFloat16>(matrix) + index * m_size;
        m_copy = std::make_unique_for_overwrite<float[]>(static_cast<std::size_t>(m_size));
        m_data = m_copy.get();
        kernels::widen(m_short, m_data, m_size);
    }
    ~FullRow() {
        if (m_short)
            kernels::narrow(m_data, m_short, m_size);
    }
    FullRow(const FullRow&) = delete;
    FullRow& operator=(const FullRow&) = delete;

    float* data() { return m_data; }

private:
    std::int64_t m_size;
    float* m_data = nullptr;
    kernels::BFloat16* m_short = nullptr;  ///< null: no copy
    std::unique_ptr<float[]> m_copy;
};

}  // namespace core::models
