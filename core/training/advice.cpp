// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/advice.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/text_tools.h"
#include "core/models/device.h"
#include "core/tokenizers/tokenizer.h"
#include "core/training/estimate.h"
#include "core/training/memory.h"
#include "core/training/trainer.h"
#include "core/training/workload.h"

namespace core::training {
namespace {

using api::ModelAdvice;
using api::ModelReport;
using api::Severity;
using api::Wish;

constexpr std::size_t tokenizersTried = 12;
constexpr std::size_t sampledRows = 200;
constexpr std::int64_t fewRows = 50, fewRowsOfAClass = 8;
constexpr std::int64_t smallForWriting = 50'000'000;
constexpr double manyTokensPerWord = 2.2, muchUnknown = 0.01;

std::string oneDecimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool writesTexts(const std::string& task) {
    return task == "causal-lm" || task == "prompt-answer" || task == "chat" || task == "text-to-text";
}

enum class Language { Match, NotSaid, Other };

Language languageOf(const ModelReport& model, const std::string& wanted) {
    if (wanted.empty() || model.languages.empty())
        return Language::NotSaid;
    return contains(model.languages, wanted) || contains(model.languages, "multilingual") ? Language::Match : Language::Other;
}

/// The texts that tokenizers are tried on.
struct Sample {
    std::vector<std::string> texts;
    std::int64_t words = 0;
};

Sample sampleOf(const std::optional<api::DatasetReport>& report) {
    Sample sample;
    if (!report || !report->table)
        return sample;
    const data::Dataset dataset{*report};
    const std::vector<std::int64_t> rows = dataset.rows(api::Part::Train);
    const std::size_t taken = std::min(sampledRows, rows.size());
    for (std::size_t i = 0; i < taken; ++i)
        for (std::string& text : textsOfRow(dataset, rows[i * rows.size() / taken])) {
            sample.words += data::countWords(text);
            sample.texts.push_back(std::move(text));
        }
    return sample;
}

struct Candidate {
    const ModelReport* model = nullptr;
    ModelAdvice advice;
    double score = 0;  ///< higher is better
};

class Adviser {
public:
    Adviser(const api::AdviceRequest& request, const api::CancelToken& token)
        : m_request(request), m_token(token), m_sample(sampleOf(request.data)) {}

    api::AdviceReport advise() {
        prepareWorker(m_request.training.threads);
        m_report.memoryAvailable = availableBytes();
        m_speed = measureSpeed(models::chooseDevice(m_request.training.device));
        for (const ModelReport& model : m_request.models)
            if (contains(model.tasks, m_request.task) && !api::hasErrors(model.issues))
                m_candidates.push_back(judge(model));
        sort();
        if (m_sample.words > 0) {
            for (std::size_t i = 0; i < std::min(tokenizersTried, m_candidates.size()); ++i)
                tryTokenizer(m_candidates[i]);
            sort();
        }
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
        Candidate candidate{&model, {}, 0};
        candidate.advice.path = model.path;
        judgeMemory(candidate);
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

    void judgeMemory(Candidate& candidate) const {
        const ModelReport& model = *candidate.model;
        const std::int64_t length = model.contextLength > 0 ? std::min(m_request.training.maxLength, model.contextLength)
                                                            : m_request.training.maxLength;
        const std::int64_t classes = headOutputs(m_request.task, m_request.data ? m_request.data->labels.size() : 0);
        ModelAdvice& advice = candidate.advice;
        advice.memoryBytes = trainingMemory(model, learnsAll(model), m_request.training.batchSize, length, classes);
        const std::int64_t available = m_report.memoryAvailable;
        if (available > 0 && advice.memoryBytes > available) {
            advice.memory = ModelAdvice::Memory::DoesNotFit;
            candidate.score -= 1000;
        } else if (available > 0 && 10 * advice.memoryBytes > 8 * available) {
            advice.memory = ModelAdvice::Memory::Tight;
            candidate.score -= 3;
        }
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
        if (m_request.data && !m_sample.texts.empty()) {
            // Until its tokenizer was tried: three tokens for two words, as is usual for the language that a tokenizer was made
            // for.
            const double words = static_cast<double>(m_sample.words) * rowsPerSample();
            candidate.advice.secondsPerEpoch = secondsPerPass(model, std::llround(1.5 * words), m_speed);
        }
    }

    double rowsPerSample() const {
        const auto rows = static_cast<double>(m_request.data->trainRows);
        return rows / std::min(rows, static_cast<double>(sampledRows));
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
            const auto tokenizer = tokenizers::openTokenizer(candidate.model->path);
            std::int64_t tokens = 0, unknown = 0;
            for (const std::string& text : m_sample.texts)
                for (const tokenizers::Id id :
                     tokenizer->encodeIds(text, {.specialTokens = tokenizers::SpecialTokens::Leave})) {
                    ++tokens;
                    unknown += tokenizer->specialIds().unknown == id;
                }
            record(candidate, tokens, unknown);
        } catch (const base::Error& error) {
            candidate.advice.reasons.insert(candidate.advice.reasons.begin(), error.issues().front());
            candidate.score -= 1000;
        }
    }

    void record(Candidate& candidate, std::int64_t tokens, std::int64_t unknown) const {
        ModelAdvice& advice = candidate.advice;
        advice.tokensPerWord = static_cast<double>(tokens) / static_cast<double>(m_sample.words);
        advice.unknownShare = tokens > 0 ? static_cast<double>(unknown) / static_cast<double>(tokens) : 0;
        advice.secondsPerEpoch =
            secondsPerPass(*candidate.model, std::llround(static_cast<double>(tokens) * rowsPerSample()), m_speed);
        if (advice.tokensPerWord > manyTokensPerWord)
            add(candidate, "advice.many-tokens", {{"tokens", oneDecimal(advice.tokensPerWord)}}, Severity::Warning);
        if (advice.unknownShare > muchUnknown)
            add(candidate, "advice.unknown-tokens", {{"share", oneDecimal(100 * advice.unknownShare)}}, Severity::Warning);
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
        if (m_request.task == "prompt-answer" || m_request.task == "chat")
            say(Severity::Note, "advice.facts");
        if (m_request.data)
            doubtData(say);
    }

    template <class Say> void doubtData(const Say& say) const {
        const api::DatasetReport& data = *m_request.data;
        const auto classes = static_cast<std::int64_t>(data.labels.size());
        if (data.trainRows < fewRows || (classes > 0 && data.trainRows < fewRowsOfAClass * classes))
            say(Severity::Warning, "advice.few-rows", {{"rows", std::to_string(data.trainRows)}});
    }

    const api::AdviceRequest& m_request;
    const api::CancelToken& m_token;
    Sample m_sample;
    double m_speed = 1;
    api::AdviceReport m_report;
    std::vector<Candidate> m_candidates;
};

}  // namespace

api::AdviceReport advise(const api::AdviceRequest& request, const api::CancelToken& token) {
    return Adviser(request, token).advise();
}

}  // namespace core::training
