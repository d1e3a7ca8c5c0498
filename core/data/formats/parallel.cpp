// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/parallel.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/data/formats/format.h"
#include "core/data/formats/line_reader.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

/// True for codes of ISO 639 ("en", "eng") and what corpora call the two sides.
bool isLanguage(const std::string& ending) {
    for (const char* side : {"src", "tgt", "source", "target"})
        if (ending == side)
            return true;
    if (ending.size() != 2 && ending.size() != 3)
        return false;
    const auto all = formats();
    const bool format = std::any_of(all.begin(), all.end(), [&](const Format& each) {
        return std::find(each.extensions.begin(), each.extensions.end(), ending) != each.extensions.end();
    });
    if (format)
        return false;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code)
        if (ending == *code || (ending.size() == 3 && ending == uloc_getISO3Language(*code)))
            return true;
    return false;
}

/// The path without its ending, if that is a language; else empty.
std::string stemOf(const std::string& path) {
    const std::filesystem::path whole(path);
    const std::string ending = whole.extension().string();
    return ending.size() > 1 && isLanguage(folded(ending.substr(1))) ? path.substr(0, path.size() - ending.size())
                                                                     : std::string();
}

std::string languageOf(const std::string& path) {
    return std::filesystem::path(path).extension().string().substr(1);
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const Line line = lineAt(text, at);
        lines.push_back(line.text);
        at = line.next;
    }
    return lines;
}

class PairReader {
public:
    PairReader(const Source& source, const Source& target, Progress& progress)
        : m_source(source), m_target(target), m_progress(progress) {}

    FileTable read() {
        m_table.report = m_source.report();
        m_table.report.format = "parallel";
        m_table.report.details = {{"target", m_target.path()}, {"targetEncoding", m_target.encoding()}};
        m_table.columns = {"source", "target"};
        for (const Source* side : {&m_source, &m_target})
            m_table.notes.insert(m_table.notes.end(), side->notes().begin(), side->notes().end());
        auto sources = linesOf(m_source.text()), targets = linesOf(m_target.text());
        dropBlankEnd(m_source, sources, targets.size());
        dropBlankEnd(m_target, targets, sources.size());
        if (sources.size() != targets.size())
            throw base::Error("data.parallel-counts",
                              {{"lines", std::to_string(sources.size())},
                               {"target", m_target.path()},
                               {"targetLines", std::to_string(targets.size())}},
                              {.file = m_source.path()});
        for (std::size_t index = 0; index < sources.size(); ++index)
            readPair(sources[index], targets[index], static_cast<std::int64_t>(index) + 1);
        m_table.report.rows = m_record;
        return std::move(m_table);
    }

private:
    void dropBlankEnd(const Source& side, std::vector<std::string_view>& lines, std::size_t wanted) {
        std::int64_t dropped = 0;
        for (; lines.size() > wanted && isBlank(lines.back()); ++dropped)
            lines.pop_back();
        if (dropped > 0)
            m_table.notes.push_back(
                fileNote("blank_end", api::Severity::Warning, side.path(), {{"lines", std::to_string(dropped)}}));
    }

    void readPair(std::string_view source, std::string_view target, std::int64_t line) {
        const bool noSource = isBlank(source), noTarget = isBlank(target);
        if (noSource && noTarget)
            return;
        ++m_record;
        m_progress.row(source.data() - m_source.text().data());
        std::string mendedSource, mendedTarget;
        std::optional<RowFault> fault = tidyRow(m_source, source, mendedSource);
        if (!fault)
            fault = tidyRow(m_target, target, mendedTarget);
        if (noSource || noTarget)
            fault = RowFault{0, 0, "data.row.pair-blank", {{"side", (noSource ? m_source : m_target).path()}}};
        else if (!fault && trimmed(source) == trimmed(target))
            fault = RowFault{0, 0, "data.row.pair-equal", {}};
        if (fault) {
            fault->record = m_record;
            fault->line = line;
            m_table.faults.push_back(std::move(*fault));
            return;
        }
        for (const std::string_view side : {source, target}) {
            m_table.cells.append(side);
            m_table.cells.endCell();
        }
        m_table.cells.endRecord(m_record, line);
    }

    const Source &m_source, &m_target;
    Progress& m_progress;
    FileTable m_table;
    std::int64_t m_record = 0;
};

}  // namespace

ParallelFiles::ParallelFiles(const std::vector<api::DataFile>& files) {
    std::vector<bool> taken(files.size());
    for (std::size_t first = 0; first < files.size(); ++first) {
        const std::string stem = stemOf(files[first].path);
        if (taken[first] || stem.empty())
            continue;
        std::size_t second = first + 1;
        while (second < files.size() && (taken[second] || stemOf(files[second].path) != stem ||
                                         languageOf(files[second].path) == languageOf(files[first].path)))
            ++second;
        if (second == files.size()) {
            m_alone.push_back(files[first].path);
            continue;
        }
        taken[second] = true;
        m_pairs.emplace_back(files[first].path, files[second].path);
    }
}

std::optional<std::string> ParallelFiles::targetOf(const std::string& path) const {
    for (const auto& [source, target] : m_pairs)
        if (source == path)
            return target;
    return std::nullopt;
}

bool ParallelFiles::isTarget(const std::string& path) const {
    return std::any_of(m_pairs.begin(), m_pairs.end(), [&](const auto& pair) { return pair.second == path; });
}

bool ParallelFiles::lacksPartner(const std::string& path) const {
    return std::find(m_alone.begin(), m_alone.end(), path) != m_alone.end();
}

FileTable readParallel(const RawFile& source, const RawFile& target, Progress& progress) {
    FileTable table = PairReader(Source(source), Source(target), progress).read();
    source.requireWhole();
    target.requireWhole();
    return table;
}

}  // namespace core::data
