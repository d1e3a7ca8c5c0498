// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/evaluation/embed.h"
#include "core/evaluation/pooling.h"
#include "core/models/model.h"
#include "core/tokenizers/tokenizer.h"
#include "tests/support/test_program.h"

using namespace core;
using evaluation::Pooling;
namespace fs = std::filesystem;

namespace {

const fs::path bert = fs::path(TUNEWRIGHT_FIXTURES) / "complete/bert";
const std::vector<std::string> texts = {"The parcel has not arrived although it was due on Monday.", "It closes.", ""};

/// The hidden states [T, H] of a text by itself, so without padding.
torch::Tensor statesOf(const std::string& text, std::int64_t maxLength = 0) {
    const torch::NoGradGuard guard;
    const auto model = models::loadModel(bert.string(), {.head = models::headOfFolder(bert.string())}, {});
    const auto ids = tokenizers::openTokenizer(bert.string())->encodeIds(text, {.maxLength = maxLength});
    models::ModelInput input;
    input.inputIds = torch::tensor(std::vector<std::int64_t>(ids.begin(), ids.end())).unsqueeze(0);
    return model->hidden(input)[0];
}

}  // namespace

class TestEmbed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        fs::copy(bert, folder(), fs::copy_options::recursive);
    }

    void poolingByHand() {
        const torch::Tensor states = torch::tensor({3.F, -4.F, 1.F, 8.F, 2.F, 2.F}).view({3, 2});
        const auto is = [&](const Pooling& pooling, float first, float second) {
            const torch::Tensor vector = pooling(states);
            return std::abs(vector[0].item<float>() - first) < 1e-6 && std::abs(vector[1].item<float>() - second) < 1e-6;
        };
        QVERIFY(is({Pooling::Kind::Mean}, 2, 2));
        QVERIFY(is({Pooling::Kind::First}, 3, -4));
        QVERIFY(is({Pooling::Kind::Greatest}, 3, 8));
        QVERIFY(is({Pooling::Kind::Last}, 2, 2));
        QVERIFY(is({Pooling::Kind::First, true}, 0.6F, -0.8F));
    }

    void withoutFilesItIsTheMeanOfTheTokens() {
        const auto vectors = evaluation::embedTexts(folder(), texts, {});
        QCOMPARE(vectors.size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            QVERIFY(differs(vectors[i], statesOf(texts[i]).mean(0)) < 1e-5);
    }

    void theFilesDecide() {
        write("modules.json", R"([{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}])");
        write("1_Pooling/config.json",
              R"({"word_embedding_dimension": 32, "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false})");
        write("sentence_bert_config.json", R"({"max_seq_length": 6, "do_lower_case": false})");
        const auto vectors = evaluation::embedTexts(folder(), {texts[1]}, {});
        const torch::Tensor first = statesOf(texts[1], 6)[0];
        QVERIFY(differs(vectors[0], first / first.norm()) < 1e-5);
        QCOMPARE(evaluation::readPooling(folder()).maxLength, 6);
    }

    void kinds_data() {
        QTest::addColumn<QString>("config");
        QTest::addColumn<int>("kind");
        QTest::newRow("mean") << R"({"pooling_mode_mean_tokens": true})" << int(Pooling::Kind::Mean);
        QTest::newRow("max") << R"({"pooling_mode_max_tokens": true})" << int(Pooling::Kind::Greatest);
        QTest::newRow("last") << R"({"pooling_mode_lasttoken": true})" << int(Pooling::Kind::Last);
        QTest::newRow("as it is called today") << R"({"pooling_mode": "cls"})" << int(Pooling::Kind::First);
        QTest::newRow("two at once") << R"({"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true})" << -1;
        QTest::newRow("another") << R"({"pooling_mode_weightedmean_tokens": true})" << -1;
        QTest::newRow("none") << R"({})" << -1;
        QTest::newRow("no object") << R"(7)" << -1;
    }

    void kinds() {
        QFETCH(QString, config);
        QFETCH(int, kind);
        write("1_Pooling/config.json", config.toUtf8());
        if (kind >= 0)
            QCOMPARE(int(evaluation::readPooling(folder()).kind), kind);
        else
            QVERIFY_THROWS_EXCEPTION(base::Error, evaluation::readPooling(folder()));
    }

    void whatIsNotKnownIsRefused_data() {
        QTest::addColumn<QString>("modules");
        QTest::newRow("a further layer") << R"([{"path": "2_Dense", "type": "sentence_transformers.models.Dense"}])";
        QTest::newRow("the model elsewhere") << R"([{"path": "0_T", "type": "sentence_transformers.models.Transformer"}])";
        QTest::newRow("files outside") << R"([{"path": "../..", "type": "sentence_transformers.models.Pooling"}])";
        QTest::newRow("no objects") << R"([7, null])";
    }

    void whatIsNotKnownIsRefused() {
        QFETCH(QString, modules);
        write("modules.json", modules.toUtf8());
        QVERIFY_THROWS_EXCEPTION(base::Error, evaluation::embedTexts(folder(), texts, {}));
    }

    void aModelThatWritesIsRefused() {
        QVERIFY_THROWS_EXCEPTION(base::Error, evaluation::embedTexts(TUNEWRIGHT_FIXTURES "/models/t5", texts, {}));
    }

private:
    std::string folder() const { return m_folder->filePath("model").toStdString(); }
    void write(const char* name, const QByteArray& text) const {
        fs::create_directories((fs::path(folder()) / name).parent_path());
        base::writeFile((fs::path(folder()) / name).string(), text.toStdString());
    }
    static double differs(const std::vector<float>& vector, const torch::Tensor& expected) {
        return (torch::tensor(vector) - expected).abs().max().item<double>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TUNEWRIGHT_TEST(TestEmbed)
#include "test_embed.moc"
