// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/sentencepiece.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/tokenizers/sentencepiece_file.h"
#include "core/tokenizers/sentencepiece_library.h"

namespace core::tokenizers {
namespace {

using base::Error;
using base::Json;

/// Where a piece of the library's numbering stands in the vocabulary.
class IdMap {
public:
    IdMap() = default;
    /// Pieces from `shiftFrom` on move up by one; `moved` names the others.
    IdMap(Id shiftFrom, std::map<Id, Id> moved) : m_shiftFrom(shiftFrom), m_moved(std::move(moved)) {}

    Id operator()(Id piece) const {
        if (const auto found = m_moved.find(piece); found != m_moved.end())
            return found->second;
        return m_shiftFrom >= 0 && piece >= m_shiftFrom ? piece + 1 : piece;
    }

private:
    Id m_shiftFrom = -1;
    std::map<Id, Id> m_moved;
};

class LibraryModel : public Model {
public:
    LibraryModel(std::string_view bytes, const SentencePieceFile& file, IdMap ids, const std::string& path)
        : m_processor(bytes, path), m_ids(std::move(ids)) {
        for (std::size_t id = 0; id < file.pieces.size(); ++id)
            m_vocabulary.add(file.pieces[id].text, m_ids(static_cast<Id>(id)));
    }

    void tokenize(std::string_view word, std::vector<ModelToken>& tokens) const override {
        const auto size = static_cast<std::uint32_t>(word.size());
        m_processor.encode(word, [&](const TunewrightPiece& piece) {
            tokens.push_back({m_ids(piece.id), std::min(piece.begin, size), std::min(piece.end, size)});
        });
    }

