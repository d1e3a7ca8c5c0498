// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "encoding_cases.h"
#include "tests/support/test_program.h"

using namespace tests;

/// Folders without a tokenizer.json.
class TestVocabularyFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreeWithTokenizerJson_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("files");
        const QStringList bpe{"vocab.json", "merges.txt"}, config{"tokenizer_config.json"},
            both{"tokenizer_config.json", "special_tokens_map.json"};
        QTest::newRow("GPT-2's vocab.json and merges.txt") << "gpt2" << bpe + both;
        QTest::newRow("GPT-2's without any settings") << "gpt2" << bpe;
        QTest::newRow("RoBERTa's vocab.json and merges.txt") << "roberta" << bpe + both;
        QTest::newRow("Qwen 2's vocab.json and merges.txt") << "qwen2" << bpe + both;
        QTest::newRow("BERT's vocab.txt, cased by its settings") << "bert-cased" << QStringList{"vocab.txt"} + config;
        QTest::newRow("BERT's vocab.txt, lower-cased by its settings") << "bert-uncased" << QStringList{"vocab.txt"} + config;
    }
    void agreeWithTokenizerJson() {
        QFETCH(QString, folder);
        QFETCH(QStringList, files);
        QTemporaryDir place;
        copyTokenizerFiles(folder, files, place.path());
        const auto tokenizer = core::tokenizers::openTokenizer(place.path().toStdString());
        const core::base::Json cases = tokenizerCases(folder);
        Differences differences;
        compareTexts(*tokenizer, cases, differences);
        compareEncodings(*tokenizer, cases, differences);
        compareDecoding(*tokenizer, cases, differences);
        compareSpecialIds(*tokenizer, cases, differences);
        QCOMPARE(differences.list(), QStringList());
    }

    void vocabularyTextAloneIsLowerCasedBert() {
        QTemporaryDir place;
        copyTokenizerFiles("bert-uncased", {"vocab.txt"}, place.path());
        const auto tokenizer = core::tokenizers::openTokenizer(place.path().toStdString());
        const auto full = core::tokenizers::openTokenizer(tokenizerFixture("bert-uncased"));
        QCOMPARE(tokenizer->encodeIds("The WOUND is héaling [MASK]"), full->encodeIds("The WOUND is héaling [MASK]"));
        QCOMPARE(tokenizer->specialIds().mask, full->specialIds().mask);
        QCOMPARE(tokenizer->specialIds().padding, full->specialIds().padding);
    }

    void originalGpt2HasOtherNames() {
        QTemporaryDir place;
        copyTokenizerFiles("gpt2", {"vocab.json", "merges.txt"}, place.path());
        const auto usual = core::tokenizers::openTokenizer(place.path().toStdString());
        QVERIFY(QFile::rename(place.filePath("vocab.json"), place.filePath("encoder.json")));
        QVERIFY(QFile::rename(place.filePath("merges.txt"), place.filePath("vocab.bpe")));
        const auto original = core::tokenizers::openTokenizer(place.path().toStdString());
        QCOMPARE(original->encodeIds("The wound is healing."), usual->encodeIds("The wound is healing."));
        const std::vector<std::string> expected{"encoder.json", "vocab.bpe"};
        QCOMPARE(core::tokenizers::tokenizerFiles(place.path().toStdString()), expected);
        QCOMPARE(core::tokenizers::usualTokenizerFile("encoder.json"), std::string("vocab.json"));
        QCOMPARE(core::tokenizers::usualTokenizerFile("vocab.bpe"), std::string("merges.txt"));
        QCOMPARE(core::tokenizers::usualTokenizerFile("vocab.txt"), std::string("vocab.txt"));
    }

    void faultsAreNamed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty vocabulary") << "vocab.txt" << QByteArray() << "tokenizer.empty-file";
        QTest::newRow("token listed twice")
            << "vocab.txt" << QByteArray("[CLS]\n[SEP]\n[UNK]\na\na\n") << "tokenizer.duplicate-token";
        QTest::newRow("no separator") << "vocab.txt" << QByteArray("[CLS]\n[UNK]\na\n") << "tokenizer.special-missing";
        QTest::newRow("no unknown token") << "vocab.txt" << QByteArray("[CLS]\n[SEP]\na\n") << "tokenizer.unknown-missing";
        QTest::newRow("not UTF-8") << "vocab.txt" << QByteArray("[CLS]\n\xFF\n") << "tokenizer.not-utf8";
        QTest::newRow("merge of three") << "merges.txt" << QByteArray("#version: 0.2\na b c\n") << "tokenizer.merge-parts";
        QTest::newRow("merge of unknown tokens") << "merges.txt" << QByteArray("a z\n") << "tokenizer.merge-unknown";
    }
    void faultsAreNamed() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QTemporaryDir place;
        const auto write = [&](const QString& file, const QByteArray& bytes) {
            QFile out(place.filePath(file));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bytes);
        };
        if (name == "merges.txt")
            write("vocab.json", R"({"a": 0, "b": 1, "ab": 2})");
        write(name, content);
        try {
            core::tokenizers::openTokenizer(place.path().toStdString());
            QFAIL("no error");
        } catch (const core::base::Error& error) {
            QCOMPARE(QString::fromStdString(error.code()), code);
        }
    }

    void aFolderWithoutTokenizerSaysSo() {
        QTemporaryDir place;
        QVERIFY_THROWS_EXCEPTION(core::base::Error, core::tokenizers::openTokenizer(place.path().toStdString()));
        QVERIFY(core::tokenizers::tokenizerFiles(place.path().toStdString()).empty());
    }

    void listsTheFilesOfATokenizer() {
        const std::vector<std::string> expected{"tokenizer.json", "tokenizer_config.json", "special_tokens_map.json",
                                                "vocab.json", "merges.txt"};
        QCOMPARE(core::tokenizers::tokenizerFiles(tokenizerFixture("gpt2")), expected);
    }
};

TUNEWRIGHT_TEST(TestVocabularyFiles)
#include "test_vocabulary_files.moc"
