// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/generate.h"

#include <chrono>
#include <cmath>

#include "core/base/cancel.h"
#include "core/evaluation/text_stream.h"

namespace core::evaluation {
namespace {

constexpr std::int64_t largestNewTokens = 1'000'000;

void requireSetting(bool good, const std::string& setting, const std::string& value, const std::string& range) {
    if (!good)
        throw base::Error("generate.bad-setting", {{"setting", setting}, {"value", value}, {"range", range}},
                          {.field = setting});
}

void checkRequest(const models::Model& model, const api::GenerateRequest& request) {
    if (model.head() != models::Head::CausalLm)
        throw base::Error("generate.not-a-language-model", {}, {.file = request.model});
    requireSetting(request.maxNewTokens >= 1 && request.maxNewTokens <= largestNewTokens, "maxNewTokens",
                   std::to_string(request.maxNewTokens), "1 … " + std::to_string(largestNewTokens));
    requireSetting(std::isfinite(request.temperature) && request.temperature >= 0, "temperature",
                   std::to_string(request.temperature), "≥ 0");
    requireSetting(request.topK >= 0, "topK", std::to_string(request.topK), "≥ 0");
    requireSetting(request.topP > 0 && request.topP <= 1, "topP", std::to_string(request.topP), "> 0 … 1");
}

std::vector<std::int64_t> promptIds(const tokenizers::Tokenizer& tokenizer, const api::GenerateRequest& request) {
    const std::vector<tokenizers::Id> encoded = tokenizer.encodeIds(request.prompt);
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

Continuation::Continuation(models::Model& model, std::vector<std::int64_t> ids) : m_model(model), m_ids(std::move(ids)) {
    TORCH_CHECK(!m_ids.empty(), "a continuation needs a token to begin with");
}

void Continuation::append(std::int64_t id) {
    m_ids.push_back(id);
}

torch::Tensor Continuation::nextLogits() const {
    const torch::NoGradGuard noGradient;
    const auto all = static_cast<std::int64_t>(m_ids.size());
    const std::int64_t context = m_model.shape().contextLength;
    const std::int64_t seen = context > 0 ? std::min(all, context) : all;
    const std::vector<std::int64_t> window(m_ids.end() - seen, m_ids.end());
    models::ModelInput input;
    input.inputIds = torch::tensor(window, torch::kInt64).unsqueeze(0);
    const torch::Tensor last = m_model.hidden(input).select(1, seen - 1);
    return m_model.project(last).view({-1}).to(torch::kFloat32).contiguous();
}

std::vector<std::int64_t> continueTokens(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t maxNewTokens,
                                         std::optional<std::int64_t> end, const SamplingOptions& options, std::uint64_t seed,
                                         const std::function<void(const std::vector<std::int64_t>&)>& onToken,
                                         const api::CancelToken& token) {
    Continuation continuation(model, std::move(prompt));
    Random random(seed);
    std::vector<std::int64_t> ids;
    while (static_cast<std::int64_t>(ids.size()) < maxNewTokens && (ids.empty() || ids.back() != end)) {
        base::stopIfCancelled(token);
        const torch::Tensor logits = continuation.nextLogits();
        const std::span<const float> values(logits.data_ptr<float>(), static_cast<std::size_t>(logits.numel()));
        ids.push_back(chooseToken(values, options, random));
        continuation.append(ids.back());
        if (onToken)
            onToken(ids);
    }
    return ids;
}

api::Generation generate(models::Model& model, const tokenizers::Tokenizer& tokenizer, const api::GenerateRequest& request,
                         const api::CancelToken& token) {
    checkRequest(model, request);
    const auto started = std::chrono::steady_clock::now();
    const auto end = tokenizer.specialIds().eos;
    TextStream stream(request.onText);
    const auto show = [&](const std::vector<std::int64_t>& ids) {
        if (request.onText)
            stream.update(decode(tokenizer, ids));
    };
    model.setTraining(false);
    const SamplingOptions options{request.temperature, request.topK, request.topP};
    const auto ids = continueTokens(model, promptIds(tokenizer, request), request.maxNewTokens,
                                    end ? std::optional<std::int64_t>(*end) : std::nullopt, options,
                                    static_cast<std::uint64_t>(request.seed), show, token);
    api::Generation result;
    result.text = decode(tokenizer, ids);
    stream.finish(result.text);
    result.newTokens = static_cast<std::int64_t>(ids.size());
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return result;
}

}  // namespace core::evaluation
