// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/template_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/api/data_edit.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {

TemplateDialog::TemplateDialog(std::shared_ptr<const core::api::RowTable> table, QWidget* parent)
    : QDialog(parent), m_table(std::move(table)), m_name(new QLineEdit), m_pattern(new QPlainTextEdit), m_example(secondaryLabel()),
      m_take(new QPushButton(tr("Put together"))) {
    setWindowTitle(tr("Put columns together"));
    setMinimumWidth(560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 2 * theme::Grid);
    layout->setSpacing(theme::Grid);
    layout->addWidget(bodyLabel(tr("Write the text as the model shall read it, with the names of columns in brackets: {title}: {body}")));
    m_pattern->setAccessibleName(tr("How the columns are put together"));
    m_pattern->setTabChangesFocus(true);
    m_pattern->setMaximumHeight(96);
    layout->addWidget(m_pattern);
    auto* insert = new QPushButton(theme::icon(QStringLiteral("plus")), tr("Insert a column"));
    auto* columns = new QMenu(insert);
    for (const std::string& column : m_table->columns())
        columns->addAction(QString::fromStdString(column), this,
                           [this, column] { m_pattern->insertPlainText(QStringLiteral("{%1}").arg(QString::fromStdString(column))); });
    insert->setMenu(columns);
    layout->addWidget(insert, 0, Qt::AlignLeft);
    auto* nameLabel = new QLabel(tr("&Name of the new column"));
    nameLabel->setBuddy(m_name);
    m_name->setText(tr("together"));
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(m_example);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    layout->addSpacing(theme::Grid);
    layout->addLayout(buttons);
    makePrimary(m_take);
    m_take->setDefault(true);
    connect(m_pattern, &QPlainTextEdit::textChanged, this, &TemplateDialog::update);
    connect(m_name, &QLineEdit::textChanged, this, &TemplateDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    update();
}

QString TemplateDialog::name() const {
    return m_name->text().trimmed();
}

QString TemplateDialog::pattern() const {
    return m_pattern->toPlainText();
}

void TemplateDialog::update() {
    const auto result = core::api::templateText(*m_table, 0, pattern().toStdString());
    QStringList missing;
    for (const std::string& column : result.missing)
        missing << QString::fromStdString(column);
    const bool empty = pattern().trimmed().isEmpty();
    m_take->setEnabled(!empty && !name().isEmpty() && missing.isEmpty());
    setTone(m_example, missing.isEmpty() ? "secondary" : "bad");
    if (!missing.isEmpty())
        m_example->setText(tr("There is no column %1.").arg(missing.join(QStringLiteral(", "))));
    else
        m_example->setText(empty ? tr("Below stands what the first row gives.")
                                 : tr("The first row gives: %1").arg(QString::fromStdString(result.text).left(300)));
}

}  // namespace ui
