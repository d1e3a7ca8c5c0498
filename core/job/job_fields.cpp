// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/job_fields.h"

#include <algorithm>
#include <array>

namespace core::api {
namespace {

template <class Section, class T>
JobField describe(const char* key, FieldType type, FieldGroup group, Section Job::*section, T Section::*member, double minimum,
                  double maximum, std::vector<std::string> tasks) {
    const Job standard;
    JobField field{key, type, group, FieldValue((standard.*section).*member), minimum, maximum, {}, std::move(tasks)};
    field.get = [section, member](const Job& job) { return FieldValue((job.*section).*member); };
    field.set = [section, member](Job& job, const FieldValue& value) { (job.*section).*member = std::get<T>(value); };
    return field;
}

template <class Section>
JobField integer(const char* key, FieldGroup group, Section Job::*section, std::int64_t Section::*member, double minimum,
                 double maximum, std::vector<std::string> tasks = {}) {
    return describe(key, FieldType::Integer, group, section, member, minimum, maximum, std::move(tasks));
}

template <class Section>
JobField real(const char* key, FieldGroup group, Section Job::*section, double Section::*member, double minimum, double maximum,
              std::vector<std::string> tasks = {}) {
    return describe(key, FieldType::Real, group, section, member, minimum, maximum, std::move(tasks));
}

template <class Section>
JobField boolean(const char* key, FieldGroup group, Section Job::*section, bool Section::*member,
                 std::vector<std::string> tasks = {}) {
    return describe(key, FieldType::Boolean, group, section, member, 0, 1, std::move(tasks));
}

JobField text(const char* key, FieldGroup group, std::function<std::string&(Job&)> access) {
    Job standard;
    JobField field{key, FieldType::Text, group, FieldValue(access(standard)), 0, 4096};
    field.get = [access](const Job& job) { return FieldValue(access(const_cast<Job&>(job))); };
    field.set = [access](Job& job, const FieldValue& value) { access(job) = std::get<std::string>(value); };
    return field;
}

/// A field that takes one of the named values.
template <class Section, class T>
JobField choice(const char* key, FieldGroup group, Section Job::*section, T Section::*member, std::initializer_list<T> values,
                std::string_view (*name)(T)) {
    const Job standard;
    JobField field{key, FieldType::Choice, group, FieldValue(std::string(name((standard.*section).*member)))};
    for (const T value : values)
        field.choices.emplace_back(name(value));
    field.get = [section, member, name](const Job& job) { return FieldValue(std::string(name((job.*section).*member))); };
    field.set = [section, member, name, all = std::vector<T>(values)](Job& job, const FieldValue& value) {
        for (const T candidate : all)
            if (name(candidate) == std::get<std::string>(value))
                (job.*section).*member = candidate;
    };
    return field;
}

/// The same field, for jobs only that chose `value` for the field `key`.
JobField when(std::string key, std::string value, JobField field) {
    field.choiceKey = std::move(key);
    field.choice = std::move(value);
    return field;
}

/// The same field, for these tasks only.
JobField inTasks(std::vector<std::string> tasks, JobField field) {
    field.tasks = std::move(tasks);
    return field;
}

JobField lowRank(JobField field) {
    return when("training.method", std::string(methodName(Method::LowRank)), std::move(field));
}

std::vector<JobField> makeFields() {
    using Group = FieldGroup;
    using M = Job::Model;
    using D = Job::Data;
    using T = Job::Training;
    using A = Job::Assess;
    const std::vector<std::string> sorting = {"classification", "multi-label"};
    std::vector<std::string> classifying = sorting;
    classifying.emplace_back("token-classification");
    const std::vector<std::string> generalLanguage = {"causal-lm", "prompt-answer", "chat", "masked-lm"};
    const std::vector<std::string> preferring = {"preference"};
    std::vector<std::string> language = generalLanguage;
    language.insert(language.end(), preferring.begin(), preferring.end());
    return {
        text("name", Group::Goal, [](Job& job) -> std::string& { return job.name; }),
        text("task", Group::Goal, [](Job& job) -> std::string& { return job.task; }),
        text("model.path", Group::Goal, [](Job& job) -> std::string& { return job.model.path; }),
        boolean("model.randomWeights", Group::Goal, &Job::model, &M::randomWeights),
        choice("data.textRows", Group::Data, &Job::data, &D::textRows,
               {TextRows::Auto, TextRows::Line, TextRows::Paragraph, TextRows::Page, TextRows::Window}, textRowsName),
        when("data.textRows", "window", integer("data.windowTokens", Group::Data, &Job::data, &D::windowTokens, 16, 131072)),
        real("data.validationShare", Group::Data, &Job::data, &D::validationShare, 0, 0.5),
        real("data.testShare", Group::Data, &Job::data, &D::testShare, 0, 0.5),
        integer("data.validationRows", Group::Data, &Job::data, &D::validationRows, 0, 1e9),
        integer("data.testRows", Group::Data, &Job::data, &D::testRows, 0, 1e9),
        choice("data.splitBy", Group::Data, &Job::data, &D::splitBy, {SplitBy::Chance, SplitBy::Date}, splitByName),
        boolean("data.stratified", Group::Data, &Job::data, &D::stratified, sorting),
        integer("data.splitSeed", Group::Data, &Job::data, &D::splitSeed, 0, 1e9),
        integer("data.folds", Group::Data, &Job::data, &D::folds, 0, 20),
        integer("data.fold", Group::Data, &Job::data, &D::fold, 0, 20),
        choice("training.method", Group::Method, &Job::training, &T::method,
               {Method::Full, Method::LowRank, Method::LastLayers, Method::Head}, methodName),
        when("training.method", "last-layers",
             integer("training.lastLayers", Group::Method, &Job::training, &T::lastLayers, 1, 1000)),
        lowRank(integer("training.loraRank", Group::Method, &Job::training, &T::loraRank, 1, 1024)),
        lowRank(real("training.loraAlpha", Group::Method, &Job::training, &T::loraAlpha, 0.01, 10000)),
        lowRank(real("training.loraDropout", Group::Method, &Job::training, &T::loraDropout, 0, 0.9)),
        lowRank(text("training.loraTargets", Group::Method, [](Job& job) -> std::string& { return job.training.loraTargets; })),
        lowRank(boolean("training.loraRankStabilised", Group::Method, &Job::training, &T::loraRankStabilised)),
        lowRank(boolean("training.loraMagnitudes", Group::Method, &Job::training, &T::loraMagnitudes)),
        lowRank(choice("training.baseWeights", Group::Method, &Job::training, &T::baseWeights,
                       {BaseWeights::Full, BaseWeights::Int8, BaseWeights::NormalFloat4}, baseWeightsName)),
        inTasks({"chat"}, choice("training.toolTurns", Group::Method, &Job::training, &T::toolTurns,
                                 {ToolTurns::Shown, ToolTurns::Calls, ToolTurns::All}, toolTurnsName)),
        real("training.preferenceBeta", Group::Method, &Job::training, &T::preferenceBeta, 0.001, 10, preferring),
        real("training.preferenceDoubt", Group::Method, &Job::training, &T::preferenceDoubt, 0, 0.49, preferring),
        real("training.epochs", Group::Duration, &Job::training, &T::epochs, 0.01, 1000),
        integer("training.maxSteps", Group::Duration, &Job::training, &T::maxSteps, 0, 1e8),
        real("training.maxMinutes", Group::Duration, &Job::training, &T::maxMinutes, 0, 1e5),
        real("training.learningRate", Group::Learning, &Job::training, &T::learningRate, 1e-8, 1),
        choice("training.schedule", Group::Learning, &Job::training, &T::schedule,
               {Schedule::Constant, Schedule::Linear, Schedule::Cosine, Schedule::WarmupStableDecay}, scheduleName),
        real("training.warmupShare", Group::Learning, &Job::training, &T::warmupShare, 0, 1),
        choice("training.optimizer", Group::Learning, &Job::training, &T::optimizer,
               {Optimizer::AdamW, Optimizer::AdamW8Bit, Optimizer::Adafactor, Optimizer::Sgd}, optimizerName),
        when("training.optimizer", "sgd", real("training.momentum", Group::Learning, &Job::training, &T::momentum, 0, 0.999)),
        real("training.layerDecay", Group::Learning, &Job::training, &T::layerDecay, 0.1, 1),
        real("training.clipNorm", Group::Learning, &Job::training, &T::clipNorm, 0, 1000),
        real("training.weightDecay", Group::Generalising, &Job::training, &T::weightDecay, 0, 1),
        real("training.startPull", Group::Generalising, &Job::training, &T::startPull, 0, 1),
        real("training.dropout", Group::Generalising, &Job::training, &T::dropout, -1, 0.9),
        real("training.averaging", Group::Generalising, &Job::training, &T::averaging, 0, 0.99999),
        integer("training.averageLast", Group::Generalising, &Job::training, &T::averageLast, 0, 50),
        real("training.embeddingNoise", Group::Generalising, &Job::training, &T::embeddingNoise, 0, 100),
        real("training.untouchedPull", Group::Generalising, &Job::training, &T::untouchedPull, 0, 100, generalLanguage),
        real("training.replayShare", Group::Generalising, &Job::training, &T::replayShare, 0, 0.9, generalLanguage),
        inTasks(generalLanguage, text("training.replayFile", Group::Generalising,
                                      [](Job& job) -> std::string& { return job.training.replayFile; })),
        boolean("training.balancedClasses", Group::Generalising, &Job::training, &T::balancedClasses, classifying),
        real("training.labelSmoothing", Group::Generalising, &Job::training, &T::labelSmoothing, 0, 0.5, classifying),
        real("training.focalGamma", Group::Generalising, &Job::training, &T::focalGamma, 0, 10, classifying),
        real("training.consistency", Group::Generalising, &Job::training, &T::consistency, 0, 100, classifying),
        real("training.mixup", Group::Generalising, &Job::training, &T::mixup, 0, 10, sorting),
        integer("training.batchSize", Group::Batches, &Job::training, &T::batchSize, 1, 4096),
        integer("training.accumulation", Group::Batches, &Job::training, &T::accumulation, 1, 4096),
        integer("training.maxLength", Group::Batches, &Job::training, &T::maxLength, 4, 131072),
        boolean("training.recompute", Group::Batches, &Job::training, &T::recompute),
        integer("training.evaluateEvery", Group::Watching, &Job::training, &T::evaluateEvery, 0, 1e8),
        integer("training.checkpointEvery", Group::Watching, &Job::training, &T::checkpointEvery, 0, 1e8),
        integer("training.patience", Group::Watching, &Job::training, &T::patience, 0, 1000),
        real("training.minimumGain", Group::Watching, &Job::training, &T::minimumGain, 0, 10),
        boolean("training.watchForgetting", Group::Watching, &Job::training, &T::watchForgetting, language),
        integer("training.seed", Group::System, &Job::training, &T::seed, 0, 1e9),
        integer("training.threads", Group::System, &Job::training, &T::threads, 0, 1024),
        choice("training.device", Group::System, &Job::training, &T::device, {Device::Auto, Device::Cpu, Device::Cuda},
               deviceName),
        choice("training.precision", Group::System, &Job::training, &T::precision,
               {Precision::Auto, Precision::Float32, Precision::BFloat16}, precisionName),
        choice("training.priority", Group::System, &Job::training, &T::priority, {Priority::Low, Priority::Normal},
               priorityName),
        integer("assess.bootstrapSamples", Group::Assess, &Job::assess, &A::bootstrapSamples, 100, 100000),
        boolean("assess.compareUntouched", Group::Assess, &Job::assess, &A::compareUntouched),
    };
}

constexpr std::array<std::string_view, 19> roleNames{
    "ignore",  "text",     "label",        "prompt", "answer", "system", "tools", "conversation", "chosen", "rejected",
    "context", "question", "answer-spans", "tokens", "tags",   "group",  "date",  "id",           "split"};

}  // namespace

bool JobField::appliesTo(const Job& job) const {
    if (!choiceKey.empty() && findJobField(choiceKey)->get(job) != FieldValue(choice))
        return false;
    return tasks.empty() || std::find(tasks.begin(), tasks.end(), job.task) != tasks.end();
}

std::span<const JobField> jobFields() {
    static const std::vector<JobField> fields = makeFields();
    return fields;
}

const JobField* findJobField(std::string_view key) {
    for (const JobField& field : jobFields())
        if (field.key == key)
            return &field;
    return nullptr;
}

std::string_view roleName(Role role) {
    return roleNames[static_cast<std::size_t>(role)];
}

std::span<const Role> allRoles() {
    static const auto roles = [] {
        std::array<Role, roleNames.size()> all{};
        for (std::size_t index = 0; index < all.size(); ++index)
            all[index] = static_cast<Role>(index);
        return all;
    }();
    return roles;
}

std::string_view partName(Part part) {
    constexpr std::array<std::string_view, 4> names{"auto", "train", "validation", "test"};
    return names[static_cast<std::size_t>(part)];
}

std::string_view splitByName(SplitBy splitBy) {
    constexpr std::array<std::string_view, 2> names{"chance", "date"};
    return names[static_cast<std::size_t>(splitBy)];
}

std::string_view textRowsName(TextRows rows) {
    constexpr std::array<std::string_view, 5> names{"auto", "line", "paragraph", "page", "window"};
    return names[static_cast<std::size_t>(rows)];
}

std::string_view toolTurnsName(ToolTurns turns) {
    constexpr std::array<std::string_view, 3> names{"shown", "calls", "all"};
    return names[static_cast<std::size_t>(turns)];
}

std::string_view scheduleName(Schedule schedule) {
    constexpr std::array<std::string_view, 4> names{"constant", "linear", "cosine", "warmup-stable-decay"};
    return names[static_cast<std::size_t>(schedule)];
}

std::string_view methodName(Method method) {
    constexpr std::array<std::string_view, 4> names{"full", "last-layers", "head", "lora"};
    return names[static_cast<std::size_t>(method)];
}

std::string_view optimizerName(Optimizer optimizer) {
    constexpr std::array<std::string_view, 4> names{"adamw", "adamw-8bit", "adafactor", "sgd"};
    return names[static_cast<std::size_t>(optimizer)];
}

std::string_view precisionName(Precision precision) {
    constexpr std::array<std::string_view, 3> names{"auto", "fp32", "bf16"};
    return names[static_cast<std::size_t>(precision)];
}

std::string_view baseWeightsName(BaseWeights weights) {
    constexpr std::array<std::string_view, 3> names{"full", "8-bit", "nf4"};
    return names[static_cast<std::size_t>(weights)];
}

std::string_view priorityName(Priority priority) {
    constexpr std::array<std::string_view, 2> names{"low", "normal"};
    return names[static_cast<std::size_t>(priority)];
}

std::string_view deviceName(Device device) {
    constexpr std::array<std::string_view, 3> names{"auto", "cpu", "cuda"};
    return names[static_cast<std::size_t>(device)];
}

}  // namespace core::api
