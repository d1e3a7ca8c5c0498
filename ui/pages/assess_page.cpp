// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/pages/assess_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/api/session.h"
#include "ui/assessment_words.h"
#include "ui/background.h"
#include "ui/goal_words.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/project_model.h"
#include "ui/run_record.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/confusion_matrix.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/playground.h"
#include "ui/widgets/predictions_view.h"
#include "ui/widgets/scores_table.h"

namespace ui {

using core::api::AssessmentReport;
using core::api::Outcome;

AssessPage::AssessPage(AppContext context, QWidget* parent)
    : Page(context, parent), m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("assess"))),
      m_busy(new BusyPanel), m_failed(new FailurePanel), m_icon(new IconLabel(QStringLiteral("check"), 28)),
      m_headline(headingLabel()), m_evidence(bodyLabel()), m_folds(bodyLabel()), m_note(secondaryLabel()),
      m_otherTests(secondaryLabel()), m_learned(secondaryLabel()), m_issues(bodyLabel()), m_again(new QPushButton), m_tabs(new QTabWidget),
      m_scores(new ScoresTable(ScoresTable::Content::Whole)), m_classes(new ScoresTable(ScoresTable::Content::Classes)),
      m_classTitle(headingLabel()), m_confusionHelp(secondaryLabel()), m_confusion(new ConfusionMatrix),
      m_confusionTab(new QWidget), m_predictions(new PredictionsView), m_playground(new Playground(context.runner)) {
    m_learned->setObjectName(QStringLiteral("learned"));
    m_issues->setObjectName(QStringLiteral("issues"));
    setupLayout();
    connect(m_empty, &EmptyState::clicked, this, &AssessPage::assess);
    connect(m_again, &QPushButton::clicked, this, &AssessPage::assess);
    connect(m_failed, &FailurePanel::retry, this, &AssessPage::assess);
    connect(m_busy, &BusyPanel::cancelled, this, [this] { m_context.runner.cancel(); });
    connect(&m_context.runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        if (m_assessing)
            m_busy->take(event);
    });
    connect(&m_context.runner, &JobRunner::started, this, &Page::stateChanged);
    const auto showRows = [this](const QString& truth, const QString& answer) {
        m_predictions->showCategories(truth, answer);
        m_tabs->setCurrentWidget(m_predictions);
    };
    connect(m_confusion, &ConfusionMatrix::cellChosen, this, showRows);
    connect(m_classes, &ScoresTable::classChosen, this, [this, showRows](const QString& label) {
        const auto& report = m_context.project.assessment;
        if (report && !report->confusion.empty())
            return showRows(label, {});
        const bool marks = report && report->task == "token-classification";
        m_predictions->searchFor(marks ? QStringLiteral("[%1]").arg(label) : label);
        m_tabs->setCurrentWidget(m_predictions);
    });
    retranslate();
}

AssessPage::~AssessPage() = default;

void AssessPage::setupLayout() {
    auto* results = new QWidget;
    auto* layout = new QVBoxLayout(results);
    layout->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, theme::Grid);
    layout->setSpacing(2 * theme::Grid);
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::Grid);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::Grid / 2);
    for (QLabel* label : {m_headline, m_evidence, m_folds, m_issues, m_note, m_otherTests, m_learned})
        words->addWidget(label);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    card->content()->addLayout(row);
    layout->addWidget(card);
    setupResults();
    layout->addWidget(m_tabs, 1);

    for (QWidget* content : {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_failed)}) {
        auto* page = new QWidget;
        auto* around = new QVBoxLayout(page);
        around->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, 0);
        around->addWidget(content);
        if (content != m_empty)
            around->addStretch();
        m_stack->addWidget(page);
    }
    m_stack->addWidget(results);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void AssessPage::setupResults() {
    auto* scores = new QWidget;
    auto* layout = new QVBoxLayout(scores);
    layout->setContentsMargins(0, theme::Grid, 0, 0);
    layout->setSpacing(theme::Grid);
    layout->addWidget(m_scores);
    layout->addWidget(m_classTitle);
    layout->addWidget(m_classes, 1);
    layout->addStretch();
    auto* confusion = new QVBoxLayout(m_confusionTab);
    confusion->setContentsMargins(0, theme::Grid, 0, 0);
    confusion->setSpacing(theme::Grid);
    confusion->addWidget(m_confusionHelp);
    confusion->addWidget(m_confusion, 1);
    m_tabs->setDocumentMode(true);
    for (QWidget* tab : {scores, m_confusionTab, static_cast<QWidget*>(m_predictions), static_cast<QWidget*>(m_playground)})
        m_tabs->addTab(tab, {});
}

