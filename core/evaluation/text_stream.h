// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace core::evaluation {

/// Hands out a growing text in whole pieces. A token may end in the middle of a character, which decoding shows as U+FFFD
/// until the rest arrives: such an end is held back.
class TextStream {
public:
    explicit TextStream(std::function<void(const std::string&)> onText) : m_onText(std::move(onText)) {}

    /// The text as it is now, from its start.
    void update(std::string_view text);
    /// The text is complete: what was held back goes out.
    void finish(std::string_view text);

private:
    void emitUpTo(std::string_view text, std::size_t end);

    std::function<void(const std::string&)> m_onText;
    std::size_t m_sent = 0;  ///< bytes
};

}  // namespace core::evaluation
