// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "tests/support/test_program.h"
#include "tokenizer_cases.h"

using namespace tests;
using namespace core::tokenizers;

class TestMarian : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithMarianTokenizer() {
        const auto source = openTokenizer(tokenizerFixture("marian"));
        const Tokenizer* const target = &source->target();
        QVERIFY(target != source.get());
        const core::base::Json cases = tokenizerCases("marian");
        QVERIFY(cases["texts"].size() > 200);
        Differences differences;
        compareTexts(*source, cases, differences);
        compareDecoding(*source, cases, differences);
        compareDecoding(*target, cases, differences);
        for (const core::base::Json& item : cases["texts"]) {
            const auto text = item["text"].get<std::string>();
            differences.compare(target->encodeIds(text), item["target_ids"].get<Ids>(), "target ids", text);
        }
        for (const Tokenizer* tokenizer : {source.get(), target}) {
            const SpecialIds& ids = tokenizer->specialIds();
            differences.compare(std::vector{ids.eos, ids.unknown, ids.padding},
                                {cases["special_ids"]["eos_token"].get<Id>(), cases["special_ids"]["unk_token"].get<Id>(),
                                 cases["special_ids"]["pad_token"].get<Id>()},
                                "special ids", "both sides");
            differences.compare(tokenizer->vocabularySize(), cases["size"].get<std::int64_t>(), "size", "vocabulary");
        }
        QCOMPARE(differences.list(), QStringList());
    }

    void aLanguageCodeIsOneToken() {
        const auto tokenizer = openTokenizer(tokenizerFixture("marian"));
        const Encoding encoding = tokenizer->encode(">>deu<< Hello");
        QCOMPARE(encoding.tokens.front(), std::string(">>deu<<"));
        QCOMPARE(encoding.offsets.front(), (std::pair<std::int64_t, std::int64_t>(0, 7)));
        QCOMPARE(encoding.offsets[encoding.offsets.size() - 2].second, std::int64_t{13});
        QCOMPARE(tokenizer->encodeIds(">><<").front(), *tokenizer->tokenId("\u2581"));
        QCOMPARE(tokenizer->encodeIds(">>deu<<"), (Ids{*tokenizer->tokenId(">>deu<<"), *tokenizer->specialIds().eos}));
    }

    /// The target's pieces may have numbers of their own.
    void eitherSideMayHaveItsVocabulary() {
        QTemporaryDir place;
        copyTokenizerFiles("marian", {"vocab.json", "source.spm", "target.spm"}, place.path());
        const auto shared = openTokenizer(place.path().toStdString());
        core::base::Json numbers = core::base::readJson(place.filePath("vocab.json").toStdString());
        for (auto& [piece, id] : numbers.items())
            id = shared->vocabularySize() - 1 - id.get<Id>();
        QFile out(place.filePath("target_vocab.json"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(core::base::dumpJson(numbers)));
        out.close();
        const auto apart = openTokenizer(place.path().toStdString());
        const std::string text = "Hello world";
        QCOMPARE(apart->encodeIds(text), shared->encodeIds(text));
        Ids expected = shared->target().encodeIds(text);
        for (Id& id : expected)
            id = static_cast<Id>(shared->vocabularySize() - 1 - id);
        QCOMPARE(apart->target().encodeIds(text), expected);
        QCOMPARE(apart->target().decode(expected), shared->target().decode(shared->target().encodeIds(text)));
        QVERIFY(apart->target().specialIds().eos != apart->specialIds().eos);
        const auto files = tokenizerFiles(place.path().toStdString());
        QVERIFY(std::ranges::find(files, "target_vocab.json") != files.end());
    }

    void otherFoldersHaveOneTokenizerForBoth() {
        const auto tokenizer = openTokenizer(tokenizerFixture("t5"));
        QCOMPARE(&tokenizer->target(), tokenizer.get());
    }

    void faultsAreNamed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("no end token") << "vocab.json" << QByteArray(R"({"<unk>": 0, "<pad>": 1})")
                                      << "tokenizer.special-missing";
        QTest::newRow("a source that is no model") << "source.spm" << QByteArray("garbage") << "tokenizer.not-sentencepiece";
        QTest::newRow("a target that is no model") << "target.spm" << QByteArray("garbage") << "tokenizer.not-sentencepiece";
    }
    void faultsAreNamed() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QTemporaryDir place;
        QFile out(place.filePath(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
        out.close();
        copyTokenizerFiles("marian", {"vocab.json", "source.spm", "target.spm"}, place.path());
        try {
            openTokenizer(place.path().toStdString());
            QFAIL("no error");
        } catch (const core::base::Error& error) {
            QCOMPARE(QString::fromStdString(error.code()), code);
        }
    }
};

TUNEWRIGHT_TEST(TestMarian)
#include "test_marian.moc"
