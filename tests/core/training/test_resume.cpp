// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <map>
#include <sstream>

#include "core/api/split_record.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

/// Cancels at the evaluation of that step: the checkpoint is written because of it.
std::function<void(const api::Event&, const api::RunControl&)> cancelAtEvaluation(std::int64_t step) {
    return [step](const api::Event& event, const api::RunControl& control) {
        if (const auto* point = std::get_if<api::EvaluationPoint>(&event); point && point->step == step)
            control.cancel();
    };
}

/// Cancels behind the checkpoint of that step, so that the step after it is broken off.
std::function<void(const api::Event&, const api::RunControl&)> cancelInStepAfter(std::int64_t step) {
    return [step](const api::Event& event, const api::RunControl& control) {
        if (const auto* saved = std::get_if<api::CheckpointSaved>(&event); saved && !saved->best && saved->step == step)
            control.cancel();
    };
}

/// What must be equal in a checkpoint for two runs to be the same; times differ.
QByteArray stateWithoutTimes(const std::string& path) {
    base::Json json = base::readJson(path);
    for (const char* key : {"seconds", "stepSeconds", "metricsBytes", "eventsBytes", "checksum"})
        json.erase(key);
    return QByteArray::fromStdString(json.dump());
}

constexpr const char* bestModel = "/checkpoints/best/model.safetensors";

/// Trains into "whole" at once, and into "parts" with a break.
void trainBoth(SmallRun& run) {
    run.train("whole");
    run.job.training.checkpointEvery = 1;
    QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("parts", false, cancelInStepAfter(5)));
    run.job.training.checkpointEvery = 0;
    run.train("parts", true);
}

void compareParts(const SmallRun& run) {
    for (const char* file : {"step-12/model.safetensors", "step-12/optimizer.safetensors", "best/model.safetensors"}) {
        const QByteArray bytes = bytesOf(run.folder("whole") + "/checkpoints/" + file);
        QVERIFY2(!bytes.isEmpty() && bytes == bytesOf(run.folder("parts") + "/checkpoints/" + file), file);
    }
}

/// The lines that do not end with that.
std::string withoutCategory(const std::string& rows, std::string_view ending) {
    std::string kept;
    std::istringstream lines(rows);
    for (std::string line; std::getline(lines, line);)
        if (!line.ends_with(ending))
            kept += line + '\n';
    return kept;
}

void spoil(const std::string& path) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() - 3);
    const char byte = file.peek(1)[0];
    file.putChar(static_cast<char>(byte ^ 1));
}

}  // namespace

