// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <string>
#include <vector>

class QButtonGroup;
class QLabel;

namespace ui {

class ChoiceCard;

/// A card for each goal that core knows, to choose one.
class GoalCards : public QWidget {
    Q_OBJECT
public:
    explicit GoalCards(QWidget* parent = nullptr);

    void setChosen(const std::string& task);
    void retranslate();

Q_SIGNALS:
    void chosen(const std::string& task);

private:
    struct Goal {
        std::string id;
        ChoiceCard* card;
        QLabel* title;
        QLabel* sentence;
        QLabel* term;
    };

    std::vector<Goal> m_goals;
    QButtonGroup* m_group = nullptr;
};

}  // namespace ui
