// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QProgressDialog>
#include <QTimer>

#include "core/api/csv.h"
#include "core/api/project.h"
#include "ui/background.h"
#include "ui/messages.h"
#include "ui/theme.h"

namespace ui {
namespace {

constexpr int RowsAtOnce = 500;

QString header(const QAbstractItemModel& model, int column) {
    return model.headerData(column, Qt::Horizontal).toString().simplified();
}

QString whole(const QModelIndex& index) {
    const QVariant text = index.data(DataTable::WholeRole);
    return (text.isValid() ? text : index.data()).toString();
}

}  // namespace

DataTable::DataTable(QWidget* parent) : QTableView(parent) {
    setFont(theme::font(theme::Font::Tabular));
    verticalHeader()->setDefaultSectionSize(32);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
}

QString DataTable::selectionAsText(bool withHeader) const {
    if (!model() || !selectionModel())
        return {};
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    const auto line = [this](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            if (!isColumnHidden(column))
                cells << cell(column);
        return cells.join(QLatin1Char('\t'));
    };
    if (withHeader)
        lines << line([this](int column) { return header(*model(), column); });
    for (const QModelIndex& row : rows)
        lines << line([&](int column) { return whole(model()->index(row.row(), column)).simplified(); });
    return lines.join(QLatin1Char('\n'));
}

QByteArray DataTable::csvRows(int first, int last) const {
    QByteArray csv;
    const auto add = [&](const auto& cell) {
        std::vector<std::string> cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.push_back(cell(column).toStdString());
        csv += QByteArray::fromStdString(core::api::csvLine(cells));
    };
    if (first == 0)
        add([this](int column) { return header(*model(), column); });
    for (int row = first; row < last; ++row)
        add([&](int column) { return whole(model()->index(row, column)); });
    return csv;
}

QByteArray DataTable::toCsv() const {
    return model() ? csvRows(0, model()->rowCount()) : QByteArray();
}

void DataTable::copySelection() {
    if (const QString text = selectionAsText(false); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void DataTable::exportCsv() {
    const QString name = (m_exportName.isEmpty() ? QStringLiteral("table") : m_exportName) + QStringLiteral(".csv");
    const QString path = QFileDialog::getSaveFileName(this, tr("Export as CSV"), name, tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    writeCsv(path);
}

void DataTable::writeCsv(const QString& path) {
    // The rows are read here, some at a time, because models belong to this thread; the file is written elsewhere.
    auto* progress = new QProgressDialog(tr("Exporting the rows"), tr("Cancel"), 0, model()->rowCount(), this);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowModality(Qt::WindowModal);
    auto* timer = new QTimer(progress);
    connect(model(), &QAbstractItemModel::modelReset, progress, &QProgressDialog::cancel);
    connect(progress, &QProgressDialog::canceled, progress, &QProgressDialog::close);
    connect(timer, &QTimer::timeout, this, [this, progress, timer, path, csv = QByteArray(), row = 0]() mutable {
        const int end = qMin(row + RowsAtOnce, model()->rowCount());
        csv += csvRows(row, end);
        row = end;
        if (row < model()->rowCount()) {
            progress->setValue(row);
            return;
        }
        timer->stop();
        progress->close();
        inBackground(this, [path, csv] {
            return core::api::writeFile(path.toStdString(), {csv.constData(), static_cast<std::size_t>(csv.size())});
        }, [this](const core::api::Outcome<bool>& outcome) {
            if (outcome.failed())
                QMessageBox::warning(this, tr("The table was not written"), messages::failureText(outcome.failure()));
        });
    });
    timer->start(0);
}

void DataTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    QAction* copy = menu.addAction(theme::icon(QStringLiteral("copy")), tr("Copy"), this, &DataTable::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(selectionModel() && selectionModel()->hasSelection());
    menu.addAction(theme::icon(QStringLiteral("download")), tr("Export as CSV…"), this, &DataTable::exportCsv);
    if (!actions().isEmpty()) {
        menu.addSeparator();
        menu.addActions(actions());
    }
    menu.exec(event->globalPos());
}

void DataTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace ui
