// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// job.json: what is read comes back the same when it is written.

#include "core/api/job_fields.h"
#include "tests/fuzz/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    const auto job = core::api::jobFromJson({reinterpret_cast<const char*>(bytes), count}, "/jobs");
    if (job.ok()) {
        const auto again = core::api::jobFromJson(core::api::jobToJson(job.value()), "/jobs");
        fuzz::require(again.ok() && again.value() == job.value());
        return 0;
    }
    fuzz::require(job.failed() && job.failure().fault == core::api::Fault::Input);
    for (const core::api::Issue& issue : job.failure().issues)
        fuzz::requireWords(issue.code);
    return 0;
}
