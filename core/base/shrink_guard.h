// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <string_view>

namespace core::base {

/// While it lives, a memory map that its file no longer fills reads as zeros there, instead of ending the program with SIGBUS:
/// somebody may cut a file short while it is read. Whoever reads asks at the end whether that happened. Safe from any thread.
class ShrinkGuard {
public:
    explicit ShrinkGuard(std::string_view map);
    ~ShrinkGuard();
    ShrinkGuard(const ShrinkGuard&) = delete;
    ShrinkGuard& operator=(const ShrinkGuard&) = delete;

    /// True if something was read that the file no longer has.
    bool shrunk() const;

private:
    std::size_t m_slot;
};

}  // namespace core::base
