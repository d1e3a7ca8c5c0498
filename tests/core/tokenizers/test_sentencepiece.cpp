// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/tokenizers/sentencepiece.h"
#include "core/tokenizers/unicode.h"
#include "encoding_cases.h"
#include "tests/support/test_program.h"

using namespace tests;

class TestSentencePiece : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsAgreeWithTheLibrary_data() {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"llama2", "mistral", "phi3", "gemma", "t5", "xlm_roberta", "deberta_v2"})
            QTest::newRow(name) << QString(name);
    }
    void modelsAgreeWithTheLibrary() {
        QFETCH(QString, folder);
        const std::string path = tokenizerFixture(folder);
        const std::string model = core::tokenizers::sentencePieceModelIn(path);
        QVERIFY(!model.empty());
        const auto tokenizer = core::tokenizers::makeEngine(core::tokenizers::readSentencePiece(path + "/" + model), {});
        Differences differences;
        int compared = 0;
        const core::base::Json cases = tokenizerCases(folder);
        for (const core::base::Json& item : cases["texts"]) {
            const auto text = item["text"].get<std::string>();
            differences.compare(tokenizer->encodeIds(text), item["spm_ids"].get<Ids>(), "ids", text);
            const auto encoding = tokenizer->encode(text);
            differences.compare(encoding.ids, item["spm_ids"].get<Ids>(), "ids with offsets", text);
            const auto length = static_cast<std::int64_t>(core::tokenizers::unicode::countCodePoints(text));
            for (const auto& [begin, end] : encoding.offsets)
                differences.compare(begin <= end && end <= length, true, "offset", text);
            ++compared;
        }
        QVERIFY(compared > 200);
        QCOMPARE(differences.list(), QStringList());
    }

    /// The model and the settings alone, as folders from before tokenizer.json have them.
    void foldersWithoutTokenizerJson_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("model");
        QTest::newRow("Llama 2 adds bos") << "llama2"
                                          << "tokenizer.model";
        QTest::newRow("Phi 3 adds bos") << "phi3"
                                        << "tokenizer.model";
        QTest::newRow("Gemma adds bos") << "gemma"
                                        << "tokenizer.model";
        QTest::newRow("T5 adds eos") << "t5"
                                     << "spiece.model";
        QTest::newRow("XLM-RoBERTa numbers as fairseq did") << "xlm_roberta"
                                                            << "sentencepiece.bpe.model";
        QTest::newRow("DeBERTa adds both") << "deberta_v2"
                                           << "spm.model";
        QTest::newRow("Mistral adds bos") << "mistral"
                                          << "tokenizer.model";
    }
    void foldersWithoutTokenizerJson() {
        QFETCH(QString, folder);
        QFETCH(QString, model);
        QTemporaryDir place;
        copyTokenizerFiles(folder, {model, "tokenizer_config.json", "special_tokens_map.json"}, place.path());
        const auto tokenizer = core::tokenizers::openTokenizer(place.path().toStdString());
        const core::base::Json cases = tokenizerCases(folder);
        // Where the library itself and tokenizer.json differ, the library is right here.
        const auto differing = cases["texts_where_sentencepiece_differs"].get<std::vector<std::size_t>>();
        Differences differences;
        for (std::size_t i = 0; i < cases["texts"].size(); ++i) {
            const core::base::Json& item = cases["texts"][i];
            const auto ids = item["ids"].get<Ids>();
            const auto text = item["text"].get<std::string>();
            if (std::find(differing.begin(), differing.end(), i) == differing.end())
                differences.compare(tokenizer->encodeIds(text), ids, "ids", text);
            differences.compare(tokenizer->decode(ids, false), item["decoded"].get<std::string>(), "decoded", text);
        }
        // Mistral's tokenizer.json puts no space before a text that begins with one; its pairs have such texts.
        if (folder != "mistral") {
            comparePairs(*tokenizer, cases, differences);
            compareTruncation(*tokenizer, cases, differences);
        }
        compareDecoding(*tokenizer, cases, differences);
        compareSpecialIds(*tokenizer, cases, differences);
        QCOMPARE(differences.list(), QStringList());
    }

    void settingsDecideWhatIsAdded() {
        QTemporaryDir place;
        copyTokenizerFiles("llama2", {"tokenizer.model"}, place.path());
        QFile config(place.filePath("tokenizer_config.json"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(
            R"({"tokenizer_class": "LlamaTokenizer", "add_bos_token": false, "add_eos_token": true, "eos_token": "</s>"})");
        config.close();
        const auto tokenizer = core::tokenizers::openTokenizer(place.path().toStdString());
        const Ids ids = tokenizer->encodeIds("the cat");
        QCOMPARE(ids.back(), *tokenizer->specialIds().eos);
        QVERIFY(ids.front() != *tokenizer->tokenId("<s>"));
        QCOMPARE(tokenizer->decode(ids), std::string("the cat"));
    }

    void anUnsupportedTokenizerJsonGivesWayToTheModel() {
        QTemporaryDir place;
        copyTokenizerFiles("llama2", {"tokenizer.model", "tokenizer_config.json"}, place.path());
        QFile json(place.filePath("tokenizer.json"));
        QVERIFY(json.open(QIODevice::WriteOnly));
        json.write(R"({"model": {"type": "Magic"}})");
        json.close();
        const auto tokenizer = core::tokenizers::openTokenizer(place.path().toStdString());
        const auto full = core::tokenizers::openTokenizer(tokenizerFixture("llama2"));
        QCOMPARE(tokenizer->encodeIds("the cat sat"), full->encodeIds("the cat sat"));
    }
};

TUNEWRIGHT_TEST(TestSentencePiece)
#include "test_sentencepiece.moc"
