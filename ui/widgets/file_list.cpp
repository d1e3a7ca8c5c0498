// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/file_list.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/calm.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

constexpr int RowHeight = 40, ShownRows = 3;

QString facts(const core::api::FileReport& report) {
    QStringList parts{QString::fromStdString(report.format).toUpper()};
    if (!report.encoding.empty())
        parts << QString::fromStdString(report.encoding);
    parts << format::bytes(report.bytes);
    parts << (report.goodRows == report.rows
                  ? FileList::tr("%Ln row(s)", nullptr, static_cast<int>(report.rows))
                  : FileList::tr("%1 of %2 rows usable").arg(format::number(report.goodRows), format::number(report.rows)));
    return parts.join(QStringLiteral(" · "));
}

QStringList sheetsOf(const core::api::FileReport* report) {
    if (!report || !report->details.contains("sheets"))
        return {};
    return QString::fromStdString(report->details.at("sheets")).split(QLatin1Char('\n'));
}

}  // namespace

FileList::FileList(QWidget* parent) : Card(parent), m_rows(new QVBoxLayout), m_scroll(new QScrollArea) {
    content()->setContentsMargins(theme::Grid, theme::Grid / 2, theme::Grid, theme::Grid / 2);
    auto* inner = new QWidget;
    inner->setLayout(m_rows);
    m_rows->setContentsMargins(theme::Grid, 0, 0, 0);
    m_rows->setSpacing(0);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    content()->addWidget(m_scroll);
}

void FileList::setFiles(const std::vector<core::api::DataFile>& files, const std::vector<core::api::FileReport>& reports) {
    QStringList shown;
    for (const core::api::DataFile& file : files)
        shown << QString::fromStdString(file.path) << messages::part(file.part) << QString::fromStdString(file.sheet);
    for (const core::api::FileReport& report : reports)
        shown << QString::fromStdString(report.path) << facts(report) << sheetsOf(&report);
    if (shown == m_shown)
        return;  // new widgets would take the focus away
    m_shown = shown;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();  // a row may have sent the signal that leads here
        delete item;
    }
    for (std::size_t index = 0; index < files.size(); ++index) {
        const auto report =
            std::find_if(reports.begin(), reports.end(), [&](const auto& known) { return known.path == files[index].path; });
        m_rows->addWidget(makeRow(static_cast<int>(index), files[index], report == reports.end() ? nullptr : &*report));
    }
    m_rows->addStretch();
    m_scroll->setFixedHeight(RowHeight * qBound(1, static_cast<int>(files.size()), ShownRows));
    setVisible(!files.empty());
}

QWidget* FileList::makeRow(int index, const core::api::DataFile& file, const core::api::FileReport* report) {
    const QString path = QString::fromStdString(file.path), name = QFileInfo(path).fileName();
    auto* row = new QWidget;
    row->setFixedHeight(RowHeight);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    layout->addWidget(new IconLabel(QStringLiteral("file")));
    QLabel* label = bodyLabel(name);
    label->setWordWrap(false);
    label->setToolTip(QDir::toNativeSeparators(path));
    layout->addWidget(label);
    layout->addSpacing(theme::Grid);
    QLabel* found = secondaryLabel(report ? facts(*report) : QString());
    found->setWordWrap(false);
    layout->addWidget(found, 1);
    if (QWidget* sheet = makeSheetBox(index, file, report))
        layout->addWidget(sheet);
    auto* part = new Calm<QComboBox>;
    for (const auto choice :
         {core::api::Part::Auto, core::api::Part::Train, core::api::Part::Validation, core::api::Part::Test})
        part->addItem(messages::part(choice), static_cast<int>(choice));
    part->setCurrentIndex(part->findData(static_cast<int>(file.part)));
    part->setAccessibleName(tr("Part that the rows of %1 go to").arg(name));
    part->setObjectName(QStringLiteral("part"));
    lockPart(part);
    part->setWhatsThis(tr("Rows that are split automatically go to training, validation and test by the shares that you set. "
                          "Choose a part if this file "
                          "was made for it."));
    layout->addWidget(part);
    auto* remove = new QToolButton;
    remove->setAutoRaise(true);
    remove->setIcon(theme::icon(QStringLiteral("close"), theme::Token::Secondary));
    remove->setAccessibleName(tr("Take %1 out").arg(name));
    remove->setToolTip(tr("Take this file out of the dataset. The file itself stays."));
    layout->addWidget(remove);
    connect(part, &QComboBox::activated, this,
            [this, index, part] { Q_EMIT partChosen(index, static_cast<core::api::Part>(part->currentData().toInt())); });
    connect(remove, &QToolButton::clicked, this, [this, index] { Q_EMIT removeWanted(index); });
    return row;
}

void FileList::setPartsLocked(bool locked) {
    if (locked == m_partsLocked)
        return;
    m_partsLocked = locked;
    for (auto* part : findChildren<QComboBox*>(QStringLiteral("part")))
        lockPart(part);
}

void FileList::lockPart(QComboBox* part) const {
    part->setEnabled(!m_partsLocked);
    part->setToolTip(m_partsLocked ? tr("A run used this split. It can be unlocked under Split.") : QString());
}

QWidget* FileList::makeSheetBox(int index, const core::api::DataFile& file, const core::api::FileReport* report) {
    QStringList sheets = sheetsOf(report);
    const QString chosen = QString::fromStdString(file.sheet);
    // One that the file lacks must be seen too, or nobody could take it back.
    if (!chosen.isEmpty() && !sheets.contains(chosen))
        sheets << chosen;
    if (sheets.size() < 2 && chosen.isEmpty())
        return nullptr;
    auto* box = new Calm<QComboBox>;
    box->addItem(tr("first sheet with rows"), QString());
    for (const QString& sheet : sheets)
        box->addItem(sheet, sheet);
    box->setCurrentIndex(box->findData(chosen));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->setAccessibleName(tr("Sheet of %1").arg(QFileInfo(QString::fromStdString(file.path)).fileName()));
    box->setWhatsThis(tr("The rows of one sheet of a workbook are used. Choose which one."));
    connect(box, &QComboBox::activated, this, [this, index, box] { Q_EMIT sheetChosen(index, box->currentData().toString()); });
    return box;
}

}  // namespace ui