QString AssessPage::title() const {
    return tr("Assess");
}

QString AssessPage::subtitle() const {
    return tr("The adapted model answers rows that it has never seen, beside the model as it was.");
}

QString AssessPage::stateLine() const {
    if (m_assessing)
        return tr("assessing");
    const auto& report = m_context.project.assessment;
    return report ? assessment::shortWords(*report) : QString();
}

bool AssessPage::isDone() const {
    return m_context.project.assessment.has_value();
}

QString AssessPage::lockedReason() const {
    if (!m_context.project.isOpen())
        return tr("Open or create a project first.");
    return m_context.project.training ? QString() : tr("Train the model first.");
}

QString AssessPage::help() const {
    return tr("<p>The test rows were kept apart from the learning. Each figure comes with an <b>interval</b>: with 95 % certainty the "
              "true value lies inside. Few test rows give wide intervals.</p>"
              "<p><b>Mix-ups</b> shows which categories the model confuses; choose a cell to read its rows. <b>Answers</b> lists "
              "every answer, the worst first. Under <b>Try it</b> you can ask the model yourself.</p>");
}

QString AssessPage::primaryText() const {
    return m_context.project.assessment || m_assessing ? QString() : tr("Assess now");
}

bool AssessPage::primaryEnabled() const {
    return !m_context.runner.isBusy();
}

void AssessPage::primary() {
    assess();
}

void AssessPage::assess() {
    const QString folder = m_context.project.currentRunFolder();
    const QPointer<AssessPage> self(this);
    const bool started = !folder.isEmpty() && m_context.runner.run<AssessmentReport>(
        JobKind::Assess,
        [run = folder.toStdString()](core::api::Session& session, const core::api::EventSink& sink, const core::api::RunControl& control) {
            return session.assess(run, sink, control.token());
        },
        [self](const Outcome<AssessmentReport>& outcome) {
            if (self)
                self->take(outcome);
        });
    if (!started)
        return;
    m_assessing = true;
    m_busy->start(tr("The model answers the test rows"));
    showView(Busy);
}

void AssessPage::take(const Outcome<AssessmentReport>& outcome) {
    m_assessing = false;
    m_hasReport = false;
    if (outcome.failed()) {
        m_failed->setFailure(tr("The model could not be assessed"), outcome.failure(), tr("Try again"));
        showView(Failed);
        return;
    }
    if (outcome.ok())
        m_context.project.assessment = outcome.value();
    showView(m_context.project.assessment ? Results : Empty);
    m_context.project.notifyResults();
    refresh();
}

void AssessPage::refresh() {
    if (m_assessing)
        return;
    if (m_runFolder != m_context.project.currentRunFolder()) {
        m_runFolder = m_context.project.currentRunFolder();
        m_runJob.reset();
        m_runs.clear();
        m_hasReport = false;
        showView(Empty);
        loadRunJob();
    }
    if (!m_context.project.assessment) {
        m_hasReport = false;
        if (m_stack->currentIndex() != Failed)
            showView(Empty);
        return;
    }
    if (!m_hasReport)
        showReport();
    showView(Results);
}

void AssessPage::loadRunJob() {
    if (m_runFolder.isEmpty())
        return;
    struct Known {
        std::optional<core::api::Job> job;
        std::vector<core::api::RunSplit> runs;
    };
    inBackground(this, [project = m_context.project.project()] {
        return Known{readRunJob(project, project.currentRun), core::api::splitsOfRuns(project)};
    }, [this, folder = m_runFolder](const Known& known) {
        if (folder != m_runFolder)
            return;
        m_runJob = known.job;
        m_runs = known.runs;
        updatePlayground();
        showOtherTests();
    });
}

