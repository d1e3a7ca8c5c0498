// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/import_bench.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>

#include "core/data/formats/format.h"
#include "core/job/guard.h"

namespace core::data {
namespace {

constexpr std::size_t madeUpBytes = 64u << 20;

/// Rows of a short text, some in quotes and with accents, a category and a number.
std::string madeUp(bool json) {
    constexpr const char* texts[] = {"The parcel has not come yet", "Wo bleibt meine Lieferung, und wer hat sie?",
                                     "I was charged twice; please look at the invoice that I sent you on Monday",
                                     "El paquete llegó roto", "Can you tell me how to change my address, please"};
    constexpr const char* classes[] = {"delivery", "invoice", "damage"};
    std::string text = json ? "" : "id,text,category\n";
    text.reserve(madeUpBytes + 1000);
    for (std::size_t row = 0; text.size() < madeUpBytes; ++row) {
        const std::string number = std::to_string(row);
        const std::string words = std::string(texts[row % std::size(texts)]) + " " + number;
        const std::string category = classes[row % std::size(classes)];
        text += json ? "{\"id\": " + number + ", \"text\": \"" + words + "\", \"category\": \"" + category + "\"}\n"
                     : number + ",\"" + words + "\"," + category + "\n";
    }
    return text;
}

api::ImportBenchRow timed(const RawFile& file, std::string name, const api::CancelToken& token) {
    using Clock = std::chrono::steady_clock;
    const api::EventSink sink;
    api::ImportBenchRow row{std::move(name), static_cast<std::int64_t>(file.bytes().size()), 0, 0};
    std::array<double, 3> seconds{};
    for (double& each : seconds) {
        Progress progress(sink, token);
        progress.begin(api::Stage::ReadingData, row.bytes);
        const auto start = Clock::now();
        const std::vector<FileTable> tables = readTables(file, progress);
        each = std::chrono::duration<double>(Clock::now() - start).count();
        row.rows = 0;
        for (const FileTable& table : tables)
            row.rows += table.report.rows;
    }
    std::sort(seconds.begin(), seconds.end());
    row.megabytesPerSecond = static_cast<double>(row.bytes) / 1e6 / std::max(seconds[1], 1e-9);
    return row;
}

}  // namespace
}  // namespace core::data

namespace core::api {

Outcome<std::vector<ImportBenchRow>> benchImport(const std::vector<std::string>& files, const CancelToken& token) {
    return job::guarded([&]() -> Outcome<std::vector<ImportBenchRow>> {
        std::vector<ImportBenchRow> rows;
        for (const std::string& file : files)
            rows.push_back(data::timed(data::RawFile(file), std::filesystem::path(file).filename().string(), token));
        for (const bool json : {false, true})
            if (const std::string name = json ? "jsonl" : "csv"; files.empty()) {
                const std::string text = data::madeUp(json);
                rows.push_back(data::timed(data::RawFile("made up." + name, std::string_view(text)), name, token));
            }
        return rows;
    });
}

}  // namespace core::api
