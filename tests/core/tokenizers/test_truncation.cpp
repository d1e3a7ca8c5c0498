// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTest>

#include "core/base/error.h"
#include "core/tokenizers/truncation.h"
#include "tests/support/test_program.h"
#include "tokenizer_cases.h"

using namespace tests;
using namespace core::tokenizers;

namespace {

const char* const question = "who is healing";
const char* const context = "the wound is healing well, no signs of infection, follow-up in two weeks.";

std::string rangesText(const std::vector<TokenRange>& ranges) {
    std::string text;
    for (const TokenRange& range : ranges)
        text += std::to_string(range.begin) + "-" + std::to_string(range.end) + " ";
    return text;
}

}  // namespace

/// What the fixtures do not hold: errors, single texts, the left side. The rest is in the test of the pipeline.
class TestTruncation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowsCoverTheText_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("overlap");
        QTest::addColumn<bool>("left");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << 0 << 4 << 1 << false << "0-0 ";
        QTest::newRow("fits exactly") << 4 << 4 << 1 << false << "0-4 ";
        QTest::newRow("one token more") << 5 << 4 << 1 << false << "0-4 3-5 ";
        QTest::newRow("no overlap") << 9 << 4 << 0 << false << "0-4 4-8 8-9 ";
        QTest::newRow("large overlap") << 6 << 4 << 3 << false << "0-4 1-5 2-6 ";
        QTest::newRow("from the end") << 9 << 4 << 1 << true << "5-9 2-6 0-3 ";
    }
    void windowsCoverTheText() {
        QFETCH(int, count);
        QFETCH(int, size);
        QFETCH(int, overlap);
        QFETCH(bool, left);
        QFETCH(QString, expected);
        const auto ranges = windowRanges(static_cast<std::size_t>(count), static_cast<std::size_t>(size),
                                         static_cast<std::size_t>(overlap), left ? Side::Left : Side::Right);
        QCOMPARE(QString::fromStdString(rangesText(ranges)), expected);
    }

    void windowsOfOneTextOverlap() {
        const auto tokenizer = openTokenizer(tokenizerFixture("bert-uncased"));
        const Ids whole = tokenizer->encodeIds(context, {.specialTokens = SpecialTokens::Leave});
        const auto windows = tokenizer->encodeWindows(context, "", {.maxLength = 9}, 3);
        QVERIFY(windows.size() > 2);
        Ids joined;
        for (const Encoding& window : windows) {
            QVERIFY(window.ids.size() <= 9);
            QCOMPARE(window.sequenceIds.front(), std::int8_t{-1});
            joined.resize(joined.empty() ? 0 : joined.size() - 3);
            joined.insert(joined.end(), window.ids.begin() + 1, window.ids.end() - 1);
        }
        QCOMPARE(joined, whole);
    }

    void aTextThatFitsIsOneWindow() {
        const auto tokenizer = openTokenizer(tokenizerFixture("bert-uncased"));
        for (const std::int64_t length : {0, 200}) {
            const auto windows = tokenizer->encodeWindows(question, context, {.maxLength = length}, 50);
            QCOMPARE(windows.size(), std::size_t{1});
            QCOMPARE(windows.front().ids, tokenizer->encodePair(question, context).ids);
        }
    }

    void theNamedTextIsCut() {
        const auto tokenizer = openTokenizer(tokenizerFixture("bert-uncased"));
        const auto countOf = [](const Encoding& encoding, std::int8_t sequence) {
            return std::count(encoding.sequenceIds.begin(), encoding.sequenceIds.end(), sequence);
        };
        const auto whole = countOf(tokenizer->encodePair(context, question), 1);
        for (const Truncation truncation : {Truncation::OnlyFirst, Truncation::LongestFirst}) {
            const EncodeOptions options{.maxLength = 20, .truncation = truncation};
            const auto windows = tokenizer->encodeWindows(context, question, options, 2);
            QVERIFY(windows.size() > 1);
            for (const Encoding& window : windows)
                QCOMPARE(countOf(window, 1), whole);
        }
    }

    void noRoomIsSaid_data() {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("overlap");
        QTest::newRow("the question fills the window") << 6 << 0;
        QTest::newRow("the overlap fills the window") << 20 << 18;
        QTest::newRow("negative overlap") << 20 << -1;
    }
    void noRoomIsSaid() {
        QFETCH(int, length);
        QFETCH(int, overlap);
        const auto tokenizer = openTokenizer(tokenizerFixture("bert-uncased"));
        const EncodeOptions options{.maxLength = length, .truncation = Truncation::OnlySecond};
        try {
            tokenizer->encodeWindows(question, context, options, overlap);
            QFAIL("no error");
        } catch (const core::base::Error& error) {
            QCOMPARE(error.code(), std::string("tokenizer.no-room"));
        }
        if (length == 6)
            QVERIFY_THROWS_EXCEPTION(core::base::Error, tokenizer->encodePair(question, context, options));
    }
};

TUNEWRIGHT_TEST(TestTruncation)
#include "test_truncation.moc"
