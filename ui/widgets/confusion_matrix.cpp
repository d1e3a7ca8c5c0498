// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/confusion_matrix.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <numeric>

#include "ui/format.h"
#include "ui/theme.h"

namespace ui {

namespace {

constexpr int CellWidth = 52;
constexpr int HeaderHeight = 132;

/// The names of the columns, turned so that many fit beside each other.
class TurnedHeader : public QHeaderView {
public:
    explicit TurnedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        painter->save();
        painter->fillRect(rect, theme::color(theme::Token::Window));
        painter->setPen(theme::color(theme::Token::Secondary));
        painter->translate(rect.left(), rect.bottom());
        painter->rotate(-90);
        const QString text = fontMetrics().elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
                                                      rect.height() - 2 * theme::Grid);
        painter->drawText(QRect(theme::Grid, 0, rect.height() - theme::Grid, rect.width()), Qt::AlignLeft | Qt::AlignVCenter, text);
        painter->restore();
    }
    QSize sectionSizeFromContents(int section) const override {
        const int width = fontMetrics().horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString()) + 3 * theme::Grid;
        return {CellWidth, std::min(width, HeaderHeight)};
    }
};

class CellPainter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool right = index.data(ConfusionModel::DiagonalRole).toBool();
        const double share = index.data(ConfusionModel::ShareRole).toDouble();
        const bool chosen = option.state & QStyle::State_Selected;
        const QRect cell = option.rect.adjusted(1, 1, -1, -1);
        QColor shade = theme::color(right ? theme::Token::Training : theme::Token::Validation);
        shade.setAlphaF(float(share > 0 ? 0.08 + 0.42 * share : 0));  // pale enough for the text on it
        painter->save();
        painter->fillRect(cell, theme::color(theme::Token::Surface));
        painter->fillRect(cell, shade);
        if (right || chosen) {
            painter->setPen(QPen(theme::color(chosen ? theme::Token::Accent : theme::Token::Border), chosen ? 2 : 1));
            painter->drawRect(cell.adjusted(0, 0, -1, -1));
        }
        QFont font = option.font;
        font.setWeight(right ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(theme::color(share > 0 || right ? theme::Token::Text : theme::Token::Disabled));
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
        painter->restore();
    }
};

}  // namespace

void ConfusionModel::setReport(const core::api::AssessmentReport& report) {
    beginResetModel();
    m_labels.clear();
    for (const std::string& label : report.labels)
        m_labels << QString::fromStdString(label);
    m_counts = report.confusion;
    endResetModel();
}

int ConfusionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_counts.size());
}

int ConfusionModel::columnCount(const QModelIndex& parent) const {
    return rowCount(parent);
}

QVariant ConfusionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const std::vector<std::int64_t>& row = m_counts[std::size_t(index.row())];
    const std::int64_t here = row[std::size_t(index.column())];
    const std::int64_t all = std::accumulate(row.begin(), row.end(), std::int64_t(0));
    const QString share = all > 0 ? format::percent(double(here) / double(all), 0) : QStringLiteral("–");
    switch (role) {
    case Qt::DisplayRole: return here > 0 ? format::number(here) : QStringLiteral("·");
    case ShareRole: return all > 0 ? double(here) / double(all) : 0.0;
    case DiagonalRole: return index.row() == index.column();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 of %2 rows of \"%3\" were answered \"%4\" (%5)")
            .arg(format::number(here), format::number(all), label(index.row()), label(index.column()), share);
    default: return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::ToolTipRole)
        return orientation == Qt::Horizontal ? tr("answered \"%1\"").arg(label(section)) : tr("truly \"%1\"").arg(label(section));
    return role == Qt::DisplayRole ? QVariant(label(section)) : QVariant();
}

ConfusionMatrix::ConfusionMatrix(QWidget* parent) : DataTable(parent), m_model(new ConfusionModel(this)) {
    setHorizontalHeader(new TurnedHeader(this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultSectionSize(CellWidth);
    verticalHeader()->show();
    verticalHeader()->setMaximumWidth(180);
    setModel(m_model);
    setItemDelegate(new CellPainter(this));
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setExportName(QStringLiteral("confusion"));
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT cellChosen(m_model->label(index.row()), m_model->label(index.column()));
    };
    connect(this, &QAbstractItemView::clicked, this, choose);
    connect(this, &QAbstractItemView::activated, this, [this, choose](const QModelIndex& index) {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))  // a click has chosen already
            choose(index);
    });
}

void ConfusionMatrix::setReport(const core::api::AssessmentReport& report) {
    m_model->setReport(report);
    setAccessibleName(tr("Confusion matrix: true categories in rows, answers in columns"));
}

}  // namespace ui
