// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/api/outcome.h"
#include "core/api/reports.h"
#include "ui/pages/page.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BusyPanel;
class Card;
class ChoiceCard;
class FailurePanel;
class IconLabel;
class Section;

/// Writes the adapted model for use elsewhere, and shows the proof that what was written answers as the model did.
class ExportPage : public Page {
    Q_OBJECT
public:
    ExportPage(AppContext context, QWidget* parent);
    ~ExportPage() override;

    QString title() const override;
    QString subtitle() const override;
    QString stateLine() const override;
    bool isDone() const override;
    QString lockedReason() const override;
    std::vector<core::api::Issue> issues() const override;
    QString help() const override;
    QString primaryText() const override;
    bool primaryEnabled() const override;
    void primary() override;
    void refresh() override;
    void retranslate() override;

    QString destination() const;
    void setDestination(const QString& folder);

private:
    struct Format {
        std::string id;
        ChoiceCard* card;
        QLabel *title, *sentence;
    };

    void setupFormats(QVBoxLayout* layout);
    void setupDestination(QVBoxLayout* layout);
    void setupResult(QVBoxLayout* layout);
    std::string format() const;
    void proposeDestination();
    void askDestination();
    void showFormats();  ///< those that suit the run
    void showPlan();
    void take(const core::api::Outcome<core::api::ExportReport>& outcome);
    void showResult(const core::api::ExportReport& report);
    void loadHistory();
    void showHistory(const std::vector<core::api::ExportReport>& reports);

    bool m_exporting = false;
    bool m_ownDestination = false;  ///< the user chose it: no longer proposed
    QString m_runFolder;
    std::vector<Format> m_formats;
    QButtonGroup* m_group;
    Section *m_formatSection, *m_destinationSection, *m_historySection;
    QLineEdit* m_destination;
    QPushButton *m_browse, *m_openFolder;
    QLabel *m_plan, *m_resultTitle, *m_resultPath, *m_proof, *m_files;
    BusyPanel* m_busy;
    FailurePanel* m_failed;
    Card* m_result;
    IconLabel* m_resultIcon;
    QVBoxLayout* m_history;
};

}  // namespace ui
