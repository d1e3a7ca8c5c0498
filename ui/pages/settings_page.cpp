// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/pages/settings_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPointer>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "core/api/session.h"
#include "ui/field_words.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/project_model.h"
#include "ui/rate_dialog.h"
#include "ui/theme.h"
#include "ui/widgets/estimate_card.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/simple_questions.h"

namespace ui {

using core::api::Estimate;
using core::api::FieldGroup;
using core::api::FieldValue;
using core::api::Job;
using core::api::JobField;
using core::api::Outcome;

namespace {

constexpr int EstimateDelay = 400;  ///< milliseconds without a change
constexpr std::array Groups{FieldGroup::Method,  FieldGroup::Duration, FieldGroup::Learning, FieldGroup::Generalising,
                            FieldGroup::Batches, FieldGroup::Watching, FieldGroup::Assess,   FieldGroup::System};

bool isOurs(const JobField& field) {
    return std::find(Groups.begin(), Groups.end(), field.group) != Groups.end();
}

/// A change of some fields. Changes of the same single field become one, so that typing is undone at once.
class FieldChange : public QUndoCommand {
public:
    using Apply = std::function<void(const SettingsPage::Values&)>;

    FieldChange(const QString& words, SettingsPage::Values before, SettingsPage::Values after, std::string mergeKey,
                Apply apply)
        : QUndoCommand(words), m_before(std::move(before)), m_after(std::move(after)), m_mergeKey(std::move(mergeKey)),
          m_apply(std::move(apply)) {}

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }
    int id() const override { return m_mergeKey.empty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* newer = static_cast<const FieldChange*>(other);
        if (newer->m_mergeKey != m_mergeKey)
            return false;
        m_after = newer->m_after;
        return true;
    }

private:
    SettingsPage::Values m_before, m_after;
    std::string m_mergeKey;
    Apply m_apply;
};

SettingsPage::Values valuesOf(const std::vector<simple::Setting>& settings) {
    SettingsPage::Values values;
    for (const simple::Setting& setting : settings)
        values.emplace_back(setting.key, setting.value);
    return values;
}

/// True if no setting of this page was ever changed.
bool isUntouched(const Job& job) {
    return std::all_of(core::api::jobFields().begin(), core::api::jobFields().end(),
                       [&job](const JobField& field) { return !isOurs(field) || field.get(job) == field.standard; });
}

}  // namespace

