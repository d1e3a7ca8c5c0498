// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/data/text_language.h"
#include "tests/support/test_program.h"

class TextLanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void languages();
    void sayTooLittle_data();
    void sayTooLittle();
    void names();
};

void TextLanguageTest::languages_data() {
    QTest::addColumn<QString>("code");
    for (const auto& [code, text] : std::initializer_list<std::pair<const char*, const char*>>{
             {"en", "The parcel has not come and nobody answers my letters."},
             {"de", "Das Paket ist nicht angekommen, und niemand antwortet mir."},
             {"fr", "Le colis n'est pas arrivé et personne ne me répond."},
             {"es", "El paquete no ha llegado y nadie me contesta."},
             {"it", "Il pacco non è arrivato e nessuno mi risponde."},
             {"nl", "Het pakket is niet aangekomen en niemand geeft antwoord."},
             {"pl", "Paczka nie dotarła i nikt mi nie odpowiada."},
             {"ru", "Посылка не пришла, и никто не отвечает."},
             {"ja", "荷物が届かず、誰も返事をくれません。"}})
        QTest::newRow(text) << code;
}

void TextLanguageTest::languages() {
    QFETCH(QString, code);
    const auto guess = core::data::guessLanguage(QTest::currentDataTag());
    QCOMPARE(QString::fromStdString(guess.code), code);
    QVERIFY(guess.sure);
}

void TextLanguageTest::sayTooLittle_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "...", "OK", "Berlin", "12345 67", "Anna Bauer", "a = b[i] + 1;"})
        QTest::addRow("'%s'", text) << text;
}

void TextLanguageTest::sayTooLittle() {
    QFETCH(QString, text);
    QVERIFY(!core::data::guessLanguage(text.toStdString()).sure);
}

void TextLanguageTest::names() {
    QCOMPARE(core::data::languageName("de"), std::string("German"));
    QCOMPARE(core::data::littleWordShare("the and of", "en"), 1.0);
    QCOMPARE(core::data::littleWordShare("the and of", "xx"), 0.0);
}

TUNEWRIGHT_TEST(TextLanguageTest)
#include "test_text_language.moc"
