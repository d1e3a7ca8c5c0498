// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/untouched_answers.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <mutex>

#include "core/api/job_fields.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/data/text_tools.h"

namespace core::training {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t keptSets = 4;

struct Answers {
    std::string key;
    std::vector<float> values;  ///< of the training part, then of the validation part
};

/// The newest stand first.
struct Kept {
    std::mutex mutex;
    std::deque<Answers> sets;
};

Kept& kept() {
    static Kept all;
    return all;
}

/// Changes when a file of the model does.
base::Json filesOf(const std::string& folder) {
    base::Json files = base::Json::array();
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file(error))
            files.push_back({entry->path().filename().string(), entry->file_size(error),
                             entry->last_write_time(error).time_since_epoch().count()});
    std::sort(files.begin(), files.end());
    return files;
}

void addTokens(const tasks::Example& example, std::string& bytes) {
    for (const std::vector<std::int64_t>* list : {&example.ids, &example.labels, &example.segments, &example.typeIds}) {
        const std::size_t size = list->size();
        bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
        bytes.append(reinterpret_cast<const char*>(list->data()), size * sizeof(std::int64_t));
    }
    for (const tasks::Example& rejected : example.rejected)
        addTokens(rejected, bytes);
}

/// Everything that the answers hang on, to the last bit.
std::string keyOf(const Setup& setup) {
    const api::Job::Training& t = setup.job.training;
    std::string text = base::Json{setup.job.task,
                                  setup.job.model.path,
                                  filesOf(setup.job.model.path),
                                  setup.job.model.randomWeights,
                                  t.seed,
                                  t.threads,
                                  setup.model->device().str(),
                                  api::precisionName(t.precision),
                                  api::methodName(t.method),
                                  t.loraMagnitudes,
                                  api::baseWeightsName(t.baseWeights),
                                  setup.train.size()}
                           .dump();
    for (const std::vector<tasks::Example>* part : {&setup.train, &setup.validation})
        for (const tasks::Example& example : *part)
            addTokens(example, text);
    return data::hashText(text);
}

std::vector<float> keptAnswers(const std::string& key) {
    const std::lock_guard lock(kept().mutex);
    const auto found = std::ranges::find(kept().sets, key, &Answers::key);
    return found == kept().sets.end() ? std::vector<float>() : found->values;
}

void keep(Answers answers) {
    const std::lock_guard lock(kept().mutex);
    kept().sets.push_front(std::move(answers));
    if (kept().sets.size() > keptSets)
        kept().sets.pop_back();
}

}  // namespace

void compareWithUntouched(Setup& setup, const api::EventSink& sink, const api::CancelToken& token) {
    const tasks::Comparison* const comparison = setup.task->comparison();
    const std::size_t count = setup.train.size() + setup.validation.size();
    if (!comparison || count == 0)
        return;
    const std::string key = keyOf(setup);
    std::vector<float> values = keptAnswers(key);
    if (values.empty()) {
        base::Progress progress(sink, api::Stage::AskingUntouched, static_cast<std::int64_t>(count));
        for (const std::vector<tasks::Example>* part : {&setup.train, &setup.validation})
            for (const float value : comparison->ask(*setup.model, *part, *setup.tokenizer, progress, token))
                values.push_back(value);
        keep({key, values});
    }
    auto value = values.begin();
    for (std::vector<tasks::Example>* part : {&setup.train, &setup.validation})
        for (tasks::Example& example : *part)
            comparison->keep(*value++, example);
}

}  // namespace core::training
