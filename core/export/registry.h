// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <span>
#include <string>

#include "core/api/catalogue.h"
#include "core/api/session.h"
#include "core/export/source.h"

namespace core::exporting {

/// A way to write a model, and to open what was written.
struct Format {
    const char* id;
    bool rounded;    ///< the weights lose digits, so answers may differ; else an export that answers otherwise is removed
    double allowed;  ///< difference of a logit by the order of sums alone; anything above it is another model
    void (*write)(const Source& source, const std::string& folder, const api::CancelToken& token);
    std::unique_ptr<models::Model> (*open)(const Source& source, const std::string& folder, const api::CancelToken& token);
    bool adapterAlone = false;  ///< the folder holds no whole model
};

std::span<const Format> formats();

/// @throws base::Error "export.unknown-format" {format, known}
const Format& findFormat(const std::string& id);

/// exportModel() in this format, whatever the request names.
api::ExportReport exportAs(const Format& format, const api::ExportRequest& request, const api::EventSink& sink,
                           const api::CancelToken& token);

}  // namespace core::exporting
