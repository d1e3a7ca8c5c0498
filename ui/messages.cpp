// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/messages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>
#include <array>

#include "core/api/best_model.h"
#include "core/api/messages.h"
#include "ui/format.h"

namespace ui::messages {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("words", text);
}

std::string translated(std::string_view english) {
    return english.empty() ? std::string()
                           : QCoreApplication::translate("messages", std::string(english).c_str()).toStdString();
}

QString fill(std::string_view english, const core::api::Issue& issue) {
    return QString::fromStdString(core::api::fillTemplate(translated(english), issue, translated));
}

core::api::Issue issueOf(const std::string& code, const core::api::Arguments& arguments) {
    return {core::api::Severity::Error, code, {}, arguments};
}

}  // namespace

QString text(const core::api::Issue& issue) {
    return fill(core::api::messageTemplate(issue.code).message, issue);
}

QString remedy(const core::api::Issue& issue) {
    return fill(core::api::messageTemplate(issue.code).remedy, issue);
}

QString text(const std::string& code, const core::api::Arguments& arguments) {
    return text(issueOf(code, arguments));
}

QString remedy(const std::string& code, const core::api::Arguments& arguments) {
    return remedy(issueOf(code, arguments));
}

QString line(const core::api::Issue& issue) {
    return QStringLiteral("%1 %2").arg(text(issue), remedy(issue)).trimmed();
}

QString line(const std::string& code, const core::api::Arguments& arguments) {
    return line(issueOf(code, arguments));
}

QString place(const core::api::Place& place) {
    QStringList parts;
    if (!place.file.empty())
        parts << QFileInfo(QString::fromStdString(place.file)).fileName();
    if (place.row > 0)
        parts << words(QT_TRANSLATE_NOOP("words", "row %1")).arg(format::number(place.row));
    if (!place.field.empty())
        parts << QString::fromStdString(place.field);
    return parts.join(QStringLiteral(", "));
}

QString failureText(const core::api::Failure& failure) {
    QStringList lines;
    for (const core::api::Issue& issue : failure.issues)
        lines << QStringList{text(issue), remedy(issue)}.join(QLatin1Char(' ')).trimmed();
    return lines.join(QStringLiteral("\n\n"));
}

QString severity(core::api::Severity severity) {
    switch (severity) {
    case core::api::Severity::Error: return words(QT_TRANSLATE_NOOP("words", "Error"));
    case core::api::Severity::Warning: return words(QT_TRANSLATE_NOOP("words", "Warning"));
    case core::api::Severity::Note: break;
    }
    return words(QT_TRANSLATE_NOOP("words", "Note"));
}

QString severityIcon(core::api::Severity severity) {
    switch (severity) {
    case core::api::Severity::Error: return QStringLiteral("error");
    case core::api::Severity::Warning: return QStringLiteral("warning");
    case core::api::Severity::Note: break;
    }
    return QStringLiteral("info");
}

QString stage(core::api::Stage stage) {
    using core::api::Stage;
    switch (stage) {
    case Stage::LoadingModel: return words(QT_TRANSLATE_NOOP("words", "Loading the model"));
    case Stage::ReadingData: return words(QT_TRANSLATE_NOOP("words", "Reading the data"));
    case Stage::Checking: return words(QT_TRANSLATE_NOOP("words", "Checking the data"));
    case Stage::Tokenizing: return words(QT_TRANSLATE_NOOP("words", "Cutting the texts into tokens"));
    case Stage::Training: return words(QT_TRANSLATE_NOOP("words", "Training"));
    case Stage::Assessing: return words(QT_TRANSLATE_NOOP("words", "Answering the test rows"));
    case Stage::Exporting: return words(QT_TRANSLATE_NOOP("words", "Writing the files"));
    case Stage::Verifying: return words(QT_TRANSLATE_NOOP("words", "Opening the files again and comparing the answers"));
    case Stage::Downloading: return words(QT_TRANSLATE_NOOP("words", "Downloading the model"));
    case Stage::AskingUntouched:
        return words(QT_TRANSLATE_NOOP("words", "Asking the untouched model what it prefers"));
    case Stage::CrossValidating: return words(QT_TRANSLATE_NOOP("words", "Training and testing on other rows (cross-validation)"));
    }
    return {};
}

