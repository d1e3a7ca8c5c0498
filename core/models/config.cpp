// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/config.h"

#include <cmath>
#include <filesystem>
#include <map>

#include "core/api/catalogue.h"
#include "core/base/error.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/family.h"

namespace core::models {
namespace {

using base::Json;

constexpr std::string_view usualName = "config.json";
constexpr std::size_t configBytes = 16u << 20;

std::string valueText(const Json& value) {
    std::string text = base::dumpJson(value);
    if (text.size() > 60) {
        text.resize(60);
        text += "…";
    }
    return text;
}

std::string_view first(Config::Keys keys) {
    return *keys.begin();
}

/// The value of "key", or of "object.key"; null if there is none.
const Json* member(const Json& json, std::string_view key) {
    const std::size_t dot = key.find('.');
    if (!json.is_object())
        return nullptr;
    const auto found = json.find(key.substr(0, dot));
    if (found == json.end())
        return nullptr;
    return dot == std::string_view::npos ? &*found : member(*found, key.substr(dot + 1));
}

bool holds(const std::string& folder, std::string_view name) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::path(folder) / name, error);
}

/// The family whose original configuration the folder holds; null if config.json is there, or neither.
const Family* originalIn(const std::string& folder) {
    if (holds(folder, usualName))
        return nullptr;
    for (const Family* family : families())
        if (!family->original.file.empty() && holds(folder, family->original.file))
            return family;
    return nullptr;
}

std::string configPath(const std::string& folder) {
    const Family* family = originalIn(folder);
    return (std::filesystem::path(folder) / (family ? family->original.file : usualName)).string();
}

Json readConfig(const std::string& folder, const std::string& path) {
    if (!std::filesystem::exists(path))
        throw base::Error("model.no-config", {}, {.file = path});
    Json json = base::readJson(path, configBytes);
    if (!json.is_object())
        throw base::Error("model.config-not-object", {{"found", json.type_name()}}, {.file = path});
    const Family* family = originalIn(folder);
    if (!family)
        return json;
    json["model_type"] = family->modelType;
    for (const auto& [then, now] : family->original.renamed) {
        const auto found = json.find(then);
        if (found == json.end() || json.contains(now))
            continue;
        json[now] = Json(*found);
        json.erase(then);
    }
    return json;
}

}  // namespace

Config::Config(const std::string& folder) : m_path(configPath(folder)), m_json(readConfig(folder, m_path)) {}

const Json* Config::find(Keys keys, std::string_view& name, bool nullIsMissing) const {
    for (const std::string_view key : keys) {
        const Json* found = member(m_json, key);
        if (found && !(nullIsMissing && found->is_null())) {
            name = key;
            return found;
        }
    }
    return nullptr;
}

void Config::fault(std::string code, std::string_view key, api::Arguments arguments) {
    arguments.emplace("key", key);
    m_issues.push_back(
        {api::Severity::Error, std::move(code), {.file = m_path, .field = std::string(key)}, std::move(arguments)});
}

void Config::wrongType(std::string_view key, const Json& value, const char* expected) {
    fault("model.config-type", key, {{"value", valueText(value)}, {"expected", expected}});
}

void Config::finish() const {
    if (!m_issues.empty())
        throw base::Error(m_issues);
}

std::optional<double> Config::number(Keys keys, std::string_view& name) {
    const Json* value = find(keys, name, true);
    if (!value)
        return std::nullopt;
    if (!value->is_number()) {
        wrongType(name, *value, "a number");
        return std::nullopt;
    }
    return value->get<double>();
}

std::int64_t Config::count(Keys keys, std::int64_t maximum, std::optional<std::int64_t> standard, std::int64_t minimum) {
    std::string_view name;
    const Json* value = find(keys, name, false);
    if (!value) {
        if (!standard)
            fault("model.config-missing", first(keys), {});
        return standard.value_or(minimum);
    }
    if (!value->is_number()) {
        wrongType(name, *value, "a number");
        return minimum;
    }
    const double number = value->get<double>();
    if (number != std::floor(number)) {
        fault("model.config-not-whole", name, {{"value", valueText(*value)}});
    } else if (number < static_cast<double>(minimum) || number > static_cast<double>(maximum)) {
        fault("model.config-range", name,
              {{"value", valueText(*value)}, {"minimum", std::to_string(minimum)}, {"maximum", std::to_string(maximum)}});
    } else {
        return static_cast<std::int64_t>(number);
    }
    return minimum;
}

std::int64_t Config::optionalCount(Keys keys, std::int64_t maximum, std::int64_t standard, std::int64_t minimum) {
    std::string_view name;
    return find(keys, name, true) ? count({name}, maximum, standard, minimum) : standard;
}

