// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/pickle.h"

#include "core/base/tensor_files/pickle_reader.h"

namespace core::base {

namespace {

constexpr std::size_t longestPickle = 64u << 20;

}  // namespace

Pickle::Pickle(std::string_view bytes, const std::string& file) {
    PickleReader reader(bytes.substr(0, longestPickle), file);
    reader.run();
    m_values = reader.values();
    m_names = reader.names();
    m_root = reader.root();
    m_length = reader.position();
}

std::string shownName(std::string_view text) {
    constexpr std::size_t longest = 200;
    std::string shown(text.substr(0, longest));
    for (char& character : shown)
        if (character < ' ' || character > '~')
            character = '?';
    return shown;
}

}  // namespace core::base
