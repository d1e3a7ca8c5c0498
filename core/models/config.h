// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/issue.h"
#include "core/base/json.h"
#include "core/models/layers/activation.h"

namespace core::models {

/// A typed view of config.json. Each reader takes the names that a key has had, in order of preference. Faults are
/// collected, so that finish() reports all of them at once; until then a reader gives a harmless value. "a.b" is key b of
/// object a.
class Config {
public:
    /// Reads config.json of a model folder; without one, what a family's original models have in its place, brought to today's
    /// names. @throws Error "model.no-config", "json.…", "file.…", "model.config-type"
    explicit Config(const std::string& folder);

    using Keys = std::initializer_list<std::string_view>;

    /// A whole number in [minimum, maximum]. Without `standard` the key must be there.
    std::int64_t count(Keys keys, std::int64_t maximum, std::optional<std::int64_t> standard = {}, std::int64_t minimum = 1);
    /// Like count(), but null counts as missing too.
    std::int64_t optionalCount(Keys keys, std::int64_t maximum, std::int64_t standard, std::int64_t minimum = 1);
    double probability(Keys keys, double standard);  ///< from 0 to below 1
    double positive(Keys keys, double standard);     ///< above 0
    bool flag(Keys keys, bool standard);
    std::string text(Keys keys, std::string standard);
    Activation activation(Keys keys, std::string standard);
    /// A setting that must have the given value because nothing else is supported.
    void require(std::string_view key, const base::Json& only);

    std::string modelType();  ///< "model_type"
    std::vector<std::string> architectures();
    std::vector<std::string> texts(std::string_view key);  ///< a list of texts; empty if it is not there
    std::vector<std::int64_t> counts(std::string_view key, std::int64_t maximum);  ///< a list of whole numbers from 0 on
    std::vector<std::string> labels();  ///< of id2label, else LABEL_0…; two if not stated

    void fault(std::string code, std::string_view key, api::Arguments arguments);
    const std::vector<api::Issue>& issues() const { return m_issues; }
    /// @throws Error with every fault found so far
    void finish() const;

    const std::string& path() const { return m_path; }
    const base::Json& json() const { return m_json; }

private:
    const base::Json* find(Keys keys, std::string_view& name, bool nullIsMissing) const;
    const base::Json& list(std::string_view key);  ///< empty if it is not there
    void wrongType(std::string_view key, const base::Json& value, const char* expected);
    std::optional<double> number(Keys keys, std::string_view& name);

    std::string m_path;
    base::Json m_json;
    std::vector<api::Issue> m_issues;
};

/// Bounds on what a configuration may ask for.
struct ConfigLimits {
    static constexpr std::int64_t hiddenSize = 1 << 20, layers = 10'000, heads = 65'536, vocabulary = 10'000'000,
                                  positions = 1 << 24, labels = 1'000'000, types = 1'000;
};

}  // namespace core::models
