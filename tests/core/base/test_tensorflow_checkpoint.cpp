// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>

#include "core/api/messages.h"
#include "core/base/error.h"
#include "core/base/tensor_files/crc32c.h"
#include "core/base/tensor_files/tensorflow_checkpoint.h"
#include "tests/support/tensorflow_writer.h"
#include "tests/support/test_program.h"

using core::base::StoredTensor;
using core::base::TensorFlowCheckpoint;
using core::base::TensorType;
using tests::TensorFlowWriter;

namespace {

std::string floats(std::initializer_list<float> values) {
    return {reinterpret_cast<const char*>(values.begin()), values.size() * sizeof(float)};
}

std::vector<float> valuesOf(const StoredTensor& stored) {
    std::string buffer;
    const StoredTensor tensor = core::base::withoutStrides(stored, buffer);
    std::vector<float> values(static_cast<std::size_t>(tensor.elements));
    if (!values.empty())
        std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
    return values;
}

using Change = std::function<void(TensorFlowWriter&, TensorFlowWriter::Entry&)>;

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestTensorFlowCheckpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksum();
    void roundTrip_data();
    void roundTrip();
    void turned();
    void headsAreJoined();
    void whatIsLeftOut();
    void damaged_data();
    void damaged();
    void changesOfTheIndexAreFound();
    void cutsOfTheIndexAreFound();
    void changedValuesAreFound();
    void missingShard();

private:
    std::string stem() const { return m_folder.filePath("model.ckpt").toStdString(); }
    TensorFlowCheckpoint open() const {
        return TensorFlowCheckpoint("model.ckpt.index",
                                    [&](const std::string& name) { return m_folder.path().toStdString() + "/" + name; });
    }
    /// The code of what opening says, and its words.
    std::pair<std::string, std::string> faultOf() const;

    QTemporaryDir m_folder;
};

std::pair<std::string, std::string> TestTensorFlowCheckpoint::faultOf() const {
    try {
        open();
        return {};
    } catch (const core::base::Error& error) {
        return {error.code(), core::api::messageText(error.issues().front())};
    }
}

void TestTensorFlowCheckpoint::checksum() {
    const auto masked = [](std::uint32_t crc) { return (crc >> 15 | crc << 17) + 0xa282ead8u; };
    QCOMPARE(core::base::maskedCrc32c("123456789"), masked(0xe3069283));            // the usual check value of CRC-32C
    QCOMPARE(core::base::maskedCrc32c(std::string(32, '\0')), masked(0x8a9136aa));  // RFC 3720, appendix B.4
    QCOMPARE(core::base::maskedCrc32c(std::string(32, '\xff')), masked(0x62a8ab43));
    QCOMPARE(core::base::maskedCrc32c("1234", "56789"), masked(0xe3069283));
}

void TestTensorFlowCheckpoint::roundTrip_data() {
    QTest::addColumn<int>("shards");
    QTest::addColumn<int>("perBlock");
    QTest::newRow("one file") << 1 << 3;
    QTest::newRow("three files") << 3 << 3;
    QTest::newRow("one entry to a block") << 1 << 1;
    QTest::newRow("all in one block") << 2 << 100;
}

void TestTensorFlowCheckpoint::roundTrip() {
    QFETCH(int, shards);
    QFETCH(int, perBlock);
    TensorFlowWriter writer(shards);
    writer.perBlock = static_cast<std::size_t>(perBlock);
    std::map<std::string, std::vector<float>> put;
    for (int i = 0; i < 20; ++i) {
        const std::string name = "scope/layer_" + std::to_string(i) + "/bias";
        const auto value = static_cast<float>(i);
        writer.put(name, {2, 1}, floats({value, -value}), i % shards);
        put[name] = {value, -value};
    }
    writer.put("empty", {0, 7}, "");
    put["empty"] = {};
    writer.put("number", {}, floats({3}));
    put["number"] = {3};
    writer.write(stem());
    const TensorFlowCheckpoint file = open();
    std::map<std::string, std::vector<float>> read;
    for (const StoredTensor& tensor : file.tensors()) {
        core::base::checkBytes(tensor, file.path());
        read[tensor.name] = valuesOf(tensor);
    }
    QVERIFY(read == put);
    QVERIFY(file.warnings().empty());
}

