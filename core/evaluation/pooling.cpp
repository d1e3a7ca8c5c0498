// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/pooling.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/models/weight_files.h"

namespace core::evaluation {
namespace {

namespace fs = std::filesystem;
using base::Json;
using Kind = Pooling::Kind;

/// Its name today, and the flag of older files.
struct KindName {
    Kind kind;
    std::string_view name, flag;
};
constexpr std::array<KindName, 4> kinds = {{{Kind::Mean, "mean", "pooling_mode_mean_tokens"},
                                            {Kind::First, "cls", "pooling_mode_cls_token"},
                                            {Kind::Greatest, "max", "pooling_mode_max_tokens"},
                                            {Kind::Last, "lasttoken", "pooling_mode_lasttoken"}}};

class Reader {
public:
    explicit Reader(const std::string& folder) : m_folder(folder) {}

    Pooling read() {
        if (const auto modules = file("modules.json"))
            readModules(*modules);
        else if (const auto config = file("1_Pooling/config.json"))
            readKind(*config);
        if (const auto config = file("sentence_bert_config.json")) {
            if (config->value("do_lower_case", Json()) == true)
                unsupported("do_lower_case");
            if (const Json length = config->value("max_seq_length", Json()); length.is_number_integer())
                m_pooling.maxLength = std::max<std::int64_t>(length.get<std::int64_t>(), 0);
        }
        return m_pooling;
    }

private:
    [[noreturn]] void unsupported(const std::string& part) const {
        throw base::Error("embed.unsupported", {{"part", part.substr(0, 100)}}, {.file = m_folder});
    }

    std::optional<Json> file(const std::string& name) const {
        std::error_code error;
        if (!fs::exists(fs::path(m_folder) / name, error))
            return std::nullopt;
        Json json = base::readJson(models::resolveInside(m_folder, name));
        if (!json.is_object() && !json.is_array())
            unsupported(name);
        return json;
    }

    void readModules(const Json& modules) {
        for (const Json& module : modules) {
            const std::string type = word(module, "type"), path = word(module, "path");
            if (type.ends_with(".Transformer") && path.empty())
                continue;
            if (type.ends_with(".Normalize")) {
                m_pooling.normalised = true;
                continue;
            }
            const auto config = type.ends_with(".Pooling") ? file(path + "/config.json") : std::nullopt;
            if (!config)
                unsupported(type);
            readKind(*config);
        }
    }

    void readKind(const Json& config) {
        int found = 0;
        const std::string name = word(config, "pooling_mode");
        for (const auto& [key, value] : config.items())
            found += key.starts_with("pooling_mode_") && value == true;
        for (const KindName& kind : kinds)
            if (name == kind.name || (name.empty() && config.value(std::string(kind.flag), Json()) == true)) {
                m_pooling.kind = kind.kind;
                if (found <= 1)
                    return;
            }
        unsupported(name.empty() ? "1_Pooling" : name);
    }

    static std::string word(const Json& json, const char* key) {
        const Json value = json.is_object() ? json.value(key, Json()) : Json();
        return value.is_string() ? value.get<std::string>() : std::string();
    }

    std::string m_folder;
    Pooling m_pooling;
};

}  // namespace

torch::Tensor Pooling::operator()(const torch::Tensor& states) const {
    const auto pooled = [&] {
        switch (kind) {
        case Kind::First:
            return states[0];
        case Kind::Greatest:
            return states.amax(0);
        case Kind::Last:
            return states[-1];
        case Kind::Mean:
            break;
        }
        return states.mean(0);
    };
    const torch::Tensor vector = pooled();
    return normalised ? vector / vector.norm().clamp_min(1e-12) : vector;
}

Pooling readPooling(const std::string& folder) {
    return Reader(folder).read();
}

}  // namespace core::evaluation
