// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "tests/support/test_program.h"
#include "ui/cell_text.h"

using core::api::Role;

class TestCellText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cells_data();
    void cells();
};

void TestCellText::cells_data() {
    QTest::addColumn<int>("role");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, Role role, const char* cell, const char* text) {
        QTest::newRow(name) << int(role) << QByteArray(cell) << QString::fromUtf8(text);
    };
    row("text", Role::Text, "[{\"role\":\"user\"}]", "[{\"role\":\"user\"}]");
    row("conversation", Role::Conversation,
        R"([{"role":"user","content":"Where is it?"},{"role":"assistant","content":"Here."}])",
        "user: Where is it?\nassistant: Here.");
    row("call", Role::Conversation, R"([{"role":"assistant","content":"","tool_calls":[1]}])",
        "assistant: {\"tool_calls\":[1]}");
    row("plain answer", Role::Chosen, "[maybe]", "[maybe]");
    row("words", Role::Tokens, R"(["It","is","\"here\""])", "It is \"here\"");
    row("marks", Role::Tags, R"(["O","B-place"])", "O B-place");
    row("answers", Role::AnswerSpans, R"([{"text":"Oslo","start":3},{"text":"Oslo","start":9},{"text":"Rome","start":20}])",
        "Oslo · Rome");
    row("no answer", Role::AnswerSpans, "[]", "(no answer)");
    row("long", Role::Text, "0123456789012345678901234567890123456789012345678901234567890123456789",
        "012345678901234567890123456789012345678901234567890123456789");
}

void TestCellText::cells() {
    QFETCH(int, role);
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    QCOMPARE(ui::cellText(static_cast<Role>(role), cell.toStdString(), 60), text);
}

TUNEWRIGHT_TEST(TestCellText)
#include "test_cell_text.moc"