void TestTensorFlowCheckpoint::turned() {
    TensorFlowWriter writer;
    writer.put("dense/kernel", {2, 3}, floats({0, 1, 2, 3, 4, 5}));
    writer.put("model/h0/attn/c_attn/w", {1, 2, 3}, floats({0, 1, 2, 3, 4, 5}));
    writer.put("output_weights", {2, 3}, floats({0, 1, 2, 3, 4, 5}));
    writer.write(stem());
    const TensorFlowCheckpoint file = open();
    QCOMPARE(file.tensors().size(), std::size_t(3));
    QCOMPARE(file.tensors()[0].shape, (std::vector<std::int64_t>{3, 2}));
    QCOMPARE(valuesOf(file.tensors()[0]), (std::vector<float>{0, 3, 1, 4, 2, 5}));
    for (const std::size_t same : {1, 2}) {
        QCOMPARE(file.tensors()[same].shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(valuesOf(file.tensors()[same]), (std::vector<float>{0, 1, 2, 3, 4, 5}));
    }
}

void TestTensorFlowCheckpoint::headsAreJoined() {
    constexpr std::uint64_t large = std::uint64_t{1} << 40;
    TensorFlowWriter writer;
    writer.put("a/_attention_layer/_key_dense/bias/.ATTRIBUTES/VARIABLE_VALUE", {3, 2}, floats({0, 1, 2, 3, 4, 5}));
    writer.put("b/_attention_layer/_key_dense/kernel/.ATTRIBUTES/VARIABLE_VALUE", {1, 3, 2}, floats({0, 1, 2, 3, 4, 5}));
    writer.put("c/_attention_output_dense/kernel/.ATTRIBUTES/VARIABLE_VALUE", {3, 2, 1}, floats({0, 1, 2, 3, 4, 5}));
    writer.put("d/_attention_layer/_key_dense/kernel", {0, large, large}, "");
    writer.write(stem());
    const TensorFlowCheckpoint file = open();
    QCOMPARE(file.tensors().size(), std::size_t(4));
    QCOMPARE(file.tensors()[0].name, std::string("a/_attention_layer/_key_dense/bias"));
    QCOMPARE(file.tensors()[0].shape, (std::vector<std::int64_t>{6}));
    QCOMPARE(file.tensors()[1].shape, (std::vector<std::int64_t>{6, 1}));
    QCOMPARE(file.tensors()[2].shape, (std::vector<std::int64_t>{1, 6}));
    QCOMPARE(file.tensors()[3].shape.size(), std::size_t(3));  // left as it is: the product cannot be counted
}

void TestTensorFlowCheckpoint::whatIsLeftOut() {
    TensorFlowWriter writer;
    for (const char* name : {"a/kernel/adam_m", "a/kernel/adam_v", "a/kernel/Adam", "a/kernel/Adam_1", "beta1_power"})
        writer.put(name, {1}, floats({1}));
    auto counter = writer.appendValues({}, std::string(8, '\1'));
    counter.type = TensorFlowWriter::Int64;
    writer.putEntry("global_step", counter);
    auto words = writer.appendValues({}, "words");
    words.type = TensorFlowWriter::Text;
    writer.putEntry("_CHECKPOINTABLE_OBJECT_GRAPH", words);
    writer.write(stem());
    const TensorFlowCheckpoint file = open();
    QVERIFY(file.tensors().empty());
    QCOMPARE(file.warnings().front().code, std::string("weights.no-tensors"));
}

void TestTensorFlowCheckpoint::damaged_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    const auto entry = [](const char* name, const char* code, std::function<void(TensorFlowWriter::Entry&)> change) {
        QTest::newRow(name) << Change([change](TensorFlowWriter&, TensorFlowWriter::Entry& entry) { change(entry); })
                            << QString(code);
    };
    using Entry = TensorFlowWriter::Entry;
    entry("nothing", "", [](Entry&) {});
    entry("offset behind the end", "weights.bundle-short", [](Entry& entry) { entry.offset = 4; });
    entry("offset wraps around", "weights.bundle-short", [](Entry& entry) { entry.offset = ~std::uint64_t{0} - 7; });
    entry("size that the shape contradicts", "weights.bundle-entry", [](Entry& entry) { entry.size = 8; });
    entry("shape and size beyond the file", "weights.bundle-short", [](Entry& entry) {
        entry.shape = {1u << 20, 1u << 20};
        entry.size = std::uint64_t{4} << 40;
    });
    entry("shape that cannot be counted", "weights.size-overflow", [](Entry& entry) { entry.shape = {1u << 31, 1u << 31, 4}; });
    entry("negative dimension", "weights.bundle-entry", [](Entry& entry) { entry.shape = {~std::uint64_t{0}}; });
    entry("too many dimensions", "weights.bundle-entry", [](Entry& entry) { entry.shape.assign(100, 1); });
    entry("shard that does not exist", "weights.bundle-entry", [](Entry& entry) { entry.shard = 1; });
    entry("slices", "weights.bundle-sliced", [](Entry& entry) { entry.more = tests::bytesField(7, ""); });
    entry("field of an unknown kind", "weights.bundle-entry", [](Entry& entry) { entry.more = tests::varint(9 << 3 | 3); });
    entry("field that is cut off", "weights.bundle-entry",
          [](Entry& entry) { entry.more = tests::varint(9 << 3 | 2) + "\x7f"; });
    entry("key longer than keys are", "weights.table-block", [](Entry&) {});

    const auto writer = [](const char* name, const char* code, std::function<void(TensorFlowWriter&)> change) {
        QTest::newRow(name) << Change([change](TensorFlowWriter& writer, Entry&) { change(writer); }) << QString(code);
    };
    writer("compressed", "weights.table-packed", [](TensorFlowWriter& writer) { writer.compression = 1; });
    writer("big-endian", "weights.big-endian",
           [](TensorFlowWriter& writer) { writer.header = tests::numberField(1, 1) + tests::numberField(2, 1); });
    writer("no shards", "weights.bundle-header", [](TensorFlowWriter& writer) { writer.header = tests::numberField(1, 0); });
    writer("a million shards", "weights.bundle-header",
           [](TensorFlowWriter& writer) { writer.header = tests::numberField(1, 1'000'000); });
    writer("more shards than files", "file.not-found",
           [](TensorFlowWriter& writer) { writer.header = tests::numberField(1, 7); });
    writer("header that is none", "weights.bundle-header", [](TensorFlowWriter& writer) { writer.header = "\x0b"; });
}

