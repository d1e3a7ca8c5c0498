// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <signal.h>
#include <sys/resource.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <thread>

#include "core/api/messages.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/hub/download.h"
#include "core/job/paths.h"
#include "tests/support/fake_hub.h"
#include "tests/support/test_program.h"

using namespace core;
using tests::FakeHub;
using tests::HubFile;
using tests::ServedAnswer;
namespace fs = std::filesystem;

/// Downloads from a made-up hub on this machine; nothing here leaves it.
class TestDownload : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cacheIsLaidOutAsUsual();
    void secondCallFetchesNothing();
    void listAloneWritesNothing();
    void revisionIsRemembered();
    void shardsAreFetched();
    void tokenGoesToTheHubAlone();
    void tokenIsReadFromFile();
    void badSettingsAreRefused_data();
    void badSettingsAreRefused();
    void brokenConnectionIsGoneOnWith_data();
    void brokenConnectionIsGoneOnWith();
    void laterCallGoesOn();
    void spoiledPartIsFetchedAnew();
    void wrongContentIsRefused_data();
    void wrongContentIsRefused();
    void refusalsAreTold_data();
    void refusalsAreTold();
    void redirectsAreBounded();
    void strangeAnswersAreRefused_data();
    void strangeAnswersAreRefused();
    void unreachableHub();
    void hubWithoutEncryption();
    void cancelled();
    void fullDisk();
    void twoAtOnce();
    void noRoom();
    void codeIsLeftOutAndSaid();

private:
    hub::Settings settings() const;
    api::DownloadReport fetch(const api::DownloadRequest& request = {"owner/tiny"});
    QString codeOf(const api::DownloadRequest& request = {"owner/tiny"});
    std::string repository() const { return m_folder->path().toStdString() + "/hub/models--owner--tiny"; }
    /// The content's blob, or where a part of it waits.
    std::string blob(const std::string& file) const;

    std::unique_ptr<FakeHub> m_hub;
    std::unique_ptr<QTemporaryDir> m_folder;
    api::EventSink m_sink;
    api::CancelToken m_token;
    std::vector<api::Issue> m_issues;  ///< of the last call that failed
    std::string m_detail;
};

namespace {

std::string contentOf(const std::string& path) {
    return base::readFile(path, 1u << 30);
}

const char* secret = "hf_secret123";

}  // namespace

void TestDownload::initTestCase() {
    for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    ::signal(SIGXFSZ, SIG_IGN);
}

void TestDownload::init() {
    m_hub = std::make_unique<FakeHub>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sink = {};
    m_token = {};
    for (const char* name : {"HF_TOKEN", "HF_TOKEN_PATH", "HF_HUB_CACHE"})
        qunsetenv(name);
    qputenv("HF_HOME", m_folder->path().toUtf8());
    qputenv("HF_ENDPOINT", QByteArray::fromStdString(m_hub->address()));
}

void TestDownload::cleanup() {
    m_hub.reset();
}

hub::Settings TestDownload::settings() const {
    hub::Settings settings = hub::settingsFromEnvironment();
    settings.pause = std::chrono::milliseconds(1);
    return settings;
}

api::DownloadReport TestDownload::fetch(const api::DownloadRequest& request) {
    return hub::download(request, settings(), m_sink, m_token);
}

QString TestDownload::codeOf(const api::DownloadRequest& request) {
    m_issues.clear();
    try {
        fetch(request);
    } catch (const base::Error& error) {
        m_issues = error.issues();
        m_detail = error.detail();
        return QString::fromStdString(error.code());
    } catch (const base::CancelledException&) {
        return "cancelled";
    }
    return {};
}

std::string TestDownload::blob(const std::string& file) const {
    const HubFile& known = m_hub->files.at(file);
    return repository() + "/blobs/" + (known.large ? tests::sha256Of(known.content) : tests::gitBlobOf(known.content));
}

