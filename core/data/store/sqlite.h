// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace core::data {

/// A database in one file. Whatever fails throws base::Error "data.store-failed" {reason}; place.file is the database.
class Database {
public:
    /// Opens it, or makes an empty one. Nothing that the file itself asks for is run: no functions, no views.
    explicit Database(const std::string& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const char* statement);
    std::int64_t number(const char* query);
    std::int64_t lastRow() const;

private:
    friend class Statement;
    [[noreturn]] void fail() const;

    std::string m_path;
    sqlite3* m_handle = nullptr;
};

/// One statement, whose values are put in by position from 1.
class Statement {
public:
    Statement(Database& database, const char* text);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& put(int place, std::int64_t value);
    Statement& put(int place, std::string_view text);
    Statement& putBytes(int place, std::string_view bytes);
    /// The next row of the answer, if there is one. Columns count from 0; texts end with the next call.
    bool next();
    std::int64_t number(int column) const;
    std::string_view text(int column) const;
    /// Runs it to its end and makes it ready for other values.
    void finish();

private:
    void check(int code) const;

    Database& m_database;
    sqlite3_stmt* m_handle = nullptr;
};

/// Takes back what was done since it began, unless it was kept.
class Transaction {
public:
    explicit Transaction(Database& database) : m_database(database) { m_database.run("BEGIN IMMEDIATE"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void keep();

private:
    Database& m_database;
    bool m_kept = false;
};

}  // namespace core::data
