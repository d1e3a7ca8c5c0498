// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <cmath>

#include "tests/support/test_program.h"
#include "ui/widgets/big_number.h"
#include "ui/widgets/learning_summary.h"

using core::api::EvaluationPoint;

namespace {

EvaluationPoint pointOf(std::int64_t step, double generalLoss) {
    EvaluationPoint point;
    point.step = step;
    point.validationLoss = 1;
    if (generalLoss > 0)
        point.metrics["generalLoss"] = generalLoss;
    return point;
}

}  // namespace

/// The forgetting meter among the figures of a run.
class TestLearningSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsForgotten_data() {
        QTest::addColumn<double>("change");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("nothing") << std::log(1.01) << "+1 %" << "keeps it";
        QTest::newRow("better") << std::log(0.9) << "-10 %" << "keeps it";
        QTest::newRow("little") << std::log(1.2) << "+20 %" << "forgets a little";
        QTest::newRow("much") << std::log(1.5) << "+50 %" << "forgets much";
    }

    void tellsWhatIsForgotten() {
        QFETCH(double, change);
        QFETCH(QString, value);
        QFETCH(QString, verdict);
        ui::LearningSummary summary;
        summary.take(pointOf(0, 3));
        summary.take(pointOf(10, 3 + change));
        QTRY_COMPARE(shown(summary).first, value);
        QCOMPARE(shown(summary).second, verdict);
    }

    void showsNothingWhereNothingIsMeasured() {
        ui::LearningSummary summary;
        summary.take(pointOf(0, 0));
        QTest::qWait(700);
        QCOMPARE(shown(summary).first, QString());
    }

    void forgetsTheRunBefore() {
        ui::LearningSummary summary;
        summary.take(pointOf(0, 3));
        summary.clear();
        summary.take(pointOf(0, 2));
        QTRY_COMPARE(shown(summary).first, QString("0 %"));
    }

    void theBestIsShownByWhatDecides_data() {
        QTest::addColumn<double>("f1");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("remark");
        QTest::addColumn<QString>("toolTip");
        QTest::newRow("loss") << -1.0 << "1.000"
                              << "at step 10"
                              << "validation loss";
        QTest::newRow("F1") << 0.75 << "75.0 %"
                            << "F1, at step 10"
                            << "validation F1";
    }

    void theBestIsShownByWhatDecides() {
        QFETCH(double, f1);
        QFETCH(QString, toolTip);
        EvaluationPoint point = pointOf(10, 0);
        point.best = true;
        if (f1 >= 0)
            point.metrics["f1"] = f1;
        ui::LearningSummary summary;
        summary.take(point);
        const auto best = [&]() -> const ui::BigNumber* {
            for (const auto* figure : summary.findChildren<ui::BigNumber*>())
                if (figure->toolTip().contains("that moment is kept") && figure->toolTip().contains(toolTip))
                    return figure;
            return nullptr;
        };
        QTRY_VERIFY(best() && best()->value() != QString("–"));
        QTEST(best()->value(), "value");
        QTEST(best()->remark(), "remark");
    }

private:
    /// Value and remark of the meter; empty if it is hidden.
    static std::pair<QString, QString> shown(ui::LearningSummary& summary) {
        for (const auto* figure : summary.findChildren<ui::BigNumber*>())
            if (!figure->isHidden() && figure->toolTip().contains("general text"))
                return {figure->value(), figure->remark()};
        return {};
    }
};

TUNEWRIGHT_WINDOW_TEST(TestLearningSummary)
#include "test_learning_summary.moc"
