// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QTest>

#include "core/api/messages.h"
#include "core/base/error.h"
#include "tests/support/test_program.h"
#include "tokenizer_cases.h"

using namespace tests;

namespace {

/// Files of the fixture and the code of the error that each gives; "" where it is to be read all the same.
constexpr std::pair<const char*, const char*> storedRows[] = {{"good.json", ""},
                                                              {"merges_old_style.json", ""},
                                                              {"ids_with_gap.json", ""},
                                                              {"merge_before_its_parts.json", ""},
                                                              {"merge_duplicate.json", ""},
                                                              {"added_token_empty.json", "tokenizer.empty-token"},
                                                              {"added_token_id_differs.json", "tokenizer.added-id-differs"},
                                                              {"charsmap_garbage.json", "tokenizer.damaged-map"},
                                                              {"charsmap_not_base64.json", "tokenizer.damaged-map"},
                                                              {"empty.json", "tokenizer.empty-file"},
                                                              {"id_4_billion.json", "tokenizer.bad-id"},
                                                              {"id_fraction.json", "tokenizer.bad-id"},
                                                              {"id_huge.json", "tokenizer.bad-id"},
                                                              {"id_negative.json", "tokenizer.bad-id"},
                                                              {"id_text.json", "tokenizer.bad-id"},
                                                              {"ids_duplicate.json", "tokenizer.duplicate-id"},
                                                              {"merge_cycle.json", "tokenizer.merge-parts"},
                                                              {"merge_of_three.json", "tokenizer.merge-parts"},
                                                              {"merge_part_unknown.json", "tokenizer.merge-unknown"},
                                                              {"merge_result_unknown.json", "tokenizer.merge-unknown"},
                                                              {"merge_text_without_space.json", "tokenizer.merge-parts"},
                                                              {"merges_missing.json", "tokenizer.field-missing"},
                                                              {"merges_object.json", "tokenizer.wrong-type"},
                                                              {"model_is_unigram_tagged_bpe.json", "tokenizer.wrong-type"},
                                                              {"model_missing.json", "tokenizer.field-missing"},
                                                              {"model_type_number.json", "tokenizer.wrong-type"},
                                                              {"model_type_unknown.json", "tokenizer.unsupported"},
                                                              {"normalizer_without_type.json", "tokenizer.field-missing"},
                                                              {"pre_tokenizer_unknown.json", "tokenizer.unsupported"},
                                                              {"regex_exponential.json", "tokenizer.pattern-too-slow"},
                                                              {"regex_invalid.json", "tokenizer.bad-pattern"},
                                                              {"token_twice.json", "tokenizer.duplicate-token"},
                                                              {"truncated.json", "json.syntax"},
                                                              {"unigram_empty_piece.json", "tokenizer.empty-token"},
                                                              {"unigram_score_nan.json", "json.syntax"},
                                                              {"unigram_unk_beyond_end.json", "tokenizer.bad-id"},
                                                              {"vocab_empty.json", "tokenizer.no-tokens"},
                                                              {"vocab_list.json", "tokenizer.wrong-type"},
                                                              {"vocab_missing.json", "tokenizer.field-missing"},
                                                              {"wordpiece_without_unk.json", "tokenizer.unknown-missing"},
                                                              {"good.model", ""},
                                                              {"charsmap_garbage.model", "tokenizer.damaged-map"},
                                                              {"empty.model", "tokenizer.empty-file"},
                                                              {"garbage.model", "tokenizer.not-sentencepiece"},
                                                              {"length_huge.model", "tokenizer.model-damaged"},
                                                              {"no_pieces.model", "tokenizer.no-tokens"},
                                                              {"no_unknown_piece.model", "tokenizer.unknown-count"},
                                                              {"piece_empty.model", "tokenizer.empty-token"},
                                                              {"piece_not_utf8.model", "tokenizer.piece-not-utf8"},
                                                              {"piece_twice.model", "tokenizer.duplicate-token"},
                                                              {"piece_type_unknown.model", "tokenizer.piece-type"},
                                                              {"score_nan.model", "tokenizer.piece-score"},
                                                              {"text.model", "tokenizer.not-sentencepiece"},
                                                              {"truncated.model", "tokenizer.model-damaged"},
                                                              {"two_unknown_pieces.model", "tokenizer.unknown-count"},
                                                              {"varint_endless.model", "tokenizer.model-damaged"}};

}  // namespace

/// Damaged, hostile and odd files: each gives its own error, or is read in spite of its oddity.
class TestDamagedFiles : public QObject {
    Q_OBJECT

private:
    static QString nameFor(const QString& file) { return file.endsWith(".model") ? "tokenizer.model" : "tokenizer.json"; }

