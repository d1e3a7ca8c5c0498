// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/api/project.h"
#include "core/api/report_json.h"
#include "core/api/run_curves.h"
#include "tests/support/test_program.h"

using namespace core::api;

namespace {

TrainingPoint training(std::int64_t step, double loss) {
    TrainingPoint point;
    point.step = step;
    point.epoch = static_cast<double>(step) / 4;
    point.seconds = 0.5 * static_cast<double>(step);
    point.trainingLoss = loss;
    point.learningRate = 1e-4;
    point.gradientNorm = 2;
    point.tokensPerSecond = 1000;
    point.memoryBytes = 123456789012;
    point.systemLoad = 0.25;
    return point;
}

EvaluationPoint evaluation(std::int64_t step, double loss) {
    EvaluationPoint point;
    point.step = step;
    point.validationLoss = loss;
    point.metrics = {{"accuracy", 0.5}, {"macroF1", 0.25}};
    return point;
}

}  // namespace

class TestRunCurves : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsAColumn() {
        const std::string csv =
            curvesToCsv(curvesOf({evaluation(0, 3), training(1, 2.5), training(2, 2.25), evaluation(2, 2.75)}));
        QCOMPARE(QByteArray::fromStdString(csv),
                 QByteArray("step,epoch,seconds,training_loss,learning_rate,gradient_norm,tokens_per_second,memory_bytes,"
                            "system_load,validation_loss,validation_accuracy,validation_macro_f1\r\n"
                            "0,0,0,,,,,,,3,0.5,0.25\r\n"
                            "1,0.25,0.5,2.5,0.0001,2,1000,1.23456789e+11,0.25,,,\r\n"
                            "2,0.5,1,2.25,0.0001,2,1000,1.23456789e+11,0.25,2.75,0.5,0.25\r\n"));
    }

    void whatWasNotMeasuredIsEmpty() {
        TrainingPoint point = training(1, std::nan(""));
        point.systemLoad = point.seconds = -1;
        const std::string csv = curvesToCsv(curvesOf({point}));
        QVERIFY2(csv.ends_with("1,0.25,,,0.0001,2,1000,1.23456789e+11,,\r\n"), csv.c_str());
    }

    void aResumedRunTakesThePlaceOfWhatWasThere() {
        const CurveTable table = curvesOf({training(1, 1), training(2, 2), training(3, 3), evaluation(3, 9), training(2, 7)});
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(table.rows.back().step, 2);
        QCOMPARE(table.rows.back().values[2], 7.0);
    }

    void aNameCannotBreakALine() {
        EvaluationPoint point = evaluation(1, 1);
        point.metrics = {{"a\",b\n", 1}};
        QVERIFY(curvesToCsv(curvesOf({point}))
                    .starts_with("step,epoch,seconds,training_loss,learning_rate,gradient_norm,"
                                 "tokens_per_second,memory_bytes,system_load,validation_loss,"
                                 "\"validation_a\"\",b\n\"\r\n"));
    }

    void aRunsFolderIsRead() {
        QTemporaryDir folder;
        const std::string run = folder.path().toStdString();
        const auto none = runCurvesCsv(run);
        QVERIFY(none.failed());
        QCOMPARE(none.failure().issues.front().code, std::string("curves.none"));
        const std::string log = toJson(Event(training(1, 2.5))) + "\n" + toJson(Event(training(2, 2))) + "\n{\"broken";
        QVERIFY(writeFile(run + "/metrics.jsonl", log).ok());
        const auto csv = runCurvesCsv(run);
        QVERIFY(csv.ok());
        QCOMPARE(std::count(csv.value().begin(), csv.value().end(), '\n'), 3);
    }
};

TUNEWRIGHT_TEST(TestRunCurves)
#include "test_run_curves.moc"
