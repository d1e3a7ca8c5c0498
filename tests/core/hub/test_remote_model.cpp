// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTest>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/hub/remote_model.h"
#include "tests/support/test_program.h"

using namespace core;

/// The list of a repository's files: what is believed, and what is chosen.
class TestRemoteModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void badListsAreRefused_data();
    void badListsAreRefused();
    void neededFilesAreChosen_data();
    void neededFilesAreChosen();
    void shardsComeFromTheIndex();
    void checksums();
};

namespace {

const std::string commit(40, 'a'), sha1(40, 'b'), sha256(64, 'c');

base::Json entry(const std::string& name) {
    return {{"rfilename", name}, {"size", 5}, {"blobId", sha1}};
}

std::string list(const std::vector<base::Json>& entries) {
    return base::Json{{"sha", commit}, {"siblings", entries}}.dump();
}

hub::RemoteModel modelOf(const QStringList& names) {
    std::vector<base::Json> entries;
    for (const QString& name : names)
        entries.push_back(entry(name.toStdString()));
    return hub::parseRemoteModel(list(entries), "hub");
}

QString codeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return QString::fromStdString(error.code());
    }
    return {};
}

base::Json with(const char* key, base::Json value) {
    base::Json changed = entry("config.json");
    changed[key] = std::move(value);
    return changed;
}

}  // namespace

void TestRemoteModel::badListsAreRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* title, const std::string& text, const char* code) {
        QTest::newRow(title) << QString::fromStdString(text) << code;
    };
    const auto malformed = [&](const char* title, const std::string& text) { row(title, text, "hub.malformed-answer"); };
    malformed("a page for browsers", "<html>");
    malformed("empty", "");
    malformed("a list", "[]");
    malformed("no commit", R"({"siblings": []})");
    malformed("commit leaves", R"({"sha": "../../../../../../../../../../../../etc", "siblings": []})");
    malformed("no files", base::Json{{"sha", commit}}.dump());
    malformed("no size", list({{{"rfilename", "config.json"}, {"blobId", sha1}}}));
    malformed("negative size", list({with("size", -1)}));
    malformed("huge size", list({with("size", std::uint64_t(-1))}));
    malformed("size with a fraction", list({with("size", 1.5)}));
    malformed("no checksum", list({{{"rfilename", "config.json"}, {"size", 5}}}));
    malformed("checksum leaves", list({with("blobId", "../../../../x")}));
    malformed("short checksum", list({with("lfs", {{"sha256", sha1}})}));
    malformed("name is a number", list({with("rfilename", 5)}));
    for (const char* name : {"../config.json", "/etc/passwd", "a/../../b", "a//b", ".", "..", "", "a\\b", "a/", "a\nb"})
        row(*name ? name : "empty name", list({entry(name)}), "hub.unsafe-name");
}

void TestRemoteModel::badListsAreRefused() {
    QFETCH(QString, text);
    QTEST(codeOf([&] { hub::parseRemoteModel(text.toStdString(), "hub"); }), "code");
}

void TestRemoteModel::neededFilesAreChosen_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* title, const QStringList& names, const QStringList& chosen, const char* code = "") {
        QTest::newRow(title) << names << chosen << code;
    };
    row("one form of weights",
        {"model.safetensors", "pytorch_model.bin", "tf_model.h5", "flax_model.msgpack", "config.json", "vocab.txt",
         ".gitattributes"},
        {"config.json", "model.safetensors", "vocab.txt"});
    row("PyTorch's form", {"pytorch_model.bin", "config.json", "onnx/model.onnx", "README.md"},
        {"README.md", "config.json", "pytorch_model.bin"});
    row("one file before shards",
        {"config.json", "model.safetensors", "model.safetensors.index.json", "model-00001-of-00002.safetensors"},
        {"config.json", "model.safetensors"});
    row("shards before PyTorch's form",
        {"config.json", "pytorch_model.bin", "model.safetensors.index.json", "model-00001-of-00001.safetensors"},
        {"config.json", "model.safetensors.index.json"});
    row("a folder below", {"config.json", "model.safetensors", "original/tokenizer.model"},
        {"config.json", "model.safetensors"});
    row("other programs' weights", {"config.json", "model.gguf", "onnx/model.onnx"}, {}, "hub.no-weights");
    row("no configuration", {"model.safetensors"}, {}, "hub.no-config");
    row("nothing", {}, {}, "hub.no-config");
}

void TestRemoteModel::neededFilesAreChosen() {
    QFETCH(QStringList, names);
    QFETCH(QStringList, chosen);
    QStringList found;
    QTEST(codeOf([&] {
              const auto model = modelOf(names);
              for (const hub::RemoteFile& file : hub::selectFiles(model, "x").files)
                  found << QString::fromStdString(file.name);
          }),
          "code");
    found.sort();
    QCOMPARE(found, chosen);
}

void TestRemoteModel::shardsComeFromTheIndex() {
    const auto model = modelOf({"a.safetensors", "b.safetensors", "c.safetensors"});
    const auto shards = hub::selectShards(
        model, R"({"weight_map": {"x": "b.safetensors", "y": "a.safetensors", "z": "b.safetensors"}})", "index");
    QCOMPARE(shards.size(), std::size_t(2));
    QCOMPARE(codeOf([&] { hub::selectShards(model, R"({"weight_map": {"x": "d.safetensors"}})", "index"); }),
             "hub.shard-missing");
    QCOMPARE(codeOf([&] { hub::selectShards(model, R"({"weight_map": {"x": "../a.safetensors"}})", "index"); }),
             "model.shard-outside");
    QCOMPARE(codeOf([&] { hub::selectShards(model, R"({"weight_map": 5})", "index"); }), "model.shard-index");
    QVERIFY(!hub::bringsCode(model) && hub::bringsCode(modelOf({"config.json", "modeling_x.py"})));
}

/// The values are those of sha256sum and git hash-object.
void TestRemoteModel::checksums() {
    hub::Checksum large(hub::ChecksumKind::Sha256, 3), small(hub::ChecksumKind::GitBlob, 6);
    large.add("a");
    large.add("bc");
    small.add("hello\n");
    QCOMPARE(QString::fromStdString(large.finish()), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(QString::fromStdString(small.finish()), "ce013625030ba8dba906f756967f9e9ca394464a");
}

TUNEWRIGHT_TEST(TestRemoteModel)
#include "test_remote_model.moc"
