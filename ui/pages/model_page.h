// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>

#include "core/api/advice.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "ui/pages/page.h"

class QPushButton;

namespace ui {

class AdviceBar;
class BusyPanel;
class EmptyState;
class FailurePanel;
class GoalCards;
class ModelDetails;
class ModelList;
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

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class State { Unknown, Busy, Failed, Empty, Shown };

    void setupGoals();
    void setupModels();
    void setupDetails();
    void startWork();
    void startListing();
    void listingDone(const core::api::Outcome<std::vector<core::api::ModelReport>>& outcome);
    void wantAdvice();
    void startAdvice();
    bool isAdviceOld() const;
    void showState(State state);
    void showModels();
    void showDetails();
    void chooseGoal(const std::string& id);
    void chooseModel(const core::api::ModelReport& model);
    void publishModel();
    void askDownload();
    void askFolder();
    void addFolder(const QString& folder);
    std::vector<std::string> folders() const;
    std::int64_t knownRows() const;
    const core::api::ModelReport* chosen() const;

    core::api::AdviceReport m_advice;
    std::int64_t m_advisedRows = -2;
    std::optional<core::api::Job::Training> m_advisedTraining;
    std::vector<std::string> m_listedFolders;
    core::api::Failure m_failure;
    std::string m_shownTask;
    State m_state = State::Unknown;
    bool m_wanted = false;        ///< to be listed as soon as the runner is free
    bool m_adviceWanted = false;  ///< after that

    Section* m_goalSection = nullptr;
    GoalCards* m_goals = nullptr;
    Section* m_modelSection = nullptr;
    Section* m_detailSection = nullptr;
    QPushButton* m_download = nullptr;
    QPushButton* m_addFolder = nullptr;
    BusyPanel* m_busy = nullptr;
    FailurePanel* m_failed = nullptr;
    EmptyState* m_empty = nullptr;
    AdviceBar* m_adviceBar = nullptr;
    ModelList* m_list = nullptr;
    ModelDetails* m_details = nullptr;
};

}  // namespace ui
