// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "core/api/messages.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/inflate.h"
#include "core/base/tensor_files/torch_file.h"
#include "tests/support/test_program.h"

using core::base::StoredTensor;
using core::base::TensorType;
using core::base::TorchFile;

namespace {

const std::string badTorchFiles = TUNEWRIGHT_FIXTURES "/bad_torch/";

std::string number(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

std::string text(const std::string& value) {
    return "X" + number(value.size(), 4) + value;
}

/// The pickle of a float tensor, as torch.save writes it.
std::string tensorPickle(const std::string& key, int count, int offset, const std::string& shape, const std::string& strides) {
    const auto tuple = [](const std::string& sizes) {
        std::string made = "(";
        for (const char size : sizes)
            made += "K" + std::string(1, size);
        return made + "t";
    };
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\nFloatStorage\n" + text(key) + text("cpu") +
           "K" + std::string(1, static_cast<char>(count)) + "tQK" + std::string(1, static_cast<char>(offset)) + tuple(shape) +
           tuple(strides) + "\x89" + "ccollections\nOrderedDict\n)RtR";
}

/// A raw deflate stream: zlib's without its head and its checksum.
std::string deflated(const std::string& content) {
    const QByteArray packed = qCompress(QByteArray::fromStdString(content), 9);
    return packed.mid(6, packed.size() - 10).toStdString();
}

/// A zip archive made entry by entry; what a test changes stands in the fields.
struct Zip {
    std::string bytes, directory;
    std::uint64_t count = 0;
    bool wide = false;                 ///< sizes and offset in zip64's field
    std::uint64_t shiftOffset = 0;     ///< added to every offset
    std::uint64_t shiftSize = 0;       ///< added to every size
    std::uint64_t shiftDirectory = 0;  ///< added to the directory's place
    std::uint32_t method = 0;          ///< 0: plain; else deflated, whatever it is called
    std::uint64_t shiftUnpacked = 0;   ///< added to the stated size of what is deflated
    std::uint32_t shiftChecksum = 0;   ///< added to the stated checksum
    std::uint32_t flags = 0;

    void add(const std::string& name, const std::string& content) {
        const std::string packed = method == 0 ? content : deflated(content);
        const std::uint64_t begin = bytes.size() + shiftOffset, packedSize = packed.size() + shiftSize;
        const std::uint64_t size = content.size() + shiftSize + (method == 0 ? 0 : shiftUnpacked);
        bytes += "PK\x03\x04" + std::string(22, '\0') + number(name.size(), 2) + number(0, 2) + name + packed;
        const std::string extra =
            wide ? number(1, 2) + number(24, 2) + number(size, 8) + number(packedSize, 8) + number(begin, 8) : "";
        const auto field = [&](std::uint64_t value) { return number(wide ? 0xffffffffu : value, 4); };
        directory += "PK\x01\x02" + number(0, 4) + number(flags, 2) + number(method, 2) + number(0, 4) +
                     number(core::base::crc32(content) + shiftChecksum, 4) + field(packedSize) + field(size) +
                     number(name.size(), 2) + number(extra.size(), 2) + std::string(10, '\0') + field(begin) + name + extra;
        ++count;
    }
    std::string finish() const {
        const std::uint64_t place = bytes.size() + shiftDirectory;
        std::string end;
        if (wide) {
            end = "PK\x06\x06" + number(44, 8) + std::string(20, '\0') + number(count, 8) + number(directory.size(), 8) +
                  number(place, 8);
            end += "PK\x06\x07" + number(0, 4) + number(bytes.size() + directory.size(), 8) + number(1, 4);
        }
        const auto field = [&](std::uint64_t value, int width) { return number(wide ? ~std::uint64_t{0} : value, width); };
        return bytes + directory + end + "PK\x05\x06" + number(0, 4) + field(count, 2) + field(count, 2) +
               field(directory.size(), 4) + field(place, 4) + number(0, 2);
    }
};

std::string countedFloats(int count) {
    std::string bytes;
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<float>(i);
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    return bytes;
}

/// {"w": tensor} over six floats 0 to 5.
std::string pickleOf(const std::string& tensor) {
    return "\x80\x02}" + text("w") + tensor + "s.";
}

std::string archive(const std::string& pickle, Zip zip = {}) {
    zip.add("a/data.pkl", pickle);
    zip.add("a/data/0", countedFloats(6));
    return zip.finish();
}

}  // namespace

class TestTorchFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodFiles_data();
    void goodFiles();
    void damagedFiles_data();
    void damagedFiles();
    void everyDamagedFileIsListed();
    void everyCutIsRefused();
    void everyChangedByteIsSurvived();
    void made_data();
    void made();
    void archives_data();
    void archives();
    void deflatedEntriesAreUnpacked();

private:
    std::string written(const std::string& bytes) const;
    /// The code of what opening says, and its words.
    std::pair<std::string, std::string> faultOf(const std::string& path) const;

