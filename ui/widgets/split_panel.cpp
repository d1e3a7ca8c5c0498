// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/split_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "core/api/data_report.h"
#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/calm.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/part_size_box.h"
#include "ui/widgets/split_notice.h"

namespace ui {
namespace {

QStandardItem* figure(std::int64_t value) {
    auto* item = new QStandardItem(format::number(value));
    item->setData(DataTable::numberAlignment(), Qt::TextAlignmentRole);
    return item;
}

}  // namespace

SplitPanel::SplitPanel(QWidget* parent)
    : QWidget(parent), m_notice(new SplitNotice), m_validationLabel(new QLabel), m_testLabel(new QLabel),
      m_validation(new PartSizeBox("data.validationShare", "data.validationRows")),
      m_test(new PartSizeBox("data.testShare", "data.testRows")), m_another(new QPushButton), m_foldsLabel(new QLabel),
      m_folds(new Calm<QSpinBox>), m_stratified(new QCheckBox), m_byDate(new QCheckBox), m_sizes(secondaryLabel()),
      m_table(new DataTable), m_model(new QStandardItemModel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2 * theme::Grid, 0, 0);
    layout->setSpacing(2 * theme::Grid);
    layout->addWidget(m_notice);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Grid);
    m_validationLabel->setBuddy(m_validation);
    m_testLabel->setBuddy(m_test);
    row->addWidget(m_validationLabel);
    row->addWidget(m_validation);
    row->addSpacing(2 * theme::Grid);
    row->addWidget(m_testLabel);
    row->addWidget(m_test);
    row->addSpacing(2 * theme::Grid);
    row->addWidget(m_foldsLabel);
    row->addWidget(m_folds);
    row->addStretch();
    layout->addLayout(row);
    auto* chance = new QHBoxLayout;
    chance->addWidget(m_stratified, 1);
    chance->addWidget(m_another);
    layout->addLayout(chance);
    layout->addWidget(m_byDate);
    m_byDate->hide();
    layout->addWidget(m_sizes);
    m_table->setModel(m_model);
    m_table->setExportName(QStringLiteral("categories"));
    layout->addWidget(m_table, 1);
    connect(m_notice, &SplitNotice::unlockWanted, this, &SplitPanel::unlockWanted);
    connect(m_validation, &PartSizeBox::changed, this, &SplitPanel::emitEdited);
    connect(m_test, &PartSizeBox::changed, this, &SplitPanel::emitEdited);
    m_foldsLabel->setBuddy(m_folds);
    m_folds->setRange(1, 20);  // one fold is none
    m_folds->setKeyboardTracking(false);
    m_folds->setProperty("jobField", QStringLiteral("data.folds"));
    connect(m_folds, &QSpinBox::valueChanged, this, &SplitPanel::emitEdited);
    connect(m_another, &QPushButton::clicked, this, [this] {
        ++m_data.splitSeed;
        Q_EMIT edited(m_data);
    });
    connect(m_stratified, &QCheckBox::toggled, this, &SplitPanel::emitEdited);
    connect(m_byDate, &QCheckBox::toggled, this, &SplitPanel::emitEdited);
    retranslate();
}

void SplitPanel::setData(const core::api::Job::Data& data) {
    m_data = data;
    const QSignalBlocker a(m_stratified), b(m_byDate), c(m_folds);
    m_folds->setValue(static_cast<int>(data.folds));
    m_validation->setSize(data.validationShare, data.validationRows);
    m_test->setSize(data.testShare, data.testRows);
    m_stratified->setChecked(data.stratified);
    m_byDate->setChecked(data.splitBy == core::api::SplitBy::Date);
}

void SplitPanel::setReport(std::shared_ptr<const core::api::DatasetReport> report) {
    m_report = std::move(report);
    const bool dated = m_report && std::any_of(m_report->columns.begin(), m_report->columns.end(),
                                               [](const auto& column) { return column.role == core::api::Role::Date; });
    m_byDate->setVisible(dated || m_byDate->isChecked());
    m_another->setVisible(m_report && (m_report->split.kind == "chance" || m_report->split.kind == "stratified"));
    fillTable();
}

