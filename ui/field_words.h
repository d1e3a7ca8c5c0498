// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <string>
#include <string_view>

#include "core/api/job_fields.h"

/// The words for the fields of a job: plain language first, the field's standard term second.
namespace ui::fields {

/// How figures of a field are written and typed.
enum class Style { Plain, Percent, Scientific };

struct Words {
    QString label;         ///< plain words: "How fast it learns"
    QString term;          ///< the standard term: "learning rate"
    QString help;          ///< one sentence: what happens when it goes up or down
    QString unit;          ///< "minutes"; empty: none
    QString lowestMeans;   ///< what the lowest value means where it is special: "no limit"; else empty
    Style style = Style::Plain;
    int decimals = 0;      ///< of Real fields, as shown (of percent: of the percentage)
};

/// The words of a field; for a key without words the key is the label.
Words words(std::string_view key);
/// "How fast it learns (learning rate)", for messages about a field.
QString name(std::string_view key);
QString group(core::api::FieldGroup group);
QString choice(std::string_view key, std::string_view value);
/// A value as it is shown: "5e-5", "10 %", "no limit", "yes".
QString value(const core::api::JobField& field, const core::api::FieldValue& value);

}  // namespace ui::fields