    QTemporaryDir m_folder;
};

std::string TestTorchFile::written(const std::string& bytes) const {
    const std::string path = m_folder.filePath("made.bin").toStdString();
    std::ofstream(path, std::ios::binary) << bytes;  // thousands of times, so without waiting for the disk
    return path;
}

std::pair<std::string, std::string> TestTorchFile::faultOf(const std::string& path) const {
    try {
        const TorchFile file(path);
        return {};
    } catch (const core::base::Error& error) {
        return {error.code(), core::api::messageText(error.issues().front())};
    }
}

void TestTorchFile::goodFiles_data() {
    QTest::addColumn<QString>("warning");
    QTest::newRow("good") << QString();
    QTest::newRow("storage_deflated") << QString();
    QTest::newRow("legacy_without_zip") << QString();
    QTest::newRow("training_checkpoint") << "weights.found-under";
    QTest::newRow("second_pickle_after_stop") << "weights.pickle-more";
}

void TestTorchFile::goodFiles() {
    QFETCH(QString, warning);
    const TorchFile file(badTorchFiles + QTest::currentDataTag() + ".bin");
    QCOMPARE(file.tensors().size(), std::size_t(1));
    const StoredTensor& tensor = file.tensors().front();
    QCOMPARE(tensor.name, std::string("weight"));
    QVERIFY(tensor.type == TensorType::F32 && tensor.strides.empty());
    QCOMPARE(tensor.shape, (std::vector<std::int64_t>{2, 2}));
    const float expected[] = {1, 2, 3, 4};
    QCOMPARE(tensor.bytes, std::string_view(reinterpret_cast<const char*>(expected), sizeof expected));
    QCOMPARE(file.warnings().size(), std::size_t(warning.isEmpty() ? 0 : 1));
    if (!warning.isEmpty())
        QCOMPARE(QString::fromStdString(file.warnings().front().code), warning);
}

