// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/predictions_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>

#include "ui/format.h"
#include "ui/goal_words.h"
#include "ui/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/predictions_model.h"

namespace ui {

PredictionsView::PredictionsView(QWidget* parent)
    : QWidget(parent), m_model(new PredictionsModel(this)), m_filter(new PredictionsFilter(m_model, this)), m_search(new QLineEdit),
      m_wrongOnly(new QCheckBox), m_categories(new QPushButton), m_count(secondaryLabel()), m_table(new DataTable),
      m_detail(new QPlainTextEdit) {
    setupLayout();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        showCount();
    });
    connect(m_wrongOnly, &QCheckBox::toggled, this, [this](bool wrongOnly) {
        m_filter->setWrongOnly(wrongOnly);
        showCount();
    });
    connect(m_categories, &QPushButton::clicked, this, [this] { showCategories({}, {}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PredictionsView::showDetail);
    retranslate();
}

void PredictionsView::setupLayout() {
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon(QStringLiteral("search"), theme::Token::Secondary), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(280);
    m_categories->setIcon(theme::icon(QStringLiteral("close")));
    m_categories->hide();
    m_count->setWordWrap(false);
    m_table->setModel(m_filter);
    m_table->setExportName(QStringLiteral("answers"));
    m_table->setSortingEnabled(true);
    const int widths[] = {72, 200, 120, 140, 120, 76, 76};
    for (int column = 0; column < PredictionsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(PredictionsModel::Input, QHeaderView::Stretch);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFont(theme::font(theme::Font::Monospace));

    auto* bar = new QHBoxLayout;
    bar->setSpacing(2 * theme::Grid);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_wrongOnly);
    bar->addWidget(m_categories);
    bar->addStretch();
    bar->addWidget(m_count);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({360, 120});
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Grid, 0, 0);
    layout->setSpacing(theme::Grid);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
}

void PredictionsView::setReport(const core::api::AssessmentReport& report) {
    // Answers by chance, of a model that never learned these categories, tell nothing.
    bool untouched = false;
    for (const core::api::Prediction& one : report.predictions)
        untouched = untouched || (!one.untouchedAnswer.empty() && !report.untouchedFreshHead);
    m_model->setPredictions(report.predictions);
    m_table->setColumnHidden(PredictionsModel::Untouched, !untouched);
    m_table->sortByColumn(PredictionsModel::Loss, Qt::DescendingOrder);
    const bool numbers = report.task == "regression";
    m_table->setColumnHidden(PredictionsModel::Confidence, numbers);
    m_wrongOnly->setVisible(judgesTexts(report.task) && !numbers);  // a text that continues differently is not wrong
    showCategories({}, {});
    showDetail();
}

void PredictionsView::showCategories(const QString& expected, const QString& answered) {
    m_filter->setCategories(expected, answered);
    if (!expected.isEmpty() || !answered.isEmpty())
        m_wrongOnly->setChecked(false);
    m_categories->setVisible(!expected.isEmpty() || !answered.isEmpty());
    showCount();
    retranslate();
}

void PredictionsView::searchFor(const QString& text) {
    m_wrongOnly->setChecked(false);
    m_search->setText(text);
}

int PredictionsView::shownCount() const {
    return m_filter->rowCount();
}

void PredictionsView::showCount() {
    m_count->setText(tr("%1 of %2 rows").arg(format::number(m_filter->rowCount()), format::number(m_model->rowCount())));
}

void PredictionsView::showDetail() {
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    if (!index.isValid()) {
        m_detail->clear();
        return;
    }
    const core::api::Prediction& one = m_model->at(index.row());
    QString text = tr("Text:\n%1\n\nExpected:\n%2\n\nAdapted model:\n%3")
                       .arg(QString::fromStdString(one.input), QString::fromStdString(one.expected), QString::fromStdString(one.answer));
    if (!one.untouchedAnswer.empty())
        text += tr("\n\nUntouched model:\n%1").arg(QString::fromStdString(one.untouchedAnswer));
    if (!one.scores.empty()) {
        QStringList scores;
        for (const auto& [label, share] : one.scores)
            scores << QStringLiteral("%1 %2").arg(QString::fromStdString(label), format::percent(share, 1));
        text += QStringLiteral("\n\n") + scores.join(QStringLiteral(" · "));
    }
    m_detail->setPlainText(text);
}

void PredictionsView::retranslate() {
    m_search->setPlaceholderText(tr("Search in the texts and answers"));
    m_search->setAccessibleName(tr("Search in the texts and answers"));
    m_wrongOnly->setText(tr("Wrong answers only"));
    const QString expected = m_filter->expected(), answered = m_filter->answered();
    m_categories->setText(answered.isEmpty()   ? tr("truly \"%1\"").arg(expected)
                          : expected.isEmpty() ? tr("answered \"%1\"").arg(answered)
                                               : tr("truly \"%1\", answered \"%2\"").arg(expected, answered));
    m_categories->setToolTip(tr("Only the rows of this cell are shown; click to show all again."));
    m_table->setAccessibleName(tr("Answers to the test rows"));
    m_detail->setAccessibleName(tr("The whole text of the chosen row"));
    m_detail->setPlaceholderText(tr("Choose a row to read all of it."));
    showCount();
}

}  // namespace ui
