// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/bench_tokenizers.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/job/paths.h"
#include "core/models/model.h"
#include "core/tokenizers/tokenizer.h"

namespace core::evaluation {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t pieceBytes = 4096, leastBytes = std::size_t{16} << 20, maxBytes = std::size_t{1} << 30;

/// Pieces that end with a line where they can; a short text is repeated, so that there is work for every thread.
std::vector<std::string_view> cutIntoPieces(std::string_view text) {
    std::vector<std::string_view> pieces;
    std::size_t total = 0;
    do {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t lineEnd = text.find('\n', std::min(at + pieceBytes, text.size()));
            const std::size_t end = lineEnd == std::string_view::npos ? text.size() : lineEnd + 1;
            pieces.push_back(text.substr(at, end - at));
            at = end;
        }
        total += text.size();
    } while (!text.empty() && total < leastBytes);
    return pieces;
}

api::TokenizerBenchRow timeTokenizer(const std::string& folder, const tokenizers::Tokenizer& tokenizer,
                                     const std::vector<std::string_view>& pieces, std::int64_t threads,
                                     const api::CancelToken& token) {
    api::TokenizerBenchRow row{models::folderName(folder), threads};
    std::size_t bytes = 0;
    for (const std::string_view piece : pieces)
        bytes += piece.size();
    std::atomic<std::size_t> tokens = 0;
    double seconds = 0;
    std::size_t passes = 0;
    const auto started = std::chrono::steady_clock::now();
    do {
        base::forEachIndex(pieces.size(), threads, token,
                           [&](std::size_t i) { tokens += tokenizer.encodeIds(pieces[i]).size(); });
        ++passes;
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    } while (seconds < 1);
    row.megabytesPerSecond = static_cast<double>(bytes * passes) / 1e6 / seconds;
    row.tokensPerSecond = static_cast<double>(tokens) / seconds;
    return row;
}

}  // namespace

std::vector<api::TokenizerBenchRow> benchTokenizers(const api::TokenizerBenchRequest& request, const api::CancelToken& token) {
    const std::string sample = (fs::path(api::resourcesFolder()) / "samples/support-tickets/tickets.csv").string();
    const std::string text = base::readFile(request.text.empty() ? sample : request.text, maxBytes);
    const std::vector<std::string_view> pieces = cutIntoPieces(text);
    const auto cores = static_cast<std::int64_t>(base::threadsFor(0));
    std::vector<api::TokenizerBenchRow> rows;
    for (const std::string& folder : request.tokenizers.empty() ? job::starterFolders() : request.tokenizers) {
        const auto tokenizer = tokenizers::openTokenizer(folder);
        rows.push_back(timeTokenizer(folder, *tokenizer, pieces, 1, token));
        if (cores > 1)
            rows.push_back(timeTokenizer(folder, *tokenizer, pieces, cores, token));
    }
    return rows;
}

}  // namespace core::evaluation
