// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/data/formats/mail/mail_text.h"
#include "core/data/formats/mail/message.h"
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
    void dates_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("date");
        QTest::newRow("whole") << QByteArray("Tue, 3 Mar 2026 10:00:00 +0100") << QByteArray("2026-03-03T10:00:00+01:00");
        QTest::newRow("no day of the week")
            << QByteArray("3 Mar 2026 10:00:00 -0530") << QByteArray("2026-03-03T10:00:00-05:30");
        QTest::newRow("zone by name") << QByteArray("3 Mar 2026 10:00:00 GMT") << QByteArray("2026-03-03T10:00:00");
        QTest::newRow("zone of letters") << QByteArray("3 Mar 2026 10:00:00 +0é00") << QByteArray("2026-03-03T10:00:00");
        QTest::newRow("no date") << QByteArray("yesterday") << QByteArray("yesterday");
        QTest::newRow("not UTF-8") << QByteArray("le 3 ao\xFBt") << QByteArray("le 3 août");
    }
    void dates() {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, date);
        QCOMPARE(QByteArray::fromStdString(mail::readMessage(("Date: " + value + "\n\nHello.\n").toStdString()).date), date);
    }
    void headers() {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(mail::decodedHeader(value.toStdString())), text);
    }
};

TUNEWRIGHT_TEST(TestMailText)
#include "test_mail_text.moc"
