// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <array>

#include "ui/simple_settings.h"

class QButtonGroup;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

class Card;
class ChoiceCard;

/// Three questions with three answers each, and what follows from the answers with its reasons.
class SimpleQuestions : public QWidget {
    Q_OBJECT
public:
    explicit SimpleQuestions(QWidget* parent = nullptr);

    /// Without answers the settings were made by hand: no card is chosen, and a sentence says so.
    void setAnswers(const std::optional<simple::Answers>& answers, const simple::Facts& facts);
    void retranslate();

Q_SIGNALS:
    void answered(const ui::simple::Answers& answers);

private:
    struct Choice {
        ChoiceCard* card;
        QLabel *title, *sentence;
    };
    struct Question {
        QLabel* title;
        QButtonGroup* group;
        std::array<Choice, 3> choices;
    };

    Question makeQuestion(QVBoxLayout* layout);
    void setWords(Question& question, const QString& title, const std::array<std::pair<QString, QString>, 3>& choices);
    void choose(Question& question, int index);
    void showSummary();

    std::array<Question, 3> m_questions;
    std::optional<simple::Answers> m_answers;
    simple::Facts m_facts;
    Card* m_summary;
    QLabel* m_summaryTitle;
    QGridLayout* m_lines;
};

}  // namespace ui
