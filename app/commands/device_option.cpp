// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/device_option.h"

#include "core/api/job_fields.h"

namespace app {

using core::api::Device;

Device deviceOption(const Arguments& arguments, Device standard) {
    if (!arguments.has("--device"))
        return standard;
    for (const Device device : {Device::Auto, Device::Cpu, Device::Cuda})
        if (core::api::deviceName(device) == arguments.value("--device"))
            return device;
    throw UsageError("--device must be auto, cpu or cuda");
}

}  // namespace app
