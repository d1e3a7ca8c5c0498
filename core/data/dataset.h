// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/job.h"
#include "core/api/reports.h"
#include "core/tokenizers/tokenizer.h"

namespace core::data {

/// The good rows of a job's files with their roles and parts, beside what was found wrong.
struct Dataset {
    api::DatasetReport report;  ///< report.table holds all good rows

    /// Indices (from 0, into report.table) of the rows of a part.
    std::vector<std::int64_t> rows(api::Part part) const;
    /// Index of the first column with that role, or -1.
    std::int64_t column(api::Role role) const;
    /// Text of a row's cell in the column of that role; empty if there is none. Several columns of the role are joined with
    /// line breaks (instruction and input); a label comes without white space at its edges. Take texts from here, not from the
    /// table.
    std::string text(std::int64_t row, api::Role role) const;
};

/// What a data set is read for: to tell everything that is found in it, or to be used, where only the checks run that decide
/// the split or whether it can be used. Rows and parts are the same.
enum class Purpose { CheckUp, Use };

/// Opens the tokenizer of a model: a folder, or how jobs name it.
using TokenizerOf = std::function<std::shared_ptr<const tokenizers::Tokenizer>(const std::string& modelPath)>;

/// Reads, checks and splits. Faulty rows are findings, not exceptions; a file that gives nothing is an error. What keeps the
/// data from being used though it was read (no column for a role, one class only) is a finding of severity Error.
/// `tokenizerOf` opens the tokenizer of a model's folder, where texts are cut into windows of its tokens.
/// @throws base::Error "data.…", base::CancelledException; as tokenizers::openTokenizer
Dataset loadDataset(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token,
                    Purpose purpose = Purpose::CheckUp, const TokenizerOf& tokenizerOf = tokenizers::openTokenizer);

/// For those who go on to train. @throws base::Error with an issue for each finding of severity Error ("data.role-missing",
/// "finding.<kind>") if the verdict is not ready.
void requireReady(const Dataset& dataset);

/// Writes one JSON line per affected row of every finding: kind, row, start, end, partner, column, value.
/// @throws base::Error as base::writeFile
void writeFindings(const api::DatasetReport& report, const std::string& path);

/// The check-up as one JSON object: verdict, rows, goodRows, findings with their words.
std::string checkJson(const api::DatasetReport& report);

}  // namespace core::data
