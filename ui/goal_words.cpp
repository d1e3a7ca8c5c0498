// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/goal_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace ui {
namespace {

struct GoalRow {
    const char* id;
    const char* sentence;
    const char* term;
    const char* icon;
};

constexpr GoalRow GoalTable[] = {
    {"classification",
     QT_TRANSLATE_NOOP("goals", "Each text gets one of your categories, such as a team, a topic or a yes or no."),
     QT_TRANSLATE_NOOP("goals", "single-label classification"), "tags"},
    {"multi-label", QT_TRANSLATE_NOOP("goals", "Each text gets any number of your categories at once: none, one or several."),
     QT_TRANSLATE_NOOP("goals", "multi-label classification"), "checklist"},
    {"regression", QT_TRANSLATE_NOOP("goals", "Each text gets a number, such as a grade, a price or a degree of urgency."),
     QT_TRANSLATE_NOOP("goals", "regression"), "number"},
    {"token-classification",
     QT_TRANSLATE_NOOP("goals", "The model marks words in a text and says what they are: people, places, drugs, clauses."),
     QT_TRANSLATE_NOOP("goals", "token classification, named entities"), "marker"},
    {"question-answering",
     QT_TRANSLATE_NOOP("goals", "The model reads a question and a text, and points at the words that answer it."),
     QT_TRANSLATE_NOOP("goals", "extractive question answering"), "search"},
    {"prompt-answer",
     QT_TRANSLATE_NOOP("goals", "The model learns from your questions or instructions and their answers to answer new ones."),
     QT_TRANSLATE_NOOP("goals", "instruction tuning, causal language model"), "chat"},
    {"chat", QT_TRANSLATE_NOOP("goals", "The model learns from whole conversations how the assistant answers, turn by turn."),
     QT_TRANSLATE_NOOP("goals", "conversations with roles, causal language model"), "chats"},
    {"text-to-text",
     QT_TRANSLATE_NOOP("goals",
                       "The model reads a whole text and writes another: a translation, a summary, a plainer wording."),
     QT_TRANSLATE_NOOP("goals", "sequence to sequence, encoder and decoder"), "language"},
    {"causal-lm",
     QT_TRANSLATE_NOOP("goals", "The model goes on reading your texts, and then continues a text in their words and manner."),
     QT_TRANSLATE_NOOP("goals", "continued pre-training, causal language model"), "text"},
    {"masked-lm",
     QT_TRANSLATE_NOOP("goals", "The model fills gaps in your texts, so that it sorts texts of your field better afterwards."),
     QT_TRANSLATE_NOOP("goals", "domain adaptation, masked language model"), "mask"},
    {"preference",
     QT_TRANSLATE_NOOP("goals", "The model learns from pairs of a better and a worse answer which kind of answer people want."),
     QT_TRANSLATE_NOOP("goals", "direct preference optimisation, DPO"), "check"},
};

}  // namespace

GoalWords goalWords(const std::string& taskId) {
    const auto words = [](const char* text) { return QCoreApplication::translate("goals", text); };
    for (const GoalRow& row : GoalTable)
        if (taskId == row.id)
            return {words(row.sentence), words(row.term), QString::fromLatin1(row.icon)};
    return {{}, {}, QStringLiteral("model")};
}

bool judgesTexts(const std::string& taskId) {
    constexpr std::array judging = {"classification", "multi-label", "regression", "token-classification",
                                    "question-answering"};
    return std::find(judging.begin(), judging.end(), taskId) != judging.end();
}

bool answersChats(const std::string& taskId) {
    return taskId == "prompt-answer" || taskId == "chat" || taskId == "preference";
}

}  // namespace ui
