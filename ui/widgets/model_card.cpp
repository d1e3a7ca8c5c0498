// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/model_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <filesystem>

#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/labels.h"

namespace ui {

using core::api::ModelReport;

Fit fitOf(const ModelReport& model, const std::string& task) {
    if (core::api::hasErrors(model.issues))
        return Fit::Unusable;
    if (task.empty())
        return Fit::Adaptable;
    return std::find(model.tasks.begin(), model.tasks.end(), task) != model.tasks.end() ? Fit::Suits : Fit::OtherGoal;
}

std::vector<core::api::Issue> fitIssues(const ModelReport& model, const std::string& task) {
    switch (fitOf(model, task)) {
    case Fit::Suits:
    case Fit::Adaptable:
        return {};
    case Fit::OtherGoal:
        return {{core::api::Severity::Error,
                 "model.head",
                 {model.path, 0, "model.path"},
                 {{"family", familyName(model.family).toStdString()}}}};
    case Fit::Unusable:
        break;
    }
    return model.issues;
}

std::string jobPath(const ModelReport& model) {
    return model.starter ? "starter:" + std::filesystem::path(model.path).filename().string() : model.path;
}

QString familyName(const std::string& family) {
    static const QHash<QString, QString> names = {{"albert", "ALBERT"},
                                                  {"bart", "BART"},
                                                  {"bert", "BERT"},
                                                  {"deberta-v2", "DeBERTa"},
                                                  {"distilbert", "DistilBERT"},
                                                  {"electra", "ELECTRA"},
                                                  {"gemma", "Gemma"},
                                                  {"gemma2", "Gemma 2"},
                                                  {"gemma3_text", "Gemma 3"},
                                                  {"gpt2", "GPT-2"},
                                                  {"gpt_neo", "GPT-Neo"},
                                                  {"gpt_neox", "GPT-NeoX"},
                                                  {"llama", "Llama"},
                                                  {"marian", "Marian"},
                                                  {"mistral", "Mistral"},
                                                  {"modernbert", "ModernBERT"},
                                                  {"mt5", "mT5"},
                                                  {"olmo2", "OLMo 2"},
                                                  {"opt", "OPT"},
                                                  {"phi3", "Phi-3"},
                                                  {"qwen2", "Qwen 2"},
                                                  {"qwen3", "Qwen 3"},
                                                  {"roberta", "RoBERTa"},
                                                  {"smollm3", "SmolLM3"},
                                                  {"t5", "T5"},
                                                  {"xlm-roberta", "XLM-RoBERTa"}};
    const QString type = QString::fromStdString(family);
    return names.value(type, type);
}

QString languageNames(const std::vector<std::string>& codes) {
    QStringList names;
    for (const std::string& code : codes) {
        const QLocale locale(QString::fromStdString(code));
        const bool known = locale.language() != QLocale::C && locale.language() != QLocale::AnyLanguage;
        names << (known ? QLocale::languageToString(locale.language()) : QString::fromStdString(code));
    }
    return names.join(QStringLiteral(", "));
}

QString modelSummary(const ModelReport& model) {
    QStringList parts{familyName(model.family)};
    if (model.parameters > 0)
        parts << ModelCard::tr("%1 parameters").arg(format::parameters(model.parameters));
    if (model.contextLength > 0)
        parts << ModelCard::tr("reads up to %1 tokens").arg(format::number(model.contextLength));
    return parts.join(QStringLiteral(" · "));
}

namespace {

QString provenance(const ModelReport& model) {
    QStringList parts;
    if (!model.languages.empty())
        parts << languageNames(model.languages);
    parts << (model.licence.empty() ? ModelCard::tr("licence not stated")
                                    : ModelCard::tr("licence %1").arg(QString::fromStdString(model.licence)));
    if (model.bytesOnDisk > 0)
        parts << format::bytes(model.bytesOnDisk);
    return parts.join(QStringLiteral(" · "));
}

Badge* fitBadge(Fit fit) {
    switch (fit) {
    case Fit::Suits:
        return new Badge(Badge::Tone::Good, ModelCard::tr("Suits the goal"));
    case Fit::Adaptable:
        return new Badge(Badge::Tone::Accent, ModelCard::tr("Can be adapted"));
    case Fit::OtherGoal:
        return new Badge(Badge::Tone::Warning, ModelCard::tr("Not for this goal"));
    case Fit::Unusable:
        break;
    }
    return new Badge(Badge::Tone::Bad, ModelCard::tr("Cannot be adapted"));
}

Badge* memoryBadge(core::api::ModelAdvice::Memory memory) {
    using Memory = core::api::ModelAdvice::Memory;
    switch (memory) {
    case Memory::Fits:
        return new Badge(Badge::Tone::Good, ModelCard::tr("Fits in memory"));
    case Memory::Tight:
        return new Badge(Badge::Tone::Warning, ModelCard::tr("Memory is tight"));
    case Memory::DoesNotFit:
        break;
    }
    return new Badge(Badge::Tone::Bad, ModelCard::tr("Does not fit in memory"));
}

/// What training it takes, and how well it reads the user's texts.
QString adviceFigures(const core::api::ModelAdvice& advice) {
    QStringList parts{ModelCard::tr("Training takes about %1 of memory").arg(format::bytes(advice.memoryBytes))};
    if (advice.secondsPerEpoch >= 0)
        parts << ModelCard::tr("about %1 for each pass over your data").arg(format::duration(advice.secondsPerEpoch));
    if (advice.secondsOfRun >= 0)
        parts << ModelCard::tr("%1 for the training as it is set (%2 passes)")
                     .arg(format::duration(advice.secondsOfRun), format::passes(advice.passes));
    if (advice.tokensPerWord >= 0)
        parts << ModelCard::tr("%1 tokens for each of your words").arg(format::real(advice.tokensPerWord, 1));
    if (advice.unknownShare >= 0)
        parts << ModelCard::tr("%1 of them unknown").arg(format::percent(advice.unknownShare));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

ModelCard::ModelCard(const ModelReport& model, const std::string& task, const core::api::ModelAdvice* advice, bool recommended,
                     QWidget* parent)
    : ChoiceCard(parent), m_path(jobPath(model)) {
    const Fit fit = fitOf(model, task);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Grid);
    QLabel* name = headingLabel(QString::fromStdString(model.name));
    name->setWordWrap(false);
    head->addWidget(name);
    if (recommended)
        head->addWidget(new Badge(Badge::Tone::Accent, tr("Recommended")));
    head->addWidget(fitBadge(fit));
    if (advice)
        head->addWidget(memoryBadge(advice->memory));
    if (model.starter)
        head->addWidget(new Badge(Badge::Tone::Neutral, tr("Starter model")));
    head->addStretch();
    head->addSpacing(3 * theme::Grid);  // room for the tick
    content()->setSpacing(theme::Grid / 2);
    content()->addLayout(head);
    content()->addWidget(bodyLabel(modelSummary(model)));
    content()->addWidget(secondaryLabel(provenance(model)));
    QStringList spoken{modelSummary(model), provenance(model)};
    if (advice)
        spoken << addAdvice(*advice, recommended);
    for (const core::api::Issue& issue : fit == Fit::Suits || fit == Fit::Adaptable ? model.issues : fitIssues(model, task)) {
        const QString words = messages::line(issue);
        QLabel* reason = bodyLabel(words);
        const bool quiet = fit == Fit::OtherGoal || issue.code == "adapter.has-base";
        setTone(reason, quiet ? "secondary" : issue.severity == core::api::Severity::Error ? "bad" : "warning");
        content()->addWidget(reason);
        spoken << words;
    }
    setEnabled(fit == Fit::Suits || fit == Fit::Adaptable);
    setAccessibleName(QString::fromStdString(model.name));
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
}

/// Figures, and the reasons: all of the first one, what warns of the others.
QStringList ModelCard::addAdvice(const core::api::ModelAdvice& advice, bool recommended) {
    QStringList spoken{adviceFigures(advice)};
    content()->addWidget(secondaryLabel(spoken.first()));
    for (const core::api::Issue& reason : advice.reasons) {
        const bool warns = reason.severity != core::api::Severity::Note;
        if (!warns && !recommended)
            continue;
        QLabel* label = bodyLabel(messages::line(reason));
        setTone(label, warns ? "warning" : "good");
        content()->addWidget(label);
        spoken << label->text();
    }
    return spoken;
}

}  // namespace ui
