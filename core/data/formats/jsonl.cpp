// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/trim.h"
#include "core/data/formats/format.h"
#include "core/data/formats/json_scanner.h"
#include "core/data/formats/squad.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return hashBytes(text); }
};

/// True if a double holds the number: its size and, of a whole number, every digit.
bool fitsDouble(std::string_view number) {
    if (number.size() < 16 && number.find_first_of("eE") == std::string_view::npos)
        return true;
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    const bool whole = number.find_first_of(".eE") == std::string_view::npos;
    return error == std::errc() && !(whole && std::abs(value) > 9007199254740992.0);
}

/// Gathers the fields of one object by column; new names make new columns.
class RowFields : public JsonScanner::Fields {
public:
    bool field(std::string_view key, std::string_view value, CellType type) override {
        const std::size_t column = columnOf(key);
        if (column == npos) {
            ++m_ignored;
            return true;
        }
        m_extreme = m_extreme || (type == CellType::Number && !fitsDouble(value));
        Slot& slot = m_slots[column];
        if (slot.row == m_row)
            return false;
        slot = {m_row, m_bytes.size(), value.size(), type};
        m_bytes.append(value.substr(0, maxCellBytes + 1));
        m_used = std::max(m_used, column + 1);
        ++m_expected;
        return true;
    }

    void start() {
        ++m_row;
        m_bytes.clear();
        m_used = m_expected = 0;
        m_extreme = false;
    }
    /// A number that programs do not keep as it is written.
    bool hasExtremeNumber() const { return m_extreme; }

    bool tooLong() const {
        return std::any_of(m_slots.begin(), m_slots.begin() + static_cast<std::ptrdiff_t>(m_used),
                           [this](const Slot& slot) { return slot.row == m_row && slot.size > maxCellBytes; });
    }

    void write(CellStore& cells, std::int64_t record, std::int64_t line) const {
        for (std::size_t column = 0; column < m_used; ++column) {
            const Slot& slot = m_slots[column];
            if (slot.row == m_row)
                cells.append(std::string_view(m_bytes).substr(slot.begin, slot.size));
            cells.endCell(slot.row == m_row ? slot.type : CellType::Null);
        }
        cells.endRecord(record, line);
    }

    const std::vector<std::string>& names() const { return m_names; }
    std::int64_t ignored() const { return m_ignored; }

private:
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    struct Slot {
        std::int64_t row = 0;  ///< which row set it last
        std::size_t begin = 0, size = 0;
        CellType type = CellType::Null;
    };

    std::size_t columnOf(std::string_view key) {
        // Fields mostly come in the order of the row before.
        if (m_expected < m_names.size() && m_names[m_expected] == key)
            return m_expected;
        if (const auto found = m_columns.find(key); found != m_columns.end())
            return found->second;
        if (m_names.size() >= maxColumns)
            return npos;
        m_columns.emplace(key, m_names.size());
        m_names.emplace_back(key);
        m_slots.emplace_back();
        return m_names.size() - 1;
    }

    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::size_t, StringHash, std::equal_to<>> m_columns;
    std::vector<Slot> m_slots;
    std::string m_bytes;
    std::int64_t m_row = 0, m_ignored = 0;
    std::size_t m_used = 0, m_expected = 0;
    bool m_extreme = false;
};

class JsonFile {
public:
    JsonFile(const Source& source, Progress& progress) : m_source(source), m_text(source.text()), m_progress(progress) {}

    FileTable read();

private:
    void readLines();
    void readLine(std::string_view line, std::int64_t number);
    void readArray();
    void readStream();
    bool spreadsOverLines() const;
    std::optional<JsonScanner::Fault> takeRow(JsonScanner& scanner, std::string_view all, std::int64_t line);
    void fault(std::int64_t line, std::string code, api::Arguments arguments = {});
    std::int64_t lineOf(std::size_t position);
    [[noreturn]] void refuse(std::string code, api::Arguments arguments = {}) const {
        throw base::Error(std::move(code), std::move(arguments), {.file = m_source.path()});
    }
    void refuseKnownMistakes() const;

