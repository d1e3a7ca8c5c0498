// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

// How long the window keeps a user waiting: every 5 ms another thread asks the event loop for a sign, and the time until it
// comes is counted. Prints a line of JSON for each thing that is done. Not a test; build it with `--target window_stalls`.
//   window_stalls models FOLDER   the models in FOLDER are listed, ranked, searched and chosen
//   window_stalls training        the sample is imported and learned, while its plot is zoomed and pages are changed
//   window_stalls plot            a million points are drawn and panned

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

#include "tests/support/real_window.h"
#include "ui/job_runner.h"
#include "ui/project_actions.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/live_plot.h"
#include "ui/widgets/live_plot_library.h"

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr int patience = 300'000;  // milliseconds

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Asks the event loop for a sign every 5 ms, also while it owes one.
class LoopWatch {
public:
    LoopWatch() : m_asker([this] { ask(); }) {}
    ~LoopWatch() {
        m_ends = true;
        m_asker.join();
    }

    /// What came since the last time, as a line of JSON.
    void report(const char* what) {
        QCoreApplication::processEvents();
        std::sort(m_waits.begin(), m_waits.end());
        const auto at = [&](double share) {
            const double place = share * static_cast<double>(m_waits.size() - 1);
            return m_waits.empty() ? 0 : m_waits[static_cast<std::size_t>(place)];
        };
        std::printf(
            "{\"what\": \"%s\", \"seconds\": %.2f, \"signs\": %zu, \"p50_ms\": %.1f, \"p99_ms\": %.1f, \"longest_ms\": %.1f}\n",
            what, millisecondsSince(m_start) / 1000, m_waits.size(), at(0.5), at(0.99), at(1));
        std::fflush(stdout);
        m_waits.clear();
        m_start = Clock::now();
    }

private:
    void ask() {
        for (; !m_ends; std::this_thread::sleep_for(5ms))
            QMetaObject::invokeMethod(
                qApp, [this, asked = Clock::now()] { m_waits.push_back(millisecondsSince(asked)); }, Qt::QueuedConnection);
    }

    std::atomic<bool> m_ends = false;
    std::vector<double> m_waits;  // of the event loop's thread
    Clock::time_point m_start = Clock::now();
    std::thread m_asker;
};

class Scenes {
public:
    Scenes() : m_real("window_stalls"), m_window(*m_real.window) {
        [[maybe_unused]] const bool shown = QTest::qWaitForWindowExposed(&m_window);
        m_watch.report("window opened");
        m_window.actions().create(m_folder.filePath("project"), QStringLiteral("Stalls"));
        m_watch.report("project made");
    }