    const Vocabulary& vocabulary() const override { return m_vocabulary; }

private:
    SentencePieceProcessor m_processor;
    IdMap m_ids;
    Vocabulary m_vocabulary;
};

Frame frameOf(const FolderConfig& config) {
    const std::string name = config.tokenizerClass();
    const auto named = [&](const char* key, const char* usual) { return config.specialToken(key).value_or(usual); };
    if (name.find("XLMRoberta") != std::string::npos || name.find("Camembert") != std::string::npos) {
        const std::string first = named("cls_token", "<s>"), separator = named("sep_token", "</s>");
        return {{first, "A", separator}, {first, "A", separator, separator, "B", separator}, false};
    }
    if (name.find("Deberta") != std::string::npos || name.find("Albert") != std::string::npos) {
        const std::string first = named("cls_token", "[CLS]"), separator = named("sep_token", "[SEP]");
        return {{first, "A", separator}, {first, "A", separator, "B", separator}};
    }
    const bool t5 = name.find("T5") != std::string::npos;
    const bool bos =
        config.flag("add_bos_token", name.find("Llama") != std::string::npos || name.find("Gemma") != std::string::npos);
    const bool eos = config.flag("add_eos_token", t5);
    Frame frame;
    frame.numbersTexts = !t5;
    for (const char* text : {"A", "B"}) {
        std::vector<std::string> part;
        if (bos)
            part.push_back(named("bos_token", "<s>"));
        part.emplace_back(text);
        if (eos)
            part.push_back(named("eos_token", "</s>"));
        if (*text == 'A')
            frame.single = part;
        frame.pair.insert(frame.pair.end(), part.begin(), part.end());
    }
    return frame;
}

std::unique_ptr<Decoder> pieceDecoder(bool stripsFirstSpace, const std::string& file) {
    Json steps = Json::array({Json{{"type", "Replace"}, {"pattern", Json{{"String", "\u2581"}}}, {"content", " "}},
                              Json{{"type", "ByteFallback"}}, Json{{"type", "Fuse"}}});
    if (stripsFirstSpace)
        steps.push_back(Json{{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}});
    return parseDecoder(Json{{"type", "Sequence"}, {"decoders", steps}}, file);
}

AddedToken specialToken(std::string content, Id id) {
    AddedToken token;
    token.id = id;
    token.content = std::move(content);
    token.special = true;
    return token;
}

/// Added tokens of the folder; without a list there, the model's control pieces and what the family is known to add.
std::vector<AddedToken> addedTokens(const FolderConfig& config, const SentencePieceFile& file, const IdMap& ids) {
    std::vector<AddedToken> added = config.addedTokens();
    if (!added.empty())
        return added;
    for (std::size_t id = 0; id < file.pieces.size(); ++id) {
        const auto type = file.pieces[id].type;
        if (type == SentencePieceFile::Type::Control || type == SentencePieceFile::Type::Unknown)
            added.push_back(specialToken(file.pieces[id].text, ids(static_cast<Id>(id))));
    }
    const auto size = static_cast<Id>(file.pieces.size());
    if (config.tokenizerClass().find("T5") != std::string::npos) {
        constexpr Id sentinels = 100;
        for (Id i = 0; i < sentinels; ++i)
            added.push_back(specialToken("<extra_id_" + std::to_string(i) + ">", size + sentinels - 1 - i));
    }
    return added;
}

/// XLM-RoBERTa numbers its pieces as fairseq did: four of its own first, the rest one up, the mask last.
IdMap fairseqIds() {
    return {3, {{0, 3}, {1, 0}, {2, 2}}};
}

EngineParts assemble(const std::string& path, const FolderConfig* config) {
    const std::string bytes = base::readFile(path, maxSentencePieceBytes);
    const SentencePieceFile file = readSentencePieceFile(bytes, path);
    const bool fairseq = config && config->tokenizerClass().find("XLMRoberta") != std::string::npos;
    const IdMap ids = fairseq ? fairseqIds() : IdMap();
    EngineParts parts;
    parts.model = std::make_unique<LibraryModel>(bytes, file, ids, path);
    parts.decoder = pieceDecoder(file.addsDummyPrefix, path);
    if (!config)
        return parts;
    std::vector<AddedToken> added = addedTokens(*config, file, ids);
    if (fairseq && config->addedTokens().empty()) {
        added.push_back(specialToken("<pad>", 1));
        added.push_back(specialToken("<mask>", static_cast<Id>(file.pieces.size()) + 1));
        added.back().stripLeft = true;
    }
    parts.addedTokens = AddedTokens(std::move(added), nullptr);
    parts.postProcessor = framePostProcessor(frameOf(*config), parts, path);
    return parts;
}

}  // namespace

std::unique_ptr<PostProcessor> framePostProcessor(const Frame& frame, const EngineParts& parts, const std::string& file) {
    Json specials = Json::object();
    const auto place = [&](const std::string& part, int type) {
        if (part == "A" || part == "B")
            return Json{{"Sequence", Json{{"id", part}, {"type_id", type}}}};
        const auto id = tokenIdOf(parts, part);
        if (!id)
            throw Error("tokenizer.special-missing", {{"token", part}}, {.file = file});
        specials[part] = Json{{"id", part}, {"ids", Json::array({*id})}, {"tokens", Json::array({part})}};
        return Json{{"SpecialToken", Json{{"id", part}, {"type_id", type}}}};
    };
    Json single = Json::array(), pair = Json::array();
    for (const std::string& part : frame.single)
        single.push_back(place(part, 0));
    bool second = false;
    for (const std::string& part : frame.pair) {
        pair.push_back(place(part, second && frame.numbersTexts ? 1 : 0));
        second = second || part == frame.single.back();
    }
    return parsePostProcessor(
        Json{{"type", "TemplateProcessing"}, {"single", single}, {"pair", pair}, {"special_tokens", specials}}, file);
}

std::string sentencePieceModelIn(const std::string& folder) {
    for (const char* name : {"tokenizer.model", "spiece.model", "spm.model", "sentencepiece.bpe.model"})
        if (std::filesystem::exists(folder + "/" + name))
            return name;
    return {};
}

EngineParts readSentencePiece(const std::string& path, const FolderConfig& config) {
    return assemble(path, &config);
}

EngineParts readSentencePiece(const std::string& path) {
    return assemble(path, nullptr);
}

}  // namespace core::tokenizers
