// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/api/data_step.h"

namespace core::api {

/// What a column of the data is for. The names in job.json are those of roleName(). Cells that hold more than a text are JSON:
/// Conversation, Chosen, Rejected a list of messages (role, content) or a text; Tools a list of the functions that a conversation
/// may call; AnswerSpans a list of {text, start}, start in
/// code points of the context, empty for a question without an answer; Tokens and Tags lists of texts of the same length. Split
/// says which part a row belongs to ("train", "validation", "test").
enum class Role {
    Ignore,
    Text,
    Label,
    Prompt,
    Answer,
    System,
    Tools,
    Conversation,
    Chosen,
    Rejected,
    Context,
    Question,
    AnswerSpans,
    Tokens,
    Tags,
    Group,
    Date,
    Id,
    Split
};

/// Where the rows of a file go. Auto: cut into parts by the split settings.
enum class Part { Auto, Train, Validation, Test };

/// What decides which rows go to which part. Date: the newest rows are the test, those before them the validation.
enum class SplitBy { Chance, Date };

/// What of a plain text or a document becomes a row. Auto: its paragraphs; a plain text without blank lines is a list, a row for
/// each line. Window: as many of its tokens as are asked for, paragraphs kept whole where they fit.
enum class TextRows { Auto, Line, Paragraph, Page, Window };

enum class Schedule { Constant, Linear, Cosine, WarmupStableDecay };

/// Which part of the model learns: every weight; the last layers and the head; the head; low-rank matrices beside the linear
/// layers (LoRA), and the head.
enum class Method { Full, LastLayers, Head, LowRank };

enum class Optimizer { AdamW, AdamW8Bit, Adafactor, Sgd };

/// How numbers are held while a model learns. Auto: bfloat16 where the processor or the card computes it fast, else float32.
enum class Precision { Auto, Float32, BFloat16 };

/// How the weights beside an adapter are held: as they are; 8-bit integers with a scale for each block; the 4-bit NormalFloat of
/// QLoRA (Dettmers et al. 2023).
enum class BaseWeights { Full, Int8, NormalFloat4 };

/// What a conversation's use of tools is to the model. Shown: it reads the calls and what the tools gave back. Calls: it learns to
/// make the calls. All: it learns what the tools give back, too.
enum class ToolTurns { Shown, Calls, All };

/// How a training stands beside other programs that want the processor.
enum class Priority { Low, Normal };

/// Where a model is trained and assessed. Auto: a CUDA device if there is one, else the CPU.
enum class Device { Auto, Cpu, Cuda };

struct DataFile {
    std::string path;
    Part part = Part::Auto;
    std::string sheet = {};  ///< of a workbook; empty: the first one that has rows

    bool operator==(const DataFile&) const = default;
};

/// Everything that a run needs, as in job.json. The fields are described, one by one, in job_fields.h.
struct Job {
    std::string name;
    std::string task;  ///< id of a task: see catalogue.h

    struct Model {
        std::string path;            ///< folder in Hugging Face layout
        bool randomWeights = false;  ///< start from fresh weights of this configuration
        bool operator==(const Model&) const = default;
    } model;

    struct Data {
        std::vector<DataFile> files;
        std::map<std::string, Role> roles;  ///< column name → role; columns that are not named are detected
        std::map<std::string, std::string> templates;  ///< new column → how it is put together: "{title}: {body}"
        std::vector<DataStep> steps;                   ///< changes of the rows, in their order
        TextRows textRows = TextRows::Auto;            ///< of plain texts and documents
        std::int64_t windowTokens = 128;               ///< of TextRows::Window, those that the tokenizer adds among them
        std::string store;                             ///< SQLite file that keeps what was read; empty: files are read each time
        double validationShare = 0.1;
        double testShare = 0.1;
        std::int64_t validationRows = 0;  ///< so many rows in place of the share; 0: the share
        std::int64_t testRows = 0;
        SplitBy splitBy = SplitBy::Chance;
        bool stratified = true;
        std::int64_t splitSeed = 1;
        std::int64_t folds = 0;  ///< k-fold cross-validation by the assessment, from 2 on; 0: none
        std::int64_t fold = 0;   ///< which of the folds is the test, from 1; 0: the split above
        bool operator==(const Data&) const = default;
    } data;

