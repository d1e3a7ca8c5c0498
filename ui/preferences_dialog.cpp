// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/preferences_dialog.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QThread>

#include "ui/language.h"
#include "ui/preferences.h"
#include "ui/widgets/labels.h"

namespace ui {

PreferencesDialog::PreferencesDialog(QWidget* parent)
    : QDialog(parent), m_themeLabel(new QLabel), m_languageLabel(new QLabel), m_threadsLabel(new QLabel),
      m_threadsHint(secondaryLabel()), m_foldersLabel(new QLabel), m_foldersHint(secondaryLabel()), m_hubLabel(new QLabel),
      m_hubHint(secondaryLabel()), m_theme(new QComboBox), m_language(new QComboBox), m_threads(new QSpinBox),
      m_hub(new QLineEdit), m_folders(new QListWidget), m_add(new QPushButton), m_remove(new QPushButton),
      m_close(new QPushButton) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 2 * theme::Grid);
    grid->setHorizontalSpacing(2 * theme::Grid);
    grid->setVerticalSpacing(theme::Grid);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_themeLabel, 0, 0);
    grid->addWidget(m_theme, 0, 1);
    grid->addWidget(m_languageLabel, 1, 0);
    grid->addWidget(m_language, 1, 1);
    grid->addWidget(m_threadsLabel, 2, 0);
    grid->addWidget(m_threads, 2, 1);
    grid->addWidget(m_threadsHint, 3, 1);
    grid->setRowMinimumHeight(4, theme::Grid);
    grid->addWidget(m_foldersLabel, 5, 0, Qt::AlignTop);
    grid->addWidget(m_folders, 5, 1);
    grid->addWidget(m_foldersHint, 6, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Grid);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    grid->addLayout(buttons, 7, 1);
    grid->setRowMinimumHeight(8, theme::Grid);
    grid->addWidget(m_hubLabel, 9, 0);
    grid->addWidget(m_hub, 9, 1);
    grid->addWidget(m_hubHint, 10, 1);
    grid->setRowMinimumHeight(11, 2 * theme::Grid);
    grid->addWidget(m_close, 12, 1, Qt::AlignRight);
    m_themeLabel->setBuddy(m_theme);
    m_languageLabel->setBuddy(m_language);
    m_threadsLabel->setBuddy(m_threads);
    m_foldersLabel->setBuddy(m_folders);
    m_hubLabel->setBuddy(m_hub);
    m_hub->setPlaceholderText(QStringLiteral("https://huggingface.co"));
    m_folders->setMinimumHeight(120);
    m_close->setDefault(true);
    setMinimumWidth(560);
    retranslate();
    setupControls();
}

void PreferencesDialog::setupControls() {
    const Preferences preferences;
    m_theme->setCurrentIndex(static_cast<int>(preferences.theme()));
    m_language->setCurrentIndex(qMax(0, m_language->findData(preferences.language())));
    m_threads->setRange(0, QThread::idealThreadCount());
    m_threads->setValue(preferences.threads());
    m_folders->addItems(preferences.modelFolders());
    m_hub->setText(preferences.hubAddress());
    connect(m_hub, &QLineEdit::editingFinished, this, [this] { Preferences().setHubAddress(m_hub->text()); });
    m_remove->setEnabled(false);
    connect(m_theme, &QComboBox::currentIndexChanged, this, [](int index) {
        Preferences().setTheme(static_cast<theme::Mode>(index));
        theme::apply(Preferences().theme());
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        Preferences().setLanguage(m_language->currentData().toString());
        language::apply(Preferences().language());
    });
    connect(m_threads, &QSpinBox::valueChanged, this, [](int threads) { Preferences().setThreads(threads); });
    connect(m_folders, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_folders->selectedItems().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &PreferencesDialog::addFolder);
    connect(m_remove, &QPushButton::clicked, this, &PreferencesDialog::removeFolder);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void PreferencesDialog::addFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with models"));
    if (folder.isEmpty() || !m_folders->findItems(folder, Qt::MatchExactly).isEmpty())
        return;
    m_folders->addItem(folder);
    storeFolders();
}

void PreferencesDialog::removeFolder() {
    qDeleteAll(m_folders->selectedItems());
    storeFolders();
}

void PreferencesDialog::storeFolders() {
    QStringList folders;
    for (int row = 0; row < m_folders->count(); ++row)
        folders << m_folders->item(row)->text();
    Preferences().setModelFolders(folders);
    Q_EMIT modelFoldersChanged();
}

void PreferencesDialog::retranslate() {
    setWindowTitle(tr("Preferences"));
    m_themeLabel->setText(tr("&Appearance"));
    m_languageLabel->setText(tr("&Language"));
    m_threadsLabel->setText(tr("&Processor threads"));
    m_threadsHint->setText(
        tr("How many processor cores new projects may use while they compute. Fewer leave more for other programs."));
    m_foldersLabel->setText(tr("Model &folders"));
    m_foldersHint->setText(tr("Folders that hold models, one folder each, in the layout of the model hub."));
    m_hubLabel->setText(tr("Model &hub"));
    m_hubHint->setText(
        tr("Where models are downloaded from when you click Download; nothing else uses the network. Empty: as the "
           "variable HF_ENDPOINT says, else the public hub."));
    m_threads->setSpecialValueText(tr("All"));
    m_add->setText(tr("Add folder…"));
    m_remove->setText(tr("Remove"));
    m_close->setText(tr("Close"));
    const QSignalBlocker blockTheme(m_theme), blockLanguage(m_language);
    const int themeIndex = m_theme->currentIndex(), languageIndex = m_language->currentIndex();
    m_theme->clear();
    m_theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    m_theme->setCurrentIndex(qMax(0, themeIndex));
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    for (const language::Language& language : language::available())
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(qMax(0, languageIndex));
}

void PreferencesDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

}  // namespace ui
