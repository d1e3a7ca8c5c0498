// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/advice.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/device.h"
#include "core/training/estimate.h"
#include "core/training/learning.h"
#include "core/training/memory.h"
#include "core/training/text_sample.h"
#include "core/training/trainer.h"
#include "core/training/workload.h"

namespace core::training {
namespace {

using api::ModelAdvice;
using api::ModelReport;
using api::Severity;
using api::Wish;

constexpr std::size_t lookedAtClosely = 12;
constexpr std::int64_t frameTokens = 2;  ///< that a tokenizer puts around a text
constexpr std::int64_t fewRows = 50, fewRowsOfAClass = 8;
constexpr std::int64_t smallForWriting = 50'000'000;
constexpr double manyTokensPerWord = 2.2, muchUnknown = 0.01, muchCut = 0.2, nearlyAll = 0.95;

std::string oneDecimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool writesTexts(const std::string& task) {
    return task == "causal-lm" || task == "prompt-answer" || task == "chat" || task == "preference" || task == "text-to-text";
}

enum class Language { Match, NotSaid, Other };

Language languageOf(const ModelReport& model, const std::string& wanted) {
    if (wanted.empty() || model.languages.empty())
        return Language::NotSaid;
    return contains(model.languages, wanted) || contains(model.languages, "multilingual") ? Language::Match : Language::Other;
}

struct Candidate {
    const ModelReport* model = nullptr;
    ModelAdvice advice;
    double score = 0;         ///< higher is better
    std::int64_t length = 1;  ///< tokens of the longest example
    double tokens = -1;       ///< of the training rows; negative: not known
};

class Adviser {
public:
    Adviser(const api::AdviceRequest& request, const api::CancelToken& token)
        : m_request(request), m_token(token), m_sample(sampleTexts(request.data)),
          m_classes(headOutputs(request.task, request.data ? request.data->labels.size() : 0)) {}

    api::AdviceReport advise() {
        prepareWorker(m_request.training.threads);
        m_report.memoryAvailable = availableBytes();
        m_held = heldBeyondProgram();
        m_device = models::chooseDevice(m_request.training.device);
        m_speed = std::make_unique<MachineSpeed>(m_device, models::choosePrecision(m_request.training.precision, m_device));
        for (const ModelReport& model : m_request.models)
            if (contains(model.tasks, m_request.task) && !api::hasErrors(model.issues))
                m_candidates.push_back(judge(model));
        sort();
        const std::size_t first = std::min(lookedAtClosely, m_candidates.size());
        if (m_sample.words > 0) {
            for (std::size_t i = 0; i < first; ++i)
                tryTokenizer(m_candidates[i]);
            sort();
        }
        for (std::size_t i = 0; i < first; ++i)
            compareWays(m_candidates[i]);
        doubt();
        for (Candidate& candidate : m_candidates)
            m_report.models.push_back(std::move(candidate.advice));
        return std::move(m_report);
    }

private:
    static void add(Candidate& candidate, const char* code, api::Arguments arguments = {}, Severity severity = Severity::Note) {
        candidate.advice.reasons.push_back({severity, code, {}, std::move(arguments)});
    }

    Candidate judge(const ModelReport& model) const {
        base::stopIfCancelled(m_token);
        Candidate candidate{&model};
        candidate.advice.path = model.path;
        candidate.length = lengthLimit(model);
        // Until its tokenizer was tried: three tokens for two words, as is usual for the language that a tokenizer was made
        // for.
        if (m_sample.words > 0)
            candidate.tokens = 1.5 * static_cast<double>(m_sample.words) * rowsPerSample();
        const auto learning = learningBy(m_request.training.method, model);
        takeCosts(candidate, learning ? *learning : learnsAll(model));
        if (candidate.advice.memory == ModelAdvice::Memory::DoesNotFit)
            candidate.score -= 1000;
        else if (candidate.advice.memory == ModelAdvice::Memory::Tight)
            candidate.score -= 3;
        judgeLanguage(candidate);
        judgeWish(candidate);
        if (model.starter && m_request.wish == Wish::Quality)
            add(candidate, "advice.starter", {}, Severity::Warning);
        if (model.licence.empty())
            add(candidate, "advice.no-licence", {}, Severity::Warning);
        if (hasSameLabels(model))
            add(candidate, "advice.same-labels");
        return candidate;
    }

