// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/api/messages.h"
#include "core/base/error.h"
#include "data_files.h"
#include "tests/support/test_program.h"

class FindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAffectedRowIsALine();
    void checkUpAsJson();
    void everyFindingHasWords();
    void allBadFilesAreNamedAtOnce();
};

namespace {

core::data::Dataset faultyRows(const support::DataFolder& folder) {
    return support::load(support::jobOf(
        "classification",
        {folder.write(
            "rows.csv",
            "text,label\nwhere is it,a\nwhere is it,a\n,b\nbroken,b,c,d\n\"see <br> there\",b\nlast one,B\none more,b\n")}));
}

}  // namespace

void FindingsTest::everyAffectedRowIsALine() {
    const support::DataFolder folder;
    const std::string path = folder.path("findings.jsonl");
    core::data::writeFindings(faultyRows(folder).report, path);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QMap<QString, QJsonObject> lines;
    for (const QByteArray& line : file.readAll().trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        lines.insert(object["kind"].toString(), object);
    }
    QCOMPARE(lines.keys(), (QStringList{"broken_row", "empty_text", "exact_duplicate", "html_leftover", "label_variant"}));
    QCOMPARE(lines["exact_duplicate"], (QJsonObject{{"kind", "exact_duplicate"}, {"row", 2}, {"partner", 1}}));
    QCOMPARE(lines["html_leftover"],
             (QJsonObject{{"kind", "html_leftover"}, {"row", 5}, {"start", 4}, {"end", 8}, {"value", "<br>"}}));
    QCOMPARE(lines["label_variant"], (QJsonObject{{"kind", "label_variant"}, {"row", 0}, {"column", "label"}, {"value", "B"}}));
    QCOMPARE(lines["broken_row"]["row"].toInt(), 4);
}

void FindingsTest::checkUpAsJson() {
    const support::DataFolder folder;
    const QJsonObject report =
        QJsonDocument::fromJson(QByteArray::fromStdString(core::data::checkJson(faultyRows(folder).report))).object();
    QCOMPARE(report["verdict"].toString(), "ready-with-warnings");
    QCOMPARE(report["rows"].toInt(), 7);
    QCOMPARE(report["goodRows"].toInt(), 5);
    QCOMPARE(report["findings"].toArray().size(), 5);
    for (const auto& entry : report["findings"].toArray()) {
        const QJsonObject finding = entry.toObject();
        QCOMPARE(finding.keys(), (QStringList{"count", "kind", "message", "remedy", "rows", "severity"}));
        if (finding["kind"] == "exact_duplicate") {
            QCOMPARE(finding["rows"].toArray(), QJsonArray{2});
            QCOMPARE(finding["severity"].toString(), "warning");
        }
    }
}

void FindingsTest::everyFindingHasWords() {
    const support::DataFolder folder;
    const auto dataset = faultyRows(folder);
    for (const auto& finding : dataset.report.findings) {
        const core::api::Issue issue{finding.severity, "finding." + finding.kind, {}, finding.arguments};
        const QString words = QString::fromStdString(core::api::messageText(issue) + core::api::remedyText(issue));
        QVERIFY2(words.contains(' ') && !words.contains('{'), qPrintable(words));
    }
}

void FindingsTest::allBadFilesAreNamedAtOnce() {
    const support::DataFolder folder;
    const auto job = support::jobOf("classification", {folder.write("a.csv", ""), folder.write("b.csv", "text,label\nlate,a\n"),
                                                       folder.path("missing.csv"), folder.write("c.json", "[]")});
    try {
        support::load(job);
        QFAIL("bad files were taken");
    } catch (const core::base::Error& error) {
        QStringList codes;
        for (const auto& issue : error.issues())
            codes << QString::fromStdString(issue.code);
        QCOMPARE(codes, (QStringList{"data.empty-file", "file.not-found", "data.json-no-rows"}));
    }
}

TUNEWRIGHT_TEST(FindingsTest)
#include "test_findings.moc"