void TestTorchFile::damagedFiles_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto refused = [](const char* name, const char* code, const char* words) {
        QTest::newRow(name) << (strchr(code, '.') != nullptr ? "" : "weights.") + QString(code) << QString(words);
    };
    refused("bare_hostile_pickle", "pickle-runs", "\"builtins.open\"");
    refused("legacy_hostile_fifth_pickle", "pickle-runs", "\"builtins.open\"");
    refused("runs_build", "pickle-runs", "\"builtins.open\"");
    refused("runs_dotted_name", "pickle-runs", "\"torch.utils.cpp_extension\"");
    refused("runs_eval", "pickle-runs", "\"builtins.eval\"");
    refused("runs_inst", "pickle-runs", "\"os.system\"");
    refused("runs_old_name", "pickle-runs", "\"__builtin__.open\"");
    refused("runs_open", "pickle-runs", "\"builtins.open\"");
    refused("runs_open_among_weights", "pickle-runs", "\"builtins.open\"");
    refused("runs_posix_system", "pickle-runs", "\"posix.system\"");
    refused("runs_stack_global", "pickle-runs", "\"os.system\"");
    refused("runs_system", "pickle-runs", "\"os.system\"");
    refused("runs_torch_load", "pickle-runs", "\"torch.serialization.load\"");
    refused("whole_model", "pickle-model", "LlamaForCausalLM");
    refused("byteorder_big", "big-endian", "big-endian");
    refused("doubling_bomb", "pickle-deep", "32");
    refused("nested_20000", "pickle-deep", "32");
    refused("empty", "empty-file", "0 bytes");
    refused("extension_opcode", "pickle-opcode", "EXT1");
    refused("legacy_magic_wrong", "old-form-mark", "mark");
    refused("legacy_tar", "torch-tar", "tar");
    refused("memo_index_huge", "pickle-damaged", "4294967295");
    refused("memo_missing", "pickle-damaged", "number 7 was never");
    refused("name_not_text", "name-not-text", "no text");
    refused("no_stop", "pickle-damaged", "too early");
    refused("not_a_dict", "not-dictionary", "names");
    refused("offset_beyond_storage", "beyond-storage", "number 6, but its data has 4");
    refused("offset_negative", "beyond-storage", "number -1");
    refused("opcode_unknown", "pickle-damaged", "byte 2: the instruction FE");
    refused("pickle_missing", "zip-no-pickle", "data.pkl");
    refused("protocol_unknown", "pickle-protocol", "99");
    refused("ranks_differ", "stride-count", "2 dimensions but 1");
    refused("safetensors_named", "is-safetensors", "safetensors");
    refused("shape_beyond_storage", "beyond-storage", "[100, 100] reaches the value number 9999");
    refused("shape_expanded", "expanded", "repeats 4 stored values over 900000000");
    refused("shape_negative", "bad-dimension", "-2");
    refused("shape_overflow", "size-overflow", "1099511627776");
    refused("stack_underflow", "pickle-damaged", "byte 2: it takes a value where there is none");
    refused("storage_count_huge", "storage-short", "1152921504606846976");
    refused("storage_key_path", "storage-missing", "../../PWNED");
    refused("storage_kind_unknown", "storage-kind", "MagicStorage");
    refused("storage_missing", "storage-missing", "weight");
    refused("storage_short", "storage-short", "only 8 bytes");
    refused("stride_beyond_storage", "beyond-storage", "number 1001");
    refused("stride_negative", "stride-negative", "-2");
    refused("text_length_huge", "pickle-damaged", "4611686018427387904");
    refused("truncated_zip", "file.zip-cut", "incomplete");
    refused("two_pickles", "zip-pickles", "2 files");
}

void TestTorchFile::damagedFiles() {
    QFETCH(QString, code);
    QFETCH(QString, words);
    const auto [found, message] = faultOf(badTorchFiles + QTest::currentDataTag() + ".bin");
    QCOMPARE(QString::fromStdString(found), code);
    QVERIFY2(QString::fromStdString(message).contains(words), message.c_str());
    QVERIFY(!std::filesystem::exists("PWNED"));
}

void TestTorchFile::everyDamagedFileIsListed() {
    const auto files = std::filesystem::directory_iterator(badTorchFiles);
    QCOMPARE(std::distance(begin(files), end(files)), 53);
}

void TestTorchFile::everyCutIsRefused() {
    for (const char* name : {"good", "legacy_without_zip"}) {
        const std::string whole = core::base::readFile(badTorchFiles + name + ".bin", 1 << 20);
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY2(!faultOf(written(whole.substr(0, length))).first.empty(), std::to_string(length).c_str());
    }
}

void TestTorchFile::everyChangedByteIsSurvived() {
    for (const char* name : {"good", "legacy_without_zip"}) {
        const std::string whole = core::base::readFile(badTorchFiles + name + ".bin", 1 << 20);
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const char value : {'\0', '\x7f', '\xff'}) {
                std::string changed = whole;
                changed[at] = value;
                faultOf(written(changed));
            }
    }
}

