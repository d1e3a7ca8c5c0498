// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/registry.h"

#include <vector>

#include "core/base/error.h"
#include "core/export/hugging_face.h"
#include "core/export/peft.h"

namespace core::exporting {

std::span<const Format> formats() {
    static constexpr Format table[] = {
        {"hf", false, 1e-5, writeHuggingFace, openHuggingFace},
        {"hf-bf16", true, 0, writeHuggingFaceBf16, openHuggingFace},
        {"peft", false, 1e-3, writePeft, openPeft, true},  // adds W·x and B·A·x where the merged model adds W and B·A
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