    /// Code of the error that opening or using the file gives; "" if none.
    static QString codeOf(const QString& folder) {
        try {
            const auto tokenizer = core::tokenizers::openTokenizer(folder.toStdString());
            const std::string text = "the other cat " + std::string(60, 'a') + "b";
            if (tokenizer->encodeIds(text) != tokenizer->encode(text).ids)
                return "ids differ";
            return {};
        } catch (const core::base::Error& error) {
            return QString::fromStdString(error.code());
        }
    }

private Q_SLOTS:
    void storedFiles_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        for (const auto& [file, code] : storedRows)
            QTest::newRow(file) << QString(file) << QString(code);
    }
    void storedFiles() {
        QFETCH(QString, file);
        QFETCH(QString, code);
        QTemporaryDir place;
        QVERIFY(QFile::copy(QString::fromStdString(tokenizerFixture("bad/" + file)), place.filePath(nameFor(file))));
        QCOMPARE(codeOf(place.path()), code);
    }

    void everyStoredFileIsTested() {
        QStringList expected;
        for (const auto& [file, code] : storedRows)
            expected << file;
        expected.sort();
        QStringList stored = QDir(QString::fromStdString(tokenizerFixture("bad"))).entryList(QDir::Files);
        stored.sort();
        QCOMPARE(stored, expected);
    }

    void deepNestingIsRefused() {
        QTemporaryDir place;
        QByteArray normalizer("null");
        for (int depth = 0; depth < 2000; ++depth)
            normalizer = R"({"type": "Sequence", "normalizers": [)" + normalizer + "]}";
        writeTokenizer(place,
                       R"({"normalizer": )" + normalizer + R"(, "model": {"type": "BPE", "vocab": {"a": 0}, "merges": []}})");
        QCOMPARE(codeOf(place.path()), QString("json.too-deep"));
    }

    void tokensBeyondTheirLimitAreRefused() {
        QTemporaryDir place;
        writeTokenizer(place,
                       R"({"model": {"type": "BPE", "merges": [], "vocab": {")" + QByteArray(70'000, 'x') + R"(": 0}}})");
        QCOMPARE(codeOf(place.path()), QString("tokenizer.token-too-long"));
    }

    void unknownSettingsOfKnownPartsAreRefused_data() {
        QTest::addColumn<QByteArray>("parts");
        QTest::newRow("decoder") << QByteArray(R"("decoder": {"type": "Fuse", "twice": true})");
        QTest::newRow("post-processor") << QByteArray(
            R"("post_processor": {"type": "BertProcessing", "sep": ["a", 0], "cls": ["a", 0], "mid": 1})");
        QTest::newRow("split behaviour") << QByteArray(
            R"("pre_tokenizer": {"type": "Split", "pattern": {"String": " "}, "behavior": "Doubled", "invert": false})");
        QTest::newRow("top level") << QByteArray(R"("extra": {})");
    }
    void unknownSettingsOfKnownPartsAreRefused() {
        QFETCH(QByteArray, parts);
        QTemporaryDir place;
        writeTokenizer(place, "{" + parts + R"(, "model": {"type": "BPE", "vocab": {"a": 0}, "merges": []}})");
        QCOMPARE(codeOf(place.path()), QString("tokenizer.unsupported"));
    }

    void aPieceTooLongForTheLibraryIsRefused() {
        QFile good(QString::fromStdString(tokenizerFixture("bad/good.model")));
        QVERIFY(good.open(QIODevice::ReadOnly));
        // Field 1 (a piece) of 1,206 bytes: its text (field 1) of 1,203.
        QByteArray bytes = good.readAll();
        bytes.append(QByteArray::fromHex("0ab6090ab309")).append(QByteArray(1203, 'x'));
        QTemporaryDir place;
        QFile out(place.filePath("tokenizer.model"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        QCOMPARE(codeOf(place.path()), QString("tokenizer.piece-too-long"));
    }

    void everyErrorSaysWhatIsWrongAndWhatToDo() {
        for (const auto& [file, code] : storedRows) {
            QTemporaryDir place;
            QFile::copy(QString::fromStdString(tokenizerFixture("bad/" + QString(file))), place.filePath(nameFor(file)));
            try {
                core::tokenizers::openTokenizer(place.path().toStdString());
            } catch (const core::base::Error& error) {
                const core::api::Issue& issue = error.issues().front();
                const QString words = QString::fromStdString(core::api::messageText(issue));
                QVERIFY2(words.contains(place.path()) && !words.contains('{') && !words.contains(code), qPrintable(words));
                QVERIFY2(!core::api::remedyText(issue).empty(), file);
            }
        }
    }

private:
    static void writeTokenizer(const QTemporaryDir& place, const QByteArray& bytes) {
        QFile out(place.filePath("tokenizer.json"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
};

TUNEWRIGHT_TEST(TestDamagedFiles)
#include "test_damaged_files.moc"
