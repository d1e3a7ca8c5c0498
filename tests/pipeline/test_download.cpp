// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/fake_hub.h"
#include "tests/support/program.h"
#include "tests/support/test_program.h"

using support::runProgram;

/// The real program and a made-up hub on this machine.
class TestDownloadCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void fetchedModelIsFoundAndOpened();
    void listAlone();
    void exitStatuses_data();
    void exitStatuses();

private:
    std::unique_ptr<tests::FakeHub> m_hub;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDownloadCommand::initTestCase() {
    for (const char* name :
         {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "HF_HUB_CACHE", "HF_TOKEN_PATH"})
        qunsetenv(name);
}

void TestDownloadCommand::init() {
    m_hub = std::make_unique<tests::FakeHub>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_hub->files.clear();
    for (const QFileInfo& entry : QDir(support::fixture("complete/bert")).entryInfoList(QDir::Files)) {
        const bool large = entry.fileName().endsWith(".safetensors");
        m_hub->files[entry.fileName().toStdString()] = {support::readBytes(entry.filePath()).toStdString(), large};
    }
    qputenv("HF_ENDPOINT", QByteArray::fromStdString(m_hub->address()));
    qputenv("HF_HOME", m_folder->path().toUtf8());
    qputenv("HF_TOKEN", "hf_secret123");
}

void TestDownloadCommand::fetchedModelIsFoundAndOpened() {
    const auto result = runProgram({"download", "owner/tiny", "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    QCOMPARE(result.jsonLines().size(), 1);
    const QString folder = result.jsonLines().first()["folder"].toString();
    QVERIFY(QFile::exists(folder + "/model.safetensors"));
    const auto models = runProgram({"models", "--json"});
    bool found = false;
    for (const QJsonValue& model : models.jsonLines().first()["models"].toArray())
        if (model["path"].toString() == folder) {
            found = true;
            QVERIFY(model["issues"].toArray().isEmpty());
        }
    QVERIFY2(found, models.output.constData());
}

void TestDownloadCommand::listAlone() {
    const auto result = runProgram({"download", "owner/tiny", "--list"});
    QVERIFY2(result.status == 0, result.messages.constData());
    QVERIFY2(result.output.contains("config.json") && result.output.contains("are missing"), result.output.constData());
    QVERIFY(!QFile::exists(m_folder->filePath("hub")));
}

void TestDownloadCommand::exitStatuses_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no name") << QStringList{} << 200 << 2 << QByteArray("is missing");
    QTest::newRow("bad name") << QStringList{"../x"} << 200 << 2 << QByteArray("hub.bad-name");
    QTest::newRow("refused") << QStringList{"owner/tiny"} << 401 << 2 << QByteArray("hub.token-refused");
    QTest::newRow("no such model") << QStringList{"owner/tiny"} << 404 << 2 << QByteArray("hub.not-found");
    QTest::newRow("out of order") << QStringList{"owner/tiny"} << 500 << 3 << QByteArray("hub.server");
}

void TestDownloadCommand::exitStatuses() {
    QFETCH(QStringList, words);
    QFETCH(int, answer);
    QFETCH(QByteArray, code);
    m_hub->everything = tests::ServedAnswer{.status = answer};
    const auto result = runProgram(QStringList{"download"} + words);
    QTEST(result.status, "status");
    QVERIFY2(result.messages.contains(code), result.messages.constData());
    QVERIFY(!(result.messages + result.output).contains("hf_secret123"));
}

TUNEWRIGHT_TEST(TestDownloadCommand)
#include "test_download.moc"
