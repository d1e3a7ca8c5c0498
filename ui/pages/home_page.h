// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/project.h"
#include "core/api/split_record.h"
#include "ui/pages/page.h"

class QLabel;
class QStandardItem;
class QStandardItemModel;
class QVBoxLayout;

namespace ui {

class Card;
class ChoiceCard;
class DataTable;
class EmptyState;
class ProjectActions;
class Section;

/// Projects, recent runs, and the ways to begin.
class HomePage : public Page {
    Q_OBJECT
public:
    HomePage(AppContext context, QWidget* parent);

    QString title() const override;
    QString subtitle() const override;
    QString stateLine() const override { return {}; }
    bool isDone() const override { return false; }
    QString help() const override;
    void refresh() override;
    void retranslate() override;

private:
    struct Known {
        QString folder, name;
        int runs = 0;
    };
    struct Start {
        ChoiceCard* card;
        QLabel* title;
        QLabel* sentence;
    };

    Start makeStart(const QString& icon);
    void setupRuns();
    void load();
    void showProjects();
    void showRuns();
    QStandardItem* testCell(const std::string& run) const;
    void showInterrupted();
    QWidget* projectCard(const Known& known);
    void openRun(int row);
    void resume(const std::string& id);

    ProjectActions* m_actions = nullptr;
    std::vector<Known> m_known;
    std::vector<core::api::RunSummary> m_runs;
    std::vector<core::api::RunSplit> m_splits;  ///< of those runs, as far as they are known
    QString m_runsOf;  ///< the project folder that m_runs belong to
    bool m_loading = false, m_loadAgain = false;

    Start m_new, m_open, m_sample;
    Card* m_interrupted = nullptr;
    QVBoxLayout* m_interruptedRows = nullptr;
    Section* m_projectSection = nullptr;
    QVBoxLayout* m_projectList = nullptr;
    Section* m_runSection = nullptr;
    DataTable* m_runTable = nullptr;
    QStandardItemModel* m_runModel = nullptr;
};

}  // namespace ui
