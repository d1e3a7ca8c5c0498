// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/api/messages.h"
#include "tests/support/test_program.h"
#include "ui/language.h"
#include "ui/messages.h"

namespace {

struct Entry {
    QString context, source;
    QStringList forms;
    bool unfinished = false;
};

QList<Entry> readEntries(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            entries.push_back({context, xml.readElementText(), {}, false});
        else if (xml.name() == QLatin1String("translation")) {
            entries.back().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            entries.back().forms << text.trimmed();
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

/// {names} and %1; in a numerus entry %n may be left out of a form.
QStringList placeholders(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("\\{[A-Za-z]+\\}|%[1-9]"));
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    QStringList sorted(found.begin(), found.end());
    sorted.sort();
    return sorted;
}

const QString German = QStringLiteral(TUNEWRIGHT_SOURCE "/translations/tunewright_de.ts");

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEntryIsFinished();
    void placeholdersAreKept();
    void everyWordOfTheSourcesIsInTheFile();
    void messagesAreFilledInTheChosenLanguage();
    void englishPluralsAreWritten();
};

void TranslationsTest::everyEntryIsFinished() {
    const auto entries = readEntries(German);
    QVERIFY(entries.size() > 500);
    for (const Entry& entry : entries)
        QVERIFY2(!entry.unfinished && !entry.forms.join(QString()).isEmpty(),
                 qPrintable(entry.context + QStringLiteral(": ") + entry.source));
}

void TranslationsTest::placeholdersAreKept() {
    for (const Entry& entry : readEntries(German))
        QVERIFY2(placeholders(entry.source) == placeholders(entry.forms.join(QString())),
                 qPrintable(entry.context + QStringLiteral(": ") + entry.source));
}

void TranslationsTest::everyWordOfTheSourcesIsInTheFile() {
    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh_de.ts"));
    const QString root = QStringLiteral(TUNEWRIGHT_SOURCE);
    QProcess lupdate;
    lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate"),
                  {QStringLiteral("-I"), root, QStringLiteral("-locations"), QStringLiteral("none"),
                   root + QStringLiteral("/ui"), root + QStringLiteral("/core/messages"), QStringLiteral("-ts"), fresh});
    QVERIFY2(lupdate.waitForFinished(120000) && lupdate.exitCode() == 0, qPrintable(lupdate.errorString()));
    QSet<QPair<QString, QString>> known;
    for (const Entry& entry : readEntries(German))
        known << qMakePair(entry.context, entry.source);
    const auto wanted = readEntries(fresh);
    QVERIFY(!wanted.isEmpty());
    for (const Entry& entry : wanted)
        QVERIFY2(known.contains(qMakePair(entry.context, entry.source)),
                 qPrintable(entry.context + QStringLiteral(": ") + entry.source));
}

void TranslationsTest::messagesAreFilledInTheChosenLanguage() {
    const core::api::Issue issue{core::api::Severity::Error, "file.not-found", {"a.csv", 0, ""}, {}};
    ui::language::apply(QStringLiteral("de"));
    QCOMPARE(ui::messages::text(issue), QStringLiteral("Die Datei oder der Ordner a.csv existiert nicht."));
    ui::language::apply(QStringLiteral("en"));
    QCOMPARE(ui::messages::text(issue), QStringLiteral("The file or folder a.csv does not exist."));
    QCOMPARE(ui::messages::text("no.such-code"), QStringLiteral("no.such-code"));
}

void TranslationsTest::englishPluralsAreWritten() {
    ui::language::apply(QStringLiteral("en"));
    QCOMPARE(QCoreApplication::translate("ui::HomePage", "%n run(s)", nullptr, 1), QStringLiteral("1 run"));
    QCOMPARE(QCoreApplication::translate("ui::HomePage", "%n run(s)", nullptr, 3), QStringLiteral("3 runs"));
}

TUNEWRIGHT_TEST(TranslationsTest)
#include "test_translations.moc"