    std::int64_t lengthLimit(const ModelReport& model) const {
        const std::int64_t wanted = m_request.training.maxLength;
        return model.contextLength > 0 ? std::min(wanted, model.contextLength) : wanted;
    }

    /// Nothing where the goal does not allow that method, or the model cannot be read.
    /// @param held how the weights are, beside low-rank matrices; empty: as the request says
    std::optional<Learning> learningBy(api::Method method, const ModelReport& model,
                                       std::optional<api::BaseWeights> held = std::nullopt) const {
        api::Job job;
        job.task = m_request.task;
        job.training = m_request.training;
        job.training.method = method;
        job.training.baseWeights = held.value_or(job.training.baseWeights);
        try {
            job.model.path = models::configFolder(model.path);
            return learningOf(job, model, static_cast<std::size_t>(m_classes));
        } catch (const base::Error&) {
            return std::nullopt;
        }
    }

    ModelAdvice::Way wayOf(const Candidate& candidate, const Learning& learning) const {
        const ModelReport& model = *candidate.model;
        ModelAdvice::Way way;
        way.memoryBytes = trainingMemory(model, learning, m_request.training.batchSize, candidate.length, m_classes) + m_held;
        if (candidate.tokens >= 0) {
            const ProductSize product = productOf(candidate, learning);
            way.memoryBytes += shardMemory(learning, product.shards);
            way.secondsPerEpoch = secondsPerPass(m_request.training, workOf(candidate, learning), m_speed->of(product));
        }
        const std::int64_t available = m_report.memoryAvailable;
        if (available > 0 && way.memoryBytes > available)
            way.memory = ModelAdvice::Memory::DoesNotFit;
        else if (available > 0 && 10 * way.memoryBytes > 8 * available)
            way.memory = ModelAdvice::Memory::Tight;
        return way;
    }

    Workload workOf(const Candidate& candidate, const Learning& learning) const {
        const TokenCounts counts{examplesOf(candidate), std::llround(candidate.tokens)};
        const std::int64_t validation = validationExamples(m_request.task, *m_request.data, counts);
        return {*candidate.model,
                m_classes,
                counts.examples,
                counts.tokens,
                validation,
                learning.workShare,
                checkpointDisk(*candidate.model, learning)};
    }

    ProductSize productOf(const Candidate& candidate, const Learning& learning) const {
        const double examples = static_cast<double>(std::max<std::int64_t>(examplesOf(candidate), 1));
        const double batchTokens = static_cast<double>(m_request.training.batchSize) * candidate.tokens / examples;
        return productSize(m_request.training, *candidate.model, learning, m_device, batchTokens);
    }

    /// Memory and time by the method that is set.
    void takeCosts(Candidate& candidate, const Learning& learning) const {
        const ModelAdvice::Way way = wayOf(candidate, learning);
        ModelAdvice& advice = candidate.advice;
        advice.memory = way.memory;
        advice.memoryBytes = way.memoryBytes;
        advice.secondsPerEpoch = way.secondsPerEpoch;
        if (way.secondsPerEpoch < 0)
            return;
        const RunTime run =
            runTime(m_request.training, workOf(candidate, learning), m_speed->of(productOf(candidate, learning)));
        advice.secondsOfRun = run.seconds;
        advice.passes = run.passes;
    }

    /// Plain text is learned in windows; else a row is an example.
    std::int64_t examplesOf(const Candidate& candidate) const {
        return learnsWindows(m_request.task)
                   ? std::llround(std::ceil(candidate.tokens / static_cast<double>(lengthLimit(*candidate.model))))
                   : m_request.data->trainRows;
    }