double Config::probability(Keys keys, double standard) {
    std::string_view name;
    const double value = number(keys, name).value_or(standard);
    if (value >= 0 && value < 1)
        return value;
    fault("model.config-probability", name, {{"value", valueText(value)}});
    return 0;
}

double Config::positive(Keys keys, double standard) {
    std::string_view name;
    const double value = number(keys, name).value_or(standard);
    if (value > 0 && std::isfinite(value))
        return value;
    fault("model.config-not-positive", name, {{"value", valueText(value)}});
    return standard;
}

bool Config::flag(Keys keys, bool standard) {
    std::string_view name;
    const Json* value = find(keys, name, true);
    if (value && !value->is_boolean())
        wrongType(name, *value, "true or false");
    return value && value->is_boolean() ? value->get<bool>() : standard;
}

std::string Config::text(Keys keys, std::string standard) {
    std::string_view name;
    const Json* value = find(keys, name, true);
    if (value && !value->is_string())
        wrongType(name, *value, "a text");
    return value && value->is_string() ? value->get<std::string>() : standard;
}

Activation Config::activation(Keys keys, std::string standard) {
    const std::string name = text(keys, std::move(standard));
    const Activation function = activationOfName(name);
    if (!function)
        fault("model.activation", first(keys), {{"value", name}});
    return function;
}

void Config::require(std::string_view key, const Json& only) {
    const auto found = m_json.find(key);
    if (found != m_json.end() && !found->is_null() && *found != only)
        fault("model.unsupported-setting", key, {{"value", valueText(*found)}});
}

std::string Config::modelType() {
    const auto found = m_json.find("model_type");
    if (found == m_json.end())
        fault("model.config-missing", "model_type", {});
    else if (!found->is_string())
        wrongType("model_type", *found, "a text");
    else
        return found->get<std::string>();
    return {};
}

std::vector<std::string> Config::architectures() {
    return texts("architectures");
}

const Json& Config::list(std::string_view key) {
    static const Json none = Json::array();
    const auto found = m_json.find(key);
    if (found == m_json.end() || found->is_null())
        return none;
    if (found->is_array())
        return *found;
    wrongType(key, *found, "a list");
    return none;
}

std::vector<std::string> Config::texts(std::string_view key) {
    std::vector<std::string> texts;
    for (const Json& text : list(key)) {
        if (text.is_string())
            texts.push_back(text.get<std::string>());
        else
            wrongType(key, text, "a text");
    }
    return texts;
}

std::vector<std::int64_t> Config::counts(std::string_view key, std::int64_t maximum) {
    std::vector<std::int64_t> counts;
    for (const Json& value : list(key)) {
        if (value.is_number_unsigned() && value.get<std::uint64_t>() <= static_cast<std::uint64_t>(maximum))
            counts.push_back(value.get<std::int64_t>());
        else
            wrongType(key, value, "a small whole number");
    }
    return counts;
}

std::vector<std::string> Config::labels() {
    std::vector<std::string> labels;
    const auto found = m_json.find("id2label");
    if (found == m_json.end() || found->is_null()) {
        const std::int64_t count = optionalCount({"num_labels"}, ConfigLimits::labels, 2);
        for (std::int64_t i = 0; i < count; ++i)
            labels.push_back("LABEL_" + std::to_string(i));
        return labels;
    }
    if (!found->is_object()) {
        wrongType("id2label", *found, "an object");
        return {"LABEL_0"};
    }
    std::map<std::int64_t, std::string> byId;
    for (const auto& [key, value] : found->items()) {
        if (key.empty() || key.size() > 9 || key.find_first_not_of("0123456789") != std::string::npos)
            fault("model.label-id", "id2label", {{"value", key}});
        else if (!value.is_string())
            wrongType("id2label", value, "a text");
        else
            byId[std::stoll(key)] = value.get<std::string>();
    }
    for (const auto& [id, label] : byId)
        labels.push_back(label);
    if (!byId.empty() && byId.rbegin()->first != static_cast<std::int64_t>(byId.size()) - 1)
        fault("model.label-gap", "id2label",
              {{"value", std::to_string(byId.rbegin()->first)}, {"count", std::to_string(byId.size())}});
    if (labels.empty())
        labels.push_back("LABEL_0");
    return labels;
}

}  // namespace core::models

namespace core::api {

bool isModelFolder(const std::string& folder) {
    std::error_code error;
    return std::filesystem::exists(models::configPath(folder), error) || models::isAdapterFolder(folder);
}

}  // namespace core::api
