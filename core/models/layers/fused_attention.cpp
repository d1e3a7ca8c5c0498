// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/fused_attention.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>
#include <bit>

#include "core/models/kernels/kernels.h"
#include "core/models/layers/full_row.h"
#include "core/models/layers/products.h"

namespace core::models {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::int64_t blockRows = 128;   // queries of a tile
constexpr std::int64_t rowWork = 16'384;  // scores that are worth a thread

struct Settings {
    std::int64_t heads = 1;
    float scale = 1;
    bool causal = false;
    std::int64_t window = 0;
    kernels::DropoutPattern dropout;
};

/// Queries firstRow… of one head, and the keys that they need.
struct Tile {
    std::int64_t batch, head, firstRow, rows, firstKey, keys;
};

/// The mask's arrays and what a tile needs of them.
class Layout {
public:
    Layout(const Tensor& query, const Tensor& keys, const Tensor& segments, const Tensor& ranges, const Settings& settings)
        : m_settings(settings), m_batch(query.size(0)), m_length(query.size(1)), m_size(query.size(2) / settings.heads),
          m_keys(keys.data_ptr<std::int32_t>()), m_segments(segments.data_ptr<std::int32_t>()),
          m_ranges(ranges.data_ptr<std::int64_t>()) {}

    /// Calls `work` for every tile that is not wholly closed.
    template <class Work> void forEachTile(const Work& work) const {
        const std::int64_t blocks = (m_length + blockRows - 1) / blockRows;
        for (std::int64_t batch = 0; batch < m_batch; ++batch)
            for (std::int64_t head = 0; head < m_settings.heads; ++head)
                for (std::int64_t block = 0; block < blocks; ++block) {
                    const std::int64_t* range = m_ranges + 2 * (batch * blocks + block);
                    if (range[0] < range[1])
                        work(Tile{batch, head, block * blockRows, std::min(blockRows, m_length - block * blockRows), range[0],
                                  range[1] - range[0]});
                }
    }

    /// Rows of one head of x [B, T, H]: [count, d], a view.
    Tensor head(const Tensor& x, const Tile& tile, std::int64_t first, std::int64_t count) const {
        return x.as_strided({count, m_size}, {x.stride(1), 1},
                            x.storage_offset() + tile.batch * x.stride(0) + first * x.stride(1) + tile.head * m_size);
    }
    Tensor queries(const Tensor& x, const Tile& tile) const { return head(x, tile, tile.firstRow, tile.rows); }
    Tensor keys(const Tensor& x, const Tile& tile) const { return head(x, tile, tile.firstKey, tile.keys); }

    /// @param scores of that row
    kernels::AttentionRow row(const Tile& tile, std::int64_t index, float* scores) const {
        const std::int64_t query = tile.firstRow + index;
        const std::int64_t ahead = m_settings.causal ? 1 : m_settings.window;  // the first key that is too far ahead; 0: none
        const std::int64_t count =
            ahead > 0 ? std::clamp<std::int64_t>(query + ahead - tile.firstKey, 0, tile.keys) : tile.keys;
        return {.scores = scores,
                .keys = m_keys + tile.batch * m_length + tile.firstKey,
                .segment = m_segments[tile.batch * m_length + query],
                .first = m_settings.window > 0
                             ? std::clamp<std::int64_t>(query + 1 - m_settings.window - tile.firstKey, 0, count)
                             : 0,
                .count = count,
                .width = tile.keys,
                .scale = m_settings.scale,
                .row = static_cast<std::uint64_t>(rowNumber(tile, index))};
    }
    /// Place of a row in a [B, heads, T] array.
    std::int64_t rowNumber(const Tile& tile, std::int64_t index) const {
        return (tile.batch * m_settings.heads + tile.head) * m_length + tile.firstRow + index;
    }

