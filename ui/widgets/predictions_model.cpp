// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/predictions_model.h"

#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/data_table.h"

namespace ui {

namespace {

const QString SortMarkRoom = QStringLiteral("     ");  // at the right of headers with numbers

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

}  // namespace

void PredictionsModel::setPredictions(std::vector<core::api::Prediction> predictions) {
    beginResetModel();
    m_predictions = std::move(predictions);
    endResetModel();
}

int PredictionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_predictions.size());
}

int PredictionsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PredictionsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const core::api::Prediction& one = at(index.row());
    const int column = index.column();
    const bool number = column == Row || column == Confidence || column == Loss;
    if (role == Qt::TextAlignmentRole)
        return number ? DataTable::numberAlignment() : QVariant();
    if (role == SortRole && number)
        return column == Row ? double(one.row) : column == Confidence ? one.confidence : one.loss;
    if (role == Qt::DecorationRole && column == Answer && isRight(index.row()))
        return theme::icon(QStringLiteral("check"), theme::Token::Good);
    if (role != Qt::DisplayRole && role != SortRole && !(role == Qt::ToolTipRole && !number))
        return {};
    switch (column) {
    case Row: return one.row > 0 ? format::number(one.row) : QString();
    case Input: return text(one.input).simplified();
    case Expected: return text(one.expected).simplified();
    case Answer: return text(one.answer).simplified();
    case Untouched: return text(one.untouchedAnswer).simplified();
    case Confidence: return format::percent(one.confidence, 0);
    default: return format::real(one.loss, 3);
    }
}

QVariant PredictionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Row || section == Confidence || section == Loss ? DataTable::numberAlignment() : QVariant();
    if (role == Qt::ToolTipRole && section == Loss)
        return tr("How wrong the model is at this row; the highest are the worst answers.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row: return tr("Row") + SortMarkRoom;
    case Input: return tr("Text");
    case Expected: return tr("Expected");
    case Answer: return tr("Adapted model");
    case Untouched: return tr("Untouched");
    case Confidence: return tr("Sure") + SortMarkRoom;
    default: return tr("Loss") + SortMarkRoom;
    }
}

PredictionsFilter::PredictionsFilter(PredictionsModel* model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(model);
    setSortRole(PredictionsModel::SortRole);
    setSortLocaleAware(true);
}

void PredictionsFilter::setText(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
}

void PredictionsFilter::setWrongOnly(bool wrongOnly) {
    m_wrongOnly = wrongOnly;
    invalidateFilter();
}

void PredictionsFilter::setCategories(const QString& expected, const QString& answered) {
    m_expected = expected;
    m_answered = answered;
    invalidateFilter();
}

bool PredictionsFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const core::api::Prediction& one = m_model->at(row);
    if (m_wrongOnly && m_model->isRight(row))
        return false;
    if ((!m_expected.isEmpty() && text(one.expected) != m_expected) || (!m_answered.isEmpty() && text(one.answer) != m_answered))
        return false;
    if (m_text.isEmpty())
        return true;
    for (const std::string* part : {&one.input, &one.expected, &one.answer, &one.untouchedAnswer})
        if (text(*part).contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

}  // namespace ui
