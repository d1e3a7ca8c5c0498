// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/generate.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/base/error.h"
#include "core/evaluation/beam_search.h"
#include "core/evaluation/text_stream.h"

namespace core::evaluation {
namespace {

constexpr std::int64_t largestNewTokens = 1'000'000, largestBeams = 64;

void requireSetting(bool good, const std::string& setting, const std::string& value, const std::string& range) {
    if (!good)
        throw base::Error("generate.bad-setting", {{"setting", setting}, {"value", value}, {"range", range}},
                          {.field = setting});
}

void checkRequest(const models::Model& model, const api::GenerateRequest& request) {
    if (model.head() != models::Head::CausalLm && model.head() != models::Head::Seq2SeqLm)
        throw base::Error("generate.not-a-language-model", {}, {.file = request.model});
    requireSetting(request.maxNewTokens >= 1 && request.maxNewTokens <= largestNewTokens, "maxNewTokens",
                   std::to_string(request.maxNewTokens), "1 … " + std::to_string(largestNewTokens));
    requireSetting(std::isfinite(request.temperature) && request.temperature >= 0, "temperature",
                   std::to_string(request.temperature), "≥ 0");
    requireSetting(request.topK >= 0, "topK", std::to_string(request.topK), "≥ 0");
    requireSetting(request.topP > 0 && request.topP <= 1, "topP", std::to_string(request.topP), "> 0 … 1");
    requireSetting(std::isfinite(request.repetitionPenalty) && request.repetitionPenalty > 0, "repetitionPenalty",
                   std::to_string(request.repetitionPenalty), "> 0");
    requireSetting(request.beams >= 1 && request.beams <= largestBeams, "beams", std::to_string(request.beams),
                   "1 … " + std::to_string(largestBeams));
    requireSetting(request.beams == 1 || request.temperature == 0, "temperature", std::to_string(request.temperature), "0");
    for (const std::string& stop : request.stop)
        requireSetting(!stop.empty(), "stop", "\"\"", "≥ 1");
}

std::vector<std::int64_t> promptIds(const tokenizers::Tokenizer& tokenizer, const api::GenerateRequest& request) {
    const auto specialTokens = request.chat ? tokenizers::SpecialTokens::Leave : tokenizers::SpecialTokens::Add;
    const std::vector<tokenizers::Id> encoded = tokenizer.encodeIds(request.prompt, {.specialTokens = specialTokens});
    std::vector<std::int64_t> ids(encoded.begin(), encoded.end());
    const tokenizers::SpecialIds& special = tokenizer.specialIds();
    if (ids.empty() && (special.bos || special.eos))
        ids.push_back(special.bos ? *special.bos : *special.eos);
    if (ids.empty())
        throw base::Error("generate.empty-prompt");
    return ids;
}

std::string decode(const tokenizers::Tokenizer& tokenizer, const std::vector<std::int64_t>& ids) {
    const std::vector<tokenizers::Id> narrow(ids.begin(), ids.end());
    return tokenizer.decode(narrow);
}

}  // namespace

std::vector<std::int64_t> continueTokens(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t maxNewTokens,
                                         std::optional<std::int64_t> end, const SamplingOptions& options, std::uint64_t seed,
                                         const tasks::OnToken& onToken, const api::CancelToken& token) {
    Random random(seed);
    const auto choose = [&](std::span<float> logits, std::span<const std::int64_t> sequence) {
        penalizeRepetition(logits, sequence, options.repetitionPenalty);
        return chooseToken(logits, options, random);
    };
    return tasks::continueTokens(model, std::move(prompt), maxNewTokens, end, choose, onToken, token);
}

api::Generation generate(models::Model& model, const tokenizers::Tokenizer& tokenizer, const api::GenerateRequest& request,
                         std::vector<std::int64_t> ends, const api::CancelToken& token) {
    checkRequest(model, request);
    const auto started = std::chrono::steady_clock::now();
    if (const auto end = tokenizer.specialIds().eos; ends.empty() && end)
        ends.push_back(*end);
    TextStream stream(request.onText, request.stop);
    const tokenizers::Tokenizer& writer = tokenizer.target();
    const auto show = [&](const std::vector<std::int64_t>& ids) {
        const bool ended = std::ranges::find(ends, ids.back()) != ends.end();
        return !ended && ((!request.onText && request.stop.empty()) || stream.update(decode(writer, ids)));
    };
    model.setTraining(false);
    const auto prompt = promptIds(tokenizer, request);
    const SamplingOptions sampling{request.temperature, request.topK, request.topP, request.repetitionPenalty};
    const BeamOptions search{.beams = request.beams,
                             .repetitionPenalty = request.repetitionPenalty,
                             .maxNewTokens = request.maxNewTokens,
                             .ends = ends};
    const auto ids = request.beams > 1 ? searchBeams(model, prompt, search, token)
                                       : continueTokens(model, prompt, request.maxNewTokens, std::nullopt, sampling,
                                                        static_cast<std::uint64_t>(request.seed), show, token);
    api::Generation result;
    result.text = stream.finish(decode(writer, ids));
    result.newTokens = static_cast<std::int64_t>(ids.size());
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return result;
}

}  // namespace core::evaluation
