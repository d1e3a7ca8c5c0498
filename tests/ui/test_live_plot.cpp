// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "tests/support/test_program.h"
#include "ui/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/live_plot.h"
#include "ui/widgets/live_plot_panel.h"
#include "ui/widgets/live_plot_table.h"

using core::api::EvaluationPoint;
using core::api::TrainingPoint;
using ui::LivePlot;
using ui::PlotAxis;
using ui::PlotData;

namespace {

TrainingPoint training(qint64 step, double loss, double seconds = -1) {
    TrainingPoint point;
    point.step = step;
    point.epoch = double(step) / 100;
    point.trainingLoss = loss;
    point.learningRate = 1e-3;
    point.seconds = seconds;
    return point;
}

EvaluationPoint evaluation(qint64 step, double loss, bool best = false) {
    EvaluationPoint point;
    point.step = step;
    point.validationLoss = loss;
    point.best = best;
    return point;
}

void fill(LivePlot& plot, int steps) {
    for (int step = 1; step <= steps; ++step) {
        plot.add(training(step, 2.0 + std::exp(-step / 50.0), step * 0.5));
        if (step % 50 == 0)
            plot.add(evaluation(step, 2.2 + std::abs(step - 150) / 1000.0, step <= 150));
    }
}

/// Pixels of about that colour.
int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                         std::abs(pixel.blue() - colour.blue()) < 24;
        }
    return count;
}

}  // namespace

