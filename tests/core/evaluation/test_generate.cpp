// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/base/cancel.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/evaluation/classify.h"
#include "core/evaluation/generate.h"
#include "core/models/generation_config.h"
#include "core/models/tensor.h"
#include "tests/support/test_program.h"

using namespace core;
using evaluation::continueTokens;
using Ids = std::vector<std::int64_t>;

namespace {

std::string fixture(const std::string& path) {
    return TUNEWRIGHT_FIXTURES "/" + path;
}

base::Json reference(const std::string& folder) {
    return base::readJson(fixture(folder) + "/reference.json");
}

std::unique_ptr<models::Model> load(const std::string& folder, models::Head head = models::Head::CausalLm) {
    models::LoadOptions options;
    options.head = head;
    return models::loadModel(fixture(folder), options, {});
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// The integers of a row of a stored tensor.
Ids storedRow(const base::SafetensorsFile& file, const std::string& name, std::int64_t row) {
    const base::StoredTensor* tensor = file.find(name);
    const std::int64_t width = tensor->shape.at(1);
    Ids ids(static_cast<std::size_t>(width));
    std::memcpy(ids.data(), tensor->bytes.data() + row * width * 8, static_cast<std::size_t>(width) * 8);
    return ids;
}

std::string errorCode(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return error.code();
    }
    return "no error";
}

}  // namespace

