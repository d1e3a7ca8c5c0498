// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/store/row_store.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/store/row_codec.h"
#include "core/data/store/table_head.h"

namespace core::data {
namespace {

/// Of the tables below, and of what the readers of files make of them: to be raised with every change that reads a file
/// otherwise. Rows stored under another number are read anew.
constexpr std::int64_t storeVersion = 2;
constexpr std::size_t blockBytes = 1u << 20;

}  // namespace

RowStore::RowStore(const std::string& path) : m_database(path) {
    if (m_database.number("PRAGMA user_version") != storeVersion)
        makeTables();
    m_database.run("PRAGMA foreign_keys = ON");
}

void RowStore::makeTables() {
    Transaction transaction(m_database);
    for (const char* statement :
         {"DROP TABLE IF EXISTS blocks", "DROP TABLE IF EXISTS tables", "DROP TABLE IF EXISTS files",
          "CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT, sheet TEXT, bytes INTEGER, modified INTEGER, hash TEXT, "
          "UNIQUE (path, sheet))",
          "CREATE TABLE tables (file INTEGER REFERENCES files ON DELETE CASCADE, place INTEGER, head TEXT, PRIMARY KEY (file, place))",
          "CREATE TABLE blocks (file INTEGER REFERENCES files ON DELETE CASCADE, place INTEGER, number INTEGER, rows BLOB, "
          "PRIMARY KEY (file, place, number))"})
        m_database.run(statement);
    m_database.run(("PRAGMA user_version = " + std::to_string(storeVersion)).c_str());
    transaction.keep();
}

std::int64_t RowStore::idOf(const std::string& path, const std::string& sheet) {
    Statement find(m_database, "SELECT id FROM files WHERE path = ? AND sheet = ?");
    return find.put(1, path).put(2, sheet).next() ? find.number(0) : -1;
}

std::optional<Origin> RowStore::origin(const std::string& path, const std::string& sheet) {
    Statement find(m_database, "SELECT bytes, modified, hash FROM files WHERE path = ? AND sheet = ?");
    if (!find.put(1, path).put(2, sheet).next())
        return std::nullopt;
    return Origin{path, sheet, find.number(0), find.number(1), std::string(find.text(2))};
}

std::vector<FileTable> RowStore::read(const Origin& origin, Progress& progress) {
    const std::int64_t file = idOf(origin.path, origin.sheet);
    std::vector<FileTable> tables;
    Statement heads(m_database, "SELECT head FROM tables WHERE file = ? ORDER BY place");
    for (heads.put(1, file); heads.next();)
        tables.push_back(tableOfHead(heads.text(0)));
    const std::int64_t blocks = std::max<std::int64_t>(1, m_database.number("SELECT count(*) FROM blocks"));
    std::int64_t done = 0;
    for (std::size_t place = 0; place < tables.size(); ++place) {
        Statement rows(m_database, "SELECT rows FROM blocks WHERE file = ? AND place = ? ORDER BY number");
        for (rows.put(1, file).put(2, static_cast<std::int64_t>(place)); rows.next();) {
            progress.stopIfCancelled();
            if (!readBlock(rows.text(0), tables[place].cells))
                throw base::Error("data.store-failed", {{"reason", "rows"}}, {.file = origin.path});
            progress.row(origin.bytes * ++done / blocks);
        }
    }
    return tables;
}

void RowStore::write(const Origin& origin, const std::vector<FileTable>& tables, const Progress& progress) {
    Transaction transaction(m_database);
    forget(idOf(origin.path, origin.sheet));
    Statement file(m_database, "INSERT INTO files (path, sheet, bytes, modified, hash) VALUES (?, ?, ?, ?, ?)");
    file.put(1, origin.path).put(2, origin.sheet).put(3, origin.bytes).put(4, origin.modified).put(5, origin.hash).finish();
    const std::int64_t id = m_database.lastRow();
    Statement heads(m_database, "INSERT INTO tables VALUES (?, ?, ?)"), rows(m_database, "INSERT INTO blocks VALUES (?, ?, ?, ?)");
    for (std::size_t place = 0; place < tables.size(); ++place) {
        const auto number = static_cast<std::int64_t>(place);
        heads.put(1, id).put(2, number).put(3, headOf(tables[place])).finish();
        std::string block;
        std::int64_t blocks = 0;
        const CellStore& cells = tables[place].cells;
        for (std::int64_t row = 0; row < cells.size(); ++row) {
            appendRecord(block, cells, row);
            if (block.size() < blockBytes && row + 1 < cells.size())
                continue;
            progress.stopIfCancelled();
            rows.put(1, id).put(2, number).put(3, blocks++).putBytes(4, packBlock(block)).finish();
            block.clear();
        }
    }
    transaction.keep();
}

void RowStore::forget(std::int64_t file) {
    Statement(m_database, "DELETE FROM files WHERE id = ?").put(1, file).finish();
}

void RowStore::touch(const Origin& origin) {
    Statement update(m_database, "UPDATE files SET bytes = ?, modified = ? WHERE path = ? AND sheet = ?");
    update.put(1, origin.bytes).put(2, origin.modified).put(3, origin.path).put(4, origin.sheet).finish();
}

void RowStore::keepOnly(const std::vector<std::string>& paths) {
    std::vector<std::int64_t> others;
    Statement all(m_database, "SELECT id, path FROM files");
    while (all.next())
        if (std::find(paths.begin(), paths.end(), all.text(1)) == paths.end())
            others.push_back(all.number(0));
    for (const std::int64_t file : others)
        forget(file);
}

}  // namespace core::data
