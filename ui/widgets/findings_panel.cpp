// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/findings_panel.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "ui/format.h"
#include "ui/messages.h"
#include "ui/step_words.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

using core::api::Finding;

/// More places than anyone reads in a list; the row table shows all of them.
constexpr std::size_t ShownHits = 2000;

core::api::Arguments argumentsOf(const Finding& finding) {
    core::api::Arguments arguments = finding.arguments;
    arguments.try_emplace("count", format::number(finding.count).toStdString());
    return arguments;
}

theme::Token tokenOf(core::api::Severity severity) {
    switch (severity) {
    case core::api::Severity::Error: return theme::Token::Bad;
    case core::api::Severity::Warning: return theme::Token::Warning;
    case core::api::Severity::Note: break;
    }
    return theme::Token::Accent;
}

QStandardItem* figure(std::int64_t value) {
    auto* item = new QStandardItem(value > 0 ? format::number(value) : QString());
    item->setData(DataTable::numberAlignment(), Qt::TextAlignmentRole);
    return item;
}

bool hasRows(const Finding& finding) {
    return std::any_of(finding.hits.begin(), finding.hits.end(), [](const Finding::Hit& hit) { return hit.row > 0; });
}

/// What is wrong there, or the text that was found.
QString foundText(const Finding::Hit& hit) {
    return hit.code.empty() ? QString::fromStdString(hit.value) : messages::text(hit.code, hit.arguments);
}

}  // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_list(new QVBoxLayout), m_nothing(secondaryLabel()),
      m_places(new QWidget), m_placesTitle(bodyLabel()), m_hits(new DataTable), m_hitModel(new QStandardItemModel(this)),
      m_show(new QPushButton), m_remedies(new QHBoxLayout) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2 * theme::Grid, 0, 0);
    layout->setSpacing(2 * theme::Grid);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme::Grid, 0);
    column->addWidget(m_nothing);
    m_list->setSpacing(theme::Grid);
    column->addLayout(m_list);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    layout->addWidget(scroll, 3);

    auto* places = new QVBoxLayout(m_places);
    places->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_placesTitle, 1);
    head->addWidget(m_show);
    places->addLayout(head);
    places->addLayout(m_remedies);
    m_hits->setModel(m_hitModel);
    m_hits->setExportName(QStringLiteral("findings"));
    places->addWidget(m_hits, 1);
    layout->addWidget(m_places, 2);
    connect(m_group, &QButtonGroup::idClicked, this, &FindingsPanel::choose);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT rowsWanted(finding(m_chosen).kind); });
    retranslate();
}

QString FindingsPanel::text(const Finding& finding) {
    return messages::text("finding." + finding.kind, argumentsOf(finding));
}

QString FindingsPanel::remedy(const Finding& finding) {
    return messages::remedy("finding." + finding.kind, argumentsOf(finding));
}

void FindingsPanel::setReport(std::shared_ptr<const core::api::DatasetReport> report) {
    m_report = std::move(report);
    m_order.resize(m_report->findings.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t(0));
    std::stable_sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) {
        return m_report->findings[a].severity > m_report->findings[b].severity;
    });
    retranslate();
}

void FindingsPanel::addCard(int index, const Finding& finding) {
    auto* card = new ChoiceCard;
    card->content()->setContentsMargins(12, 10, 12, 10);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* icon = new IconLabel(messages::severityIcon(finding.severity));
    icon->setTone(static_cast<int>(tokenOf(finding.severity)));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::Grid / 2);
    words->addWidget(bodyLabel(text(finding)));
    if (const QString what = remedy(finding); !what.isEmpty())
        words->addWidget(secondaryLabel(what));
    row->addLayout(words, 1);
    row->addSpacing(2 * theme::Grid);
    card->content()->addLayout(row);
    card->setAccessibleName(QStringLiteral("%1: %2").arg(messages::severity(finding.severity), text(finding)));
    card->setAccessibleDescription(remedy(finding));
    card->setObjectName(QStringLiteral("finding-") + QString::fromStdString(finding.kind));
    m_group->addButton(card, index);
    m_list->addWidget(card);
}

void FindingsPanel::offerRemedies(const Finding* finding) {
    using core::api::StepKind;
    while (QLayoutItem* item = m_remedies->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();  // it may have sent the signal that leads here
        delete item;
    }
    if (!finding || finding->severity == core::api::Severity::Error)
        return;
    const auto offer = [this](StepKind kind, const std::string& what) {
        auto* button = new QPushButton(steps::button(kind, what));
        button->setObjectName(QStringLiteral("remedy-%1-%2").arg(QString::fromUtf8(core::api::stepName(kind).data()), QString::fromStdString(what)));
        button->setToolTip(steps::tip(kind, what));
        connect(button, &QPushButton::clicked, this, [this, kind, what] { Q_EMIT stepWanted({.kind = kind, .finding = what}); });
        m_remedies->addWidget(button);
    };
    for (const StepKind kind : core::api::remediesOf(finding->kind)) {
        if (kind == StepKind::Keep && finding->severity != core::api::Severity::Warning)
            continue;
        offer(kind, finding->kind);
        if (kind == StepKind::Redact)
            offer(kind, std::string(core::api::allPersonalData));
    }
    m_remedies->addStretch();
}

void FindingsPanel::choose(int index) {
    m_chosen = index;
    m_chosenKind = index < 0 ? std::string() : finding(index).kind;
    m_hitModel->clear();
    m_places->setVisible(index >= 0);
    if (index < 0)
        return;
    const Finding& finding = this->finding(index);
    m_hitModel->setHorizontalHeaderLabels({tr("File"), tr("Line"), tr("Column"), tr("Found")});
    for (std::size_t at = 0; at < std::min(ShownHits, finding.hits.size()); ++at) {
        const Finding::Hit& hit = finding.hits[at];
        m_hitModel->appendRow(
            {new QStandardItem(QFileInfo(QString::fromStdString(hit.file)).fileName()), figure(hit.line),
             new QStandardItem(QString::fromStdString(hit.column)),
             new QStandardItem(foundText(hit).left(400).simplified())});
    }
    m_hits->resizeColumnsToContents();
    offerRemedies(&finding);
    m_placesTitle->setText(finding.hits.size() > ShownHits ? tr("The first %1 places").arg(format::number(ShownHits))
                                                           : tr("Places"));
    m_hits->setVisible(!finding.hits.empty());
    m_show->setVisible(hasRows(finding));
}

void FindingsPanel::retranslate() {
    const int count = static_cast<int>(m_order.size());
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_nothing->setText(tr("The check-up found nothing to mend."));
    m_nothing->setVisible(count == 0);
    m_show->setText(tr("Show these rows"));
    m_hits->setAccessibleName(tr("Places of the finding"));
    int again = -1;
    for (int index = 0; index < count; ++index) {
        addCard(index, finding(index));
        if (finding(index).kind == m_chosenKind)
            again = index;
    }
    if (again >= 0)
        m_group->button(again)->setChecked(true);
    choose(again);
}

}  // namespace ui
