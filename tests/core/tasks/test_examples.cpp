// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <ATen/CPUGeneratorImpl.h>

#include <QtTest>
#include <numeric>

#include "core/base/error.h"
#include "core/tasks/chat_examples.h"
#include "core/tasks/task.h"
#include "core/tasks/text_windows.h"
#include "tests/core/tasks/linear_model.h"
#include "tests/support/test_program.h"

using namespace core;
using Ids = std::vector<std::int64_t>;

namespace {

std::string fixture(const char* name) {
    return std::string(TUNEWRIGHT_FIXTURES) + "/complete/" + name;
}

/// A model that keeps what it is shown.
class Recorder : public LinearModel {
public:
    explicit Recorder(std::int64_t vocabulary) : LinearModel(2, vocabulary) {}
    torch::Tensor hidden(const models::ModelInput& input) override {
        shown = input.inputIds.clone();
        return LinearModel::hidden(input);
    }
    torch::Tensor shown;
};

/// A label without an answer, whose tokens a test can count.
tasks::Batch filledBatch(std::int64_t rows, std::int64_t columns, std::int64_t id) {
    tasks::Batch batch;
    batch.input.inputIds = torch::full({rows, columns}, id, torch::kInt64);
    batch.labels = batch.input.inputIds.clone();
    batch.labels.slice(1, 0, 1).fill_(-100);
    batch.maskToken = 4;
    return batch;
}

data::Conversation exchange(const std::string& prompt, const std::string& answer) {
    return {base::Json::array({{{"role", "user"}, {"content", prompt}}, {{"role", "assistant"}, {"content", answer}}}), nullptr};
}

}  // namespace

class TestExamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyGoalIsListed() {
        for (const api::TaskInfo& info : api::tasks()) {
            QCOMPARE(tasks::findTask(info.id).info().id, info.id);
            QVERIFY(api::findTask(info.id) != nullptr);
            QVERIFY(!info.requiredRoles.empty());
        }
        QCOMPARE(api::tasks().size(), 11U);
        QVERIFY(api::findTask("no such goal") == nullptr);
        QVERIFY_THROWS_EXCEPTION(base::Error, tasks::findTask("no such goal"));
    }

    void oneLongTextBecomesConsecutiveWindows() {
        Ids text(10);
        std::iota(text.begin(), text.end(), 100);
        const auto windows = tasks::textWindows({text}, 4);
        QCOMPARE(windows.size(), 3U);
        QCOMPARE(windows[0].ids, (Ids{100, 101, 102, 103}));
        QCOMPARE(windows[0].labels, (Ids{-100, 101, 102, 103}));
        QCOMPARE(windows[2].ids, (Ids{108, 109}));
        for (const tasks::Example& window : windows)
            QVERIFY(window.segments.empty());
    }

    void shortTextsShareAWindow() {
        const auto windows = tasks::textWindows({{1, 2, 3}, {4, 5}, {6, 7, 8, 9}}, 8);
        QCOMPARE(windows[0].ids, (Ids{1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(windows[0].labels, (Ids{-100, 2, 3, -100, 5, -100, 7, 8}));
        QCOMPARE(windows[0].segments, (Ids{0, 0, 0, 1, 1, 2, 2, 2}));
    }

    void promptAndAnswerAreCut_data() {
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("promptWhole");
        QTest::addColumn<bool>("answerWhole");
        QTest::newRow("both fit") << 200 << true << true;
        QTest::newRow("the prompt loses its start") << 45 << false << true;
        QTest::newRow("the answer loses its end too") << 16 << false << false;
    }

    void promptAndAnswerAreCut() {
        QFETCH(int, limit);
        QFETCH(bool, promptWhole);
        QFETCH(bool, answerWhole);
        const auto tokenizer = tokenizers::openTokenizer(fixture("gpt2"));
        const std::string prompt = "Where does the long road lead that begins behind the old mill?";
        const std::string answer = "It leads to the sea.";
        const tasks::ChatFormat format(fixture("gpt2"), *tokenizer);
        const auto written = format.write(exchange(prompt, answer));
        const tasks::Example whole = tasks::chatExample(format, written, 1000);
        const tasks::Example cut = tasks::chatExample(format, written, limit);
        QVERIFY(static_cast<int>(cut.ids.size()) <= limit);
        QCOMPARE(cut.cutTokens, static_cast<std::int64_t>(whole.ids.size() - cut.ids.size()));
        const auto answerOf = [](const tasks::Example& example) {
            Ids learned;
            std::ranges::copy_if(example.labels, std::back_inserter(learned), [](std::int64_t label) { return label >= 0; });
            return learned;
        };
        QCOMPARE(cut.ids.front() == whole.ids.front(), promptWhole);
        QCOMPARE(answerOf(cut) == answerOf(whole), answerWhole);
        QVERIFY(!answerOf(cut).empty());
        QVERIFY(std::ranges::search(whole.ids, cut.ids).begin() != whole.ids.end());
        QCOMPARE(answerOf(whole).back(), static_cast<std::int64_t>(tokenizer->specialIds().eos.value()));
    }

    void paddingHasNoTargets() {
        const auto tokenizer = tokenizers::openTokenizer(fixture("bert"));
        tasks::Example longer{.ids = {1, 2, 3, 4}, .labels = {-100, 2, 3, 4}};
        tasks::Example shorter{.ids = {5, 6}, .labels = {-100, 6}};
        const tasks::Batch batch = tasks::findTask("masked-lm").collate({&longer, &shorter}, *tokenizer);
        QCOMPARE(batch.tokens, 6);
        QVERIFY(torch::equal(batch.input.attentionMask, torch::tensor({1, 1, 1, 1, 1, 1, 0, 0}, torch::kInt64).view({2, 4})));
        QVERIFY(torch::equal(batch.labels, torch::tensor({-100, 2, 3, 4, -100, 6, -100, -100}, torch::kInt64).view({2, 4})));
        const tasks::Batch even = tasks::findTask("masked-lm").collate({&longer}, *tokenizer);
        QVERIFY(!even.input.attentionMask.defined());
    }

    void masksAsPublished() {
        Recorder model(1000);
        const tasks::Batch batch = filledBatch(200, 101, 500);  // 20,000 tokens that may be masked
        torch::Generator generator = at::detail::createCPUGenerator(9);
        const tasks::Loss loss = tasks::findTask("masked-lm").loss(model, batch, generator);
        const double masked = model.shown.eq(4).sum().item<double>();
        const double other = model.shown.ne(4).logical_and(model.shown.ne(500)).sum().item<double>();
        const auto chosen = static_cast<double>(loss.count);
        QVERIFY(std::abs(chosen / 20000 - 0.15) < 0.01);  // four standard deviations
        QVERIFY(std::abs(masked / chosen - 0.8) < 0.03);
        QVERIFY(std::abs(other / chosen - 0.1) < 0.025);
        QVERIFY(torch::equal(model.shown.select(1, 0), batch.input.inputIds.select(1, 0)));
        QVERIFY(batch.input.inputIds.eq(500).all().item<bool>());  // the batch itself stays
    }

    void masksAreDrawnFromTheGenerator() {
        Recorder model(1000);
        const tasks::Batch batch = filledBatch(8, 32, 500);
        torch::Generator generator = at::detail::createCPUGenerator(9);
        const tasks::Task& task = tasks::findTask("masked-lm");
        task.loss(model, batch, generator);
        const torch::Tensor first = model.shown;
        task.loss(model, batch, generator);
        QVERIFY(!torch::equal(first, model.shown));
        generator.set_current_seed(9);
        task.loss(model, batch, generator);
        QVERIFY(torch::equal(first, model.shown));
    }

    void lossIsOnTheAnswerOnly() {
        LinearModel model(4, 50);
        tasks::Batch batch;
        batch.input.inputIds = torch::tensor({7, 8, 9, 10, 11}, torch::kInt64).view({1, 5});
        batch.labels = torch::tensor({-100, -100, -100, 10, 11}, torch::kInt64).view({1, 5});
        torch::Generator generator = at::detail::createCPUGenerator(1);
        const tasks::Loss loss = tasks::findTask("prompt-answer").loss(model, batch, generator);
        QCOMPARE(loss.count, 2);
        const torch::Tensor logits = model.project(model.hidden(batch.input)).log_softmax(-1);
        const double expected = -(logits[0][2][10] + logits[0][3][11]).item<double>();
        QVERIFY(std::abs(loss.sum.item<double>() - expected) < 1e-4);
    }
};

TUNEWRIGHT_TEST(TestExamples)
#include "test_examples.moc"
