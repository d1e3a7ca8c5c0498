// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/text_rows_bar.h"

#include <QHBoxLayout>
#include <algorithm>

#include "core/api/job_fields.h"
#include "ui/field_words.h"
#include "ui/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

const core::api::JobField& rowsField() {
    return *core::api::findJobField("data.textRows");
}

const core::api::JobField& tokensField() {
    return *core::api::findJobField("data.windowTokens");
}

/// The readers of texts say what they made the rows of.
bool isText(const core::api::FileReport& report) {
    return report.details.contains("rows");
}

}  // namespace

TextRowsBar::TextRowsBar(QWidget* parent)
    : QWidget(parent), m_label(secondaryLabel()), m_rows(new FieldEditor(rowsField())),
      m_tokens(new FieldEditor(tokensField())) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    m_label->setWordWrap(false);
    m_label->setBuddy(m_rows);
    layout->addWidget(m_label);
    layout->addWidget(m_rows);
    layout->addWidget(m_tokens);
    layout->addStretch();
    m_rows->setProperty("jobField", QStringLiteral("data.textRows"));
    m_tokens->setProperty("jobField", QStringLiteral("data.windowTokens"));
    connect(m_rows, &FieldEditor::valueChanged, this, [this] {
        rowsField().set(m_job, m_rows->value());
        showWindow();
        Q_EMIT edited(m_job.data);
    });
    connect(m_tokens, &FieldEditor::valueChanged, this, [this] {
        tokensField().set(m_job, m_tokens->value());
        Q_EMIT edited(m_job.data);
    });
    retranslate();
}

void TextRowsBar::setData(const core::api::Job& job, const std::vector<core::api::FileReport>& reports) {
    m_job = job;
    m_rows->setValue(rowsField().get(job));
    m_tokens->setValue(tokensField().get(job));
    showWindow();
    // Another choice than the usual one must be seen too, or nobody could take it back when no file can be read.
    setVisible(std::any_of(reports.begin(), reports.end(), isText) ||
               (!job.data.files.empty() && job.data.textRows != core::api::TextRows::Auto));
}

void TextRowsBar::showWindow() {
    m_tokens->setVisible(tokensField().appliesTo(m_job));
}

void TextRowsBar::retranslate() {
    m_label->setText(fields::words("data.textRows").label);
    for (FieldEditor* editor : {m_rows, m_tokens})
        editor->retranslate();
    m_rows->setToolTip(fields::words("data.textRows").help);
    m_tokens->setToolTip(fields::words("data.windowTokens").help);
}

}  // namespace ui
