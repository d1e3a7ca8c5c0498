// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/sentencepiece_file.h"

#include <cmath>
#include <cstring>
#include <optional>
#include <unordered_set>

#include "core/base/error.h"
#include "core/tokenizers/precompiled_map.h"
#include "core/tokenizers/unicode.h"
#include "core/tokenizers/vocabulary.h"

namespace core::tokenizers {
namespace {

using base::Error;

/// Reads protocol-buffer fields (the wire format's varints, 32 and 64 bits, and lengths) within their bounds.
class Fields {
public:
    Fields(std::string_view bytes, std::size_t origin, const std::string& file)
        : m_bytes(bytes), m_origin(origin), m_file(file) {}

    struct Field {
        std::uint32_t number;
        std::uint32_t wireType;
        std::uint64_t value;     ///< of numbers
        std::string_view bytes;  ///< of lengths
        std::size_t origin;      ///< place of `bytes` in the file
    };

    bool atEnd() const { return m_at == m_bytes.size(); }

    Field next() {
        const std::uint64_t tag = varint();
        Field field{static_cast<std::uint32_t>(tag >> 3), static_cast<std::uint32_t>(tag & 7), 0, {}, 0};
        if (tag >> 32 != 0 || field.number == 0)
            damaged();
        switch (field.wireType) {
        case 0:
            field.value = varint();
            break;
        case 1:
            field.value = fixed(8);
            break;
        case 2: {
            const std::uint64_t length = varint();
            if (length > m_bytes.size() - m_at)
                damaged();
            field.origin = m_origin + m_at;
            field.bytes = m_bytes.substr(m_at, length);
            m_at += length;
            break;
        }
        case 5:
            field.value = fixed(4);
            break;
        default:
            damaged();
        }
        return field;
    }

    [[noreturn]] void damaged() const {
        throw Error("tokenizer.model-damaged", {{"byte", std::to_string(m_origin + m_at)}}, {.file = m_file});
    }

private:
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (atEnd())
                damaged();
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            if (shift < 64)
                value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        damaged();
    }

    std::uint64_t fixed(std::size_t count) {
        if (count > m_bytes.size() - m_at)
            damaged();
        std::uint64_t value = 0;
        for (std::size_t i = count; i-- > 0;)
            value = (value << 8) | static_cast<unsigned char>(m_bytes[m_at + i]);
        m_at += count;
        return value;
    }

    std::string_view m_bytes;
    std::size_t m_at = 0, m_origin;
    const std::string& m_file;
};

float floatOf(std::uint64_t bits) {
    const auto low = static_cast<std::uint32_t>(bits);
    float value = 0;
    std::memcpy(&value, &low, sizeof value);
    return value;
}

SentencePieceFile::Piece readPiece(const Fields::Field& message, std::size_t id, const std::string& file) {
    const api::Arguments where{{"id", std::to_string(id)}};
    SentencePieceFile::Piece piece;
    std::uint64_t type = 1;
    for (Fields fields(message.bytes, message.origin, file); !fields.atEnd();) {
        const Fields::Field field = fields.next();
        if (field.number == 1 && field.wireType == 2) {
            if (field.bytes.size() > SentencePieceFile::maxPieceBytes)
                throw Error("tokenizer.piece-too-long",
                            {{"id", std::to_string(id)},
                             {"bytes", std::to_string(field.bytes.size())},
                             {"limit", std::to_string(SentencePieceFile::maxPieceBytes)}},
                            {.file = file});
            piece.text = field.bytes;
        } else if (field.number == 2 && field.wireType == 5) {
            if (!std::isfinite(floatOf(field.value)))
                throw Error("tokenizer.piece-score", where, {.file = file});
        } else if (field.number == 3 && field.wireType == 0) {
            type = field.value;
        }
    }
    if (piece.text.empty())
        throw Error("tokenizer.empty-token", where, {.file = file});
    if (!unicode::isValid(piece.text))
        throw Error("tokenizer.piece-not-utf8", where, {.file = file});
    if (type < 1 || type > 6)
        throw Error("tokenizer.piece-type", {{"id", std::to_string(id)}, {"type", std::to_string(type)}}, {.file = file});
    piece.type = static_cast<SentencePieceFile::Type>(type);
    return piece;
}

/// NormalizerSpec: the character map is checked, the dummy prefix taken along.
void readNormalizer(const Fields::Field& message, SentencePieceFile* model, const std::string& file) {
    for (Fields fields(message.bytes, message.origin, file); !fields.atEnd();) {
        const Fields::Field field = fields.next();
        if (field.number == 2 && field.wireType == 2 && !field.bytes.empty())
            checkPrecompiledMap(field.bytes, file);
        if (field.number == 3 && field.wireType == 0 && model)
            model->addsDummyPrefix = field.value != 0;
    }
}

void checkPieces(SentencePieceFile& model, const std::string& file) {
    if (model.pieces.empty())
        throw Error("tokenizer.no-tokens", {}, {.file = file});
    std::unordered_set<std::string_view> seen;
    std::int64_t unknown = 0;
    for (std::size_t id = 0; id < model.pieces.size(); ++id) {
        const SentencePieceFile::Piece& piece = model.pieces[id];
        if (!seen.insert(piece.text).second)
            throw Error("tokenizer.duplicate-token", {{"token", piece.text}}, {.file = file});
        if (piece.type == SentencePieceFile::Type::Unknown) {
            ++unknown;
            model.unknown = static_cast<std::int32_t>(id);
        }
    }
    if (unknown != 1)
        throw Error("tokenizer.unknown-count", {{"count", std::to_string(unknown)}}, {.file = file});
}

}  // namespace

SentencePieceFile readSentencePieceFile(std::string_view bytes, const std::string& file) {
    if (bytes.empty())
        throw Error("tokenizer.empty-file", {}, {.file = file});
    SentencePieceFile model;
    bool anyField = false;
    try {
        for (Fields fields(bytes, 0, file); !fields.atEnd();) {
            const Fields::Field field = fields.next();
            if (field.number < 1 || field.number > 5 || field.wireType != 2)
                continue;
            if (field.number == 1) {
                if (model.pieces.size() >= static_cast<std::size_t>(Vocabulary::maxTokens))
                    throw Error(
                        "tokenizer.too-many-tokens",
                        {{"count", std::to_string(model.pieces.size() + 1)}, {"limit", std::to_string(Vocabulary::maxTokens)}},
                        {.file = file});
                model.pieces.push_back(readPiece(field, model.pieces.size(), file));
            } else if (field.number == 3 || field.number == 5) {
                readNormalizer(field, field.number == 3 ? &model : nullptr, file);
            }
            anyField = true;
        }
    } catch (const Error& error) {
        // Bytes that never looked like a model are not a damaged one.
        if (error.code() == "tokenizer.model-damaged" && model.pieces.empty())
            throw Error("tokenizer.not-sentencepiece", {}, {.file = file}, error.what());
        throw;
    }
    if (!anyField)
        throw Error("tokenizer.not-sentencepiece", {}, {.file = file});
    checkPieces(model, file);
    return model;
}

}  // namespace core::tokenizers
