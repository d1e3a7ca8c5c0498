// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/token_counts.h"

#include <algorithm>
#include <set>

#include "core/base/cancel.h"
#include "core/base/progress.h"
#include "core/job/paths.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/model.h"
#include "core/tasks/task.h"

namespace core::tasks {
namespace {

constexpr std::size_t rowsAtOnce = 1000;

/// Some rows of a table.
class RowSlice final : public api::RowTable {
public:
    RowSlice(std::shared_ptr<const api::RowTable> whole, std::vector<std::int64_t> rows)
        : m_whole(std::move(whole)), m_rows(std::move(rows)) {}

    std::int64_t rowCount() const override { return static_cast<std::int64_t>(m_rows.size()); }
    std::vector<std::string> columns() const override { return m_whole->columns(); }
    std::string cell(std::int64_t index, std::int64_t column) const override { return m_whole->cell(at(index), column); }
    api::Place place(std::int64_t index) const override { return m_whole->place(at(index)); }
    api::Part part(std::int64_t index) const override { return m_whole->part(at(index)); }
    std::int64_t number(std::int64_t index) const override { return m_whole->number(at(index)); }

private:
    std::int64_t at(std::int64_t index) const { return m_rows[static_cast<std::size_t>(index)]; }

    std::shared_ptr<const api::RowTable> m_whole;
    std::vector<std::int64_t> m_rows;
};

/// How many tokens of an example something is learned at.
std::int64_t learnedTokens(const Example& example, models::Head head) {
    if (head == models::Head::QuestionAnswering) {  // first and last token of the answer; the first token of all: none here
        const std::int64_t first = example.labels.at(0), last = example.labels.at(1);
        return last > 0 ? last - first + 1 : 0;
    }
    return std::count_if(example.labels.begin(), example.labels.end(), [](std::int64_t label) { return label >= 0; });
}

void add(const Example& example, models::Head head, api::TokenCounts& counts) {
    const std::int64_t learned = learnedTokens(example, head);
    const auto read = static_cast<std::int64_t>(example.ids.size());
    counts.learnedFrom += learned;
    counts.readOnly +=
        head == models::Head::Seq2SeqLm ? read : read - learned;  // the encoder reads one text, the decoder learns another
    counts.cutOff += example.cutTokens;
}

/// Categories that the training part lacks are counted too: their rows are read all the same.
std::vector<std::string> labelsOf(const Task& task, const data::Dataset& dataset) {
    if (task.head() != models::Head::SequenceClassification)
        return task.labels(dataset);
    std::vector<std::string> labels;
    for (const auto& [label, rows] : dataset.report.labels)
        labels.push_back(label);
    return labels;
}

/// Adds what the examples of some rows hold, and how many of the rows lose something.
void addAll(const std::vector<Example>& examples, models::Head head, api::TokenCounts& counts) {
    std::set<std::int64_t> cutRows;
    for (const Example& example : examples) {
        bool isCut = example.cutTokens > 0;
        add(example, head, counts);
        for (const Example& rejected : example.rejected) {
            isCut = isCut || rejected.cutTokens > 0;
            add(rejected, head, counts);
        }
        if (isCut)
            cutRows.insert(example.row);
    }
    counts.cutRows += static_cast<std::int64_t>(cutRows.size());
}

api::Job jobForCounting(const api::Job& job) {
    models::ModelShape shape;
    shape.contextLength = models::inspectModel(models::configFolder(job::resolveModelPath(job.model.path))).contextLength;
    api::Job counted = job;
    counted.training.maxLength = usableLength(job, shape);
    return counted;
}

}  // namespace

api::TokenCounts countTokens(const api::Job& job, data::Dataset dataset, const api::EventSink& sink,
                             const api::CancelToken& token) {
    const Task& task = findTask(job.task);
    const api::Job counted = jobForCounting(job);
    const auto tokenizer = models::openModelTokenizer(job.model.path);
    const std::vector<std::string> labels = labelsOf(task, dataset);
    const std::shared_ptr<const api::RowTable> whole = dataset.report.table;
    dataset.report.findings.clear();
    api::TokenCounts counts;
    base::Progress progress(sink, api::Stage::Tokenizing, whole->rowCount());
    for (const api::Part part : {api::Part::Train, api::Part::Validation, api::Part::Test}) {
        dataset.report.table = whole;
        const std::vector<std::int64_t> rows = dataset.rows(part);
        for (std::size_t begin = 0; begin < rows.size(); begin += rowsAtOnce) {
            base::stopIfCancelled(token);
            const auto first = rows.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto end = first + static_cast<std::ptrdiff_t>(std::min(rowsAtOnce, rows.size() - begin));
            dataset.report.table = std::make_shared<RowSlice>(whole, std::vector<std::int64_t>(first, end));
            addAll(task.examples(dataset, part, *tokenizer, counted, labels, token), task.head(), counts);
            counts.rows += end - first;
            progress.add(end - first);
        }
    }
    return counts;
}

}  // namespace core::tasks