    bool models(const std::string& folder) {
        m_window.project().edit([&](core::api::Project& project) {
            project.job.task = "classification";
            project.modelFolders = {folder};
        });
        if (!waitFor("more-models") || !idle())
            return false;
        m_watch.report("models listed and ranked");
        auto* search = m_window.findChild<QLineEdit*>("model-search");
        QTest::keyClicks(search, "model-4", Qt::NoModifier, 50);
        QTest::qWait(300);
        m_watch.report("searched");
        search->clear();
        QTest::qWait(300);
        for (int i = 0; i < 3; ++i) {
            QTest::mouseClick(m_window.findChild<QPushButton*>("more-models"), Qt::LeftButton);
            QTest::qWait(300);
        }
        m_watch.report("more shown, three times");
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(m_window.focusWidget(), Qt::Key_Tab);
            QTest::qWait(20);
        }
        m_watch.report("tabbed through");
        if (!click("model-starter-bert") || !idle())
            return false;
        m_watch.report("model chosen");
        for (const char* goal : {"goal-masked-lm", "goal-classification"})
            if (!click("other-goals") || !click(goal) || !idle())
                return false;
        m_watch.report("goal changed, twice");
        return true;
    }

    bool training() {
        m_window.project().edit([](core::api::Project& project) {
            project.job.task = "classification";
            project.job.training.epochs = 4;
        });
        if (!waitFor("model-starter-bert") || !idle())
            return false;
        m_watch.report("models listed and ranked");
        if (!click("model-starter-bert") || !idle())
            return false;
        m_window.takeFiles({QString(TUNEWRIGHT_RESOURCES) + "/samples/support-tickets/tickets.csv"});
        if (!QTest::qWaitFor([&] { return m_window.project().dataset.has_value(); }, patience) || !idle())
            return false;
        m_watch.report("sample imported");
        for (const QString& page : {QStringLiteral("settings"), QStringLiteral("training")})
            if (!QTest::qWaitFor([&] { return m_window.showPage(page); }, patience))
                return false;
        idle();
        m_watch.report("pages changed");
        return learn(m_window.findChild<ui::Footer*>()->primaryButton());
    }

    bool plot() {
        ui::LivePlot plot;
        plot.resize(1000, 600);
        plot.show();
        constexpr std::int64_t points = 1'000'000;
        for (std::int64_t step = 1; step <= points; ++step) {
            core::api::TrainingPoint point;
            point.step = step;
            point.trainingLoss = 3.0 / (1 + static_cast<double>(step) * 1e-5) + static_cast<double>(step * 7919 % 1000) * 1e-4;
            plot.add(point);
        }
        QTest::qWait(500);
        m_watch.report("a million points added");
        plot.showRange(250'000, 750'000);
        QTest::qWait(200);
        auto* canvas = plot.findChild<QCustomPlot*>();
        int pictures = 0;
        QObject::connect(canvas, &QCustomPlot::afterReplot, &plot, [&] { ++pictures; });
        const QPoint middle = canvas->rect().center();
        QTest::mousePress(canvas, Qt::LeftButton, {}, middle);
        const auto begun = Clock::now();
        for (int turn = 0; millisecondsSince(begun) < 3000; ++turn) {
            const QPointF at = middle + QPoint(turn % 200 - 100, 0);
            QMouseEvent moved(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(canvas, &moved);
            QCoreApplication::processEvents();
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, middle);
        std::printf("{\"what\": \"panned\", \"pictures_per_second\": %.1f}\n", pictures / millisecondsSince(begun) * 1000);
        m_watch.report("panned");
        return true;
    }

private:
    bool learn(QPushButton* start) {
        if (!start || !QTest::qWaitFor([&] { return start->isVisible() && start->isEnabled(); }, patience))
            return false;
        QTest::mouseClick(start, Qt::LeftButton);
        if (!QTest::qWaitFor([&] { return m_window.runner().isBusy(); }, patience))
            return false;
        auto* plot = m_window.findChild<ui::LivePlot*>();
        for (int turn = 0; m_window.runner().isBusy(); ++turn) {
            QTest::qWait(400);
            if (turn % 10 == 9)
                m_window.showPage(turn % 20 == 9 ? QStringLiteral("dataset") : QStringLiteral("training"));
            else if (plot && plot->isVisible())
                plot->zoom(turn % 2 ? 0.5 : 2);
        }
        m_watch.report("learned");
        return m_window.project().training.has_value();
    }

    bool click(const char* name) {
        if (!waitFor(name))
            return false;
        QTest::mouseClick(m_window.findChild<QWidget*>(QString::fromLatin1(name)), Qt::LeftButton);
        return true;
    }
    bool waitFor(const char* name) {
        return QTest::qWaitFor(
            [&] {
                auto* widget = m_window.findChild<QWidget*>(QString::fromLatin1(name));
                return widget && widget->isVisible();
            },
            patience);
    }
    /// Also behind what the page starts next.
    bool idle() {
        return QTest::qWaitFor([&] { return !m_window.runner().isBusy(); }, patience) &&
               (QTest::qWait(200), QTest::qWaitFor([&] { return !m_window.runner().isBusy(); }, patience));
    }

    LoopWatch m_watch;
    QTemporaryDir m_folder;
    support::RealWindow m_real;
    ui::MainWindow& m_window;
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const std::string scene = argc > 1 ? argv[1] : "";
    if (scene == "models" && argc == 3)
        return Scenes().models(argv[2]) ? 0 : 1;
    if (scene == "training")
        return Scenes().training() ? 0 : 1;
    if (scene == "plot")
        return Scenes().plot() ? 0 : 1;
    std::fprintf(stderr, "usage: window_stalls models FOLDER | training | plot\n");
    return 2;
}
