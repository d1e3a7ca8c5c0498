// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/model_list.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/model_card.h"

namespace ui {
namespace {

using core::api::ModelReport;

constexpr std::size_t FirstCards = 12, MoreCards = 40, CardsAtOnce = 6, SearchFrom = 6;

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
    m_batches = new QVBoxLayout;
    m_batches->setSpacing(theme::Grid);
    m_further = new QTimer(this);
    m_further->setSingleShot(true);
    m_more = new QPushButton;
    m_more->setObjectName(QStringLiteral("more-models"));
    m_group = new QButtonGroup(this);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addLayout(m_batches);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_limit = FirstCards;
        fill();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += MoreCards;
        if (m_chosenApart)
            dropBatches(m_batches->count() - 1);
        fillFurther();
    });
    connect(m_further, &QTimer::timeout, this, &ModelList::fillFurther);
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
    return static_cast<int>(m_built) + m_chosenApart;
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
    if (m_built > CardsAtOnce)
        setMinimumHeight(height());  // what is scrolled to stays where it is
    dropBatches(0);
    m_built = 0;
    m_matching.clear();
    for (std::size_t index = 0; index < m_models.size(); ++index)
        if (matches(m_models[index]))
            m_matching.push_back(index);
    m_search->setVisible(m_models.size() > SearchFrom);
    m_nothing->setVisible(m_matching.empty() && !m_models.empty());
    fillFurther();
}

void ModelList::fillFurther() {
    const std::size_t wanted = std::min(m_limit, m_matching.size());
    const std::size_t count = std::min(CardsAtOnce, wanted - m_built);
    addBatch(std::span(m_matching).subspan(m_built, count));
    m_built += count;
    if (m_built < wanted)
        m_further->start();
    else
        fillDone();
}

void ModelList::fillDone() {
    const auto beyond = std::span(m_matching).subspan(m_built);
    const auto chosen =
        std::ranges::find_if(beyond, [this](std::size_t index) { return jobPath(m_models[index]) == m_chosen; });
    m_chosenApart = chosen != beyond.end();
    if (m_chosenApart)
        addBatch({chosen, 1});
    m_more->setVisible(!beyond.empty());
    m_more->setText(tr("Show more of the %1 models").arg(format::number(static_cast<qint64>(m_matching.size()))));
    setMinimumHeight(0);
}

/// Cards in a widget of their own, which is shown as a whole: one shown by itself lays out the whole page again.
void ModelList::addBatch(std::span<const std::size_t> models) {
    if (models.empty())
        return;
    auto* batch = new QWidget;
    auto* layout = new QVBoxLayout(batch);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    for (const std::size_t index : models) {
        ModelCard* made = card(index);
        m_group->addButton(made, static_cast<int>(index));
        layout->addWidget(made);
    }
    m_batches->addWidget(batch);
}

void ModelList::dropBatches(int beyond) {
    m_further->stop();
    m_chosenApart = false;
    while (QLayoutItem* item = m_batches->takeAt(beyond)) {
        delete item->widget();
        delete item;
    }
}

ModelCard* ModelList::card(std::size_t index) const {
    const ModelReport& model = m_models[index];
    const std::size_t place = placeOf(model);
    const core::api::ModelAdvice* advice = place < m_advice.models.size() ? &m_advice.models[place] : nullptr;
    const bool recommended = advice && index == 0 && advice->memory != core::api::ModelAdvice::Memory::DoesNotFit;
    auto* card = new ModelCard(model, m_task, advice, recommended);
    card->setObjectName(QStringLiteral("model-") + QString::fromStdString(model.name));
    card->setChecked(jobPath(model) == m_chosen);
    return card;
}

void ModelList::retranslate() {
    m_search->setPlaceholderText(tr("Search by name, family or language"));
    m_search->setAccessibleName(tr("Search models"));
    m_nothing->setText(tr("No model matches the search."));
}

}  // namespace ui
