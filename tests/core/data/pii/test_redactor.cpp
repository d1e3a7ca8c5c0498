// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/data/pii/redactor.h"
#include "tests/support/test_program.h"

class RedactorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placeholdersAreTheSameOverTexts();
    void kindsAreCountedApart();
    void nothingToHide();
};

void RedactorTest::placeholdersAreTheSameOverTexts() {
    core::data::Redactor redactor;
    QCOMPARE(redactor.redact("Ask Mrs Underhill, or write to a.b@post.example."),
             std::string("Ask Mrs [NAME_1], or write to [EMAIL_1]."));
    QCOMPARE(redactor.redact("Mr Ashdown wrote from A.B@post.example to Mrs UNDERHILL."),
             std::string("Mr [NAME_2] wrote from [EMAIL_1] to Mrs [NAME_1]."));
}

void RedactorTest::kindsAreCountedApart() {
    core::data::Redactor redactor;
    QCOMPARE(redactor.redact("IBAN DE89 3704 0044 0532 0130 00, phone +44 20 7946 0926"),
             std::string("IBAN [IBAN_1], phone [PHONE_1]"));
    QCOMPARE(redactor.redact("IBAN DE89370400440532013000, phone +44 20 7946 0927"),
             std::string("IBAN [IBAN_1], phone [PHONE_2]"));
}

void RedactorTest::nothingToHide() {
    core::data::Redactor redactor;
    QCOMPARE(redactor.redact("The lift was out of order – again."), std::string("The lift was out of order – again."));
    QCOMPARE(redactor.redact(""), std::string());
}

TUNEWRIGHT_TEST(RedactorTest)
#include "test_redactor.moc"
