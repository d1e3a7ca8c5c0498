// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/text_sample.h"

#include <algorithm>

#include "core/data/dataset.h"
#include "core/data/text_tools.h"
#include "core/tokenizers/tokenizer.h"
#include "core/training/workload.h"

namespace core::training {

TextSample sampleTexts(const std::optional<api::DatasetReport>& report) {
    TextSample sample;
    if (!report || !report->table)
        return sample;
    const data::Dataset dataset{*report};
    const std::vector<std::int64_t> rows = dataset.rows(api::Part::Train);
    const std::size_t taken = std::min(TextSample::mostRows, rows.size());
    for (std::size_t i = 0; i < taken; ++i) {
        sample.rows.push_back(textsOfRow(dataset, rows[i * rows.size() / taken]));
        for (const std::string& text : sample.rows.back())
            sample.words += data::countWords(text);
    }
    return sample;
}

TokenSample tokenized(const TextSample& texts, const std::string& tokenizerFolder, std::int64_t limit) {
    const auto tokenizer = tokenizers::openTokenizer(tokenizerFolder);
    TokenSample sample;
    for (const std::vector<std::string>& row : texts.rows) {
        std::int64_t length = 0;
        for (const std::string& text : row)
            for (const tokenizers::Id id : tokenizer->encodeIds(text, {.specialTokens = tokenizers::SpecialTokens::Leave})) {
                ++length;
                sample.unknown += tokenizer->specialIds().unknown == id;
            }
        sample.tokens += length;
        sample.longest = std::max(sample.longest, length);
        sample.cut += length > limit;
    }
    return sample;
}

}  // namespace core::training
