// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <string>
#include <vector>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

class ChoiceCard;

/// A card for each goal that core knows, to choose one. Once one is chosen the others make room for what comes next, until they
/// are asked for.
class GoalCards : public QWidget {
    Q_OBJECT
public:
    explicit GoalCards(QWidget* parent = nullptr);

    void setChosen(const std::string& task);
    void retranslate();

Q_SIGNALS:
    void chosen(const std::string& task);

private:
    void arrange();

    struct Goal {
        std::string id;
        ChoiceCard* card;
        QLabel* title;
        QLabel* sentence;
        QLabel* term;
    };

    std::vector<Goal> m_goals;
    std::string m_chosen;
    bool m_all = true;  ///< shown though one is chosen
    QButtonGroup* m_group = nullptr;
    QGridLayout* m_grid = nullptr;
    QPushButton* m_others = nullptr;
};

}  // namespace ui