    /// Tells what low-rank matrices would need beside weights in 4 bits, where that helps.
    void tryFewerBits(Candidate& candidate) const {
        const auto learning = learningBy(api::Method::LowRank, *candidate.model, api::BaseWeights::NormalFloat4);
        if (!learning)
            return;
        const ModelAdvice::Way way = wayOf(candidate, *learning);
        if (way.memory != ModelAdvice::Memory::DoesNotFit && way.memoryBytes < candidate.advice.ways.back().memoryBytes)
            add(candidate, "advice.fewer-bits", {{"memory", std::to_string(way.memoryBytes >> 20)}});
    }

    void compareWays(Candidate& candidate) const {
        for (const api::Method method : {api::Method::Full, api::Method::LowRank, api::Method::LastLayers, api::Method::Head})
            if (const auto learning = learningBy(method, *candidate.model)) {
                candidate.advice.ways.push_back(wayOf(candidate, *learning));
                candidate.advice.ways.back().method = method;
                if (method == api::Method::LowRank && candidate.advice.ways.back().memory != ModelAdvice::Memory::Fits)
                    tryFewerBits(candidate);
            }
        if (const double passes = candidate.advice.passes; passes >= 0 && passes < 1)
            add(candidate, "advice.part-of-the-data", {{"share", std::to_string(std::lround(100 * passes))}},
                Severity::Warning);
    }

    void judgeLanguage(Candidate& candidate) const {
        switch (languageOf(*candidate.model, m_request.language)) {
        case Language::Match:
            add(candidate, "advice.language-match");
            candidate.score += 5;
            break;
        case Language::Other:
            add(candidate, "advice.language-other", {}, Severity::Warning);
            candidate.score -= 100;
            break;
        case Language::NotSaid:
            if (!m_request.language.empty())
                add(candidate, "advice.language-not-said");
            break;
        }
    }

    /// Twice the parameters are worth one point of quality; so is half the time or the space to the other wishes.
    void judgeWish(Candidate& candidate) const {
        const ModelReport& model = *candidate.model;
        const double parameters = std::log2(static_cast<double>(std::max<std::int64_t>(1, model.parameters)));
        switch (m_request.wish) {
        case Wish::Quality:
            candidate.score += parameters;
            add(candidate, "advice.quality");
            break;
        case Wish::Speed:
            candidate.score -= parameters;
            add(candidate, "advice.speed");
            break;
        case Wish::Size:
            candidate.score -= std::log2(static_cast<double>(std::max<std::int64_t>(1, model.bytesOnDisk)));
            add(candidate, "advice.size");
            break;
        }
    }

    double rowsPerSample() const {
        const auto rows = static_cast<double>(m_request.data->trainRows);
        return rows / std::min(rows, static_cast<double>(TextSample::mostRows));
    }

    /// A classifier that already knows exactly the categories of the data.
    bool hasSameLabels(const ModelReport& model) const {
        if (!m_request.data || m_request.data->labels.empty() || model.labels.size() != m_request.data->labels.size())
            return false;
        return std::ranges::all_of(model.labels,
                                   [&](const std::string& label) { return m_request.data->labels.contains(label); });
    }

    void tryTokenizer(Candidate& candidate) const {
        base::stopIfCancelled(m_token);
        try {
            record(candidate,
                   tokenized(m_sample, models::tokenizerFolder(candidate.model->path), lengthLimit(*candidate.model)));
        } catch (const base::Error& error) {
            candidate.advice.reasons.insert(candidate.advice.reasons.begin(), error.issues().front());
            candidate.score -= 1000;
        }
    }

