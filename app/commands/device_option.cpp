// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/device_option.h"

#include <algorithm>

#include "core/api/job_fields.h"

namespace app {

using namespace core::api;

namespace {

/// A job whose field has the value of an option.
Job jobWith(const Arguments& arguments, const char* option, const char* fieldName, const char* complaint) {
    const JobField& field = *findJobField(fieldName);
    if (std::find(field.choices.begin(), field.choices.end(), arguments.value(option)) == field.choices.end())
        throw UsageError(complaint);
    Job job;
    field.set(job, arguments.value(option));
    return job;
}

}  // namespace

Device deviceOption(const Arguments& arguments, Device standard) {
    if (!arguments.has("--device"))
        return standard;
    return jobWith(arguments, "--device", "training.device", "--device must be auto, cpu or cuda").training.device;
}

Precision precisionOption(const Arguments& arguments, Precision standard) {
    if (!arguments.has("--precision"))
        return standard;
    return jobWith(arguments, "--precision", "training.precision", "--precision must be auto, fp32 or bf16").training.precision;
}

}  // namespace app
