// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <cmath>

#include "core/api/report_json.h"
#include "core/api/split_record.h"
#include "core/base/cancel.h"
#include "core/data/split_record.h"
#include "core/evaluation/assess.h"
#include "core/evaluation/examination.h"
#include "tests/core/evaluation/classifier_run.h"
#include "tests/support/test_program.h"

using namespace core;
using support::ClassifierRun;

namespace {

std::string errorCode(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return error.code();
    }
    return "no error";
}

bool exists(const std::string& path) {
    return std::filesystem::exists(path);
}

/// Share of the run's test rows that the model in `folder` answers rightly, counted here.
double rightShare(const std::string& folder, const std::vector<api::Prediction>& rows) {
    models::LoadOptions options;
    options.head = models::Head::SequenceClassification;
    const auto model = models::loadModel(folder, options, {});
    const auto tokenizer = tokenizers::openTokenizer(folder);
    std::vector<std::string> texts;
    for (const api::Prediction& row : rows)
        texts.push_back(row.input);
    double right = 0;
    const auto answers = evaluation::classify(*model, *tokenizer, texts, {});
    for (std::size_t row = 0; row < rows.size(); ++row)
        right += answers[row].answer == rows[row].expected;
    return right / static_cast<double>(rows.size());
}

/// A run folder of a language model whose best model is the untouched one.
struct WriterRun {
    QTemporaryDir directory;
    api::Job job;
    std::string folder = directory.path().toStdString();
    std::string model = TUNEWRIGHT_FIXTURES "/complete/gpt2";

    explicit WriterRun(double weightScale = 1) {
        models::LoadOptions options;
        const auto best = models::loadModel(model, options, {});
        {
            const torch::NoGradGuard noGradient;
            for (const models::Parameter& parameter : best->parameters())
                torch::Tensor(parameter.value).mul_(weightScale);
        }
        base::makeFolder(folder + "/checkpoints");
        models::saveModel(*best, model, folder + "/checkpoints/best", models::StorageType::Float32, {});
        std::string text;
        for (int row = 0; row < 200; ++row)
            text += "The patient number " + std::to_string(row * 37 % 101) + " shall pay the rent of room " +
                    std::to_string(row) + " today.\n\n";
        base::writeFile(folder + "/test.txt", text);
        base::writeFile(folder + "/train.txt", "Some other words to learn from.\n\nAnd a few more of them.\n");
        job.task = "causal-lm";
        job.model.path = model;
        job.data.files = {{folder + "/train.txt", api::Part::Train}, {folder + "/test.txt", api::Part::Test}};
        job.training.maxLength = 64;
        job.assess.bootstrapSamples = 300;
        base::writeFile(folder + "/job.json", api::jobToJson(job));
    }
};

}  // namespace

