// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/pages/model_page.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <algorithm>

#include "core/api/catalogue.h"
#include "core/api/session.h"
#include "ui/goal_words.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/preferences.h"
#include "ui/project_model.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/model_card.h"
#include "ui/widgets/model_facts.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/section.h"

namespace ui {

using core::api::Failure;
using core::api::ModelReport;
using core::api::Outcome;

ModelPage::ModelPage(AppContext context, QWidget* parent) : Page(context, parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new ScrollColumn;
    outer->addWidget(scroll);
    setupGoals();
    setupModels();
    setupDetails();
    for (Section* section : {m_goalSection, m_modelSection, m_detailSection})
        scroll->content()->addWidget(section);
    scroll->content()->addStretch(1);
    connect(&context.project, &ProjectModel::changed, this, [this] {
        if (m_shownTask != m_context.project.job().task)
            showModels();
        refresh();
    });
    connect(&context.runner, &JobRunner::finished, this, &ModelPage::startListing);
    showState(State::Unknown);
}

void ModelPage::setupGoals() {
    m_goalSection = new Section;
    m_goalGroup = new QButtonGroup(this);
    auto* grid = new QGridLayout;
    grid->setSpacing(2 * theme::Grid);
    int index = 0;
    for (const core::api::TaskInfo& task : core::api::tasks()) {
        Goal goal{task.id, new ChoiceCard, headingLabel(), bodyLabel(), secondaryLabel()};
        auto* mark = new IconLabel(goalWords(task.id).icon, 24);
        mark->setTone(static_cast<int>(theme::Token::Accent));
        goal.card->content()->addWidget(mark);
        for (QLabel* label : {goal.title, goal.sentence, goal.term})
            goal.card->content()->addWidget(label);
        goal.card->content()->addStretch();
        goal.card->setObjectName(QStringLiteral("goal-") + QString::fromStdString(task.id));
        if (index == 0)
            goal.card->setProperty("jobField", QStringLiteral("task"));
        m_goalGroup->addButton(goal.card, index);
        grid->addWidget(goal.card, index / 2, index % 2);
        m_goals.push_back(goal);
        ++index;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_goalSection->content()->addLayout(grid);
    connect(m_goalGroup, &QButtonGroup::idClicked, this, &ModelPage::chooseGoal);
}

void ModelPage::setupModels() {
    m_modelSection = new Section;
    m_modelGroup = new QButtonGroup(this);
    m_addFolder = new QPushButton;
    m_addFolder->setIcon(theme::icon(QStringLiteral("folder")));
    m_addFolder->setProperty("jobField", QStringLiteral("model.path"));
    m_modelSection->addAction(m_addFolder);
    m_busy = new BusyPanel;
    m_failed = new FailurePanel;
    m_empty = new EmptyState(QStringLiteral("model"));
    m_list = new QVBoxLayout;
    m_list->setSpacing(theme::Grid);
    m_modelSection->content()->addWidget(m_busy);
    m_modelSection->content()->addWidget(m_failed);
    m_modelSection->content()->addWidget(m_empty);
    m_modelSection->content()->addLayout(m_list);
    connect(m_addFolder, &QPushButton::clicked, this, &ModelPage::askFolder);
    connect(m_empty, &EmptyState::clicked, this, &ModelPage::askFolder);
    connect(m_failed, &FailurePanel::retry, this, &ModelPage::reload);
    connect(m_busy, &BusyPanel::cancelled, this, [this] { m_context.runner.cancel(); });
    connect(m_modelGroup, &QButtonGroup::idClicked, this, &ModelPage::chooseModel);
}

void ModelPage::setupDetails() {
    m_detailSection = new Section;
    m_details = new Card;
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(3 * theme::Grid);
    m_facts->setColumnStretch(1, 1);
    m_details->content()->addLayout(m_facts);
    m_modelCardText = new QPlainTextEdit;
    m_modelCardText->setReadOnly(true);
    m_modelCardText->setFrameShape(QFrame::NoFrame);
    m_modelCardText->setFont(theme::font(theme::Font::Monospace));
    m_modelCardText->setFixedHeight(240);
    m_modelCardText->setTabChangesFocus(true);
    m_details->content()->addWidget(m_modelCardText);
    m_detailSection->content()->addWidget(m_details);
}

QString ModelPage::title() const {
    return tr("Goal and model");
}

QString ModelPage::subtitle() const {
    return tr("Say what the model shall do, and choose the model that you start from.");
}

QString ModelPage::stateLine() const {
    const core::api::Job& job = m_context.project.job();
    if (!m_context.project.isOpen())
        return {};
    if (job.task.empty())
        return tr("no goal yet");
    if (job.model.path.empty())
        return tr("no model yet");
    const ModelReport* model = chosen();
    const QString name =
        model ? QString::fromStdString(model->name) : QFileInfo(QString::fromStdString(job.model.path)).fileName();
    if (!model)
        return name;
    return fitOf(*model, job.task) == Fit::Suits ? tr("%1 · suits").arg(name) : tr("%1 · does not suit").arg(name);
}

bool ModelPage::isDone() const {
    const core::api::Job& job = m_context.project.job();
    const ModelReport* model = chosen();
    return m_context.project.isOpen() && model && fitOf(*model, job.task) == Fit::Suits;
}

QString ModelPage::lockedReason() const {
    return m_context.project.isOpen() ? QString() : tr("Make or open a project first.");
}

std::vector<core::api::Issue> ModelPage::issues() const {
    using core::api::Severity;
    const core::api::Job& job = m_context.project.job();
    std::vector<core::api::Issue> issues;
    if (job.task.empty())
        issues.push_back({Severity::Error, "job.no-task", {"", 0, "task"}, {}});
    if (job.model.path.empty())
        issues.push_back({Severity::Error, "job.no-model", {"", 0, "model.path"}, {}});
    else if (const ModelReport* model = chosen())
        issues = fitIssues(*model, job.task);
    else if (m_state == State::Shown)
        issues.push_back({Severity::Error, "file.not-found", {job.model.path, 0, "model.path"}, {}});
    return issues;
}

QString ModelPage::help() const {
    return tr("<p>The <b>goal</b> decides what your data must look like: texts with a category, prompts with answers, or plain "
              "texts.</p>"
              "<p>A <b>model</b> that has already read much text needs far fewer examples than one that starts from nothing. "
              "Small models "
              "train in minutes; large ones know more, but need more memory and time.</p><p>Models that were found on this "
              "computer stand "
              "here by themselves. Add a folder to see others.</p>");
}

bool ModelPage::takeDropped(const QStringList& paths) {
    bool taken = false;
    for (const QString& path : paths)
        if (core::api::isModelFolder(path.toStdString())) {
            addFolder(path);
            taken = true;
        }
    return taken;
}

std::vector<std::string> ModelPage::folders() const {
    std::vector<std::string> all = m_context.project.project().modelFolders;
    for (const QString& folder : Preferences().modelFolders())
        if (std::find(all.begin(), all.end(), folder.toStdString()) == all.end())
            all.push_back(folder.toStdString());
    return all;
}

const ModelReport* ModelPage::chosen() const {
    const std::string& path = m_context.project.job().model.path;
    const auto found =
        std::find_if(m_models.begin(), m_models.end(), [&](const ModelReport& model) { return jobPath(model) == path; });
    return path.empty() || found == m_models.end() ? nullptr : &*found;
}

void ModelPage::refresh() {
    if (!m_context.project.isOpen())
        return;
    const std::string& task = m_context.project.job().task;
    m_goalGroup->setExclusive(false);  // lets all be unchecked
    for (const Goal& goal : m_goals)
        goal.card->setChecked(goal.id == task);
    m_goalGroup->setExclusive(true);
    if (m_state == State::Unknown || m_listedFolders != folders())
        reload();
    publishModel();
}

void ModelPage::reload() {
    m_wanted = true;
    m_listedFolders = folders();
    startListing();
}

void ModelPage::startListing() {
    if (!m_wanted || m_context.runner.isBusy())
        return;
    m_wanted = false;
    m_busy->start(tr("Looking for models on this computer"));
    showState(State::Busy);
    m_context.runner.run<std::vector<ModelReport>>(
        JobKind::Inspect,
        [folders = m_listedFolders](core::api::Session& session, const core::api::EventSink&,
                                    const core::api::RunControl& control) {
            return session.listModels(folders, control.token());
        },
        [this](const Outcome<std::vector<ModelReport>>& outcome) { listingDone(outcome); });
}

void ModelPage::listingDone(const Outcome<std::vector<ModelReport>>& outcome) {
    if (outcome.failed()) {
        m_failure = outcome.failure();
        m_failed->setFailure(tr("The models could not be listed"), m_failure, tr("Try again"));
    } else if (outcome.ok()) {
        m_models = outcome.value();
    }
    // Stopped before anything was found: looked for again when the page is shown next.
    const State nothing = outcome.cancelled() ? State::Unknown : State::Empty;
    showState(outcome.failed() ? State::Failed : m_models.empty() ? nothing : State::Shown);
    showModels();
    publishModel();
    Q_EMIT stateChanged();
}

void ModelPage::publishModel() {
    const ModelReport* model = chosen();
    const auto& known = m_context.project.model;
    if (!model || (known && known->path == model->path))
        return;
    m_context.project.model = *model;
    m_context.project.notifyResults();
}

void ModelPage::showState(State state) {
    m_state = state;
    m_busy->setVisible(state == State::Busy);
    m_failed->setVisible(state == State::Failed);
    m_empty->setVisible(state == State::Empty);
    showDetails();
}

void ModelPage::showModels() {
    m_shownTask = m_context.project.job().task;
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::stable_sort(m_models.begin(), m_models.end(), [this](const ModelReport& a, const ModelReport& b) {
        return fitOf(a, m_shownTask) < fitOf(b, m_shownTask);
    });
    for (std::size_t index = 0; index < m_models.size(); ++index) {
        auto* card = new ModelCard(m_models[index], m_shownTask);
        card->setObjectName(QStringLiteral("model-") + QString::fromStdString(m_models[index].name));
        card->setChecked(card->path() == m_context.project.job().model.path);
        m_modelGroup->addButton(card, static_cast<int>(index));
        m_list->addWidget(card);
    }
    showDetails();
}

void ModelPage::showDetails() {
    const ModelReport* model = m_state == State::Shown ? chosen() : nullptr;
    m_detailSection->setVisible(model);
    if (!model)
        return;
    showFacts(m_facts, *model);
    m_modelCardText->setPlainText(QString::fromStdString(model->card));
    m_modelCardText->setVisible(!model->card.empty());
}

void ModelPage::chooseGoal(int index) {
    const std::string id = m_goals.at(static_cast<std::size_t>(index)).id;
    m_context.project.edit([&](core::api::Project& project) { project.job.task = id; });
    Q_EMIT stateChanged();
}

void ModelPage::chooseModel(int index) {
    const std::string path = jobPath(m_models.at(static_cast<std::size_t>(index)));
    m_context.project.edit([&](core::api::Project& project) { project.job.model.path = path; });
    showDetails();
    Q_EMIT stateChanged();
}

void ModelPage::askFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with a model, or with several model folders"));
    if (!folder.isEmpty())
        addFolder(folder);
}

void ModelPage::addFolder(const QString& folder) {
    // The list looks directly below a folder, so a model's own folder is added through its parent.
    const bool isModel = core::api::isModelFolder(folder.toStdString());
    const std::string parent =
        (isModel ? QFileInfo(folder).absolutePath() : QFileInfo(folder).absoluteFilePath()).toStdString();
    m_context.project.edit([&](core::api::Project& project) {
        if (std::find(project.modelFolders.begin(), project.modelFolders.end(), parent) == project.modelFolders.end())
            project.modelFolders.push_back(parent);
    });
    reload();
}

void ModelPage::retranslate() {
    m_goalSection->setTexts(tr("What shall the model do?"));
    for (const Goal& goal : m_goals) {
        const GoalWords words = goalWords(goal.id);
        goal.title->setText(messages::task(goal.id));
        goal.sentence->setText(words.sentence);
        goal.term->setText(words.term);
        goal.card->setAccessibleName(messages::task(goal.id));
        goal.card->setAccessibleDescription(words.sentence);
        goal.card->setWhatsThis(words.sentence);
    }
    m_modelSection->setTexts(
        tr("Which model do you start from?"),
        tr("Starter models ship with the program. Others are found in the model hub's cache and in folders that you add."));
    m_detailSection->setTexts(tr("About the chosen model"));
    m_addFolder->setText(tr("Add a folder…"));
    m_addFolder->setToolTip(tr("A folder with a model, or a folder of such folders. You can also drop it on the window."));
    m_modelCardText->setAccessibleName(tr("Model card"));
    m_empty->setTexts(tr("No model found"),
                      tr("Add a folder that holds a model: config.json, a tokenizer and its weights."),
                      tr("Add a folder…"));
    if (m_state == State::Failed)
        m_failed->setFailure(tr("The models could not be listed"), m_failure, tr("Try again"));
    showModels();
}

}  // namespace ui
