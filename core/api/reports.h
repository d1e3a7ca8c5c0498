// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/api/event.h"
#include "core/api/issue.h"
#include "core/api/job.h"
#include "core/api/training_report.h"

namespace core::api {

/// What is known of a model folder without loading its weights.
struct ModelReport {
    std::string path;
    std::string name;
    std::string family;           ///< "gpt2", "bert"; the config's model_type if not supported
    std::string architecture;     ///< "GPT2LMHeadModel"
    std::int64_t parameters = 0;  ///< from the tensors' shapes, tied ones once
    std::int64_t layers = 0, hiddenSize = 0, heads = 0, contextLength = 0, vocabularySize = 0;
    std::int64_t bytesOnDisk = 0;
    std::string licence;  ///< as the model card states it; empty: not stated
    std::vector<std::string> languages;
    std::vector<std::string> labels;  ///< of a classifier
    std::string card;                 ///< README.md, bounded
    bool starter = false;             ///< ships with the program
    std::vector<std::string> tasks;   ///< ids of tasks that it suits
    std::vector<Issue> issues;        ///< an error: cannot be adapted, with the reason
};

/// Read access to the rows of a dataset. Safe from any thread.
class RowTable {
public:
    virtual ~RowTable() = default;
    virtual std::int64_t rowCount() const = 0;
    virtual std::vector<std::string> columns() const = 0;
    virtual std::string cell(std::int64_t index, std::int64_t column) const = 0;  ///< index and column from 0
    /// The record number (from 1) in its file, and the file.
    virtual Place place(std::int64_t index) const = 0;
    virtual Part part(std::int64_t index) const = 0;
    virtual std::int64_t number(std::int64_t index) const = 0;  ///< as Finding::Hit::row; grows with the index
};

/// One kind of fault in the data. Kinds are named as in the table of README ("exact_duplicate").
struct Finding {
    std::string kind;
    Severity severity = Severity::Warning;
    std::int64_t count = 0;
    Arguments arguments;
    struct Hit {
        std::int64_t row = 0;  ///< record number over all files in order, from 1; 0: about a column or the whole set
        std::int64_t start = -1, end = -1;  ///< code points in the text; -1: the whole row
        std::int64_t partner = 0;           ///< row that it belongs with; 0: none
        std::string column, value;
        std::string code;  ///< of a broken row: why it cannot be read; with its arguments
        Arguments arguments;
        std::string file;       ///< for rows: the file
        std::int64_t line = 0;  ///< for rows: first physical line in the file, from 1
        bool operator==(const Hit&) const = default;
    };
    std::vector<Hit> hits;
};

enum class Verdict { Ready, ReadyWithWarnings, NotReady };

struct ColumnReport {
    std::string name;
    Role role = Role::Ignore;
    bool detected = true;   ///< false: the user set the role
    double confidence = 0;  ///< of the detection, 0 to 1
    std::int64_t distinct = 0, empty = 0;
    std::vector<std::string> examples;
};

struct FileReport {
    std::string path;
    std::string format;    ///< id of a format
    std::string encoding;  ///< "UTF-8"
    std::string hash;      ///< xxh3-64 of the bytes, hexadecimal
    std::int64_t bytes = 0;
    std::int64_t rows = 0, goodRows = 0;
    Arguments details;  ///< "delimiter", "header"
};

/// How the good rows were cut into parts.
struct SplitReport {
    std::string kind;                    ///< "given", "chance", "stratified", "date"; empty: not cut yet
    std::string groupColumn;             ///< whose values stay in one part each; empty: none
    std::int64_t unitRows = 0;           ///< rows that stay with others: of one group, equal or nearly so
    double testHalfWidth = 0;            ///< widest half of the 95 % interval of a share measured on the test rows, 0 to 1
    /// Column of few values → value → rows of training, validation, test.
    std::map<std::string, std::map<std::string, std::array<std::int64_t, 3>>> groups;
};

/// What became of a step.
struct StepReport {
    std::int64_t rows = 0;  ///< that it changed or left out
    bool fits = true;       ///< false: the rows are not those that it was made for, and it was not done
};

struct DatasetReport {
    Verdict verdict = Verdict::NotReady;
    std::int64_t rows = 0, goodRows = 0;
    std::vector<FileReport> files;
    std::vector<ColumnReport> columns;
    std::vector<Finding> findings;
    std::map<std::string, std::int64_t> labels;  ///< class → good rows
    std::int64_t trainRows = 0, validationRows = 0, testRows = 0;
    std::map<std::string, std::array<std::int64_t, 3>> labelsByPart;  ///< class → train, validation, test
    SplitReport split;
    std::vector<StepReport> steps;                   ///< one for each of the job's
    std::shared_ptr<const RowTable> table;           ///< the good rows; not part of the JSON
};

/// How one row is seen by the model.
struct PreviewPiece {
    enum class Use { LearnedFrom, ReadOnly, CutOff };
    std::string text;
    Use use = Use::ReadOnly;
};

/// What a run will need, before it starts.
struct Estimate {
    std::int64_t memoryBytes = 0, memoryAvailableBytes = 0;
    std::int64_t diskBytes = 0, diskAvailableBytes = 0;
    double seconds = -1;  ///< negative: not known
    std::int64_t steps = 0, tokensPerEpoch = 0, trainExamples = 0;
    std::vector<Issue> issues;  ///< an error refuses the run
};

/// A value with a 95 % interval (percentile bootstrap over test rows) and the number of rows it is over.
struct Measure {
    double value = 0, low = 0, high = 0;
    std::int64_t count = 0;
};

struct ClassScore {
    std::string label;
    Measure precision, recall, f1;
    std::int64_t support = 0;
};

/// One answered test row. For language models `answer` is the continuation and `confidence` the mean token probability.
struct Prediction {
    std::int64_t row = 0;  ///< as Finding::Hit::row; 0 where not from a dataset
    std::string input, expected, answer, untouchedAnswer;
    double confidence = 0;
    double loss = 0;
    std::vector<std::pair<std::string, double>> scores;  ///< best classes first
};

struct AssessmentReport {
    std::string task;
    std::int64_t testRows = 0;
    std::map<std::string, Measure> tuned, untouched,
        difference;  ///< metric → value ("accuracy", "macroF1", "loss", "perplexity")
    /// The untouched model had no head for these classes: its answers are chance. untouched["majorityAccuracy"] is the fairer
    /// measure: always answering the commonest training class.
    bool untouchedFreshHead = false;
    /// "better", "worse", "no-difference", "too-few-rows", "not-compared": what the paired interval of the main metric says.
    std::string conclusion;
    std::vector<std::string> labels;
    std::vector<ClassScore> classes;
    std::vector<std::vector<std::int64_t>> confusion;  ///< [true][predicted]
    std::map<std::string, std::vector<double>> folds;  ///< of k-fold cross-validation: metric → its value on each fold
    std::vector<Issue> issues;                         ///< what the figures mean that are easily overlooked
    std::vector<Prediction> predictions;               ///< all test rows for classification, some for language models
};

struct ExportReport {
    std::string format, path;
    std::int64_t bytes = 0;
    std::vector<std::string> files;
    std::int64_t verifiedRows = 0;  ///< test rows that the re-opened export answered
    double largestDifference = 0;   ///< of a logit, between the model in memory and the re-opened one
    bool identicalAnswers = false;
};

/// A model on a hub, and what of it was fetched.
struct DownloadReport {
    struct File {
        std::string name;
        std::int64_t bytes = 0;
        bool present = false;  ///< it was there before
    };
    std::string model, revision, commit;
    std::string folder;             ///< the finished model folder; empty if only the list was asked for
    std::int64_t bytes = 0;         ///< of all files
    std::int64_t missingBytes = 0;  ///< of these, what had to be fetched
    std::vector<File> files;
    std::vector<Issue> issues;  ///< what the user should know of the repository
};

}  // namespace core::api
