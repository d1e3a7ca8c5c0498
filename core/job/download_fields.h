// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/job/report_fields.h"

/// The fields of a download's report, each named once for JSON (see json_mapping.h).
namespace core::api {

template <class V>
void describe(V& visit, DownloadReport::File& x) {
    visit("name", x.name);
    visit("bytes", x.bytes);
    visit("present", x.present);
}
template <class V>
void describe(V& visit, DownloadReport& x) {
    visit("model", x.model);
    visit("revision", x.revision);
    visit("commit", x.commit);
    visit("folder", x.folder);
    visit("bytes", x.bytes);
    visit("missingBytes", x.missingBytes);
    visit("files", x.files);
    visit("issues", x.issues);
}

}  // namespace core::api
