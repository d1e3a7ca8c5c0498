// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/training/reporter.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;
using training::Reporter;
using training::RunFolder;

namespace {

void sendStep(Reporter& reporter, std::int64_t step) {
    api::TrainingPoint point;
    point.step = step;
    reporter.sendPoint(point, static_cast<double>(step), 2, 3, false);  // every third step is recorded
}

}  // namespace

class TestReporter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A line of the log tells the mean of several steps in long runs; a run may be broken off between them.
    void aResumedLogTellsTheSameMeans() {
        QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(name).toStdString(); };
        {
            const RunFolder whole(path("whole"));
            Reporter reporter(whole, {});
            for (std::int64_t step = 1; step <= 6; ++step)
                sendStep(reporter, step);
        }
        {
            const RunFolder parts(path("parts"));
            Reporter::Mean unrecorded;
            std::int64_t bytes = 0;
            {
                Reporter reporter(parts, {});
                for (std::int64_t step = 1; step <= 4; ++step)
                    sendStep(reporter, step);
                unrecorded = reporter.unrecorded();
                bytes = reporter.metricsBytes();
                sendStep(reporter, 5);  // lost
                sendStep(reporter, 6);
            }
            Reporter reporter(parts, {}, bytes, -1, 4);
            reporter.setUnrecorded(unrecorded);
            sendStep(reporter, 5);
            sendStep(reporter, 6);
        }
        const QByteArray lines = bytesOf(path("whole") + "/metrics.jsonl");
        QCOMPARE(lines.count('\n'), 2);
        QCOMPARE(bytesOf(path("parts") + "/metrics.jsonl"), lines);
    }
};

TUNEWRIGHT_TEST(TestReporter)
#include "test_reporter.moc"
