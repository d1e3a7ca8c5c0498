// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <sys/resource.h>

#include <QtTest>
#include <csignal>

#include "core/api/catalogue.h"
#include "core/api/report_json.h"
#include "core/base/cancel.h"
#include "core/base/json.h"
#include "core/evaluation/assess.h"
#include "core/export/export.h"
#include "core/export/hugging_face.h"
#include "core/export/registry.h"
#include "tests/core/evaluation/classifier_run.h"
#include "tests/support/test_program.h"

using namespace core;
using support::ClassifierRun;
namespace fs = std::filesystem;

namespace {

const std::string writer = TUNEWRIGHT_FIXTURES "/complete/gpt2";

std::string errorCode(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return error.code();
    }
    return "no error";
}

std::vector<std::string> namesIn(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::unique_ptr<models::Model> load(const std::string& folder) {
    models::LoadOptions options;
    options.head = models::headOfFolder(folder);
    return models::loadModel(folder, options, {});
}

/// A bound on the size of every file that is written, as a disk that fills up; a write then fails instead of killing.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit bound{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &bound);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

/// Writes another model than it was given, as a faulty format would.
void writeSpoiled(const exporting::Source& source, const std::string& folder, const api::CancelToken& token) {
    const auto model = load(source.modelFolder);
    {
        const torch::NoGradGuard noGradient;
        torch::Tensor(model->parameters().front().value).mul_(1.01);
    }
    models::saveModel(*model, source.modelFolder, folder, models::StorageType::Float32, token);
}

/// Leaves a tokenizer that nothing can read.
void writeUnreadable(const exporting::Source& source, const std::string& folder, const api::CancelToken& token) {
    writeSpoiled(source, folder, token);
    base::writeFile(folder + "/tokenizer.json", "{\"version\": ");
}

}  // namespace

class TestExport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string at(const std::string& name) const { return m_folder.path().toStdString() + "/" + name; }

