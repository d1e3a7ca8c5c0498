// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/advice.h"
#include "core/api/job_fields.h"
#include "core/job/report_fields.h"

/// The fields of what is said about models, as in report_fields.h.
namespace core::api {

inline const auto& enumNames(ModelAdvice::Memory) {
    static constexpr std::array<std::string_view, 3> names{"fits", "tight", "does-not-fit"};
    return names;
}

inline const auto& enumNames(Method) {
    static const std::array<std::string_view, 4> names{methodName(Method::Full), methodName(Method::LastLayers),
                                                       methodName(Method::Head), methodName(Method::LowRank)};
    return names;
}

template <class V> void describe(V& visit, ModelAdvice::Way& x) {
    visit("method", x.method);
    visit("memory", x.memory);
    visit("memoryBytes", x.memoryBytes);
    visit("secondsPerEpoch", x.secondsPerEpoch);
}
template <class V> void describe(V& visit, ModelAdvice& x) {
    visit("path", x.path);
    visit("memory", x.memory);
    visit("memoryBytes", x.memoryBytes);
    visit("secondsPerEpoch", x.secondsPerEpoch);
    visit("secondsOfRun", x.secondsOfRun);
    visit("passes", x.passes);
    visit("ways", x.ways);
    visit("tokensPerWord", x.tokensPerWord);
    visit("unknownShare", x.unknownShare);
    visit("reasons", x.reasons);
}
template <class V> void describe(V& visit, AdviceReport& x) {
    visit("models", x.models);
    visit("memoryAvailable", x.memoryAvailable);
    visit("doubts", x.doubts);
}
template <class V> void describe(V& visit, IntegrityReport& x) {
    visit("path", x.path);
    visit("tensors", x.tensors);
    visit("values", x.values);
    visit("checksums", x.checksums);
    visit("bytes", x.bytes);
    visit("issues", x.issues);
}

}  // namespace core::api
