// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/token_counts_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

QString countsText(const core::api::TokenCounts& counts) {
    const QString rows = format::number(counts.rows), read = format::number(counts.readOnly);
    const QString seen =
        counts.learnedFrom > 0
            ? TokenCountsLine::tr("All %1 rows: %2 tokens learned from · %3 read only")
                  .arg(rows, format::number(counts.learnedFrom), read)
            : TokenCountsLine::tr("All %1 rows: %2 tokens read; what is learned is the answer of each row").arg(rows, read);
    const QString cut =
        counts.cutOff > 0
            ? TokenCountsLine::tr("%1 cut off, in %2 rows").arg(format::number(counts.cutOff), format::number(counts.cutRows))
            : TokenCountsLine::tr("nothing cut off");
    return seen + QStringLiteral(" · ") + cut;
}

}  // namespace

TokenCountsLine::TokenCountsLine(QWidget* parent) : QWidget(parent), m_text(secondaryLabel()), m_button(new QPushButton) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    m_text->setWordWrap(false);
    m_text->setObjectName(QStringLiteral("token-counts"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(QStringLiteral("count-tokens"));
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_state == State::Counting)
            Q_EMIT cancelled();
        else
            Q_EMIT wanted();
    });
    clear();
}

void TokenCountsLine::clear() {
    show(State::Empty);
}

void TokenCountsLine::offer() {
    show(State::Offered);
}

void TokenCountsLine::setProgress(std::int64_t done, std::int64_t total) {
    m_done = done;
    m_total = total;
    show(State::Counting);
}

void TokenCountsLine::setCounts(const core::api::TokenCounts& counts) {
    m_counts = counts;
    show(State::Known);
}

void TokenCountsLine::setFailure(const QString& sentence) {
    m_failure = sentence;
    show(State::Failed);
}

void TokenCountsLine::show(State state) {
    m_state = state;
    setVisible(state != State::Empty);
    m_button->setVisible(state != State::Known);
    retranslate();
}

void TokenCountsLine::retranslate() {
    m_button->setText(m_state == State::Counting ? tr("Cancel")
                      : m_state == State::Failed ? tr("Try again")
                                                 : tr("Count over all rows"));
    m_button->setToolTip(
        tr("How many tokens of all rows the model will learn from, only read, and not see because texts are too long."));
    switch (m_state) {
    case State::Empty:
    case State::Offered:
        m_text->clear();
        break;
    case State::Counting:
        m_text->setText(m_total > 0
                            ? tr("Counting over all rows: %1 of %2").arg(format::number(m_done), format::number(m_total))
                            : tr("Counting over all rows…"));
        break;
    case State::Known:
        m_text->setText(countsText(m_counts));
        break;
    case State::Failed:
        m_text->setText(tr("The tokens could not be counted: %1").arg(m_failure));
        break;
    }
    m_text->setVisible(!m_text->text().isEmpty());
}

void TokenCountsLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace ui