void TestTensorFlowCheckpoint::damaged() {
    QFETCH(Change, change);
    QFETCH(QString, code);
    TensorFlowWriter writer;
    auto entry = writer.appendValues({2, 2}, floats({1, 2, 3, 4}));
    change(writer, entry);
    const bool longName = QTest::currentDataTag() == std::string_view("key longer than keys are");
    writer.putEntry(longName ? std::string(5000, 'a') : "weight", entry);
    writer.write(stem());
    const auto [found, message] = faultOf();
    QVERIFY2(QString::fromStdString(found) == code, (found + message).c_str());
}

void TestTensorFlowCheckpoint::changesOfTheIndexAreFound() {
    TensorFlowWriter writer;
    writer.put("weight", {2, 2}, floats({1, 2, 3, 4}));
    writer.put("bias", {2}, floats({1, 2}));
    writer.write(stem());
    const std::string path = stem() + ".index";
    std::string whole(std::filesystem::file_size(path), '\0');
    std::ifstream(path, std::ios::binary).read(whole.data(), static_cast<std::streamsize>(whole.size()));
    std::size_t unnoticed = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x15);
        std::ofstream(path, std::ios::binary) << changed;
        unnoticed += faultOf().first.empty();
    }
    // What is not read: the block about the table itself, where it stands, and what fills the footer.
    QVERIFY2(unnoticed <= 9 + 40, std::to_string(unnoticed).c_str());
}

void TestTensorFlowCheckpoint::cutsOfTheIndexAreFound() {
    TensorFlowWriter writer;
    writer.put("weight", {2, 2}, floats({1, 2, 3, 4}));
    writer.write(stem());
    const std::string path = stem() + ".index";
    for (auto size = std::filesystem::file_size(path); size-- > 0;) {
        std::filesystem::resize_file(path, size);
        QCOMPARE(faultOf().first, std::string(size == 0 ? "weights.empty-file" : "weights.table-end"));
    }
}

void TestTensorFlowCheckpoint::changedValuesAreFound() {
    TensorFlowWriter writer;
    auto entry = writer.appendValues({2, 2}, floats({1, 2, 3, 4}));
    entry.checksum ^= 1;
    writer.putEntry("weight", entry);
    writer.write(stem());
    const TensorFlowCheckpoint file = open();
    try {
        core::base::checkBytes(file.tensors().front(), file.path());
        QFAIL("a wrong checksum was taken for right");
    } catch (const core::base::Error& error) {
        QCOMPARE(error.code(), std::string("weights.checksum"));
    }
}

void TestTensorFlowCheckpoint::missingShard() {
    TensorFlowWriter writer(2);
    writer.put("weight", {2, 2}, floats({1, 2, 3, 4}));
    writer.write(stem());
    std::filesystem::remove(stem() + ".data-00001-of-00002");
    QCOMPARE(faultOf().first, std::string("file.not-found"));
}

TUNEWRIGHT_TEST(TestTensorFlowCheckpoint)
#include "test_tensorflow_checkpoint.moc"
