// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/store/sqlite.h"

#include <sqlite3.h>

#include "core/base/error.h"

namespace core::data {
namespace {

constexpr int patience = 10'000;  ///< milliseconds that another program may hold the file

}  // namespace

Database::Database(const std::string& path) : m_path(path) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW;
    const int opened = sqlite3_open_v2(path.c_str(), &m_handle, flags, nullptr);
    try {
        if (opened != SQLITE_OK)
            fail();
        sqlite3_busy_timeout(m_handle, patience);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        run("PRAGMA cell_size_check = ON");
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

void Database::fail() const {
    const std::string reason = m_handle ? sqlite3_errmsg(m_handle) : "out of memory";
    throw base::Error("data.store-failed", {{"reason", reason}}, {.file = m_path});
}

void Database::run(const char* statement) {
    if (sqlite3_exec(m_handle, statement, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail();
}

std::int64_t Database::number(const char* query) {
    Statement statement(*this, query);
    return statement.next() ? statement.number(0) : 0;
}

std::int64_t Database::lastRow() const {
    return sqlite3_last_insert_rowid(m_handle);
}

Statement::Statement(Database& database, const char* text) : m_database(database) {
    check(sqlite3_prepare_v2(database.m_handle, text, -1, &m_handle, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(m_handle);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK)
        m_database.fail();
}

Statement& Statement::put(int place, std::int64_t value) {
    check(sqlite3_bind_int64(m_handle, place, value));
    return *this;
}

Statement& Statement::put(int place, std::string_view text) {
    check(sqlite3_bind_text64(m_handle, place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::putBytes(int place, std::string_view bytes) {
    check(sqlite3_bind_blob64(m_handle, place, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

bool Statement::next() {
    const int code = sqlite3_step(m_handle);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_database.fail();
    return code == SQLITE_ROW;
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

std::string_view Statement::text(int column) const {
    const void* bytes = sqlite3_column_blob(m_handle, column);
    return {static_cast<const char*>(bytes), bytes ? static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)) : 0};
}

void Statement::finish() {
    while (next()) {
    }
    check(sqlite3_reset(m_handle));
}

Transaction::~Transaction() {
    if (!m_kept)
        try {
            m_database.run("ROLLBACK");
        } catch (const base::Error&) {
            return;  // it was taken back already when it failed
        }
}

void Transaction::keep() {
    m_database.run("COMMIT");
    m_kept = true;
}

}  // namespace core::data
