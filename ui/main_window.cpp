// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/desktop_services.h"
#include "ui/messages.h"
#include "ui/pages/pages.h"
#include "ui/preferences.h"
#include "ui/preferences_dialog.h"
#include "ui/project_actions.h"
#include "ui/theme.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/help_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rail.h"

namespace ui {

namespace {

constexpr int RoomForHelp = 1180;

QStringList localPaths(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

}  // namespace

MainWindow::MainWindow(core::api::Session& session, QWidget* parent)
    : QWidget(parent), m_runner(session), m_rail(new Rail), m_title(titleLabel()), m_subtitle(secondaryLabel()),
      m_helpButton(new QToolButton), m_stack(new QStackedWidget), m_footer(new Footer), m_help(new HelpPanel) {
    m_actions = new ProjectActions({session, m_runner, m_project}, this);
    setupLayout();
    for (const PageEntry& entry : pages()) {
        const QString id = QString::fromLatin1(entry.id);
        Page* page = entry.make({session, m_runner, m_project}, m_stack);
        page->setObjectName(id);
        m_pages[id] = page;
        m_stack->addWidget(page);
        m_rail->addStage(id, entry.number, QString::fromLatin1(entry.icon));
    }
    setupPages();
    setupConnections();
    setupShortcuts();
    setAcceptDrops(true);
    resize(1280, 800);
    setMinimumSize(1024, 640);
    restoreGeometry(Preferences().windowGeometry());
    retranslate();
    showPage(QStringLiteral("home"));
    m_rail->stage(m_currentId)->setFocus();
}

MainWindow::~MainWindow() {
    // Children that listen must not hear the runner and the project, which are destroyed before them, go.
    m_runner.disconnect();
    m_project.disconnect();
    delete m_stack;
}

void MainWindow::setupLayout() {
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_rail);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 2 * theme::Grid);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::Grid / 2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addLayout(words, 1);
    m_helpButton->setIcon(theme::icon(QStringLiteral("help"), theme::Token::Secondary));
    m_helpButton->setAutoRaise(true);
    m_helpButton->setCheckable(true);
    head->addWidget(m_helpButton, 0, Qt::AlignTop);
    middle->addLayout(head);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_footer);
    whole->addLayout(middle, 1);
    whole->addWidget(m_help);
}

void MainWindow::setupPages() {
    for (const auto& [id, page] : m_pages) {
        connect(page, &Page::stateChanged, this, &MainWindow::updateFrame);
        connect(page, &Page::goTo, this, &MainWindow::showPage);
        connect(page, &Page::helpFor, m_help, &HelpPanel::setControl);
    }
}

void MainWindow::setupConnections() {
    connect(m_rail, &Rail::stageOpened, this, &MainWindow::showPage);
    connect(m_rail, &Rail::preferencesWanted, this, &MainWindow::showPreferences);
    connect(m_rail, &Rail::helpWanted, this, &MainWindow::toggleHelp);
    connect(m_helpButton, &QToolButton::clicked, this, &MainWindow::toggleHelp);
    connect(m_help, &HelpPanel::closed, this, &MainWindow::toggleHelp);
    connect(m_footer, &Footer::back, this, [this] { step(-1); });
    connect(m_footer, &Footer::next, this, [this] { step(+1); });
    connect(m_footer, &Footer::primary, this, [this] { page(m_currentId)->primary(); });
    connect(m_footer, &Footer::jump, this, &MainWindow::jumpTo);
    connect(&m_project, &ProjectModel::opened, this, &MainWindow::projectOpened);
    connect(&m_project, &ProjectModel::closed, this, &MainWindow::refreshAll);
    connect(&m_project, &ProjectModel::resultsChanged, this, &MainWindow::refreshAll);
    connect(&m_project, &ProjectModel::changed, this, &MainWindow::updateFrame);
    connect(&m_project, &ProjectModel::saveFailed, this, &MainWindow::tellSaveFailed);
    connect(&m_runner, &JobRunner::started, this, &MainWindow::updateFrame);
    connect(&m_runner, &JobRunner::finished, this, [this] {
        if (m_closing)
            close();  // cancels again if one job led to the next
        updateFrame();
    });
    new DesktopServices(m_runner, this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { explainFocused(now); });
}

