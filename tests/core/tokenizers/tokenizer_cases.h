// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/tokenizers/tokenizer.h"

namespace tests {

using Ids = std::vector<core::tokenizers::Id>;
using Offsets = std::vector<std::pair<std::int64_t, std::int64_t>>;

inline std::string tokenizerFixture(const QString& name) {
    return (QStringLiteral(TUNEWRIGHT_FIXTURES "/tokenizers/") + name).toStdString();
}

/// What the real libraries answered for a folder's tokenizer.
inline core::base::Json tokenizerCases(const QString& name) {
    return core::base::readJson(tokenizerFixture(name) + "/cases.json");
}

/// Copies the named files of a fixture that exist.
inline void copyTokenizerFiles(const QString& fixture, const QStringList& files, const QString& folder) {
    for (const QString& file : files)
        QFile::copy(QString::fromStdString(tokenizerFixture(fixture)) + "/" + file, folder + "/" + file);
}

/// Collects where an answer is not the expected one; a test wants it empty.
class Differences {
public:
    template <typename T> void compare(const T& actual, const T& expected, const char* what, const std::string& text) {
        if (!(actual == expected))
            m_list << QString("%1 of \"%2\"").arg(what, QString::fromStdString(text).left(60));
    }
    const QStringList& list() const { return m_list; }

private:
    QStringList m_list;
};

/// Compares every text of a fixture.
inline void compareTexts(const core::tokenizers::Tokenizer& tokenizer, const core::base::Json& cases,
                         Differences& differences) {
    using namespace core::tokenizers;
    for (const core::base::Json& item : cases["texts"]) {
        const auto text = item["text"].get<std::string>();
        const auto ids = item["ids"].get<Ids>();
        const auto plain = item["ids_without_special"].get<Ids>();
        const Encoding encoding = tokenizer.encode(text);
        differences.compare(encoding.ids, ids, "ids", text);
        differences.compare(tokenizer.encodeIds(text), ids, "encodeIds", text);
        differences.compare(tokenizer.encodeIds(text, {.specialTokens = SpecialTokens::Leave}), plain, "ids without special",
                            text);
        differences.compare(encoding.special.size(), ids.size(), "special", text);
        differences.compare(static_cast<std::size_t>(std::count(encoding.special.begin(), encoding.special.end(), 1)),
                            ids.size() - plain.size(), "number of special", text);
        if (item.contains("tokens"))
            differences.compare(encoding.tokens, item["tokens"].get<std::vector<std::string>>(), "tokens", text);
        if (item.contains("offsets"))
            differences.compare(encoding.offsets, item["offsets"].get<Offsets>(), "offsets", text);
        differences.compare(tokenizer.decode(ids, false), item["decoded"].get<std::string>(), "decoded", text);
        differences.compare(tokenizer.decode(ids, true), item["decoded_without_special"].get<std::string>(),
                            "decoded without special", text);
    }
}

inline void compareDecoding(const core::tokenizers::Tokenizer& tokenizer, const core::base::Json& cases,
                            Differences& differences) {
    for (const core::base::Json& item : cases["decode"]) {
        const auto ids = item["ids"].get<Ids>();
        const auto decoded = item["decoded"].get<std::string>();
        differences.compare(tokenizer.decode(ids, false), decoded, "decoding", decoded);
        differences.compare(tokenizer.decode(ids, true), item["decoded_without_special"].get<std::string>(),
                            "decoding without special", decoded);
    }
}

inline void compareSpecialIds(const core::tokenizers::Tokenizer& tokenizer, const core::base::Json& cases,
                              Differences& differences) {
    const auto& ids = tokenizer.specialIds();
    const std::pair<const char*, std::optional<core::tokenizers::Id>> rows[] = {{"bos_token", ids.bos},
                                                                                {"eos_token", ids.eos},
                                                                                {"unk_token", ids.unknown},
                                                                                {"pad_token", ids.padding},
                                                                                {"cls_token", ids.classification},
                                                                                {"sep_token", ids.separator},
                                                                                {"mask_token", ids.mask}};
    for (const auto& [key, id] : rows) {
        const core::base::Json& expected = cases["special_ids"][key];
        const core::tokenizers::Id none = -1;
        differences.compare(id.value_or(none), expected.is_null() ? none : expected.get<core::tokenizers::Id>(), "special id",
                            key);
    }
    differences.compare(tokenizer.vocabularySize(), cases["size"].get<std::int64_t>(), "size", "vocabulary");
}

}  // namespace tests
