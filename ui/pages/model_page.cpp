// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/pages/model_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <algorithm>

#include "core/api/catalogue.h"
#include "core/api/session.h"
#include "ui/download_dialog.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/preferences.h"
#include "ui/project_model.h"
#include "ui/theme.h"
#include "ui/widgets/advice_bar.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/goal_cards.h"
#include "ui/widgets/model_card.h"
#include "ui/widgets/model_details.h"
#include "ui/widgets/model_list.h"
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
        if (m_shownTask != m_context.project.job().task) {
            m_advice = {};
            showModels();
            wantAdvice();
        }
        refresh();
    });
    connect(&context.runner, &JobRunner::finished, this, &ModelPage::startWork);
    showState(State::Unknown);
}

void ModelPage::setupGoals() {
    m_goalSection = new Section;
    m_goals = new GoalCards;
    m_goalSection->content()->addWidget(m_goals);
    connect(m_goals, &GoalCards::chosen, this, &ModelPage::chooseGoal);
}

void ModelPage::setupModels() {
    m_modelSection = new Section;
    m_download = new QPushButton;
    m_download->setIcon(theme::icon(QStringLiteral("download")));
    m_download->setObjectName(QStringLiteral("download-model"));
    m_modelSection->addAction(m_download);
    m_addFolder = new QPushButton;
    m_addFolder->setIcon(theme::icon(QStringLiteral("folder")));
    m_addFolder->setProperty("jobField", QStringLiteral("model.path"));
    m_modelSection->addAction(m_addFolder);
    m_busy = new BusyPanel;
    m_failed = new FailurePanel;
    m_empty = new EmptyState(QStringLiteral("model"));
    m_adviceBar = new AdviceBar;
    m_list = new ModelList;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_adviceBar, m_busy, m_failed, m_empty, m_list})
        m_modelSection->content()->addWidget(widget);
    connect(m_download, &QPushButton::clicked, this, &ModelPage::askDownload);
    connect(m_addFolder, &QPushButton::clicked, this, &ModelPage::askFolder);
    connect(m_empty, &EmptyState::clicked, this, &ModelPage::askFolder);
    connect(m_failed, &FailurePanel::retry, this, &ModelPage::reload);
    connect(m_busy, &BusyPanel::cancelled, this, [this] { m_context.runner.cancel(); });
    connect(m_adviceBar, &AdviceBar::changed, this, &ModelPage::wantAdvice);
    connect(m_list, &ModelList::chosen, this, &ModelPage::chooseModel);
    connect(&m_context.runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        if (const auto* progress = std::get_if<core::api::ProgressEvent>(&event); progress && m_state == State::Busy)
            m_busy->showProgress(progress->done, progress->total,
                                 tr("%1 of %2 looked at").arg(format::number(progress->done), format::number(progress->total)));
    });
}

void ModelPage::setupDetails() {
    m_detailSection = new Section;
    m_details = new ModelDetails(m_context.runner);
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
              "here by themselves. Add a folder to see others, or download one by its name.</p><p>The <b>recommended</b> one suits the "
              "goal, fits in memory and knows your language; among those decides what matters most to you.</p>");
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

/// Rows of the data that is known by now; other data asks for other advice.
std::int64_t ModelPage::knownRows() const {
    return m_context.project.dataset ? m_context.project.dataset->goodRows : -1;
}

const ModelReport* ModelPage::chosen() const {
    const std::string& path = m_context.project.job().model.path;
    const std::vector<ModelReport>& models = m_list->models();
    const auto found =
        std::find_if(models.begin(), models.end(), [&](const ModelReport& model) { return jobPath(model) == path; });
    return path.empty() || found == models.end() ? nullptr : &*found;
}

void ModelPage::refresh() {
    if (!m_context.project.isOpen())
        return;
    m_goals->setChosen(m_context.project.job().task);
    if (m_state == State::Unknown || m_listedFolders != folders())
        reload();
    else if (m_advisedRows != knownRows() || (isVisible() && isAdviceOld()))
        wantAdvice();
    publishModel();
}

/// Batch size, length, method and limits decide memory and time.
bool ModelPage::isAdviceOld() const {
    return m_advisedTraining && *m_advisedTraining != m_context.project.job().training;
}

/// While the settings are edited on their page nobody looks at the advice.
void ModelPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (isAdviceOld())
        wantAdvice();
}

void ModelPage::reload() {
    m_wanted = true;
    m_listedFolders = folders();
    startWork();
}

/// One thing at a time: the list first, then the advice on it.
void ModelPage::startWork() {
    if (m_context.runner.isBusy())
        return;
    if (m_wanted)
        startListing();
    else if (m_adviceWanted)
        startAdvice();
}

