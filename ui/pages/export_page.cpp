// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/pages/export_page.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "core/api/catalogue.h"
#include "core/api/session.h"
#include "ui/background.h"
#include "ui/export_history.h"
#include "ui/export_words.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/project_model.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/section.h"

namespace ui {

using core::api::ExportReport;
using core::api::Outcome;

namespace {

bool isFree(const QString& folder) {
    const QDir dir(folder);
    return !QFileInfo::exists(folder) || (QFileInfo(folder).isDir() && dir.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
}

void openFolder(const QString& path) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

}  // namespace

ExportPage::ExportPage(AppContext context, QWidget* parent)
    : Page(context, parent), m_group(new QButtonGroup(this)), m_formatSection(new Section), m_destinationSection(new Section),
      m_historySection(new Section), m_destination(new QLineEdit), m_browse(new QPushButton), m_openFolder(new QPushButton),
      m_plan(secondaryLabel()), m_resultTitle(headingLabel()), m_resultPath(bodyLabel()), m_proof(bodyLabel()), m_files(secondaryLabel()),
      m_busy(new BusyPanel), m_failed(new FailurePanel), m_result(new Card), m_resultIcon(new IconLabel(QStringLiteral("check"), 24)),
      m_history(new QVBoxLayout) {
    auto* column = new ScrollColumn;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(column);
    column->content()->addWidget(m_failed);
    column->content()->addWidget(m_busy);
    setupResult(column->content());
    setupFormats(column->content());
    setupDestination(column->content());
    m_history->setSpacing(theme::Grid);
    m_historySection->content()->addLayout(m_history);
    column->content()->addWidget(m_historySection);
    column->content()->addStretch();
    for (QWidget* widget : {static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_result),
                            static_cast<QWidget*>(m_historySection)})
        widget->hide();
    connect(m_busy, &BusyPanel::cancelled, this, [this] { m_context.runner.cancel(); });
    connect(m_failed, &FailurePanel::retry, this, &ExportPage::primary);
    connect(&m_context.runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        if (m_exporting)
            m_busy->take(event);
    });
    connect(&m_context.runner, &JobRunner::started, this, &Page::stateChanged);
    retranslate();
}

ExportPage::~ExportPage() = default;

void ExportPage::setupFormats(QVBoxLayout* layout) {
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::Grid);
    for (const core::api::ExportInfo& info : core::api::exportFormats()) {
        Format format{info.id, new ChoiceCard, bodyLabel(), secondaryLabel()};
        QFont strong = format.title->font();
        strong.setWeight(QFont::DemiBold);
        format.title->setFont(strong);
        format.title->setContentsMargins(0, 0, 3 * theme::Grid, 0);  // room for the tick
        format.card->content()->addWidget(format.title);
        format.card->content()->addWidget(format.sentence, 1, Qt::AlignTop);
        m_group->addButton(format.card, int(m_formats.size()));
        row->addWidget(format.card, 1);
        m_formats.push_back(format);
    }
    if (!m_formats.empty())
        m_formats.front().card->setChecked(true);
    m_formatSection->content()->addLayout(row);
    layout->addWidget(m_formatSection);
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        if (!m_ownDestination)
            proposeDestination();
        showPlan();
    });
}

void ExportPage::setupDestination(QVBoxLayout* layout) {
    m_destination->setObjectName(QStringLiteral("destination"));
    m_browse->setIcon(theme::icon(QStringLiteral("folder")));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Grid);
    row->addWidget(m_destination, 1);
    row->addWidget(m_browse);
    m_destinationSection->content()->addLayout(row);
    m_destinationSection->content()->addWidget(m_plan);
    layout->addWidget(m_destinationSection);
    connect(m_browse, &QPushButton::clicked, this, &ExportPage::askDestination);
    connect(m_destination, &QLineEdit::textEdited, this, [this] {
        m_ownDestination = true;
        showPlan();
    });
}

void ExportPage::setupResult(QVBoxLayout* layout) {
    m_resultIcon->setTone(int(theme::Token::Good));
    m_openFolder->setIcon(theme::icon(QStringLiteral("folder")));
    m_resultPath->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Grid);
    head->addWidget(m_resultIcon, 0, Qt::AlignTop);
    head->addWidget(m_resultTitle, 1);
    head->addWidget(m_openFolder);
    m_result->content()->addLayout(head);
    for (QLabel* label : {m_resultPath, m_proof, m_files})
        m_result->content()->addWidget(label);
    layout->addWidget(m_result);
    connect(m_openFolder, &QPushButton::clicked, this, [this] { openFolder(m_resultPath->text()); });
}

