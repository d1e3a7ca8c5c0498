// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/model_list.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/model_card.h"

namespace ui {
namespace {

using core::api::ModelReport;

constexpr std::size_t FirstCards = 12, MoreCards = 40, SearchFrom = 6;

}  // namespace

ModelList::ModelList(QWidget* parent) : QWidget(parent), m_limit(FirstCards) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    m_search = new QLineEdit;
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setObjectName(QStringLiteral("model-search"));
    m_nothing = secondaryLabel();
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(theme::Grid);
    m_more = new QPushButton;
    m_more->setObjectName(QStringLiteral("more-models"));
    m_group = new QButtonGroup(this);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addLayout(m_cards);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_limit = FirstCards;
        fill();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += MoreCards;
        fill();
    });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        const ModelReport model = m_models.at(static_cast<std::size_t>(index));
        m_chosen = jobPath(model);
        Q_EMIT chosen(model);
    });
    retranslate();
    fill();
}

void ModelList::setModels(std::vector<ModelReport> models) {
    m_models = std::move(models);
    m_limit = FirstCards;
}

void ModelList::show(const std::string& task, const core::api::AdviceReport& advice, const std::string& chosen) {
    m_task = task;
    m_advice = advice;
    m_chosen = chosen;
    m_places.clear();
    for (std::size_t place = 0; place < m_advice.models.size(); ++place)
        m_places.emplace(m_advice.models[place].path, place);
    std::stable_sort(m_models.begin(), m_models.end(), [this](const ModelReport& a, const ModelReport& b) {
        return std::pair(fitOf(a, m_task), placeOf(a)) < std::pair(fitOf(b, m_task), placeOf(b));
    });
    fill();
}

int ModelList::cardCount() const {
    return m_cards->count();
}

std::size_t ModelList::placeOf(const ModelReport& model) const {
    const auto found = m_places.find(model.path);
    return found == m_places.end() ? m_advice.models.size() : found->second;
}

bool ModelList::matches(const ModelReport& model) const {
    const QString text = m_search->text().trimmed();
    return text.isEmpty() || QString::fromStdString(model.name).contains(text, Qt::CaseInsensitive) ||
           familyName(model.family).contains(text, Qt::CaseInsensitive) ||
           languageNames(model.languages).contains(text, Qt::CaseInsensitive);
}

void ModelList::fill() {
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::size_t found = 0;
    for (std::size_t index = 0; index < m_models.size(); ++index) {
        const ModelReport& model = m_models[index];
        const bool isChosen = jobPath(model) == m_chosen;
        if (!matches(model) || (++found > m_limit && !isChosen))
            continue;
        const std::size_t place = placeOf(model);
        const core::api::ModelAdvice* advice = place < m_advice.models.size() ? &m_advice.models[place] : nullptr;
        const bool recommended = advice && index == 0 && advice->memory != core::api::ModelAdvice::Memory::DoesNotFit;
        auto* card = new ModelCard(model, m_task, advice, recommended);
        card->setObjectName(QStringLiteral("model-") + QString::fromStdString(model.name));
        card->setChecked(isChosen);
        m_group->addButton(card, static_cast<int>(index));
        m_cards->addWidget(card);
    }
    m_search->setVisible(m_models.size() > SearchFrom);
    m_nothing->setVisible(found == 0 && !m_models.empty());
    m_more->setVisible(found > m_limit);
    m_more->setText(tr("Show more of the %1 models").arg(format::number(static_cast<qint64>(found))));
}

void ModelList::retranslate() {
    m_search->setPlaceholderText(tr("Search by name, family or language"));
    m_search->setAccessibleName(tr("Search models"));
    m_nothing->setText(tr("No model matches the search."));
}

}  // namespace ui
