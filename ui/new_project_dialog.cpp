// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/new_project_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/messages.h"
#include "ui/preferences.h"
#include "ui/project_actions.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {

NewProjectDialog::NewProjectDialog(QWidget* parent)
    : QDialog(parent), m_name(new QLineEdit), m_folder(new QLineEdit), m_problem(bodyLabel()),
      m_create(new QPushButton(tr("Create project"))) {
    setWindowTitle(tr("New project"));
    setMinimumWidth(560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 2 * theme::Grid);
    layout->setSpacing(theme::Grid);
    auto* nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(m_name);
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    auto* folderLabel = new QLabel(tr("&Folder"));
    folderLabel->setBuddy(m_folder);
    layout->addSpacing(theme::Grid);
    layout->addWidget(folderLabel);
    auto* row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    auto* choose = new QPushButton(theme::icon(QStringLiteral("folder")), tr("Choose…"));
    row->addWidget(choose);
    layout->addLayout(row);
    layout->addWidget(
        secondaryLabel(tr("Everything of the project lies in this folder: the settings, the runs and their models. "
                          "Your data stays where it is.")));
    setTone(m_problem, "bad");
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addSpacing(2 * theme::Grid);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    layout->addLayout(buttons);
    makePrimary(m_create);
    m_create->setDefault(true);

    m_name->setText(tr("My project"));
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::update);
    connect(m_folder, &QLineEdit::textEdited, this, [this] {
        m_folderTouched = true;
        update();
    });
    connect(choose, &QPushButton::clicked, this, &NewProjectDialog::browse);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this,
            [this] { Q_EMIT confirmed(QDir::cleanPath(m_folder->text().trimmed()), m_name->text().trimmed()); });
    update();
}

void NewProjectDialog::update() {
    if (!m_folderTouched)
        m_folder->setText(ProjectActions::freeFolder(m_name->text()));
    m_problem->hide();
    m_create->setEnabled(!m_name->text().trimmed().isEmpty() && QDir::isAbsolutePath(m_folder->text().trimmed()));
}

void NewProjectDialog::browse() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the project"), Preferences().projectsFolder());
    if (folder.isEmpty())
        return;
    // A folder with something in it is meant as the place where the project's own folder goes.
    const bool empty = QDir(folder).isEmpty();
    if (!empty)
        Preferences().setProjectsFolder(folder);
    m_folderTouched = empty;
    if (empty)
        m_folder->setText(folder);
    update();
}

void NewProjectDialog::showFailure(const core::api::Failure& failure) {
    m_problem->setText(messages::failureText(failure));
    m_problem->show();
}

}  // namespace ui
