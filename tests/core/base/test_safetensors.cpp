// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "core/api/messages.h"
#include "core/base/error.h"
#include "core/base/safetensors.h"
#include "tests/support/test_program.h"

using core::base::PlannedTensor;
using core::base::SafetensorsFile;
using core::base::SafetensorsWriter;
using core::base::StoredTensor;
using core::base::TensorType;

namespace {

const std::string badFolder = TUNEWRIGHT_FIXTURES "/bad_safetensors/";

/// Opens a file and looks at its values. @returns the codes: "error", or the warnings, or nothing.
QStringList codesOf(const std::string& path, std::string* message = nullptr) {
    try {
        const SafetensorsFile file(path);
        QStringList codes;
        for (const core::api::Issue& issue : file.warnings())
            codes << QString::fromStdString(issue.code);
        for (const StoredTensor& tensor : file.tensors())
            if (!core::base::checkValues(tensor, path))
                codes << "zeros";
        return codes;
    } catch (const core::base::Error& error) {
        if (message)
            *message = core::api::messageText(error.issues().front());
        return {QString::fromStdString(error.code())};
    }
}

}  // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedFiles_data();
    void damagedFiles();
    void everyDamagedFileIsListed();
    void readsTensors();
    void writesWhatItReads();
    void unfinishedWritingLeavesNothing();
};

void TestSafetensors::damagedFiles_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");  // that the message must hold
    const auto refused = [](const char* name, const char* code, const char* words) {
        QTest::newRow(name) << "weights." + QString(code) << QString(words);
    };
    const auto accepted = [](const char* name, const char* warning = "") {
        QTest::newRow(name) << QString(warning) << QString();
    };
    accepted("good", "zeros");  // its tensor b
    accepted("empty_tensor");
    accepted("no_padding");
    accepted("order_in_file");
    accepted("zero_dim");
    accepted("name_50_kb");
    accepted("name_with_path");
    accepted("all_zero_weights", "zeros");
    accepted("name_empty", "weights.unnamed-tensor");
    accepted("field_unknown", "weights.field-unknown");
    accepted("no_tensors", "weights.no-tensors");
    accepted("only_metadata", "weights.no-tensors");
    refused("empty", "empty-file", "0 bytes");
    refused("seven_bytes", "too-short", "7 bytes");
    refused("lfs_pointer", "lfs-pointer", "4194304 bytes");
    refused("pickle_named", "pickle", "pickle");
    refused("zip_named", "zip", "PyTorch");
    refused("length_zero", "header-empty", "length");
    refused("length_max", "header-too-long", "18446744073709551615");
    refused("length_wraps", "header-too-long", "18446744073709551608");
    refused("length_over_limit", "header-too-long", "100000001");
    refused("length_big_endian", "header-too-long", "4611686018427387904");
    refused("length_above_file", "header-beyond-file", "81 bytes, but only 80");
    refused("only_length", "header-beyond-file", "64 bytes, but only 0");
    refused("length_one", "header-syntax", "JSON");
    refused("length_too_small", "header-syntax", "JSON");
    refused("header_not_json", "header-syntax", "byte 9");
    refused("header_not_utf8", "header-syntax", "byte 10");
    refused("header_is_array", "header-start", "[");
    refused("header_starts_with_space", "header-start", "not with  ");
    refused("header_garbage_after", "header-trailing", "closing brace");
    refused("header_zero_padding", "header-nul", "NUL");
    refused("header_deep", "tensor-not-object", "a list");
    refused("duplicate_names", "duplicate-tensor", "\"a\"");
    refused("duplicate_fields", "duplicate-field", "dtype");
    refused("data_offsets_missing", "field-missing", "data_offsets");
    refused("dtype_missing", "field-missing", "dtype");
    refused("shape_missing", "field-missing", "shape");
    refused("dtype_number", "field-type", "a text is expected");
    refused("shape_not_list", "field-type", "a list is expected");
    refused("shape_null", "field-type", "null");
    refused("dtype_unknown", "unknown-type", "Q4_K");
    refused("dtype_lower_case", "unknown-type", "f32");
    refused("tensor_not_object", "tensor-not-object", "a number");
    refused("metadata_is_list", "metadata-not-object", "a list");
    refused("metadata_not_text", "metadata-not-text", "epoch");
    refused("shape_fraction", "bad-dimension", "2.5");
    refused("shape_negative", "bad-dimension", "-2");
    refused("shape_text", "bad-dimension", "\"2\"");
    refused("shape_over_int64", "bad-dimension", "9223372036854775808");
    refused("shape_thousand_dims", "too-many-dimensions", "1000");
    refused("shape_overflow", "size-overflow", "211106198978564");
    refused("shape_bytes_wrap", "size-overflow", "4611686018427387908");
    refused("shape_wraps_exactly", "size-overflow", "4294967296");
    refused("shape_wrong", "size-mismatch", "24 bytes");
    refused("offsets_fraction", "bad-offset", "16.5");
    refused("offsets_negative", "bad-offset", "-16");
    refused("offsets_text", "bad-offset", "\"0\"");
    refused("offsets_max", "bad-offset", "18446744073709551616");
    refused("offsets_three", "offset-count", "3 offsets");
    refused("offsets_reversed", "offsets-reversed", "16");
    refused("offsets_beyond_end", "offsets-beyond", "4096");
    refused("offsets_first_gap", "offsets-gap", "0 to 4");
    refused("offsets_gap", "offsets-gap", "8 to 12");
    refused("offsets_overlap", "offsets-overlap", "4 to 8");
    refused("offsets_same", "offsets-overlap", "0 to 8");
    refused("data_missing", "data-truncated", "16 bytes, but the file has 0");
    refused("data_truncated", "data-truncated", "16 bytes, but the file has 15");
    refused("data_too_long", "data-too-long", "4 bytes");
    refused("nan_weights", "not-finite", "3 values");
    refused("bool_not_0_or_1", "bool-values", "2 at [2]");
}

