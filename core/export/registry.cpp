// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/registry.h"

#include <vector>

#include "core/base/error.h"
#include "core/export/hugging_face.h"

namespace core::exporting {

std::span<const Format> formats() {
    static constexpr Format table[] = {
        {"hf", false, writeHuggingFace, openHuggingFace},
        {"hf-bf16", true, writeHuggingFaceBf16, openHuggingFace},
    };
    return table;
}

const Format& findFormat(const std::string& id) {
    std::string known;
    for (const Format& format : formats()) {
        if (format.id == id)
            return format;
        known += (known.empty() ? "" : ", ") + std::string(format.id);
    }
    throw base::Error("export.unknown-format", {{"format", id}, {"known", known}}, {.field = "format"});
}

}  // namespace core::exporting

namespace core::api {

std::span<const ExportInfo> exportFormats() {
    static const std::vector<ExportInfo> infos = [] {
        std::vector<ExportInfo> list;
        for (const exporting::Format& format : exporting::formats())
            list.push_back({format.id});
        return list;
    }();
    return infos;
}

}  // namespace core::api
