// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace ui {

class DataTable;
class LivePlot;
class LivePlotTable;

/// The plot with its controls: smoothing, scale, axis, learning rate, whole curve, the same data as a table, export.
class LivePlotPanel : public QWidget {
    Q_OBJECT
public:
    explicit LivePlotPanel(QWidget* parent = nullptr);

    LivePlot* plot() const { return m_plot; }
    LivePlotTable* table() const { return m_model; }  ///< update() it before it is looked at
    bool isTableShown() const;
    void setTableShown(bool shown);
    /// Writes the curves; the suffix (.png, .pdf, .csv) says how. Tells the user if it could not be written.
    bool exportTo(const QString& path);
    void retranslate();

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void setupActions();
    void setupLayout();
    void applySmoothing(int value);
    void askExport(const QString& suffix, const QString& filter);
    void updateTable();
    QToolButton* button(QAction* action);

    LivePlot* m_plot;
    LivePlotTable* m_model;
    DataTable* m_table;
    QStackedWidget* m_stack;
    QLabel *m_smoothingLabel, *m_smoothingValue;
    QSlider* m_smoothing;
    QComboBox* m_axis;
    QAction *m_logarithmic, *m_rate, *m_whole, *m_asTable, *m_png, *m_pdf, *m_csv;
    QToolButton* m_export;
};

}  // namespace ui
