// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/base/trim.h"
#include "tests/support/test_program.h"

class TestTrim : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trimsBothEnds() {
        using core::base::trimmed;
        QCOMPARE(trimmed(" \ta b\r\n"), std::string_view("a b"));
        QCOMPARE(trimmed(" \n "), std::string_view());
        QCOMPARE(trimmed(""), std::string_view());
        QCOMPARE(trimmed("'a'", "'"), std::string_view("a"));
        QCOMPARE(trimmed(" a", "'"), std::string_view(" a"));
    }
};

TUNEWRIGHT_TEST(TestTrim)
#include "test_trim.moc"