QString ExportPage::title() const {
    return tr("Export");
}

QString ExportPage::subtitle() const {
    return tr("Writes the adapted model for use elsewhere, opens it again and checks that it answers as here.");
}

QString ExportPage::stateLine() const {
    if (m_exporting)
        return tr("exporting");
    return isDone() ? tr("%1 · checked").arg(format::bytes(m_context.project.exported->bytes)) : QString();
}

bool ExportPage::isDone() const {
    return m_context.project.exported.has_value();
}

QString ExportPage::lockedReason() const {
    if (!m_context.project.isOpen())
        return tr("Open or create a project first.");
    return m_context.project.training ? QString() : tr("Train the model first.");
}

std::vector<core::api::Issue> ExportPage::issues() const {
    using core::api::Severity;
    const std::string folder = destination().toStdString();
    if (folder.empty())
        return {{Severity::Error, "export.no-destination", {.field = "destination"}, {}}};
    if (!m_exporting && !m_context.project.exported && !isFree(destination()))
        return {{Severity::Error, "export.destination-not-empty", {.file = folder, .field = "destination"}, {}}};
    return {};
}

QString ExportPage::help() const {
    return tr("<p>The export is a folder of its own: weights, configuration, tokenizer and a model card. Other programs open it "
              "without this one.</p><p>Nothing is called done before the folder has been opened again and has answered the test "
              "rows as the model here does. If that fails, the folder is removed and the reason is told.</p>");
}

QString ExportPage::primaryText() const {
    return m_exporting ? QString() : tr("Export");
}

bool ExportPage::primaryEnabled() const {
    return !m_context.runner.isBusy() && !destination().isEmpty() && isFree(destination()) && !format().empty();
}

QString ExportPage::destination() const {
    return m_destination->text().trimmed();
}

void ExportPage::showFormats() {
    for (Format& format : m_formats) {
        const auto& run = m_context.project.training;
        format.card->setVisible(!run || exports::suits(format.id, *run));
    }
    const int chosen = m_group->checkedId();
    if (chosen >= 0 && m_formats[std::size_t(chosen)].card->isHidden())
        m_formats.front().card->setChecked(true);
}

void ExportPage::setDestination(const QString& folder) {
    m_ownDestination = true;
    m_destination->setText(folder);
    showPlan();
}

std::string ExportPage::format() const {
    const int chosen = m_group->checkedId();
    return chosen < 0 ? std::string() : m_formats[std::size_t(chosen)].id;
}

void ExportPage::proposeDestination() {
    const core::api::Project& project = m_context.project.project();
    const QString stem = QString::fromStdString(project.folder) + QStringLiteral("/export/") + QString::fromStdString(project.currentRun) +
                         QLatin1Char('-') + QString::fromStdString(format());
    QString folder = stem;
    for (int number = 2; !isFree(folder); ++number)
        folder = stem + QStringLiteral("-%1").arg(number);
    m_destination->setText(QDir::toNativeSeparators(folder));
}

void ExportPage::askDestination() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("An empty folder for the export"), QFileInfo(destination()).absolutePath());
    if (!folder.isEmpty())
        setDestination(folder);
}

void ExportPage::showPlan() {
    const QString where = isFree(destination()) ? QString()
                                                : QLatin1Char(' ') + tr("That folder is not empty: choose a new or empty one.");
    m_plan->setText(exports::plan(format(), m_context.project.training ? m_context.project.training->parameters : 0) + where);
    setTone(m_plan, where.isEmpty() ? "secondary" : "bad");
    Q_EMIT stateChanged();
}

void ExportPage::primary() {
    if (!primaryEnabled())
        return;
    const core::api::ExportRequest request{m_context.project.currentRunFolder().toStdString(), format(), destination().toStdString()};
    const QPointer<ExportPage> self(this);
    m_exporting = m_context.runner.run<ExportReport>(
        JobKind::Export,
        [request](core::api::Session& session, const core::api::EventSink& sink, const core::api::RunControl& control) {
            return session.exportModel(request, sink, control.token());
        },
        [self](const Outcome<ExportReport>& outcome) {
            if (self)
                self->take(outcome);
        });
    if (!m_exporting)
        return;
    m_failed->hide();
    m_result->hide();
    m_busy->start(tr("The model is written and checked"));
    m_busy->show();
    Q_EMIT stateChanged();
}