    void record(Candidate& candidate, const TokenSample& sample) const {
        ModelAdvice& advice = candidate.advice;
        const auto tokens = static_cast<double>(sample.tokens);
        advice.tokensPerWord = tokens / static_cast<double>(m_sample.words);
        advice.unknownShare = sample.tokens > 0 ? static_cast<double>(sample.unknown) / tokens : 0;
        candidate.tokens = tokens * rowsPerSample();
        if (!learnsWindows(m_request.task))
            candidate.length = std::min(candidate.length, sample.longest + frameTokens);
        const auto learning = learningBy(m_request.training.method, *candidate.model);
        takeCosts(candidate, learning ? *learning : learnsAll(*candidate.model));
        if (advice.tokensPerWord > manyTokensPerWord)
            add(candidate, "advice.many-tokens", {{"tokens", oneDecimal(advice.tokensPerWord)}}, Severity::Warning);
        if (advice.unknownShare > muchUnknown)
            add(candidate, "advice.unknown-tokens", {{"share", oneDecimal(100 * advice.unknownShare)}}, Severity::Warning);
        const double cut = static_cast<double>(sample.cut) / static_cast<double>(m_sample.rows.size());
        if (cut > muchCut && !learnsWindows(m_request.task))
            add(candidate, "advice.texts-cut",
                {{"share", std::to_string(std::lround(100 * cut))}, {"length", std::to_string(lengthLimit(*candidate.model))}},
                Severity::Warning);
        candidate.score -= 2 * std::log2(std::max(1.0, advice.tokensPerWord)) + 50 * advice.unknownShare;
    }

    void sort() {
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    }

    void doubt() {
        const auto say = [&](Severity severity, const char* code, api::Arguments arguments = {}) {
            m_report.doubts.push_back({severity, code, {}, std::move(arguments)});
        };
        if (m_candidates.empty())
            say(Severity::Warning, "advice.no-model");
        else if (std::ranges::all_of(m_candidates, [](const Candidate& candidate) {
                     return candidate.advice.memory == ModelAdvice::Memory::DoesNotFit;
                 }))
            say(Severity::Warning, "advice.none-fits");
        if (writesTexts(m_request.task) && !m_candidates.empty() &&
            std::ranges::all_of(m_candidates,
                                [](const Candidate& candidate) { return candidate.model->parameters < smallForWriting; }))
            say(Severity::Warning, "advice.too-small-to-write");
        if (m_request.task == "prompt-answer" || m_request.task == "chat" || m_request.task == "preference")
            say(Severity::Note, "advice.facts");
        if (m_request.data)
            doubtData(say);
    }

    template <class Say> void doubtData(const Say& say) const {
        const api::DatasetReport& data = *m_request.data;
        const auto classes = static_cast<std::int64_t>(data.labels.size());
        if (data.trainRows < fewRows || (classes > 0 && data.trainRows < fewRowsOfAClass * classes))
            say(Severity::Warning, "advice.few-rows", {{"rows", std::to_string(data.trainRows)}});
        const auto commonest = std::ranges::max_element(data.labels, {}, [](const auto& label) { return label.second; });
        if (m_request.task != "classification" || commonest == data.labels.end() || data.goodRows == 0)
            return;
        const double share = static_cast<double>(commonest->second) / static_cast<double>(data.goodRows);
        if (share > nearlyAll)
            say(Severity::Warning, "advice.one-category",
                {{"share", std::to_string(std::lround(100 * share))}, {"label", commonest->first}});
    }

    const api::AdviceRequest& m_request;
    const api::CancelToken& m_token;
    TextSample m_sample;
    std::int64_t m_classes;  ///< outputs of the head; 0 for those that guess tokens
    torch::Device m_device = torch::kCPU;
    std::unique_ptr<MachineSpeed> m_speed;
    api::AdviceReport m_report;
    std::int64_t m_held = 0;  ///< bytes, whatever is trained
    std::vector<Candidate> m_candidates;
};

}  // namespace

api::AdviceReport advise(const api::AdviceRequest& request, const api::CancelToken& token) {
    return Adviser(request, token).advise();
}

}  // namespace core::training
