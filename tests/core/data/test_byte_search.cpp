// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/data/formats/byte_search.h"
#include "tests/support/test_program.h"

/// Eight bytes at once find what one after the other finds.
class ByteSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyByteAtEveryPlace();
    void nothingThere();
};

void ByteSearchTest::everyByteAtEveryPlace() {
    using namespace core::data;
    for (int byte = 0; byte < 256; ++byte)
        for (std::size_t at = 0; at < 20; ++at) {
            std::string text(21, '\x80');
            text[at] = static_cast<char>(byte);
            const auto mark = static_cast<char>(byte);
            const bool json = mark == '"' || mark == '\\' || byte < 0x20;
            QCOMPARE(findJsonMark(text, 0), json ? at : text.size());
            const bool any = mark == ',' || mark == '\n' || mark == '\r';
            QCOMPARE(findAny(text, 0, ',', '\n', '\r'), any ? at : text.size());
            QCOMPARE(findAny(text, 0, mark, mark, mark), byte == 0x80 ? 0 : at);
            QCOMPARE(findAny(text, at + 1, mark, mark, mark), byte == 0x80 ? at + 1 : text.size());
        }
}

void ByteSearchTest::nothingThere() {
    using namespace core::data;
    QCOMPARE(findAny("", 0, 'a', 'b', 'c'), 0U);
    QCOMPARE(findAny("xyz", 3, 'x', 'y', 'z'), 3U);
    QCOMPARE(findAny("--a-------,a", 0, 'a', ',', ','), 2U);
    QCOMPARE(findJsonMark("a!#[]~\x7F\xFF and so on", 0), std::string_view("a!#[]~\x7F\xFF and so on").size());
}

TUNEWRIGHT_TEST(ByteSearchTest)
#include "test_byte_search.moc"
