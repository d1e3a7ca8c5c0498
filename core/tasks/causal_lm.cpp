// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/base/cancel.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/continuation.h"
#include "core/tasks/language_model.h"
#include "core/tasks/rows.h"
#include "core/tasks/text_windows.h"

namespace core::tasks {
namespace {

using api::Role;

/// Whether a row goes on with the text of the row before: the next paragraph of the same plain text file.
bool continues(const data::Dataset& dataset, const api::Place& before, const api::Place& now) {
    if (before.file != now.file || before.row + 1 != now.row)
        return false;
    for (const api::FileReport& file : dataset.report.files)
        if (file.path == now.file) {
            const auto rows = file.details.find("rows");
            return rows != file.details.end() && rows->second == "paragraphs";
        }
    return false;
}

/// The texts of a part as tokens, each closed by the end token. Paragraphs that follow each other are one text.
std::vector<std::vector<std::int64_t>> documents(const data::Dataset& dataset, api::Part part,
                                                 const tokenizers::Tokenizer& tokenizer, std::int64_t threads,
                                                 const api::CancelToken& token) {
    const tokenizers::EncodeOptions plain{.specialTokens = tokenizers::SpecialTokens::Leave};
    const std::int64_t begin = tokenizer.specialIds().bos.value_or(-1);
    const std::int64_t end = endToken(tokenizer);
    const auto gap = tokenizer.encodeIds("\n\n", plain);
    std::vector<std::vector<std::int64_t>> result;
    api::Place before;
    const auto append = [&](std::int64_t row, const std::vector<tokenizers::Id>& ids) {
        const api::Place place = dataset.report.table->place(row);
        if (!result.empty() && continues(dataset, before, place)) {
            result.back().insert(result.back().end(), gap.begin(), gap.end());
        } else {
            if (!result.empty() && end >= 0)
                result.back().push_back(end);
            result.emplace_back();
            if (begin >= 0 && begin != end)
                result.back().push_back(begin);
        }
        result.back().insert(result.back().end(), ids.begin(), ids.end());
        before = place;
    };
    forEachTokenized(dataset, dataset.rows(part), tokenizer, threads, token, append);
    if (!result.empty() && end >= 0)
        result.back().push_back(end);
    return result;
}

/// Goes on with plain text: every token is learned from the ones before it in its document.
class CausalLm final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"causal-lm", {Role::Text}, {}, "perplexity", false};
        return info;
    }
    models::Head head() const override { return models::Head::CausalLm; }
    std::vector<std::string> labels(const data::Dataset&) const override { return {}; }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>&,
                                  const api::CancelToken& token) const override {
        return textWindows(documents(dataset, part, tokenizer, job.training.threads, token), job.training.maxLength);
    }

    Batch collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const override {
        return collateDecoder(*this, examples, tokenizer);
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator&) const override {
        return nextTokenLoss(model, batch);
    }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row, const tokenizers::Tokenizer&,
                                           const api::Job&) const override {
        return {{dataset.text(row, Role::Text), api::PreviewPiece::Use::LearnedFrom}};
    }

    /// The first half of a text (bounded) is the prompt, what follows is expected.
    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        std::vector<api::Prediction> result;
        const std::int64_t room = usableLength(job, model.shape());
        for (const std::int64_t row : rows) {
            base::stopIfCancelled(token);
            Example whole;
            whole.ids = widen(tokenizer.encodeIds(dataset.text(row, Role::Text), {.maxLength = room}));
            whole.labels = whole.ids;
            const auto half = static_cast<std::ptrdiff_t>(std::min(whole.ids.size() / 2, promptLimit));
            const std::vector<std::int64_t> prompt(whole.ids.begin(), whole.ids.begin() + half);
            const auto expectedEnd = std::min<std::size_t>(whole.ids.size(), static_cast<std::size_t>(half + newTokens));
            const std::vector<std::int64_t> expected(whole.ids.begin() + half,
                                                     whole.ids.begin() + static_cast<std::ptrdiff_t>(expectedEnd));
            const Continuation answer = continueGreedily(model, prompt, endToken(tokenizer), newTokens, token);
            result.push_back({.row = recordNumber(dataset, row),
                              .input = decodeIds(tokenizer, prompt),
                              .expected = decodeIds(tokenizer, expected),
                              .answer = decodeIds(tokenizer, answer.ids),
                              .confidence = answer.meanProbability,
                              .loss = exampleLoss(model, whole, *this, tokenizer)});
        }
        return result;
    }

private:
    static constexpr std::int64_t newTokens = 60;
    static constexpr std::size_t promptLimit = 64;
};

}  // namespace

const Task& causalLmTask() {
    static const CausalLm task;
    return task;
}

}  // namespace core::tasks
