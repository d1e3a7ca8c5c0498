// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/preview_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/token_counts_line.h"

namespace ui {
namespace {

using core::api::PreviewPiece;

QTextCharFormat formatOf(PreviewPiece::Use use) {
    QTextCharFormat format;
    format.setForeground(theme::color(theme::Token::Text));
    if (use == PreviewPiece::Use::LearnedFrom) {
        QColor tint = theme::color(theme::Token::Good);
        tint.setAlphaF(0.16F);
        format.setBackground(tint);
        format.setFontUnderline(true);
    } else if (use == PreviewPiece::Use::CutOff) {
        format.setForeground(theme::color(theme::Token::Secondary));
        format.setFontStrikeOut(true);
    }
    return format;
}

}  // namespace

PreviewPane::PreviewPane(QWidget* parent) : Card(parent), m_title(bodyLabel()), m_legend(new QLabel), m_counts(new TokenCountsLine), m_text(new QTextEdit) {
    m_title->setWordWrap(false);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_legend);
    content()->setSpacing(theme::Grid / 2);
    content()->addLayout(head);
    content()->addWidget(m_counts);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(theme::font(theme::Font::Monospace));
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(0);
    m_text->viewport()->setAutoFillBackground(false);
    content()->addWidget(m_text, 1);
    setMinimumHeight(112);
    retranslate();
}

void PreviewPane::setPieces(const std::vector<PreviewPiece>& pieces) {
    m_pieces = pieces;
    m_message.clear();
    show();
}

void PreviewPane::setMessage(const QString& sentence) {
    m_pieces.clear();
    m_message = sentence;
    show();
}

void PreviewPane::show() {
    m_text->clear();
    m_text->setTextColor(theme::color(theme::Token::Secondary));
    QTextCursor cursor(m_text->document());
    if (m_pieces.empty()) {
        QTextCharFormat plain;
        plain.setForeground(theme::color(theme::Token::Secondary));
        plain.setFont(font());
        cursor.insertText(m_message, plain);
    }
    for (const PreviewPiece& piece : m_pieces)
        cursor.insertText(QString::fromStdString(piece.text), formatOf(piece.use));
    m_text->moveCursor(QTextCursor::Start);
}

void PreviewPane::retranslate() {
    m_title->setText(tr("What the model sees of this row"));
    m_text->setAccessibleName(tr("What the model sees of this row"));
    QColor tint = theme::color(theme::Token::Good);
    const QString background = QStringLiteral("rgba(%1,%2,%3,16%)").arg(tint.red()).arg(tint.green()).arg(tint.blue());
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setText(
        QStringLiteral(
            "<span style='background-color:%1;text-decoration:underline'>%2</span> &nbsp;&nbsp; <span>%3</span> &nbsp;&nbsp; "
            "<span style='color:%4;text-decoration:line-through'>%5</span>")
            .arg(background, tr("learned from"), tr("read only"), theme::color(theme::Token::Secondary).name(), tr("cut off")));
    show();
}

void PreviewPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    Card::changeEvent(event);
}

}  // namespace ui