/// A run that was broken off and went on is the same, bit by bit, as one that was not.
class TestResume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isBitExact_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<std::vector<int>>("stops");
        QTest::addColumn<int>("accumulation");
        for (const char* task : {"classification", "prompt-answer", "causal-lm", "masked-lm", "preference"})
            QTest::addRow("%s, once", task) << task << std::vector<int>{5} << 1;
        QTest::addRow("before the first step") << "classification" << std::vector<int>{0} << 1;
        QTest::addRow("at evaluations") << "masked-lm" << std::vector<int>{4, 8} << 1;
        QTest::addRow("at the last step") << "prompt-answer" << std::vector<int>{12} << 1;
        QTest::addRow("three times") << "classification" << std::vector<int>{1, 6, 11} << 1;
        QTest::addRow("accumulated") << "masked-lm" << std::vector<int>{5} << 3;
    }

    void everyMethodIsBitExact_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("task");
        const auto row = [](const QString& name, const char* field, const char* value, const char* task = "classification") {
            QTest::newRow(qPrintable(name)) << field << value << task;
        };
        for (const char* method : {"lora", "last-layers", "head"})
            row(QString("method %1").arg(method), "training.method", method);
        for (const char* optimizer : {"adamw-8bit", "adafactor", "sgd"})
            row(QString("optimizer %1").arg(optimizer), "training.optimizer", optimizer);
        for (const char* field : {"training.averaging", "training.startPull", "training.labelSmoothing", "training.focalGamma",
                                  "training.consistency", "training.mixup", "training.embeddingNoise"})
            row(field, field, "0.3");
        row("mean of the last checks", "training.averageLast", "3");
        for (const char* form : {"8-bit", "nf4"})
            row(QString("LoRA beside %1").arg(form), "training.baseWeights", form);
        row("class weights", "training.balancedClasses", "yes");
        row("each thread with a part of the batch", "training.threads", "2");
        row("speeds by layer", "training.layerDecay", "0.5");
        row("several categories, rare ones count more", "training.balancedClasses", "yes", "multi-label");
        row("several categories in mixed rows", "training.mixup", "0.3", "multi-label");
        row("marked words, rare ones count more", "training.balancedClasses", "yes", "token-classification");
        row("marked words, read twice", "training.consistency", "0.3", "token-classification");
    }

    void everyMethodIsBitExact() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, task);
        SmallRun run(task);
        if (field == "training.baseWeights")
            run.job.training.method = api::Method::LowRank;
        QByteArray& plain = m_plain[{task, run.job.training.method}];
        if (plain.isEmpty()) {
            run.train("plain");
            plain = bytesOf(run.folder("plain") + bestModel);
        }
        const api::JobField* const known = api::findJobField(field.toStdString());
        QVERIFY(known);
        api::FieldValue wanted = value.toStdString();
        if (known->type == api::FieldType::Real)
            wanted = value.toDouble();
        if (known->type == api::FieldType::Integer)
            wanted = static_cast<std::int64_t>(value.toInt());
        if (known->type == api::FieldType::Boolean)
            wanted = true;
        known->set(run.job, wanted);
        QVERIFY(known->get(run.job) == wanted);
        trainBoth(run);
        compareParts(run);
        // The setting did something. (The small data has as many rows of each class, and a mean need not be better.)
        const bool even = field == "training.balancedClasses" && task == "classification";
        if (!even && field != "training.averageLast")
            QVERIFY(bytesOf(run.folder("whole") + bestModel) != plain);
    }

    void shortNumbersAreBitExact_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<api::Method>("method");
        QTest::addColumn<api::Optimizer>("optimizer");
        for (const char* task : {"classification", "causal-lm", "masked-lm"})
            QTest::newRow(task) << task << api::Method::Full << api::Optimizer::AdamW;
        QTest::newRow("added matrices") << "prompt-answer" << api::Method::LowRank << api::Optimizer::AdamW;
        QTest::newRow("last layers") << "classification" << api::Method::LastLayers << api::Optimizer::AdamW;
        QTest::newRow("head") << "classification" << api::Method::Head << api::Optimizer::AdamW;
        QTest::newRow("AdamW in bytes") << "classification" << api::Method::Full << api::Optimizer::AdamW8Bit;
        QTest::newRow("Adafactor") << "classification" << api::Method::Full << api::Optimizer::Adafactor;
        QTest::newRow("SGD") << "classification" << api::Method::Full << api::Optimizer::Sgd;
    }

    void shortNumbersAreBitExact() {
        QFETCH(QString, task);
        QFETCH(api::Method, method);
        QFETCH(api::Optimizer, optimizer);
        SmallRun run(task);
        run.job.training.precision = api::Precision::BFloat16;
        run.job.training.method = method;
        run.job.training.optimizer = optimizer;
        run.job.training.averaging = 0.5;
        trainBoth(run);
        compareParts(run);
        run.job.training.precision = api::Precision::Float32;
        try {
            run.train("parts", true);
            QFAIL("a run in other numbers went on");
        } catch (const base::Error& error) {
            QCOMPARE(error.code(), std::string("checkpoint.other-job"));
        }
    }

    void isBitExact() {
        QFETCH(QString, task);
        QFETCH(std::vector<int>, stops);
        QFETCH(int, accumulation);
        SmallRun run(task);
        run.job.training.accumulation = accumulation;
        const api::TrainingReport whole = run.train("whole");
        QCOMPARE(whole.steps, 12);
        bool resume = false;
        for (const int stop : stops) {
            const bool atEvaluation = stop % 4 == 0;
            run.job.training.checkpointEvery = atEvaluation ? 0 : 1;
            const auto watch = atEvaluation ? cancelAtEvaluation(stop) : cancelInStepAfter(stop);
            QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("parts", resume, watch));
            resume = true;
        }
        run.job.training.checkpointEvery = 0;
        const api::TrainingReport parts = run.train("parts", true);
        QCOMPARE(parts.steps, whole.steps);
        QCOMPARE(parts.bestStep, whole.bestStep);
        QCOMPARE(parts.bestValidationLoss, whole.bestValidationLoss);
        for (const char* file : {"step-12/model.safetensors", "step-12/optimizer.safetensors", "best/model.safetensors"}) {
            const QByteArray bytes = bytesOf(run.folder("whole") + "/checkpoints/" + file);
            QVERIFY(!bytes.isEmpty());
            QVERIFY2(bytes == bytesOf(run.folder("parts") + "/checkpoints/" + file), file);
        }
        QCOMPARE(stateWithoutTimes(run.folder("parts") + "/checkpoints/step-12/state.json"),
                 stateWithoutTimes(run.folder("whole") + "/checkpoints/step-12/state.json"));
    }

    void extensionIsKept_data() {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("broken");
        QTest::newRow("linear, then broken off") << "linear" << 5 << 7;
        QTest::newRow("cosine, broken off in the step after") << "cosine" << 6 << 6;
        QTest::newRow("in the last step") << "linear" << 12 << 12;
        QTest::newRow("beyond the first plan") << "cosine" << 9 << 13;
    }

    /// A run that was extended goes on from its checkpoint to the same end as one that was not broken off.
    void extensionIsKept() {
        QFETCH(QString, schedule);
        QFETCH(int, asked);
        QFETCH(int, broken);
        SmallRun run("classification");
        api::findJobField("training.schedule")->set(run.job, schedule.toStdString());
        run.job.training.batchSize = 40;  // three steps a pass
        run.job.training.checkpointEvery = 1;
        int left = 1;
        const auto extend = [&](const api::Event& event, const api::RunControl& control) {
            const auto* saved = std::get_if<api::CheckpointSaved>(&event);
            if (saved && !saved->best && saved->step == asked - 1 && left-- > 0)
                control.extend(1);
        };
        const std::int64_t end = 12 + 3;
        QCOMPARE(run.train("whole", false, extend).steps, end);
        left = 1;
        const auto breakOff = cancelInStepAfter(broken);
        const auto both = [&](const api::Event& event, const api::RunControl& control) {
            extend(event, control);
            breakOff(event, control);
        };
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("parts", false, both));
        run.events.clear();
        QCOMPARE(run.train("parts", true).steps, end);
        QCOMPARE(run.eventsOf<api::TrainingPoint>().back().totalSteps, end);
        for (const char* file : {"step-15/model.safetensors", "step-15/optimizer.safetensors", "best/model.safetensors"}) {
            const QByteArray bytes = bytesOf(run.folder("whole") + "/checkpoints/" + file);
            QVERIFY2(!bytes.isEmpty() && bytes == bytesOf(run.folder("parts") + "/checkpoints/" + file), file);
        }
        QCOMPARE(stateWithoutTimes(run.folder("parts") + "/checkpoints/step-15/state.json"),
                 stateWithoutTimes(run.folder("whole") + "/checkpoints/step-15/state.json"));
    }

    void leftoversOfAKilledRunAreRemoved() {
        SmallRun run("classification");
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("run", false, cancelAtEvaluation(8)));
        const QString half = QString::fromStdString(run.folder("run")) + "/checkpoints/.writing-99999999";
        QVERIFY(QDir().mkpath(half));
        run.train("run", true);
        QVERIFY(!QDir(half).exists());
    }

    void recomputingChangesNothing() {
        SmallRun run("causal-lm");
        run.train("kept");
        run.job.training.recompute = true;
        run.train("again");
        for (const char* file : {"step-12/model.safetensors", "step-12/optimizer.safetensors", "best/model.safetensors"}) {
            const QByteArray bytes = bytesOf(run.folder("kept") + "/checkpoints/" + file);
            QVERIFY2(!bytes.isEmpty() && bytes == bytesOf(run.folder("again") + "/checkpoints/" + file), file);
        }
    }

    void baseWeightsBelongToTheRun() {
        SmallRun run("classification");
        run.job.training.method = api::Method::LowRank;
        run.job.training.baseWeights = api::BaseWeights::Int8;
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("run", false, cancelAtEvaluation(4)));
        run.job.training.baseWeights = api::BaseWeights::NormalFloat4;
        try {
            run.train("run", true);
            QFAIL("a run beside other weights went on");
        } catch (const base::Error& error) {
            QCOMPARE(error.code(), std::string("checkpoint.other-job"));
        }
    }

    void logGoesOnWhereTheCheckpointWas() {
        SmallRun run("classification");
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("run", false, cancelAtEvaluation(8)));
        QFile metrics(QString::fromStdString(run.folder("run") + "/metrics.jsonl"));
        QVERIFY(metrics.open(QIODevice::Append));
        metrics.write("left by a run that was killed behind its last checkpoint\n");
        metrics.close();
        run.train("run", true);
        const QByteArray text = bytesOf(run.folder("run") + "/metrics.jsonl");
        QVERIFY(!text.contains("killed"));
        QCOMPARE(text.count('\n'), 12 + 4);  // a point for each step, and the evaluations at 0, 4, 8 and 12
    }

    void damagedCheckpointIsPassedOver_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"model.safetensors", "optimizer.safetensors", "state.json"})
            QTest::newRow(file) << file;
    }

    void damagedCheckpointIsPassedOver() {
        QFETCH(QString, file);
        SmallRun run("classification");
        const api::TrainingReport whole = run.train("whole");
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("run", false, cancelAtEvaluation(8)));
        spoil(run.folder("run") + "/checkpoints/step-8/" + file.toStdString());
        const api::TrainingReport resumed = run.train("run", true);
        QVERIFY(run.told("checkpoint.damaged"));
        QCOMPARE(resumed.bestValidationLoss, whole.bestValidationLoss);
        QCOMPARE(bytesOf(run.folder("run") + "/checkpoints/step-12/model.safetensors"),
                 bytesOf(run.folder("whole") + "/checkpoints/step-12/model.safetensors"));
    }

    void startsAnewWithoutCheckpoint() {
        SmallRun run("classification");
        const api::TrainingReport report = run.train("run", true);
        QVERIFY(run.told("checkpoint.none"));
        QCOMPARE(report.steps, 12);
    }

    void refusesOtherParts_data() {
        QTest::addColumn<bool>("sameRows");
        QTest::newRow("parts of the same sizes from the same rows") << true;
        QTest::newRow("a category less") << false;
    }

    void refusesOtherParts() {
        QFETCH(bool, sameRows);
        SmallRun run("classification");
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("run", false, cancelAtEvaluation(4)));
        const auto kept = api::readSplitRecord(run.folder("run"));
        QVERIFY(kept);
        QVERIFY(kept->settings == api::splitSettings(run.job.data));
        const QByteArray job = bytesOf(run.folder("run") + "/job.json");
        const std::string file = run.job.data.files.front().path, rows = base::readFile(file, 1 << 20);
        if (sameRows)
            ++run.job.data.splitSeed;
        else
            base::writeFile(file, withoutCategory(rows, ",access"));
        try {
            run.train("run", true);
            QFAIL("a run went on with other rows");
        } catch (const base::Error& error) {
            QCOMPARE(error.code(), std::string("checkpoint.other-parts"));
        }
        QCOMPARE(bytesOf(run.folder("run") + "/job.json"), job);  // the run keeps its own
        if (sameRows)
            --run.job.data.splitSeed;
        base::writeFile(file, rows);
        run.train("run", true);
        QVERIFY(*api::readSplitRecord(run.folder("run")) == *kept);
    }

    void refusesChangedSettings() {
        SmallRun run("classification");
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("run", false, cancelAtEvaluation(4)));
        run.job.training.batchSize = 4;
        try {
            run.train("run", true);
            QFAIL("a run with another batch size went on");
        } catch (const base::Error& error) {
            QCOMPARE(error.code(), std::string("checkpoint.other-job"));
        }
    }

private:
    std::map<std::pair<QString, api::Method>, QByteArray> m_plain;  ///< what a run without any other setting learns
};

TUNEWRIGHT_TEST(TestResume)
#include "test_resume.moc"
