// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/pages/home_page.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/background.h"
#include "ui/format.h"
#include "ui/messages.h"
#include "ui/preferences.h"
#include "ui/project_actions.h"
#include "ui/project_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/section.h"

namespace ui {
namespace {

using core::api::RunState;

QString stateText(const core::api::RunSummary& run) {
    switch (run.state) {
    case RunState::Running: return HomePage::tr("running");
    case RunState::Finished: return HomePage::tr("finished");
    case RunState::Failed: return HomePage::tr("failed");
    case RunState::Interrupted: break;
    }
    return run.resumable ? HomePage::tr("interrupted, can be resumed")
                         : HomePage::tr("interrupted before the first checkpoint, must start anew");
}

QString stateIcon(const core::api::RunSummary& run) {
    switch (run.state) {
    case RunState::Running: return QStringLiteral("play");
    case RunState::Finished: return QStringLiteral("check");
    case RunState::Failed: return QStringLiteral("error");
    case RunState::Interrupted: break;
    }
    return QStringLiteral("warning");
}

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QStandardItem* cell(const QString& text, bool number = false) {
    auto* item = new QStandardItem(text);
    if (number)
        item->setData(DataTable::numberAlignment(), Qt::TextAlignmentRole);
    return item;
}

}  // namespace

HomePage::HomePage(AppContext context, QWidget* parent)
    : Page(context, parent), m_actions(new ProjectActions(context, this)), m_interrupted(new Card),
      m_interruptedRows(new QVBoxLayout), m_projectSection(new Section), m_projectList(new QVBoxLayout),
      m_runSection(new Section), m_runTable(new DataTable) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new ScrollColumn;
    outer->addWidget(scroll);

    m_new = makeStart(QStringLiteral("plus"));
    m_open = makeStart(QStringLiteral("folder"));
    m_sample = makeStart(QStringLiteral("play"));
    auto* starts = new QHBoxLayout;
    starts->setSpacing(2 * theme::Grid);
    for (const Start& start : {m_new, m_open, m_sample})
        starts->addWidget(start.card, 1);
    scroll->content()->addLayout(starts);
    connect(m_new.card, &QAbstractButton::clicked, m_actions, &ProjectActions::askNew);
    connect(m_open.card, &QAbstractButton::clicked, m_actions, &ProjectActions::askOpen);
    connect(m_sample.card, &QAbstractButton::clicked, m_actions, [this] { m_actions->trySample(); });

    m_interruptedRows->setSpacing(theme::Grid);
    m_interrupted->content()->addLayout(m_interruptedRows);
    m_interrupted->hide();
    scroll->content()->addWidget(m_interrupted);
    setupRuns();
    scroll->content()->addWidget(m_runSection);
    m_projectList->setSpacing(theme::Grid);
    m_projectSection->content()->addLayout(m_projectList);
    scroll->content()->addWidget(m_projectSection);
    scroll->content()->addStretch(1);
}

HomePage::Start HomePage::makeStart(const QString& icon) {
    Start start{new ChoiceCard, headingLabel(), secondaryLabel()};
    start.card->setCheckable(false);
    start.card->setMinimumWidth(176);
    start.card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // equal widths whatever the words
    auto* mark = new IconLabel(icon, 24);
    mark->setTone(static_cast<int>(theme::Token::Accent));
    start.card->content()->addWidget(mark);
    start.card->content()->addWidget(start.title);
    start.card->content()->addWidget(start.sentence);
    start.card->content()->addStretch();
    return start;
}

void HomePage::setupRuns() {
    m_runModel = new QStandardItemModel(0, 4, this);
    m_runTable->setModel(m_runModel);
    m_runTable->setExportName(QStringLiteral("runs"));
    m_runTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_runSection->content()->addWidget(m_runTable);
    connect(m_runTable, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { openRun(index.row()); });
}

QString HomePage::title() const {
    return tr("Home");
}

QString HomePage::subtitle() const {
    return tr("Teach a language model your own texts, step by step, on this computer.");
}

QString HomePage::help() const {
    return tr(
        "<p>A <b>project</b> is a folder. It holds the settings and every <b>run</b>: one pass of adapting a model, with its "
        "curve, its "
        "checkpoints and its report.</p><p>To get to know the program, try the sample: about 1,000 support tickets are sorted into "
        "eight categories in about two minutes.</p><p>Nothing leaves this computer.</p>");
}

void HomePage::refresh() {
    if (m_loading) {
        m_loadAgain = true;
        return;
    }
    load();
}

void HomePage::load() {
    struct Loaded {
        std::vector<Known> known;
        std::vector<core::api::RunSummary> runs;
        std::vector<core::api::RunSplit> splits;
    };
    m_loading = true;
    const core::api::Project open = m_context.project.project();
    const QStringList folders = Preferences().recentProjects();
    inBackground(this, [open, folders] {
        Loaded loaded;
        for (const QString& folder : folders) {
            const auto project = core::api::openProject(folder.toStdString());
            if (project.ok())
                loaded.known.push_back({folder, QString::fromStdString(project.value().name),
                                        static_cast<int>(core::api::listRuns(project.value()).size())});
        }
        if (!open.folder.empty()) {
            loaded.runs = core::api::listRuns(open);
            loaded.splits = core::api::splitsOfRuns(open);
        }
        return loaded;
    }, [this, folder = QString::fromStdString(open.folder)](const Loaded& loaded) {
        m_loading = false;
        m_known = loaded.known;
        m_runs = loaded.runs;
        m_splits = loaded.splits;
        m_runsOf = folder;
        retranslate();
        if (std::exchange(m_loadAgain, false))
            load();
    });
}

