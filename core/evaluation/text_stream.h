// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace core::evaluation {

/// Hands out a growing text in whole pieces, up to the first of its stop strings. A token may end in the middle of a
/// character, which decoding shows as U+FFFD until the rest arrives, or of a stop string: such an end is held back.
class TextStream {
public:
    /// `onText` may be empty. No stop string is empty.
    explicit TextStream(std::function<void(const std::string&)> onText, std::vector<std::string> stops = {})
        : m_onText(std::move(onText)), m_stops(std::move(stops)) {}

    /// The text as it is now, from its start. @returns false if it has reached a stop string
    bool update(std::string_view text);
    /// The text is complete: what was held back goes out. @returns the text before the first stop string
    std::string finish(std::string_view text);

private:
    void emitUpTo(std::string_view text, std::size_t end);
    /// Where the first stop string begins; the text's length if there is none.
    std::size_t stopIn(std::string_view text) const;
    /// The length without an end that may become a stop string.
    std::size_t safeLength(std::string_view text) const;

    std::function<void(const std::string&)> m_onText;
    std::vector<std::string> m_stops;
    std::size_t m_sent = 0;  ///< bytes
};

}  // namespace core::evaluation
