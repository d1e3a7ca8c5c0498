// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <cmath>

#include "ui/field_words.h"
#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/calm.h"
#include "ui/widgets/field_form.h"

namespace ui {

using core::api::FieldType;
using core::api::FieldValue;
using fields::Style;

namespace {

constexpr int EditorWidth = 220;

/// Shows no more decimals than a figure has.
class PlainBox : public Calm<QDoubleSpinBox> {
public:
    QString textFromValue(double value) const override {
        QString text = locale().toString(value, 'f', decimals());
        while (decimals() > 0 && text.endsWith(locale().zeroDigit()))
            text.chop(1);
        return text.endsWith(locale().decimalPoint()) ? text.chopped(1) : text;
    }
};

/// For figures over many powers of ten: written as 5e-5, and a step goes along 1, 2, 5, 10.
class ScientificBox : public Calm<QDoubleSpinBox> {
public:
    QString textFromValue(double value) const override { return format::scientific(value); }
    double valueFromText(const QString& text) const override { return locale().toDouble(text); }
    QValidator::State validate(QString& text, int&) const override {
        bool good = false;
        const double value = locale().toDouble(text, &good);
        return good && value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
    }
    void stepBy(int steps) override {
        double next = value();
        for (int i = 0; i < std::abs(steps); ++i)
            next = neighbour(next, steps > 0);
        setValue(next);
    }

private:
    static double neighbour(double value, bool up) {
        constexpr double ladder[] = {0.5, 1, 2, 5, 10};
        const double power = std::pow(10.0, std::floor(std::log10(value) + 1e-9));
        const double digit = value / power;
        if (up) {
            for (const double rung : ladder)
                if (rung > digit * 1.001)
                    return rung * power;
        }
        double below = ladder[0];
        for (const double rung : ladder)
            if (rung < digit * 0.999)
                below = rung;
        return below * power;
    }
};

}  // namespace

FieldEditor::FieldEditor(const core::api::JobField& field, QWidget* parent) : QWidget(parent), m_field(field) {
    switch (field.type) {
    case FieldType::Boolean: {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this, &FieldEditor::valueChanged);
        m_input = box;
        break;
    }
    case FieldType::Integer:
        makeInteger();
        break;
    case FieldType::Real:
        makeReal();
        break;
    case FieldType::Choice:
        makeChoice();
        break;
    case FieldType::Text: {
        auto* line = new QLineEdit;
        connect(line, &QLineEdit::editingFinished, this, &FieldEditor::valueChanged);
        m_input = line;
        break;
    }
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_input);
    setFixedWidth(EditorWidth);
    setFocusProxy(m_input);
    retranslate();
}

void FieldEditor::makeChoice() {
    auto* box = new Calm<QComboBox>;
    for (const std::string& choice : m_field.choices)
        box->addItem(QString(), QVariant(QString::fromStdString(choice)));
    connect(box, &QComboBox::currentIndexChanged, this, &FieldEditor::valueChanged);
    m_input = box;
}

void FieldEditor::makeInteger() {
    auto* box = new Calm<QSpinBox>;
    box->setRange(int(m_field.minimum), int(m_field.maximum));
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);
    box->setStepType(m_field.maximum > 100'000 ? QAbstractSpinBox::AdaptiveDecimalStepType : QAbstractSpinBox::DefaultStepType);
    connect(box, &QSpinBox::valueChanged, this, &FieldEditor::valueChanged);
    m_input = box;
}

void FieldEditor::makeReal() {
    const fields::Words words = fields::words(m_field.key);
    auto* box = words.style == Style::Scientific ? new ScientificBox : static_cast<QDoubleSpinBox*>(new PlainBox);
    const double scale = words.style == Style::Percent ? 100 : 1;
    box->setDecimals(words.decimals);
    box->setRange(m_field.minimum * scale, m_field.maximum * scale);
    box->setKeyboardTracking(false);
    box->setStepType(words.decimals > 2 ? QAbstractSpinBox::AdaptiveDecimalStepType : QAbstractSpinBox::DefaultStepType);
    box->setSingleStep(words.style == Style::Percent || m_field.maximum > 1 ? 1 : 0.05);
    connect(box, &QDoubleSpinBox::valueChanged, this, &FieldEditor::valueChanged);
    m_input = box;
}

void FieldEditor::setValue(const FieldValue& value) {
    if (value == this->value())
        return;
    const QSignalBlocker blocker(this);
    if (auto* box = qobject_cast<QCheckBox*>(m_input))
        box->setChecked(std::get<bool>(value));
    else if (auto* choices = qobject_cast<QComboBox*>(m_input))
        choices->setCurrentIndex(choices->findData(QString::fromStdString(std::get<std::string>(value))));
    else if (auto* integers = qobject_cast<QSpinBox*>(m_input))
        integers->setValue(int(std::get<std::int64_t>(value)));
    else if (auto* line = qobject_cast<QLineEdit*>(m_input))
        line->setText(QString::fromStdString(std::get<std::string>(value)));
    else if (auto* reals = qobject_cast<QDoubleSpinBox*>(m_input))
        reals->setValue(std::get<double>(value) * (fields::words(m_field.key).style == Style::Percent ? 100 : 1));
}

FieldValue FieldEditor::value() const {
    if (const auto* box = qobject_cast<QCheckBox*>(m_input))
        return box->isChecked();
    if (const auto* choices = qobject_cast<QComboBox*>(m_input))
        return choices->currentData().toString().toStdString();
    if (const auto* integers = qobject_cast<QSpinBox*>(m_input))
        return std::int64_t(integers->value());
    if (const auto* line = qobject_cast<QLineEdit*>(m_input))
        return line->text().toStdString();
    const double shown = qobject_cast<QDoubleSpinBox*>(m_input)->value();
    return fields::words(m_field.key).style == Style::Percent ? shown / 100 : shown;
}

void FieldEditor::retranslate() {
    const QSignalBlocker blocker(this);
    const fields::Words words = fields::words(m_field.key);
    const QString unit = words.style == Style::Percent ? QStringLiteral(" %")
                         : words.unit.isEmpty()        ? QString()
                                                       : QLatin1Char(' ') + words.unit;
    if (auto* choices = qobject_cast<QComboBox*>(m_input))
        for (int i = 0; i < choices->count(); ++i)
            choices->setItemText(i, fields::choice(m_field.key, choices->itemData(i).toString().toStdString()));
    else if (auto* integers = qobject_cast<QSpinBox*>(m_input))
        integers->setSuffix(unit);
    else if (auto* reals = qobject_cast<QDoubleSpinBox*>(m_input))
        reals->setSuffix(unit);
    if (auto* box = qobject_cast<QAbstractSpinBox*>(m_input); box && !words.lowestMeans.isEmpty())
        box->setSpecialValueText(words.lowestMeans);
    m_input->setAccessibleName(fields::name(m_field.key));
    m_input->setAccessibleDescription(words.help);
    m_input->setToolTip(words.help);
    m_input->setWhatsThis(words.help);
    m_input->setLocale(QLocale());
}

}  // namespace ui
