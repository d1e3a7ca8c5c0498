// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <set>
#include <span>
#include <type_traits>

#include "core/api/job_fields.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/job/guard.h"
#include "core/job/steps_json.h"

namespace fs = std::filesystem;

namespace core::api {
namespace {

using base::Json;

constexpr std::int64_t jobVersion = 1;
constexpr std::size_t maxFiles = 1000;
constexpr std::size_t maxRoles = 10000;

Json::json_pointer pointer(std::string_view key) {
    std::string path = "/" + std::string(key);
    std::replace(path.begin(), path.end(), '.', '/');
    return Json::json_pointer(path);
}

Json toValue(const FieldValue& value) {
    return std::visit([](const auto& held) { return Json(held); }, value);
}

std::string number(double value) {
    std::string text = Json(value).dump();
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

/// Collects every issue of one job file.
class Reader {
public:
    Reader(const Json& root, std::string folder) : m_root(root), m_folder(std::move(folder)) {}

    Job read() {
        if (!m_root.is_object()) {
            add("job.not-object", "");
            return {};
        }
        readVersion();
        for (const JobField& field : jobFields())
            readField(field);
        readFiles();
        readRoles();
        readTemplates();
        readStore();
        if (const Json* steps = find("data.steps"))
            m_job.data.steps = job::stepsFromJson(*steps, issues);
        readFormats();
        findUnknown(m_root, "");
        if (!m_job.model.path.empty() && !m_job.model.path.starts_with("starter:"))
            m_job.model.path = absolute(m_job.model.path);
        if (!m_job.training.replayFile.empty())
            m_job.training.replayFile = absolute(m_job.training.replayFile);
        return m_job;
    }

    std::vector<Issue> issues;

private:
    void add(std::string code, std::string field, Arguments arguments = {}) {
        issues.push_back({Severity::Error, std::move(code), {.field = std::move(field)}, std::move(arguments)});
    }

    const Json* find(std::string_view key) {
        m_known.insert(std::string(key));
        const auto at = pointer(key);
        return m_root.contains(at) ? &m_root.at(at) : nullptr;
    }

    std::string absolute(const std::string& path) const {
        return fs::path(path).is_absolute() ? path : (fs::absolute(m_folder) / path).lexically_normal().string();
    }

    void readVersion() {
        const Json* version = find("version");
        if (version && (!version->is_number_integer() || version->get<std::int64_t>() != jobVersion))
            add("job.version", "version", {{"version", version->dump()}});
    }

    void readField(const JobField& field) {
        const Json* value = find(field.key);
        if (!value)
            return;
        switch (field.type) {
        case FieldType::Boolean:
            value->is_boolean() ? field.set(m_job, value->get<bool>()) : wrongType(field.key, "true or false");
            return;
        case FieldType::Integer:
            value->is_number_integer() ? field.set(m_job, value->get<std::int64_t>()) : wrongType(field.key, "a whole number");
            return;
        case FieldType::Real:
            value->is_number() ? field.set(m_job, value->get<double>()) : wrongType(field.key, "a number");
            return;
        case FieldType::Text:
            value->is_string() ? field.set(m_job, value->get<std::string>()) : wrongType(field.key, "a text");
            return;
        case FieldType::Choice:
            readChoice(field, *value);
            return;
        }
    }

    void readChoice(const JobField& field, const Json& value) {
        if (!value.is_string() ||
            std::find(field.choices.begin(), field.choices.end(), value.get<std::string>()) == field.choices.end())
            add("job.unknown-choice", field.key, {{"value", value.dump()}, {"choices", joined(field.choices)}});
        else
            field.set(m_job, value.get<std::string>());
    }

    static std::string joined(const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words)
            text += (text.empty() ? "" : ", ") + word;
        return text;
    }

    void wrongType(const std::string& key, const char* wanted) { add("job.wrong-type", key, {{"wanted", wanted}}); }

    void readFiles() {
        const Json* files = find("data.files");
        if (!files)
            return;
        if (!files->is_array() || files->size() > maxFiles)
            return wrongType("data.files", "a list of files");
        for (std::size_t index = 0; index < files->size(); ++index)
            readFile((*files)[index], "data.files." + std::to_string(index));
    }

    void readFile(const Json& entry, const std::string& key) {
        if (entry.is_string()) {
            m_job.data.files.push_back({absolute(entry.get<std::string>()), Part::Auto});
            return;
        }
        if (!entry.is_object() || !entry.contains("path") || !entry["path"].is_string())
            return wrongType(key, "a path, or an object with path and part");
        DataFile file{absolute(entry["path"].get<std::string>()), Part::Auto};
        if (entry.contains("part") &&
            !named(entry["part"], file.part, std::array{Part::Auto, Part::Train, Part::Validation, Part::Test}, partName))
            add("job.unknown-choice", key + ".part",
                {{"value", entry["part"].dump()}, {"choices", "auto, train, validation, test"}});
        if (entry.contains("sheet") && !entry["sheet"].is_string())
            wrongType(key + ".sheet", "the name of a sheet");
        else
            file.sheet = entry.value("sheet", "");
        m_job.data.files.push_back(std::move(file));
    }

    template <class T>
    static bool named(const Json& value, T& out, std::type_identity_t<std::span<const T>> all, std::string_view (*name)(T)) {
        for (const T candidate : all)
            if (value.is_string() && value.get_ref<const std::string&>() == name(candidate)) {
                out = candidate;
                return true;
            }
        return false;
    }

    void readRoles() {
        const Json* roles = find("data.roles");
        if (!roles)
            return;
        if (!roles->is_object() || roles->size() > maxRoles)
            return wrongType("data.roles", "an object of column names and roles");
        for (const auto& [column, value] : roles->items()) {
            Role role = Role::Ignore;
            if (named(value, role, allRoles(), roleName))
                m_job.data.roles[column] = role;
            else
                add("job.unknown-choice", "data.roles." + column, {{"value", value.dump()}, {"choices", roleChoices()}});
        }
    }

    void readTemplates() {
        const Json* templates = find("data.templates");
        if (!templates)
            return;
        const auto isText = [](const Json& value) { return value.is_string(); };
        if (!templates->is_object() || templates->size() > maxRoles ||
            !std::all_of(templates->begin(), templates->end(), isText))
            return wrongType("data.templates", "an object of column names and templates");
        m_job.data.templates = templates->get<std::map<std::string, std::string>>();
    }

    void readStore() {
        const Json* store = find("data.store");
        if (store && !store->is_string())
            wrongType("data.store", "the path of a file");
        else if (store && !store->get_ref<const std::string&>().empty())
            m_job.data.store = absolute(store->get<std::string>());
    }

    static std::string roleChoices() {
        std::string choices;
        for (const Role role : allRoles())
            choices.append(choices.empty() ? "" : ", ").append(roleName(role));
        return choices;
    }

    void readFormats() {
        const Json* formats = find("export.formats");
        if (!formats)
            return;
        m_job.exports.formats.clear();
        if (!formats->is_array() || formats->size() > maxFiles)
            return wrongType("export.formats", "a list of format names");
        for (const Json& format : *formats)
            format.is_string() ? m_job.exports.formats.push_back(format.get<std::string>())
                               : wrongType("export.formats", "a list of format names");
    }

    /// A misspelt key would silently keep its standard value.
    void findUnknown(const Json& object, const std::string& prefix) {
        for (const auto& [key, value] : object.items()) {
            const std::string full = prefix + key;
            if (m_known.contains(full))
                continue;
            const auto next = m_known.lower_bound(full + ".");
            const bool section = next != m_known.end() && next->starts_with(full + ".");
            if (section && value.is_object())
                findUnknown(value, full + ".");
            else if (section)
                wrongType(full, "an object");
            else
                add("job.unknown-key", full);
        }
    }

    const Json& m_root;
    std::string m_folder;
    std::set<std::string> m_known;
    Job m_job;
};

void checkRange(const JobField& field, const Job& job, std::vector<Issue>& issues) {
    const FieldValue value = field.get(job);
    double number_ = 0;
    if (field.type == FieldType::Integer)
        number_ = static_cast<double>(std::get<std::int64_t>(value));
    else if (field.type == FieldType::Real)
        number_ = std::get<double>(value);
    else if (field.type == FieldType::Text)
        number_ = static_cast<double>(std::get<std::string>(value).size());
    else
        return;
    if (!std::isfinite(number_) || number_ < field.minimum || number_ > field.maximum)
        issues.push_back(
            {Severity::Error,
             "job.out-of-range",
             {.field = field.key},
             {{"value", number(number_)}, {"minimum", number(field.minimum)}, {"maximum", number(field.maximum)}}});
}

}  // namespace

std::string jobToJson(const Job& job) {
    Json root;
    root["version"] = jobVersion;
    for (const JobField& field : jobFields())
        root[pointer(field.key)] = toValue(field.get(job));
    Json& files = root["data"]["files"] = Json::array();
    for (const DataFile& file : job.data.files)
        files.push_back({{"path", file.path}, {"part", partName(file.part)}, {"sheet", file.sheet}});
    Json& roles = root["data"]["roles"] = Json::object();
    for (const auto& [column, role] : job.data.roles)
        roles[column] = roleName(role);
    root["data"]["templates"] = job.data.templates;
    root["data"]["store"] = job.data.store;
    root["data"]["steps"] = job::stepsToJson(job.data.steps);
    root["export"]["formats"] = job.exports.formats;
    return base::dumpJson(root, 2) + "\n";
}

Outcome<Job> jobFromJson(std::string_view text, const std::string& folder) {
    return job::guarded([&]() -> Outcome<Job> {
        const Json root = base::parseJson(text, (fs::path(folder) / "job.json").string());
        Reader reader(root, folder);
        Job job = reader.read();
        for (const Issue& issue : validateJob(job))
            if (issue.code == "job.out-of-range")
                reader.issues.push_back(issue);
        if (!reader.issues.empty())
            return Failure{Fault::Input, std::move(reader.issues), {}};
        return job;
    });
}

std::vector<Issue> validateJob(const Job& job) {
    std::vector<Issue> issues;
    for (const JobField& field : jobFields())
        checkRange(field, job, issues);
    const auto require = [&issues](bool given, const char* code, const char* field) {
        if (!given)
            issues.push_back({Severity::Error, code, {.field = field}, {}});
    };
    require(!job.task.empty(), "job.no-task", "task");
    require(!job.model.path.empty(), "job.no-model", "model.path");
    require(!job.data.files.empty(), "job.no-data", "data.files");
    require(job.data.validationShare + job.data.testShare <= 0.8, "job.no-training-share", "data.validationShare");
    require(job.data.fold <= job.data.folds, "job.no-such-fold", "data.fold");
    require(job.data.folds < 2 || job.data.splitBy != SplitBy::Date, "job.folds-by-date", "data.folds");
    require(!job.model.randomWeights || job.training.method == Method::Full, "job.random-weights-method", "training.method");
    return issues;
}

}  // namespace core::api
