// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/rows_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/api/data_edit.h"
#include "ui/background.h"
#include "ui/format.h"
#include "ui/rows_model.h"
#include "ui/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/findings_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/role_header.h"

namespace ui {
namespace {

constexpr int SearchDelay = 300;  // milliseconds after the last key

/// The rows in which some cell holds the words, whatever their capitals; nothing if it was stopped.
std::vector<std::int64_t> rowsWith(const core::api::RowTable& table, const QString& words, const std::atomic<bool>& stop) {
    const auto columns = static_cast<std::int64_t>(table.columns().size());
    std::vector<std::int64_t> found;
    for (std::int64_t row = 0; row < table.rowCount() && !stop; ++row)
        for (std::int64_t column = 0; column < columns; ++column)
            if (QString::fromStdString(table.cell(row, column)).contains(words, Qt::CaseInsensitive)) {
                found.push_back(row);
                break;
            }
    return found;
}

}  // namespace

RowsView::RowsView(QWidget* parent)
    : QWidget(parent), m_report(std::make_shared<core::api::DatasetReport>()), m_model(new RowsModel(this)),
      m_table(new DataTable), m_delegate(new CellDelegate(this)), m_search(new QLineEdit), m_searchSoon(new QTimer(this)),
      m_told(bodyLabel()), m_all(new QPushButton), m_edit(new QAction(this)), m_leaveOut(new QAction(this)),
      m_replace(new QAction(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    auto* bar = new QHBoxLayout;
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon(QStringLiteral("search"), theme::Token::Secondary), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(280);
    bar->addWidget(m_search, 1);
    bar->addSpacing(theme::Grid);
    bar->addWidget(m_told, 2);
    bar->addWidget(m_all);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    m_searchSoon->setSingleShot(true);
    m_searchSoon->setInterval(SearchDelay);
    setupTable();
    connect(m_search, &QLineEdit::textChanged, m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_searchSoon, &QTimer::timeout, this, &RowsView::startSearch);
    connect(m_all, &QPushButton::clicked, this, &RowsView::showAll);
    m_all->hide();
    retranslate();
}

void RowsView::setupTable() {
    auto* header = new RoleHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setStretchLastSection(true);
    header->setResizeContentsPrecision(50);  // the widths of a million rows are nobody's concern
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setExportName(QStringLiteral("rows"));
    m_edit->setIcon(theme::icon(QStringLiteral("edit")));
    m_leaveOut->setIcon(theme::icon(QStringLiteral("minus")));
    m_leaveOut->setShortcut(QKeySequence::Delete);
    for (QAction* action : {m_edit, m_replace, m_leaveOut}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    connect(m_edit, &QAction::triggered, this, [this] { editCell(m_table->currentIndex()); });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& cell) {
        if (m_model->holdsList(cell))
            editCell(cell);
    });
    m_table->installEventFilter(this);
    connect(m_leaveOut, &QAction::triggered, this, &RowsView::leaveOutSelection);
    connect(m_replace, &QAction::triggered, this, &RowsView::replaceEverywhere);
    connect(m_model, &RowsModel::edited, this, &RowsView::takeEdit);
    connect(header, &RoleHeader::roleMenuWanted, this,
            [this](int section, const QPoint& at) { Q_EMIT roleMenuWanted(m_model->columnName(section), at); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsView::updateActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RowsView::currentRowChanged);
}

std::int64_t RowsView::currentIndex() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && current.row() < m_model->rowCount() ? m_model->tableIndex(current.row()) : -1;
}

void RowsView::setReport(std::shared_ptr<const core::api::DatasetReport> report) {
    const std::int64_t before = currentIndex();
    const std::int64_t number = before >= 0 ? m_report->table->number(before) : 0;
    m_report = std::move(report);
    m_model->setReport(*m_report);
    QStringList labels;
    for (const auto& [label, count] : m_report->labels)
        labels << QString::fromStdString(label);
    m_delegate->setLabels(labels, m_model->columnOf(core::api::Role::Label));
    showAll();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), 72, 440));
    }
    if (m_model->rowCount() == 0)
        return;
    const std::int64_t again = number > 0 ? core::api::indexOfRow(*m_report->table, number) : -1;
    m_table->setCurrentIndex(m_model->index(static_cast<int>(std::max<std::int64_t>(again, 0)), 0));
    if (again > 0)
        m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void RowsView::narrow(const std::vector<std::int64_t>& indexes, const QString& text) {
    m_model->setFilter(indexes);
    m_told->setText(text);
    m_all->show();
    if (!indexes.empty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void RowsView::showRowsOf(const core::api::Finding& finding) {
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    inBackground(this, [report = m_report, finding] {
        std::vector<std::int64_t> indexes;
        for (const core::api::Finding::Hit& hit : finding.hits)
            if (const std::int64_t index = core::api::indexOfRow(*report->table, hit.row);
                index >= 0 && (indexes.empty() || indexes.back() != index))
                indexes.push_back(index);
        return indexes;
    }, [this, report = m_report, text = FindingsPanel::text(finding)](const std::vector<std::int64_t>& indexes) {
        if (report != m_report)
            return;
        narrow(indexes, indexes.empty() ? tr("These rows are left out of the table: %1").arg(text)
                                        : tr("%Ln row(s): %1", nullptr, static_cast<int>(indexes.size())).arg(text));
        m_table->setFocus();
    });
}

void RowsView::startSearch() {
    if (m_stopSearch)
        *m_stopSearch = true;
    const QString words = m_search->text().trimmed();
    if (words.isEmpty())
        return showAll();
    if (!m_report->table)
        return;
    m_stopSearch = std::make_shared<std::atomic<bool>>(false);
    m_told->setText(tr("Searching…"));
    inBackground(this, [report = m_report, words, stop = m_stopSearch] { return rowsWith(*report->table, words, *stop); },
                 [this, report = m_report, stop = m_stopSearch](const std::vector<std::int64_t>& found) {
                     if (!*stop && report == m_report)
                         narrow(found, found.empty() ? tr("No row holds these words.")
                                                     : tr("%Ln row(s)", nullptr, static_cast<int>(found.size())));
                 });
}

void RowsView::showAll() {
    if (m_stopSearch)
        *m_stopSearch = true;
    m_searchSoon->stop();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    const std::int64_t current = currentIndex();
    m_model->clearFilter();
    m_told->clear();
    if (m_model->rowCount() == 0 && m_report->rows > 0)
        m_told->setText(tr("None of the %Ln row(s) can be used; the findings say why.", nullptr, static_cast<int>(m_report->rows)));
    m_all->hide();
    if (current >= 0 && current < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(static_cast<int>(current), 0));
}

void RowsView::editCell(const QModelIndex& cell) {
    if (m_model->holdsList(cell))
        Q_EMIT listEditWanted(m_model->tableIndex(cell.row()), cell.column() - RowsModel::FixedColumns);
    else
        m_table->edit(cell);
}

/// F2 opens the editor of a list too; the table itself only knows editors within cells.
bool RowsView::eventFilter(QObject* object, QEvent* event) {
    if (object == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2 &&
        m_model->holdsList(m_table->currentIndex())) {
        editCell(m_table->currentIndex());
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void RowsView::takeEdit(int row, int column, const QString& text) {
    Q_EMIT stepWanted(core::api::editCell(*m_report->table, m_model->tableIndex(row), column - RowsModel::FixedColumns,
                                          text.toStdString()));
}

void RowsView::leaveOutSelection() {
    std::vector<std::int64_t> numbers;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        numbers.push_back(m_report->table->number(m_model->tableIndex(row.row())));
    if (numbers.empty())
        return;
    // All rows may be chosen, and each one's cells are read.
    inBackground(this, [report = m_report, numbers] { return core::api::dropRows(*report->table, numbers); },
                 [this, report = m_report](const core::api::DataStep& step) {
                     if (report == m_report)
                         Q_EMIT stepWanted(step);
                 });
}

void RowsView::replaceEverywhere() {
    const QModelIndex cell = m_table->currentIndex();
    const QString before = cell.data(Qt::EditRole).toString();
    bool taken = false;
    const QString after =
        QInputDialog::getText(this, tr("Replace everywhere"),
                              tr("In the column %1, write in the place of each “%2”:")
                                  .arg(QString::fromStdString(m_model->columnName(cell.column())), before.left(200)),
                              QLineEdit::Normal, before, &taken);
    if (taken && after != before)
        Q_EMIT stepWanted({.kind = core::api::StepKind::Replace,
                           .column = m_model->columnName(cell.column()),
                           .before = before.toStdString(),
                           .after = after.toStdString()});
}

void RowsView::updateActions() {
    const bool editable = m_table->currentIndex().flags().testFlag(Qt::ItemIsEditable);
    m_edit->setEnabled(editable || m_model->holdsList(m_table->currentIndex()));
    m_replace->setEnabled(editable);
    m_leaveOut->setEnabled(m_table->currentIndex().isValid());
}

void RowsView::retranslate() {
    m_search->setPlaceholderText(tr("Search the rows"));
    m_search->setAccessibleName(tr("Search the rows"));
    m_all->setText(tr("Show all rows"));
    m_table->setAccessibleName(tr("Rows of the dataset"));
    m_edit->setText(tr("Change this cell"));
    m_replace->setText(tr("Replace this value everywhere…"));
    m_leaveOut->setText(tr("Leave these rows out"));
    m_model->headerDataChanged(Qt::Horizontal, 0, qMax(0, m_model->columnCount() - 1));
}

}  // namespace ui
