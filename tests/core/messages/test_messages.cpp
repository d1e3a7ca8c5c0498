// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/api/messages.h"
#include "tests/support/test_program.h"

using core::api::Issue;

namespace {

QString text(const std::string& code, const core::api::Arguments& arguments) {
    return QString::fromStdString(core::api::messageText(code, arguments));
}

}  // namespace

class MessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAndMany_data();
    void oneAndMany();
    void aReasonIsFilledFromItsOwnCode();
    void aReasonMayHaveAReason();
    void reasonsAreTranslated();
    void oddTemplatesStayReadable();
};

void MessagesTest::oneAndMany_data() {
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << "0"
                          << "0 rows repeat an earlier row word for word.";
    QTest::newRow("one") << "1"
                         << "1 row repeats an earlier row word for word.";
    QTest::newRow("many") << "11"
                          << "11 rows repeat an earlier row word for word.";
}

void MessagesTest::oneAndMany() {
    QFETCH(QString, count);
    QFETCH(QString, words);
    QCOMPARE(text("finding.exact_duplicate", {{"count", count.toStdString()}}), words);
}

void MessagesTest::aReasonIsFilledFromItsOwnCode() {
    QCOMPARE(text("finding.broken_row", {{"count", "1"},
                                         {"line", "7"},
                                         {"file", "a.csv"},
                                         {"reasonCode", "data.row.fields"},
                                         {"fields", "3"},
                                         {"columns", "2"}}),
             "1 row cannot be read and is left out. The first is on line 7 of a.csv: 3 fields where the table has 2 columns.");
}

void MessagesTest::aReasonMayHaveAReason() {
    QCOMPARE(text("checkpoint.not-saved",
                  {{"step", "4"}, {"file", "run/x"}, {"reasonCode", "file.unwritable"}, {"reason", "no permission"}}),
             "The checkpoint of step 4 could not be written. run/x cannot be written: no permission.");
}

void MessagesTest::reasonsAreTranslated() {
    const auto shout = [](std::string_view english) {
        std::string text(english);
        for (char& letter : text)
            letter = letter == 'w' ? 'W' : letter;
        return text;
    };
    Issue issue;
    issue.arguments = {{"reasonCode", "data.row.fields"}, {"fields", "3"}, {"columns", "2"}};
    QCOMPARE(QString::fromStdString(core::api::fillTemplate("why: {reason}", issue, shout)),
             "why: 3 fields Where the table has 2 columns");
}

void MessagesTest::oddTemplatesStayReadable() {
    const auto same = [](std::string_view english) { return std::string(english); };
    Issue issue;
    issue.arguments = {{"count", "2"}};
    for (const auto& [text, words] :
         {std::pair{"{count", "{count"}, {"{unknown}", "{unknown}"}, {"{count|row}", "row"}, {"a } b", "a } b"}})
        QCOMPARE(core::api::fillTemplate(text, issue, same), std::string(words));
}

TUNEWRIGHT_TEST(MessagesTest)
#include "test_messages.moc"