void TestSafetensors::damagedFiles() {
    QFETCH(QString, code);
    QFETCH(QString, words);
    std::string message;
    const QStringList codes = codesOf(badFolder + QTest::currentDataTag() + ".safetensors", &message);
    QVERIFY2(code.isEmpty() ? codes.isEmpty() : codes.contains(code), qPrintable(codes.join(", ")));
    if (!words.isEmpty())
        QVERIFY2(QString::fromStdString(message).contains(words), message.c_str());
}

void TestSafetensors::everyDamagedFileIsListed() {
    const auto files = std::filesystem::directory_iterator(badFolder);
    QCOMPARE(std::distance(begin(files), end(files)), 71);
}

void TestSafetensors::readsTensors() {
    const SafetensorsFile file(badFolder + "good.safetensors");
    QCOMPARE(file.tensors().size(), std::size_t(2));
    std::size_t bytes = 0;
    for (const StoredTensor& tensor : file.tensors())
        bytes += tensor.bytes.size();
    QCOMPARE(bytes, std::size_t(22));
    QVERIFY(file.find("no such tensor") == nullptr);
}

void TestSafetensors::writesWhatItReads() {
    const QTemporaryDir folder;
    const std::string path = folder.filePath("made.safetensors").toStdString();
    const float floats[] = {1.5f, -2, 0.25f, 1e-30f, 3, 4};
    const std::int64_t ids[] = {7, -100};
    const std::uint16_t halves[] = {0x3f80};
    SafetensorsWriter writer(path,
                             {{"weights", TensorType::F32, {2, 3}},
                              {"ids", TensorType::I64, {2}},
                              {"half", TensorType::BF16, {1, 1}},
                              {"nothing", TensorType::F32, {0, 5}}},
                             {{"format", "pt"}});
    writer.append(floats, 8);
    writer.append(floats + 2, 16);
    writer.append(ids, sizeof ids);
    writer.append(halves, sizeof halves);
    QVERIFY(!std::filesystem::exists(path));
    writer.commit();

    const SafetensorsFile file(path);
    QCOMPARE(file.metadata().at("format"), std::string("pt"));
    QCOMPARE(file.tensors().size(), std::size_t(4));
    const StoredTensor* weights = file.find("weights");
    QVERIFY(weights);
    QCOMPARE(weights->shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(weights->bytes, std::string_view(reinterpret_cast<const char*>(floats), sizeof floats));
    QCOMPARE(reinterpret_cast<std::uintptr_t>(weights->bytes.data()) % 8, std::uintptr_t(0));
    QCOMPARE(file.find("ids")->bytes, std::string_view(reinterpret_cast<const char*>(ids), sizeof ids));
    QVERIFY(file.find("half")->type == TensorType::BF16);
    QCOMPARE(file.find("nothing")->elements, std::int64_t(0));
}

void TestSafetensors::unfinishedWritingLeavesNothing() {
    const QTemporaryDir folder;
    const std::string path = folder.filePath("made.safetensors").toStdString();
    {
        SafetensorsWriter writer(path, {{"a", TensorType::F32, {4}}});
        const float value = 1;
        writer.append(&value, sizeof value);
        QVERIFY_THROWS_EXCEPTION(core::base::Error, writer.commit());
        const std::string more(64, 'x');
        QVERIFY_THROWS_EXCEPTION(core::base::Error, writer.append(more.data(), more.size()));
    }
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

TUNEWRIGHT_TEST(TestSafetensors)
#include "test_safetensors.moc"
