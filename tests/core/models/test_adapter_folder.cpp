// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>

#include "core/api/catalogue.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/model.h"
#include "tests/support/test_program.h"

using namespace core;
namespace fs = std::filesystem;

namespace {

const fs::path fixtures = TUNEWRIGHT_FIXTURES;

bool says(const api::ModelReport& model, const char* code) {
    return std::ranges::any_of(model.issues, [&](const api::Issue& issue) { return issue.code == code; });
}

torch::Tensor logitsOf(models::Model& model) {
    const torch::NoGradGuard guard;
    models::ModelInput input;
    input.inputIds = torch::arange(1, 13, torch::kInt64).view({2, 6});
    if (model.shape().decoderStart >= 0)
        input.decoderInputIds = models::shiftedRight(input.inputIds, model.shape());
    return model.logits(input);
}

}  // namespace

class TestAdapterFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->path().toUtf8());
        qputenv("HF_HUB_CACHE", m_folder->filePath("hub").toUtf8());
    }

    void itIsShownWithItsModel() {
        const std::string folder = (fixtures / "lora/llama").string();
        QVERIFY(models::isAdapterFolder(folder) && api::isModelFolder(folder));
        QVERIFY(!models::isAdapterFolder((fixtures / "models/llama").string()));
        const api::ModelReport report = models::inspectModel(folder),
                               base = models::inspectModel((fixtures / "models/llama").string());
        QCOMPARE(report.path, folder);
        QCOMPARE(report.family, std::string("llama"));
        QCOMPARE(report.parameters, base.parameters);
        QCOMPARE(report.tasks, base.tasks);
        QVERIFY(!api::hasErrors(report.issues) && says(report, "adapter.has-base"));
        QCOMPARE(models::configFolder(folder), (fixtures / "models/llama").string());
    }

    void theModelIsFoundInOtherPlacesToo_data() {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("lies");
        QTest::newRow("beside the adapter") << "/home/somebody/gpt2"
                                            << "gpt2";
        QTest::newRow("in the hub's cache") << "somebody/tiny"
                                            << "hub/models--somebody--tiny/snapshots/1";
    }

    void theModelIsFoundInOtherPlacesToo() {
        QFETCH(QString, base);
        QFETCH(QString, lies);
        const fs::path model = path(lies);
        fs::create_directories(model.parent_path());
        fs::copy(fixtures / "models/gpt2", model, fs::copy_options::recursive);
        QCOMPARE(models::configFolder(adapter(base)), model.string());
    }

    void withoutItsModelTheReasonIsTold_data() {
        QTest::addColumn<QString>("base");
        QTest::newRow("not here") << "somebody/else";
        QTest::newRow("none named") << "";
        QTest::newRow("itself") << ".";
    }

    void withoutItsModelTheReasonIsTold() {
        QFETCH(QString, base);
        const std::string folder = adapter(base);
        QVERIFY(says(models::inspectModel(folder), "adapter.base-missing"));
        QVERIFY_THROWS_EXCEPTION(base::Error, models::wholeModelFolder(folder, {}));
    }

    void whatIsPutTogetherAnswersAsBoth_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"bert", "gpt2", "llama", "llama-dora", "llama-tied-bias", "t5"})
            QTest::newRow(name) << name;
    }

    void whatIsPutTogetherAnswersAsBoth() {
        QFETCH(QString, name);
        const std::string folder = (fixtures / "lora" / name.toStdString()).string();
        const std::string whole = models::wholeModelFolder(folder, {});
        QCOMPARE(fs::path(whole).filename().string(), name.toStdString());
        const std::string base = models::configFolder(folder);
        const auto merged = models::loadModel(whole, {.head = models::headOfFolder(whole)}, {});
        const auto both = models::loadModel(base, {.head = models::headOfFolder(base), .adapterFolder = folder}, {});
        const torch::Tensor expected = logitsOf(*both);
        QVERIFY((logitsOf(*merged) - expected).abs().max().item<double>() < 5e-5);
        const auto alone = models::loadModel(base, {.head = models::headOfFolder(base)}, {});
        QVERIFY((logitsOf(*alone) - expected).abs().max().item<double>() > 1e-3);

        const auto written = fs::last_write_time(whole + "/model.safetensors");
        QCOMPARE(models::wholeModelFolder(folder, {}), whole);
        QVERIFY(fs::last_write_time(whole + "/model.safetensors") == written);
    }

    void changedFilesArePutTogetherAgain() {
        const std::string folder = adapter("gpt2");
        fs::copy(fixtures / "models/gpt2", path("gpt2"), fs::copy_options::recursive);
        const std::string before = models::wholeModelFolder(folder, {});
        fs::last_write_time(folder + "/adapter_model.safetensors", fs::file_time_type::clock::now() + std::chrono::hours(1));
        QVERIFY(models::wholeModelFolder(folder, {}) != before);
    }

    void aDamagedAdapterLeavesNothingBehind() {
        const std::string folder = adapter("gpt2");
        fs::copy(fixtures / "models/gpt2", path("gpt2"), fs::copy_options::recursive);
        base::writeFile(folder + "/adapter_model.safetensors", "no tensors");
        QVERIFY_THROWS_EXCEPTION(base::Error, models::wholeModelFolder(folder, {}));
        for (const auto& entry : fs::recursive_directory_iterator(path("tunewright")))
            QVERIFY(!entry.is_regular_file());
    }

private:
    fs::path path(const QString& name) const { return m_folder->filePath(name).toStdString(); }

    /// GPT-2's adapter in a folder of its own, of a model of that name.
    std::string adapter(const QString& base) const {
        const fs::path folder = path("adapter");
        fs::copy(fixtures / "lora/gpt2", folder);
        auto json = base::readJson((folder / "adapter_config.json").string());
        json["base_model_name_or_path"] = base.toStdString();
        base::writeFile((folder / "adapter_config.json").string(), base::dumpJson(json));
        return folder.string();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TUNEWRIGHT_TEST(TestAdapterFolder)
#include "test_adapter_folder.moc"
