// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/api/advice.h"
#include "core/api/bench.h"
#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/job.h"
#include "core/api/outcome.h"
#include "core/api/rate_search.h"
#include "core/api/reports.h"
#include "core/api/run_control.h"
#include "core/api/token_counts.h"

namespace core::api {

/// A conversation, to be written as the model's own chat template says.
struct Chat {
    std::string messages;             ///< JSON: a list of {"role": …, "content": …}
    std::string tools;                ///< JSON: a list of what the model may call; empty: none
    bool addGenerationPrompt = true;  ///< end with the opening of the model's answer
    bool plain = false;               ///< a model without a chat template takes the one that this program trains with
};

struct GenerateRequest {
    std::string model;  ///< model folder
    std::string prompt;
    std::optional<Chat> chat;  ///< in place of the prompt
    std::int64_t maxNewTokens = 100;
    double temperature = 0;  ///< 0: greedy
    std::int64_t topK = 0;   ///< 0: all
    double topP = 1;
    double repetitionPenalty = 1;   ///< above 1: tokens that are there already become less likely
    std::vector<std::string> stop;  ///< the text ends before the first of these
    std::int64_t beams = 1;         ///< above 1: beam search in place of choosing token by token
    std::int64_t seed = 1;
    std::function<void(const std::string&)> onText;  ///< each new piece of text, on the worker thread; may be empty
};
struct Generation {
    std::string text;  ///< without the prompt
    std::int64_t newTokens = 0;
    double seconds = 0;
};

struct PredictRequest {
    std::string model;  ///< folder of a model that judges, marks or searches texts
    std::vector<std::string> texts;
    std::vector<std::string> questions;  ///< one for each text, for a model that finds answers; else empty
};
/// A piece of a text, in code points [start, end): a marked name, or an answer that was found.
struct Passage {
    std::string label;  ///< type of a name
    std::int64_t start = 0, end = 0;
    double confidence = 0;
};
/// One text answered.
struct TextAnswer : Prediction {
    std::string question;
    std::vector<Passage> passages;  ///< marked names in order; or the answer and what else might be it, the likeliest first
};

struct EmbedRequest {
    std::string model;  ///< folder
    std::vector<std::string> texts;
};

struct ProbeRequest {
    std::string model, inputs, outputs;  ///< model folder, two safetensors files
    std::string adapter;                 ///< folder in PEFT's layout, put on the model; empty: none
    std::int64_t trainSteps = 0;
    double learningRate = 1e-3, weightDecay = 0;
    Device device = Device::Cpu;
};
struct ProbeReport {
    bool hasLoss = false;
    double loss = 0;
    std::vector<double> losses;        ///< trainSteps + 1 values
    std::vector<std::string> tensors;  ///< written
};

struct TextToTokenize {
    std::string text;
    std::optional<Chat> chat;  ///< in place of the text
};
struct TokenizedText {
    std::string text;  ///< what a chat became; empty for a plain text
    std::vector<std::int64_t> ids;
    std::vector<std::pair<std::int64_t, std::int64_t>> offsets;  ///< code points
    std::vector<std::string> tokens;
};

struct ExportRequest {
    std::string source;  ///< a run folder or a model folder
    std::string format = "hf";
    std::string destination;  ///< new or empty folder
};

struct TrainTokenizerRequest {
    std::vector<std::string> texts;  ///< plain text files
    std::string kind;                ///< "gpt2" or "bert": what surrounds a text
    std::int64_t vocabularySize = 8000;
    std::string destination;  ///< folder
};

struct DownloadRequest {
    std::string model;      ///< "owner/name", either with "@revision", or the address of its page
    std::string revision;   ///< branch, tag or commit; empty: as `model` says, else "main"
    bool listOnly = false;  ///< only find out what would be fetched
    std::string hub;        ///< address of another hub; empty: HF_ENDPOINT, else the public one
    std::string token;      ///< the user's secret for that hub; empty: as HF_TOKEN or its file says
};

/// The whole of core behind one door. Every call blocks, never throws, reports to the sink on the calling thread (or on one that it
/// waits for) and looks at the token at least every micro-batch, 1,000 rows or tensor. One call at a time per session object.
class Session {
public:
    virtual ~Session() = default;

