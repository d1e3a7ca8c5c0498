// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/adapters/config.h"

#include <array>
#include <cmath>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace core::models {
namespace {

namespace fs = std::filesystem;
using base::Json;

constexpr std::int64_t greatestRank = 1 << 16;
constexpr std::size_t mostNames = 100000;

/// Settings of PEFT that change what the matrices mean. They must be off.
constexpr std::array<const char*, 12> mustBeOff = {"use_qalora",
                                                   "use_bdlora",
                                                   "lora_bias",
                                                   "layer_replication",
                                                   "alora_invocation_tokens",
                                                   "arrow_config",
                                                   "target_parameters",
                                                   "trainable_token_indices",
                                                   "kasa_config",
                                                   "velora_config",
                                                   "monteclora_config",
                                                   "layers_pattern"};

/// Ways to begin that changed the base's own weights: without those the adapter is another one.
constexpr std::array<std::string_view, 4> changedBase = {"pissa", "olora", "corda", "loftq"};

constexpr std::array<std::string_view, 3> biasNames = {"none", "lora_only", "all"};

class Reader {
public:
    explicit Reader(const std::string& path) : m_path(path), m_json(base::readJson(path)) {
        if (!m_json.is_object())
            invalid("", "it is not an object");
    }

    AdapterConfig read() {
        refuseOthers();
        AdapterConfig config;
        config.rank = rank("r", get("r"));
        config.alpha = number("lora_alpha", get("lora_alpha"));
        config.dropout = m_json.contains("lora_dropout") ? number("lora_dropout", get("lora_dropout")) : 0;
        config.rankStabilised = flag("use_rslora");
        config.magnitudes = flag("use_dora");
        readTargets(config);
        config.excluded = names("exclude_modules");
        for (const auto& [key, value] : object("rank_pattern").items())
            config.ranks.emplace_back(key, rank("rank_pattern", value));
        for (const auto& [key, value] : object("alpha_pattern").items())
            config.alphas.emplace_back(key, number("alpha_pattern", value));
        readLayers(config);
        config.saved = names("modules_to_save");
        config.bias = bias();
        if (const Json& base = get("base_model_name_or_path"); base.is_string())
            config.base = base.get<std::string>();
        return config;
    }

private:
    [[noreturn]] void invalid(const std::string& key, const std::string& reason) const {
        throw base::Error("adapter.invalid", {{"key", key}, {"reason", reason}}, {.file = m_path, .field = key});
    }
    [[noreturn]] void unsupported(const std::string& key, const Json& value) const {
        throw base::Error("adapter.unsupported", {{"key", key}, {"value", base::dumpJson(value).substr(0, 100)}},
                          {.file = m_path, .field = key});
    }

    const Json& get(const char* key) const {
        static const Json none;
        const auto found = m_json.find(key);
        return found == m_json.end() ? none : *found;
    }

    static bool isOff(const Json& value) {
        return value.is_null() || (value.is_boolean() && !value.get<bool>()) || (value.is_structured() && value.empty());
    }

    void refuseOthers() const {
        if (get("peft_type") != "LORA")
            unsupported("peft_type", get("peft_type"));
        for (const char* key : mustBeOff)
            if (!isOff(get(key)))
                unsupported(key, get(key));
        const Json& begin = get("init_lora_weights");
        if (begin.is_string())
            for (const std::string_view word : changedBase)
                if (begin.get_ref<const std::string&>().starts_with(word))
                    unsupported("init_lora_weights", begin);
    }

    std::int64_t rank(const char* key, const Json& value) const {
        if (!value.is_number_integer() || value.get<double>() < 1 || value.get<double>() > greatestRank)
            invalid(key, "it must be a whole number from 1 to " + std::to_string(greatestRank));
        return value.get<std::int64_t>();
    }

    double number(const char* key, const Json& value) const {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            invalid(key, "it must be a number");
        return value.get<double>();
    }

