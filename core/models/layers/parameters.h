// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/models/tensor.h"

namespace core::models {

struct EmbeddingChange;
struct LowRank;
class QuantisedMatrix;

enum class Init { Normal, Zeros, Ones };

/// How a weight matrix lies in the checkpoint.
enum class WeightLayout {
    OutIn,  ///< [out, in], as most
    InOut,  ///< [in, out], GPT-2's "Conv1D"
};

/// A parameter that a layer asked for. The loader fills `value`.
struct ParameterSlot {
    std::string name;       ///< as in the checkpoint
    std::string otherName;  ///< in some checkpoints; empty: none
    std::vector<std::int64_t> shape;
    Init init = Init::Normal;
    double deviation = 0;       ///< of Init::Normal
    std::int64_t zeroRow = -1;  ///< this row starts at zero (padding); negative: none
    bool decays = true;
    bool rowPerClass = false;                ///< one row for each label of a classifier
    bool mayBeFresh = false;                 ///< belongs to a head: a checkpoint without it is normal
    bool learned = true;                     ///< false: nothing changes it
    const ParameterSlot* sameAs = nullptr;   ///< an earlier slot, which it is where the files lack it
    std::optional<WeightLayout> linear;      ///< of the matrix of a linear layer
    std::shared_ptr<const LowRank> lowRank;  ///< what an adapter adds to that layer; null: nothing
    std::shared_ptr<const QuantisedMatrix> quantised;  ///< its values [out, in] in few bits; `value` has its shape alone then
    bool lookedUp = false;                     ///< the table of an Embedding
    const EmbeddingChange* change = nullptr;   ///< what is done to the vectors that are read from it; null: nothing
    torch::Tensor value;

    /// The matrix of a linear layer that is no head's.
    bool isOfBody() const { return linear.has_value() && !mayBeFresh; }
    /// True where it has no values of its own.
    bool isTied() const { return sameAs && value.is_same(sameAs->value); }
};

/// A tensor of a slot's shape that takes no memory: one NaN in the place of all values, which nobody can take for some.
torch::Tensor shapeAlone(const std::vector<std::int64_t>& shape, const torch::Device& device);

/// The parameters of a model in the order in which its layers asked for them. Slots keep their address.
class ParameterSet {
public:
    /// `deviation`: the configuration's initializer_range.
    explicit ParameterSet(double deviation) : m_deviation(deviation) {}
    ParameterSet(const ParameterSet&) = delete;
    ParameterSet& operator=(const ParameterSet&) = delete;

    ParameterSlot& add(std::string name, std::vector<std::int64_t> shape, Init init, bool decays, bool mayBeFresh);
    std::deque<ParameterSlot>& slots() { return m_slots; }
    const std::deque<ParameterSlot>& slots() const { return m_slots; }

private:
    double m_deviation;
    std::deque<ParameterSlot> m_slots;
};

/// A place in the tree of names: scope / "attn" / "c_attn" declares "transformer.h.0.attn.c_attn.weight".
class Scope {
public:
    Scope(ParameterSet& set, std::string_view prefix, bool head = false);

    Scope operator/(std::string_view name) const;
    Scope operator/(std::int64_t index) const { return *this / std::to_string(index); }

    /// Weight matrices decay, norms and biases do not.
    ParameterSlot& matrix(std::string_view name, std::vector<std::int64_t> shape) const;
    ParameterSlot& vector(std::string_view name, std::int64_t size, Init init) const;

private:
    ParameterSet& m_set;
    std::string m_prefix;
    bool m_head;
};

}  // namespace core::models
