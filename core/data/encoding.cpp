// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "core/base/error.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t sampleBytes = 1 << 20;

/// UTF-16 or UTF-32 without a mark: texts in Latin letters have a NUL in the same place of every unit.
std::string wideByNuls(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    std::size_t nuls[4] = {};
    for (std::size_t at = 0; at < sample.size(); ++at)
        nuls[at % 4] += sample[at] == 0;
    const std::size_t quarter = sample.size() / 4;
    const auto mostly = [&](std::size_t count) { return count * 5 > quarter * 4; };
    const auto rarely = [&](std::size_t count) { return count * 5 < quarter; };
    if (quarter < 4)
        return {};
    if (rarely(nuls[0]) && mostly(nuls[1]) && mostly(nuls[2]) && mostly(nuls[3]))
        return "UTF-32LE";
    if (mostly(nuls[0]) && mostly(nuls[1]) && mostly(nuls[2]) && rarely(nuls[3]))
        return "UTF-32BE";
    if (rarely(nuls[0]) && mostly(nuls[1]) && rarely(nuls[2]) && mostly(nuls[3]))
        return "UTF-16LE";
    if (mostly(nuls[0]) && rarely(nuls[1]) && mostly(nuls[2]) && rarely(nuls[3]))
        return "UTF-16BE";
    return {};
}

struct Utf8Count {
    std::size_t valid = 0, invalid = 0;  ///< sequences beyond ASCII, bytes
    bool legacy = true;                  ///< the invalid bytes may be of a Windows code page
};

bool isLegacyByte(unsigned char byte) {
    return byte >= 0x80 && byte != 0xFF && byte != 0x81 && byte != 0x8D && byte != 0x8F && byte != 0x90 && byte != 0x9D;
}

Utf8Count countSequences(std::string_view text) {
    Utf8Count count;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t here = at;
        nextCodePoint(text, at);
        if (byte < 0x80)
            continue;
        const bool valid = at - here > 1;
        ++(valid ? count.valid : count.invalid);
        count.legacy = count.legacy && (valid || isLegacyByte(byte));
    }
    return count;
}

std::string guessLegacy(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    const auto length = static_cast<std::int32_t>(std::min(bytes.size(), sampleBytes));
    ucsdet_setText(detector.get(), bytes.data(), length, &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr)
        return "windows-1252";
    const std::string name = ucsdet_getName(match, &status);
    const bool unlikely = U_FAILURE(status) || name == "UTF-8" || name.starts_with("UTF-16") || name.starts_with("UTF-32");
    // Windows-1252 holds all of ISO 8859-1 and the signs that real files use in addition.
    return unlikely || name == "ISO-8859-1" || ucsdet_getConfidence(match, &status) < 25 ? "windows-1252" : name;
}

}  // namespace

Encoding detectEncoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv))
        return {"UTF-32LE", 4};
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return {"UTF-32BE", 4};
    if (bytes.starts_with("\xFF\xFE"sv))
        return {"UTF-16LE", 2};
    if (bytes.starts_with("\xFE\xFF"sv))
        return {"UTF-16BE", 2};
    Encoding utf8;
    while (bytes.substr(utf8.markBytes).starts_with("\xEF\xBB\xBF"sv))
        utf8.markBytes += 3;
    if (utf8.markBytes > 0)
        return utf8;
    if (const std::string wide = wideByNuls(bytes); !wide.empty())
        return {wide, 0, true};
    const std::size_t valid = validUtf8Prefix(bytes);
    if (valid + cutOffBytes(bytes) >= bytes.size())
        return utf8;
    const std::size_t from = valid > sampleBytes / 2 ? valid - sampleBytes / 2 : 0;
    const std::string_view around = bytes.substr(from, sampleBytes);
    const Utf8Count count = countSequences(around.substr(0, around.size() - cutOffBytes(around)));
    // JSON is UTF-8 by its definition: there, a few other bytes are damage.
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const std::size_t least = first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[') ? 8 : 1;
    if (count.legacy && count.invalid >= least && count.valid * 4 < count.invalid)
        return {guessLegacy(around), 0, true};
    return utf8;
}

void toUtf8(std::string_view bytes, const std::string& encoding, const std::function<void(std::string_view)>& take) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding.c_str(), &status), &ucnv_close);
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), &ucnv_close);
    if (U_FAILURE(status))
        throw base::Error("data.encoding", {{"encoding", encoding}});
    std::string block(1 << 16, '\0');
    UChar pivot[4096], *pivotSource = pivot, *pivotTarget = pivot;
    const char* source = bytes.data();
    bool reset = true;
    do {
        status = U_ZERO_ERROR;
        char* target = block.data();
        ucnv_convertEx(to.get(), from.get(), &target, block.data() + block.size(), &source, bytes.data() + bytes.size(), pivot,
                       &pivotSource, &pivotTarget, pivot + 4096, reset, true, &status);
        reset = false;
        take({block.data(), static_cast<std::size_t>(target - block.data())});
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status) && status != U_TRUNCATED_CHAR_FOUND)
        throw base::Error("data.encoding", {{"encoding", encoding}});
}

std::string toUtf8(std::string_view bytes, const std::string& encoding) {
    std::string text;
    toUtf8(bytes, encoding, [&text](std::string_view piece) { text += piece; });
    return text;
}

bool invalidBytesLookLegacy(std::string_view text) {
    return countSequences(text).legacy;
}

std::string mendedWith1252(std::string_view text) {
    std::string mended;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        nextCodePoint(text, at);
        const bool invalid = at - here == 1 && static_cast<unsigned char>(text[here]) >= 0x80;
        mended += invalid ? toUtf8(text.substr(here, 1), "windows-1252") : std::string(text.substr(here, at - here));
    }
    return mended;
}

std::size_t cutOffBytes(std::string_view text) {
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const std::size_t length = byte >= 0xF0 && byte <= 0xF4  ? 4
                                   : byte >= 0xE0 && byte < 0xF0 ? 3
                                   : byte >= 0xC2 && byte < 0xE0 ? 2
                                                                 : 0;
        return length > back ? back : 0;
    }
    return 0;
}

}  // namespace core::data
