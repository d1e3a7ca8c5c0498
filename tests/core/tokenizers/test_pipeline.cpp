// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTest>
#include <thread>

#include "encoding_cases.h"
#include "tests/support/test_program.h"

using namespace tests;

/// tokenizer.json of every kind against what the real library gives.
class TestPipeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheRealLibrary_data() {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"gpt2", "roberta", "llama3", "qwen2", "modernbert", "bert-uncased", "bert-cased", "llama2",
                                 "mistral", "phi3", "gemma", "t5", "xlm_roberta", "deberta_v2"})
            QTest::newRow(name) << QString(name);
    }
    void agreesWithTheRealLibrary() {
        QFETCH(QString, folder);
        const auto tokenizer = core::tokenizers::openTokenizer(tokenizerFixture(folder));
        const core::base::Json cases = tokenizerCases(folder);
        QVERIFY(cases["texts"].size() > 200);
        Differences differences;
        compareTexts(*tokenizer, cases, differences);
        compareEncodings(*tokenizer, cases, differences);
        compareDecoding(*tokenizer, cases, differences);
        compareSpecialIds(*tokenizer, cases, differences);
        QCOMPARE(differences.list(), QStringList());
    }

    void namesAndNumbersBelongTogether() {
        const auto tokenizer = core::tokenizers::openTokenizer(tokenizerFixture("llama3"));
        int named = 0;
        for (core::tokenizers::Id id = 0; id < tokenizer->vocabularySize(); ++id) {
            const std::string token = tokenizer->token(id);
            if (token.empty())
                continue;
            QCOMPARE(tokenizer->tokenId(token), std::optional(id));
            ++named;
        }
        QVERIFY(named > 500);
        QVERIFY(!tokenizer->tokenId("no such token"));
        QCOMPARE(tokenizer->token(-1), std::string());
        QCOMPARE(tokenizer->decode(Ids{-1, 1'000'000}), std::string());
    }

    void cutsToTheLengthEvenBelowTheSpecialTokens() {
        const auto tokenizer = core::tokenizers::openTokenizer(tokenizerFixture("bert-uncased"));
        for (std::int64_t length = 1; length <= 12; ++length) {
            const core::tokenizers::EncodeOptions options{.maxLength = length};
            QVERIFY(static_cast<std::int64_t>(
                        tokenizer->encodeIds("one two three four five six seven eight", options).size()) <= length);
            QVERIFY(static_cast<std::int64_t>(
                        tokenizer->encodePair("one two three four", "five six seven", options).ids.size()) <= length);
        }
    }

    void readsBytesThatAreNotUtf8() {
        const auto tokenizer = core::tokenizers::openTokenizer(tokenizerFixture("gpt2"));
        QCOMPARE(tokenizer->encodeIds("a\xFF\xFE b"), tokenizer->encodeIds("a\uFFFD\uFFFD b"));
        QCOMPARE(tokenizer->encodeIds("a\xE2\x82"), tokenizer->encodeIds("a\uFFFD"));
        QCOMPARE(tokenizer->encodeIds("\xED\xA0\x80"), tokenizer->encodeIds("\uFFFD\uFFFD\uFFFD"));
    }

    void answersSeveralThreadsAlike_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("byte-level BPE") << "gpt2";
        QTest::newRow("WordPiece") << "bert-cased";
        QTest::newRow("Unigram") << "t5";
    }
    void answersSeveralThreadsAlike() {
        QFETCH(QString, folder);
        const auto tokenizer = core::tokenizers::openTokenizer(tokenizerFixture(folder));
        const core::base::Json cases = tokenizerCases(folder);
        std::vector<int> wrong(4, -1);
        std::vector<std::thread> threads;
        for (int& count : wrong)
            threads.emplace_back([&] {
                int found = 0;
                for (int round = 0; round < 3; ++round)
                    for (const core::base::Json& item : cases["texts"])
                        found += tokenizer->encodeIds(item["text"].get<std::string>()) != item["ids"].get<Ids>();
                count = found;
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(wrong, std::vector<int>(4, 0));
    }
};

TUNEWRIGHT_TEST(TestPipeline)
#include "test_pipeline.moc"
