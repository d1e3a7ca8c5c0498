// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/api/job.h"

namespace core::api {

struct BenchRequest {
    Device device = Device::Cpu;
    Precision precision = Precision::Float32;
    std::vector<std::string> only;  ///< names of rows; empty: all of them
};
struct BenchRow {
    std::string name, precision;
    double tokensPerSecond = 0, examplesPerSecond = 0, secondsPerStep = 0;  ///< medians
    std::int64_t peakMemoryBytes = 0, parameters = 0;
};
struct BenchReport {
    std::string machine, blas, libtorch, device;
    std::int64_t threads = 0;
    std::vector<BenchRow> rows;
};

struct TokenizerBenchRequest {
    std::vector<std::string> tokenizers;  ///< model folders; none: the starter models
    std::string text;                     ///< plain text file; empty: a sample of this program
};
struct TokenizerBenchRow {
    std::string name;  ///< of the folder
    std::int64_t threads = 1;
    double megabytesPerSecond = 0, tokensPerSecond = 0;
};

}  // namespace core::api
