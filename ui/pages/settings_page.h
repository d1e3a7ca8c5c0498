// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/api/job_fields.h"
#include "core/api/reports.h"
#include "ui/pages/page.h"
#include "ui/simple_settings.h"

class QStackedWidget;
class QTabBar;
class QTimer;
class QToolButton;
class QUndoStack;

namespace ui {

class EstimateCard;
class FieldForm;
class ScrollColumn;
class SimpleQuestions;

/// How the model learns: three questions, or every setting; with a live estimate of what the run will need. Every change can be
/// undone.
class SettingsPage : public Page {
    Q_OBJECT
public:
    using Values = std::vector<std::pair<std::string, core::api::FieldValue>>;

    SettingsPage(AppContext context, QWidget* parent);
    ~SettingsPage() override;

    QString title() const override;
    QString subtitle() const override;
    QString stateLine() const override;
    bool isDone() const override;
    QString lockedReason() const override;
    std::vector<core::api::Issue> issues() const override;
    QString help() const override;
    void refresh() override;
    void retranslate() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setupTabs();
    void setupActions();
    void setupConnections();
    simple::Facts facts() const;
    void followFacts();
    void answer(const simple::Answers& answers);
    void resetAll();
    void change(const QString& words, const Values& after, const std::string& mergeKey = {});
    void apply(const Values& values);
    void showJob();
    void searchRate();
    void requestEstimate();
    void takeEstimate(const core::api::Job& job, const core::api::Outcome<core::api::Estimate>& outcome);

    EstimateCard* m_estimateCard;
    QTabBar* m_tabs;
    QStackedWidget* m_forms;
    SimpleQuestions* m_questions;
    FieldForm* m_form;
    QUndoStack* m_undo;
    QToolButton *m_search, *m_undoButton, *m_redoButton, *m_reset;
    QTimer* m_estimateTimer;
    simple::Facts m_facts;  ///< those that the present settings follow from
    std::string m_projectFolder;
    std::optional<core::api::Estimate> m_estimate;
    core::api::Job m_estimated;  ///< the job of the last estimate
};

}  // namespace ui