class TestAssess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void crossValidationTestsOnEachFold();
    void otherTestRowsThanThoseKeptApartAreRefused();
    void scoresAreThoseOfTheKnownAnswers() {
        ClassifierRun run;
        const api::AssessmentReport report = evaluation::assessRun(run.folder(), {}, {});
        QCOMPARE(report.testRows, 60);
        QCOMPARE(report.predictions.size(), std::size_t{60});
        QCOMPARE(report.labels, run.labels);
        const api::Measure accuracy = report.tuned.at("accuracy");
        QVERIFY(std::abs(accuracy.value - 55.0 / 60) < 1e-12);
        QVERIFY(accuracy.low < accuracy.value && accuracy.value < accuracy.high && accuracy.high <= 1);
        QCOMPARE(accuracy.count, 60);
        std::int64_t right = 0, all = 0;
        for (std::size_t truth = 0; truth < report.confusion.size(); ++truth) {
            right += report.confusion[truth][truth];
            for (const std::int64_t count : report.confusion[truth])
                all += count;
        }
        QCOMPARE(right, 55);
        QCOMPARE(all, 60);
    }

    void comparesWithTheUntouchedModel() {
        ClassifierRun run;
        const api::AssessmentReport report = evaluation::assessRun(run.folder(), {}, {});
        const double untouched = rightShare(ClassifierRun::base(), report.predictions);
        QVERIFY(std::abs(report.untouched.at("accuracy").value - untouched) < 1e-12);
        QVERIFY(std::abs(report.difference.at("accuracy").value - (55.0 / 60 - untouched)) < 1e-12);
        QVERIFY(!report.untouchedFreshHead);
        QVERIFY(report.difference.at("accuracy").low > 0);
        QCOMPARE(report.conclusion, "better");
        QVERIFY(report.untouched.contains("majorityAccuracy"));
    }

    void writesTheReportAsItIs() {
        ClassifierRun run;
        const api::AssessmentReport report = evaluation::assessRun(run.folder(), {}, {});
        QCOMPARE(base::readFile(run.path("report.json"), 1 << 24), api::toJson(report));
        api::AssessmentReport other = report;
        other.untouchedFreshHead = !report.untouchedFreshHead;
        const auto again = api::assessmentReportFromJson(api::toJson(other));
        QVERIFY(again.ok());
        QCOMPARE(again.value().untouchedFreshHead, other.untouchedFreshHead);
        QCOMPARE(api::toJson(again.value()), api::toJson(other));
    }

    void whatIsNeverAnsweredIsTold_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("told");
        QTest::newRow("enough rows to say so") << 5 << true;
        QTest::newRow("so few may go wrong by chance") << 4 << false;
    }
    void whatIsNeverAnsweredIsTold() {
        QFETCH(int, rows);
        QFETCH(bool, told);
        ClassifierRun run;
        // A category that the model cannot know: only the last test rows have it.
        QStringList lines =
            QString::fromStdString(base::readFile(run.path("test.csv"), 1 << 20)).split('\n', Qt::SkipEmptyParts);
        for (qsizetype at = lines.size() - rows; at < lines.size(); ++at)
            lines[at] = lines[at].section(',', 0, 0) + ",unheard of";
        base::writeFile(run.path("test.csv"), (lines.join('\n') + '\n').toStdString());
        const api::AssessmentReport report = evaluation::assessRun(run.folder(), {}, {});
        QCOMPARE(report.issues.size(), std::size_t(told ? 1 : 0));
        if (!told)
            return;
        QCOMPARE(report.issues[0].code, "assess.never-answered");
        QCOMPARE(report.issues[0].arguments.at("count"), "1");
        QCOMPARE(report.issues[0].arguments.at("classes"), "unheard of (5)");
    }

    void aRepeatGivesTheSameFigures() {
        ClassifierRun run;
        QCOMPARE(api::toJson(evaluation::assessRun(run.folder(), {}, {})),
                 api::toJson(evaluation::assessRun(run.folder(), {}, {})));
    }

    void aFreshHeadIsSaidToBeChance() {
        ClassifierRun run;
        run.job.model.randomWeights = true;
        run.write();
        QVERIFY(evaluation::assessRun(run.folder(), {}, {}).untouchedFreshHead);
    }

    void aClassOnlySeenInTheTestCountsAsWrong() {
        ClassifierRun run;
        std::string rows = base::readFile(run.path("test.csv"), 1 << 20);
        base::writeFile(run.path("test.csv"), rows + "Something quite new,unheard\n");
        const api::AssessmentReport report = evaluation::assessRun(run.folder(), {}, {});
        QCOMPARE(report.testRows, 61);
        QCOMPARE(report.labels.back(), "unheard");
        QCOMPARE(report.classes.back().recall.value, 0.0);
        QVERIFY(std::abs(report.tuned.at("accuracy").value - 55.0 / 61) < 1e-12);
    }

    void fewRowsAllowNoConclusion() {
        ClassifierRun run;
        std::string rows = base::readFile(run.path("test.csv"), 1 << 20);
        std::size_t end = 0;
        for (int line = 0; line < 21; ++line)
            end = rows.find('\n', end) + 1;
        base::writeFile(run.path("test.csv"), rows.substr(0, end));
        const api::AssessmentReport report = evaluation::assessRun(run.folder(), {}, {});
        QCOMPARE(report.testRows, 20);
        QCOMPARE(report.conclusion, "too-few-rows");
    }

    void comparingCanBeLeftOut() {
        ClassifierRun run;
        run.job.assess.compareUntouched = false;
        run.write();
        const api::AssessmentReport report = evaluation::assessRun(run.folder(), {}, {});
        QCOMPARE(report.conclusion, "not-compared");
        QVERIFY(!report.untouched.contains("accuracy") && report.difference.find("accuracy") == report.difference.end());
    }

    void conclusionsFollowTheInterval_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("higher");
        QTest::addColumn<QString>("lower");
        QTest::newRow("above zero") << 0.01 << 0.2 << 100 << "better"
                                    << "worse";
        QTest::newRow("below zero") << -0.2 << -0.01 << 100 << "worse"
                                    << "better";
        QTest::newRow("around zero") << -0.1 << 0.1 << 100 << "no-difference"
                                     << "no-difference";
        QTest::newRow("few rows") << 0.01 << 0.2 << 29 << "too-few-rows"
                                  << "too-few-rows";
    }
    void conclusionsFollowTheInterval() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, count);
        QFETCH(QString, higher);
        QFETCH(QString, lower);
        QCOMPARE(QString::fromStdString(evaluation::conclusionOf({0, low, high, count}, true)), higher);
        QCOMPARE(QString::fromStdString(evaluation::conclusionOf({0, low, high, count}, false)), lower);
    }

    void perplexityIsThatOfTheModelAlone() {
        WriterRun run;
        const api::AssessmentReport report = evaluation::assessRun(run.folder, {}, {});
        const data::Dataset dataset = data::loadDataset(run.job, {}, {});
        const auto tokenizer = tokenizers::openTokenizer(run.model);
        const auto model = models::loadModel(run.model, {}, {});
        const torch::NoGradGuard noGradient;
        double sum = 0, count = 0;
        for (const tasks::Example& example :
             tasks::findTask("causal-lm").examples(dataset, api::Part::Test, *tokenizer, run.job, {}, {})) {
            models::ModelInput input;
            input.inputIds = torch::tensor(example.ids, torch::kInt64).unsqueeze(0);
            if (!example.segments.empty())
                input.segmentIds = torch::tensor(example.segments, torch::kInt64).unsqueeze(0);
            const torch::Tensor logProbabilities = model->logits(input)[0].log_softmax(-1);
            for (std::size_t at = 1; at < example.labels.size(); ++at)
                if (example.labels[at] >= 0) {
                    sum -= logProbabilities[static_cast<std::int64_t>(at) - 1][example.labels[at]].item<double>();
                    ++count;
                }
        }
        QVERIFY(count > 1000);
        QVERIFY(std::abs(report.tuned.at("loss").value - sum / count) < 1e-4);
        QVERIFY(std::abs(report.tuned.at("perplexity").value / std::exp(sum / count) - 1) < 1e-4);
        QVERIFY(report.tuned.at("perplexity").low < report.tuned.at("perplexity").value);
        QCOMPARE(report.predictions.size(), std::size_t{20});
    }

    void theSameModelIsNoDifference() {
        WriterRun run;
        const api::AssessmentReport report = evaluation::assessRun(run.folder, {}, {});
        QCOMPARE(report.difference.at("loss").value, 0.0);
        QCOMPARE(report.conclusion, "no-difference");
        for (const api::Prediction& prediction : report.predictions)
            QCOMPARE(prediction.answer, prediction.untouchedAnswer);
    }

    void aSpoiledModelIsWorse() {
        WriterRun run(3);
        QCOMPARE(evaluation::assessRun(run.folder, {}, {}).conclusion, "worse");
    }

    void progressReachesItsEnd() {
        ClassifierRun run;
        std::int64_t done = 0, total = -1;
        const auto sink = [&](const api::Event& event) {
            if (const auto* progress = std::get_if<api::ProgressEvent>(&event);
                progress && progress->stage == api::Stage::Assessing) {
                QVERIFY(progress->done >= done);
                done = progress->done;
                total = progress->total;
            }
        };
        evaluation::assessRun(run.folder(), sink, {});
        QCOMPARE(done, total);
        QCOMPARE(total, 120);
    }

    void cancelLeavesNoReport() {
        ClassifierRun run;
        api::CancelToken token;
        const auto sink = [&](const api::Event& event) {
            if (const auto* stage = std::get_if<api::StageEvent>(&event); stage && stage->stage == api::Stage::Assessing)
                token.cancel();
        };
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, evaluation::assessRun(run.folder(), sink, token));
        QVERIFY(!exists(run.path("report.json")));
    }

    void aRunWithoutAModelIsRefused() {
        ClassifierRun run;
        std::filesystem::remove_all(run.path("checkpoints"));
        QCOMPARE(errorCode([&] { evaluation::assessRun(run.folder(), {}, {}); }), "assess.no-model");
    }
};

