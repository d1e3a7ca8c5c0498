// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/line_reader.h"

#include "core/data/encoding.h"
#include "core/data/formats/byte_search.h"
#include "core/data/formats/format.h"
#include "core/data/text_tools.h"

namespace core::data {

Line lineAt(std::string_view text, std::size_t at) {
    const std::size_t end = findAny(text, at, '\n', '\r', '\r');
    const bool pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    return {text.substr(at, end - at), end < text.size() ? end + (pair ? 2 : 1) : end};
}

std::optional<RowFault> tidyRow(const Source& source, std::string_view& row, std::string& mended) {
    const auto fault = [](std::string code, api::Arguments arguments = {}) {
        return RowFault{0, 0, std::move(code), std::move(arguments)};
    };
    if (row.size() > maxCellBytes)
        return fault("data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}});
    if (source.hasNul() && row.find('\0') != std::string_view::npos)
        return fault("data.row.nul");
    if (source.validUtf8() || validUtf8Prefix(row) == row.size())
        return std::nullopt;
    if (!invalidBytesLookLegacy(row))
        return fault("data.row.not-utf8");
    mended = mendedWith1252(row);
    row = mended;
    return std::nullopt;
}

}  // namespace core::data
