// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/session/model_list.h"
#include "tests/support/test_program.h"

using namespace core;
namespace fs = std::filesystem;

namespace {

const fs::path fixtures = fs::path(TUNEWRIGHT_FIXTURES) / "models";

const api::ModelReport* named(const std::vector<api::ModelReport>& models, const std::string& name) {
    const auto found = std::ranges::find(models, name, &api::ModelReport::name);
    return found == models.end() ? nullptr : &*found;
}

bool says(const api::ModelReport& model, const char* code) {
    return std::ranges::any_of(model.issues, [&](const api::Issue& issue) { return issue.code == code; });
}

}  // namespace

class TestModelList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = fs::path(m_folder->path().toStdString()) / "hub";
        fs::create_directories(m_cache);
        qputenv("HF_HUB_CACHE", QByteArray::fromStdString(m_cache.string()));
    }

    void startersComeFirst() {
        std::int64_t done = 0, total = 0;
        const auto sink = [&](const api::Event& event) {
            if (const auto* progress = std::get_if<api::ProgressEvent>(&event)) {
                done = progress->done;
                total = progress->total;
            }
        };
        const auto models = session::listModels({fixtures.string()}, sink, {});
        QVERIFY(models.front().starter);
        QVERIFY(named(models, "gpt2") && !named(models, "gpt2")->starter);
        QCOMPARE(done, total);
        QCOMPARE(static_cast<std::size_t>(total), models.size());
    }

    void withoutATokenizerNothingCanBeAdapted() {
        const fs::path lone = m_cache.parent_path() / "lone/model";
        fs::create_directories(lone);
        for (const char* file : {"config.json", "model.safetensors"})
            fs::copy_file(fixtures / "gpt2" / file, lone / file);
        const auto models = session::listModels({lone.parent_path().string()}, {}, {});
        QVERIFY(named(models, "model"));
        QVERIFY(says(*named(models, "model"), "tokenizer.missing"));
    }

    void downloadsThatWereNotFinished() {
        // One of which nothing but a part of a file came, one whose weights are missing.
        fs::create_directories(m_cache / "models--somebody--begun/blobs");
        base::writeFile((m_cache / "models--somebody--begun/blobs/abc.incomplete").string(), "part");
        fs::create_directories(m_cache / "models--somebody--empty");
        const fs::path half = m_cache / "models--somebody--half/snapshots/abc";
        fs::create_directories(half);
        fs::copy_file(fixtures / "gpt2/config.json", half / "config.json");
        fs::create_symlink("../../blobs/never", half / "model.safetensors");
        const auto models = session::listModels({}, {}, {});
        for (const char* name : {"somebody/begun", "somebody/half"}) {
            QVERIFY2(named(models, name), name);
            QVERIFY2(says(*named(models, name), "model.download-unfinished"), name);
        }
        QVERIFY(!named(models, "somebody/empty"));
    }

    void canBeCancelled() {
        const api::CancelToken token;
        token.cancel();
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, session::listModels({}, {}, token));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_cache;
};

TUNEWRIGHT_TEST(TestModelList)
#include "test_model_list.moc"
