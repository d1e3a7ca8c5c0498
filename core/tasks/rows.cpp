// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/rows.h"

#include <algorithm>

#include "core/base/parallel.h"

namespace core::tasks {

std::int64_t recordNumber(const data::Dataset& dataset, std::int64_t row) {
    const api::Place place = dataset.report.table->place(row);
    std::int64_t before = 0;
    for (const api::FileReport& file : dataset.report.files) {
        if (file.path == place.file)
            break;
        before += file.rows;
    }
    return before + place.row;
}

void forEachTokenized(const data::Dataset& dataset, const std::vector<std::int64_t>& rows,
                      const tokenizers::Tokenizer& tokenizer, std::int64_t threads, const api::CancelToken& token,
                      const std::function<void(std::int64_t row, const std::vector<tokenizers::Id>& ids)>& use) {
    // So many at once that starting threads does not matter, and so few that the tokens are not all held twice.
    constexpr std::size_t rowsAtOnce = 16'384;
    const tokenizers::EncodeOptions plain{.specialTokens = tokenizers::SpecialTokens::Leave};
    for (std::size_t begin = 0; begin < rows.size(); begin += rowsAtOnce) {
        const auto found = base::mapInParallel(std::min(rowsAtOnce, rows.size() - begin), threads, token, [&](std::size_t i) {
            return tokenizer.encodeIds(dataset.text(rows[begin + i], api::Role::Text), plain);
        });
        for (std::size_t i = 0; i < found.size(); ++i)
            use(rows[begin + i], found[i]);
    }
}

std::size_t bytePosition(std::string_view utf8, std::int64_t codePoint) {
    std::size_t position = 0;
    while (position < utf8.size()) {
        const bool starts = (static_cast<unsigned char>(utf8[position]) & 0xC0U) != 0x80U;
        if (starts && codePoint-- == 0)
            break;
        ++position;
    }
    return position;
}

std::vector<api::PreviewPiece> cutPieces(const std::string& text, const tokenizers::Tokenizer& tokenizer,
                                         const tokenizers::EncodeOptions& options, api::PreviewPiece::Use use) {
    const tokenizers::Encoding kept = tokenizer.encode(text, options);
    const tokenizers::EncodeOptions whole{.specialTokens = options.specialTokens, .maxLength = 0};
    if (tokenizer.encodeIds(text, whole).size() <= kept.ids.size())
        return {{text, use}};
    std::int64_t end = 0;
    for (std::size_t i = 0; i < kept.offsets.size(); ++i)
        if (!kept.special[i])
            end = std::max(end, kept.offsets[i].second);
    const std::size_t cut = bytePosition(text, end);
    return {{text.substr(0, cut), use}, {text.substr(cut), api::PreviewPiece::Use::CutOff}};
}

}  // namespace core::tasks
