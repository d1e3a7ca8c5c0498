// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/data/formats/mail/mail_text.h"
#include "tests/support/test_program.h"

using namespace core::data;

class TestMailText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headers_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("Refund") << QByteArray("Refund");
        QTest::newRow("base64") << QByteArray("=?utf-8?B?R3LDvMOfZQ==?=") << QByteArray("Grüße");
        QTest::newRow("quoted") << QByteArray("=?iso-8859-1?Q?caf=E9_au_lait?= now") << QByteArray("café au lait now");
        QTest::newRow("space between words") << QByteArray("=?utf-8?q?a?= \t=?utf-8?q?b?=") << QByteArray("ab");
        QTest::newRow("space within a word stays") << QByteArray("=?utf-8?q?a_?= =?utf-8?q?b?=") << QByteArray("a b");
        QTest::newRow("nothing but space before") << QByteArray("=?utf-8?q?_?= =?utf-8?q?b?=") << QByteArray("b");
        QTest::newRow("nothing before") << QByteArray("=?utf-8?q?"
                                                      "?= =?utf-8?q?b?=")
                                        << QByteArray("b");
        QTest::newRow("text between words") << QByteArray("=?utf-8?q?a?= and =?utf-8?q?b?=") << QByteArray("a and b");
        QTest::newRow("no end") << QByteArray("=?utf-8?q?a") << QByteArray("=?utf-8?q?a");
    }
    void headers() {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(mail::decodedHeader(value.toStdString())), text);
    }
};

TUNEWRIGHT_TEST(TestMailText)
#include "test_mail_text.moc"
