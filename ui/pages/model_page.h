// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "ui/pages/page.h"

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BusyPanel;
class Card;
class ChoiceCard;
class EmptyState;
class FailurePanel;
class Section;

/// Goal cards and the list of models.
class ModelPage : public Page {
    Q_OBJECT
public:
    ModelPage(AppContext context, QWidget* parent);

    QString title() const override;
    QString subtitle() const override;
    QString stateLine() const override;
    bool isDone() const override;
    QString lockedReason() const override;
    std::vector<core::api::Issue> issues() const override;
    QString help() const override;
    bool takeDropped(const QStringList& paths) override;
    void refresh() override;
    void retranslate() override;

    /// Looks for models again.
    void reload();

private:
    struct Goal {
        std::string id;
        ChoiceCard* card;
        QLabel* title;
        QLabel* sentence;
        QLabel* term;
    };
    enum class State { Unknown, Busy, Failed, Empty, Shown };

    void setupGoals();
    void setupModels();
    void setupDetails();
    void startListing();
    void listingDone(const core::api::Outcome<std::vector<core::api::ModelReport>>& outcome);
    void showState(State state);
    void showModels();
    void showDetails();
    void chooseGoal(int index);
    void chooseModel(int index);
    void publishModel();
    void askFolder();
    void addFolder(const QString& folder);
    std::vector<std::string> folders() const;
    const core::api::ModelReport* chosen() const;

    std::vector<Goal> m_goals;
    QButtonGroup* m_goalGroup = nullptr;
    QButtonGroup* m_modelGroup = nullptr;
    std::vector<core::api::ModelReport> m_models;
    std::vector<std::string> m_listedFolders;
    core::api::Failure m_failure;
    std::string m_shownTask;
    State m_state = State::Unknown;
    bool m_wanted = false;  ///< to be listed as soon as the runner is free

    Section* m_goalSection = nullptr;
    Section* m_modelSection = nullptr;
    Section* m_detailSection = nullptr;
    QPushButton* m_addFolder = nullptr;
    BusyPanel* m_busy = nullptr;
    FailurePanel* m_failed = nullptr;
    EmptyState* m_empty = nullptr;
    QVBoxLayout* m_list = nullptr;
    Card* m_details = nullptr;
    QGridLayout* m_facts = nullptr;
    QPlainTextEdit* m_modelCardText = nullptr;
};

}  // namespace ui