void MainWindow::setupShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    int number = 1;
    for (const PageEntry& entry : pages())
        add(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number++)),
            [this, id = QString::fromLatin1(entry.id)] { showPage(id); });
    add(QKeySequence::New, [this] { m_actions->askNew(); });
    add(QKeySequence::Open, [this] { m_actions->askOpen(); });
    add(QKeySequence::HelpContents, [this] { toggleHelp(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showPreferences(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { step(-1); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { step(+1); });
    add(QKeySequence(Qt::Key_Escape), [this] {
        if (m_help->isVisible() && m_help->isAncestorOf(QApplication::focusWidget()))
            toggleHelp();
        m_rail->stage(m_currentId)->setFocus(Qt::ShortcutFocusReason);
    });
    add(QKeySequence::Quit, [this] { close(); });
}

Page* MainWindow::page(const QString& id) const {
    const auto found = m_pages.find(id);
    return found == m_pages.end() ? nullptr : found->second;
}

/// The id comes by value: it may be the one that is still pending, which is cleared here.
bool MainWindow::showPage(QString id) {
    Page* next = page(id);
    if (!next || !next->lockedReason().isEmpty())
        return false;
    m_currentId = id;
    m_pendingId.clear();
    next->refresh();
    m_stack->setCurrentWidget(next);
    m_rail->setCurrent(id);
    m_help->setControl({}, {});
    if (m_project.isOpen() && m_project.project().lastPage != id.toStdString())
        m_project.edit([&](core::api::Project& project) { project.lastPage = id.toStdString(); });
    updateFrame();
    return true;
}

void MainWindow::projectOpened() {
    refreshAll();
    const QString last = QString::fromStdString(m_project.project().lastPage);
    if (last == QLatin1String("home") || !showPage(last))
        showPage(QStringLiteral("model"));
    if (page(last) && last != m_currentId && last != QLatin1String("home"))
        m_pendingId = last;
}

void MainWindow::refreshAll() {
    for (const auto& [id, page] : m_pages)
        page->refresh();
    if (Page* current = page(m_currentId); current && !current->lockedReason().isEmpty())
        showPage(QStringLiteral("home"));
    if (Page* pending = page(m_pendingId); pending && pending->lockedReason().isEmpty())
        showPage(m_pendingId);
    updateFrame();
}

void MainWindow::updateFrame() {
    // Many signals may ask for this in one turn of the event loop; once is enough.
    if (m_updateQueued)
        return;
    m_updateQueued = true;
    QMetaObject::invokeMethod(this, [this] {
        m_updateQueued = false;
        updateRail();
        const Page* current = page(m_currentId);
        if (!current)
            return;
        m_title->setText(current->title());
        m_subtitle->setText(current->subtitle());
        m_help->setPage(current->title(), current->help());
        const auto issues = m_project.isOpen() ? current->issues() : std::vector<core::api::Issue>();
        m_footer->setIssues(issues);
        m_footer->setPrimary(current->primaryText(), current->primaryEnabled());
        m_footer->setBack(!neighbour(-1).isEmpty());
        const Page* next = page(neighbour(+1));
        const bool hasNext = next && m_project.isOpen();
        QString reason = hasNext ? next->lockedReason() : QString();
        if (hasNext && reason.isEmpty() && core::api::hasErrors(issues))
            reason = tr("Something is still missing on this page.");
        m_footer->setNext(hasNext, reason);
        m_footer->setVisible(m_project.isOpen() || !current->primaryText().isEmpty());
    }, Qt::QueuedConnection);
}

void MainWindow::updateRail() {
    for (const auto& [id, page] : m_pages)
        m_rail->stage(id)->setState(page->title(), page->stateLine(), page->isDone(), page->lockedReason());
    const QString name = QString::fromStdString(m_project.project().name);
    m_rail->setProjectName(name);
    setWindowTitle(name.isEmpty() ? tr("Tunewright") : tr("%1 – Tunewright").arg(name));
}

QString MainWindow::neighbour(int direction) const {
    const auto all = pages();
    const auto here =
        std::find_if(all.begin(), all.end(), [this](const PageEntry& entry) { return m_currentId == QLatin1String(entry.id); });
    if (here == all.end())
        return {};
    const auto index = std::distance(all.begin(), here) + direction;
    return index >= 0 && index < std::ssize(all) ? QString::fromLatin1(all[static_cast<std::size_t>(index)].id) : QString();
}

void MainWindow::step(int direction) {
    const bool blocked = direction > 0 && core::api::hasErrors(page(m_currentId)->issues());
    if (const QString id = neighbour(direction); !id.isEmpty() && !blocked)
        showPage(id);
}

void MainWindow::jumpTo(const core::api::Issue& issue) {
    const QString field = QString::fromStdString(issue.place.field);
    for (QWidget* widget : page(m_currentId)->findChildren<QWidget*>()) {
        if (field.isEmpty() || (widget->objectName() != field && widget->property("jobField").toString() != field))
            continue;
        widget->setFocus(Qt::ShortcutFocusReason);
        for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(above))
                area->ensureWidgetVisible(widget, 0, 6 * theme::Grid);
        return;
    }
    page(m_currentId)->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::explainFocused(QWidget* widget) {
    if (!widget || !m_stack->isAncestorOf(widget) || widget->whatsThis().isEmpty())
        return;
    m_help->setControl(widget->accessibleName(), widget->whatsThis());
}

bool MainWindow::takeFiles(const QStringList& paths) {
    if (paths.size() == 1 && QFileInfo::exists(paths.front() + QStringLiteral("/project.json")))
        return m_actions->open(paths.front());
    if (!m_project.isOpen())
        return false;
    if (page(m_currentId)->takeDropped(paths))
        return true;
    for (const auto& [id, page] : m_pages)
        if (page->lockedReason().isEmpty() && page->takeDropped(paths))
            return showPage(id);
    return false;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (takeFiles(localPaths(event->mimeData())))
        event->acceptProposedAction();
}

void MainWindow::toggleHelp() {
    const bool visible = m_help->isHidden();
    Preferences().setHelpVisible(visible);
    setHelpVisible(visible);
}

void MainWindow::setHelpVisible(bool visible) {
    m_help->setVisible(visible);
    m_helpButton->setChecked(visible);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    // In a small window the page needs the room; F1 brings the panel back all the same.
    const auto roomy = [](int width) { return width >= RoomForHelp; };
    if (!event->oldSize().isValid() || roomy(event->oldSize().width()) != roomy(event->size().width()))
        setHelpVisible(roomy(event->size().width()) && Preferences().helpVisible());
    QWidget::resizeEvent(event);
}

void MainWindow::showPreferences() {
    auto* dialog = new PreferencesDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::modelFoldersChanged, this, &MainWindow::refreshAll);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_runner.isBusy() && !m_closing && m_runner.kind() == JobKind::Train) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    m_project.save();
    Preferences().setWindowGeometry(saveGeometry());
    if (m_runner.isBusy()) {
        // The window goes when the job has let go of its files.
        m_closing = true;
        m_runner.cancel();
        m_runner.control().resume();
        event->ignore();
        setEnabled(false);
        return;
    }
    event->accept();
}

void MainWindow::askBeforeClosing() {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Training is running"), tr("The model is still being trained."),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("A checkpoint can be kept now, so that the run goes on from here the next time."));
    QPushButton* leave = box->addButton(tr("Keep a checkpoint and close"), QMessageBox::AcceptRole);
    QPushButton* stay = box->addButton(tr("Continue training"), QMessageBox::RejectRole);
    leave->setObjectName(QStringLiteral("leave"));
    stay->setObjectName(QStringLiteral("stay"));
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(box, &QMessageBox::buttonClicked, this, [this, leave](QAbstractButton* clicked) {
        if (clicked != leave)
            return;
        m_closing = true;
        close();
    });
    box->open();
}

void MainWindow::tellSaveFailed(const core::api::Failure& failure) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("The project could not be saved"), messages::failureText(failure),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

void MainWindow::retranslate() {
    m_rail->retranslate();
    m_footer->retranslate();
    m_help->retranslate();
    m_helpButton->setToolTip(tr("Shows or hides the help panel (F1)"));
    m_helpButton->setAccessibleName(tr("Help"));
    for (const auto& [id, page] : m_pages)
        page->retranslate();
    updateFrame();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        rebuildLater();
    QWidget::changeEvent(event);
}

void MainWindow::rebuildLater() {
    // Not at once: the style sheet may still be going through all widgets, and pages make some of theirs anew.
    if (std::exchange(m_rebuildQueued, true))
        return;
    const auto rebuild = [this] {
        m_rebuildQueued = false;
        for (const auto& [id, page] : m_pages)
            page->retranslate();
    };
    QMetaObject::invokeMethod(this, rebuild, Qt::QueuedConnection);
}

bool MainWindow::event(QEvent* event) {
    // The system's scheme has changed; ours is only built anew when it follows the system.
    if (event->type() == QEvent::ThemeChange && Preferences().theme() == theme::Mode::System)
        QMetaObject::invokeMethod(this, [] { theme::apply(theme::Mode::System); }, Qt::QueuedConnection);
    return QWidget::event(event);
}

}  // namespace ui
