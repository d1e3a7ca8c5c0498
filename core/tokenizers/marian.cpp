// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/marian.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/trim.h"
#include "core/tokenizers/json_source.h"
#include "core/tokenizers/sentencepiece.h"
#include "core/tokenizers/sentencepiece_file.h"
#include "core/tokenizers/sentencepiece_library.h"

namespace core::tokenizers {
namespace {

constexpr std::string_view space = "\u2581";

/// End of a language code (">>", anything on the line, the last "<<") that begins at `at`, or `at`.
std::size_t codeEnd(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with(">>"))
        return at;
    const std::string_view line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
    const std::size_t close = line.rfind("<<");
    return close != std::string_view::npos && close > 2 ? at + close + 2 : at;
}

/// A text without its language codes, and where its bytes were.
struct Stripped {
    std::string text;
    std::vector<std::uint32_t> places;  ///< of each byte, and of the end
};

Stripped withoutCodes(std::string_view text) {
    Stripped result;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t end = codeEnd(text, at); end > at) {
            at = end;
            continue;
        }
        result.places.push_back(static_cast<std::uint32_t>(at));
        result.text.push_back(text[at++]);
    }
    result.places.push_back(static_cast<std::uint32_t>(text.size()));
    return result;
}

class MarianModel : public Model {
public:
    MarianModel(Vocabulary vocabulary, std::string_view bytes, const SentencePieceFile& file, Id unknown,
                const std::string& path)
        : m_vocabulary(std::move(vocabulary)), m_processor(bytes, path), m_unknownPiece(file.unknown), m_unknown(unknown) {
        for (const SentencePieceFile::Piece& piece : file.pieces)
            m_ids.push_back(idOf(piece.text));
    }

    void tokenize(std::string_view word, std::vector<ModelToken>& tokens) const override {
        const std::size_t code = codeEnd(word, 0);
        if (code > 0)
            tokens.push_back({idOf(word.substr(0, code)), 0, static_cast<std::uint32_t>(code)});
        const Stripped rest = withoutCodes(word);
        m_processor.encode(rest.text, [&](const TunewrightPiece& piece) {
            // Text that this side does not know may be a piece of the other side.
            const Id id =
                piece.id == m_unknownPiece ? idOf({piece.text, piece.size}) : m_ids[static_cast<std::size_t>(piece.id)];
            const auto place = [&](std::uint32_t byte) {
                return rest.places[std::min<std::size_t>(byte, rest.places.size() - 1)];
            };
            tokens.push_back({id, place(piece.begin), place(piece.end)});
        });
    }

    const Vocabulary& vocabulary() const override { return m_vocabulary; }

private:
    Id idOf(std::string_view piece) const {
        const Id id = m_vocabulary.find(piece);
        return id == Vocabulary::none ? m_unknown : id;
    }

    Vocabulary m_vocabulary;
    SentencePieceProcessor m_processor;
    std::int32_t m_unknownPiece;
    Id m_unknown;
    std::vector<Id> m_ids;  ///< by the model's numbers
};

/// Joins pieces as the target's SentencePiece model does, anew behind each special token.
class MarianDecoder : public Decoder {
public:
    MarianDecoder(const SentencePieceFile& target, const std::vector<AddedToken>& specials) {
        for (const SentencePieceFile::Piece& piece : target.pieces)
            if (piece.type != SentencePieceFile::Type::Unknown)
                m_pieces.insert(piece.text);
        for (const AddedToken& special : specials)
            m_specials.insert(special.content);
    }

    void decode(std::vector<std::string>& tokens) const override {
        std::string text, part;
        for (const std::string& token : tokens) {
            if (m_specials.contains(token)) {
                text += part + token + " ";
                part.clear();
            } else {
                // Only a known piece loses the space that it begins the text with.
                const bool opens = part.empty() && token.starts_with(space) && m_pieces.contains(token);
                part += opens ? token.substr(space.size()) : token;
            }
        }
        text = withPlainSpaces(text + part);
        tokens.assign(1, std::string(base::trimmed(text, " ")));
    }

private:
    static std::string withPlainSpaces(std::string_view text) {
        std::string result;
        for (std::size_t at = 0; at < text.size();) {
            const bool isSpace = text.substr(at).starts_with(space);
            result.push_back(isSpace ? ' ' : text[at]);
            at += isSpace ? space.size() : 1;
        }
        return result;
    }

    std::unordered_set<std::string> m_pieces, m_specials;
};

struct PieceFile {
    std::string bytes;
    SentencePieceFile content;
};

PieceFile readPieceFile(const std::string& path) {
    PieceFile file{base::readFile(path, maxSentencePieceBytes), {}};
    file.content = readSentencePieceFile(file.bytes, path);
    return file;
}

/// eos, unknown and padding, which must be in the vocabulary.
std::vector<AddedToken> specialTokens(const FolderConfig& config, const Vocabulary& vocabulary, const std::string& file) {
    std::vector<AddedToken> tokens = config.addedTokens();
    constexpr std::pair<const char*, const char*> wanted[] = {
        {"eos_token", "</s>"}, {"unk_token", "<unk>"}, {"pad_token", "<pad>"}};
    for (const auto& [key, usual] : wanted) {
        AddedToken token;
        token.content = config.specialToken(key).value_or(usual);
        token.id = vocabulary.find(token.content);
        token.special = true;
        if (token.id == Vocabulary::none)
            throw base::Error("tokenizer.special-missing", {{"token", token.content}}, {.file = file});
        if (std::none_of(tokens.begin(), tokens.end(), [&](const AddedToken& known) { return known.content == token.content; }))
            tokens.push_back(std::move(token));
    }
    return tokens;
}

}  // namespace

bool isMarianFolder(const std::string& folder) {
    const auto has = [&](const char* name) { return std::filesystem::exists(folder + "/" + name); };
    return has("vocab.json") && has("source.spm") && has("target.spm");
}

EngineParts readMarian(const std::string& folder, const FolderConfig& config, MarianSide side) {
    const std::string path = folder + (side == MarianSide::Source ? "/source.spm" : "/target.spm");
    const std::string own = folder + "/target_vocab.json";
    const std::string vocabularyFile =
        side == MarianSide::Target && std::filesystem::exists(own) ? own : folder + "/vocab.json";
    Vocabulary vocabulary = readVocabularyJson(vocabularyFile);
    std::vector<AddedToken> specials = specialTokens(config, vocabulary, vocabularyFile);
    const std::string end = config.specialToken("eos_token").value_or("</s>");
    const Id unknown = vocabulary.find(config.specialToken("unk_token").value_or("<unk>"));
    const PieceFile pieces = readPieceFile(path);
    EngineParts parts;
    parts.model = std::make_unique<MarianModel>(std::move(vocabulary), pieces.bytes, pieces.content, unknown, path);
    parts.decoder = std::make_unique<MarianDecoder>(
        side == MarianSide::Target ? pieces.content : readPieceFile(folder + "/target.spm").content, specials);
    parts.addedTokens = AddedTokens(std::move(specials), nullptr);
    parts.postProcessor = framePostProcessor({{"A", end}, {"A", "B", end}, false}, parts, vocabularyFile);
    return parts;
}

}  // namespace core::tokenizers
