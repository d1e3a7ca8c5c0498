// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/live_plot_panel.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QScrollBar>
#include <QSlider>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QToolButton>

#include "core/api/project.h"
#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/calm.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/live_plot.h"
#include "ui/widgets/live_plot_table.h"

namespace ui {

LivePlotPanel::LivePlotPanel(QWidget* parent)
    : QWidget(parent), m_plot(new LivePlot), m_model(new LivePlotTable(m_plot->data(), this)), m_table(new DataTable),
      m_stack(new QStackedWidget), m_smoothingLabel(secondaryLabel()), m_smoothingValue(secondaryLabel()),
      m_smoothing(new QSlider(Qt::Horizontal)), m_axis(new Calm<QComboBox>), m_export(new QToolButton) {
    m_table->setModel(m_model);
    m_table->setExportName(QStringLiteral("curves"));
    m_table->horizontalHeader()->setDefaultSectionSize(130);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    m_smoothing->setRange(0, 99);
    m_smoothing->setFixedWidth(88);
    m_axis->addItems({QString(), QString(), QString()});
    setupActions();
    setupLayout();
    connect(m_smoothing, &QSlider::valueChanged, this, &LivePlotPanel::applySmoothing);
    connect(m_axis, &QComboBox::activated, this, [this](int index) {
        m_plot->setAxis(PlotAxis(index));
        m_axis->setCurrentIndex(int(m_plot->axis()));
    });
    connect(m_plot, &LivePlot::redrawn, this, &LivePlotPanel::updateTable);
    connect(m_plot, &LivePlot::followingChanged, m_whole, [this](bool following) { m_whole->setEnabled(!following); });
    m_smoothing->setValue(80);
    retranslate();
}

void LivePlotPanel::setupActions() {
    m_logarithmic = new QAction(this);
    m_rate = new QAction(this);
    m_whole = new QAction(theme::icon(QStringLiteral("zoom-out")), {}, this);
    m_asTable = new QAction(this);
    m_png = new QAction(this);
    m_pdf = new QAction(this);
    m_csv = new QAction(this);
    for (QAction* action : {m_logarithmic, m_rate, m_asTable})
        action->setCheckable(true);
    m_whole->setEnabled(false);
    connect(m_logarithmic, &QAction::toggled, m_plot, &LivePlot::setLogarithmic);
    connect(m_rate, &QAction::toggled, m_plot, &LivePlot::setLearningRateShown);
    connect(m_whole, &QAction::triggered, m_plot, &LivePlot::resetZoom);
    connect(m_asTable, &QAction::toggled, this, &LivePlotPanel::setTableShown);
    connect(m_png, &QAction::triggered, this, [this] { askExport(QStringLiteral("png"), tr("Images (*.png)")); });
    connect(m_pdf, &QAction::triggered, this, [this] { askExport(QStringLiteral("pdf"), tr("PDF files (*.pdf)")); });
    connect(m_csv, &QAction::triggered, this, [this] { askExport(QStringLiteral("csv"), tr("CSV files (*.csv)")); });
}

void LivePlotPanel::setupLayout() {
    auto* menu = new QMenu(m_export);
    menu->addActions({m_png, m_pdf, m_csv});
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setIcon(theme::icon(QStringLiteral("download")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_smoothingLabel->setWordWrap(false);
    m_smoothingLabel->setBuddy(m_smoothing);
    m_smoothingValue->setWordWrap(false);
    m_smoothingValue->setFixedWidth(m_smoothingValue->fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 4);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(theme::Grid);
    bar->addWidget(m_smoothingLabel);
    bar->addWidget(m_smoothing);
    bar->addWidget(m_smoothingValue);
    bar->addWidget(m_axis);
    bar->addWidget(button(m_logarithmic));
    bar->addWidget(button(m_rate));
    bar->addStretch();
    QToolButton* whole = button(m_whole);
    whole->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addWidget(whole);
    bar->addWidget(button(m_asTable));
    bar->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid / 2);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
}

QToolButton* LivePlotPanel::button(QAction* action) {
    auto* made = new QToolButton;
    made->setDefaultAction(action);
    made->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

bool LivePlotPanel::isTableShown() const {
    return m_stack->currentWidget() == m_table;
}

void LivePlotPanel::setTableShown(bool shown) {
    m_asTable->setChecked(shown);
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_table) : m_plot);
    updateTable();
}

void LivePlotPanel::updateTable() {
    static_cast<QStandardItemModel*>(m_axis->model())->item(int(PlotAxis::Time))->setEnabled(m_plot->data().hasTimes());
    if (!isTableShown())
        return;
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    m_model->update();
    if (atEnd)
        m_table->scrollToBottom();
}

void LivePlotPanel::applySmoothing(int value) {
    // The eye reads the slider as "how many points": 0 none, 99 about a hundred.
    m_plot->setSmoothing(value / 100.0);
    m_smoothingValue->setText(format::percent(value / 100.0, 0));
}

bool LivePlotPanel::exportTo(const QString& path) {
    const QByteArray bytes = path.endsWith(QLatin1String(".csv"))   ? m_plot->data().csv()
                             : path.endsWith(QLatin1String(".pdf")) ? m_plot->pdf()
                                                                    : m_plot->png();
    const auto outcome = core::api::writeFile(path.toStdString(), std::string_view(bytes.constData(), std::size_t(bytes.size())));
    if (outcome.failed())
        QMessageBox::warning(this, tr("The curves were not written"), messages::failureText(outcome.failure()));
    return outcome.ok();
}

void LivePlotPanel::askExport(const QString& suffix, const QString& filter) {
    QString path = QFileDialog::getSaveFileName(this, tr("Export the curves"), tr("curves") + QLatin1Char('.') + suffix, filter);
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1Char('.') + suffix))
        path += QLatin1Char('.') + suffix;
    exportTo(path);
}

