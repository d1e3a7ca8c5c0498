// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/data/pii/checksums.h"
#include "core/data/pii/personal_data.h"
#include "tests/support/test_program.h"

using core::data::PersonalKind;

class PersonalDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void leftAlone_data();
    void leftAlone();
    void placesCountCodePoints();
    void longTextsAreReadInPieces();
    void checksums_data();
    void checksums();
};

void PersonalDataTest::found_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const char* text, const char* kind, const char* value) {
        QTest::newRow(name) << QString::fromUtf8(text) << kind << QString::fromUtf8(value);
    };
    row("title", "Please ask Mrs Underhill about it.", "pii_name", "Underhill");
    row("two titles", "Laut Herrn Dr. Eilers ist alles gut.", "pii_name", "Eilers");
    row("small title", "Según la doctora Ibarra está bien.", "pii_name", "Ibarra");
    row("introduction", "My name is Kwabena Ofori, and I write again.", "pii_name", "Kwabena Ofori");
    row("surname first", "Je m'appelle Delacroix, Amélie.", "pii_name", "Delacroix, Amélie");
    row("particles", "Mijn naam is Sanne van der Linden.", "pii_name", "Sanne van der Linden");
    row("apostrophe", "The caller was Mr O'Hara again.", "pii_name", "O'Hara");
    row("relative", "Meine Tochter Annika hustet.", "pii_name", "Annika");
    row("greeting", "Liebe Annika, danke schön!", "pii_name", "Annika");
    row("signature", "See you soon.\nKind regards,\nOluwaseun Adeyemi", "pii_name", "Oluwaseun Adeyemi");
    row("given name and surname", "Our tenant moved; Jürgen Falk has the keys.", "pii_name", "Jürgen Falk");
    row("initial", "Please hand it to T. Hargreaves at the desk.", "pii_name", "T. Hargreaves");
    row("a party of a case", "The claimant, Rasheed Abernathy, says so.", "pii_name", "Rasheed Abernathy");
    row("a party without an article", "Zeuge war Hans-Joachim Reuter.", "pii_name", "Hans-Joachim Reuter");
    row("a party behind an apostrophe", "L'avocat Corentin Abgrall plaide.", "pii_name", "Corentin Abgrall");
    row("in the middle", "I, Adelheid Sonnleitner, cancel the contract.", "pii_name", "Adelheid Sonnleitner");
    row("surname before", "This is Chen Wei, from flat 4.", "pii_name", "Chen Wei");
    row("speaks", "Harriet said that it leaks.", "pii_name", "Harriet");
    row("alone in a sentence", "As Beatrix explained, it leaks.", "pii_name", "Beatrix");
    row("two unclear names", "He is Ernst-August Wiegand.", "pii_name", "Ernst-August Wiegand");
    row("no capitals", "my name is sofia marinelli and i live here", "pii_name", "sofia marinelli");
    row("e-mail", "Write to j.o-hara+work@post.example.org.", "pii_email", "j.o-hara+work@post.example.org");
    row("UK phone", "Ring me on 020 7946 0926 tonight.", "pii_phone", "020 7946 0926");
    row("US phone", "It is (709) 555-0174.", "pii_phone", "(709) 555-0174");
    row("country", "Mobil +49 (0)171 39200 56, gern abends", "pii_phone", "+49 (0)171 39200 56");
    row("French phone", "Rappelez le 02.61.91.59.96 demain.", "pii_phone", "02.61.91.59.96");
    row("Spanish phone", "Mi móvil es 612 000 158.", "pii_phone", "612 000 158");
    row("IBAN in groups", "Konto DE89 3704 0044 0532 0130 00 bitte", "pii_iban", "DE89 3704 0044 0532 0130 00");
    row("IBAN, small", "gb82west12345698765432", "pii_iban", "gb82west12345698765432");
    row("card", "Paid with 4242 4242 4242 4242 in May.", "pii_card", "4242 4242 4242 4242");
    row("SSN", "SSN: 123-45-6789.", "pii_ssn", "123-45-6789");
    row("DNI", "Mi DNI es 12345678Z.", "pii_national_id", "12345678Z");
    row("NIE", "NIE X1234567L", "pii_national_id", "X1234567L");
    row("NINO", "NI no: AB 12 34 56 C", "pii_national_id", "AB 12 34 56 C");
    row("NHS", "The NHS number is 943 476 5919.", "pii_national_id", "943 476 5919");
    row("Steuer-ID", "Steuer-ID 86 095 742 719", "pii_national_id", "86 095 742 719");
    row("codice fiscale", "Il codice fiscale è RSSMRA85T10A562S.", "pii_national_id", "RSSMRA85T10A562S");
    row("born", "She was born in Leeds on 3 May 1980.", "pii_birth_date", "3 May 1980");
    row("word behind", "Er ist am 21.02.1937 geboren.", "pii_birth_date", "21.02.1937");
    row("French birth", "Née le 17/11/2007.", "pii_birth_date", "17/11/2007");
    row("record", "MRN 1456861", "pii_record_number", "1456861");
    row("record in two words", "The hospital file is P-60475.", "pii_record_number", "P-60475");
    row("UK address", "I live at Flat 3, 37 Fernhill Drive, Westmere WM3 7ZX.", "pii_address",
        "Flat 3, 37 Fernhill Drive, Westmere WM3 7ZX");
    row("German address", "Gartenstraße 12b, 50667 Köln", "pii_address", "Gartenstraße 12b, 50667 Köln");
    row("no word for a street", "an Hinterer Graben 16 a, 79999 Oberfeld", "pii_address",
        "Hinterer Graben 16 a, 79999 Oberfeld");
    row("French address", "Livrez au 64 bis, rue des Tilleuls, 13099 Port-Clair.", "pii_address",
        "64 bis, rue des Tilleuls, 13099 Port-Clair");
    row("Spanish address", "Plaza Mayor, n.º 19, 28999 Villaclara", "pii_address", "Plaza Mayor, n.º 19, 28999 Villaclara");
    row("Dutch address", "Keizersgracht 123, 1015 CJ Amsterdam", "pii_address", "Keizersgracht 123, 1015 CJ Amsterdam");
}

