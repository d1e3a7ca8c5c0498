// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/scores_table.h"

#include <QHeaderView>
#include <QStandardItemModel>

#include "ui/assessment_words.h"
#include "ui/format.h"

namespace ui {

namespace {

QStandardItem* textItem(const QString& text, const QString& help = {}) {
    auto* item = new QStandardItem(text);
    item->setData(text, Qt::UserRole);
    item->setToolTip(help);
    return item;
}

QStandardItem* figureItem(const QString& text, double sortedBy) {
    auto* item = new QStandardItem(text);
    item->setData(sortedBy, Qt::UserRole);
    item->setData(DataTable::numberAlignment(), Qt::TextAlignmentRole);
    return item;
}

/// "91.2 %   85.0 % to 96.3 %"
QString withInterval(const std::string& metric, const core::api::Measure& measure) {
    const QString range = assessment::interval(metric, measure);
    const QString value = assessment::figure(metric, measure.value);
    return range.isEmpty() ? value : QStringLiteral("%1   (%2)").arg(value, range);
}

/// "91 % (85 to 96)", short enough for three beside each other
QString inBrief(const core::api::Measure& measure) {
    if (measure.count == 0)  // a share of nothing
        return QStringLiteral("–");
    return ScoresTable::tr("%1 (%2 to %3)")
        .arg(format::percent(measure.value, 0), format::real(measure.low * 100, 0), format::real(measure.high * 100, 0));
}

QStandardItem* measureItem(const std::string& metric, const std::map<std::string, core::api::Measure>& measures) {
    const auto found = measures.find(metric);
    return found == measures.end() ? figureItem(QStringLiteral("–"), 0) : figureItem(withInterval(metric, found->second), found->second.value);
}

}  // namespace

ScoresTable::ScoresTable(Content content, QWidget* parent)
    : DataTable(parent), m_content(content), m_model(new QStandardItemModel(this)) {
    m_model->setSortRole(Qt::UserRole);
    setModel(m_model);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setExportName(content == Content::Whole ? QStringLiteral("scores") : QStringLiteral("scores-by-class"));
    setSortingEnabled(content == Content::Classes);
    horizontalHeader()->setStretchLastSection(false);
    if (content == Content::Classes)
        connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
            Q_EMIT classChosen(m_model->index(index.row(), 0).data(Qt::UserRole).toString());
        });
}

void ScoresTable::setReport(const core::api::AssessmentReport& report) {
    m_model->clear();
    m_content == Content::Whole ? fillWhole(report) : fillClasses(report);
    if (m_content == Content::Classes)  // room for the mark of the sorting
        for (int column = 1; column < m_model->columnCount(); ++column)
            m_model->horizontalHeaderItem(column)->setText(m_model->horizontalHeaderItem(column)->text() + QStringLiteral("     "));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_model->horizontalHeaderItem(column)->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                                            : Qt::AlignRight | Qt::AlignVCenter);
        horizontalHeader()->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    setAccessibleName(m_content == Content::Whole ? tr("Scores of the adapted and the untouched model") : tr("Scores of each category"));
}

void ScoresTable::fillWhole(const core::api::AssessmentReport& report) {
    m_model->setHorizontalHeaderLabels({tr("Measure"), tr("Adapted model (95 % interval)"), tr("Untouched model"), tr("Difference")});
    for (const std::string& metric : assessment::metrics(report)) {
        const QString term = assessment::metricTerm(metric);
        const QString name = assessment::metricName(metric);
        const auto found = report.difference.find(metric);
        m_model->appendRow(
            {textItem(term.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, term), assessment::metricHelp(metric)),
             measureItem(metric, report.tuned), measureItem(metric, report.untouched),
             found == report.difference.end() ? figureItem(QStringLiteral("–"), 0)
                                              : figureItem(assessment::difference(metric, found->second.value), found->second.value)});
    }
    addConstant(report, "majorityAccuracy", tr("Always the most common answer"));
    addConstant(report, "constantError", tr("Always the mean of the training rows"));
}

/// What an answer that never changes would reach.
void ScoresTable::addConstant(const core::api::AssessmentReport& report, const std::string& metric, const QString& name) {
    if (!report.untouched.contains(metric))
        return;
    m_model->appendRow(
        {textItem(name, tr("What an answer that never changes would reach; a useful model must be clearly better than it.")),
         figureItem(QStringLiteral("–"), 0), measureItem(metric, report.untouched), figureItem(QStringLiteral("–"), 0)});
}

void ScoresTable::fillClasses(const core::api::AssessmentReport& report) {
    m_model->setHorizontalHeaderLabels({tr("Category"), report.task == "token-classification" ? tr("Names") : tr("Rows"), tr("Found · recall"), tr("Right when named · precision"), tr("Both · F1")});
    for (const core::api::ClassScore& score : report.classes)
        m_model->appendRow({textItem(QString::fromStdString(score.label)), figureItem(format::number(score.support), double(score.support)),
                            figureItem(inBrief(score.recall), score.recall.value),
                            figureItem(inBrief(score.precision), score.precision.value),
                            figureItem(inBrief(score.f1), score.f1.value)});
    sortByColumn(4, Qt::AscendingOrder);  // the weakest first
}

int ScoresTable::wholeHeight() const {
    return horizontalHeader()->sizeHint().height() + m_model->rowCount() * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + 2;
}

}  // namespace ui
