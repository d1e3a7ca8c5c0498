// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/api/issue.h"
#include "core/api/job_fields.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// An editor for the value of one field, chosen by its type and the style of its words.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    /// @param field lives for ever (one of core::api::jobFields()); not a Text
    explicit FieldEditor(const core::api::JobField& field, QWidget* parent = nullptr);

    void setValue(const core::api::FieldValue& value);  ///< without valueChanged
    core::api::FieldValue value() const;
    void retranslate();

Q_SIGNALS:
    void valueChanged();

private:
    void makeChoice();
    void makeInteger();
    void makeReal();

    const core::api::JobField& m_field;
    QWidget* m_input = nullptr;
};

/// A form built from the description of the job's fields: groups as cards, a row for each field that applies to the task, issues
/// below the row that they are about, and a button for the standard value where another one is set.
class FieldForm : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(std::vector<core::api::FieldGroup> groups, QWidget* parent = nullptr);
    ~FieldForm() override;

    /// Shows the values of the job; rows that do not apply to its task are hidden.
    void setJob(const core::api::Job& job);
    /// Those whose place names a field are shown at that field. @returns how many were
    int setIssues(const std::vector<core::api::Issue>& issues);
    void focusField(const std::string& key);
    void retranslate();

Q_SIGNALS:
    /// The user set a field.
    void edited(const std::string& key, const core::api::FieldValue& value);

private:
    struct Row;
    struct Group;
    void addRow(const core::api::JobField& field, Group& group);

    std::vector<std::unique_ptr<Group>> m_groups;
    std::map<std::string, std::unique_ptr<Row>> m_rows;
};

}  // namespace ui
