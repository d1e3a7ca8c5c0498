// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/role_header.h"

#include <QPainter>

#include "ui/messages.h"
#include "ui/rows_model.h"
#include "ui/theme.h"

namespace ui {
namespace {

constexpr int Height = 60, ChipHeight = 22, Padding = 8;

/// The role of a section, or nothing for the fixed columns.
std::optional<core::api::Role> roleOf(const QAbstractItemModel* model, int section) {
    const QVariant role = model ? model->headerData(section, Qt::Horizontal, RowsModel::RoleRole) : QVariant();
    return role.isValid() ? std::optional(static_cast<core::api::Role>(role.toInt())) : std::nullopt;
}

}  // namespace

RoleHeader::RoleHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    setMinimumSectionSize(64);
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        if (roleOf(model(), section))
            Q_EMIT roleMenuWanted(section, viewport()->mapToGlobal(QPoint(sectionViewportPosition(section), height())));
    });
}

void RoleHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    using theme::Token;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, theme::color(Token::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::color(Token::Border));
    const QRect inner = rect.adjusted(Padding, 6, -Padding, -6);
    const auto role = roleOf(model(), section);
    QFont name = font();
    name.setWeight(QFont::DemiBold);
    painter->setFont(name);
    painter->setPen(theme::color(role ? Token::Text : Token::Secondary));
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const auto side = section == 0 ? Qt::AlignRight : Qt::AlignLeft;  // the row's number, as its cells
    painter->drawText(QRect(inner.left(), inner.top(), inner.width(), 20), side | Qt::AlignVCenter,
                      QFontMetrics(name).elidedText(text, Qt::ElideRight, inner.width()));
    if (role) {
        const bool used = *role != core::api::Role::Ignore;
        const Token token = used ? Token::Accent : Token::Secondary;
        const QString word = messages::role(*role);
        const QFontMetrics metrics(font());
        const QRect chip(inner.left(), inner.bottom() - ChipHeight + 1,
                         qMin(inner.width(), metrics.horizontalAdvance(word) + 34), ChipHeight);
        QColor tint = theme::color(token);
        tint.setAlphaF(0.12F);
        painter->setPen(used ? QPen(Qt::NoPen) : QPen(theme::color(Token::Border)));
        painter->setBrush(used ? QBrush(tint) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), ChipHeight / 2.0, ChipHeight / 2.0);
        painter->setFont(font());
        painter->setPen(theme::color(token));
        painter->drawText(chip.adjusted(10, 0, -20, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(word, Qt::ElideRight, chip.width() - 30));
        theme::icon(QStringLiteral("chevron-down"), token).paint(painter, QRect(chip.right() - 19, chip.top() + 4, 14, 14));
    }
    painter->restore();
}

QSize RoleHeader::sectionSizeFromContents(int section) const {
    const QFontMetrics metrics(font());
    int width = metrics.horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString()) + 4 * Padding;
    if (const auto role = roleOf(model(), section))
        width = qMax(width, metrics.horizontalAdvance(messages::role(*role)) + 34 + 2 * Padding);
    return {width, Height};
}

QSize RoleHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), Height};
}

}  // namespace ui