void ModelPage::startListing() {
    m_wanted = false;
    m_busy->start(tr("Looking for models on this computer"));
    showState(State::Busy);
    m_context.runner.run<std::vector<ModelReport>>(
        JobKind::Inspect,
        [folders = m_listedFolders](core::api::Session& session, const core::api::EventSink& sink,
                                    const core::api::RunControl& control) {
            return session.listModels(folders, sink, control.token());
        },
        [this](const Outcome<std::vector<ModelReport>>& outcome) { listingDone(outcome); });
}

void ModelPage::listingDone(const Outcome<std::vector<ModelReport>>& outcome) {
    if (outcome.failed()) {
        m_failure = outcome.failure();
        m_failed->setFailure(tr("The models could not be listed"), m_failure, tr("Try again"));
    } else if (outcome.ok()) {
        m_list->setModels(outcome.value());
    }
    // Stopped before anything was found: looked for again when the page is shown next.
    const State nothing = outcome.cancelled() ? State::Unknown : State::Empty;
    showState(outcome.failed() ? State::Failed : m_list->models().empty() ? nothing : State::Shown);
    showModels();
    publishModel();
    m_adviceWanted = true;  // asked for when this work has ended
    Q_EMIT stateChanged();
}

void ModelPage::wantAdvice() {
    m_adviceWanted = true;
    startWork();
}

void ModelPage::startAdvice() {
    m_adviceWanted = false;
    m_advisedRows = knownRows();
    const core::api::Job& job = m_context.project.job();
    m_advisedTraining = job.training;
    if (!m_context.project.isOpen() || job.task.empty() || m_list->models().empty())
        return;
    core::api::AdviceRequest request{job.task,     m_adviceBar->language(), m_adviceBar->wish(),
                                     job.training, m_list->models(),        m_context.project.dataset};
    m_context.runner.run<core::api::AdviceReport>(
        JobKind::Inspect,
        [request = std::move(request)](core::api::Session& session, const core::api::EventSink&,
                                       const core::api::RunControl& control) {
            return session.advise(request, control.token());
        },
        [this, task = job.task](const Outcome<core::api::AdviceReport>& outcome) {
            if (!outcome.ok() || task != m_context.project.job().task)
                return;
            m_advice = outcome.value();
            showModels();
        });
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
    m_adviceBar->showDoubts(m_advice.doubts);
    m_list->show(m_shownTask, m_advice, m_context.project.job().model.path);
    showDetails();
}

void ModelPage::showDetails() {
    const ModelReport* model = m_state == State::Shown ? chosen() : nullptr;
    m_detailSection->setVisible(model);
    if (!model)
        return;
    const auto advice = std::ranges::find(m_advice.models, model->path, &core::api::ModelAdvice::path);
    m_details->setModel(*model, advice == m_advice.models.end() ? nullptr : &*advice);
}

void ModelPage::chooseGoal(const std::string& id) {
    m_context.project.edit([&](core::api::Project& project) { project.job.task = id; });
    Q_EMIT stateChanged();
}

void ModelPage::chooseModel(const ModelReport& model) {
    m_context.project.edit([&](core::api::Project& project) { project.job.model.path = jobPath(model); });
    showDetails();
    Q_EMIT stateChanged();
}

void ModelPage::askDownload() {
    auto* dialog = new DownloadDialog(m_context.runner, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DownloadDialog::downloaded, this, [this](const QString& folder) {
        m_context.project.edit([&](core::api::Project& project) { project.job.model.path = folder.toStdString(); });
        reload();
    });
    dialog->open();
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
    m_goals->retranslate();
    m_modelSection->setTexts(tr("Which model do you start from?"),
                             tr("Starter models ship with the program. Others are found in the model hub's cache and in "
                                "folders that you add, or downloaded."));
    m_detailSection->setTexts(tr("About the chosen model"));
    m_download->setText(tr("Download…"));
    m_download->setToolTip(tr("Fetches a model from the hub, by its name or the address of its page."));
    m_addFolder->setText(tr("Add a folder…"));
    m_addFolder->setToolTip(tr("A folder with a model, or a folder of such folders. You can also drop it on the window."));
    m_adviceBar->retranslate();
    m_list->retranslate();
    m_details->retranslate();
    m_empty->setTexts(tr("No model found"), tr("Download one by its name, or add a folder that holds one: config.json, a tokenizer and its weights."),
                      tr("Add a folder…"));
    if (m_state == State::Failed)
        m_failed->setFailure(tr("The models could not be listed"), m_failure, tr("Try again"));
    showModels();
}

}  // namespace ui
