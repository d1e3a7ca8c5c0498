// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/verify.h"
#include "tests/support/test_program.h"

using namespace core;
namespace fs = std::filesystem;

namespace {

const fs::path fixture = fs::path(TUNEWRIGHT_FIXTURES) / "models/gpt2";

/// SHA-256 of the fixture's weights, by another program.
QString digestOf(const fs::path& file) {
    QFile opened(QString::fromStdString(file.string()));
    if (!opened.open(QIODevice::ReadOnly))
        qFatal("the fixture is missing");
    return QString::fromLatin1(QCryptographicHash::hash(opened.readAll(), QCryptographicHash::Sha256).toHex());
}

bool says(const api::IntegrityReport& report, const char* code) {
    for (const api::Issue& issue : report.issues)
        if (issue.code == code)
            return true;
    return false;
}

}  // namespace

class TestVerify : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholeModel() {
        std::int64_t done = 0, total = 0;
        const auto sink = [&](const api::Event& event) {
            if (const auto* progress = std::get_if<api::ProgressEvent>(&event)) {
                QVERIFY(progress->done >= done);
                done = progress->done;
                total = progress->total;
            }
        };
        const api::IntegrityReport report = models::verifyModel(fixture.string(), sink, {});
        QVERIFY(!api::hasErrors(report.issues));
        QVERIFY(report.tensors > 10 && report.values > 100 && report.bytes > 400);
        QCOMPARE(report.checksums, 0);
        QVERIFY(total > 0);
        QCOMPARE(done, total);
    }

    void aHubsFilesAreComparedWithTheirChecksum() {
        const QTemporaryDir folder;
        const fs::path repository = fs::path(folder.path().toStdString()) / "models--somebody--model";
        const fs::path snapshot = repository / "snapshots/abc";
        fs::create_directories(snapshot);
        fs::create_directories(repository / "blobs");
        const fs::path blob = repository / "blobs" / digestOf(fixture / "model.safetensors").toStdString();
        fs::copy_file(fixture / "model.safetensors", blob);
        fs::copy_file(fixture / "config.json", snapshot / "config.json");
        fs::create_symlink(fs::path("../../blobs") / blob.filename(), snapshot / "model.safetensors");
        const api::IntegrityReport whole = models::verifyModel(snapshot.string(), {}, {});
        QCOMPARE(whole.checksums, 1);
        QVERIFY(!api::hasErrors(whole.issues));

        std::string bytes = base::readFile(blob.string(), 64u << 20);
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        base::writeFile(blob.string(), bytes);
        QVERIFY(says(models::verifyModel(snapshot.string(), {}, {}), "model.checksum"));
    }

    void valuesThatAreNoNumbers() {
        const QTemporaryDir folder;
        const fs::path copy = fs::path(folder.path().toStdString());
        fs::copy(fixture, copy, fs::copy_options::recursive);
        std::string bytes = base::readFile((copy / "model.safetensors").string(), 64u << 20);
        for (std::size_t i = 1; i <= 4; ++i)
            bytes[bytes.size() - i] = static_cast<char>(0xff);  // the last float32 becomes a NaN
        base::writeFile((copy / "model.safetensors").string(), bytes);
        QVERIFY(says(models::verifyModel(copy.string(), {}, {}), "weights.not-finite"));
    }

    void canBeCancelled() {
        const api::CancelToken token;
        token.cancel();
        QVERIFY_THROWS_EXCEPTION(base::CancelledException, models::verifyModel(fixture.string(), {}, token));
    }
};

TUNEWRIGHT_TEST(TestVerify)
#include "test_verify.moc"
