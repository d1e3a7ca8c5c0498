// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/field_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/field_words.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

namespace ui {

using core::api::FieldGroup;
using core::api::Issue;
using core::api::JobField;
using core::api::Severity;

struct FieldForm::Group {
    FieldGroup id;
    Card* card;
    QLabel* title;
};

struct FieldForm::Row {
    const JobField* field;
    Group* group;
    QWidget* widget;
    QLabel *label, *term, *issue;
    FieldEditor* editor;
    QToolButton* reset;
    bool applies = true;
};

FieldForm::FieldForm(std::vector<FieldGroup> groups, QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::Grid);
    for (const FieldGroup id : groups) {
        auto group = std::make_unique<Group>(Group{id, new Card, headingLabel()});
        group->card->content()->addWidget(group->title);
        for (const JobField& field : core::api::jobFields())
            if (field.group == id)
                addRow(field, *group);
        layout->addWidget(group->card);
        m_groups.push_back(std::move(group));
    }
    retranslate();
}

FieldForm::~FieldForm() = default;

void FieldForm::addRow(const JobField& field, Group& group) {
    auto row = std::make_unique<Row>(
        Row{&field, &group, new QWidget, bodyLabel(), secondaryLabel(), bodyLabel(), new FieldEditor(field), new QToolButton});
    row->label->setBuddy(row->editor);
    row->reset->setIcon(theme::icon(QStringLiteral("undo"), theme::Token::Secondary));
    row->reset->setAutoRaise(true);
    row->reset->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy kept = row->reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);  // the editors stay where they are
    row->reset->setSizePolicy(kept);
    row->issue->hide();

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(row->label);
    words->addWidget(row->term);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::Grid);
    line->addLayout(words, 1);
    line->addWidget(row->editor, 0, Qt::AlignVCenter);
    line->addWidget(row->reset, 0, Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(row->widget);
    layout->setContentsMargins(0, theme::Grid / 2, 0, theme::Grid / 2);
    layout->setSpacing(theme::Grid / 2);
    layout->addLayout(line);
    layout->addWidget(row->issue);
    group.card->content()->addWidget(row->widget);

    connect(row->editor, &FieldEditor::valueChanged, this,
            [this, one = row.get()] { Q_EMIT edited(one->field->key, one->editor->value()); });
    connect(row->reset, &QToolButton::clicked, this,
            [this, one = row.get()] { Q_EMIT edited(one->field->key, one->field->standard); });
    row->editor->focusProxy()->setObjectName(QString::fromStdString(field.key));
    m_rows.emplace(field.key, std::move(row));
}

void FieldForm::setJob(const core::api::Job& job) {
    for (auto& [key, row] : m_rows) {
        const core::api::FieldValue value = row->field->get(job);
        row->editor->setValue(value);
        row->applies = row->field->appliesTo(job);
        row->widget->setVisible(row->applies);
        row->reset->setVisible(value != row->field->standard);
        row->reset->setToolTip(tr("Back to the standard: %1").arg(fields::value(*row->field, row->field->standard)));
        row->reset->setAccessibleName(tr("%1: back to the standard value").arg(fields::name(key)));
    }
    for (const auto& group : m_groups)
        group->card->setVisible(std::any_of(m_rows.begin(), m_rows.end(), [&group](const auto& entry) {
            return entry.second->group == group.get() && entry.second->applies;
        }));
}

int FieldForm::setIssues(const std::vector<Issue>& issues) {
    int shown = 0;
    for (auto& [key, row] : m_rows) {
        QStringList lines;
        bool error = false;
        for (const Issue& issue : issues) {
            if (issue.place.field != key)
                continue;
            error = error || issue.severity == Severity::Error;
            lines << messages::severity(issue.severity) + QStringLiteral(": ") + messages::line(issue);
        }
        shown += int(lines.size());
        row->issue->setText(lines.join(QLatin1Char('\n')));
        row->issue->setVisible(!lines.isEmpty());
        setTone(row->issue, error ? "bad" : "warning");
    }
    return shown;
}

void FieldForm::focusField(const std::string& key) {
    if (const auto found = m_rows.find(key); found != m_rows.end())
        found->second->editor->setFocus();
}

void FieldForm::retranslate() {
    for (const auto& group : m_groups)
        group->title->setText(fields::group(group->id));
    for (auto& [key, row] : m_rows) {
        const fields::Words words = fields::words(key);
        row->label->setText(words.label);
        row->term->setText(words.term);
        row->label->setToolTip(words.help);
        row->editor->retranslate();
    }
}

}  // namespace ui
