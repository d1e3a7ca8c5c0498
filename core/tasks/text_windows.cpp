// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/text_windows.h"

#include <algorithm>

#include "core/data/batching.h"

namespace core::tasks {

std::vector<Example> textWindows(const std::vector<std::vector<std::int64_t>>& documents, std::int64_t maxLength) {
    std::vector<Example> windows;
    for (data::PackedWindow& packed : data::packSequences(documents, std::max<std::int64_t>(maxLength, 2), -1)) {
        Example window;
        window.ids = std::move(packed.tokens);
        window.labels = window.ids;
        // The first token of a document has nothing before it to be learned from.
        for (std::size_t i = 0; i < window.labels.size(); ++i)
            if (i == 0 || packed.segments[i] != packed.segments[i - 1])
                window.labels[i] = -100;
        // A window of one document needs no borders.
        if (packed.segments.back() != packed.segments.front())
            window.segments = std::move(packed.segments);
        windows.push_back(std::move(window));
    }
    return windows;
}

}  // namespace core::tasks