void PersonalDataTest::found() {
    QFETCH(QString, text);
    const std::string bytes = text.toStdString();
    const auto found = core::data::findPersonalData(bytes);
    QStringList all;
    for (const auto& datum : found)
        all << QString::fromUtf8(core::data::findingKindOf(datum.kind).data()) + ' ' +
                   QString::fromStdString(bytes.substr(datum.begin, datum.bytes));
    QFETCH(QString, kind);
    QFETCH(QString, value);
    QCOMPARE(all, QStringList(kind + ' ' + value));
}

void PersonalDataTest::leftAlone_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"The order number is 930-9763578-8609887.",
                             "Rechnung 4711-2024 vom 12.05.2024",
                             "Version 10.15.7 crashes at 09:00-17:30.",
                             "Serial number 4929 8132 2565 7717",
                             "My account is DE89 3704 0044 0532 0130 01.",
                             "The total is 1,204.50 for 4 boxes.",
                             "Grace Medical Supplies sent it back.",
                             "Die Müller Antriebe GmbH hat geschrieben.",
                             "I will come in May or June.",
                             "Our Grace Period ends soon, and the Summer Sale too.",
                             "The claimant, Acme Holdings Ltd, paid the Court Fee.",
                             "Die Patientin klagt über Husten, Fieber und Schmerzen.",
                             "Patient Portal and Tenant Handbook were updated.",
                             "Fahrt von Bad Kissingen nach Sankt Peter Ording.",
                             "The German Navy was measured by ELISA.",
                             "Will it be ready? Mark the page.",
                             "A rose and a card came with it.",
                             "Los dolores empezaron ayer.",
                             "Crohn disease runs here.",
                             "Dear Sir or Madam, hello World!",
                             "Hi all, thanks a lot",
                             "Kind regards,\nCustomer Service Team",
                             "In 2008 Wall Street crashed.",
                             "Pi is 3.14159265358979323846",
                             "Euler's number is 2.718281828459045",
                             "Patient years: 4000-4999",
                             "2. Green",
                             "It was the 6th Circuit Court.",
                             "Will Amazon refund me?",
                             "KING RICHARD III",
                             "Room 204 on floor 3 is free.",
                             "It costs 612 000 158 euros.",
                             "The courier is @home on 5 days.",
                             "Ticket 555-2041-7 was closed.",
                             "I AM SO ANGRY ABOUT THIS, CALL ME BACK NOW"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void PersonalDataTest::leftAlone() {
    QFETCH(QString, text);
    const std::string bytes = text.toStdString();
    const auto found = core::data::findPersonalData(bytes);
    QVERIFY2(found.empty(), found.empty() ? "" : bytes.substr(found[0].begin, found[0].bytes).c_str());
}

void PersonalDataTest::placesCountCodePoints() {
    const std::string text = "👋🏽 Für Frau Weiß, weiss@post.example";
    const auto found = core::data::findPersonalData(text);
    QCOMPARE(found.size(), 2U);
    QVERIFY(found[0].kind == PersonalKind::Name && found[1].kind == PersonalKind::Email);
    QCOMPARE(found[0].start, 12);
    QCOMPARE(found[0].end, 16);
    QCOMPARE(text.substr(found[0].begin, found[0].bytes), std::string("Weiß"));
    QCOMPARE(found[1].start, 18);
}

void PersonalDataTest::longTextsAreReadInPieces() {
    std::string text;
    for (int line = 0; line < 20000; ++line)
        text += "The lift was out of order again, ä.\n";
    text += "Write to me@post.example now.";
    const auto found = core::data::findPersonalData(text);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].start, 20000 * 36 + 9);
    QCOMPARE(text.substr(found[0].begin, found[0].bytes), std::string("me@post.example"));
}

void PersonalDataTest::checksums_data() {
    QTest::addColumn<bool>("fits");
    QTest::newRow("Luhn") << core::data::fitsLuhn("4242424242424242");
    QTest::newRow("IBAN") << core::data::fitsIban("FR1420041010050500013M02606");
    QTest::newRow("NIR") << core::data::fitsNir("255081416802538");
    QTest::newRow("BSN") << core::data::fitsBsn("111222333");
    QTest::newRow("AHV") << core::data::fitsAhv("7569217076985");
    QTest::newRow("Rijksregister") << core::data::fitsRijksregister("85073003328");
    QTest::newRow("PESEL") << core::data::fitsPesel("44051401359");
    QTest::newRow("wrong digit") << !core::data::fitsLuhn("4242424242424243");
    QTest::newRow("wrong country") << !core::data::fitsIban("XX1420041010050500013M02606");
    QTest::newRow("all the same") << !core::data::fitsNhs("1111111111");
    QTest::newRow("unused letters") << !core::data::fitsNino("GB123456A");
}

void PersonalDataTest::checksums() {
    QFETCH(bool, fits);
    QVERIFY(fits);
}

TUNEWRIGHT_TEST(PersonalDataTest)
#include "test_personal_data.moc"
