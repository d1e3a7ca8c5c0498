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

QByteArray line(const QJsonObject& row) {
    return QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
}

/// Names that are told by the word before them.
QByteArray markedWords() {
    const char* names[] = {"Ada", "Boris", "Chidi", "Dana", "Emil"};
    const char* towns[] = {"Lima", "Oslo", "Quito", "Riga", "Turin"};
    QByteArray lines;
    for (int row = 0; row < 160; ++row)
        lines += line({{"tokens", QJsonArray{"letter", QString::number(row), "from", names[row % 5], "Stone", "in",
                                             towns[row / 5 % 5], "."}},
                       {"tags", QJsonArray{"O", "O", "O", "B-person", "I-person", "O", "B-place", "O"}}});
    return lines;
}

/// Two questions and answers each, in the layout of OpenAI.
QByteArray conversations() {
    QByteArray lines;
    for (int row = 0; row < 80; ++row) {
        const auto says = [](const char* role, const QString& content) {
            return QJsonObject{{"role", role}, {"content", content}};
        };
        lines += line({{"messages", QJsonArray{says("user", QString("Is room %1 free?").arg(row)), says("assistant", "It is."),
                                               says("user", "When does it open?"), says("assistant", "At nine.")}}});
    }
    return lines;
}

/// The answer stands behind the same word in every text; every fourth text holds none.
QByteArray questions() {
    const char* towns[] = {"Lima", "Oslo", "Quito", "Riga", "Turin"};
    QByteArray lines;
    for (int row = 0; row < 160; ++row) {
        const QString before = QString("Parcel %1 was sent ").arg(row), town = towns[row % 5];
        const bool known = row % 4 != 3;
        const QJsonArray answers = known ? QJsonArray{QJsonObject{{"text", town}, {"start", before.size() + 3}}} : QJsonArray();
        lines += line({{"question", "Where does the parcel go?"},
                       {"context", before + (known ? "to " + town + " on Monday." : "back by the clerk.")},
                       {"answers", answers}});
    }
    return lines;
}

/// Each category by a word of its own.
QByteArray severalLabels() {
    QByteArray lines;
    for (int row = 0; row < 160; ++row) {
        QString text = QString("message %1").arg(row);
        QJsonArray labels;
        const char* words[] = {"invoice", "parcel", "password"};
        const char* names[] = {"billing", "shipping", "access"};
        for (int kind = 0; kind < 3; ++kind)
            if ((row + 1) >> kind & 1) {
                text += QString(" about the ") + words[kind];
                labels.append(names[kind]);
            }
        lines += line({{"text", text}, {"labels", labels}});
    }
    return lines;
}

/// The number is that of the stars in words.
QByteArray numbers() {
    const char* words[] = {"awful", "poor", "fair", "good", "perfect"};
    QByteArray csv = "text,stars\n";
    for (int row = 0; row < 160; ++row)
        csv += QString("the stay in room %1 was %2,%3\n").arg(row).arg(words[row % 5]).arg(row % 5 + 0.5).toUtf8();
    return csv;
}

/// The better answer says when, the worse one does not.
QByteArray preferences() {
    QByteArray lines;
    for (int row = 0; row < 90; ++row)
        lines += line({{"prompt", QString("When does room %1 open?").arg(row)},
                       {"chosen", QString("Room %1 opens at nine.").arg(row)},
                       {"rejected", QString("Room %1 is a room.").arg(row)}});
    return lines;
}

/// A goal whose rows are made here, with the roles of their columns.
struct RowsOf {
    const char* task;
    const char* file;
    QByteArray (*rows)();
    QJsonObject roles;
};

const RowsOf* rowsOf(const QString& task) {
    static const RowsOf table[] = {
        {"token-classification", "rows.jsonl", markedWords, {{"tokens", "tokens"}, {"tags", "tags"}}},
        {"question-answering",
         "rows.jsonl",
         questions,
         {{"question", "question"}, {"context", "context"}, {"answers", "answer-spans"}}},
        {"preference", "rows.jsonl", preferences, {{"prompt", "prompt"}, {"chosen", "chosen"}, {"rejected", "rejected"}}},
        {"chat", "rows.jsonl", conversations, {{"messages", "conversation"}}},
        {"multi-label", "rows.jsonl", severalLabels, {{"text", "text"}, {"labels", "label"}}},
        {"regression", "rows.csv", numbers, {{"text", "text"}, {"stars", "label"}}},
    };
    for (const RowsOf& one : table)
        if (task == one.task)
            return &one;
    return nullptr;
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
    const RowsOf* own = rowsOf(task);
    if (own) {
        job.data = own->file;
        writeText(folder + '/' + job.data, own->rows());
    } else if (task == "classification") {
        job.data = "rows.csv";
        writeText(folder + '/' + job.data, classificationCsv());
    } else if (task == "prompt-answer" || task == "text-to-text") {
        job.data = "rows.jsonl";
        writeText(folder + '/' + job.data, pairs());
    } else {
        job.data = "rows.txt";
        writeText(folder + '/' + job.data, plainText());
    }
    const bool bert = (own && task != "chat" && task != "preference") || task == "classification" || task == "masked-lm";
    job.json = {{"version", 1},
                {"name", "small " + task},
                {"task", task},
                {"model", QJsonObject{{"path", fixture(bert ? "complete/bert" : "complete/gpt2")}}},
                {"data", QJsonObject{{"files", QJsonArray{QJsonObject{{"path", job.data}, {"part", "auto"}}}},
                                     {"validationShare", 0.15}, {"testShare", 0.2}}},
                {"training", QJsonObject{{"epochs", 4}, {"learningRate", 0.003}, {"batchSize", 8}, {"maxLength", 32},
                                         {"evaluateEvery", 10}, {"threads", 1}, {"patience", 0}, {"priority", "normal"}}},
                {"assess", QJsonObject{{"bootstrapSamples", 200}}},
                {"export", QJsonObject{{"formats", QJsonArray{"hf"}}}}};
    if (own) {
        QJsonObject data = job.json["data"].toObject();
        data["roles"] = own->roles;
        job.json["data"] = data;
    }
    if (task == "text-to-text")
        job.json["model"] = QJsonObject{{"path", smallTranslator(folder)}, {"randomWeights", true}};
    return job;
}

}  // namespace support