QString role(core::api::Role role) {
    using core::api::Role;
    switch (role) {
    case Role::Ignore: return words(QT_TRANSLATE_NOOP("words", "not used"));
    case Role::Text: return words(QT_TRANSLATE_NOOP("words", "text"));
    case Role::Label: return words(QT_TRANSLATE_NOOP("words", "category"));
    case Role::Prompt: return words(QT_TRANSLATE_NOOP("words", "prompt"));
    case Role::Answer: return words(QT_TRANSLATE_NOOP("words", "answer"));
    case Role::System: return words(QT_TRANSLATE_NOOP("words", "directions"));
    case Role::Tools: return words(QT_TRANSLATE_NOOP("words", "tools"));
    case Role::Conversation: return words(QT_TRANSLATE_NOOP("words", "conversation"));
    case Role::Chosen: return words(QT_TRANSLATE_NOOP("words", "better answer"));
    case Role::Rejected: return words(QT_TRANSLATE_NOOP("words", "worse answer"));
    case Role::Context: return words(QT_TRANSLATE_NOOP("words", "text to search"));
    case Role::Question: return words(QT_TRANSLATE_NOOP("words", "question"));
    case Role::AnswerSpans: return words(QT_TRANSLATE_NOOP("words", "place of the answer"));
    case Role::Tokens: return words(QT_TRANSLATE_NOOP("words", "words"));
    case Role::Tags: return words(QT_TRANSLATE_NOOP("words", "marks"));
    case Role::Group: return words(QT_TRANSLATE_NOOP("words", "group"));
    case Role::Date: return words(QT_TRANSLATE_NOOP("words", "date"));
    case Role::Id: return words(QT_TRANSLATE_NOOP("words", "identifier"));
    case Role::Split: return words(QT_TRANSLATE_NOOP("words", "part"));
    }
    return {};
}

QString part(core::api::Part part) {
    using core::api::Part;
    switch (part) {
    case Part::Auto: return words(QT_TRANSLATE_NOOP("words", "split automatically"));
    case Part::Train: return words(QT_TRANSLATE_NOOP("words", "training"));
    case Part::Validation: return words(QT_TRANSLATE_NOOP("words", "validation"));
    case Part::Test: return words(QT_TRANSLATE_NOOP("words", "test"));
    }
    return {};
}

QString task(const std::string& id) {
    if (id == "classification")
        return words(QT_TRANSLATE_NOOP("words", "Sort texts into categories"));
    if (id == "causal-lm")
        return words(QT_TRANSLATE_NOOP("words", "Write in the style of my texts"));
    if (id == "prompt-answer")
        return words(QT_TRANSLATE_NOOP("words", "Answer prompts"));
    if (id == "chat")
        return words(QT_TRANSLATE_NOOP("words", "Hold conversations"));
    if (id == "text-to-text")
        return words(QT_TRANSLATE_NOOP("words", "Translate or summarise"));
    if (id == "masked-lm")
        return words(QT_TRANSLATE_NOOP("words", "Learn the language of my field"));
    if (id == "multi-label")
        return words(QT_TRANSLATE_NOOP("words", "Give several categories at once"));
    if (id == "regression")
        return words(QT_TRANSLATE_NOOP("words", "Give texts a number"));
    if (id == "token-classification")
        return words(QT_TRANSLATE_NOOP("words", "Mark names and terms"));
    if (id == "question-answering")
        return words(QT_TRANSLATE_NOOP("words", "Find answers in a text"));
    if (id == "preference")
        return words(QT_TRANSLATE_NOOP("words", "Prefer one answer over another"));
    return text("task." + id);
}

QString metric(const std::string& id) {
    if (id == "accuracy")
        return words(QT_TRANSLATE_NOOP("words", "Accuracy"));
    if (id == "macroF1")
        return words(QT_TRANSLATE_NOOP("words", "Macro F1"));
    if (id == "microF1")
        return words(QT_TRANSLATE_NOOP("words", "Micro F1"));
    if (id == "f1")
        return words(QT_TRANSLATE_NOOP("words", "F1"));
    if (id == "exactMatch")
        return words(QT_TRANSLATE_NOOP("words", "Exact match"));
    if (id == "meanAbsoluteError")
        return words(QT_TRANSLATE_NOOP("words", "Mean error"));
    if (id == "loss")
        return words(QT_TRANSLATE_NOOP("words", "Loss"));
    if (id == "perplexity")
        return words(QT_TRANSLATE_NOOP("words", "Perplexity"));
    if (id == "preferenceAccuracy")
        return words(QT_TRANSLATE_NOOP("words", "Preference accuracy"));
    if (id == "preferenceMargin")
        return words(QT_TRANSLATE_NOOP("words", "Preference margin"));
    return QString::fromStdString(id);
}

QString metricValue(const std::string& id, double value) {
    constexpr std::array shares = {"accuracy", "macroF1", "microF1", "f1", "exactMatch", "preferenceAccuracy"};
    if (std::find(shares.begin(), shares.end(), id) != shares.end())
        return format::percent(value);
    return format::real(value, id == "perplexity" ? 2 : 4);
}

QString passes(double count) {
    return count == 1 ? words(QT_TRANSLATE_NOOP("words", "1 pass"))
                      : words(QT_TRANSLATE_NOOP("words", "%1 passes")).arg(format::passes(count));
}

QString keptBy(double validationLoss, const std::optional<core::api::DecidingScore>& score) {
    if (!score)
        return words(QT_TRANSLATE_NOOP("words", "validation loss %1")).arg(format::real(validationLoss, 3));
    return words(QT_TRANSLATE_NOOP("words", "validation %1 %2")).arg(metric(score->metric), metricValue(score->metric, score->value));
}

}  // namespace ui::messages
