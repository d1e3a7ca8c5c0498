// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/replay.h"

#include <cmath>

#include "core/api/session.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/training/general_probe.h"

namespace core::training {
namespace {

constexpr std::int64_t greatestFile = 256 << 20;
constexpr std::uint64_t seedApart = 77;  // the order of general text must not follow that of the rows

std::string shippedTexts() {
    return api::resourcesFolder() + "/general/replay-english.txt";
}

/// Paragraphs of a text: what stands between empty lines.
std::vector<std::string> paragraphs(const std::string& text) {
    std::vector<std::string> found;
    std::string current;
    std::size_t start = 0;
    const auto close = [&] {
        if (!current.empty())
            found.push_back(std::move(current));
        current.clear();
    };
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = std::string_view(text).substr(start, end - start);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            close();
        else
            current.append(current.empty() ? "" : " ").append(line.substr(0, line.find_last_not_of(" \t\r") + 1));
        start = end + 1;
    }
    close();
    return found;
}

}  // namespace

Replay::Replay(const api::Job::Training& training, const tokenizers::Tokenizer& tokenizer) {
    if (training.replayShare <= 0)
        return;
    const std::string path = training.replayFile.empty() ? shippedTexts() : training.replayFile;
    auto texts = std::make_shared<std::vector<tasks::Example>>();
    for (const std::string& paragraph : paragraphs(base::readFile(path, greatestFile)))
        if (tasks::Example example = generalExample(tokenizer, paragraph, training.maxLength); example.ids.size() > 1)
            texts->push_back(std::move(example));
    if (texts->empty())
        throw base::Error("training.replay-empty", {}, {.file = path, .field = "training.replayFile"});
    m_perBatch = training.replayShare / (1 - training.replayShare);
    m_texts = std::move(texts);
    m_order = std::make_unique<BatchOrder>(*m_texts, training.batchSize, training.seed + static_cast<std::int64_t>(seedApart));
}

std::vector<std::vector<const tasks::Example*>> Replay::with(std::int64_t number) {
    std::vector<std::vector<const tasks::Example*>> batches;
    if (!m_order)
        return batches;
    const auto before = static_cast<std::int64_t>(std::floor(m_perBatch * static_cast<double>(number)));
    const auto until = static_cast<std::int64_t>(std::floor(m_perBatch * static_cast<double>(number + 1)));
    for (std::int64_t at = before; at < until; ++at) {
        Cursor cursor{at / m_order->batchesPerEpoch(), at % m_order->batchesPerEpoch()};
        batches.push_back(m_order->next(cursor));
    }
    return batches;
}

}  // namespace core::training