class TestLivePlot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }

    void smoothingIsABiasCorrectedAverage() {
        PlotData data;
        data.setSmoothing(0.5);
        data.add(training(1, 4));
        data.add(training(2, 1));
        QCOMPARE(data.training()[0].smoothed, 4.0);
        QCOMPARE(data.training()[1].smoothed, (0.25 * 4 + 0.5 * 1) / 0.75);
        data.setSmoothing(0);
        QCOMPARE(data.training()[1].smoothed, 1.0);
    }

    void aLossThatIsNoNumberLeavesAGapOnly() {
        PlotData data;
        data.setSmoothing(0.5);
        data.add(training(1, 4));
        data.add(training(2, NAN));
        data.add(training(3, 1));
        QVERIFY(std::isnan(data.training()[1].smoothed));
        QCOMPARE(data.training()[2].smoothed, 2.0);
        data.add(evaluation(3, NAN));
        QCOMPARE(data.best(), -1);
    }

    void bestIsTheLastThatWasKept() {
        PlotData data;
        EvaluationPoint marked = evaluation(10, 2.5, true);
        marked.metrics = {{"f1", 0.5}};
        data.add(evaluation(0, 3, true));
        data.add(marked);
        data.add(evaluation(20, 2));
        QCOMPARE(data.best(), 1);
        QCOMPARE(data.evaluations()[1].score.value_or(core::api::DecidingScore{}).value, 0.5);
        QVERIFY(!data.evaluations()[0].score);
        data.add(evaluation(5, 1));
        QCOMPARE(data.best(), 0);
    }

    void aResumedRunReplacesRepeatedSteps() {
        PlotData data;
        for (int step = 1; step <= 20; ++step)
            data.add(training(step, 5));
        data.add(evaluation(20, 1));
        const quint64 before = data.generation();
        data.add(training(11, 4));
        QCOMPARE(data.training().size(), std::size_t(11));
        QVERIFY(data.evaluations().empty());
        QCOMPARE(data.best(), -1);
        QVERIFY(data.generation() != before);
        QCOMPARE(data.rows().size(), std::size_t(11));
    }

    void csvHasOneLinePerStep() {
        PlotData data;
        data.setSmoothing(0);
        data.add(evaluation(0, 3));
        data.add(training(1, 2.5, 1.5));
        data.add(evaluation(1, 2.75));
        QCOMPARE(data.csv(), QByteArray("step,epoch,seconds,training_loss,smoothed_training_loss,learning_rate,validation_loss\r\n"
                                        "0,0,0,,,,3\r\n"
                                        "1,0.01,1.5,2.5,2.5,0.001,2.75\r\n"));
    }

    void nearestPoint_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<qint64>("index");
        QTest::newRow("before the first") << -5.0 << qint64(0);
        QTest::newRow("between, nearer to the left") << 1.4 << qint64(0);
        QTest::newRow("between, nearer to the right") << 1.6 << qint64(1);
        QTest::newRow("after the last") << 99.0 << qint64(2);
    }
    void nearestPoint() {
        QFETCH(double, x);
        PlotData data;
        for (int step = 1; step <= 3; ++step)
            data.add(training(step, 1));
        QTEST(data.nearestTraining(x, PlotAxis::Steps), "index");
    }

    void followsTheNewestPointUntilZoomed() {
        LivePlot plot;
        fill(plot, 100);
        QTRY_VERIFY(plot.shownRange().second >= 100);
        QSignalSpy following(&plot, &LivePlot::followingChanged);
        plot.resize(600, 300);
        QTest::keyClick(&plot, Qt::Key_Plus);
        QVERIFY(!plot.isFollowing());
        QCOMPARE(following.count(), 1);
        const auto zoomed = plot.shownRange();
        plot.add(training(500, 1));
        QTest::qWait(120);
        QCOMPARE(plot.shownRange(), zoomed);
        QTest::keyClick(&plot, Qt::Key_0);
        QVERIFY(plot.isFollowing());
        QTRY_VERIFY(plot.shownRange().second >= 500);
    }

    void redrawsAtMostTwentyTimesASecond() {
        LivePlot plot;
        QTRY_VERIFY(plot.redraws() > 0);
        const qint64 before = plot.redraws();
        for (int i = 1; i <= 10; ++i) {
            plot.add(training(i, 1));
            QCoreApplication::processEvents();
        }
        QVERIFY(plot.redraws() - before <= 1 + 10 / 2);  // ten points in a moment are far fewer drawings
        QTRY_VERIFY(plot.redraws() > before);
    }

    void timeAxisNeedsTimes() {
        LivePlot plot;
        plot.add(training(1, 1, 3.5));
        plot.setAxis(PlotAxis::Time);
        QCOMPARE(plot.axis(), PlotAxis::Time);
        plot.add(training(2, 1));
        QCOMPARE(plot.axis(), PlotAxis::Steps);
        plot.setAxis(PlotAxis::Time);
        QCOMPARE(plot.axis(), PlotAxis::Steps);
    }

    void hoverTellsTheValuesOfThatStep() {
        LivePlot plot;
        QCOMPARE(plot.valuesAt(1), QString());
        plot.setSmoothing(0);
        plot.add(training(1, 2.5));
        plot.add(evaluation(1, 2.25));
        plot.add(training(2, 1.5));
        const QString words = plot.valuesAt(2.2);
        QVERIFY2(words.contains("1.5") && words.contains("2.25"), qPrintable(words));
    }

    void coloursFollowTheTheme_data() {
        QTest::addColumn<ui::theme::Mode>("mode");
        QTest::newRow("light") << ui::theme::Mode::Light;
        QTest::newRow("dark") << ui::theme::Mode::Dark;
    }
    void coloursFollowTheTheme() {
        QFETCH(ui::theme::Mode, mode);
        LivePlot plot;
        plot.resize(700, 360);
        fill(plot, 400);
        plot.show();
        ui::theme::apply(mode);
        QCoreApplication::processEvents();
        QImage image;
        image.loadFromData(plot.png(1), "PNG");
        QCOMPARE(image.pixelColor(3, 3), ui::theme::color(ui::theme::Token::Surface));
        for (const auto token : {ui::theme::Token::Training, ui::theme::Token::Validation, ui::theme::Token::Best})
            QVERIFY2(pixelsOf(image, ui::theme::color(token)) > 20, "a curve is missing");
        ui::theme::apply(ui::theme::Mode::Light);
    }

    void aMillionPoints() {
        LivePlot plot;
        plot.resize(700, 360);
        for (int step = 1; step <= 1'000'000; ++step)
            plot.add(training(step, 2 + 1.0 / step));
        plot.show();
        QImage image;
        image.loadFromData(plot.png(1), "PNG");
        QCOMPARE(plot.data().training().size(), std::size_t(1'000'000));
        QVERIFY(pixelsOf(image, ui::theme::color(ui::theme::Token::Training)) > 100);
        plot.setSmoothing(0.5);
        plot.setLogarithmic(true);
        QVERIFY(!plot.png(1).isEmpty());
    }

    void exports_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("picture") << "curve.png" << QByteArray("\x89PNG");
        QTest::newRow("document") << "curve.pdf" << QByteArray("%PDF-");
        QTest::newRow("figures") << "curve.csv" << QByteArray("step,epoch");
    }
    void exports() {
        QFETCH(QString, name);
        QTemporaryDir folder;
        ui::LivePlotPanel panel;
        panel.resize(800, 400);
        fill(*panel.plot(), 200);
        QVERIFY(panel.exportTo(folder.filePath(name)));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QFETCH(QByteArray, start);
        QVERIFY(bytes.startsWith(start));
        QVERIFY(bytes.size() > 2000);
    }

    void tableShowsTheSamePoints() {
        ui::LivePlotPanel panel;
        panel.plot()->setSmoothing(0);
        fill(*panel.plot(), 60);
        panel.setTableShown(true);
        const auto* model = panel.findChild<ui::DataTable*>()->model();
        QCOMPARE(model->rowCount(), 60);
        QCOMPARE(model->index(49, ui::LivePlotTable::Step).data().toString(), QString("50"));
        QVERIFY(!model->index(49, ui::LivePlotTable::Validation).data().toString().isEmpty());
        QVERIFY(model->index(48, ui::LivePlotTable::Validation).data().toString().isEmpty());
        panel.plot()->clear();
        QTRY_COMPARE(model->rowCount(), 0);
    }
};

TUNEWRIGHT_WINDOW_TEST(TestLivePlot)
#include "test_live_plot.moc"