    /// Reads config, tokenizer and tensor headers; takes no memory for weights.
    virtual Outcome<ModelReport> inspectModel(const std::string& folder, const CancelToken&) = 0;
    /// Starter models and every model folder directly below `folders` and in the Hugging Face cache, with downloads there that
    /// are not complete.
    virtual Outcome<std::vector<ModelReport>> listModels(const std::vector<std::string>& folders, const EventSink&,
                                                         const CancelToken&) = 0;
    /// Reads every weight: checksums where the hub's are known, and numbers that are none.
    virtual Outcome<IntegrityReport> verifyModel(const std::string& folder, const EventSink&, const CancelToken&) = 0;
    /// Ranks models for a goal, a language and a wish on this machine.
    virtual Outcome<AdviceReport> advise(const AdviceRequest&, const CancelToken&) = 0;

    /// Reads the job's files, finds roles and faults, and splits.
    virtual Outcome<DatasetReport> checkDataset(const Job&, const EventSink&, const CancelToken&) = 0;
    /// What the model will see of one good row (index from 0 into DatasetReport::table).
    virtual Outcome<std::vector<PreviewPiece>> preview(const Job&, const DatasetReport&, std::int64_t index,
                                                       const CancelToken&) = 0;
    /// What the job's model will learn from, only read, and lose to the length limit, over all rows.
    virtual Outcome<TokenCounts> countTokens(const Job&, const DatasetReport&, const EventSink&, const CancelToken&) = 0;
    /// Trains the job's model for a moment with a learning rate that rises (Smith 2017): what it bears. Nothing is kept.
    virtual Outcome<RateSearch> findLearningRate(const Job&, const EventSink&, const CancelToken&) = 0;
    virtual Outcome<Estimate> estimate(const Job&, const DatasetReport&, const CancelToken&) = 0;

    /// Trains into the run folder (made if missing). With `resume`, goes on from its newest good checkpoint.
    virtual Outcome<TrainingReport> train(const Job&, const std::string& runFolder, bool resume, const EventSink&,
                                          const RunControl&) = 0;
    /// Assesses the best model of a run on its test part; writes report.json into the run folder.
    virtual Outcome<AssessmentReport> assess(const std::string& runFolder, const EventSink&, const CancelToken&) = 0;
    virtual Outcome<ExportReport> exportModel(const ExportRequest&, const EventSink&, const CancelToken&) = 0;

    virtual Outcome<std::vector<TextAnswer>> predict(const PredictRequest&, const EventSink&, const CancelToken&) = 0;
    /// A vector for each text: the mean of the hidden states, or what the model's own files say.
    virtual Outcome<std::vector<std::vector<float>>> embed(const EmbedRequest&, const CancelToken&) = 0;
    virtual Outcome<Generation> generate(const GenerateRequest&, const CancelToken&) = 0;
    virtual Outcome<ProbeReport> probe(const ProbeRequest&, const CancelToken&) = 0;
    virtual Outcome<std::vector<TokenizedText>> tokenize(const std::string& model, const std::vector<TextToTokenize>& texts,
                                                         const CancelToken&) = 0;
    virtual Outcome<std::int64_t> trainTokenizer(const TrainTokenizerRequest&, const EventSink&, const CancelToken&) = 0;
    virtual Outcome<BenchReport> bench(const BenchRequest&, const EventSink&, const CancelToken&) = 0;
    /// Each tokenizer on one thread, then on one for each core.
    virtual Outcome<std::vector<TokenizerBenchRow>> benchTokenizers(const TokenizerBenchRequest&, const CancelToken&) = 0;
    /// Fetches a model from the hub into the Hugging Face cache: the one call that uses the network.
    virtual Outcome<DownloadReport> download(const DownloadRequest&, const EventSink&, const CancelToken&) = 0;
};

/// The real one.
std::unique_ptr<Session> makeSession();

/// The folder that holds starters/ and samples/: TUNEWRIGHT_RESOURCES, else beside the installed program, else the source tree.
std::string resourcesFolder();

/// Call first in main, before any thread exists: allocator settings and flush-to-zero, which threads inherit; writes beyond a limit of size fail.
void prepareProcess();

}  // namespace core::api
