// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/api/job.h"
#include "core/models/tensor.h"

namespace core::models {

/// A frozen matrix W [out, in] of float32 in blocks of 64 values along the input, each with a scale: as 8-bit whole numbers, or
/// as 4-bit NormalFloats whose scales are held in 8 bits themselves (double quantisation; Dettmers et al. 2023, "QLoRA"). Rows
/// whose length is no multiple of 64 are padded with zeros.
class QuantisedMatrix {
public:
    /// @param weight [out, in] float32 on the CPU, may be a view @param form not Full
    /// @param name of the tensor, for errors
    /// @throws Error "weights.not-finite" {tensor, count, first}
    QuantisedMatrix(const torch::Tensor& weight, api::BaseWeights form, const std::string& name);

    /// W [out, in] of that type, on the device where the codes lie; computed anew each time.
    torch::Tensor values(torch::ScalarType type = torch::kFloat) const;
    /// The same by libtorch's operations alone, as on a graphics card.
    torch::Tensor plainValues() const;

    QuantisedMatrix on(const torch::Device& device) const;
    /// Bytes that a matrix of out · in values takes.
    static std::int64_t bytesOf(std::int64_t out, std::int64_t in, api::BaseWeights form);

private:
    /// [out, blocks] float32
    torch::Tensor scales() const;
    void quantiseScales(const torch::Tensor& scales);

    api::BaseWeights m_form;
    std::int64_t m_out, m_in, m_blocks;  ///< of a row
    torch::Tensor m_codes;               ///< [out, blocks, 64] int8 or [out, blocks, 32] uint8
    torch::Tensor m_scales;              ///< [out, blocks] float32; of NormalFloats their codes [groups, 256] uint8
    torch::Tensor m_groupScales;         ///< [groups, 1] float32 of NormalFloats: greatest distance from the mean
    double m_meanScale = 0;              ///< of NormalFloats
};

}  // namespace core::models
