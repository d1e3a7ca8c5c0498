// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <fstream>
#include <random>

#include "core/base/error.h"
#include "core/data/formats/format.h"
#include "data_files.h"
#include "tests/support/test_program.h"

/// Good files with bytes cut off or changed: each is read or refused in words, whatever stands in it.
class DamagedFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();

private:
    void open(const std::string& name, const std::string& bytes) const;

    QTemporaryDir m_folder;
};

void DamagedFilesTest::files_data() {
    QTest::addColumn<int>("copies");
    const auto row = [](const char* name, int copies) { QTest::newRow(name) << copies; };
    row("formats/rows_zstd_dictionary.parquet", 60);
    row("formats/rows_snappy_plain.parquet", 60);
    row("formats/rows_delta.parquet", 60);
    row("formats/rows_groups_v2.parquet", 60);
    row("formats/chat_nested.parquet", 60);
    row("bad/office/minimal.xlsx", 60);
    row("formats/rows.ods", 20);
    row("bad/office/minimal.docx", 60);
    row("bad/office/minimal.odt", 60);
    row("bad/office/minimal.pdf", 10);
    row("bad/office/two_parts.eml", 60);
    row("bad/packed/messages.mbox", 60);
    row("bad/packed/good.tar", 60);
    row("bad/packed/good.tar.gz", 60);
    row("bad/packed/data.jsonl.zst", 60);
    row("bad/zip/good.zip", 60);
}

/// Anything thrown but an error in words fails the test.
void DamagedFilesTest::open(const std::string& name, const std::string& bytes) const {
    const std::string path = m_folder.filePath(QString::fromStdString(name.substr(name.rfind('/') + 1))).toStdString();
    std::ofstream(path, std::ios::binary) << bytes;  // thousands of times, so without waiting for the disk
    const core::api::EventSink sink;
    const core::api::CancelToken token;
    core::data::Progress progress(sink, token);
    const core::data::RawFile file(path);
    try {
        core::data::readTables(file, progress);
    } catch (const core::base::Error& error) {
        QVERIFY(QString::fromStdString(core::api::messageText(error.issues().front())).size() > 10);
    }
}

void DamagedFilesTest::files() {
    QFETCH(int, copies);
    const std::string name = QTest::currentDataTag();
    const std::string good = core::base::readFile(TUNEWRIGHT_FIXTURES "/data/" + name, 1 << 20);
    std::mt19937 random(1);
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    for (int copy = 0; copy < copies; ++copy) {
        std::string bytes = good;
        if (copy % 4 == 0)
            bytes.resize(below(good.size()));
        // Headers stand at the begin or the end: most changes go there.
        for (std::size_t change = copy % 4 == 0 ? 0 : 1 + below(4); change > 0 && !bytes.empty(); --change) {
            const std::size_t near = below(std::min<std::size_t>(bytes.size(), 1500));
            bytes[change % 2 == 0 ? near : bytes.size() - 1 - near] = static_cast<char>(random());
        }
        open(name, bytes);
    }
}

TUNEWRIGHT_TEST(DamagedFilesTest)
#include "test_damaged_files.moc"
