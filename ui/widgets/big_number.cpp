// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/big_number.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {

BigNumber::BigNumber(QWidget* parent)
    : QWidget(parent), m_caption(secondaryLabel()), m_value(bodyLabel()), m_remark(secondaryLabel()) {
    m_value->setFont(theme::font(theme::Font::BigNumber));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QLabel* label : {m_caption, m_value, m_remark}) {
        label->setWordWrap(false);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // the column's width decides, not the figure's
        layout->addWidget(label);
    }
    setMinimumWidth(96);
    setValue(QStringLiteral("–"));
}

void BigNumber::setCaption(const QString& caption, const QString& help) {
    m_caption->setText(caption);
    setToolTip(help);
    setAccessibleName(caption);
    setWhatsThis(help);
}

void BigNumber::setValue(const QString& value, const QString& remark, const char* tone) {
    if (m_value->text() == value && m_remark->text() == remark)
        return;
    m_value->setText(value);
    m_remark->setText(remark.isEmpty() ? QStringLiteral(" ") : remark);
    setTone(m_remark, tone);
    setAccessibleDescription(remark.isEmpty() ? value : value + QStringLiteral(", ") + remark);
}

QString BigNumber::value() const {
    return m_value->text();
}

QString BigNumber::remark() const {
    return m_remark->text().trimmed();
}

}  // namespace ui