SettingsPage::SettingsPage(AppContext context, QWidget* parent)
    : Page(context, parent), m_estimateCard(new EstimateCard), m_tabs(new QTabBar), m_forms(new QStackedWidget),
      m_questions(new SimpleQuestions), m_form(new FieldForm({Groups.begin(), Groups.end()})), m_undo(new QUndoStack(this)),
      m_search(new QToolButton), m_undoButton(new QToolButton), m_redoButton(new QToolButton), m_reset(new QToolButton),
      m_estimateTimer(new QTimer(this)) {
    m_estimateTimer->setSingleShot(true);
    m_estimateTimer->setInterval(EstimateDelay);
    setupTabs();
    setupActions();
    setupConnections();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, 0);
    m_estimateCard->setMaximumWidth(1080);
    top->addWidget(m_estimateCard, 1);
    layout->addLayout(top);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, 0);
    bar->addWidget(m_tabs, 1);
    for (QToolButton* button : {m_search, m_undoButton, m_redoButton, m_reset}) {
        button->setFocusPolicy(Qt::StrongFocus);
        bar->addWidget(button);
    }
    layout->addLayout(bar);
    layout->addWidget(m_forms, 1);
    retranslate();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::setupTabs() {
    m_tabs->setDrawBase(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    for (QWidget* content : {static_cast<QWidget*>(m_questions), static_cast<QWidget*>(m_form)}) {
        auto* column = new ScrollColumn;
        column->content()->addSpacing(theme::Grid);
        column->content()->addWidget(content);
        column->content()->addStretch();
        m_tabs->addTab({});
        m_forms->addWidget(column);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_forms, &QStackedWidget::setCurrentIndex);
}

void SettingsPage::setupActions() {
    QAction* undo = m_undo->createUndoAction(this);
    QAction* redo = m_undo->createRedoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    undo->setIcon(theme::icon(QStringLiteral("undo")));
    for (QAction* action : {undo, redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    for (QToolButton* button : {m_undoButton, m_redoButton})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undoButton->setDefaultAction(undo);
    m_redoButton->setDefaultAction(redo);
    connect(m_reset, &QToolButton::clicked, this, &SettingsPage::resetAll);
    m_search->setObjectName(QStringLiteral("find-rate"));
    connect(m_search, &QToolButton::clicked, this, &SettingsPage::searchRate);
    // The actions carry what they would undo in their texts; the buttons stay short.
    const auto keepShort = [this] {
        m_undoButton->setText(tr("Undo"));
        m_redoButton->setText(tr("Redo"));
    };
    connect(undo, &QAction::changed, this, keepShort);
    connect(redo, &QAction::changed, this, keepShort);
}

void SettingsPage::setupConnections() {
    connect(m_questions, &SimpleQuestions::answered, this, &SettingsPage::answer);
    connect(m_form, &FieldForm::edited, this, [this](const std::string& key, const FieldValue& value) {
        change(fields::words(key).label, {{key, value}}, key);
    });
    connect(&m_context.project, &ProjectModel::changed, this, &SettingsPage::showJob);
    connect(&m_context.runner, &JobRunner::finished, this, [this] {
        if (isVisible() && m_context.project.job() != m_estimated)
            m_estimateTimer->start();
    });
    connect(m_estimateTimer, &QTimer::timeout, this, &SettingsPage::requestEstimate);
}

QString SettingsPage::title() const {
    return tr("Settings");
}

QString SettingsPage::subtitle() const {
    return tr("Three answers set everything; under Advanced each setting can be changed.");
}

QString SettingsPage::stateLine() const {
    if (!m_context.project.isOpen() || !lockedReason().isEmpty())
        return {};
    const QString passes = messages::passes(m_context.project.job().training.epochs);
    return m_estimate && m_estimate->seconds >= 0 ? tr("%1 · about %2").arg(passes, format::duration(m_estimate->seconds))
                                                  : passes;
}

bool SettingsPage::isDone() const {
    return m_context.project.isOpen() && lockedReason().isEmpty() && m_context.project.dataset &&
           !core::api::hasErrors(issues());
}

QString SettingsPage::lockedReason() const {
    if (!m_context.project.isOpen())
        return tr("Open or create a project first.");
    const Job& job = m_context.project.job();
    return job.task.empty() || job.model.path.empty() ? tr("Choose a goal and a model first.") : QString();
}

std::vector<core::api::Issue> SettingsPage::issues() const {
    std::vector<core::api::Issue> found;
    for (const core::api::Issue& issue : core::api::validateJob(m_context.project.job()))
        if (const JobField* field = core::api::findJobField(issue.place.field); field && isOurs(*field))
            found.push_back(issue);
    if (m_estimate)
        found.insert(found.end(), m_estimate->issues.begin(), m_estimate->issues.end());
    return found;
}

QString SettingsPage::help() const {
    return tr(
        "<p>Here you decide how the model learns. Under <b>Simple</b> three answers give every setting, each with its reason. "
        "Under <b>Advanced</b> every setting stands by itself, in plain words with the field's term below.</p>"
        "<p>The figures at the top say what the run will need. If the memory does not suffice, read fewer rows at once or "
        "shorten the longest text.</p><p>Every change can be undone with Ctrl+Z.</p>");
}

simple::Facts SettingsPage::facts() const {
    const ProjectModel& project = m_context.project;
    return {project.job().task, project.model ? project.model->parameters : 0,
            project.dataset ? project.dataset->trainRows : 0};
}

void SettingsPage::followFacts() {
    // Settings that came from the answers, or that nobody has chosen yet, follow the model and the data.
    const Job& job = m_context.project.job();
    const simple::Facts now = facts();
    if (job.task.empty() || now.parameters == 0)
        return;
    std::optional<simple::Answers> answers = simple::answersOf(job, now);
    if (!answers && isUntouched(job))
        answers = simple::Answers();
    if (!answers)
        answers = simple::answersOf(job, m_facts);
    if (answers && simple::answersOf(job, now) != answers)
        apply(valuesOf(simple::settings(*answers, now)));
    m_facts = now;
}

void SettingsPage::refresh() {
    if (m_projectFolder != m_context.project.project().folder) {
        m_projectFolder = m_context.project.project().folder;
        m_undo->clear();
        m_estimate.reset();
        m_facts = facts();
    }
    if (!m_context.project.isOpen())
        return;
    followFacts();
    showJob();
}

void SettingsPage::showJob() {
    if (!m_context.project.isOpen())
        return;
    const Job& job = m_context.project.job();
    m_form->setJob(job);
    m_search->setEnabled(m_context.project.dataset.has_value());
    m_form->setIssues(issues());
    m_questions->setAnswers(simple::answersOf(job, facts()), facts());
    if (!m_context.project.dataset) {
        m_estimate.reset();
        m_estimated = {};
        m_estimateCard->setUnknown(tr("What the run will need is known once the dataset has been checked."));
    } else if (isVisible() && job != m_estimated) {
        m_estimateTimer->start();
    }
    Q_EMIT stateChanged();
}

void SettingsPage::answer(const simple::Answers& answers) {
    change(tr("answer"), valuesOf(simple::settings(answers, facts())));
}

void SettingsPage::resetAll() {
    Values values;
    for (const JobField& field : core::api::jobFields())
        if (isOurs(field))
            values.emplace_back(field.key, field.standard);
    const Values standard = valuesOf(simple::settings({}, facts()));
    values.insert(values.end(), standard.begin(), standard.end());  // later ones win
    change(tr("reset"), values);
}

void SettingsPage::change(const QString& words, const Values& after, const std::string& mergeKey) {
    Values before;
    for (const auto& [key, value] : after)
        before.emplace_back(key, core::api::findJobField(key)->get(m_context.project.job()));
    if (before == after)
        return;
    m_undo->push(new FieldChange(words, before, after, mergeKey, [this](const Values& values) { apply(values); }));
}

void SettingsPage::apply(const Values& values) {
    m_context.project.edit([&values](core::api::Project& project) {
        for (const auto& [key, value] : values)
            core::api::findJobField(key)->set(project.job, value);
    });
}

void SettingsPage::searchRate() {
    RateDialog dialog(m_context.runner, m_context.project.job(), this);
    connect(&dialog, &RateDialog::taken, this, [this](double rate) {
        change(fields::words("training.learningRate").label, {{"training.learningRate", rate}});
    });
    dialog.exec();
}

void SettingsPage::requestEstimate() {
    if (!isVisible() || !m_context.project.dataset)
        return;
    const Job job = m_context.project.job();
    if (job == m_estimated)
        return;
    const QPointer<SettingsPage> self(this);
    const bool started = m_context.runner.run<Estimate>(
        JobKind::Check,
        [job, dataset = *m_context.project.dataset](core::api::Session& session, const core::api::EventSink&,
                                                    const core::api::RunControl& control) {
            return session.estimate(job, dataset, control.token());
        },
        [self, job](const Outcome<Estimate>& outcome) {
            if (self)
                self->takeEstimate(job, outcome);
        });
    if (started)
        m_estimateCard->setWorking();
    else if (!m_estimate)
        m_estimateCard->setUnknown(tr("The estimate waits for the work that is running now."));
}

void SettingsPage::takeEstimate(const Job& job, const Outcome<Estimate>& outcome) {
    m_estimated = job;
    m_estimate.reset();
    if (outcome.ok()) {
        m_estimate = outcome.value();
        m_estimateCard->setEstimate(*m_estimate);
    } else if (outcome.failed()) {
        m_estimateCard->setUnknown(
            tr("What the run will need could not be worked out: %1").arg(messages::failureText(outcome.failure())));
    } else {
        m_estimateCard->setUnknown(tr("Cancelled. The next change works it out again."));
    }
    m_form->setIssues(issues());
    Q_EMIT stateChanged();
}

void SettingsPage::retranslate() {
    m_tabs->setTabText(0, tr("Simple"));
    m_tabs->setTabText(1, tr("Advanced"));
    m_tabs->setAccessibleName(tr("Simple or advanced settings"));
    m_search->setText(tr("Find a speed…"));
    m_search->setToolTip(tr("Tries out which learning rate suits this model and these rows; takes about a hundred steps."));
    m_reset->setText(tr("Back to standard"));
    m_reset->setToolTip(tr("Sets everything on this page to what suits most tasks with this model; can be undone."));
    m_undoButton->setToolTip(tr("Takes the last change back (Ctrl+Z)"));
    m_redoButton->setToolTip(tr("Makes the change again (Ctrl+Shift+Z)"));
    m_undoButton->setText(tr("Undo"));
    m_redoButton->setText(tr("Redo"));
    m_questions->retranslate();
    m_form->retranslate();
    m_estimateCard->retranslate();
    if (m_context.project.isOpen())
        showJob();
}

void SettingsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_context.project.isOpen())
        showJob();
}

void SettingsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_estimateTimer->stop();
}

}  // namespace ui