void TestTorchFile::made_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QList<float>>("values");
    const auto tensor = [](const char* name, int offset, const std::string& shape, const std::string& strides,
                           const QList<float>& values, const char* code = "") {
        QTest::newRow(name) << QByteArray::fromStdString(pickleOf(tensorPickle("0", 6, offset, shape, strides)))
                            << QString(code) << values;
    };
    tensor("in order", 0, "\x02\x03", "\x03\x01", {0, 1, 2, 3, 4, 5});
    tensor("a part", 2, "\x02\x02", "\x02\x01", {2, 3, 4, 5});
    tensor("transposed", 0, "\x03\x02", "\x01\x03", {0, 3, 1, 4, 2, 5});
    tensor("every second", 1, "\x03", "\x02", {1, 3, 5});
    tensor("turned cube", 0, std::string("\x03\x01\x02", 3), std::string("\x01\x63\x03", 3), {0, 3, 1, 4, 2, 5});
    tensor("one number", 4, "", "", {4});
    tensor("nothing", 0, std::string("\x00\x05", 2), "\x05\x01", {});
    tensor("one behind the end", 1, "\x02\x03", "\x03\x01", {}, "weights.beyond-storage");

    const auto pickle = [](const char* name, const std::string& bytes, const char* code) {
        QTest::newRow(name) << QByteArray::fromStdString("\x80\x02" + bytes) << QString(code) << QList<float>();
    };
    const std::string whole = tensorPickle("0", 6, 0, "\x06", "\x01");
    pickle("weights with notes beside them",
           "ccollections\nOrderedDict\n)R(" + text("w") + whole + "u}" + text("_metadata") + "}sb.", "");
    pickle("a parameter", "}" + text("w") + "ctorch._utils\n_rebuild_parameter\n(" + whole + "\x88}tRs.", "");
    pickle("the later of two counts", "}(" + text("w") + tensorPickle("0", 6, 0, "\x02", "\x01") + text("w") + whole + "u.",
           "");
    pickle("system by reduce", "cos\nsystem\n(" + text("touch PWNED") + "tR.", "weights.pickle-runs");
    pickle("system as a value", "}" + text("w") + "cos\nsystem\ns.", "weights.pickle-runs");
    pickle("a storage is called", "ctorch\nFloatStorage\n)R.", "weights.pickle-runs");
    pickle("state for a tensor", "}" + text("w") + whole + "}bs.", "weights.pickle-damaged");
    pickle("arguments for a dictionary", "ccollections\nOrderedDict\n(]tR.", "weights.pickle-damaged");
    pickle("storage without a key", "(" + text("storage") + "ctorch\nFloatStorage\ntQ.", "weights.pickle-damaged");
    pickle("tensor without a shape", "ctorch._utils\n_rebuild_tensor_v2\n)R.", "weights.pickle-damaged");
    pickle("call of a number", "K\x01)R.", "weights.pickle-damaged");
    pickle("key without a value", "}(" + text("w") + "u.", "weights.pickle-damaged");
    pickle("mark that nobody set", "]e.", "weights.pickle-damaged");
    pickle("value below the mark", "](a.", "weights.pickle-damaged");
    pickle("text of two gigabytes", "X" + number(0x7fffffff, 4) + "a.", "weights.pickle-damaged");
    pickle("endless name", "c" + std::string(2 << 20, 'a') + "\nb\n.", "weights.pickle-damaged");
    pickle("millions of values", std::string(3 << 20, 'N') + ".", "weights.pickle-damaged");
    pickle("a class of sets", "\x8f.", "weights.pickle-opcode");
}

void TestTorchFile::made() {
    QFETCH(QByteArray, pickle);
    QFETCH(QString, code);
    QFETCH(QList<float>, values);
    const std::string path = written(archive(pickle.toStdString()));
    const auto [found, message] = faultOf(path);
    QVERIFY2(QString::fromStdString(found) == code, message.c_str());
    if (!code.isEmpty())
        return;
    const TorchFile file(path);
    QCOMPARE(file.tensors().size(), std::size_t(1));
    std::string buffer;
    const StoredTensor tensor = core::base::withoutStrides(file.tensors().front(), buffer);
    QList<float> read(tensor.elements);
    if (tensor.elements > 0)
        std::memcpy(read.data(), tensor.bytes.data(), tensor.bytes.size());
    if (values.isEmpty() && tensor.elements > 0)
        values = {0, 1, 2, 3, 4, 5};
    QCOMPARE(read, values);
}