    const Source& m_source;
    std::string_view m_text;
    Progress& m_progress;
    FileTable m_table;
    RowFields m_fields;
    std::vector<api::Finding::Hit> m_extremes;
    std::int64_t m_record = 0, m_line = 1;
    std::size_t m_counted = 0;  ///< line ends before it are in m_line
};

std::int64_t JsonFile::lineOf(std::size_t position) {
    m_line += std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_counted),
                         m_text.begin() + static_cast<std::ptrdiff_t>(position), '\n');
    m_counted = position;
    return m_line;
}

void JsonFile::fault(std::int64_t line, std::string code, api::Arguments arguments) {
    m_table.faults.push_back({m_record, line, std::move(code), std::move(arguments)});
}

/// Reads one value as a row. A fault in it that is not structural is kept as the row's fault and not returned.
std::optional<JsonScanner::Fault> JsonFile::takeRow(JsonScanner& scanner, std::string_view all, std::int64_t line) {
    ++m_record;
    m_fields.start();
    const std::size_t begin = scanner.position();
    std::optional<JsonScanner::Fault> found = scanner.readRow(m_fields);
    m_progress.row(static_cast<std::int64_t>(all.data() - m_text.data() + static_cast<std::ptrdiff_t>(scanner.position())));
    if (found && found->structural)
        return found;
    const std::string_view row = all.substr(begin, scanner.position() - begin);
    if (const std::size_t valid = m_source.validUtf8() ? row.size() : validUtf8Prefix(row); valid != row.size()) {
        char byte[3];
        std::snprintf(byte, sizeof byte, "%02X", static_cast<unsigned>(static_cast<unsigned char>(row[valid])));
        fault(line, "data.row.not-utf8-at", {{"value", byte}, {"byte", std::to_string(valid)}});
    } else if (found) {
        fault(line, found->code, found->arguments);
    } else if (m_fields.tooLong()) {
        fault(line, "data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}});
    } else {
        m_fields.write(m_table.cells, m_record, line);
        if (m_fields.hasExtremeNumber())
            m_extremes.push_back({.row = m_record, .file = m_source.path(), .line = line});
    }
    return std::nullopt;
}

void JsonFile::readLine(std::string_view line, std::int64_t number) {
    JsonScanner scanner(line);
    if (const auto broken = takeRow(scanner, line, number))
        return fault(number, broken->code, broken->arguments);
    const std::size_t end = scanner.position();
    scanner.skipSpace();
    if (scanner.atEnd())
        return;
    // What follows makes the row doubtful: take it back.
    if (m_table.cells.size() > 0 && m_table.cells.record(m_table.cells.size() - 1) == m_record)
        m_table.cells.dropLast();
    else if (!m_table.faults.empty() && m_table.faults.back().record == m_record)
        return;
    const std::string character = std::to_string(countCodePoints(line.substr(0, scanner.position())) + 1);
    const bool second = scanner.peek() == '{';
    fault(number, second ? "data.row.json-second" : "data.row.json-after",
          {{"character", character}, {"found", shortened(trimmed(line.substr(end)), 20)}});
}

void JsonFile::readLines() {
    std::int64_t number = 0;
    for (std::size_t at = 0; at < m_text.size();) {
        const std::size_t newline = m_text.find('\n', at);
        const std::size_t end = newline == std::string_view::npos ? m_text.size() : newline;
        ++number;
        std::string_view line = m_text.substr(at, end - at);
        at = end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            readLine(line, number);
    }
}

void JsonFile::readArray() {
    JsonScanner scanner(m_text);
    scanner.accept('[');
    if (scanner.accept(']'))
        refuse("data.json-no-rows", {{"what", "[]"}});
    for (std::int64_t item = 1;; ++item) {
        scanner.skipSpace();
        auto broken = takeRow(scanner, m_text, lineOf(scanner.position()));
        if (!broken && scanner.accept(']'))
            break;
        if (!broken && !scanner.accept(','))
            broken = scanner.unexpected();
        if (broken && broken->code == "data.row.json-deep")
            refuse("data.json-deep", broken->arguments);
        if (broken)
            refuse(broken->code == "data.row.json-cut" ? "data.json-cut" : "data.json-broken-item",
                   {{"item", std::to_string(item)}, {"line", std::to_string(lineOf(scanner.position()))}});
    }
}

void JsonFile::readStream() {
    JsonScanner scanner(m_text);
    for (scanner.skipSpace(); !scanner.atEnd(); scanner.skipSpace()) {
        const std::int64_t line = lineOf(scanner.position());
        if (const auto broken = takeRow(scanner, m_text, line))
            return fault(line, broken->code, broken->arguments);
    }
}

/// The first line does not hold a whole object, but the text begins with one.
bool JsonFile::spreadsOverLines() const {
    RowFields ignored;
    const std::string_view start = m_text.substr(m_text.find_first_not_of(" \t\r\n"));
    JsonScanner line(start.substr(0, start.find('\n')));
    const auto broken = line.readRow(ignored);
    if (!broken || broken->code != "data.row.json-cut")
        return false;
    JsonScanner whole(start);
    const auto fault = whole.readRow(ignored);
    return !fault || !fault->structural;
}

void JsonFile::refuseKnownMistakes() const {
    if (m_table.cells.size() > 0 || m_table.faults.empty())
        return;
    const auto& faults = m_table.faults;
    const bool commas = std::count_if(faults.begin(), faults.end(),
                                      [](const RowFault& row) {
                                          return row.code == "data.row.json-after" && row.arguments.at("found") == ",";
                                      }) +
                            1 >=
                        static_cast<std::ptrdiff_t>(faults.size());
    if (commas && faults.front().code == "data.row.json-after")
        refuse("data.json-commas");
    const std::size_t brace = m_text.find('{');
    if (brace != std::string_view::npos && base::trimmed(m_text.substr(brace + 1, 64)).starts_with('\''))
        refuse("data.python-notation");
    if (faults.size() == 1 && faults.front().code == "data.row.json-not-object")
        refuse("data.json-no-rows", {{"what", faults.front().arguments.at("kind")}});
    if (faults.size() == 1 && faults.front().code == "data.row.json-empty")
        refuse("data.json-no-rows", {{"what", "{}"}});
}

FileTable JsonFile::read() {
    m_table.report = m_source.report();
    m_table.report.format = "jsonl";
    m_table.cells.reserve(std::min(m_text.size(), std::size_t{1} << 30));
    const std::size_t first = m_text.find_first_not_of(" \t\r\n");
    std::string layout = "lines";
    if (m_text[first] == '[') {
        layout = "list";
        readArray();
    } else if (m_text[first] == '{' && spreadsOverLines()) {
        layout = "objects";
        readStream();
    } else {
        readLines();
    }
    refuseKnownMistakes();
    m_table.columns = m_fields.names();
    if (m_fields.ignored() > 0)
        m_table.notes.push_back(
            fileNote("too_many_columns", api::Severity::Warning, m_source.path(), {{"limit", std::to_string(maxColumns)}}));
    if (!m_extremes.empty())
        m_table.notes.push_back({"extreme_number",
                                 api::Severity::Note,
                                 static_cast<std::int64_t>(m_extremes.size()),
                                 {{"file", m_source.path()}, {"line", std::to_string(m_extremes.front().line)}},
                                 std::move(m_extremes)});
    m_table.report.rows = m_record;
    m_table.report.details = {{"layout", layout}};
    return std::move(m_table);
}

}  // namespace

FileTable readJsonLines(const Source& source, Progress& progress) {
    return isSquad(source.text()) ? readSquad(source, progress) : JsonFile(source, progress).read();
}

}  // namespace core::data
