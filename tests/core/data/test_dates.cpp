// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <string_view>
#include <vector>

#include "core/data/dates.h"
#include "tests/support/test_program.h"

using core::data::DateForm;
Q_DECLARE_METATYPE(DateForm)

class DatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void forms_data();
    void forms();
};

void DatesTest::cells_data() {
    QTest::addColumn<DateForm>("form");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<qint64>("seconds");  // -1: no date
    QTest::newRow("day") << DateForm::YearFirst << QByteArray("1970-01-02") << qint64(86400);
    QTest::newRow("day and time") << DateForm::YearFirst << QByteArray("1970-01-01T01:00:30.5Z") << qint64(3630);
    QTest::newRow("German") << DateForm::DayFirst << QByteArray("02.01.1970 00:01") << qint64(86460);
    QTest::newRow("American") << DateForm::MonthFirst << QByteArray("1/2/1970 1:00 PM") << qint64(86400 + 13 * 3600);
    QTest::newRow("short year") << DateForm::DayFirst << QByteArray("1.2.70") << qint64(31 * 86400);
    QTest::newRow("seconds") << DateForm::Seconds << QByteArray("1700000000") << qint64(1700000000);
    QTest::newRow("thousandths") << DateForm::Thousandths << QByteArray("1700000000123") << qint64(1700000000);
    QTest::newRow("no such day") << DateForm::YearFirst << QByteArray("2023-02-29") << qint64(-1);
    QTest::newRow("words") << DateForm::YearFirst << QByteArray("2023-02-28 or so") << qint64(-1);
    QTest::newRow("mixed separators") << DateForm::YearFirst << QByteArray("2023-02.28") << qint64(-1);
    QTest::newRow("empty") << DateForm::YearFirst << QByteArray() << qint64(-1);
    QTest::newRow("amount") << DateForm::Seconds << QByteArray("1700") << qint64(-1);
}

void DatesTest::cells() {
    QFETCH(DateForm, form);
    QFETCH(QByteArray, cell);
    const auto date = core::data::dateOf(std::string_view(cell.constData(), static_cast<std::size_t>(cell.size())), form);
    QTEST(qint64(date.value_or(-1)), "seconds");
}

void DatesTest::forms_data() {
    QTest::addColumn<QList<QByteArray>>("cells");
    QTest::addColumn<DateForm>("form");
    QTest::newRow("year first") << QList<QByteArray>{"2024-05-23", "2023-01-02"} << DateForm::YearFirst;
    QTest::newRow("the day cannot be a month") << QList<QByteArray>{"03/04/2024", "23/04/2024"} << DateForm::DayFirst;
    QTest::newRow("the month comes first") << QList<QByteArray>{"03/04/2024", "04/23/2024"} << DateForm::MonthFirst;
    QTest::newRow("cannot be told") << QList<QByteArray>{"03/04/2024"} << DateForm::DayFirst;
    QTest::newRow("numbers") << QList<QByteArray>{"12", "13"} << DateForm::None;
    QTest::newRow("versions") << QList<QByteArray>{"1.2.3", "10.0.1"} << DateForm::None;
    QTest::newRow("nothing") << QList<QByteArray>{} << DateForm::None;
}

void DatesTest::forms() {
    QFETCH(QList<QByteArray>, cells);
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    QTEST(core::data::dateFormOf(views), "form");
}

TUNEWRIGHT_TEST(DatesTest)
#include "test_dates.moc"
