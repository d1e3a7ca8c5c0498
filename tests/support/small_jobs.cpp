// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "tests/support/small_jobs.h"

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
    } else if (task == "prompt-answer") {
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
    return job;
}

}  // namespace support