    struct Training {
        Method method = Method::Full;
        std::int64_t lastLayers = 2;  ///< of Method::LastLayers
        std::int64_t loraRank = 8;    ///< of Method::LowRank, as the next ones
        double loraAlpha = 16;
        double loraDropout = 0.05;
        std::string loraTargets = "all-linear";  ///< or "attention", ends of names between commas, a regular expression
        bool loraRankStabilised = false;         ///< rsLoRA
        bool loraMagnitudes = false;             ///< DoRA
        BaseWeights baseWeights = BaseWeights::Full;  ///< of Method::LowRank
        double epochs = 3;
        std::int64_t maxSteps = 0;  ///< 0: as many as the epochs need
        double maxMinutes = 0;      ///< 0: no limit
        double learningRate = 5e-5;
        std::int64_t batchSize = 16;    ///< examples of one micro-batch
        std::int64_t accumulation = 1;  ///< micro-batches of one optimizer step
        std::int64_t maxLength = 128;   ///< tokens of one example or packed window
        ToolTurns toolTurns = ToolTurns::Shown;  ///< of conversations
        bool recompute = false;         ///< layers are computed again in backward in place of being kept (activation checkpointing)
        Optimizer optimizer = Optimizer::AdamW;
        double momentum = 0.9;  ///< of Optimizer::Sgd
        double layerDecay = 1;  ///< factor of the learning rate from each layer to the one below it
        double weightDecay = 0.01;
        double startPull = 0;          ///< weight decay towards the values before the training (L2-SP)
        double labelSmoothing = 0;     ///< share of the target that goes to all classes alike
        double focalGamma = 0;         ///< focal loss; 0: plain cross entropy
        bool balancedClasses = false;  ///< rare classes count more
        double consistency = 0;        ///< weight of the divergence of two passes with dropout (R-Drop)
        double averaging = 0;          ///< decay of a moving average of the weights, which is judged and kept; 0: none
        std::int64_t averageLast = 0;  ///< evaluations whose weights are averaged at the end; kept if that is better; 0: none
        double embeddingNoise = 0;     ///< α of the noise on the tokens' vectors (NEFTune); 0: none
        double mixup = 0;              ///< α of the Beta distribution that mixes two rows; 0: none
        double untouchedPull = 0;      ///< weight of the divergence from what the untouched model says (KL)
        double replayShare = 0;        ///< share of the batches that are general text
        std::string replayFile;        ///< that text, paragraphs apart; empty: the program's own
        double preferenceBeta = 0.1;   ///< β of DPO: how much it costs to leave the untouched model
        double preferenceDoubt = 0;    ///< share of the pairs that are taken to be the wrong way round (conservative DPO)
        double warmupShare = 0.1;
        Schedule schedule = Schedule::Linear;
        double clipNorm = 1.0;             ///< 0: no clipping
        double dropout = -1;               ///< negative: as the model's configuration says
        std::int64_t evaluateEvery = 0;    ///< optimizer steps; 0: about ten times a run, at least once an epoch
        std::int64_t checkpointEvery = 0;  ///< optimizer steps; 0: with every evaluation
        std::int64_t patience = 3;         ///< evaluations without gain before the run stops; 0: never
        double minimumGain = 0.0;          ///< fall of the validation loss that counts as a gain, in nats
        bool watchForgetting = true;  ///< language models: how well general text is still read, with every evaluation
        std::int64_t seed = 1;
        std::int64_t threads = 0;  ///< 0: all cores
        Device device = Device::Auto;
        Precision precision = Precision::Auto;
        Priority priority = Priority::Low;
        bool operator==(const Training&) const = default;
    } training;

    struct Assess {
        std::int64_t bootstrapSamples = 1000;
        bool compareUntouched = true;
        bool operator==(const Assess&) const = default;
    } assess;

    struct Export {
        std::vector<std::string> formats = {"hf"};
        bool operator==(const Export&) const = default;
    } exports;

    bool operator==(const Job&) const = default;
};

}  // namespace core::api
