// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/steps_panel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format.h"
#include "ui/step_words.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_column.h"

namespace ui {
namespace {

QString iconOf(core::api::StepKind kind) {
    using core::api::StepKind;
    switch (kind) {
    case StepKind::Drop: return QStringLiteral("minus");
    case StepKind::Redact: return QStringLiteral("mask");
    case StepKind::Keep: return QStringLiteral("check");
    default: return QStringLiteral("edit");
    }
}

/// A sound step or not, and how many rows it changed.
QString fateOf(const core::api::DataStep& step, const core::api::StepReport& report) {
    if (!report.fits)
        return StepsPanel::tr("does not fit the rows any more; not done");
    if (step.kind == core::api::StepKind::Keep)
        return {};
    return report.rows > 0 ? StepsPanel::tr("%Ln row(s)", nullptr, static_cast<int>(report.rows)) : StepsPanel::tr("nothing to do");
}

}  // namespace

StepsPanel::StepsPanel(QWidget* parent)
    : QWidget(parent), m_nothing(secondaryLabel()), m_rows(new QVBoxLayout), m_template(new QPushButton),
      m_save(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2 * theme::Grid, 0, 0);
    layout->setSpacing(theme::Grid);
    auto* head = new QHBoxLayout;
    head->addWidget(m_nothing, 1);
    head->addWidget(m_template);
    head->addWidget(m_save);
    layout->addLayout(head);
    auto* scroll = new ScrollColumn;
    scroll->content()->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme::Grid / 2);
    scroll->content()->addLayout(m_rows);
    scroll->content()->addStretch();
    layout->addWidget(scroll, 1);
    m_template->setIcon(theme::icon(QStringLiteral("plus")));
    m_save->setIcon(theme::icon(QStringLiteral("save")));
    connect(m_template, &QPushButton::clicked, this, &StepsPanel::templateWanted);
    connect(m_save, &QPushButton::clicked, this, &StepsPanel::saveWanted);
    retranslate();
}

void StepsPanel::setData(const core::api::Job::Data& data, const std::vector<core::api::StepReport>& reports) {
    const auto alike = [](const auto& a, const auto& b) { return a.rows == b.rows && a.fits == b.fits; };
    const bool same = data.steps == m_data.steps && data.templates == m_data.templates &&
                      std::equal(reports.begin(), reports.end(), m_reports.begin(), m_reports.end(), alike);
    m_data = data;
    m_reports = reports;
    if (!same)
        retranslate();  // new widgets would take the focus away
}

void StepsPanel::clear() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();  // a row may have sent the signal that leads here
        delete item;
    }
}

QPushButton* StepsPanel::addRow(const QString& icon, const QString& text, const QString& fate, bool fits) {
    auto* card = new Card;
    card->content()->setContentsMargins(12, 6, 6, 6);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new IconLabel(icon));
    row->addWidget(bodyLabel(text), 1);
    QLabel* told = secondaryLabel(fate);
    told->setWordWrap(false);
    if (!fits)
        setTone(told, "bad");
    row->addWidget(told);
    auto* back = new QPushButton(tr("Take back"));
    back->setAccessibleName(tr("Take back: %1").arg(text));
    row->addWidget(back);
    card->content()->addLayout(row);
    m_rows->addWidget(card);
    return back;
}

void StepsPanel::retranslate() {
    clear();
    m_template->setText(tr("Put columns together…"));
    m_template->setToolTip(tr("Make one text out of several columns, as “{title}: {body}”."));
    m_save->setText(tr("Save the rows…"));
    m_save->setToolTip(tr("Write the rows as they are now, with their parts, as CSV or JSON lines."));
    m_nothing->setText(m_data.steps.empty() && m_data.templates.empty()
                           ? tr("Nothing is changed: the rows are as they stand in the files. Findings offer remedies; a double click on "
                                "a cell changes it.")
                           : tr("Done in this order each time the files are read. The files themselves stay as they are."));
    for (const auto& [name, pattern] : m_data.templates) {
        QPushButton* back = addRow(QStringLiteral("text"),
                                   tr("Column “%1” put together: %2").arg(QString::fromStdString(name), QString::fromStdString(pattern)), {}, true);
        connect(back, &QPushButton::clicked, this, [this, column = name] {
            core::api::Job::Data data = m_data;
            data.templates.erase(column);
            data.roles.erase(column);
            Q_EMIT edited(data, tr("take a column back"));
        });
    }
    for (std::size_t index = 0; index < m_data.steps.size(); ++index) {
        const core::api::DataStep& step = m_data.steps[index];
        const bool known = index < m_reports.size();
        QPushButton* back = addRow(iconOf(step.kind), steps::text(step), known ? fateOf(step, m_reports[index]) : QString(),
                                   !known || m_reports[index].fits);
        connect(back, &QPushButton::clicked, this, [this, index] {
            core::api::Job::Data data = m_data;
            data.steps.erase(data.steps.begin() + static_cast<std::ptrdiff_t>(index));
            Q_EMIT edited(data, tr("take a step back"));
        });
    }
}

}  // namespace ui
