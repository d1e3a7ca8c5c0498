// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/cell_delegate.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace ui {

constexpr int BoxWidth = 420, BoxHeight = 132;

void CellDelegate::setLabels(const QStringList& labels, int column) {
    m_labels = labels;
    m_labelColumn = column;
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    if (index.column() == m_labelColumn) {
        auto* choice = new QComboBox(parent);
        choice->setEditable(true);
        choice->addItems(m_labels);
        choice->setAccessibleName(tr("Class of the row"));
        return choice;
    }
    auto* box = new QPlainTextEdit(parent);
    box->setTabChangesFocus(true);
    box->setStyleSheet(QStringLiteral("border: 2px solid palette(highlight);"));  // it lies on rows of its own colour
    box->setAccessibleName(tr("Text of the cell"));
    box->setToolTip(tr("Ctrl+Enter takes the text, Esc leaves the cell as it was."));
    return box;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* choice = qobject_cast<QComboBox*>(editor))
        choice->setEditText(text);
    else if (auto* box = qobject_cast<QPlainTextEdit*>(editor))
        box->setPlainText(text);
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const auto* choice = qobject_cast<QComboBox*>(editor);
    const auto* box = qobject_cast<QPlainTextEdit*>(editor);
    const QString text = choice ? choice->currentText() : box ? box->toPlainText() : QString();
    if (text != index.data(Qt::EditRole).toString())
        model->setData(index, text, Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    QRect place = option.rect;
    if (qobject_cast<QPlainTextEdit*>(editor)) {
        const QRect all = editor->parentWidget()->rect();
        place.setSize({qMin(qMax(place.width(), BoxWidth), all.width()), qMin(BoxHeight, all.height())});
        place.moveLeft(qMax(0, qMin(place.left(), all.right() - place.width() + 1)));
        place.moveTop(qMax(0, qMin(place.top(), all.bottom() - place.height() + 1)));
    }
    editor->setGeometry(place);
}

bool CellDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* box = qobject_cast<QPlainTextEdit*>(object);
    if (box && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT commitData(box);
            Q_EMIT closeEditor(box);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

}  // namespace ui
