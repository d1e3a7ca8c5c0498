// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/estimate_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/big_number.h"
#include "ui/widgets/labels.h"

namespace ui {

namespace {

constexpr double TightShare = 0.8;  ///< of what is free

struct Verdict {
    QString text;
    const char* tone;
};

Verdict judge(std::int64_t needed, std::int64_t available) {
    if (available <= 0)
        return {{}, "secondary"};
    if (needed > available)
        return {EstimateCard::tr("✕ does not fit: %1 available").arg(format::bytes(available)), "bad"};
    if (double(needed) > TightShare * double(available))
        return {EstimateCard::tr("! tight: %1 available").arg(format::bytes(available)), "warning"};
    return {EstimateCard::tr("✓ fits: %1 available").arg(format::bytes(available)), "good"};
}

}  // namespace

EstimateCard::EstimateCard(QWidget* parent)
    : Card(parent), m_memory(new BigNumber), m_disk(new BigNumber), m_time(new BigNumber), m_steps(new BigNumber),
      m_words(secondaryLabel()) {
    auto* figures = new QHBoxLayout;
    figures->setSpacing(2 * theme::Grid);
    for (BigNumber* figure : {m_time, m_memory, m_disk, m_steps})
        figures->addWidget(figure, 1);
    content()->addLayout(figures);
    content()->addWidget(m_words);
    retranslate();
}

void EstimateCard::setEstimate(const core::api::Estimate& estimate) {
    m_estimate = estimate;
    m_reason.clear();
    show();
}

void EstimateCard::setWorking() {
    m_words->setText(tr("Working it out…"));
    m_words->show();
    setTone(m_words, "secondary");
}

void EstimateCard::setUnknown(const QString& reason) {
    m_estimate.reset();
    m_reason = reason;
    show();
}

QString EstimateCard::words() const {
    return m_words->text();
}

void EstimateCard::show() {
    if (!m_estimate) {
        for (BigNumber* figure : {m_time, m_memory, m_disk, m_steps})
            figure->setValue(QStringLiteral("–"));
        m_words->setText(m_reason);
        m_words->setVisible(!m_reason.isEmpty());
        setTone(m_words, "secondary");
        return;
    }
    const Verdict memory = judge(m_estimate->memoryBytes, m_estimate->memoryAvailableBytes);
    const Verdict disk = judge(m_estimate->diskBytes, m_estimate->diskAvailableBytes);
    m_memory->setValue(format::bytes(m_estimate->memoryBytes), memory.text, memory.tone);
    m_disk->setValue(format::bytes(m_estimate->diskBytes), disk.text, disk.tone);
    m_time->setValue(format::duration(m_estimate->seconds), m_estimate->seconds < 0 ? tr("not known yet") : tr("on this machine, roughly"));
    m_steps->setValue(format::number(m_estimate->steps), tr("%1 rows to learn from").arg(format::number(m_estimate->trainExamples)));
    QStringList lines;
    for (const core::api::Issue& issue : m_estimate->issues)
        lines << messages::severity(issue.severity) + QStringLiteral(": ") + messages::line(issue);
    m_words->setText(lines.join(QLatin1Char('\n')));
    m_words->setVisible(!lines.isEmpty());
    setTone(m_words, core::api::hasErrors(m_estimate->issues) ? "bad" : "warning");
}

void EstimateCard::retranslate() {
    m_memory->setCaption(tr("Memory"), tr("How much memory the program takes at the peak of the training, beside what is available to the program now."));
    m_disk->setCaption(tr("Disk"), tr("What the saved states of the run take on disk."));
    m_time->setCaption(tr("Time"), tr("How long the training will take if it is not stopped early."));
    m_steps->setCaption(tr("Steps"), tr("How often the model is corrected: rows times passes, divided by the rows of one step."));
    show();
}

}  // namespace ui
