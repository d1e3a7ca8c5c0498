// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <sys/resource.h>

#include <QtTest>
#include <algorithm>
#include <csignal>
#include <limits>

#include "core/api/best_model.h"
#include "core/api/report_json.h"
#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/models/device.h"
#include "core/training/run_folder.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

class TestTrainer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void learns_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("metric");
        QTest::newRow("classification") << "classification"
                                        << "accuracy";
        QTest::newRow("prompt-answer") << "prompt-answer"
                                       << "perplexity";
        QTest::newRow("causal-lm") << "causal-lm"
                                   << "perplexity";
        QTest::newRow("token-classification") << "token-classification"
                                              << "f1";
        QTest::newRow("question-answering") << "question-answering"
                                            << "f1";
        QTest::newRow("masked-lm") << "masked-lm"
                                   << "perplexity";
        QTest::newRow("multi-label") << "multi-label"
                                     << "microF1";
    }

    void learns() {
        QFETCH(QString, task);
        QFETCH(QString, metric);
        SmallRun run(task);
        run.job.training.maxSteps = 60;
        run.job.training.evaluateEvery = 20;
        const api::TrainingReport report = run.train("run");
        QCOMPARE(report.end, api::RunEnd::Finished);
        QVERIFY(report.bestValidationLoss < 0.9 * report.firstValidationLoss);
        const auto evaluations = run.eventsOf<api::EvaluationPoint>();
        QCOMPARE(evaluations.size(), 4U);
        QVERIFY(evaluations.front().count > 0);
        QVERIFY(evaluations.front().metrics.contains(metric.toStdString()));
        const auto kept = std::ranges::find(evaluations, report.bestStep, &api::EvaluationPoint::step);
        QVERIFY(kept != evaluations.end() && kept->best);
        for (const api::EvaluationPoint& point : evaluations) {
            const auto scoreOf = [](const api::EvaluationPoint& one) {
                return api::decidingScore(one).value_or(api::DecidingScore{}).value;
            };
            const double score = scoreOf(point), best = scoreOf(*kept);
            QVERIFY(score < best || (score == best && point.validationLoss >= kept->validationLoss));
        }
        const auto points = run.eventsOf<api::TrainingPoint>();
        QVERIFY(!points.empty());
        QCOMPARE(points.back().step, 60);
        QVERIFY(points.back().gradientNorm > 0);
        QVERIFY(points.back().memoryBytes > 0);
        const auto samples = run.eventsOf<api::SamplesEvent>();
        QCOMPARE(samples.size(), 4U);
        QVERIFY(samples.back().samples.size() >= 3);
        QVERIFY(!samples.back().samples.front().expected.empty());
        for (const char* file : {"job.json", "metrics.jsonl", "events.log", "training.json", "checkpoints/best/config.json",
                                 "checkpoints/best/model.safetensors", "checkpoints/best/tokenizer.json"})
            QVERIFY2(QFile::exists(QString::fromStdString(run.folder("run") + "/" + file)), file);
        const auto saved = api::trainingReportFromJson(bytesOf(run.folder("run") + "/training.json").toStdString());
        QVERIFY(saved.ok());
        QCOMPARE(saved.value().bestStep, report.bestStep);
        QCOMPARE(saved.value().precision, models::choosePrecision(api::Precision::Auto, torch::kCPU));
        QCOMPARE(saved.value().baseWeights, api::BaseWeights::Full);
        if (const auto f1 = api::decidingScore(*kept))
            QCOMPARE(saved.value().bestF1, f1->value);
        else
            QVERIFY(std::isnan(saved.value().bestF1));
    }

    /// A made-up head gives some categories by chance; one that learned that all are rare gives none, and is the better one.
    void chanceIsNotKept() {
        SmallRun run("multi-label");
        std::string rows;
        for (int row = 0; row < 160; ++row)
            rows += "{\"text\": \"the letter of room " + std::to_string(row) + "\", \"labels\": [\"category " +
                    std::to_string(row % 10) + "\"]}\n";
        base::writeFile(run.job.data.files[0].path, rows);
        run.job.training.learningRate = 1e-3;
        run.job.training.evaluateEvery = run.job.training.maxSteps;
        const api::TrainingReport report = run.train("run");
        const auto evaluations = run.eventsOf<api::EvaluationPoint>();
        QVERIFY(evaluations.front().step == 0 && evaluations.front().metrics.at("microF1") > 0);
        QCOMPARE(evaluations.back().metrics.at("microF1"), 0.0);
        QVERIFY(report.bestStep > 0);
        QVERIFY(std::isnan(report.bestF1));  // the loss decided
    }

    void shortNumbersLearnAlike_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<double>("apart");
        QTest::newRow("causal-lm") << "causal-lm" << 0.01;
        QTest::newRow("classification") << "classification" << 0.03;  // a few rows judge, while the loss falls quickly
    }

    /// bfloat16 with masters follows float32, and what it leaves is not rounded.
    void shortNumbersLearnAlike() {
        QFETCH(QString, task);
        QFETCH(double, apart);
        SmallRun run(task);
        run.job.training.maxSteps = 30;
        run.job.training.evaluateEvery = 10;
        std::vector<std::vector<double>> losses;
        for (const auto precision : {api::Precision::Float32, api::Precision::BFloat16}) {
            run.job.training.precision = precision;
            run.events.clear();
            run.train("run");
            std::vector<double>& curve = losses.emplace_back();
            for (const api::EvaluationPoint& point : run.eventsOf<api::EvaluationPoint>())
                curve.push_back(point.validationLoss);
        }
        QVERIFY(run.told("training.bfloat16-slow") || run.told("training.bfloat16"));
        QCOMPARE(losses[0].size(), 4U);
        QCOMPARE(losses[1].size(), 4U);
        QVERIFY(losses[0].back() < 0.98 * losses[0].front());
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY2(std::abs(losses[1][i] - losses[0][i]) < apart * losses[0][i],
                     qPrintable(QString("%1 %2").arg(losses[1][i]).arg(losses[0][i])));
        const base::SafetensorsFile best(run.folder("run") + "/checkpoints/best/model.safetensors");
        const bool rounded = std::ranges::all_of(best.tensors(), [](const base::StoredTensor& tensor) {
            for (std::size_t at = 0; at + 4 <= tensor.bytes.size(); at += 4)
                if (tensor.bytes[at] != 0 || tensor.bytes[at + 1] != 0)
                    return false;
            return true;
        });
        QVERIFY(!rounded);
    }

    void keepsTwoCheckpoints() {
        SmallRun run("classification");
        run.train("run");
        QStringList names = QDir(QString::fromStdString(run.folder("run") + "/checkpoints"))
                                .entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        QCOMPARE(names, QStringList({"best", "step-12", "step-8"}));
    }

    void accumulationIsOneLargerBatch() {
        SmallRun run("prompt-answer");
        run.job.training.dropout = 0;
        run.job.training.maxSteps = 3;
        run.job.training.evaluateEvery = 3;
        run.job.training.batchSize = 1000;
        const double whole = run.train("whole").bestValidationLoss;
        run.job.training.batchSize = 21;  // the pieces of a step have different numbers of targets
        run.job.training.accumulation = 3;
        const double pieces = run.train("pieces").bestValidationLoss;
        QVERIFY(std::abs(whole - pieces) < 1e-4 * whole);
    }

    void cancelWritesACheckpoint_data() {
        QTest::addColumn<int>("step");
        for (const int step : {1, 4, 7, 11})
            QTest::addRow("at step %d", step) << step;
    }

    void cancelWritesACheckpoint() {
        QFETCH(int, step);
        SmallRun run("causal-lm");
        QVERIFY_THROWS_EXCEPTION(
            base::CancelledException, run.train("run", false, [&](const api::Event& event, const api::RunControl& control) {
                if (const auto* point = std::get_if<api::TrainingPoint>(&event); point && point->step >= step)
                    control.cancel();
            }));
        const auto points = run.eventsOf<api::TrainingPoint>();
        const std::string name = "/checkpoints/step-" + std::to_string(points.back().step) + "/state.json";
        QVERIFY(QFile::exists(QString::fromStdString(run.folder("run") + name)));
        QVERIFY(!QFile::exists(QString::fromStdString(run.folder("run") + "/training.json")));
    }

    void isExtendedWhilePaused() {
        SmallRun run("classification");
        run.job.training.batchSize = 40;  // three steps a pass
        std::int64_t pausedAt = -1;
        const auto watch = [&](const api::Event& event, const api::RunControl& control) {
            // Not every step is told of, every checkpoint is.
            if (const auto* saved = std::get_if<api::CheckpointSaved>(&event); saved && saved->step == 4 && pausedAt < 0) {
                pausedAt = saved->step;
                control.pause();
            }
            if (const auto* paused = std::get_if<api::PausedEvent>(&event); paused && paused->paused) {
                control.extend(1);
                control.extend(1);
                control.resume();
            }
        };
        const api::TrainingReport report = run.train("run", false, watch);
        QCOMPARE(report.end, api::RunEnd::Finished);
        QCOMPARE(report.steps, 12 + 6);
        const auto evaluations = run.eventsOf<api::EvaluationPoint>();
        QCOMPARE(evaluations.back().step, report.steps);
        QCOMPARE(run.eventsOf<api::TrainingPoint>().back().learningRate > 0, true);
    }

    void stopAndKeepEndsWithTheBest() {
        SmallRun run("classification");
        run.job.training.maxSteps = 1000;
        const api::TrainingReport report = run.train("run", false, [](const api::Event& event, const api::RunControl& control) {
            if (const auto* point = std::get_if<api::TrainingPoint>(&event); point && point->step >= 6)
                control.stopAndKeep();
        });
        QCOMPARE(report.end, api::RunEnd::StoppedAndKept);
        QVERIFY(report.steps < 1000);
        QCOMPARE(run.eventsOf<api::EvaluationPoint>().back().step, report.steps);
        QVERIFY(QFile::exists(QString::fromStdString(report.bestCheckpoint + "/model.safetensors")));
    }

    void pauseWaits() {
        SmallRun run("classification");
        int sampledWhilePaused = 0;
        bool paused = false;
        run.train("run", false, [&](const api::Event& event, const api::RunControl& control) {
            if (const auto* point = std::get_if<api::TrainingPoint>(&event)) {
                QVERIFY(!paused);
                if (point->step == 1) {
                    control.pause();
                    control.sampleNow();
                }
            }
            if (const auto* state = std::get_if<api::PausedEvent>(&event)) {
                paused = state->paused;
                if (paused) {
                    control.sampleNow();
                    control.checkpointNow();
                }
            }
            if (paused && std::holds_alternative<api::SamplesEvent>(event)) {
                ++sampledWhilePaused;
                control.resume();
            }
        });
        QCOMPARE(sampledWhilePaused, 1);
        QCOMPARE(run.eventsOf<api::PausedEvent>().size(), 2U);
        QCOMPARE(run.eventsOf<api::TrainingPoint>().back().step, 12);
    }

    void stopsEarly() {
        SmallRun run("classification");
        run.job.training.learningRate = 1e-12;  // nothing changes, so no evaluation gains
        run.job.training.minimumGain = 1e-3;
        run.job.training.patience = 2;
        run.job.training.maxSteps = 100;
        const api::TrainingReport report = run.train("run");
        QCOMPARE(report.end, api::RunEnd::EarlyStopped);
        QCOMPARE(report.steps, 8);
    }

    void stopsWhenTimeIsUp() {
        SmallRun run("classification");
        run.job.training.maxSteps = 1000000;
        run.job.training.epochs = 1e6;
        run.job.training.evaluateEvery = 1000000;
        run.job.training.maxMinutes = 0.5 / 60;
        const api::TrainingReport report = run.train("run");
        QCOMPARE(report.end, api::RunEnd::TimeUp);
        QCOMPARE(run.eventsOf<api::EvaluationPoint>().back().step, report.steps);
    }

    void changesTheLearningRate() {
        SmallRun run("classification");
        run.job.training.schedule = api::Schedule::Constant;
        run.job.training.warmupShare = 0;
        run.job.training.maxSteps = 6;
        int asked = 0;
        const auto halveTwice = [&](const api::Event& event, const api::RunControl& control) {
            if (std::holds_alternative<api::StageEvent>(event) && asked < 2) {
                control.scaleLearningRate(0.5);
                ++asked;
            }
        };
        run.train("run", false, halveTwice);
        QCOMPARE(asked, 2);
        QCOMPARE(run.eventsOf<api::TrainingPoint>().back().learningRate, 0.25 * run.job.training.learningRate);
    }

    void keepsNotes() {
        SmallRun run("classification");
        run.train("run", false, [noted = false](const api::Event& event, const api::RunControl& control) mutable {
            if (std::holds_alternative<api::TrainingPoint>(event) && !noted) {
                control.addNote("now \"it\" rises\n");
                noted = true;
            }
        });
        const auto notes = run.eventsOf<api::NoteEvent>();
        QCOMPARE(notes.size(), 1U);
        QCOMPARE(notes[0].text, std::string("now \"it\" rises\n"));
        QVERIFY(notes[0].step >= 1);
        const auto kept = QString::fromUtf8(bytesOf(run.folder("run") + "/events.log")).split('\n').filter("now ");
        QCOMPARE(kept.size(), 1);
        const auto event = api::eventFromJson(kept[0].toStdString());
        QVERIFY(event.ok());
        QCOMPARE(std::get<api::NoteEvent>(event.value()).text, notes[0].text);
        QCOMPARE(std::get<api::NoteEvent>(event.value()).step, notes[0].step);
    }

    void numbersThatAreNotFiniteEndTheRun() {
        SmallRun run("classification");
        run.job.training.learningRate = 1e30;
        run.job.training.clipNorm = 0;
        run.job.training.warmupShare = 0;
        run.job.training.maxSteps = 100;
        try {
            run.train("run");
            QFAIL("a run of numbers that are not finite ended well");
        } catch (const base::Error& error) {
            QCOMPARE(error.code(), std::string("training.not-finite"));
        }
        int skipped = 0;
        for (const auto& event : run.eventsOf<api::IssueEvent>())
            skipped += event.issue.code == "training.step-skipped" ? 1 : 0;
        QCOMPARE(skipped, 4);
        const base::SafetensorsFile best(run.folder("run") + "/checkpoints/best/model.safetensors");
        for (const base::StoredTensor& tensor : best.tensors())
            base::checkValues(tensor, best.path());  // throws if one is not finite
    }

    void oneProcessAtATime() {
        SmallRun run("classification");
        const training::RunFolder held(run.folder("run"));
        try {
            run.train("run");
            QFAIL("two trainings share a folder");
        } catch (const base::Error& error) {
            QCOMPARE(error.code(), std::string("training.run-in-use"));
        }
    }

    void startsWithoutValidation() {
        SmallRun run("classification");
        run.job.data.validationShare = 0;
        const api::TrainingReport report = run.train("run");
        QVERIFY(run.told("training.no-validation"));
        QCOMPARE(report.bestStep, 12);
    }

    /// In a process of its own, since the limit holds for a whole process and libtorch does not train in a fork: files may grow
    /// no larger than the logs need.
    void goesOnWhenTheDiskIsFull() {
        constexpr const char* alone = "TUNEWRIGHT_TEST_ALONE";
        if (!qEnvironmentVariableIsSet(alone)) {
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(alone, "1");
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(),
                        {QCoreApplication::arguments().front(), QString(QTest::currentTestFunction())});
            QVERIFY(child.waitForFinished(300'000));
            QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, child.readAllStandardOutput());
            return;
        }
        SmallRun run("classification");
        std::signal(SIGXFSZ, SIG_IGN);
        bool limited = false;
        const api::TrainingReport report = run.train("run", false, [&](const api::Event& event, const api::RunControl&) {
            if (const auto* saved = std::get_if<api::CheckpointSaved>(&event); saved && saved->step == 4 && !saved->best) {
                const rlimit limit{30000, 30000};
                limited = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
            }
        });
        QVERIFY(limited);
        const QString checkpoints = QString::fromStdString(run.folder("run") + "/checkpoints");
        QVERIFY(QFile::exists(checkpoints + "/step-4/state.json"));
        QVERIFY(run.told("checkpoint.not-saved"));
        QCOMPARE(report.steps, 12);
        QVERIFY(!QDir(checkpoints).entryList(QDir::Dirs | QDir::Hidden).contains(".best.new"));
    }
};

TUNEWRIGHT_TEST(TestTrainer)
#include "test_trainer.moc"