void TestDownload::cacheIsLaidOutAsUsual() {
    std::int64_t done = 0, total = 0;
    m_sink = [&](const api::Event& event) {
        if (const auto* progress = std::get_if<api::ProgressEvent>(&event)) {
            QVERIFY(progress->done >= done && progress->stage == api::Stage::Downloading);
            done = progress->done;
            total = progress->total;
        }
    };
    const auto report = fetch();
    QCOMPARE(report.folder, repository() + "/snapshots/" + FakeHub::commit);
    QCOMPARE(report.commit, std::string(FakeHub::commit));
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(report.folder)) {
        const std::string name = entry.path().filename();
        names.insert(name);
        QCOMPARE(contentOf(entry.path()), m_hub->files.at(name).content);
        QCOMPARE(fs::read_symlink(entry.path()).string(), "../../blobs/" + fs::path(blob(name)).filename().string());
    }
    QCOMPARE(names, (std::set<std::string>{"README.md", "config.json", "model.safetensors", "tokenizer.json"}));
    QCOMPARE(contentOf(repository() + "/refs/main"), std::string(FakeHub::commit));
    QCOMPARE(done, report.bytes);
    QCOMPARE(total, report.bytes);
    QCOMPARE(report.missingBytes, report.bytes);
    QCOMPARE(std::distance(fs::directory_iterator(repository() + "/blobs"), fs::directory_iterator()), 4);
    QCOMPARE(job::cachedModelFolders(), std::vector<std::string>{report.folder});
}

void TestDownload::secondCallFetchesNothing() {
    const auto first = fetch();
    m_hub->forgetRequests();
    const auto second = fetch();
    QCOMPARE(m_hub->contentRequests(), std::size_t(0));
    QCOMPARE(second.folder, first.folder);
    QCOMPARE(second.missingBytes, std::int64_t(0));
    QVERIFY(std::ranges::all_of(second.files, &api::DownloadReport::File::present));
}

