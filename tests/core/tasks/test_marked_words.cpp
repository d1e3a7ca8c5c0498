// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/tasks/word_tagging.h"
#include "tests/support/test_program.h"

using namespace core;
using namespace core::tasks;

namespace {

QString shown(const std::vector<Entity>& entities) {
    QStringList list;
    for (const Entity& entity : entities)
        list << QString("%1-%2 %3").arg(entity.begin).arg(entity.end).arg(QString::fromStdString(entity.type));
    return list.join(", ");
}

std::vector<std::string> split(const QString& text) {
    std::vector<std::string> words;
    for (const QString& word : text.split(' '))
        words.push_back(word.toStdString());
    return words;
}

std::shared_ptr<const tokenizers::Tokenizer> tokenizer(const char* folder) {
    return tokenizers::openTokenizer(std::string(TUNEWRIGHT_FIXTURES) + "/complete/" + folder);
}

}  // namespace

class TestMarkedWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tagsAreReadAsSeqevalDoes_data() {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("entities");
        QTest::newRow("beginning and inside") << "O B-PER I-PER O B-LOC"
                                              << "1-3 PER, 4-5 LOC";
        QTest::newRow("two in a row") << "B-PER B-PER"
                                      << "0-1 PER, 1-2 PER";
        QTest::newRow("inside after nothing begins") << "O I-PER I-PER"
                                                     << "1-3 PER";
        QTest::newRow("inside of another type begins") << "B-PER I-LOC"
                                                       << "0-1 PER, 1-2 LOC";
        QTest::newRow("with ends and singles") << "B-PER E-PER I-PER S-LOC I-LOC"
                                               << "0-2 PER, 2-3 PER, 3-4 LOC, 4-5 LOC";
        QTest::newRow("without beginnings") << "NOUN NOUN VERB"
                                            << "0-1 NOUN, 1-2 NOUN, 2-3 VERB";
        QTest::newRow("a type with a dash") << "B-first-name I-first-name"
                                            << "0-2 first-name";
        QTest::newRow("none") << "O O"
                              << "";
    }

    void tagsAreReadAsSeqevalDoes() {
        QFETCH(QString, tags);
        QFETCH(QString, entities);
        QCOMPARE(shown(entitiesOf(split(tags))), entities);
    }

    void onlyEqualEntitiesCount() {
        const auto truth = entitiesOf(split("B-PER I-PER O B-LOC")), found = entitiesOf(split("B-PER O O B-LOC"));
        QCOMPARE(equalEntities(truth, found), 1);
        QCOMPARE(equalEntities(truth, truth), 2);
    }

    void wordsOfATextAreFound_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("marks at the edges") << "Ada (of Lima), here."
                                            << "Ada|(|of|Lima|)|,|here|.";
        QTest::newRow("marks within") << "Jean-Luc O'Brien 3.5 a@b.org"
                                      << "Jean-Luc|O'Brien|3.5|a@b.org";
        QTest::newRow("other scripts") << QString::fromUtf8("«Łódź» grüßt!") << QString::fromUtf8("«|Łódź|»|grüßt|!");
        QTest::newRow("hash tags") << "#now @ada ..."
                                   << "#now|@ada|.|.|.";
        QTest::newRow("nothing") << "  "
                                 << "";
    }

    void wordsOfATextAreFound() {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const MarkedText marked = findWords(text.toStdString());
        QStringList found;
        for (const auto& [begin, end] : marked.words)
            found << QString::fromStdString(pieceOf(marked.text, begin, end));
        QCOMPARE(found.join('|'), words);
    }

    void theFirstTokenCarriesTheTag_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("word pieces") << "bert";
        QTest::newRow("byte pairs") << "gpt2";
    }

    void theFirstTokenCarriesTheTag() {
        QFETCH(QString, folder);
        const auto tok = tokenizer(folder.toLatin1());
        TaggedText text;
        text.text = joinWords({"Unbelievableness", "met", "Ada"});
        text.expected = {"B-X", "O", "B-Y"};
        const WordWindows windows = windowsOf(text.text, *tok, 64);
        QCOMPARE(windows.windows.size(), 1U);
        const auto examples = taggingExamples(text, windows, {"B-X", "O"});
        const auto& encoding = windows.windows.front();
        std::vector<std::int64_t> labels;
        for (std::size_t token = 0; token < encoding.ids.size(); ++token)
            if (examples[0].labels[token] >= 0) {
                labels.push_back(examples[0].labels[token]);
                QVERIFY(encoding.offsets[token].first <= text.text.words[labels.size() - 1].first);
            }
        QCOMPARE(labels, (std::vector<std::int64_t>{0, 1}));  // B-Y is not known
        QVERIFY(encoding.ids.size() > 5);
    }

    void everyWordHasOnePlaceInALongText() {
        const auto tok = tokenizer("bert");
        std::vector<std::string> words;
        for (int i = 0; i < 60; ++i)
            words.push_back("number" + std::to_string(i));
        TaggedText text;
        text.text = joinWords(words);
        text.expected.assign(words.size(), "O");
        const WordWindows windows = windowsOf(text.text, *tok, 24);
        QVERIFY(windows.windows.size() > 3);
        std::int64_t labelled = 0;
        for (const Example& example : taggingExamples(text, windows, {"O"})) {
            QVERIFY(example.ids.size() <= 24);
            labelled += std::count(example.labels.begin(), example.labels.end(), 0);
        }
        QCOMPARE(labelled, 60);
        for (std::size_t word = 0; word < words.size(); ++word) {
            const auto& [window, token] = windows.places[word];
            QVERIFY(window >= 0);
            QCOMPARE(windows.windows[static_cast<std::size_t>(window)].offsets[static_cast<std::size_t>(token)].first,
                     text.text.words[word].first);
        }
    }
};

TUNEWRIGHT_TEST(TestMarkedWords)
#include "test_marked_words.moc"
