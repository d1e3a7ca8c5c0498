// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/core/data/data_files.h"
#include "tests/support/test_program.h"

/// What is said of single texts, in the light of the others of their set.
class SingleTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oddText_data();
    void oddText();
    void healthySetGivesNone();
    void personalData();
    void severalLanguages();
    void otherLanguagesAreNamed();
    void sharedFoot();
    void chatAnswers_data();
    void chatAnswers();
};

namespace {

/// Letters to a shop; each is different.
QStringList letters(int count) {
    static const char* const openings[] = {
        "The courier left my box at the wrong door", "I would like to return the lamp",
        "Somebody charged me twice for the tea",     "Nobody answers the telephone of your shop",
        "One cup in the set arrived with a crack",   "My voucher has stopped working at the till",
        "The jacket is too small for my brother"};
    static const char* const middles[] = {"and the people next door have not seen it",
                                          "because it is not the colour of the picture", "although I had cancelled the order",
                                          "so I am writing to you about the invoice", "and I want a new one for the kitchen"};
    static const char* const endings[] = {"Please tell me what to do.",     "Can you help me with this?",
                                          "I have waited for a week.",      "It was a present for a friend.",
                                          "Thank you for looking into it.", "When will it be here?"};
    QStringList all;
    for (int index = 0; index < count; ++index)
        all << QStringLiteral("%1 %2. %3").arg(openings[index % 7], middles[index / 7 % 5], endings[index / 35 % 6]);
    return all;
}

core::data::Dataset load(const support::DataFolder& folder, const QStringList& texts) {
    QByteArray rows = "text,label\n";
    for (int index = 0; index < texts.size(); ++index)
        rows += '"' + QString(texts[index]).replace('"', "\"\"").toUtf8() + (index % 2 == 0 ? "\",a\n" : "\",b\n");
    return support::load(support::jobOf("classification", {folder.write("rows.csv", rows)}));
}

}  // namespace

void SingleTextsTest::oddText_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const char* text, const char* kind) {
        QTest::newRow(name) << QString::fromUtf8(text) << kind;
    };
    row("German", "Das Paket ist nicht angekommen, und niemand antwortet mir.", "wrong_language");
    row("Russian", "Посылка не пришла, и никто не отвечает.", "wrong_language");
    row("cut in a word", "The courier left my box at the wrong door and the people next door have not se", "truncated_text");
    row("random keys", "sdlfkj wqpoeiru zxmcnb qlskdjf", "outlier");
    row("code", "for (int i = 0; i < n; ++i) { sum[i] += a[i] * b[i]; } // {x}", "outlier");
    row("disclaimer",
        "I would like to return the tray.\n\nThis message is confidential and meant for its addressee alone; any disclosure is "
        "prohibited. Please delete it.",
        "boilerplate");
    row("mail program", "I would like to return the tray.\nSent from my telephone", "boilerplate");
    row("English in the letters of formulas", "𝐈 𝐰𝐨𝐮𝐥𝐝 𝐥𝐢𝐤𝐞 𝐭𝐨 𝐫𝐞𝐭𝐮𝐫𝐧 𝐭𝐡𝐞 𝐭𝐫𝐚𝐲, 𝐩𝐥𝐞𝐚𝐬𝐞.", "");
    row("English in wide letters", "Ｉ ｗｏｕｌｄ ｌｉｋｅ ｔｏ ｒｅｔｕｒｎ ｔｈｅ ｔｒａｙ.", "");
    row("sound", "I would like to return the tray.", "");
    row("few words", "Wrong size", "");
    row("quoted German", "The label says 'nicht werfen' and still you dropped the box.", "");
}

void SingleTextsTest::oddText() {
    QFETCH(QString, text);
    QFETCH(QString, kind);
    const support::DataFolder folder;
    QStringList texts = letters(200);
    texts.insert(8, text);
    const auto dataset = load(folder, texts);
    for (const char* each : {"wrong_language", "truncated_text", "outlier", "boilerplate"})
        QCOMPARE(support::rowsOf(dataset, each), kind == QLatin1String(each) ? "9" : "none");
}

void SingleTextsTest::healthySetGivesNone() {
    const support::DataFolder folder;
    const auto dataset = load(folder, letters(200));
    // Of the texts alone: their labels are every other one's.
    for (const auto& finding : dataset.report.findings)
        QVERIFY2(finding.kind == "near_duplicate" || finding.kind == "exact_duplicate" || finding.kind == "labels_untold",
                 finding.kind.c_str());
}

