// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/data/formats/format.h"
#include "core/data/formats/mail/message.h"

namespace core::data {
namespace {

/// Gathers messages as rows.
class MailTable {
public:
    MailTable(const RawFile& file, const char* format, Progress& progress) : m_file(file), m_progress(progress) {
        m_table.report = file.report();
        m_table.report.format = format;
        m_table.columns = {"subject", "from", "to", "date", "text"};
    }

    /// A message that begins in that line; `position` is how far the file is read.
    void add(std::string_view bytes, std::int64_t line, std::size_t position) {
        const std::int64_t record = ++m_table.report.rows;
        const auto fault = [&](std::string code, api::Arguments arguments = {}) {
            m_table.faults.push_back({record, line, std::move(code), std::move(arguments)});
        };
        m_progress.row(static_cast<std::int64_t>(position));
        const mail::Message message = mail::readMessage(bytes);
        if (!message.fault.empty())
            return fault(message.fault);
        if (message.text.size() > maxCellBytes)
            return fault("data.row.cell-too-long", {{"limit", std::to_string(maxCellBytes)}});
        if (message.cutOff)
            note("mail_cut", record, line, {});
        if (!message.unknownCharset.empty())
            note("mail_charset", record, line, {{"charset", message.unknownCharset}});
        for (const std::string* cell : {&message.subject, &message.from, &message.to, &message.date, &message.text}) {
            m_table.cells.append(*cell);
            m_table.cells.endCell();
        }
        m_table.cells.endRecord(record, line);
    }

    std::vector<FileTable> take() {
        std::vector<FileTable> tables;
        tables.push_back(std::move(m_table));
        return tables;
    }

private:
    void note(const char* kind, std::int64_t record, std::int64_t line, api::Arguments arguments) {
        auto& notes = m_table.notes;
        auto found = std::find_if(notes.begin(), notes.end(), [&](const api::Finding& each) { return each.kind == kind; });
        if (found == notes.end()) {
            arguments.emplace("file", m_file.path());
            notes.push_back({kind, api::Severity::Warning, 0, std::move(arguments), {}});
            found = notes.end() - 1;
        }
        ++found->count;
        found->hits.push_back({.row = record, .file = m_file.path(), .line = line});
    }

    const RawFile& m_file;
    Progress& m_progress;
    FileTable m_table;
};

/// In a mailbox, a line of a message that would begin another one has > before it.
std::string unescaped(std::string_view message) {
    std::string text;
    while (!message.empty()) {
        const std::size_t end = std::min(message.find('\n'), message.size() - 1);
        std::string_view line = message.substr(0, end + 1);
        message.remove_prefix(line.size());
        if (const std::size_t mark = line.find_first_not_of('>');
            mark > 0 && mark != std::string_view::npos && line.substr(mark).starts_with("From "))
            line.remove_prefix(1);
        text += line;
    }
    return text;
}

/// Checks that the bytes are those of a mail. @throws Damage "data.damage-no-mail"
void requireMail(std::string_view bytes) {
    if (!mail::beginsWithHeader(bytes))
        throw Damage{"data.damage-no-mail"};
}

}  // namespace

std::vector<FileTable> readEml(const RawFile& file, Progress& progress) {
    requireMail(file.bytes());
    MailTable table(file, "eml", progress);
    table.add(file.bytes(), 1, file.bytes().size());
    return table.take();
}

std::vector<FileTable> readMbox(const RawFile& file, Progress& progress) {
    constexpr std::string_view mark = "From ";
    const std::string_view bytes = file.bytes();
    if (!bytes.starts_with(mark))
        throw Damage{"data.damage-no-mail"};
    MailTable table(file, "mbox", progress);
    std::int64_t line = 1, begun = 0;
    std::size_t begin = 0;
    bool blank = true;
    for (std::size_t at = 0; at < bytes.size(); ++line) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1);
        const std::string_view here = bytes.substr(at, end + 1 - at);
        // A message begins with a line of its own behind a blank one.
        if (blank && here.starts_with(mark)) {
            if (begun > 0)
                table.add(unescaped(bytes.substr(begin, at - begin)), begun, at);
            begin = end + 1;
            begun = line;
        }
        blank = here == "\n" || here == "\r\n";
        at = end + 1;
    }
    table.add(unescaped(bytes.substr(begin)), begun, bytes.size());
    return table.take();
}

}  // namespace core::data
