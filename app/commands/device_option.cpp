// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/device_option.h"

#include <algorithm>

#include "core/api/job_fields.h"

namespace app {

using core::api::Device;

Device deviceOption(const Arguments& arguments, Device standard) {
    if (!arguments.has("--device"))
        return standard;
    const core::api::JobField& field = *core::api::findJobField("training.device");
    if (std::find(field.choices.begin(), field.choices.end(), arguments.value("--device")) == field.choices.end())
        throw UsageError("--device must be auto, cpu or cuda");
    core::api::Job job;
    field.set(job, arguments.value("--device"));
    return job.training.device;
}

}  // namespace app