void AssessPage::showView(View view) {
    m_stack->setCurrentIndex(view);
    Q_EMIT stateChanged();
}

void AssessPage::showReport() {
    const AssessmentReport& report = *m_context.project.assessment;
    m_hasReport = true;
    showConclusion();
    m_scores->setReport(report);
    m_scores->setFixedHeight(m_scores->wholeHeight());
    m_classes->setReport(report);
    m_classes->setVisible(!report.classes.empty());
    m_classTitle->setVisible(!report.classes.empty());
    m_confusion->setReport(report);
    m_tabs->setTabVisible(m_tabs->indexOf(m_confusionTab), !report.confusion.empty());
    m_predictions->setReport(report);
    updatePlayground();
}

void AssessPage::showConclusion() {
    const AssessmentReport& report = *m_context.project.assessment;
    m_headline->setText(assessment::headline(report));
    m_evidence->setText(assessment::evidence(report));
    m_folds->setText(assessment::foldsWords(report));
    m_folds->setVisible(!report.folds.empty());
    m_learned->setText(m_context.project.training ? assessment::learnedWords(*m_context.project.training) : QString());
    m_learned->setVisible(!m_learned->text().isEmpty());
    QStringList issues;
    for (const core::api::Issue& issue : report.issues)
        issues << messages::line(issue);
    m_issues->setText(issues.join(QLatin1Char('\n')));
    m_issues->setVisible(!issues.isEmpty());
    m_note->setVisible(report.untouchedFreshHead);
    m_note->setText(
        report.task == "classification"
            ? tr("The untouched model had never learned these categories, so its answers are chance; compare with always "
                 "giving the most common answer.")
            : tr("The untouched model had never learned this goal, so its answers are chance."));
    const bool better = report.conclusion == "better", worse = report.conclusion == "worse";
    m_icon->setIcon(better ? QStringLiteral("check") : worse ? QStringLiteral("warning") : QStringLiteral("info"));
    showOtherTests();
    m_icon->setTone(int(better ? theme::Token::Good : worse ? theme::Token::Bad : theme::Token::Warning));
}

void AssessPage::showOtherTests() {
    const QString text = otherTestsText(m_context.project.project().currentRun, m_runs);
    m_otherTests->setText(text);
    m_otherTests->setVisible(!text.isEmpty());
}

void AssessPage::updatePlayground() {
    const ProjectModel& project = m_context.project;
    if (!project.training || !m_runJob)
        return;
    const bool chance = judgesTexts(m_runJob->task) && (!project.assessment || project.assessment->untouchedFreshHead);
    m_playground->setModels({m_runJob->task, project.training->bestCheckpoint,
                             chance || m_runJob->model.randomWeights ? std::string() : m_runJob->model.path});
}

void AssessPage::retranslate() {
    m_empty->setTexts(tr("Not assessed yet"),
                      tr("The adapted model will answer the test rows, which it has never seen, and so will the model as it was. You "
                         "will see how much better it is, how sure that is, and where it still errs."),
                      tr("Assess now"));
    m_again->setText(tr("Assess again"));
    m_again->setToolTip(tr("Lets both models answer the test rows anew."));
    const char* const names[] = {QT_TR_NOOP("Scores"), QT_TR_NOOP("Mix-ups"), QT_TR_NOOP("Answers"), QT_TR_NOOP("Try it")};
    for (int tab = 0; tab < 4; ++tab)
        m_tabs->setTabText(tab, tr(names[tab]));
    m_classTitle->setText(tr("By category, the weakest first"));
    m_classes->setToolTip(tr("Double click or Enter shows the rows of a category."));
    m_confusionHelp->setText(tr("Rows are the true categories, columns the answers (confusion matrix). Framed cells are right answers; "
                                "the darker a cell, the larger its share of the row. Choose a cell to read its rows."));
    m_predictions->retranslate();
    m_playground->retranslate();
    if (m_context.project.assessment && m_hasReport)
        showReport();
}

}  // namespace ui
