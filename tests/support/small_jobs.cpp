// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "tests/support/small_jobs.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "tests/support/program.h"

namespace support {
namespace {

/// Three classes that one word tells apart, in sentences that are never the same twice.
QByteArray classificationCsv() {
    const char* words[3][4] = {{"invoice", "refund", "charge", "payment"}, {"parcel", "courier", "delivery", "address"},
                               {"password", "login", "account", "screen"}};
    const char* labels[3] = {"billing", "shipping", "access"};
    QByteArray csv = "text,label\n";
    for (int row = 0; row < 150; ++row) {
        const int kind = row % 3;
        csv += QString("\"my %1 number %2, please look at the %3 soon\",%4\n")
                   .arg(words[kind][row / 3 % 4]).arg(row).arg(words[kind][(row / 3 + 1) % 4]).arg(labels[kind]).toUtf8();
    }
    return csv;
}

QByteArray plainText() {
    QByteArray text;
    for (int paragraph = 0; paragraph < 60; ++paragraph)
        text += QString("The river rose on day %1 and the keeper wrote it down. On day %2 the water fell, and he closed the gate "
                        "before the evening.\n\n").arg(paragraph).arg(paragraph + 3).toUtf8();
    return text;
}

QByteArray pairs() {
    QByteArray lines;
    for (int row = 0; row < 90; ++row) {
        const QJsonObject pair{{"prompt", QString("When does room %1 open?").arg(row)},
                               {"answer", QString("Room %1 opens at nine and closes at five.").arg(row)}};
        lines += QJsonDocument(pair).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

/// A folder with T5's tokenizer and the configuration of a tiny T5 without weights.
QString smallTranslator(const QString& folder) {
    const QString model = folder + "/translator";
    QDir().mkpath(model);
    for (const char* name : {"tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"})
        QFile::copy(fixture(QString("tokenizers/t5/") + name), model + '/' + name);
    const QJsonObject config{{"model_type", "t5"}, {"architectures", QJsonArray{"T5ForConditionalGeneration"}}, {"vocab_size", 700},
                             {"d_model", 32}, {"d_kv", 8}, {"d_ff", 64}, {"num_layers", 2}, {"num_heads", 4},
                             {"pad_token_id", 0}, {"eos_token_id", 1}, {"decoder_start_token_id", 0}};
    writeText(model + "/config.json", QJsonDocument(config).toJson());
    return model;
}

}  // namespace

QString SmallJob::write(const QString& folder) const {
    writeText(folder + "/job.json", QJsonDocument(json).toJson());
    return folder + "/job.json";
}

SmallJob smallJob(const QString& task, const QString& folder) {
    SmallJob job{task, {}, {}};
    if (task == "classification") {
        job.data = "rows.csv";
        writeText(folder + '/' + job.data, classificationCsv());
    } else if (task == "prompt-answer" || task == "text-to-text") {
        job.data = "rows.jsonl";
        writeText(folder + '/' + job.data, pairs());
    } else {
        job.data = "rows.txt";
        writeText(folder + '/' + job.data, plainText());
    }
    const bool bert = task == "classification" || task == "masked-lm";
    job.json = {{"version", 1},
                {"name", "small " + task},
                {"task", task},
                {"model", QJsonObject{{"path", fixture(bert ? "complete/bert" : "complete/gpt2")}}},
                {"data", QJsonObject{{"files", QJsonArray{QJsonObject{{"path", job.data}, {"part", "auto"}}}},
                                     {"validationShare", 0.15}, {"testShare", 0.2}}},
                {"training", QJsonObject{{"epochs", 4}, {"learningRate", 0.003}, {"batchSize", 8}, {"maxLength", 32},
                                         {"evaluateEvery", 10}, {"threads", 1}, {"patience", 0}}},
                {"assess", QJsonObject{{"bootstrapSamples", 200}}},
                {"export", QJsonObject{{"formats", QJsonArray{"hf"}}}}};
    if (task == "text-to-text")
        job.json["model"] = QJsonObject{{"path", smallTranslator(folder)}, {"randomWeights", true}};
    return job;
}

}  // namespace support