void ExportPage::take(const Outcome<ExportReport>& outcome) {
    m_exporting = false;
    m_busy->hide();
    if (outcome.failed()) {
        m_failed->setFailure(tr("The model could not be exported"), outcome.failure(), tr("Try again"));
        m_failed->show();
    } else if (outcome.ok()) {
        m_context.project.exported = outcome.value();
        showResult(outcome.value());
        m_ownDestination = false;
        inBackground(this, [run = m_runFolder.toStdString(), report = outcome.value()] { return exports::add(run, report); },
                     [this](const Outcome<bool>&) { loadHistory(); });
        m_context.project.notifyResults();
    }
    proposeDestination();
    showPlan();
}

void ExportPage::showResult(const ExportReport& report) {
    m_resultTitle->setText(tr("Exported: %1").arg(exports::formatName(report.format)));
    m_resultPath->setText(QString::fromStdString(report.path));
    m_proof->setText(exports::proof(report));
    QStringList files;
    for (const std::string& file : report.files)
        files << QString::fromStdString(file);
    m_files->setText(tr("%1 in %2 files: %3").arg(format::bytes(report.bytes), format::number(files.size()), files.join(QStringLiteral(", "))));
    m_result->show();
}

void ExportPage::refresh() {
    if (m_exporting)
        return;
    if (m_runFolder != m_context.project.currentRunFolder()) {
        m_runFolder = m_context.project.currentRunFolder();
        m_ownDestination = false;
        m_failed->hide();
        m_result->hide();
        loadHistory();
    }
    showFormats();
    if (!m_ownDestination && m_context.project.isOpen())
        proposeDestination();
    showPlan();
}

void ExportPage::loadHistory() {
    if (m_runFolder.isEmpty()) {
        showHistory({});
        return;
    }
    inBackground(this, [run = m_runFolder.toStdString()] { return exports::read(run); },
                 [this, folder = m_runFolder](const std::vector<ExportReport>& reports) {
                     if (folder == m_runFolder)
                         showHistory(reports);
                 });
}

void ExportPage::showHistory(const std::vector<ExportReport>& reports) {
    while (QLayoutItem* item = m_history->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (auto report = reports.rbegin(); report != reports.rend(); ++report) {
        const QString path = QString::fromStdString(report->path);
        auto* row = new Card;
        auto* line = new QHBoxLayout;
        auto* words = new QVBoxLayout;
        words->addWidget(bodyLabel(tr("%1 · %2").arg(exports::formatName(report->format), format::bytes(report->bytes))));
        words->addWidget(secondaryLabel(QFileInfo::exists(path) ? path : tr("%1 (no longer there)").arg(path)));
        line->addLayout(words, 1);
        auto* open = new QPushButton(theme::icon(QStringLiteral("folder")), tr("Open folder"));
        open->setEnabled(QFileInfo::exists(path));
        connect(open, &QPushButton::clicked, this, [path] { openFolder(path); });
        line->addWidget(open);
        row->content()->addLayout(line);
        m_history->addWidget(row);
    }
    m_historySection->setVisible(!reports.empty());
    if (!reports.empty() && !m_context.project.exported) {
        m_context.project.exported = reports.back();
        m_context.project.notifyResults();
    }
}

void ExportPage::retranslate() {
    for (Format& format : m_formats) {
        format.title->setText(exports::formatName(format.id));
        format.sentence->setText(exports::formatSentence(format.id));
        format.card->setAccessibleName(format.title->text());
        format.card->setAccessibleDescription(format.sentence->text());
        format.card->setWhatsThis(format.sentence->text());
    }
    m_formatSection->setTexts(tr("In which form"));
    m_destinationSection->setTexts(tr("Where to"), tr("A new or empty folder."));
    m_historySection->setTexts(tr("Exports of this run"));
    m_destination->setAccessibleName(tr("Folder of the export"));
    m_browse->setText(tr("Choose…"));
    m_browse->setToolTip(tr("Chooses a folder."));
    m_openFolder->setText(tr("Open folder"));
    if (m_context.project.exported && !m_result->isHidden())
        showResult(*m_context.project.exported);
    showPlan();
}

}  // namespace ui
