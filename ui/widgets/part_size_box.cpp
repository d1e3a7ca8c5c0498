// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/part_size_box.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <cmath>

#include "core/api/job_fields.h"
#include "ui/theme.h"
#include "ui/widgets/calm.h"

namespace ui {
namespace {

enum Unit { Percent, Rows };
constexpr int FirstRows = 100;  ///< offered when the unit changes to rows

}  // namespace

PartSizeBox::PartSizeBox(const char* shareField, const char* rowsField, QWidget* parent)
    : QWidget(parent), m_value(new Calm<QSpinBox>), m_unit(new Calm<QComboBox>) {
    if (const core::api::JobField* field = core::api::findJobField(shareField))
        m_mostPercent = static_cast<int>(std::lround(field->maximum * 100));
    if (const core::api::JobField* field = core::api::findJobField(rowsField))
        m_mostRows = static_cast<int>(field->maximum);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid / 2);
    m_value->setKeyboardTracking(false);
    m_value->setMinimumWidth(96);
    m_value->setProperty("jobField", QString::fromLatin1(shareField));
    m_unit->addItems({QString(), QString()});
    layout->addWidget(m_value);
    layout->addWidget(m_unit);
    setFocusProxy(m_value);
    connect(m_value, &QSpinBox::valueChanged, this, &PartSizeBox::takeValue);
    connect(m_unit, &QComboBox::activated, this, &PartSizeBox::takeUnit);
}

void PartSizeBox::setSize(double share, std::int64_t rows) {
    m_share = share;
    m_rows = rows;
    show();
}

void PartSizeBox::setWords(const QString& name, const QString& help) {
    m_value->setAccessibleName(name);
    m_value->setWhatsThis(help);
    m_unit->setAccessibleName(tr("%1: in percent or rows").arg(name));
    m_unit->setItemText(Percent, tr("%"));
    m_unit->setItemText(Rows, tr("rows"));
}

void PartSizeBox::show() {
    const QSignalBlocker quiet(m_value);
    const bool byRows = m_rows > 0;
    m_unit->setCurrentIndex(byRows ? Rows : Percent);
    m_value->setRange(byRows ? 1 : 0, byRows ? m_mostRows : m_mostPercent);
    m_value->setSingleStep(byRows ? 50 : 5);
    m_value->setValue(byRows ? static_cast<int>(m_rows) : static_cast<int>(std::lround(m_share * 100)));
}

void PartSizeBox::takeUnit(int unit) {
    if ((m_rows > 0) == (unit == Rows))
        return;
    m_rows = unit == Rows ? FirstRows : 0;
    show();
    Q_EMIT changed();
}

void PartSizeBox::takeValue(int value) {
    if (m_rows > 0)
        m_rows = value;
    else
        m_share = value / 100.0;
    Q_EMIT changed();
}

}  // namespace ui
