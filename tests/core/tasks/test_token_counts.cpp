// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QDir>
#include <QtTest>

#include "core/base/error.h"
#include "core/tasks/token_counts.h"
#include "tests/core/data/data_files.h"
#include "tests/support/test_program.h"

using namespace core;

/// The tokens of all rows, with a vocabulary in which each word is one token, so that they can be counted by hand.
class TokenCountsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countedByHand_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<int>("maxLength");
        QTest::addColumn<api::TokenCounts>("expected");
        const auto row = [](const char* about, const char* task, const char* name, const QByteArray& rows, int maxLength,
                            const api::TokenCounts& expected) {
            QTest::newRow(about) << task << name << rows << maxLength << expected;
        };
        // [CLS] the bill is late [SEP] · [CLS] where is it [SEP] · [CLS] the bill [SEP] · [CLS] it is here late [SEP]
        const QByteArray texts = "text,label\nthe bill is late,a\nwhere is it,b\nthe bill,a\nit is here late,b\n";
        row("categories", "classification", "rows.csv", texts, 128, {4, 0, 0, 6 + 5 + 4 + 6, 0});
        row("categories, two texts cut", "classification", "rows.csv", texts, 5, {4, 2, 0, 5 + 5 + 4 + 5, 2});
        // user where is it assistant *here* · user where assistant *the bill is late*
        const QByteArray pairs = "{\"prompt\":\"where is it\",\"answer\":\"here\"}\n{\"prompt\":\"where\",\"answer\":\"the bill is late\"}\n";
        row("prompts and answers", "prompt-answer", "rows.jsonl", pairs, 128, {2, 0, 1 + 4, 5 + 3, 0});
        // Of the second, of seven tokens, the first is dropped so that the answer stays.
        row("prompts and answers, one cut", "prompt-answer", "rows.jsonl", pairs, 6, {2, 1, 1 + 4, 5 + 2, 1});
        // user where assistant *here* user is it assistant *late*
        row("conversations", "chat", "rows.jsonl",
            R"({"messages":[{"role":"user","content":"where"},{"role":"assistant","content":"here"},)"
            R"({"role":"user","content":"is it"},{"role":"assistant","content":"late"}]})"
            "\n"
            R"({"messages":[{"role":"user","content":"it is"},{"role":"assistant","content":"late"}]})"
            "\n",
            128, {2, 0, 2 + 1, 7 + 4, 0});
        // [CLS] *the* *bill* *is* [SEP]: each word has a mark, O among them.
        row("marked words", "token-classification", "rows.jsonl",
            "{\"tokens\":[\"the\",\"bill\",\"is\"],\"tags\":[\"O\",\"B-DOC\",\"O\"]}\n"
            "{\"tokens\":[\"bill\",\"here\"],\"tags\":[\"B-DOC\",\"O\"]}\n",
            128, {2, 0, 3 + 2, 2 + 2, 0});
        // [CLS] where [SEP] the bill is *here* [SEP], and one without an answer: [CLS] where [SEP] it is late [SEP]
        row("answers in a text", "question-answering", "rows.jsonl",
            "{\"context\":\"the bill is here\",\"question\":\"where\",\"answers\":{\"text\":[\"here\"],\"answer_start\":[12]}}\n"
            "{\"context\":\"it is late\",\"question\":\"where\",\"answers\":{\"text\":[],\"answer_start\":[]}}\n",
            128, {2, 0, 1, 7 + 7, 0});
    }

    void countedByHand() {
        QFETCH(QString, task);
        QFETCH(QString, name);
        QFETCH(QByteArray, rows);
        QFETCH(int, maxLength);
        QFETCH(api::TokenCounts, expected);
        const support::DataFolder folder;
        const api::Job job = jobOf(folder, task, folder.write(name.toUtf8().constData(), rows), maxLength);
        const api::TokenCounts counts = tasks::countTokens(job, support::load(job), {}, {});
        QCOMPARE(counts.rows, expected.rows);
        QCOMPARE(counts.cutRows, expected.cutRows);
        QCOMPARE(counts.learnedFrom, expected.learnedFrom);
        QCOMPARE(counts.readOnly, expected.readOnly);
        QCOMPARE(counts.cutOff, expected.cutOff);
    }

    void tellsHowFarItIsAndStops() {
        const support::DataFolder folder;
        QByteArray rows = "text,label\n";
        for (int row = 0; row < 2500; ++row)
            rows += row % 2 ? "where is it,a\n" : "the bill,b\n";
        const api::Job job = jobOf(folder, "classification", folder.write("rows.csv", rows), 128);
        const data::Dataset dataset = data::loadDataset(job, {}, {}, data::Purpose::Use);
        std::int64_t last = 0;
        const auto watch = [&last](const api::Event& event) {
            if (const auto* progress = std::get_if<api::ProgressEvent>(&event)) {
                QCOMPARE(progress->total, 2500);
                QVERIFY(progress->done >= last);
                last = progress->done;
            }
        };
        QCOMPARE(tasks::countTokens(job, dataset, watch, {}).readOnly, 1250 * (5 + 4));
        QCOMPARE(last, 2500);
        const api::CancelToken token;
        const auto stop = [&token](const api::Event&) { token.cancel(); };
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, tasks::countTokens(job, dataset, stop, token));
    }

private:
    static api::Job jobOf(const support::DataFolder& folder, const QString& task, const std::string& file, int maxLength) {
        const QString model = QString::fromStdString(folder.path("model"));
        QDir().mkpath(model);
        QFile::copy(QStringLiteral(TUNEWRIGHT_FIXTURES "/complete/bert/config.json"), model + "/config.json");
        folder.write("model/vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\nbill\nis\nlate\nwhere\nit\nhere\nuser\nassistant\n");
        folder.write("model/chat_template.jinja",
                     "{% for message in messages %}{{ message['role'] }} {{ message['content'] }} {% endfor %}"
                     "{% if add_generation_prompt %}assistant {% endif %}");
        api::Job job = support::jobOf(task.toStdString(), {file});
        job.model.path = model.toStdString();
        job.training.maxLength = maxLength;
        return job;
    }
};

TUNEWRIGHT_TEST(TokenCountsTest)
#include "test_token_counts.moc"