    bool flag(const char* key) const {
        const Json& value = get(key);
        if (!value.is_null() && !value.is_boolean())
            invalid(key, "it must be true or false");
        return value.is_boolean() && value.get<bool>();
    }

    const Json& object(const char* key) const {
        static const Json none = Json::object();
        const Json& value = get(key);
        if (!value.is_null() && (!value.is_object() || value.size() > mostNames))
            invalid(key, "it must be an object");
        return value.is_null() ? none : value;
    }

    std::vector<std::string> names(const char* key) const {
        const Json& value = get(key);
        std::vector<std::string> list;
        if (value.is_null())
            return list;
        if (!value.is_array() || value.size() > mostNames)
            invalid(key, "it must be a list of names");
        for (const Json& name : value) {
            if (!name.is_string())
                invalid(key, "it must be a list of names");
            list.push_back(name.get<std::string>());
        }
        return list;
    }

    void readTargets(AdapterConfig& config) const {
        const Json& value = get("target_modules");
        if (value.is_string())
            config.targetPattern = value.get<std::string>();
        else
            config.targets = names("target_modules");
        if (config.targetPattern.empty() && config.targets.empty())
            invalid("target_modules", "it names no layer");
    }

    void readLayers(AdapterConfig& config) const {
        const Json& value = get("layers_to_transform");
        const Json list = value.is_number_integer() ? Json::array({value}) : value;
        if (!list.is_null() && (!list.is_array() || list.size() > mostNames))
            invalid("layers_to_transform", "it must be a list of whole numbers");
        for (const Json& layer : list) {
            if (!layer.is_number_integer())
                invalid("layers_to_transform", "it must be a list of whole numbers");
            config.layers.push_back(layer.get<std::int64_t>());
        }
    }

    AdapterBias bias() const {
        const Json& value = get("bias");
        if (value.is_null())
            return AdapterBias::None;
        for (std::size_t index = 0; index < biasNames.size(); ++index)
            if (value == biasNames[index])
                return static_cast<AdapterBias>(index);
        unsupported("bias", value);
    }

    std::string m_path;
    Json m_json;
};

template <class T> Json objectOf(const std::vector<std::pair<std::string, T>>& pairs) {
    Json object = Json::object();
    for (const auto& [key, value] : pairs)
        object[key] = value;
    return object;
}

Json orNull(const auto& list) {
    return list.empty() ? Json(nullptr) : Json(list);
}

}  // namespace

AdapterConfig readAdapterConfig(const std::string& folder) {
    return Reader((fs::path(folder) / adapterConfigFile).string()).read();
}

void writeAdapterConfig(const AdapterConfig& config, bool inputFirst, const std::string& taskType, const std::string& folder) {
    Json json;
    json["peft_type"] = "LORA";
    json["task_type"] = taskType.empty() ? Json(nullptr) : Json(taskType);
    json["base_model_name_or_path"] = config.base;
    json["inference_mode"] = true;
    json["r"] = config.rank;
    json["lora_alpha"] = config.alpha;
    json["lora_dropout"] = config.dropout;
    json["use_rslora"] = config.rankStabilised;
    json["use_dora"] = config.magnitudes;
    json["target_modules"] = config.targetPattern.empty() ? Json(config.targets) : Json(config.targetPattern);
    json["exclude_modules"] = orNull(config.excluded);
    json["rank_pattern"] = objectOf(config.ranks);
    json["alpha_pattern"] = objectOf(config.alphas);
    json["layers_to_transform"] = orNull(config.layers);
    json["modules_to_save"] = orNull(config.saved);
    json["bias"] = biasNames[static_cast<std::size_t>(config.bias)];
    json["fan_in_fan_out"] = inputFirst;
    json["init_lora_weights"] = true;
    base::makeFolder(folder);
    base::writeFile((fs::path(folder) / adapterConfigFile).string(), base::dumpJson(json, 2) + "\n");
}

}  // namespace core::models
