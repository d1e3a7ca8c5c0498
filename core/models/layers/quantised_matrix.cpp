// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/quantised_matrix.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "core/models/kernels/quantisation.h"

namespace core::models {
namespace {

using api::BaseWeights;
using torch::Tensor;

constexpr std::int64_t scalesOfGroup = 256;
constexpr std::int64_t rowsAtOnce = 256;         // of a matrix that must be turned round first
constexpr std::int64_t valuesOfThread = 16'384;  // that are worth one
constexpr std::size_t magnitudes = 128;

std::int64_t blocksOf(std::int64_t length, std::int64_t block) {
    return (length + block - 1) / block;
}

/// What the 8 bits of a scale mean, from -1 to 1: a sign, three bits of exponent, four of fraction. A float, because one scale
/// far from the others must not take away the precision of those near the mean.
const std::vector<float>& scaleCodes() {
    static const std::vector<float> codes = [] {
        std::vector<float> made;
        constexpr float greatest = 31.0f / 16;
        for (const float sign : {1.0f, -1.0f})
            for (int code = 0; code < static_cast<int>(magnitudes); ++code) {
                const int exponent = code / 16, fraction = code % 16;
                const float size = exponent == 0 ? std::ldexp(static_cast<float>(fraction) / 16, -6)
                                                 : std::ldexp(1 + static_cast<float>(fraction) / 16, exponent - 7);
                made.push_back(sign * size / greatest);
            }
        return made;
    }();
    return codes;
}

std::uint8_t scaleCode(float value) {
    const std::vector<float>& codes = scaleCodes();
    const auto end = codes.begin() + magnitudes;
    const float size = std::abs(value);
    auto found = std::lower_bound(codes.begin(), end, size);
    if (found == end || (found != codes.begin() && size - *(found - 1) < *found - size))
        --found;
    return static_cast<std::uint8_t>(found - codes.begin() + (value < 0 ? static_cast<std::ptrdiff_t>(magnitudes) : 0));
}

void requireFinite(const Tensor& rows, std::int64_t firstRow, const std::string& name) {
    const Tensor bad = rows.isfinite().logical_not_();
    const auto count = bad.sum().item<std::int64_t>();
    if (count == 0)
        return;
    const Tensor first = bad.nonzero()[0];
    throw base::Error("weights.not-finite",
                      {{"tensor", name},
                       {"count", std::to_string(count)},
                       {"first", "[" + std::to_string(firstRow + first[0].item<std::int64_t>()) + ", " +
                                     std::to_string(first[1].item<std::int64_t>()) + "]"}},
                      {.field = name});
}

template <class Work> void forEachRow(std::int64_t rows, std::int64_t length, const Work& work) {
    at::parallel_for(0, rows, std::max<std::int64_t>(1, valuesOfThread / std::max<std::int64_t>(1, length)),
                     [&](std::int64_t first, std::int64_t end) {
                         for (std::int64_t row = first; row < end; ++row)
                             work(row);
                     });
}

}  // namespace

QuantisedMatrix::QuantisedMatrix(const Tensor& weight, BaseWeights form, const std::string& name)
    : m_form(form), m_out(weight.size(0)), m_in(weight.size(1)), m_blocks(blocksOf(m_in, kernels::quantisedBlock)) {
    const torch::NoGradGuard guard;
    const bool whole = form == BaseWeights::Int8;
    const std::int64_t length = m_blocks * kernels::quantisedBlock;
    m_codes = at::empty({m_out, m_blocks, whole ? kernels::bytesOfBlock8 : kernels::bytesOfBlock4},
                        whole ? torch::kChar : torch::kByte);
    const Tensor scales = at::empty({m_out, m_blocks}, torch::kFloat);
    for (std::int64_t start = 0; start < m_out; start += rowsAtOnce) {
        const std::int64_t rows = std::min(rowsAtOnce, m_out - start);
        const Tensor part = weight.narrow(0, start, rows);
        requireFinite(part, start, name);
        Tensor padded = at::zeros({rows, length}, torch::kFloat);
        padded.narrow(1, 0, m_in).copy_(part);
        forEachRow(rows, length, [&](std::int64_t row) {
            const float* values = padded.data_ptr<float>() + row * length;
            const std::int64_t first = (start + row) * m_blocks;
            for (std::int64_t block = first; block < first + m_blocks; ++block, values += kernels::quantisedBlock)
                scales.data_ptr<float>()[block] =
                    whole ? kernels::quantise8(values, m_codes.data_ptr<std::int8_t>() + block * kernels::bytesOfBlock8)
                          : kernels::quantise4(values, m_codes.data_ptr<std::uint8_t>() + block * kernels::bytesOfBlock4);
        });
    }
    if (whole)
        m_scales = scales;
    else
        quantiseScales(scales);
}

void QuantisedMatrix::quantiseScales(const Tensor& scales) {
    m_meanScale = scales.numel() > 0 ? scales.mean(torch::kDouble).item<double>() : 0;
    const std::int64_t count = scales.numel(), groups = blocksOf(count, scalesOfGroup);
    m_scales = at::zeros({groups, scalesOfGroup}, torch::kByte);
    m_groupScales = at::zeros({groups, 1}, torch::kFloat);
    const auto* values = scales.data_ptr<float>();
    for (std::int64_t group = 0; group < groups; ++group) {
        const std::int64_t first = group * scalesOfGroup, end = std::min(first + scalesOfGroup, count);
        float greatest = 0;
        for (std::int64_t i = first; i < end; ++i)
            greatest = std::max(greatest, std::abs(values[i] - static_cast<float>(m_meanScale)));
        m_groupScales.data_ptr<float>()[group] = greatest;
        for (std::int64_t i = first; greatest > 0 && i < end; ++i)
            m_scales.data_ptr<std::uint8_t>()[i] = scaleCode((values[i] - static_cast<float>(m_meanScale)) / greatest);
    }
}

Tensor QuantisedMatrix::scales() const {
    if (m_form == BaseWeights::Int8)
        return m_scales;
    const Tensor table = torch::tensor(scaleCodes()).to(m_scales.device());
    const Tensor distances = table.index_select(0, m_scales.view({-1}).to(torch::kInt)).view_as(m_scales).mul_(m_groupScales);
    // A rounded scale must neither turn the signs of its block round nor be infinite.
    return distances.add_(m_meanScale)
        .clamp_(0, std::numeric_limits<float>::max())
        .view({-1})
        .narrow(0, 0, m_out * m_blocks)
        .view({m_out, m_blocks});
}

Tensor QuantisedMatrix::plainValues() const {
    const torch::NoGradGuard guard;
    Tensor values = m_codes;  // [out, blocks, 64]
    if (m_form == BaseWeights::NormalFloat4) {
        const std::vector<float> codes(kernels::normalFloat4.begin(), kernels::normalFloat4.end());
        const Tensor table = torch::tensor(codes).to(m_codes.device());
        const Tensor places = torch::cat({m_codes.bitwise_and(15), m_codes.div(16, "floor")}, -1);
        values = table.index_select(0, places.view({-1}).to(torch::kInt)).view_as(places);
    }
    return (values * scales().unsqueeze(-1)).view({m_out, -1}).narrow(1, 0, m_in);
}

Tensor QuantisedMatrix::values(torch::ScalarType type) const {
    const torch::NoGradGuard guard;
    if (!m_codes.is_cpu())
        return plainValues().to(type);
    const Tensor scales = this->scales();
    const std::int64_t length = m_blocks * kernels::quantisedBlock;
    Tensor values = at::empty({m_out, length}, torch::kFloat);
    forEachRow(m_out, length, [&](std::int64_t row) {
        const std::int64_t block = row * m_blocks;
        const float* const rowScales = scales.data_ptr<float>() + block;
        float* const to = values.data_ptr<float>() + row * length;
        if (m_form == BaseWeights::Int8)
            kernels::dequantise8(m_codes.data_ptr<std::int8_t>() + block * kernels::bytesOfBlock8, rowScales, m_blocks, to);
        else
            kernels::dequantise4(m_codes.data_ptr<std::uint8_t>() + block * kernels::bytesOfBlock4, rowScales, m_blocks, to);
    });
    return values.narrow(1, 0, m_in).to(type);
}

QuantisedMatrix QuantisedMatrix::on(const torch::Device& device) const {
    QuantisedMatrix moved = *this;
    for (Tensor* part : {&moved.m_codes, &moved.m_scales, &moved.m_groupScales})
        if (part->defined())
            *part = part->to(device);
    return moved;
}

std::int64_t QuantisedMatrix::bytesOf(std::int64_t out, std::int64_t in, BaseWeights form) {
    const std::int64_t blocks = out * blocksOf(in, kernels::quantisedBlock);
    const auto floatBytes = static_cast<std::int64_t>(sizeof(float));
    if (form == BaseWeights::Int8)
        return blocks * (kernels::bytesOfBlock8 + floatBytes);
    return blocks * kernels::bytesOfBlock4 + blocksOf(blocks, scalesOfGroup) * (scalesOfGroup + floatBytes);
}

}  // namespace core::models
