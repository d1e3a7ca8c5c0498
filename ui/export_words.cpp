// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/export_words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "ui/format.h"

namespace ui::exports {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

}  // namespace

QString formatName(const std::string& id) {
    if (id == "hf")
        return Words::tr("Hugging Face folder, exact");
    if (id == "hf-bf16")
        return Words::tr("Hugging Face folder, half the size");
    if (id == "peft")
        return Words::tr("Added matrices alone (LoRA adapter)");
    return QString::fromStdString(id);
}

QString formatSentence(const std::string& id) {
    if (id == "hf")
        return Words::tr(
            "Opens in transformers and most other programs; the weights are kept to the last digit (safetensors, fp32).");
    if (id == "hf-bf16")
        return Words::tr(
            "The same folder with shorter numbers (bf16): half the space, and answers may differ in rare close cases.");
    if (id == "peft")
        return Words::tr(
            "Only what the run added, some megabytes, in PEFT's layout: for programs that have the original model already.");
    return {};
}

bool suits(const std::string& id, const core::api::TrainingReport& run) {
    return id != "peft" || QFileInfo::exists(QString::fromStdString(run.bestCheckpoint) + QStringLiteral("/adapter/adapter_config.json"));
}

QString plan(const std::string& id, std::int64_t parameters) {
    const QString files =
        Words::tr("Written will be: the weights, the configuration, the tokenizer, and a model card that says what the "
                  "model was trained on and how well it does.");
    if (parameters <= 0 || id == "peft")
        return files;
    const std::int64_t bytes = parameters * (id == "hf-bf16" ? 2 : 4);
    return files + QLatin1Char(' ') + Words::tr("About %1.").arg(format::bytes(bytes));
}

QString proof(const core::api::ExportReport& report) {
    const QString rows = Words::tr("%1 rows answered again with what was written").arg(format::number(report.verifiedRows));
    const QString answers = report.identicalAnswers ? Words::tr("every answer is the same") : Words::tr("some answers differ");
    return Words::tr("Opened again and checked: %1; %2; largest difference of a score %3.")
        .arg(rows, answers, report.largestDifference == 0 ? QStringLiteral("0") : format::scientific(report.largestDifference));
}

}  // namespace ui::exports
