// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/samples_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <algorithm>

#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/calm.h"
#include "ui/widgets/data_table.h"

namespace ui {

void SamplesModel::setSamples(qint64 step, const std::vector<core::api::Sample>& samples) {
    std::vector<Row> rows;
    for (const core::api::Sample& sample : samples) {
        const auto before = std::find_if(m_all.begin(), m_all.end(), [&sample](const Row& row) {
            return row.sample.input == sample.input && row.sample.expected == sample.expected;
        });
        rows.push_back({sample, before != m_all.end() && before->sample.answer != sample.answer});
    }
    beginResetModel();
    m_all = std::move(rows);
    m_step = step;
    filter();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, Answer, Answer);
}

void SamplesModel::clear() {
    setSamples(-1, {});
}

void SamplesModel::setKind(const QString& kind) {
    beginResetModel();
    m_kind = kind;
    filter();
    endResetModel();
}

void SamplesModel::filter() {
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (m_kind.isEmpty() || m_kind.toStdString() == m_all[i].sample.kind)
            m_shown.push_back(i);
}

const core::api::Sample* SamplesModel::at(int row) const {
    return row >= 0 && row < int(m_shown.size()) ? &m_all[m_shown[std::size_t(row)]].sample : nullptr;
}

bool SamplesModel::hasChanged(int row) const {
    return m_all[m_shown[std::size_t(row)]].changed;
}

int SamplesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_shown.size());
}

int SamplesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString SamplesModel::kindName(const std::string& kind) {
    return kind == "best" ? tr("best") : kind == "worst" ? tr("worst") : tr("random");
}

QVariant SamplesModel::data(const QModelIndex& index, int role) const {
    const core::api::Sample* sample = at(index.row());
    if (!sample)
        return {};
    const bool answer = index.column() == Answer;
    if (role == Qt::TextAlignmentRole && index.column() == Loss)
        return DataTable::numberAlignment();
    if (role == Qt::DecorationRole && answer && sample->answer == sample->expected)
        return theme::icon(QStringLiteral("check"), theme::Token::Good);
    if (role == Qt::FontRole && answer && hasChanged(index.row())) {
        QFont strong;
        strong.setWeight(QFont::DemiBold);
        return strong;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Kind: return kindName(sample->kind);
    case Input: return QString::fromStdString(sample->input).simplified();
    case Expected: return QString::fromStdString(sample->expected).simplified();
    case Answer: {
        const QString text = QString::fromStdString(sample->answer).simplified();
        return hasChanged(index.row()) ? tr("%1 (new)").arg(text) : text;
    }
    default: return format::real(sample->loss, 3);
    }
}

QVariant SamplesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Loss)
        return DataTable::numberAlignment();
    if (role == Qt::ToolTipRole && section == Answer)
        return tr("A tick marks what is right, bold what has changed since the time before.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind: return tr("Kind");
    case Input: return tr("Text");
    case Expected: return tr("Expected");
    case Answer: return m_step < 0 ? tr("Answer") : tr("Answer at step %1").arg(format::number(m_step));
    default: return tr("Loss");
    }
}

SamplesView::SamplesView(QWidget* parent)
    : QWidget(parent), m_model(new SamplesModel(this)), m_kind(new Calm<QComboBox>), m_table(new DataTable),
      m_detail(new QPlainTextEdit) {
    for (const char* kind : {"", "best", "worst", "random"})
        m_kind->addItem(QString(), QVariant(QString::fromLatin1(kind)));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setExportName(QStringLiteral("samples"));
    m_table->verticalHeader()->setDefaultSectionSize(28);
    const int widths[] = {70, 200, 110, 160, 64};
    for (int column = 0; column < SamplesModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(SamplesModel::Input, QHeaderView::Stretch);
    m_detail->setReadOnly(true);
    m_detail->setFont(theme::font(theme::Font::Monospace));
    m_detail->setTabChangesFocus(true);

    auto* side = new QWidget;
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(theme::Grid / 2);
    sideLayout->addWidget(m_kind);
    sideLayout->addWidget(m_detail, 1);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_table);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({600, 220});
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Grid, 0, 0);
    layout->addWidget(splitter, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setKind(m_kind->currentData().toString());
        showDetail();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SamplesView::showDetail);
    retranslate();
}

void SamplesView::setSamples(const core::api::SamplesEvent& event) {
    const int row = m_table->currentIndex().row();
    m_model->setSamples(event.step, event.samples);
    if (row >= 0)
        m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    showDetail();
}

void SamplesView::clear() {
    m_model->clear();
    showDetail();
}

void SamplesView::showDetail() {
    const core::api::Sample* sample = m_model->at(m_table->currentIndex().row());
    if (!sample) {
        m_detail->clear();
        m_detail->setPlaceholderText(m_model->rowCount() > 0 ? tr("Choose an example to read all of it.")
                                                             : tr("Examples come with the first check of the learning."));
        return;
    }
    m_detail->setPlainText(tr("Text:\n%1\n\nExpected:\n%2\n\nThe model's answer:\n%3")
                               .arg(QString::fromStdString(sample->input), QString::fromStdString(sample->expected),
                                    QString::fromStdString(sample->answer)));
}

void SamplesView::retranslate() {
    m_kind->setItemText(0, tr("All examples"));
    m_kind->setItemText(1, tr("Best answered"));
    m_kind->setItemText(2, tr("Worst answered"));
    m_kind->setItemText(3, tr("Drawn at random"));
    m_kind->setAccessibleName(tr("Which examples are shown"));
    m_table->setAccessibleName(tr("Validation examples with the model's answers"));
    m_detail->setAccessibleName(tr("The whole text of the chosen example"));
    showDetail();
}

}  // namespace ui