void SingleTextsTest::personalData() {
    const support::DataFolder folder;
    QStringList texts = letters(20);
    texts[3] = QStringLiteral("🙂 Please call Mrs Underhill on 020 7946 0926.");
    const auto dataset = load(folder, texts);
    const auto* phone = support::finding(dataset, "pii_phone");
    QCOMPARE(support::rowsOf(dataset, "pii_name"), "4");
    QVERIFY(phone != nullptr);
    QCOMPARE(phone->hits[0].row, 4);
    QCOMPARE(phone->hits[0].start, 31);
    QCOMPARE(phone->hits[0].end, 44);
    QCOMPARE(phone->hits[0].value, "020 7946 0926");
}

void SingleTextsTest::severalLanguages() {
    const support::DataFolder folder;
    QStringList texts = letters(40);
    for (int index = 0; index < 20; ++index)
        texts << QStringLiteral("Das Paket Nummer %1 ist nicht angekommen, und niemand antwortet mir.").arg(index * 37);
    const auto dataset = load(folder, texts);
    QCOMPARE(support::rowsOf(dataset, "wrong_language"), "none");
    const auto* several = support::finding(dataset, "several_languages");
    QVERIFY(several != nullptr && several->severity == core::api::Severity::Note);
    QCOMPARE(several->hits[0].value, "English (67 %), German (33 %)");
}

void SingleTextsTest::otherLanguagesAreNamed() {
    const support::DataFolder folder;
    QByteArray rows = "source\ttarget\n";
    for (int index = 0; index < 40; ++index)
        rows +=
            QStringLiteral("The parcel number %1 did not arrive, and nobody answers me.\t").arg(index * 37).toUtf8() +
            QStringLiteral("Das Paket Nummer %1 ist nicht angekommen, und niemand antwortet mir.\n").arg(index * 37).toUtf8();
    rows += "The key is not in the box, and I have looked for it.\tThe key is not in the box, and I have looked for it.\n"
            "Where have you put the other key?\tLa clé n'est pas dans la boîte, et je ne sais pas où elle est.\n"
            "Nobody has seen the third key.\tPersonne n'a vu la troisième clé dans cette maison, et nous la cherchons.\n";
    const auto dataset = support::load(support::jobOf("text-to-text", {folder.write("rows.tsv", rows)}));
    const auto* other = support::finding(dataset, "wrong_language");
    QVERIFY(other != nullptr);
    QCOMPARE(other->arguments.at("usual"), "German");
    QCOMPARE(other->arguments.at("languages"), "French, English");
}

void SingleTextsTest::sharedFoot() {
    const support::DataFolder folder;
    QStringList texts = letters(40);
    for (int index = 5; index < 10; ++index)
        texts[index] += QStringLiteral("\nThe office of the blue shop, open on weekdays");
    const auto dataset = load(folder, texts);
    QCOMPARE(support::rowsOf(dataset, "boilerplate"), "6 7 8 9 10");
    const auto& hit = support::finding(dataset, "boilerplate")->hits[0];
    QCOMPARE(hit.end - hit.start, 45);
}

void SingleTextsTest::chatAnswers_data() {
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* text, const char* kind) { QTest::newRow(text) << QString::fromUtf8(text) << kind; };
    row("I'm sorry, but I can't help with that.", "refusal");
    row("As an AI language model, I am unable to give advice on this topic.", "refusal");
    row("Es tut mir leid, dabei kann ich leider nicht helfen.", "refusal");
    row("Lo siento, no puedo responder a esa pregunta.", "refusal");
    row("Désolé, je ne peux pas vous aider.", "refusal");
    row("You cannot lose your claim by asking for it.", "");
    row("Sorry for the delay: your box is on its way.", "");
    row("The box was refused at the door, and we cannot send it again before Monday.", "");
    row("The box leaves our house today and will be with you in three or fo", "truncated_answer");
    row("You need these:\n- the letter itself\n- a copy of the papers", "");
}

void SingleTextsTest::chatAnswers() {
    QFETCH(QString, answer);
    QFETCH(QString, kind);
    const support::DataFolder folder;
    QByteArray rows;
    const QStringList questions = letters(40);
    for (int index = 0; index < 40; ++index) {
        const QString sound =
            QStringLiteral("Thank you for your letter number %1, we shall look into it today.").arg(index * 37);
        const QJsonArray messages{QJsonObject{{"role", "user"}, {"content", questions[index]}},
                                  QJsonObject{{"role", "assistant"}, {"content", index == 6 ? answer : sound}}};
        rows += QJsonDocument(QJsonObject{{"messages", messages}}).toJson(QJsonDocument::Compact) + '\n';
    }
    const auto dataset = support::load(support::jobOf("chat", {folder.write("chat.jsonl", rows)}));
    for (const char* each : {"refusal", "truncated_answer"})
        QCOMPARE(support::rowsOf(dataset, each), kind == QLatin1String(each) ? "7" : "none");
}

TUNEWRIGHT_TEST(SingleTextsTest)
#include "test_single_texts.moc"
