// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>

#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "ui/pages/page.h"
#include "ui/split_lock.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace ui {

class BusyPanel;
class ConfusionMatrix;
class EmptyState;
class FailurePanel;
class IconLabel;
class Playground;
class PredictionsView;
class ScoresTable;

/// The adapted model on the test rows beside the untouched one: what the difference is worth, where it errs, and a place to try.
class AssessPage : public Page {
    Q_OBJECT
public:
    AssessPage(AppContext context, QWidget* parent);
    ~AssessPage() override;

    QString title() const override;
    QString subtitle() const override;
    QString stateLine() const override;
    bool isDone() const override;
    QString lockedReason() const override;
    QString help() const override;
    QString primaryText() const override;
    bool primaryEnabled() const override;
    void primary() override;
    void refresh() override;
    void retranslate() override;

public Q_SLOTS:
    void assess();

private:
    enum View { Empty, Busy, Failed, Results };

    void setupLayout();
    void setupResults();
    void take(const core::api::Outcome<core::api::AssessmentReport>& outcome);
    void showView(View view);
    void showReport();
    void showConclusion();
    void showOtherTests();
    void updatePlayground();
    void loadRunJob();

    bool m_assessing = false;
    bool m_hasReport = false;                    ///< the tables show project.assessment
    QString m_runFolder;
    std::optional<core::api::Job> m_runJob;      ///< of the run that is assessed
    std::vector<core::api::RunSplit> m_runs;     ///< of the project that kept their split
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    BusyPanel* m_busy;
    FailurePanel* m_failed;
    IconLabel* m_icon;
    QLabel *m_headline, *m_evidence, *m_folds, *m_note, *m_otherTests, *m_learned, *m_issues;
    QPushButton* m_again;
    QTabWidget* m_tabs;
    ScoresTable *m_scores, *m_classes;
    QLabel *m_classTitle, *m_confusionHelp;
    ConfusionMatrix* m_confusion;
    QWidget* m_confusionTab;
    PredictionsView* m_predictions;
    Playground* m_playground;
};

}  // namespace ui
