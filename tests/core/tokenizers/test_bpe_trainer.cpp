// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/tokenizers/bpe_trainer.h"
#include "core/tokenizers/pair_merger.h"
#include "tests/support/test_program.h"
#include "tokenizer_cases.h"

using namespace tests;
using core::tokenizers::CountedWord;
using core::tokenizers::TokenizerKind;

namespace {

/// The definition itself: count every pair anew before each merge.
std::vector<std::pair<std::string, std::string>> mergesByDefinition(const std::vector<CountedWord>& words,
                                                                    std::size_t symbols) {
    std::vector<std::string> known;
    for (int byte = 0; byte < 256; ++byte)
        known.emplace_back(1, static_cast<char>(byte));
    std::vector<std::vector<int>> split;
    for (const CountedWord& word : words) {
        split.emplace_back();
        for (const char byte : word.bytes)
            split.back().push_back(static_cast<unsigned char>(byte));
    }
    std::vector<std::pair<std::string, std::string>> merges;
    while (known.size() < symbols) {
        std::map<std::pair<int, int>, std::int64_t> counts;
        for (std::size_t i = 0; i < words.size(); ++i)
            for (std::size_t at = 0; at + 1 < split[i].size(); ++at)
                counts[{split[i][at], split[i][at + 1]}] += words[i].count;
        std::pair<int, int> best;
        std::int64_t most = 1;
        for (const auto& [pair, count] : counts)
            if (count > most) {
                best = pair;
                most = count;
            }
        if (most < 2)
            break;
        const std::string left = known[static_cast<std::size_t>(best.first)],
                          right = known[static_cast<std::size_t>(best.second)];
        merges.emplace_back(left, right);
        auto place = std::find(known.begin(), known.end(), left + right);
        const int made = static_cast<int>(place - known.begin());
        if (place == known.end())
            known.push_back(left + right);
        for (std::vector<int>& word : split)
            for (std::size_t at = 0; at + 1 < word.size(); ++at)
                if (word[at] == best.first && word[at + 1] == best.second) {
                    word[at] = made;
                    word.erase(word.begin() + static_cast<std::ptrdiff_t>(at) + 1);
                }
    }
    return merges;
}

/// Words of a small alphabet with many repeats, the same on every run.
std::vector<CountedWord> drawnWords(unsigned seed, int letters) {
    std::vector<CountedWord> words;
    unsigned state = seed;
    const auto draw = [&](unsigned below) {
        state = state * 1664525u + 1013904223u;
        return (state >> 16) % below;
    };
    for (int i = 0; i < 120; ++i) {
        std::string word;
        for (unsigned length = 1 + draw(12); length > 0; --length)
            word.push_back(static_cast<char>('a' + draw(static_cast<unsigned>(letters))));
        words.push_back({word, 1 + draw(9)});
    }
    return words;
}

}  // namespace

class TestBpeTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mergesAreThoseOfTheDefinition_data() {
        QTest::addColumn<int>("letters");
        QTest::newRow("one letter, so that pairs overlap") << 1;
        QTest::newRow("two letters, so that two merges make one symbol") << 2;
        QTest::newRow("six letters") << 6;
    }
    void mergesAreThoseOfTheDefinition() {
        QFETCH(int, letters);
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const auto words = drawnWords(seed, letters);
            const auto learned = core::tokenizers::learnMerges(words, 400, [](std::int64_t) {});
            std::vector<std::pair<std::string, std::string>> merges;
            for (const auto& [left, right] : learned.merges)
                merges.emplace_back(learned.symbols[static_cast<std::size_t>(left)],
                                    learned.symbols[static_cast<std::size_t>(right)]);
            QVERIFY(merges.size() > 3);
            QCOMPARE(merges, mergesByDefinition(words, 400));
        }
    }

    void theTrainedTokenizerOpens_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("for GPT-2") << static_cast<int>(TokenizerKind::Gpt2);
        QTest::newRow("for BERT") << static_cast<int>(TokenizerKind::Bert);
    }
    void theTrainedTokenizerOpens() {
        QFETCH(int, kind);
        QTemporaryDir place;
        const std::string text = sampleText();
        const auto size = train(static_cast<TokenizerKind>(kind), text, 700, place.filePath("one"));
        const auto tokenizer = core::tokenizers::openTokenizer(place.filePath("one").toStdString());
        QCOMPARE(tokenizer->vocabularySize(), size);
        QCOMPARE(size, std::int64_t{700});
        const auto ids = tokenizer->specialIds();
        if (kind == static_cast<int>(TokenizerKind::Gpt2)) {
            QCOMPARE(ids.eos, std::optional(0));
            QCOMPARE(ids.bos, std::optional(0));
            QCOMPARE(ids.unknown, std::optional(0));
            for (const std::string& sample : {text, std::string("Größe, \u6F22\u5B57 and \U0001F680\n\n  tail ")})
                QCOMPARE(tokenizer->decode(tokenizer->encodeIds(sample), false), sample);
            QVERIFY(tokenizer->encodeIds(text).size() < text.size() / 2);
        } else {
            QCOMPARE(std::vector({ids.padding, ids.unknown, ids.classification, ids.separator, ids.mask}),
                     (std::vector<std::optional<core::tokenizers::Id>>{0, 1, 2, 3, 4}));
            const Ids encoded = tokenizer->encodeIds("The Patient RESTED");
            QCOMPARE(encoded.front(), 2);
            QCOMPARE(encoded.back(), 3);
            QCOMPARE(tokenizer->decode(encoded), std::string(" the patient rested"));
            const auto encoding = tokenizer->encode("The patient");
            QCOMPARE(encoding.offsets[1].first, std::int64_t{0});
            QCOMPARE(encoding.offsets[encoding.offsets.size() - 2].second, std::int64_t{11});
        }
    }

    void trainingTwiceGivesTheSameBytes() {
        QTemporaryDir place;
        train(TokenizerKind::Bert, sampleText(), 500, place.filePath("one"));
        train(TokenizerKind::Bert, sampleText(), 500, place.filePath("two"));
        for (const char* name : {"tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"})
            QCOMPARE(contentOf(place.filePath("one/") + name), contentOf(place.filePath("two/") + name));
    }

    void stopsWhereNothingRepeats() {
        QTemporaryDir place;
        QCOMPARE(train(TokenizerKind::Gpt2, "abc", 5000, place.filePath("one")), std::int64_t{257});
    }

    void progressEndsAtTheEnd() {
        QTemporaryDir place;
        core::base::writeFile(place.filePath("text").toStdString(), sampleText());
        std::int64_t last = 0, whole = -1;
        core::tokenizers::trainByteLevelBpe({place.filePath("text").toStdString()}, TokenizerKind::Gpt2, 600,
                                            place.filePath("one").toStdString(),
                                            [&](std::int64_t done, std::int64_t total) {
                                                QVERIFY(done > last);
                                                last = done;
                                                whole = total;
                                            },
                                            {});
        QCOMPARE(last, std::int64_t{600 - 257});
        QCOMPARE(whole, last);
    }

    void cancelledTrainingWritesNothing() {
        QTemporaryDir place;
        core::base::writeFile(place.filePath("text").toStdString(), sampleText());
        const core::api::CancelToken token;
        const auto run = [&] {
            core::tokenizers::trainByteLevelBpe(
                {place.filePath("text").toStdString()}, TokenizerKind::Gpt2, 600, place.filePath("one").toStdString(),
                [&](auto, auto) { token.cancel(); }, token);
        };
        QVERIFY_THROWS_EXCEPTION(core::base::CancelledException, run());
        QVERIFY(!QFile::exists(place.filePath("one/tokenizer.json")));
    }

private:
    /// English that the fixtures hold already.
    static std::string sampleText() {
        std::string text;
        const core::base::Json cases = tokenizerCases("gpt2");
        for (const char* list : {"texts", "truncation"})
            for (const core::base::Json& item : cases[list])
                text += item["text"].get<std::string>() + "\n";
        return text;
    }
    static std::int64_t train(TokenizerKind kind, const std::string& text, std::int64_t size, const QString& folder) {
        const std::string file = folder.toStdString() + ".txt";
        core::base::writeFile(file, text);
        return core::tokenizers::trainByteLevelBpe({file}, kind, size, folder.toStdString(), {}, {});
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
};

TUNEWRIGHT_TEST(TestBpeTrainer)
#include "test_bpe_trainer.moc"
