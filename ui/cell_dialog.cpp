// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/cell_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

/// What is wrong with a row is told as a part of a sentence, which ends here.
QString faultText(const core::api::Failure& failure) {
    QStringList lines;
    for (const core::api::Issue& issue : failure.issues) {
        const QString fault = messages::text(issue);
        const QString stop = fault.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral(".");
        lines << (fault + stop + QLatin1Char(' ') + messages::remedy(issue)).trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

constexpr int highestRow = 200;  // pixels; a longer text is read by opening it

/// What is kept as it is takes one line; all of it stands in the tip.
class OneLineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features &= ~QStyleOptionViewItem::WrapText;
    }
};

}  // namespace

CellDialog::CellDialog(ListForm form, Try tryCells, QWidget* parent)
    : QDialog(parent), m_form(std::move(form)), m_try(std::move(tryCells)), m_table(new QTableWidget), m_fault(bodyLabel()) {
    setWindowTitle(m_form.title);
    resize(720, 480);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::Grid);
    layout->addWidget(secondaryLabel(m_form.help));
    setupTable();
    layout->addWidget(m_table, 1);
    setTone(m_fault, "bad");
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->hide();
    layout->addWidget(m_fault);
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& text, const char* name) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);  // Enter within the table belongs to the table
        buttons->addWidget(made);
        return made;
    };
    auto* add = button(tr("Add a row"), "add-row");
    auto* remove = button(tr("Remove the row"), "remove-row");
    add->setIcon(theme::icon(QStringLiteral("plus")));
    remove->setIcon(theme::icon(QStringLiteral("minus")));
    buttons->addStretch();
    auto* cancel = button(tr("Cancel"), "cancel");
    auto* take = button(tr("Take the changes"), "take");
    makePrimary(take);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &CellDialog::addRow);
    connect(remove, &QPushButton::clicked, this, &CellDialog::removeRows);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &CellDialog::accept);
}

void CellDialog::setupTable() {
    m_table->setColumnCount(static_cast<int>(m_form.headings.size()));
    m_table->setHorizontalHeaderLabels(m_form.headings);
    m_table->setAccessibleName(m_form.title);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    const int wide = std::max(m_form.textColumn, 0);
    m_table->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    for (int column = 0; column < m_table->columnCount(); ++column)
        if (column != wide)
            m_table->setColumnWidth(column, 160);
    auto* delegate = new CellDelegate(m_table);
    delegate->setLabels(m_form.choices, m_form.choiceColumn);
    for (const int column : {m_form.choiceColumn, m_form.textColumn})
        if (column >= 0)
            m_table->setItemDelegateForColumn(column, delegate);
    if (m_form.fixedColumn >= 0)
        m_table->setItemDelegateForColumn(m_form.fixedColumn, new OneLineDelegate(m_table));
    m_table->verticalHeader()->setMaximumSectionSize(highestRow);
    for (const QVariantList& row : m_form.rows)
        append(row, m_table->rowCount());
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        m_fault->hide();
        if (item->column() == m_form.textColumn)
            m_table->resizeRowToContents(item->row());
    });
    m_table->resizeRowsToContents();
}

void CellDialog::append(const QVariantList& values, int row) {
    m_table->insertRow(row);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        auto* item = new QTableWidgetItem;
        item->setData(Qt::EditRole, values[column]);
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        if (column == m_form.fixedColumn) {
            item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            item->setToolTip(values[column].toString());
        }
        m_table->setItem(row, column, item);
    }
}

void CellDialog::addRow() {
    const int row = m_table->currentRow() < 0 ? m_table->rowCount() : m_table->currentRow() + 1;
    append(m_form.fresh, row);
    m_table->setCurrentCell(row, std::max(m_form.textColumn, 0));
    m_table->setFocus();
}

void CellDialog::removeRows() {
    std::set<int, std::greater<>> rows;
    for (const QTableWidgetItem* item : m_table->selectedItems())
        rows.insert(item->row());
    for (const int row : rows)
        m_table->removeRow(row);
    m_fault->hide();
}

QList<QVariantList> CellDialog::rows() const {
    QList<QVariantList> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QVariantList values;
        for (int column = 0; column < m_table->columnCount(); ++column)
            values << m_table->item(row, column)->data(Qt::EditRole);
        rows << values;
    }
    return rows;
}

void CellDialog::accept() {
    m_table->setCurrentItem(nullptr);  // ends the editing of an item, which takes what was written
    const auto outcome = m_try(m_form.write(rows()));
    if (!outcome.ok()) {
        m_fault->setText(
            tr("The row could not be used like this: %1").arg(outcome.failed() ? faultText(outcome.failure()) : QString()));
        m_fault->show();
        return;
    }
    m_cells = outcome.value();
    QDialog::accept();
}

}  // namespace ui
