// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/fused_attention.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>
#include <bit>

#include "core/models/kernels/kernels.h"
#include "core/models/layers/blas_threads.h"
#include "core/models/layers/elements.h"

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

/// One head of one text.
struct Head {
    std::int64_t batch, number;
};

/// Queries firstRow… of a head, and the keys that they need.
struct Tile {
    Head head;
    std::int64_t firstRow, rows, firstKey, keys;

    Tensor queriesOf(const Tensor& part) const { return part.narrow(0, firstRow, rows); }
    Tensor keysOf(const Tensor& part) const { return part.narrow(0, firstKey, keys); }
    /// One of a thread's buffers as a [rows, keys] matrix.
    Tensor matrixIn(const Tensor& room, std::int64_t buffer) const {
        return room.as_strided({rows, keys}, {keys, 1}, buffer * room.stride(0));
    }
};

/// The mask's arrays and what a tile needs of them.
class Layout {
public:
    Layout(const Tensor& query, const Tensor& keys, const Tensor& segments, const Tensor& ranges, const Settings& settings)
        : m_settings(settings), m_batch(query.size(0)), m_length(query.size(1)), m_size(query.size(2) / settings.heads),
          m_keys(keys.data_ptr<std::int32_t>()), m_segments(segments.data_ptr<std::int32_t>()),
          m_ranges(ranges.data_ptr<std::int64_t>()) {}

    /// Calls work(head, tile buffers) for every head, `buffers` of which hold [rows, keys] numbers of a tile. The heads are
    /// spread over the threads where there are enough of them, which then need not meet in every small product.
    template <class Work> void forEachHead(std::int64_t buffers, const Work& work) const {
        const std::int64_t heads = m_batch * m_settings.heads, threads = at::get_num_threads();
        const bool apart = threads > 1 && heads > 1 && 2 * heads >= threads;
        const OneBlasThread alone(apart);
        at::parallel_for(0, heads, apart ? 1 : heads, [&](std::int64_t first, std::int64_t last) {
            const at::AutoDispatchBelowADInplaceOrView withoutGradient;  // a thread does not inherit it
            const Tensor room = at::empty({buffers, std::min(blockRows, m_length) * m_length}, torch::kFloat);
            for (std::int64_t index = first; index < last; ++index)
                work(Head{index / m_settings.heads, index % m_settings.heads}, room);
        });
    }

    /// Calls work(tile) for every tile of a head that is not wholly closed.
    template <class Work> void forEachTile(const Head& head, const Work& work) const {
        const std::int64_t blocks = (m_length + blockRows - 1) / blockRows;
        for (std::int64_t block = 0; block < blocks; ++block) {
            const std::int64_t* range = m_ranges + 2 * (head.batch * blocks + block);
            if (range[0] < range[1])
                work(Tile{head, block * blockRows, std::min(blockRows, m_length - block * blockRows), range[0],
                          range[1] - range[0]});
        }
    }

    /// A head's part of x [B, T, H]: [T, d], a view.
    Tensor partOf(const Tensor& x, const Head& head) const {
        return x.as_strided({m_length, m_size}, {x.stride(1), 1},
                            x.storage_offset() + head.batch * x.stride(0) + head.number * m_size);
    }
    /// The same in float32, so that small products need no more care for their type: a view, or a copy.
    Tensor read(const Tensor& x, const Head& head) const {
        const Tensor part = partOf(x, head);
        return isShort(part) ? part.to(torch::kFloat) : part;
    }
    /// Where a result [T, d] is added up in float32: in zeros `x` itself, or beside it until keep() rounds it.
    Tensor sumFor(const Tensor& x, const Head& head) const {
        return isShort(x) ? at::zeros({m_length, m_size}, torch::kFloat) : partOf(x, head);
    }
    void keep(const Tensor& sum, const Tensor& x, const Head& head) const {
        if (isShort(x))
            partOf(x, head).copy_(sum);
    }