private Q_SLOTS:
    void listsItsFormats() {
        std::vector<std::string> ids;
        for (const api::ExportInfo& info : api::exportFormats())
            ids.push_back(info.id);
        QCOMPARE(ids, (std::vector<std::string>{"hf", "hf-bf16", "peft"}));
    }

    void aModelComesOutIdentical_data() {
        QTest::addColumn<QString>("model");
        QTest::newRow("language model") << "/complete/gpt2";
        QTest::newRow("classifier") << "/complete/bert";
        QTest::newRow("without a tokenizer") << "/models/gpt2";
        QTest::newRow("masked words") << "/models/bert-MaskedLM";
        QTest::newRow("marked words") << "/models/bert-TokenClassification";
        QTest::newRow("questions") << "/models/bert-QuestionAnswering";
    }
    void aModelComesOutIdentical() {
        QFETCH(QString, model);
        const std::string source = TUNEWRIGHT_FIXTURES + model.toStdString();
        const std::string destination = at(std::string("same") + QTest::currentDataTag());
        const api::ExportReport report = exporting::exportModel({source, "hf", destination}, {}, {});
        QVERIFY(report.identicalAnswers);
        QVERIFY(report.largestDifference <= 1e-5);
        QVERIFY(report.verifiedRows > 0);
        QCOMPARE(report.path, destination);
        QCOMPARE(report.files, namesIn(destination));
        std::int64_t bytes = 0;
        for (const std::string& file : report.files)
            bytes += static_cast<std::int64_t>(fs::file_size(destination + "/" + file));
        QCOMPARE(report.bytes, bytes);
        const auto before = load(source), after = load(destination);
        QCOMPARE(before->parameters().size(), after->parameters().size());
        for (std::size_t index = 0; index < before->parameters().size(); ++index) {
            QCOMPARE(before->parameters()[index].name, after->parameters()[index].name);
            QVERIFY(before->parameters()[index].value.equal(after->parameters()[index].value));
        }
    }

    void aLanguageModelKeepsHowItGenerates() {
        exporting::exportModel({writer, "hf", at("generation")}, {}, {});
        QCOMPARE(base::readJson(at("generation/generation_config.json")), base::readJson(writer + "/generation_config.json"));
        QCOMPARE(base::readFile(at("generation/tokenizer.json"), 1 << 26), base::readFile(writer + "/tokenizer.json", 1 << 26));
    }

    void bf16HalvesTheWeightsAndSaysWhatThatCosts() {
        exporting::exportModel({writer, "hf", at("full")}, {}, {});
        const api::ExportReport report = exporting::exportModel({writer, "hf-bf16", at("half")}, {}, {});
        QVERIFY(report.largestDifference > 0 && report.largestDifference < 0.5);
        const auto full = fs::file_size(at("full/model.safetensors")), half = fs::file_size(at("half/model.safetensors"));
        QVERIFY(half < full * 0.6);
        const std::string card = base::readFile(at("half/README.md"), 1 << 20);
        QVERIFY(card.find("bfloat16") != std::string::npos);
    }

    void aRunIsProvedOnItsTestRows() {
        ClassifierRun run;
        const api::ExportReport report = exporting::exportModel({run.folder(), "hf", at("run")}, {}, {});
        QCOMPARE(report.verifiedRows, 60);
        QVERIFY(report.identicalAnswers);
        QCOMPARE(load(at("run"))->labels(), run.labels);
        QVERIFY(fs::exists(at("run/tokenizer.json")));
    }

    void theCardTellsWhereTheModelComesFrom() {
        ClassifierRun run;
        const api::AssessmentReport assessment = evaluation::assessRun(run.folder(), {}, {});
        exporting::exportModel({run.folder(), "hf", at("card")}, {}, {});
        const QString card = QString::fromStdString(base::readFile(at("card/README.md"), 1 << 20));
        QVERIFY(card.startsWith("---\nlibrary_name: transformers\npipeline_tag: text-classification\n"));
        QVERIFY(card.contains("# Sorting test"));
        QVERIFY(card.contains("does not state a licence"));
        QVERIFY(card.contains("| test.csv | 60 | 60 |"));
        QVERIFY(card.contains("27 rows to train on, 3 to choose the best model by, 60 held out"));
        QVERIFY(card.contains("| accuracy | 0.9167 ("));
        for (const std::string& label : run.labels)
            QVERIFY(card.contains("| " + QString::fromStdString(label) + " |"));
        QVERIFY(card.contains("AutoModelForSequenceClassification"));
        QVERIFY(card.contains("60 texts of the test part: every answer was the same"));
        QVERIFY2(!card.contains(QString::fromStdString(run.folder())), "the card gives no folder of this computer away");
    }

    void dataThatIsGoneDoesNotStopAnExport() {
        ClassifierRun run;
        fs::remove(run.path("test.csv"));
        const api::ExportReport report = exporting::exportModel({run.folder(), "hf", at("gone")}, {}, {});
        QVERIFY(report.verifiedRows > 0 && report.identicalAnswers);
        const QString card = QString::fromStdString(base::readFile(at("gone/README.md"), 1 << 20));
        QVERIFY(card.contains("could not be read any more"));
    }

    void refuses_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("destination");
        QTest::addColumn<QString>("code");
        const QString model = QString::fromStdString(writer), here = m_folder.path();
        QTest::newRow("an unknown format") << model << "zip" << here + "/no" << "export.unknown-format";
        QTest::newRow("no destination") << model << "hf" << "" << "export.no-destination";
        QTest::newRow("a folder that is in use") << model << "hf" << here + "/used" << "export.destination-not-empty";
        QTest::newRow("a file as destination") << model << "hf" << here + "/used/file" << "export.destination-not-folder";
        QTest::newRow("a source that is no model") << here + "/used" << "hf" << here + "/no" << "export.no-source";
    }
    void refuses() {
        QFETCH(QString, source);
        QFETCH(QString, format);
        QFETCH(QString, destination);
        QFETCH(QString, code);
        base::makeFolder(at("used"));
        base::writeFile(at("used/file"), "mine");
        const auto before = namesIn(at(""));
        const auto work = [&] {
            exporting::exportModel({source.toStdString(), format.toStdString(), destination.toStdString()}, {}, {});
        };
        QCOMPARE(QString::fromStdString(errorCode(work)), code);
        QCOMPARE(namesIn(at("")), before);
        QCOMPARE(base::readFile(at("used/file"), 100), "mine");
    }

    void anEmptyFolderIsTaken() {
        base::makeFolder(at("empty"));
        exporting::exportModel({writer, "hf", at("empty/")}, {}, {});
        QVERIFY(fs::exists(at("empty/config.json")));
    }

    void anExportThatAnswersOtherwiseIsRemoved_data() {
        QTest::addColumn<bool>("brokenTokenizer");
        QTest::newRow("weights one per cent off") << false;
        QTest::newRow("tokenizer that cannot be read") << true;
    }
    void anExportThatAnswersOtherwiseIsRemoved() {
        QFETCH(bool, brokenTokenizer);
        const auto before = namesIn(at(""));
        const exporting::Format faulty{"hf", false, 1e-5, brokenTokenizer ? writeUnreadable : writeSpoiled,
                                       exporting::openHuggingFace};
        const std::string code = errorCode([&] { exporting::exportAs(faulty, {writer, "hf", at("bad")}, {}, {}); });
        QCOMPARE(code, brokenTokenizer ? "json.syntax" : "export.not-identical");
        QCOMPARE(namesIn(at("")), before);
    }

    void cancelLeavesNothing_data() {
        QTest::addColumn<int>("stage");
        QTest::newRow("while the model is read") << static_cast<int>(api::Stage::LoadingModel);
        QTest::newRow("before writing") << static_cast<int>(api::Stage::Exporting);
        QTest::newRow("while proving") << static_cast<int>(api::Stage::Verifying);
    }
    void cancelLeavesNothing() {
        QFETCH(int, stage);
        const auto before = namesIn(at(""));
        api::CancelToken token;
        const auto sink = [&](const api::Event& event) {
            if (const auto* entered = std::get_if<api::StageEvent>(&event); entered && static_cast<int>(entered->stage) == stage)
                token.cancel();
        };
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, exporting::exportModel({writer, "hf", at("deep/new/folder")}, sink, token));
        QCOMPARE(namesIn(at("")), before);
    }

    void aFullDiskLeavesNothing_data() {
        QTest::addColumn<qulonglong>("bytes");
        QTest::newRow("no room at all") << 0ULL;
        QTest::newRow("room for the tokenizer") << 100'000ULL;
    }
    void aFullDiskLeavesNothing() {
        QFETCH(qulonglong, bytes);
        const auto before = namesIn(at(""));
        std::string code;
        {
            const FullDisk full(bytes);
            code = errorCode([&] { exporting::exportModel({writer, "hf", at("disk/full")}, {}, {}); });
        }
        QCOMPARE(code, "file.disk-full");
        QCOMPARE(namesIn(at("")), before);
    }
};

TUNEWRIGHT_TEST(TestExport)
#include "test_export.moc"
