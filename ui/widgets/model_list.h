// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "core/api/advice.h"
#include "core/api/reports.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// Models as cards: the advised ones first, then the other suitable ones, then the rest with the reason. Only as many cards are
/// made as anybody looks at; a search finds the others.
class ModelList : public QWidget {
    Q_OBJECT
public:
    explicit ModelList(QWidget* parent = nullptr);

    void setModels(std::vector<core::api::ModelReport> models);
    const std::vector<core::api::ModelReport>& models() const { return m_models; }
    /// Shows them for a goal; `advice` may be empty. `chosen` is a path as in the job.
    void show(const std::string& task, const core::api::AdviceReport& advice, const std::string& chosen);
    int cardCount() const;
    /// The cards follow with the next show().
    void retranslate();

Q_SIGNALS:
    void chosen(const core::api::ModelReport& model);

private:
    void fill();
    bool matches(const core::api::ModelReport& model) const;
    /// Among the advised ones; behind all of them if it is none.
    std::size_t placeOf(const core::api::ModelReport& model) const;

    std::vector<core::api::ModelReport> m_models;
    core::api::AdviceReport m_advice;
    std::map<std::string, std::size_t> m_places;  ///< in m_advice, by path
    std::string m_task, m_chosen;
    std::size_t m_limit;
    QLineEdit* m_search = nullptr;
    QLabel* m_nothing = nullptr;
    QPushButton* m_more = nullptr;
    QButtonGroup* m_group = nullptr;
    QVBoxLayout* m_cards = nullptr;
};

}  // namespace ui