    template <class Work> static void forEachRow(const Tile& tile, const Work& work) {
        at::parallel_for(0, tile.rows, std::max<std::int64_t>(1, rowWork / tile.keys),
                         [&](std::int64_t first, std::int64_t last) {
                             for (std::int64_t index = first; index < last; ++index)
                                 work(index);
                         });
    }

private:
    const Settings& m_settings;
    std::int64_t m_batch, m_length, m_size;
    const std::int32_t *m_keys, *m_segments;
    const std::int64_t* m_ranges;
};

/// The first rows · keys numbers of a buffer as a matrix.
Tensor matrixIn(const Tensor& buffer, const Tile& tile) {
    return buffer.as_strided({tile.rows, tile.keys}, {tile.keys, 1});
}

/// Product of the rows number `index` of two matrices.
float dotOfRows(const Tensor& a, const Tensor& b, std::int64_t index) {
    float sum = 0;
    withElementOf(a, [&]<class Element>(Element) {
        sum =
            kernels::dot(elementsOf<Element>(a) + index * a.stride(0), elementsOf<Element>(b) + index * b.stride(0), a.size(1));
    });
    return sum;
}

Tensor withRows(const Tensor& x) {
    return x.stride(2) == 1 ? x : x.contiguous();
}

/// Where a query may look at nothing: [B, T, heads, 1] bool; undefined if there is no such row.
Tensor closedRows(const Tensor& logSums) {
    const Tensor closed = logSums.isinf().transpose(1, 2).unsqueeze(-1);
    return closed.any().item<bool>() ? closed : Tensor();
}

class FusedAttention : public torch::autograd::Function<FusedAttention> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& query, const Tensor& key, const Tensor& value,
                          const Tensor& keys, const Tensor& segments, const Tensor& ranges, const Settings& settings) {
        const Tensor q = withRows(query), k = withRows(key), v = withRows(value);
        const Layout layout(q, keys, segments, ranges, settings);
        Tensor output = at::zeros(q.sizes(), q.options());
        Tensor logSums = at::full({q.size(0), settings.heads, q.size(1)}, INFINITY, torch::kFloat);
        const Tensor buffer = at::empty({std::min(blockRows, q.size(1)) * q.size(1)}, q.options());
        float* const sums = logSums.data_ptr<float>();
        layout.forEachTile([&](const Tile& tile) {
            Tensor scores = matrixIn(buffer, tile);
            productInto(scores, layout.queries(q, tile), layout.keys(k, tile).t());
            layout.forEachRow(tile, [&](std::int64_t index) {
                FullRow row(scores, index);
                sums[layout.rowNumber(tile, index)] =
                    kernels::softmaxRow(layout.row(tile, index, row.data()), settings.dropout);
            });
            Tensor mixed = layout.queries(output, tile);
            productInto(mixed, scores, layout.keys(v, tile));
        });
        if (const Tensor closed = closedRows(logSums); closed.defined()) {
            const Tensor means = v.mean(1, true).unflatten(-1, {settings.heads, -1});  // [B, 1, heads, d]
            output = at::where(closed, means, output.unflatten(-1, {settings.heads, -1})).flatten(2);
        }
        context->save_for_backward({q, k, v, output, logSums, keys, segments, ranges});
        context->saved_data["heads"] = settings.heads;
        context->saved_data["scale"] = static_cast<double>(settings.scale);
        context->saved_data["causal"] = settings.causal;
        context->saved_data["window"] = settings.window;
        context->saved_data["dropout"] = static_cast<double>(settings.dropout.probability);
        context->saved_data["seed"] = std::bit_cast<std::int64_t>(settings.dropout.seed);
        return output;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const variable_list saved = context->get_saved_variables();
        const Tensor &q = saved[0], &k = saved[1], &v = saved[2], &output = saved[3];
        auto& data = context->saved_data;
        const Settings settings{
            data["heads"].toInt(),
            static_cast<float>(data["scale"].toDouble()),
            data["causal"].toBool(),
            data["window"].toInt(),
            {std::bit_cast<std::uint64_t>(data["seed"].toInt()), static_cast<float>(data["dropout"].toDouble())}};
        const Layout layout(q, saved[5], saved[6], saved[7], settings);
        const float* const sums = saved[4].data_ptr<float>();
        const Tensor gradient = gradients[0].contiguous();
        Tensor dq = at::zeros(q.sizes(), q.options()), dk = at::zeros_like(dq), dv = at::zeros_like(dq);
        const Tensor buffer = at::empty({2, std::min(blockRows, q.size(1)) * q.size(1)}, q.options());
        const Tensor first = buffer[0], second = buffer[1];
        layout.forEachTile([&](const Tile& tile) {
            Tensor scores = matrixIn(first, tile), scoreGradients = second.as_strided({tile.rows, tile.keys}, {tile.keys, 1});
            const Tensor queries = layout.queries(q, tile), outputs = layout.queries(output, tile);
            const Tensor outputGradients = layout.queries(gradient, tile);
            productInto(scores, queries, layout.keys(k, tile).t());
            productInto(scoreGradients, outputGradients, layout.keys(v, tile).t());
            layout.forEachRow(tile, [&](std::int64_t index) {
                FullRow row(scores, index), gradientRow(scoreGradients, index);
                kernels::softmaxRowBackward(layout.row(tile, index, row.data()), settings.dropout, gradientRow.data(),
                                            sums[layout.rowNumber(tile, index)], dotOfRows(outputGradients, outputs, index));
            });
            addProduct(layout.keys(dv, tile), scores.t(), outputGradients);
            addProduct(layout.keys(dk, tile), scoreGradients.t(), queries);
            Tensor queryGradients = layout.queries(dq, tile);
            productInto(queryGradients, scoreGradients, layout.keys(k, tile));
        });
        if (const Tensor closed = closedRows(saved[4]); closed.defined()) {
            const Tensor spread = (gradient.unflatten(-1, {settings.heads, -1}) * closed).sum(1, true).flatten(2);  // [B, 1, H]
            dv.add_(spread / static_cast<double>(dv.size(1)));
        }
        return {dq, dk, dv, Tensor(), Tensor(), Tensor(), Tensor()};
    }
};

}  // namespace

