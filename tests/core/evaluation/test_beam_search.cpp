// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/base/cancel.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/evaluation/beam_search.h"
#include "core/tasks/continuation.h"
#include "tests/parity/reference.h"
#include "tests/support/test_program.h"

namespace evaluation = core::evaluation;
namespace models = core::models;
using Ids = std::vector<std::int64_t>;

namespace {

const std::string fixtures = TUNEWRIGHT_FIXTURES;

std::unique_ptr<models::Model> open(const std::string& name) {
    const std::string folder = fixtures + "/models/" + name;
    return models::loadModel(folder, {.head = models::headOfFolder(folder)}, {});
}

/// The prompts of a reference, without their padding.
std::vector<Ids> promptsOf(const std::string& name) {
    const parity::Reference reference(fixtures + "/models/" + name);
    const torch::Tensor ids = reference.tensor("generate.input_ids"), mask = reference.tensor("generate.attention_mask");
    std::vector<Ids> prompts;
    for (std::int64_t row = 0; row < ids.size(0); ++row) {
        const torch::Tensor real = ids[row].masked_select(mask[row].ne(0)).contiguous();
        prompts.emplace_back(real.data_ptr<std::int64_t>(), real.data_ptr<std::int64_t>() + real.numel());
    }
    return prompts;
}

std::int64_t endOf(const std::string& name) {
    return core::base::readJson(fixtures + "/models/" + name + "/config.json")["eos_token_id"].get<std::int64_t>();
}

}  // namespace

/// Beam search against transformers 5.12: fixtures/beams.json holds what its generate() gives for the prompts of the references
/// with num_beams=4, max_new_tokens=12, length_penalty=1, early_stopping=False.
class TestBeamSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference_data() {
        QTest::addColumn<QString>("name");
        const core::base::Json expected = core::base::readJson(fixtures + "/beams.json");
        for (const auto& [name, rows] : expected.items())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void agreesWithTheReference() {
        QFETCH(QString, name);
        const auto expected = core::base::readJson(fixtures + "/beams.json")[name.toStdString()].get<std::vector<Ids>>();
        const auto model = open(name.toStdString());
        const std::vector<Ids> prompts = promptsOf(name.toStdString());
        for (std::size_t row = 0; row < prompts.size(); ++row)
            QCOMPARE(
                evaluation::searchBeams(*model, prompts[row], {.maxNewTokens = 12, .ends = {endOf(name.toStdString())}}, {}),
                expected[row]);
    }

    void oneBeamIsGreedy() {
        const auto model = open("llama");
        const auto likeliest = [](std::span<const float> logits, std::span<const std::int64_t>) {
            return std::max_element(logits.begin(), logits.end()) - logits.begin();
        };
        for (const Ids& prompt : promptsOf("llama"))
            QCOMPARE(evaluation::searchBeams(*model, prompt, {.beams = 1, .maxNewTokens = 9, .ends = {endOf("llama")}}, {}),
                     core::tasks::continueTokens(*model, prompt, 9, endOf("llama"), likeliest, {}, {}));
    }

    void endsWithTheContext() {
        const auto model = open("gpt2");
        const std::int64_t context = model->shape().contextLength;
        const Ids prompt(static_cast<std::size_t>(context - 2), 7);
        QCOMPARE(evaluation::searchBeams(*model, prompt, {.maxNewTokens = 50}, {}).size(), std::size_t{3});
    }

    void cancelEndsIt() {
        const auto model = open("gpt2");
        core::api::CancelToken token;
        token.cancel();
        QVERIFY_THROWS_EXCEPTION(core::base::CancelledException, evaluation::searchBeams(*model, {1, 2}, {}, token));
    }
};

TUNEWRIGHT_TEST(TestBeamSearch)
#include "test_beam_search.moc"
