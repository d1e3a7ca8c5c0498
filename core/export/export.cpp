// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/export.h"

#include <algorithm>
#include <filesystem>

#include "core/base/cancel.h"
#include "core/base/files.h"
#include "core/export/model_card.h"
#include "core/export/proof.h"
#include "core/export/registry.h"
#include "core/export/staging.h"

namespace core::exporting {
namespace {

namespace fs = std::filesystem;

Proof proveFolder(const Source& source, const Format& format, const std::string& folder, const api::EventSink& sink,
                  const api::CancelToken& token) {
    const auto reopened = format.open(source, folder, token);
    const bool hasTokenizer = !tokenizers::tokenizerFiles(folder).empty();
    const auto tokenizer = hasTokenizer ? tokenizers::openTokenizer(folder) : nullptr;
    const Proof proof = prove(source, *reopened, tokenizer.get(), sink, token);
    const bool identical = proof.different == 0 && proof.largestDifference <= format.allowed;
    const bool broken = !(proof.largestDifference >= 0);  // also not a number
    if (broken || (!format.rounded && !identical))
        throw base::Error("export.not-identical",
                          {{"different", std::to_string(proof.different)},
                           {"texts", std::to_string(proof.texts)},
                           {"difference", std::to_string(proof.largestDifference)}},
                          {}, {}, api::Fault::Program);
    return proof;
}

void listFiles(const std::string& folder, api::ExportReport& report) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        report.files.push_back(fs::relative(entry.path(), folder).string());
        report.bytes += static_cast<std::int64_t>(entry.file_size());
    }
    std::sort(report.files.begin(), report.files.end());
}

}  // namespace

api::ExportReport exportAs(const Format& format, const api::ExportRequest& request, const api::EventSink& sink,
                           const api::CancelToken& token) {
    StagingFolder staging(request.destination);
    const Source source = openSource(request.source, sink, token);
    if (sink)
        sink(api::StageEvent{api::Stage::Exporting});
    base::stopIfCancelled(token);
    format.write(source, staging.path(), token);
    const Proof proof = proveFolder(source, format, staging.path(), sink, token);
    base::writeFile((fs::path(staging.path()) / "README.md").string(), modelCard(source, proof, format));
    api::ExportReport report;
    report.format = format.id;
    listFiles(staging.path(), report);
    staging.publish();
    report.path = staging.destination();
    report.verifiedRows = proof.texts;
    report.largestDifference = proof.largestDifference;
    report.identicalAnswers = proof.different == 0;
    return report;
}

api::ExportReport exportModel(const api::ExportRequest& request, const api::EventSink& sink, const api::CancelToken& token) {
    return exportAs(findFormat(request.format), request, sink, token);
}

}  // namespace core::exporting