bool fusedAttentionApplies(const Tensor& like) {
    return kernelsApply(like);
}

Tensor keyRanges(const AttentionMask& mask) {
    const std::int64_t batch = mask.keys.size(0), length = mask.keys.size(1);
    const std::int64_t blocks = (length + blockRows - 1) / blockRows;
    const Tensor ranges = at::zeros({batch, blocks, 2}, torch::kLong);
    for (std::int64_t b = 0; b < batch; ++b) {
        const std::int32_t* keys = mask.keys.data_ptr<std::int32_t>() + b * length;
        const std::int32_t* segments = mask.segments.data_ptr<std::int32_t>() + b * length;
        for (std::int64_t block = 0; block < blocks; ++block) {
            const std::int32_t* queries = segments + block * blockRows;
            const std::int64_t end = std::min((block + 1) * blockRows, length);
            const auto needed = [&](std::int64_t key) {
                return std::find(queries, segments + end, keys[key]) != segments + end;
            };
            std::int64_t first = mask.window > 0 ? std::max<std::int64_t>(block * blockRows + 1 - mask.window, 0) : 0;
            std::int64_t last = mask.causal ? end : mask.window > 0 ? std::min(end - 1 + mask.window, length) : length;
            while (last > first && !needed(last - 1))
                --last;
            while (first < last && !needed(first))
                ++first;
            std::int64_t* range = ranges.data_ptr<std::int64_t>() + 2 * (b * blocks + block);
            range[0] = first;
            range[1] = last;
        }
    }
    return ranges;
}

Tensor fusedAttention(const Tensor& query, const Tensor& key, const Tensor& value, std::int64_t heads, double scale,
                      const AttentionMask& mask, double dropout) {
    Settings settings{heads, static_cast<float>(scale), mask.causal, mask.window, {}};
    if (dropout > 0)
        settings.dropout = drawPattern(dropout);
    return FusedAttention::apply(query, key, value, mask.keys, mask.segments, mask.ranges, settings);
}

}  // namespace core::models
