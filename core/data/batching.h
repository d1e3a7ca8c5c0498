// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

namespace core::data {

/// Batches of example indices (into `lengths`) for one pass over the data: each holds examples of similar length, so that
/// little is padded, and both batches and their members come in a new order each epoch. Every example occurs once; all batches
/// but one are full. The same arguments give the same batches on every machine, so a position in them is a cursor that a run
/// resumes from.
std::vector<std::vector<std::int64_t>> lengthBuckets(const std::vector<std::int64_t>& lengths, std::int64_t batchSize,
                                                     std::uint64_t seed, std::uint64_t epoch);

/// A window of tokens cut from documents that follow one another.
struct PackedWindow {
    std::vector<std::int64_t> tokens;    ///< at most maxLength
    std::vector<std::int64_t> segments;  ///< of each token: which document of the window it is from, from 0; a separator
                                         ///< belongs to the document that it ends
};

/// Joins documents with a separator behind each (none if `separatorId` is negative) and cuts the stream into windows of
/// `maxLength` tokens; only the last may be shorter. No token is lost and none occurs twice, but a last window of one token, of
/// which nothing could be predicted, is dropped.
std::vector<PackedWindow> packSequences(const std::vector<std::vector<std::int64_t>>& documents, std::int64_t maxLength,
                                        std::int64_t separatorId);

}  // namespace core::data