void LivePlotPanel::contextMenuEvent(QContextMenuEvent* event) {
    if (isTableShown())
        return;  // the table has its own
    QMenu menu(this);
    menu.addActions({m_whole, m_logarithmic, m_rate, m_asTable});
    menu.addSeparator();
    menu.addActions({m_png, m_pdf, m_csv});
    menu.exec(event->globalPos());
}

void LivePlotPanel::retranslate() {
    m_smoothingLabel->setText(tr("S&moothing"));
    m_smoothing->setAccessibleName(tr("Smoothing of the training loss"));
    m_smoothing->setToolTip(tr("Further right averages over more steps: the trend shows better, quick changes less."));
    m_axis->setItemText(int(PlotAxis::Steps), tr("by steps"));
    m_axis->setItemText(int(PlotAxis::Epochs), tr("by epochs"));
    m_axis->setItemText(int(PlotAxis::Time), tr("by time"));
    m_axis->setAccessibleName(tr("What the horizontal axis counts"));
    m_axis->setToolTip(tr("What the horizontal axis counts: steps, passes over the data (epochs), or the time spent."));
    m_logarithmic->setText(tr("Log scale"));
    m_logarithmic->setToolTip(tr("Spreads small values: late progress shows better."));
    m_rate->setText(tr("Learning rate"));
    m_rate->setToolTip(tr("Draws how fast the model learned at each step, with its own axis at the right."));
    m_whole->setText(tr("Whole curve"));
    m_whole->setToolTip(tr("Shows everything again and follows the newest point (0 or double click). Zoom with the wheel, drag to "
                           "move; + and − zoom from the keyboard."));
    m_asTable->setText(tr("As table"));
    m_asTable->setToolTip(tr("The same points as figures."));
    m_png->setText(tr("Picture (PNG)…"));
    m_pdf->setText(tr("Document (PDF)…"));
    m_csv->setText(tr("Figures (CSV)…"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Writes the curves to a file."));
    m_table->setAccessibleName(tr("Points of the loss curves"));
    m_smoothingValue->setText(format::percent(m_smoothing->value() / 100.0, 0));
    m_plot->retranslate();
}

void LivePlotPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace ui