void TestAssess::crossValidationTestsOnEachFold() {
    ClassifierRun run;
    run.job.data.folds = 3;
    run.job.training.maxSteps = 3;
    run.job.training.batchSize = 4;
    run.job.training.maxLength = 32;
    run.job.assess.bootstrapSamples = 100;
    run.write();
    std::vector<std::int64_t> told;
    const auto sink = [&told](const api::Event& event) {
        if (const auto* progress = std::get_if<api::ProgressEvent>(&event);
            progress && progress->stage == api::Stage::CrossValidating)
            told.push_back(progress->done);
    };
    const auto report = evaluation::assessRun(run.folder(), sink, {});
    QCOMPARE(report.folds.at("accuracy").size(), std::size_t(3));
    QVERIFY(std::is_sorted(told.begin(), told.end()) && told.back() >= 2000);
    std::int64_t tested = 0;
    for (const char* fold : {"folds/fold-1", "folds/fold-2", "folds/fold-3"}) {
        QVERIFY(exists(run.path(fold) + "/report.json"));
        QVERIFY(!exists(run.path(fold) + "/checkpoints"));
        const auto one = api::assessmentReportFromJson(base::readFile(run.path(fold) + "/report.json", 1 << 24));
        tested += one.value().testRows;
        QVERIFY(one.value().folds.empty());
    }
    QCOMPARE(tested, 90);  // every row once, the given test rows too
    const auto stored = api::assessmentReportFromJson(base::readFile(run.path("report.json"), 1 << 24));
    QCOMPARE(stored.value().folds, report.folds);
    // What is done is not done again; what was broken off is.
    const auto before = std::filesystem::last_write_time(run.path("folds/fold-1/report.json"));
    std::filesystem::remove(run.path("folds/fold-2/report.json"));
    std::filesystem::remove(run.path("folds/fold-2/training.json"));
    const auto again = evaluation::assessRun(run.folder(), {}, {});
    QCOMPARE(again.folds, report.folds);
    QCOMPARE(std::filesystem::last_write_time(run.path("folds/fold-1/report.json")), before);
    std::filesystem::remove_all(run.path("folds"));
    const api::CancelToken cancelled;
    cancelled.cancel();
    QVERIFY_EXCEPTION_THROWN(evaluation::assessRun(run.folder(), {}, cancelled), base::CancelledException);
}

void TestAssess::otherTestRowsThanThoseKeptApartAreRefused() {
    ClassifierRun run;
    const data::Dataset dataset = data::loadDataset(run.job, {}, {}, data::Purpose::Use);
    base::writeFile(run.path("split.json"), api::toJson(data::splitRecordOf(run.job.data, dataset.report, {})));
    QCOMPARE(evaluation::assessRun(run.folder(), {}, {}).testRows, 60);
    base::writeFile(run.path("test.csv"),
                    "text,label\nA sentence that nobody kept apart," + run.labels.front() + "\n" +
                        base::readFile(run.path("test.csv"), 1 << 20).substr(std::string("text,label\n").size()));
    QCOMPARE(errorCode([&] { evaluation::assessRun(run.folder(), {}, {}); }), std::string("assess.other-test-rows"));
}

TUNEWRIGHT_TEST(TestAssess)
#include "test_assess.moc"
