// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace core::base {

/// A value of a pickle. Nothing of it has been run: of Python's objects it knows plain values, names, storages and tensors.
struct PickleValue {
    enum class Kind : std::uint8_t { None, Bool, Number, Real, Text, Bytes, Tuple, List, Dict, Global, Storage, Tensor };

    Kind kind = Kind::None;
    std::uint8_t depth = 0;   ///< levels of containers below and including this one
    std::int64_t number = 0;  ///< of Bool and Number
    std::string_view text;    ///< of Text and Bytes (also of whole numbers beyond 64 bits); the full name of a Global
    /// Numbers of other values. Tuple, List: the members; Dict: key, value, key, value…
    /// Storage: its Global, key (Text), count of elements (Number). Tensor: Storage, offset (Number), sizes and strides
    /// (Tuples)
    std::vector<std::uint32_t> items;
};

/// Reads one pickle of protocols 2 to 5 as torch.save writes them. Whatever would run something is refused; so are opcodes that
/// weights never need. Depth, stack, memo, texts and the number of values are bounded.
/// Opcodes: Python's Lib/pickletools.py
class Pickle {
public:
    using Kind = PickleValue::Kind;

    /// `bytes` begin with the pickle and must outlive it; what follows its end is left alone.
    /// @throws Error "weights.pickle-runs" {name}, "weights.pickle-model" {name}, "weights.pickle-opcode" {opcode},
    /// "weights.pickle-protocol" {protocol}, "weights.pickle-deep" {limit}, "weights.pickle-damaged" {reason, byte}
    Pickle(std::string_view bytes, const std::string& file);
    Pickle(Pickle&&) = default;  // a copy's names would view the original

    const PickleValue& root() const { return at(m_root); }
    const PickleValue& at(std::uint32_t number) const { return m_values[number]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_values.size()); }  ///< count of values
    std::size_t length() const { return m_length; }                                     ///< bytes up to its end

private:
    std::vector<PickleValue> m_values;
    std::deque<std::string> m_names;  ///< what the texts of Globals view
    std::uint32_t m_root = 0;
    std::size_t m_length = 0;
};

/// At most 200 bytes of a text of a pickle, with '?' for what cannot be shown.
std::string shownName(std::string_view text);

}  // namespace core::base
