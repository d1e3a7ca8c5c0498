// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/tasks/answer_finding.h"
#include "core/tasks/marked_text.h"
#include "tests/support/test_program.h"

using namespace core;
using namespace core::tasks;

namespace {

std::shared_ptr<const tokenizers::Tokenizer> tokenizer() {
    return tokenizers::openTokenizer(TUNEWRIGHT_FIXTURES "/complete/bert");
}

/// A text of forty sentences, whose answer stands in the middle.
QuestionRow longRow() {
    QuestionRow row{"Where is the mill?", {}, {}};
    for (int i = 0; i < 40; ++i) {
        if (i == 20)
            row.answers.push_back({"behind the dam", static_cast<std::int64_t>(row.context.size()) + 5});
        row.context += i == 20 ? "It's behind the dam. " : "A sentence. ";
    }
    return row;
}

}  // namespace

class TestAnswerFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAnswerIsWhereItsTokensAre() {
        const QuestionRow row{"Who?", "It was Zoë Müller, they say.", {{"Zoë Müller", 7}}};
        const auto windows = answerWindows(row, *tokenizer(), 64);
        QCOMPARE(windows.size(), 1U);
        const Example example = answerExamples(row, windows).front();
        const auto& offsets = windows.front().offsets;
        QCOMPARE(offsets[static_cast<std::size_t>(example.labels[0])].first, 7);
        QCOMPARE(offsets[static_cast<std::size_t>(example.labels[1])].second, 17);
        QCOMPARE(example.typeIds.front(), 0);
        QCOMPARE(example.typeIds.back(), 1);
    }

    void onlyWindowsWithTheWholeAnswerPointAtIt() {
        const QuestionRow row = longRow();
        const auto windows = answerWindows(row, *tokenizer(), 48);
        const auto examples = answerExamples(row, windows);
        QVERIFY(windows.size() > 3);
        std::int64_t pointing = 0;
        for (std::size_t i = 0; i < windows.size(); ++i) {
            QVERIFY(examples[i].ids.size() <= 48);
            const auto [first, last] = std::pair(examples[i].labels[0], examples[i].labels[1]);
            if (first == 0) {
                QCOMPARE(last, 0);
                continue;
            }
            ++pointing;
            const auto begin = windows[i].offsets[static_cast<std::size_t>(first)].first;
            const auto end = windows[i].offsets[static_cast<std::size_t>(last)].second;
            QCOMPARE(QString::fromStdString(pieceOf(row.context, begin, end)), QString("behind the dam"));
        }
        QVERIFY(pointing >= 1 && pointing < static_cast<std::int64_t>(windows.size()));
    }

    void withoutAnAnswerAllPointAtTheFirstToken() {
        QuestionRow row = longRow();
        row.answers.clear();
        for (const Example& example : answerExamples(row, answerWindows(row, *tokenizer(), 48)))
            QCOMPARE(example.labels, (std::vector<std::int64_t>{0, 0}));
    }

    void aLongQuestionLeavesRoomForTheText() {
        QuestionRow row = longRow();
        for (int i = 0; i < 100; ++i)
            row.question += " and where else";
        for (const auto& window : answerWindows(row, *tokenizer(), 48)) {
            QVERIFY(window.ids.size() <= 48);
            QVERIFY(std::count(window.sequenceIds.begin(), window.sequenceIds.end(), 1) > 0);
        }
    }

    void anUntrainedModelAnswersWithAPieceOfTheText() {
        const std::string folder = TUNEWRIGHT_FIXTURES "/complete/bert";
        const auto model = models::loadModel(folder, {.head = models::Head::QuestionAnswering}, {});
        const std::vector<QuestionRow> rows = {longRow(), {"Who?", "Nobody.", {}}};
        const auto never = findAnswers(*model, *tokenizer(), 48, rows, NoAnswer::Never, {});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY(!answerText(rows[i], never[i]).empty());
            double sum = 0;
            for (const AnswerPiece& piece : never[i].pieces) {
                QVERIFY(piece.begin < piece.end && piece.confidence <= never[i].pieces.front().confidence);
                sum += piece.confidence;
            }
            QVERIFY(std::abs(sum - 1) < 1e-9);
        }
        QVERIFY(never[0].windows > 3);
        for (const FoundAnswer& answer : findAnswers(*model, *tokenizer(), 48, rows, NoAnswer::Possible, {}))
            QVERIFY(std::any_of(answer.pieces.begin(), answer.pieces.end(),
                                [](const AnswerPiece& piece) { return piece.begin == piece.end; }));
    }
};

TUNEWRIGHT_TEST(TestAnswerFinding)
#include "test_answer_finding.moc"
