// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/run_log.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>

#include "core/api/best_model.h"
#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"

namespace ui {

namespace {

constexpr std::size_t LineLimit = 5000;

struct Words {
    QString icon, text;
};

/// What a log says about an event; empty for what has its own place (points, progress, samples).
struct Describe {
    Words operator()(const core::api::StageEvent& event) const { return {QStringLiteral("info"), messages::stage(event.stage)}; }
    Words operator()(const core::api::EvaluationPoint& point) const {
        QString text = RunLogModel::tr("Step %1: validation loss %2")
                           .arg(format::number(point.step), format::real(point.validationLoss, 4));
        if (const auto score = core::api::decidingScore(point))
            text = RunLogModel::tr("%1, %2 %3").arg(text, messages::metric(score->metric), messages::metricValue(score->metric, score->value));
        return point.best ? Words{QStringLiteral("check"), RunLogModel::tr("%1, the best so far").arg(text)}
                          : Words{QStringLiteral("dot"), text};
    }
    Words operator()(const core::api::CheckpointSaved& saved) const {
        return {QStringLiteral("save"), saved.best ? RunLogModel::tr("Step %1: best model saved").arg(format::number(saved.step))
                                                   : RunLogModel::tr("Step %1: state saved").arg(format::number(saved.step))};
    }
    Words operator()(const core::api::DiagnosisEvent& event) const {
        return {QStringLiteral("info"), messages::text(event.code, event.arguments)};
    }
    Words operator()(const core::api::IssueEvent& event) const {
        return {messages::severityIcon(event.issue.severity), messages::line(event.issue)};
    }
    Words operator()(const core::api::PausedEvent& event) const {
        return event.paused ? Words{QStringLiteral("pause"), RunLogModel::tr("Paused")}
                            : Words{QStringLiteral("play"), RunLogModel::tr("Goes on")};
    }
    Words operator()(const core::api::NoteEvent& note) const {
        return {QStringLiteral("edit"),
                RunLogModel::tr("Step %1: %2").arg(format::number(note.step), QString::fromStdString(note.text))};
    }
    Words operator()(const core::api::SamplesEvent&) const { return {}; }
    Words operator()(const core::api::ProgressEvent&) const { return {}; }
    Words operator()(const core::api::TrainingPoint&) const { return {}; }
};

}  // namespace

void RunLogModel::add(const core::api::Event& event, const QDateTime& time) {
    if (const auto* diagnosis = std::get_if<core::api::DiagnosisEvent>(&event)) {
        if (diagnosis->code == m_diagnosis)
            return;
        m_diagnosis = diagnosis->code;
    }
    if (const Words words = std::visit(Describe(), event); !words.text.isEmpty())
        append({time, words.icon, words.text});
}

void RunLogModel::append(Line line) {
    if (m_lines.size() >= LineLimit) {
        beginRemoveRows({}, 0, 0);
        m_lines.pop_front();
        endRemoveRows();
    }
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size()));
    m_lines.push_back(std::move(line));
    endInsertRows();
}

void RunLogModel::clear() {
    beginResetModel();
    m_lines.clear();
    m_diagnosis.clear();
    endResetModel();
}

int RunLogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RunLogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunLogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Line& line = m_lines[std::size_t(index.row())];
    if (role == Qt::DecorationRole && index.column() == What)
        return theme::icon(line.icon, line.icon == QLatin1String("warning") ? theme::Token::Warning
                                      : line.icon == QLatin1String("error") ? theme::Token::Bad
                                                                            : theme::Token::Secondary);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return index.column() == Time ? (line.time.isValid() ? QLocale().toString(line.time.time(), QStringLiteral("HH:mm:ss")) : QString())
                                  : line.text;
}

QVariant RunLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Time ? tr("Time") : tr("What happened");
}

RunLog::RunLog(QWidget* parent) : DataTable(parent), m_model(new RunLogModel(this)) {
    setModel(m_model);
    setExportName(QStringLiteral("log"));
    setColumnWidth(RunLogModel::Time, 90);
    verticalHeader()->setDefaultSectionSize(28);
    retranslate();
}

void RunLog::add(const core::api::Event& event, const QDateTime& time) {
    const QScrollBar* bar = verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    const int before = m_model->rowCount();
    m_model->add(event, time);
    if (atEnd && m_model->rowCount() != before)
        scrollToBottom();
}

void RunLog::clear() {
    m_model->clear();
}

void RunLog::retranslate() {
    setAccessibleName(tr("What happened in this run"));
}

}  // namespace ui
