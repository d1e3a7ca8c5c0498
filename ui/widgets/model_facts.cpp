// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/model_facts.h"

#include <QCoreApplication>
#include <QDir>
#include <QGridLayout>

#include "core/api/job_fields.h"
#include "ui/field_words.h"
#include "ui/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/model_card.h"

namespace ui {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("facts", text);
}

/// Every way of learning that the goal has, one a line.
QString waysOf(const core::api::ModelAdvice& advice) {
    using Way = core::api::ModelAdvice::Way;
    QStringList lines;
    for (const Way& way : advice.ways) {
        const QString name = fields::choice("training.method", core::api::methodName(way.method));
        const QString memory = format::bytes(way.memoryBytes);
        QString line = way.memory == core::api::ModelAdvice::Memory::DoesNotFit
                           ? words(QT_TRANSLATE_NOOP("facts", "%1: %2 of memory, more than is free")).arg(name, memory)
                           : words(QT_TRANSLATE_NOOP("facts", "%1: %2 of memory")).arg(name, memory);
        if (way.secondsPerEpoch >= 0)
            line += words(QT_TRANSLATE_NOOP("facts", ", %1 for each pass over your data"))
                        .arg(format::duration(way.secondsPerEpoch));
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

void showFacts(QGridLayout* grid, const core::api::ModelReport& model, const core::api::ModelAdvice* advice) {
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
    add(QT_TRANSLATE_NOOP("facts", "Letting it learn takes about"), advice ? waysOf(*advice) : QString());
}

}  // namespace ui
