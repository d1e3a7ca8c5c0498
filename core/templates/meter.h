// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>

namespace core::templates {

/// What one rendering may use. Templates come from strangers.
struct Limits {
    std::int64_t steps = 20'000'000;                  ///< nodes of the syntax tree worked on, and bytes of text looked at / 64
    std::int64_t bytes = std::int64_t{256} << 20;     ///< taken for values, all together, freed ones too
    std::int64_t textBytes = std::int64_t{16} << 20;  ///< of one text, the output too
    std::int64_t items = 1'000'000;                   ///< of one list, and of one loop
    std::int64_t calls = 600;                         ///< expressions, blocks and macros inside each other
    std::int64_t nesting = 120;                       ///< lists and dicts inside each other
};

/// Counts what a rendering uses. Every function here throws Fault "template.limit" beyond the limit.
class Meter {
public:
    explicit Meter(const Limits& limits) : m_limits(limits) {}

    void step(std::int64_t count = 1);
    /// Before a text of `bytes` bytes is made or looked through.
    void text(std::size_t bytes);
    /// Before `added` bytes are put behind a text of `size` bytes.
    void grow(std::size_t size, std::size_t added);
    /// Before a list or dict of `count` items is made.
    void list(std::size_t count);
    void bytes(std::size_t count);
    /// After a value was put into another, which is now `depth` levels deep.
    void nesting(int depth) const;

    void enter();
    void leave() { --m_calls; }

private:
    Limits m_limits;
    std::int64_t m_steps = 0, m_bytes = 0, m_calls = 0;
};

/// One level deeper for as long as it lives.
class Deeper {
public:
    explicit Deeper(Meter& meter) : m_meter(meter) { meter.enter(); }
    ~Deeper() { m_meter.leave(); }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    Meter& m_meter;
};

}  // namespace core::templates
