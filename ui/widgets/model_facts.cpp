// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/model_facts.h"

#include <QCoreApplication>
#include <QDir>
#include <QGridLayout>

#include "ui/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/model_card.h"

namespace ui {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("facts", text);
}

}  // namespace

void showFacts(QGridLayout* grid, const core::api::ModelReport& model) {
    while (QLayoutItem* item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    const auto add = [&](const char* name, const QString& value) {
        if (value.isEmpty())
            return;
        QLabel* label = secondaryLabel(words(name));
        label->setWordWrap(false);
        QLabel* text = bodyLabel(value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(text, row++, 1);
    };
    const auto figure = [](std::int64_t value) { return value > 0 ? format::number(value) : QString(); };
    QStringList labels;
    for (const std::string& label : model.labels)
        labels << QString::fromStdString(label);
    add(QT_TRANSLATE_NOOP("facts", "Folder"), QDir::toNativeSeparators(QString::fromStdString(model.path)));
    add(QT_TRANSLATE_NOOP("facts", "Architecture"), QString::fromStdString(model.architecture));
    add(QT_TRANSLATE_NOOP("facts", "Parameters"), figure(model.parameters));
    add(QT_TRANSLATE_NOOP("facts", "Layers"), figure(model.layers));
    add(QT_TRANSLATE_NOOP("facts", "Hidden size"), figure(model.hiddenSize));
    add(QT_TRANSLATE_NOOP("facts", "Attention heads"), figure(model.heads));
    add(QT_TRANSLATE_NOOP("facts", "Tokens read at once"), figure(model.contextLength));
    add(QT_TRANSLATE_NOOP("facts", "Vocabulary"), figure(model.vocabularySize));
    add(QT_TRANSLATE_NOOP("facts", "Size on disk"), format::bytes(model.bytesOnDisk));
    add(QT_TRANSLATE_NOOP("facts", "Languages"), languageNames(model.languages));
    add(QT_TRANSLATE_NOOP("facts", "Licence"), QString::fromStdString(model.licence));
    add(QT_TRANSLATE_NOOP("facts", "Categories"), labels.mid(0, 40).join(QStringLiteral(", ")));
}

}  // namespace ui