void TestTorchFile::archives_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const std::string pickle = pickleOf(tensorPickle("0", 6, 0, "\x06", "\x01"));
    const auto row = [&](const char* name, const char* code, const Zip& zip) {
        QTest::newRow(name) << QByteArray::fromStdString(archive(pickle, zip)) << QString(code);
    };
    row("plain", "", {});
    row("zip64", "", {.wide = true});
    for (const bool wide : {false, true}) {
        const std::string kind = wide ? "zip64, " : "";
        row((kind + "offset behind the end").c_str(), "file.zip-damaged", {.wide = wide, .shiftOffset = 100'000});
        row((kind + "size beyond the end").c_str(), "file.zip-damaged", {.wide = wide, .shiftSize = 100'000});
        row((kind + "directory beyond the end").c_str(), "file.zip-directory", {.wide = wide, .shiftDirectory = 100'000});
    }
    row("offset wraps around", "file.zip-damaged", {.wide = true, .shiftOffset = ~std::uint64_t{0} - 2000});
    row("size wraps around", "file.zip-damaged", {.wide = true, .shiftSize = ~std::uint64_t{0} - 2000});
    row("directory wraps around", "file.zip-directory", {.wide = true, .shiftDirectory = ~std::uint64_t{0} - 2000});
    row("more entries than bytes", "file.zip-directory", {.count = 1000});
    for (const char* name : {"/data.pkl", "../data.pkl", "a/../../b", "a\\..\\b", ".."}) {
        Zip zip;
        zip.add(name, "x");
        row(name, "file.zip-outside", zip);
    }
    row("deflated", "", {.method = 8});
    row("deflated, zip64", "", {.wide = true, .method = 8});
    row("packed in an unknown way", "weights.zip-packed", {.method = 12});
    row("encrypted", "weights.zip-packed", {.flags = 1});
    row("holds less than it says", "weights.zip-entry", {.method = 8, .shiftUnpacked = 1});
    row("holds more than it says", "weights.zip-entry", {.method = 8, .shiftUnpacked = ~std::uint64_t{0}});
    row("another checksum", "weights.zip-entry", {.method = 8, .shiftChecksum = 1});
    row("claims terabytes", "weights.zip-bomb", {.wide = true, .method = 8, .shiftUnpacked = std::uint64_t{1} << 42});
    row("claims more than can be counted", "weights.zip-bomb",
        {.wide = true, .method = 8, .shiftUnpacked = (~std::uint64_t{0} >> 1) + 1});
    Zip bomb{.method = 8};
    bomb.add("a/data/1", std::string(50 << 20, '\0'));
    row("zeros without end", "weights.zip-bomb", bomb);
    Zip twice;
    twice.add("a/data/0", "x");
    row("twice the same name", "file.zip-twice", twice);
}

void TestTorchFile::archives() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto [found, message] = faultOf(written(bytes.toStdString()));
    QVERIFY2(QString::fromStdString(found) == code, (found + message).c_str());
}

/// All values of a deflated archive, of tensors that share a storage too; they are no part of the file's map.
void TestTorchFile::deflatedEntriesAreUnpacked() {
    const std::string pickle = "\x80\x02}(" + text("w") + tensorPickle("0", 6, 0, "\x02\x03", "\x03\x01") + text("v") +
                               tensorPickle("0", 6, 2, "\x02", "\x01") + "u.";
    for (const std::uint32_t method : {0U, 8U}) {
        const TorchFile file(written(archive(pickle, {.method = method})));
        QCOMPARE(file.tensors().size(), std::size_t(2));
        QCOMPARE(file.tensors()[0].bytes, std::string_view(countedFloats(6)));
        QCOMPARE(file.tensors()[1].bytes, std::string_view(countedFloats(6)).substr(8, 8));
        for (const StoredTensor& tensor : file.tensors())
            QCOMPARE(tensor.mapped, method == 0);
    }
}

TUNEWRIGHT_TEST(TestTorchFile)
#include "test_torch_file.moc"