/// Against what transformers gives for the same folders (greedy generation, classification).
class TestGenerate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void greedyTokensAreThoseOfTheReference_data() {
        QTest::addColumn<int>("row");
        QTest::newRow("full row") << 0;
        QTest::newRow("shorter prompt") << 1;
        QTest::newRow("shortest prompt") << 2;
    }
    void greedyTokensAreThoseOfTheReference() {
        QFETCH(int, row);
        const base::Json expected = reference("models/gpt2")["generate"];
        const base::SafetensorsFile file(fixture("models/gpt2/reference.safetensors"));
        const Ids padded = storedRow(file, "generate.input_ids", row), mask = storedRow(file, "generate.attention_mask", row);
        Ids prompt;
        for (std::size_t at = 0; at < padded.size(); ++at)
            if (mask[at] == 1)
                prompt.push_back(padded[at]);
        const auto model = load("models/gpt2");
        Ids all = prompt;
        for (const std::int64_t id : continueTokens(*model, prompt, expected["max_new_tokens"], std::nullopt, {}, 1, {}, {}))
            all.push_back(id);
        QCOMPARE(all, expected["output_ids_one_by_one"][static_cast<std::size_t>(row)].get<Ids>());
    }

    void textsGoOnAsInTheReference() {
        const auto model = load("complete/gpt2");
        const auto tokenizer = tokenizers::openTokenizer(fixture("complete/gpt2"));
        for (const base::Json& expected : reference("complete/gpt2")["generate"]) {
            const auto encoded = tokenizer->encodeIds(expected["prompt"].get<std::string>());
            const Ids prompt(encoded.begin(), encoded.end());
            QCOMPARE(prompt, expected["ids"].get<Ids>());
            const Ids wanted = expected["new_ids"].get<Ids>();
            QCOMPARE(continueTokens(*model, prompt, static_cast<std::int64_t>(wanted.size()), 0, {}, 1, {}, {}), wanted);

            std::string streamed;
            api::GenerateRequest request;
            request.prompt = expected["prompt"].get<std::string>();
            request.maxNewTokens = static_cast<std::int64_t>(wanted.size());
            request.onText = [&](const std::string& piece) {
                QVERIFY(QString::fromStdString(piece).toStdString() == piece);  // whole characters
                streamed += piece;
            };
            const api::Generation generation = evaluation::generate(*model, *tokenizer, request, {}, {});
            QCOMPARE(text(generation.text), text(expected["new_text"].get<std::string>()));
            QCOMPARE(text(streamed), text(generation.text));
            QCOMPARE(generation.newTokens, static_cast<std::int64_t>(wanted.size()));
        }
    }

    void stopsAtTheEndToken() {
        const auto model = load("complete/gpt2");
        const Ids prompt = {40, 69, 591, 1, 571, 283, 78, 75, 339, 507};
        const Ids free = continueTokens(*model, prompt, 16, std::nullopt, {}, 1, {}, {});
        QCOMPARE(continueTokens(*model, prompt, 16, free[8], {}, 1, {}, {}), Ids(free.begin(), free.begin() + 9));
    }

    void sampledTextDependsOnTheSeedAlone() {
        const auto model = load("complete/gpt2");
        const evaluation::SamplingOptions options{.temperature = 1.5, .topK = 50, .topP = 0.95};
        const Ids first = continueTokens(*model, {1, 2, 3}, 20, std::nullopt, options, 5, {}, {});
        QCOMPARE(continueTokens(*model, {1, 2, 3}, 20, std::nullopt, options, 5, {}, {}), first);
        QVERIFY(continueTokens(*model, {1, 2, 3}, 20, std::nullopt, options, 6, {}, {}) != first);
    }

    void cachedTokensAreThoseOfReadingAllAgain() {
        const auto model = load("complete/gpt2");
        const Ids prompt = {40, 69, 591, 1, 571};
        Ids all = prompt;
        for (int step = 0; step < 12; ++step)
            all.push_back(continueTokens(*model, all, 1, std::nullopt, {}, 1, {}, {}).front());
        Ids cached = prompt;
        for (const std::int64_t id : continueTokens(*model, prompt, 12, std::nullopt, {}, 1, {}, {}))
            cached.push_back(id);
        QCOMPARE(cached, all);
    }

    void endsBeforeAStopString() {
        const auto model = load("complete/gpt2");
        const auto tokenizer = tokenizers::openTokenizer(fixture("complete/gpt2"));
        std::string streamed;
        api::GenerateRequest request;
        request.prompt = "Hello";
        request.maxNewTokens = 20;
        request.onText = [&](const std::string& piece) { streamed += piece; };
        const std::string whole = evaluation::generate(*model, *tokenizer, request, {}, {}).text;
        QVERIFY(whole.size() > 8);
        request.stop = {"never to be found", whole.substr(4, 3)};
        streamed.clear();
        const api::Generation stopped = evaluation::generate(*model, *tokenizer, request, {}, {});
        QCOMPARE(text(stopped.text), text(whole.substr(0, whole.find(request.stop[1]))));
        QCOMPARE(text(streamed), text(stopped.text));
        QVERIFY(stopped.newTokens < 20);
    }

    void anyOfTheEndTokensEnds() {
        const auto model = load("complete/gpt2");
        const auto tokenizer = tokenizers::openTokenizer(fixture("complete/gpt2"));
        const auto prompt = tokenizer->encodeIds("Hello");
        const Ids free = continueTokens(*model, Ids(prompt.begin(), prompt.end()), 12, std::nullopt, {}, 1, {}, {});
        api::GenerateRequest request;
        request.prompt = "Hello";
        request.maxNewTokens = 12;
        const auto first = std::ranges::find(free, free[7]) - free.begin();
        QCOMPARE(evaluation::generate(*model, *tokenizer, request, {499, free[7]}, {}).newTokens, first + 1);
    }

    void endTokensOfAFolder_data() {
        QTest::addColumn<QString>("generation");
        QTest::addColumn<QString>("config");
        QTest::addColumn<QList<qint64>>("ends");
        QTest::newRow("one") << R"({"eos_token_id": 2})"
                             << R"({"eos_token_id": 3})" << QList<qint64>{2};
        QTest::newRow("several") << R"({"eos_token_id": [128001, 128009]})"
                                 << "{}" << QList<qint64>{128001, 128009};
        QTest::newRow("of the model") << R"({"eos_token_id": null})"
                                      << R"({"eos_token_id": 3})" << QList<qint64>{3};
        QTest::newRow("none") << ""
                              << "{}" << QList<qint64>{};
        QTest::newRow("nonsense") << R"({"eos_token_id": ["a", -1, 5]})"
                                  << "{}" << QList<qint64>{5};
    }
    void endTokensOfAFolder() {
        QFETCH(QString, generation);
        QFETCH(QString, config);
        QFETCH(QList<qint64>, ends);
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        base::writeFile(path + "/config.json", config.toStdString());
        if (!generation.isEmpty())
            base::writeFile(path + "/generation_config.json", generation.toStdString());
        const Ids found = models::endTokens(path);
        QCOMPARE(QList<qint64>(found.begin(), found.end()), ends);
    }

    void repetitionCostsItsPenalty() {
        std::vector<float> logits = {2, -2, 1, 1};
        evaluation::penalizeRepetition(logits, Ids{0, 1, 1, 9, -1}, 2);
        QCOMPARE(logits, (std::vector<float>{1, -4, 1, 1}));
    }

    void goesOnBeyondTheContext() {
        const auto model = load("complete/gpt2");
        const std::int64_t context = model->shape().contextLength;
        Ids prompt;
        for (std::int64_t at = 0; at < context + 5; ++at)
            prompt.push_back(at % 500);
        const Ids window(prompt.end() - context, prompt.end());
        const Ids expected = continueTokens(*model, window, 3, std::nullopt, {}, 1, {}, {});
        QCOMPARE(continueTokens(*model, prompt, 3, std::nullopt, {}, 1, {}, {}), expected);
    }

    void refusesBadSettings_data() {
        QTest::addColumn<double>("temperature");
        QTest::addColumn<double>("topP");
        QTest::addColumn<double>("penalty");
        QTest::addColumn<qlonglong>("newTokens");
        QTest::newRow("negative temperature") << -1.0 << 1.0 << 1.0 << 5LL;
        QTest::newRow("temperature not a number") << std::nan("") << 1.0 << 1.0 << 5LL;
        QTest::newRow("nothing to choose from") << 1.0 << 0.0 << 1.0 << 5LL;
        QTest::newRow("share above one") << 1.0 << 1.5 << 1.0 << 5LL;
        QTest::newRow("no penalty but none") << 1.0 << 1.0 << 0.0 << 5LL;
        QTest::newRow("no tokens") << 0.0 << 1.0 << 1.0 << 0LL;
    }
    void refusesBadSettings() {
        QFETCH(double, temperature);
        QFETCH(double, topP);
        QFETCH(double, penalty);
        QFETCH(qlonglong, newTokens);
        const auto model = load("complete/gpt2");
        const auto tokenizer = tokenizers::openTokenizer(fixture("complete/gpt2"));
        api::GenerateRequest request;
        request.prompt = "Hello";
        request.temperature = temperature;
        request.topP = topP;
        request.repetitionPenalty = penalty;
        request.maxNewTokens = newTokens;
        QCOMPARE(errorCode([&] { evaluation::generate(*model, *tokenizer, request, {}, {}); }), "generate.bad-setting");
    }

    void refusesModelsOfTheWrongKind() {
        const auto classifier = load("complete/bert", models::Head::SequenceClassification);
        const auto tokenizer = tokenizers::openTokenizer(fixture("complete/bert"));
        QCOMPARE(errorCode([&] { evaluation::generate(*classifier, *tokenizer, {}, {}, {}); }),
                 "generate.not-a-language-model");
        const auto writer = load("complete/gpt2");
        QCOMPARE(errorCode([&] { evaluation::classify(*writer, *tokenizer, {"a"}, {}); }), "predict.not-a-classifier");
    }

    void cancelEndsIt() {
        const auto model = load("complete/gpt2");
        api::CancelToken token;
        int tokens = 0;
        const auto cancelThird = [&](const Ids&) {
            if (++tokens == 3)
                token.cancel();
            return true;
        };
        QVERIFY_THROWS_EXCEPTION(base::CancelledException,
                                 continueTokens(*model, {1}, 100, std::nullopt, {}, 1, cancelThird, token));
        QCOMPARE(tokens, 3);
    }

    void classesAreThoseOfTheReference() {
        const auto model = load("complete/bert", models::Head::SequenceClassification);
        const auto tokenizer = tokenizers::openTokenizer(fixture("complete/bert"));
        const base::Json cases = reference("complete/bert")["classify"];
        std::vector<std::string> texts;
        for (const base::Json& expected : cases)
            texts.push_back(expected["text"]);
        const auto predictions = evaluation::classify(*model, *tokenizer, texts, {});
        QCOMPARE(predictions.size(), cases.size());
        for (std::size_t row = 0; row < cases.size(); ++row) {
            QCOMPARE(text(predictions[row].answer), text(cases[row]["label"].get<std::string>()));
            const auto expected = cases[row]["probabilities"].get<std::vector<double>>();
            QCOMPARE(predictions[row].scores.size(), expected.size());
            for (const auto& [label, probability] : predictions[row].scores) {
                const auto at = std::find(model->labels().begin(), model->labels().end(), label) - model->labels().begin();
                QVERIFY(std::abs(probability - expected[static_cast<std::size_t>(at)]) < 1e-5);
            }
            QCOMPARE(predictions[row].confidence, predictions[row].scores.front().second);
        }
    }

    void logitsAreThoseOfTheReference() {
        const auto model = load("complete/bert", models::Head::SequenceClassification);
        const auto tokenizer = tokenizers::openTokenizer(fixture("complete/bert"));
        const torch::NoGradGuard noGradient;
        for (const base::Json& expected : reference("complete/bert")["classify"]) {
            const auto encoded = tokenizer->encodeIds(expected["text"].get<std::string>());
            const Ids ids(encoded.begin(), encoded.end());
            const std::vector<const Ids*> rows = {&ids};
            const torch::Tensor logits = model->logits(evaluation::paddedInput(rows, 0))[0];
            const torch::Tensor wanted = torch::tensor(expected["logits"].get<std::vector<float>>());
            QVERIFY((logits - wanted).abs().max().item<double>() < 2e-4);
        }
    }
};

TUNEWRIGHT_TEST(TestGenerate)
#include "test_generate.moc"