    /// @param scores of that row
    kernels::AttentionRow row(const Tile& tile, std::int64_t index, float* scores) const {
        const std::int64_t query = tile.firstRow + index;
        const std::int64_t ahead = m_settings.causal ? 1 : m_settings.window;  // the first key that is too far ahead; 0: none
        const std::int64_t count =
            ahead > 0 ? std::clamp<std::int64_t>(query + ahead - tile.firstKey, 0, tile.keys) : tile.keys;
        return {.scores = scores,
                .keys = m_keys + tile.head.batch * m_length + tile.firstKey,
                .segment = m_segments[tile.head.batch * m_length + query],
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
        return (tile.head.batch * m_settings.heads + tile.head.number) * m_length + tile.firstRow + index;
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

float* rowOf(const Tensor& matrix, std::int64_t index) {
    return matrix.data_ptr<float>() + index * matrix.stride(0);
}

/// Product of the rows number `index` of two [T, d] matrices.
float dotOfRows(const Tensor& a, const Tensor& b, std::int64_t index) {
    return kernels::dot(rowOf(a, index), rowOf(b, index), a.size(1));
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
        float* const sums = logSums.data_ptr<float>();
        layout.forEachHead(1, [&](const Head& head, const Tensor& room) {
            const Tensor queries = layout.read(q, head), headKeys = layout.read(k, head), values = layout.read(v, head);
            const Tensor mixed = layout.sumFor(output, head);
            layout.forEachTile(head, [&](const Tile& tile) {
                Tensor scores = tile.matrixIn(room, 0), mixedRows = tile.queriesOf(mixed);
                at::mm_out(scores, tile.queriesOf(queries), tile.keysOf(headKeys).t());
                layout.forEachRow(tile, [&](std::int64_t index) {
                    sums[layout.rowNumber(tile, index)] =
                        kernels::softmaxRow(layout.row(tile, index, rowOf(scores, index)), settings.dropout);
                });
                at::mm_out(mixedRows, scores, tile.keysOf(values));
            });
            layout.keep(mixed, output, head);
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
        layout.forEachHead(2, [&](const Head& head, const Tensor& room) {
            const Tensor queries = layout.read(q, head), headKeys = layout.read(k, head), values = layout.read(v, head);
            const Tensor outputs = layout.read(output, head), outputGradients = layout.read(gradient, head);
            const Tensor ofQueries = layout.sumFor(dq, head), ofKeys = layout.sumFor(dk, head),
                         ofValues = layout.sumFor(dv, head);
            layout.forEachTile(head, [&](const Tile& tile) {
                Tensor scores = tile.matrixIn(room, 0), scoreGradients = tile.matrixIn(room, 1);
                const Tensor tileQueries = tile.queriesOf(queries), tileKeys = tile.keysOf(headKeys);
                const Tensor tileGradients = tile.queriesOf(outputGradients), tileOutputs = tile.queriesOf(outputs);
                at::mm_out(scores, tileQueries, tileKeys.t());
                at::mm_out(scoreGradients, tileGradients, tile.keysOf(values).t());
                layout.forEachRow(tile, [&](std::int64_t index) {
                    kernels::softmaxRowBackward(layout.row(tile, index, rowOf(scores, index)), settings.dropout,
                                                rowOf(scoreGradients, index), sums[layout.rowNumber(tile, index)],
                                                dotOfRows(tileGradients, tileOutputs, index));
                });
                tile.keysOf(ofValues).addmm_(scores.t(), tileGradients);
                tile.keysOf(ofKeys).addmm_(scoreGradients.t(), tileQueries);
                Tensor ofTile = tile.queriesOf(ofQueries);
                at::mm_out(ofTile, scoreGradients, tileKeys);
            });
            layout.keep(ofQueries, dq, head);
            layout.keep(ofKeys, dk, head);
            layout.keep(ofValues, dv, head);
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
