// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <map>
#include <span>
#include <vector>

#include "core/api/advice.h"
#include "core/api/reports.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace ui {

/// Models as cards: the advised ones first, then the other suitable ones, then the rest with the reason. Only as many cards are
/// made as anybody looks at, a few at a time, so that the window goes on answering; a search finds the others.
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
    /// Makes the next few cards; the others follow by themselves.
    void fillFurther();
    void fillDone();
    void addBatch(std::span<const std::size_t> models);
    void dropBatches(int beyond);
    class ModelCard* card(std::size_t model) const;
    bool matches(const core::api::ModelReport& model) const;
    /// Among the advised ones; behind all of them if it is none.
    std::size_t placeOf(const core::api::ModelReport& model) const;

    std::vector<core::api::ModelReport> m_models;
    core::api::AdviceReport m_advice;
    std::map<std::string, std::size_t> m_places;  ///< in m_advice, by path
    std::string m_task, m_chosen;
    std::vector<std::size_t> m_matching;  ///< the search, in m_models
    std::size_t m_limit, m_built = 0;     ///< cards wanted and made, from the first that matches
    bool m_chosenApart = false;           ///< the last batch is the chosen model, which lies beyond the limit
    QLineEdit* m_search = nullptr;
    QLabel* m_nothing = nullptr;
    QPushButton* m_more = nullptr;
    QButtonGroup* m_group = nullptr;
    QVBoxLayout* m_batches = nullptr;
    QTimer* m_further = nullptr;
};

}  // namespace ui
