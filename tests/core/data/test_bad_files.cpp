// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QFile>

#include "core/base/error.h"
#include "data_files.h"
#include "tests/support/test_program.h"

/// One fault per file; the lists in fixtures/data/bad (texts in EXPECTED.tsv, other files in CONTAINERS.tsv) say how many records survive (each holds "KEEP-<n>"), what is said and
/// on which line (0: about the whole file).
class BadFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
};

void BadFilesTest::files_data() {
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("survivors");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QStringList>("findings");
    int cases = 0;
    for (const char* name : {"EXPECTED.tsv", "CONTAINERS.tsv"}) {
        QFile list(QString(TUNEWRIGHT_FIXTURES "/data/bad/") + name);
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(list.readAll()).split('\n', Qt::SkipEmptyParts);
        for (const QString& line : lines.mid(1)) {
            const QStringList fields = line.split('\t');
            QCOMPARE(fields.size(), 5);
            QTest::newRow(fields[0].toUtf8().constData())
                << fields[1] << fields[2] << fields[3] << (fields[4] == "-" ? QStringList() : fields[4].split(' '));
            ++cases;
        }
    }
    QVERIFY(cases > 200);
}

namespace {

/// Expected: kind:line, or kind:line:code of the reason.
bool hasFinding(const core::data::Dataset& dataset, const QString& expected) {
    const QStringList parts = expected.split(':');
    const auto* found = support::finding(dataset, parts[0].toStdString());
    return found != nullptr && !found->hits.empty() && found->hits.front().line == parts[1].toLongLong() &&
           (parts.size() < 3 || found->hits.front().code == parts[2].toStdString());
}

bool rowHolds(const core::data::Dataset& dataset, std::int64_t row, const std::string& words) {
    const auto columns = static_cast<std::int64_t>(dataset.report.table->columns().size());
    for (std::int64_t column = 0; column < columns; ++column)
        if (dataset.report.table->cell(row, column).find(words) != std::string::npos)
            return true;
    return false;
}

/// The rows that hold KEEP-1, KEEP-2 … in that order; KEEP-9 is the row with the fault, where it is to be kept.
int keptRows(const core::data::Dataset& dataset) {
    int kept = 0, next = 1;
    for (std::int64_t row = 0; row < dataset.report.table->rowCount(); ++row) {
        const bool inOrder = rowHolds(dataset, row, "KEEP-" + std::to_string(next));
        next += inOrder;
        kept += inOrder || rowHolds(dataset, row, "KEEP-9 ");
    }
    return kept;
}

/// A case may be a folder: the two sides of a translation.
std::vector<std::string> filesOf(const std::string& path) {
    if (!path.ends_with('/'))
        return {path};
    std::vector<std::string> files{path + "text.eng"};
    if (QFile::exists(QString::fromStdString(path + "text.deu")))
        files.push_back(path + "text.deu");
    return files;
}

}  // namespace

void BadFilesTest::files() {
    QFETCH(QString, severity);
    QFETCH(QString, survivors);
    QFETCH(QString, task);
    QFETCH(QStringList, findings);
    const std::string path = TUNEWRIGHT_FIXTURES "/data/bad/" + std::string(QTest::currentDataTag());
    const auto job = support::jobOf(task == "-" ? std::string() : task.toStdString(), filesOf(path));
    if (!findings.isEmpty() && findings[0].section(':', 0, 0).contains('.')) {
        try {
            support::load(job);
            QFAIL("the file was taken");
        } catch (const core::base::Error& error) {
            const auto& issue = error.issues().front();
            // Of a damaged file, the damage is listed.
            const auto reason = issue.arguments.find("reasonCode");
            QCOMPARE(QString::fromStdString(reason == issue.arguments.end() ? error.code() : reason->second) + ":0", findings[0]);
            QVERIFY2(issue.place.file.starts_with(path), issue.place.file.c_str());
        }
        return;
    }
    const auto dataset = support::load(job);
    for (const QString& expected : findings)
        QVERIFY2(hasFinding(dataset, expected), qPrintable(expected));
    if (severity == "reject-file") {
        QVERIFY(dataset.report.verdict == core::api::Verdict::NotReady);
        QVERIFY_THROWS_EXCEPTION(core::base::Error, core::data::requireReady(dataset));
        return;
    }
    QCOMPARE(keptRows(dataset), survivors.toInt());
    if (severity == "reject-rows") {
        QCOMPARE(dataset.report.goodRows, survivors.toLongLong());
        QVERIFY(dataset.report.rows > dataset.report.goodRows);
    }
    if (severity == "fine") {
        QCOMPARE(dataset.report.rows, dataset.report.goodRows);
        // Persons are told of in sound files, too.
        const bool named = support::finding(dataset, "pii_name") != nullptr;
        QVERIFY(dataset.report.verdict == (named ? core::api::Verdict::ReadyWithWarnings : core::api::Verdict::Ready));
    }
}

TUNEWRIGHT_TEST(BadFilesTest)
#include "test_bad_files.moc"