void TestDownload::listAloneWritesNothing() {
    const auto report = fetch({"owner/tiny", "", true});
    QCOMPARE(report.files.size(), std::size_t(4));
    QVERIFY(report.folder.empty() && report.missingBytes > 300'000);
    QCOMPARE(m_hub->contentRequests(), std::size_t(0));
    QVERIFY(!fs::exists(m_folder->path().toStdString() + "/hub"));
}

void TestDownload::revisionIsRemembered() {
    fetch({"owner/tiny@refs/pr/1"});
    QCOMPARE(contentOf(repository() + "/refs/refs/pr/1"), std::string(FakeHub::commit));
    QVERIFY(!fs::exists(repository() + "/refs/main"));
    QCOMPARE(codeOf({m_hub->address() + "/owner/tiny/tree/main"}), "");
    QVERIFY(fs::exists(repository() + "/refs/main"));
}

void TestDownload::shardsAreFetched() {
    m_hub->files.erase("model.safetensors");
    m_hub->files["model-00001-of-00002.safetensors"] = {std::string(5000, 'a'), true};
    m_hub->files["model-00002-of-00002.safetensors"] = {std::string(6000, 'b'), true};
    m_hub->files["model.safetensors.index.json"] = {
        R"({"weight_map": {"x": "model-00001-of-00002.safetensors", "y": "model-00002-of-00002.safetensors"}})"};
    const auto report = fetch();
    for (const char* name :
         {"model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors", "model.safetensors.index.json"})
        QCOMPARE(contentOf(report.folder + "/" + name), m_hub->files.at(name).content);
    QVERIFY(!fs::exists(report.folder + "/pytorch_model.bin"));
    m_hub->forgetRequests();
    fetch();
    QCOMPARE(m_hub->contentRequests(), std::size_t(0));
}

void TestDownload::tokenGoesToTheHubAlone() {
    qputenv("HF_TOKEN", secret);
    fetch();
    for (const auto& request : m_hub->hub().requests())
        QCOMPARE(request.fields.at("authorization"), std::string("Bearer ") + secret);
    const auto stored = m_hub->store().requests();
    QCOMPARE(stored.size(), std::size_t(1));
    for (const auto& [name, value] : stored.front().fields)
        QVERIFY2(value.find(secret) == std::string::npos, name.c_str());
    QCOMPARE(stored.front().target, std::string("/model.safetensors?signature=a%2Fb"));
}

void TestDownload::tokenIsReadFromFile() {
    base::writeFile(m_folder->path().toStdString() + "/token", "hf_infile\n");
    QCOMPARE(settings().token, "hf_infile");
    base::writeFile(m_folder->path().toStdString() + "/other", " hf_elsewhere ");
    qputenv("HF_TOKEN_PATH", m_folder->filePath("other").toUtf8());
    QCOMPARE(settings().token, "hf_elsewhere");
    qputenv("HF_TOKEN", secret);
    QCOMPARE(settings().token, secret);
    qunsetenv("HF_ENDPOINT");
    QCOMPARE(settings().hub.text(), "https://huggingface.co:443");
    qputenv("HF_HUB_CACHE", "/elsewhere");
    QCOMPARE(settings().cache, "/elsewhere");
}

void TestDownload::badSettingsAreRefused_data() {
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("scheme") << QByteArray("HF_ENDPOINT") << QByteArray("ftp://example.org") << "hub.bad-endpoint";
    QTest::newRow("no address") << QByteArray("HF_ENDPOINT") << QByteArray("some where") << "hub.bad-endpoint";
    QTest::newRow("secret in it") << QByteArray("HF_ENDPOINT") << QByteArray("https://me:hf_secret123@example.org")
                                  << "hub.bad-endpoint";
    QTest::newRow("query") << QByteArray("HF_ENDPOINT") << QByteArray("https://example.org/?a=b") << "hub.bad-endpoint";
    QTest::newRow("line in a token") << QByteArray("HF_TOKEN") << QByteArray("hf_secret123\x01Host: evil") << "hub.bad-token";
    QTest::newRow("token not ASCII") << QByteArray("HF_TOKEN") << QByteArray("hf_secret123\xc3\xa4") << "hub.bad-token";
}

void TestDownload::badSettingsAreRefused() {
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    qputenv(variable, value);
    QTEST(codeOf(), "code");
    QVERIFY(api::messageText(m_issues.front()).find(secret) == std::string::npos && m_detail.find(secret) == std::string::npos);
}

void TestDownload::brokenConnectionIsGoneOnWith_data() {
    QTest::addColumn<bool>("knowsParts");
    QTest::addColumn<int>("status");
    QTest::newRow("parts") << true << 200;
    QTest::newRow("whole file again") << false << 200;
    QTest::newRow("out of order once") << true << 503;
}

void TestDownload::brokenConnectionIsGoneOnWith() {
    QFETCH(int, status);
    QFETCH(bool, knowsParts);
    m_hub->knowsParts = knowsParts;
    const std::string whole = m_hub->files.at("model.safetensors").content;
    m_hub->instead["model.safetensors"] = {.status = status, .body = whole, .cutAfter = 100'000};
    const auto report = fetch();
    QCOMPARE(contentOf(report.folder + "/model.safetensors"), whole);
    const auto requests = m_hub->store().requests();
    QCOMPARE(requests.size(), std::size_t(2));
    QCOMPARE(requests.back().fields.contains("range"), status == 200);
    if (status == 200)
        QCOMPARE(requests.back().fields.at("range"), "bytes=100000-");
    QVERIFY(!requests.back().fields.contains("if-range"));
}

void TestDownload::laterCallGoesOn() {
    m_hub->files["config.json"] = {std::string(50'000, 'c')};
    const std::string part = blob("config.json") + ".incomplete";
    base::makeFolder(repository() + "/blobs");
    base::writeFile(part, std::string(20'000, 'c'));
    const auto listed = fetch({"owner/tiny", "", true}), fetched = fetch();
    QCOMPARE(listed.missingBytes, fetched.missingBytes);
    QCOMPARE(fetched.missingBytes, fetched.bytes - 20'000);
    bool seen = false;
    for (const auto& request : m_hub->hub().requests())
        if (request.target.ends_with("/config.json")) {
            seen = true;
            QCOMPARE(request.fields.at("range"), "bytes=20000-");
            QCOMPARE(request.fields.at("if-range"), '"' + tests::gitBlobOf(std::string(50'000, 'c')) + '"');
        }
    QVERIFY(seen && !fs::exists(part));
    QCOMPARE(contentOf(blob("config.json")), std::string(50'000, 'c'));
}

void TestDownload::spoiledPartIsFetchedAnew() {
    base::makeFolder(repository() + "/blobs");
    base::writeFile(blob("model.safetensors") + ".incomplete", "not the beginning");
    base::writeFile(blob("config.json") + ".incomplete", std::string(1000, 'x'));
    const auto report = fetch();
    for (const char* name : {"model.safetensors", "config.json"})
        QCOMPARE(contentOf(report.folder + "/" + name), m_hub->files.at(name).content);
}

void TestDownload::wrongContentIsRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("promised");
    QTest::addColumn<QString>("code");
    const QByteArray weights(300'000, 'w');
    QTest::newRow("large file changed") << "model.safetensors" << QByteArray(weights).replace(5, 1, "x")
                                        << "hub.wrong-checksum";
    QTest::newRow("small file changed") << "tokenizer.json" << QByteArray("{\"version\": \"2.0\"}") << "hub.wrong-checksum";
    QTest::newRow("too long") << "model.safetensors" << weights.left(1000) << "hub.wrong-size";
    QTest::newRow("too short") << "model.safetensors" << weights + "w"
                               << "hub.wrong-size";
    QTest::newRow("empty instead") << "README.md" << QByteArray("A card. It has more words.") << "hub.wrong-size";
}

void TestDownload::wrongContentIsRefused() {
    QFETCH(QString, file);
    QFETCH(QByteArray, promised);
    m_hub->files.at(file.toStdString()).promised = promised.toStdString();
    QTEST(codeOf(), "code");
    QVERIFY(!fs::exists(repository() + "/snapshots") && !fs::exists(repository() + "/refs"));
    for (const auto& entry : fs::directory_iterator(repository() + "/blobs"))
        QVERIFY2(!entry.path().string().ends_with(".incomplete"), entry.path().c_str());
}

void TestDownload::refusalsAreTold_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("code");
    QTest::newRow("401") << 401 << QByteArray() << "hub.token-refused";
    QTest::newRow("401 gated") << 401 << QByteArray("X-Error-Code: GatedRepo\r\n") << "hub.gated";
    QTest::newRow("403") << 403 << QByteArray() << "hub.forbidden";
    QTest::newRow("403 gated") << 403 << QByteArray("X-Error-Code: GatedRepo\r\n") << "hub.gated";
    QTest::newRow("404") << 404 << QByteArray("X-Error-Code: RepoNotFound\r\n") << "hub.not-found";
    QTest::newRow("404 revision") << 404 << QByteArray("X-Error-Code: RevisionNotFound\r\n") << "hub.no-revision";
    QTest::newRow("404 file") << 404 << QByteArray("X-Error-Code: EntryNotFound\r\n") << "hub.file-gone";
    QTest::newRow("429") << 429 << QByteArray() << "hub.too-many-requests";
    QTest::newRow("429 with a time") << 429 << QByteArray("Retry-After: 37\r\n") << "hub.wait";
    QTest::newRow("500") << 500 << QByteArray() << "hub.server";
    QTest::newRow("418") << 418 << QByteArray() << "hub.status";
    QTest::newRow("no content") << 204 << QByteArray() << "hub.status";
    QTest::newRow("redirect to nowhere") << 302 << QByteArray() << "hub.bad-redirect";
    QTest::newRow("redirect to a file") << 302 << QByteArray("Location: file:///etc/passwd\r\n") << "hub.bad-redirect";
}

void TestDownload::refusalsAreTold() {
    QFETCH(int, status);
    QFETCH(QByteArray, fields);
    qputenv("HF_TOKEN", secret);
    m_hub->everything = ServedAnswer{.status = status, .fields = fields.toStdString(), .body = "<html>hf_secret123</html>"};
    QTEST(codeOf(), "code");
    const std::string words = api::messageText(m_issues.front()) + api::remedyText(m_issues.front()) + m_detail;
    QVERIFY2(words.find(secret) == std::string::npos && words.find("{") == std::string::npos &&
                 api::messageText(m_issues.front()) != m_issues.front().code,
             words.c_str());
    if (fields.startsWith("Retry"))
        QVERIFY2(words.find("37 seconds") != std::string::npos, words.c_str());
    if (status == 401 && fields.isEmpty()) {
        qunsetenv("HF_TOKEN");
        QCOMPARE(codeOf(), "hub.token-needed");
    }
}

void TestDownload::redirectsAreBounded() {
    m_hub->everything = ServedAnswer{.status = 307, .fields = "Location: /again\r\n"};
    QCOMPARE(codeOf(), "hub.too-many-redirects");
    QCOMPARE(m_hub->hub().requests().size(), std::size_t(6));
}

void TestDownload::strangeAnswersAreRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("code");
    QTest::newRow("another tag") << "README.md" << QByteArray("ETag: \"" + QByteArray(40, 'a') + "\"\r\n")
                                 << "hub.wrong-checksum";
    QTest::newRow("another commit") << "README.md" << QByteArray("X-Repo-Commit: 5\r\n") << "hub.malformed-answer";
}

void TestDownload::strangeAnswersAreRefused() {
    QFETCH(QString, file);
    QFETCH(QByteArray, fields);
    const std::string name = file.toStdString();
    m_hub->instead[name] = {.fields = fields.toStdString(), .body = m_hub->files.at(name).content};
    QTEST(codeOf(), "code");
}

void TestDownload::unreachableHub() {
    const auto address = m_hub->address();
    m_hub.reset();
    QCOMPARE(codeOf(), "hub.no-connection");
    QCOMPARE(api::messageText(m_issues.front()), "127.0.0.1 cannot be reached.");
    qputenv("http_proxy", QByteArray::fromStdString(address));
    QCOMPARE(codeOf(), "hub.no-connection");
    qunsetenv("http_proxy");
}

void TestDownload::hubWithoutEncryption() {
    qputenv("HF_ENDPOINT", QByteArray::fromStdString(m_hub->address()).replace("http:", "https:"));
    QCOMPARE(codeOf(), "hub.tls");
}

void TestDownload::cancelled() {
    m_hub->instead["model.safetensors"] = {
        .body = m_hub->files.at("model.safetensors").content, .cutAfter = 100'000, .stall = true};
    m_sink = [this](const api::Event& event) {
        if (const auto* progress = std::get_if<api::ProgressEvent>(&event); progress && progress->done > 50'000)
            m_token.cancel();
    };
    // Progress is told only now and then, so the connection that says nothing more is what has to be left.
    std::thread late([token = m_token] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        token.cancel();
    });
    QCOMPARE(codeOf(), "cancelled");
    late.join();
    QVERIFY(!fs::exists(repository() + "/snapshots"));
    QCOMPARE(fs::file_size(blob("model.safetensors") + ".incomplete"), std::uintmax_t(100'000));
    m_token = {};
    m_sink = {};
    QCOMPARE(contentOf(fetch().folder + "/model.safetensors"), m_hub->files.at("model.safetensors").content);
}

void TestDownload::fullDisk() {
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 64 * 1024;
    ::setrlimit(RLIMIT_FSIZE, &small);
    const QString code = codeOf();
    ::setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(code, "file.disk-full");
    QVERIFY(!fs::exists(repository() + "/snapshots"));
    m_hub->forgetRequests();
    QCOMPARE(contentOf(fetch().folder + "/model.safetensors"), m_hub->files.at("model.safetensors").content);
    QCOMPARE(m_hub->store().requests().front().fields.at("range"), "bytes=65536-");
}

void TestDownload::twoAtOnce() {
    base::makeFolder(repository() + "/blobs");
    const base::ResumableFile other(blob("model.safetensors"));
    QCOMPARE(codeOf(), "file.in-use");
}

void TestDownload::noRoom() {
    // The list promises more than any disk has; nothing is asked for.
    m_hub->everything = ServedAnswer{.body = R"({"sha": "0123456789abcdef0123456789abcdef01234567", "siblings": [
        {"rfilename": "config.json", "size": 5, "blobId": "0123456789abcdef0123456789abcdef01234567"},
        {"rfilename": "model.safetensors", "size": 17592186044416, "blobId": "0123456789abcdef0123456789abcdef01234567"}]})"};
    QCOMPARE(codeOf(), "hub.no-room");
    QCOMPARE(m_hub->hub().requests().size(), std::size_t(1));
}

void TestDownload::codeIsLeftOutAndSaid() {
    m_hub->files["modeling_own.py"] = {"import os"};
    bool told = false;
    m_sink = [&told](const api::Event& event) { told = told || std::holds_alternative<api::IssueEvent>(event); };
    const auto report = fetch();
    QVERIFY(told);
    QCOMPARE(report.issues.front().code, "hub.brings-code");
    QVERIFY(!fs::exists(report.folder + "/modeling_own.py"));
}

TUNEWRIGHT_TEST(TestDownload)
#include "test_download.moc"
