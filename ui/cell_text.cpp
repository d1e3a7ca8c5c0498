// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/cell_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/api/cell_content.h"

namespace ui {
namespace {

QString conversationText(const std::string& cell, int limit) {
    const auto turns = core::api::turnsOf(cell);
    if (!turns)
        return QString::fromStdString(cell);
    QString text;
    for (const core::api::Turn& turn : *turns) {
        if (text.size() > limit)
            break;
        const QString said = turn.text.empty() ? QString::fromStdString(turn.rest) : QString::fromStdString(turn.text);
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + QString::fromStdString(turn.role) + QStringLiteral(": ") +
                said;
    }
    return text;
}

QString wordsText(const std::string& cell) {
    QStringList words;
    for (const std::string& word : core::api::wordsOf(cell))
        words << QString::fromStdString(word);
    return words.join(QLatin1Char(' '));
}

QString answersText(const std::string& cell) {
    QStringList answers;
    for (const core::api::PlacedAnswer& answer : core::api::answersOf(cell))
        answers << QString::fromStdString(answer.text);
    answers.removeDuplicates();
    return answers.isEmpty() ? QCoreApplication::translate("cells", "(no answer)") : answers.join(QStringLiteral(" · "));
}

}  // namespace

QString cellText(core::api::Role role, const std::string& cell, int limit) {
    using core::api::Role;
    // A table asks each time that it is drawn: what takes longer to take apart is shown as it stands.
    constexpr std::size_t mostBytes = 1 << 18;
    if (cell.size() > mostBytes)
        return QString::fromStdString(cell).left(limit);
    switch (role) {
    case Role::Conversation:
    case Role::Chosen:
    case Role::Rejected:
        return (cell.starts_with("[") ? conversationText(cell, limit) : QString::fromStdString(cell)).left(limit);
    case Role::Tokens:
    case Role::Tags:
        return wordsText(cell).left(limit);
    case Role::AnswerSpans:
        return answersText(cell).left(limit);
    default:
        return QString::fromStdString(cell).left(limit);
    }
}

}  // namespace ui
