// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/trained_files.h"

#include "core/base/files.h"

namespace core::tokenizers {
namespace {

using base::Json;

constexpr int maxLength = 512;

Json byteLevel(bool addPrefixSpace, bool trimOffsets) {
    return Json{
        {"type", "ByteLevel"}, {"add_prefix_space", addPrefixSpace}, {"trim_offsets", trimOffsets}, {"use_regex", true}};
}

Json addedToken(const std::string& content) {
    return Json{{"content", content}, {"single_word", false}, {"lstrip", false},
                {"rstrip", false},    {"normalized", false},  {"special", true}};
}

Json configOf(const std::vector<std::string>& specialTokens, const Json& specialMap) {
    Json config = Json::object();
    Json& decoder = config["added_tokens_decoder"] = Json::object();
    for (std::size_t id = 0; id < specialTokens.size(); ++id)
        decoder[std::to_string(id)] = addedToken(specialTokens[id]);
    for (const auto& item : specialMap.items())
        config[item.key()] = item.value();
    config["model_max_length"] = maxLength;
    config["tokenizer_class"] = "PreTrainedTokenizerFast";
    config["clean_up_tokenization_spaces"] = false;
    return config;
}

TokenizerRecipe gpt2Recipe() {
    TokenizerRecipe recipe;
    recipe.specialTokens = {"<|endoftext|>"};
    recipe.preTokenizer = byteLevel(false, true);
    recipe.postProcessor = byteLevel(true, false);
    recipe.decoder = byteLevel(true, true);
    const std::string& only = recipe.specialTokens.front();
    recipe.specialMap = Json{{"bos_token", only}, {"eos_token", only}, {"unk_token", only}};
    recipe.config = configOf(recipe.specialTokens, recipe.specialMap);
    recipe.config["model_input_names"] = Json::array({"input_ids", "attention_mask"});
    return recipe;
}

Json bertTemplate() {
    const auto special = [](const char* id, int type) { return Json{{"SpecialToken", Json{{"id", id}, {"type_id", type}}}}; };
    const auto text = [](const char* id, int type) { return Json{{"Sequence", Json{{"id", id}, {"type_id", type}}}}; };
    const auto entry = [](const char* id, int number) {
        return Json{{"id", id}, {"ids", Json::array({number})}, {"tokens", Json::array({id})}};
    };
    return Json{
        {"type", "TemplateProcessing"},
        {"single", Json::array({special("[CLS]", 0), text("A", 0), special("[SEP]", 0)})},
        {"pair", Json::array({special("[CLS]", 0), text("A", 0), special("[SEP]", 0), text("B", 1), special("[SEP]", 1)})},
        {"special_tokens", Json{{"[CLS]", entry("[CLS]", 2)}, {"[SEP]", entry("[SEP]", 3)}}}};
}

TokenizerRecipe bertRecipe() {
    TokenizerRecipe recipe;
    recipe.specialTokens = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"};
    recipe.normalizer =
        Json{{"type", "Sequence"}, {"normalizers", Json::array({Json{{"type", "NFC"}}, Json{{"type", "Lowercase"}}})}};
    recipe.preTokenizer = byteLevel(true, true);
    recipe.postProcessor = Json{{"type", "Sequence"}, {"processors", Json::array({byteLevel(true, true), bertTemplate()})}};
    recipe.decoder = byteLevel(true, true);
    recipe.specialMap = Json{{"unk_token", "[UNK]"},
                             {"sep_token", "[SEP]"},
                             {"pad_token", "[PAD]"},
                             {"cls_token", "[CLS]"},
                             {"mask_token", "[MASK]"}};
    recipe.config = configOf(recipe.specialTokens, recipe.specialMap);
    recipe.config["model_input_names"] = Json::array({"input_ids", "token_type_ids", "attention_mask"});
    recipe.byLine = true;
    return recipe;
}

Json modelOf(const TokenizerRecipe& recipe, const std::vector<std::string>& tokens,
             const std::vector<std::pair<std::string, std::string>>& merges) {
    // Keys are appended to the list behind the object: looking each up first would take quadratic time.
    Json::object_t vocabulary;
    const auto append = [&](const std::string& token) { vocabulary.Container::emplace_back(token, vocabulary.size()); };
    for (const std::string& token : recipe.specialTokens)
        append(token);
    for (const std::string& token : tokens)
        append(token);
    Json mergeList = Json::array();
    for (const auto& [left, right] : merges)
        mergeList.push_back(left + " " + right);
    Json model{{"type", "BPE"},
               {"dropout", nullptr},
               {"unk_token", nullptr},
               {"continuing_subword_prefix", nullptr},
               {"end_of_word_suffix", nullptr},
               {"fuse_unk", false},
               {"byte_fallback", false},
               {"ignore_merges", false}};
    model["vocab"] = std::move(vocabulary);
    model["merges"] = std::move(mergeList);
    return model;
}

}  // namespace

TokenizerRecipe recipeOf(TokenizerKind kind) {
    return kind == TokenizerKind::Bert ? bertRecipe() : gpt2Recipe();
}

void writeTrainedTokenizer(const std::string& folder, const TokenizerRecipe& recipe, const std::vector<std::string>& tokens,
                           const std::vector<std::pair<std::string, std::string>>& merges) {
    Json added = Json::array();
    for (std::size_t id = 0; id < recipe.specialTokens.size(); ++id) {
        Json token{{"id", id}};
        token.update(addedToken(recipe.specialTokens[id]));
        added.push_back(std::move(token));
    }
    Json whole{{"version", "1.0"}, {"truncation", nullptr}, {"padding", nullptr}};
    whole["added_tokens"] = std::move(added);
    whole["normalizer"] = recipe.normalizer;
    whole["pre_tokenizer"] = recipe.preTokenizer;
    whole["post_processor"] = recipe.postProcessor;
    whole["decoder"] = recipe.decoder;
    whole["model"] = modelOf(recipe, tokens, merges);
    base::makeFolder(folder);
    base::writeFile(folder + "/tokenizer_config.json", base::dumpJson(recipe.config, 2) + "\n");
    base::writeFile(folder + "/special_tokens_map.json", base::dumpJson(recipe.specialMap, 2) + "\n");
    base::writeFile(folder + "/tokenizer.json", base::dumpJson(whole, 1) + "\n");
}

}  // namespace core::tokenizers