void SplitPanel::setLock(const SplitLock& lock, const std::optional<core::api::SplitRecord>& now) {
    m_notice->setLock(lock, now);
    for (QWidget* control : std::initializer_list<QWidget*>{m_validation, m_test, m_stratified, m_byDate, m_another})
        control->setEnabled(!lock.isLocked());
}

void SplitPanel::emitEdited() {
    m_data.validationShare = m_validation->share();
    m_data.validationRows = m_validation->rows();
    m_data.testShare = m_test->share();
    m_data.testRows = m_test->rows();
    m_data.folds = m_folds->value() > 1 ? m_folds->value() : 0;
    m_data.stratified = m_stratified->isChecked();
    m_data.splitBy = m_byDate->isChecked() ? core::api::SplitBy::Date : core::api::SplitBy::Chance;
    Q_EMIT edited(m_data);
}

void SplitPanel::fillTable() {
    if (!m_report)
        return;
    QString sizes = tr("%1 rows to learn from, %2 to watch the learning with (validation), %3 kept aside for the final test.")
                        .arg(format::number(m_report->trainRows), format::number(m_report->validationRows),
                             format::number(m_report->testRows));
    if (m_report->testRows > 0 && m_report->split.testHalfWidth > 0)
        sizes += QLatin1Char(' ') + messages::text(core::api::testUncertainty(*m_report));
    m_sizes->setText(sizes);
    m_sizes->setVisible(m_report->goodRows > 0);
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Category"), tr("All rows"), messages::part(core::api::Part::Train),
                                        messages::part(core::api::Part::Validation), messages::part(core::api::Part::Test)});
    addRows({}, m_report->labelsByPart);
    for (const auto& [column, values] : m_report->split.groups)
        addRows(QString::fromStdString(column), values);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_model->setHeaderData(column, Qt::Horizontal, DataTable::numberAlignment(), Qt::TextAlignmentRole);
    m_table->setVisible(m_model->rowCount() > 0);
}

void SplitPanel::addRows(const QString& name, const std::map<std::string, std::array<std::int64_t, 3>>& values) {
    for (const auto& [value, parts] : values) {
        const QString shown = QString::fromStdString(value);
        m_model->appendRow({new QStandardItem(name.isEmpty() ? shown : tr("%1: %2").arg(name, shown)),
                            figure(parts[0] + parts[1] + parts[2]), figure(parts[0]), figure(parts[1]), figure(parts[2])});
    }
}

void SplitPanel::retranslate() {
    m_notice->retranslate();
    m_validationLabel->setText(tr("For &validation"));
    m_testLabel->setText(tr("For the &test"));
    m_stratified->setText(tr("Keep the categories' &shares in every part"));
    m_validation->setWords(
        tr("Size of the validation"),
        tr("Rows that show during training whether the model still gets better on texts it does not learn from. "
           "More give a steadier curve and leave less to learn from."));
    m_test->setWords(tr("Size of the test"),
                     tr("Rows that are only used at the end, for the figures that you report. More make them "
                        "surer and leave less to learn from."));
    m_foldsLabel->setText(tr("&Cross-validation"));
    m_folds->setSpecialValueText(tr("off"));
    m_folds->setSuffix(tr(" folds"));
    m_folds->setAccessibleName(tr("Cross-validation"));
    m_folds->setWhatsThis(
        tr("The assessment trains so many times more, each time with other rows kept aside for the test, and tells how far "
           "the figures spread (k-fold cross-validation). For small data; it takes as long as so many trainings."));
    m_another->setText(tr("Draw again"));
    m_another->setToolTip(tr("Let chance put other rows into the parts (another seed)."));
    m_stratified->setAccessibleName(m_stratified->text().remove(QLatin1Char('&')));
    m_stratified->setWhatsThis(
        tr("On: every part has the same mixture of categories (stratified split). Off: chance alone decides."));
    m_byDate->setText(tr("&Newest rows for the test"));
    m_byDate->setAccessibleName(m_byDate->text().remove(QLatin1Char('&')));
    m_byDate->setWhatsThis(
        tr("On: the newest rows are the test and those before them the validation, as when the model meets the "
           "texts of tomorrow. Off: rows of all times are in every part."));
    m_table->setAccessibleName(tr("Categories by part"));
    fillTable();
}

}  // namespace ui