void HomePage::retranslate() {
    const auto set = [](const Start& start, const QString& title, const QString& sentence, const QString& keys) {
        start.title->setText(title);
        start.sentence->setText(sentence);
        start.card->setAccessibleName(title);
        start.card->setAccessibleDescription(sentence);
        start.card->setToolTip(keys);
    };
    set(m_new, tr("New project"), tr("Begin with a goal, a model and your own data."),
        QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    set(m_open, tr("Open a project"), tr("Go on with a project folder on this computer."),
        QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText));
    set(m_sample, tr("Try the sample"), tr("Sort about 1,000 support tickets into categories. Takes about two minutes."), {});
    m_projectSection->setTexts(tr("Projects"));
    m_runSection->setTexts(tr("Runs of this project"), tr("A double click opens a run."));
    showInterrupted();
    showRuns();
    showProjects();
}

void HomePage::showInterrupted() {
    clear(m_interruptedRows);
    bool any = false;
    for (const core::api::RunSummary& run : m_runs) {
        if (run.state != RunState::Interrupted || !run.resumable ||
            m_runsOf.toStdString() != m_context.project.project().folder)
            continue;
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme::Grid);
        auto* icon = new IconLabel(QStringLiteral("warning"));
        icon->setTone(static_cast<int>(theme::Token::Warning));
        layout->addWidget(icon);
        layout->addWidget(bodyLabel(tr("The run of %1 was interrupted. It can go on from its last checkpoint.")
                                        .arg(format::moment(QString::fromStdString(run.created)))),
                          1);
        auto* button = new QPushButton(tr("Resume"));
        makePrimary(button);
        connect(button, &QPushButton::clicked, this, [this, id = run.id] { resume(id); });
        layout->addWidget(button);
        m_interruptedRows->addWidget(row);
        any = true;
        break;  // the latest; the others stand in the table
    }
    m_interrupted->setVisible(any);
}

void HomePage::showRuns() {
    m_runModel->removeRows(0, m_runModel->rowCount());
    m_runModel->setHorizontalHeaderLabels({tr("Started"), tr("Goal"), tr("Best score"), tr("Test rows"), tr("State")});
    for (const core::api::RunSummary& run : m_runs) {
        auto* state = cell(stateText(run));
        state->setIcon(theme::icon(stateIcon(run), theme::Token::Secondary));
        const QString score = run.bestMetric.empty() ? tr("not assessed")
                                                     : tr("%1 %2").arg(messages::metric(run.bestMetric),
                                                                       messages::metricValue(run.bestMetric, run.bestValue));
        m_runModel->appendRow(
            {cell(format::moment(QString::fromStdString(run.created))), cell(messages::task(run.task)), cell(score),
             testCell(run.id), state});
    }
    m_runTable->resizeColumnsToContents();
    m_runTable->setFixedHeight(qMin(8, m_runModel->rowCount()) * 32 + m_runTable->horizontalHeader()->sizeHint().height() + 4);
    m_runSection->setVisible(!m_runs.empty());
}

QStandardItem* HomePage::testCell(const std::string& run) const {
    const auto found = std::find_if(m_splits.begin(), m_splits.end(), [&](const auto& split) { return split.id == run; });
    if (found == m_splits.end())
        return cell(QStringLiteral("–"));
    const QString rows = format::number(found->split.rows[2]);
    if (found->split.sameTest(m_splits.front().split))
        return cell(rows);
    auto* item = cell(tr("%1 (other ones)").arg(rows));
    item->setToolTip(tr("These are not the test rows of the latest run, so the two scores cannot be compared."));
    return item;
}

void HomePage::showProjects() {
    clear(m_projectList);
    for (const Known& known : m_known)
        m_projectList->addWidget(projectCard(known));
    m_projectSection->setVisible(!m_known.empty());
}

QWidget* HomePage::projectCard(const Known& known) {
    auto* card = new ChoiceCard;
    card->setCheckable(false);
    card->setAccessibleName(tr("Open project %1").arg(known.name));
    card->setAccessibleDescription(known.folder);
    const bool isOpen = known.folder.toStdString() == m_context.project.project().folder;
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::Grid);
    row->addWidget(new IconLabel(QStringLiteral("folder"), 24));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(bodyLabel(known.name));
    words->addWidget(secondaryLabel(QDir::toNativeSeparators(known.folder)));
    row->addLayout(words, 1);
    QLabel* runs = secondaryLabel(isOpen ? tr("open") : tr("%n run(s)", nullptr, known.runs));
    runs->setWordWrap(false);
    row->addWidget(runs);
    auto* forget = new QToolButton;
    forget->setAutoRaise(true);
    forget->setIcon(theme::icon(QStringLiteral("close"), theme::Token::Secondary));
    forget->setToolTip(tr("Take off this list. The folder stays."));
    forget->setAccessibleName(tr("Take %1 off the list").arg(known.name));
    row->addWidget(forget);
    card->content()->addLayout(row);
    connect(card, &QAbstractButton::clicked, this, [this, folder = known.folder, isOpen] {
        if (isOpen)
            Q_EMIT goTo(QStringLiteral("model"));
        else
            m_actions->open(folder);
    });
    connect(forget, &QToolButton::clicked, this, [this, folder = known.folder] {
        Preferences().removeRecentProject(folder);
        refresh();
    });
    return card;
}

void HomePage::openRun(int row) {
    resume(m_runs.at(static_cast<std::size_t>(row)).id);
}

void HomePage::resume(const std::string& id) {
    m_context.project.selectRun(id);
    Q_EMIT goTo(QStringLiteral("training"));  // shows a finished run as well, and leads on from there
}

}  // namespace ui
