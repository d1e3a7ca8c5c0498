// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/data/cell_values.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// A decoder learns to answer as the assistant of conversations: the loss is on the assistant's messages and what closes them.
/// Rows become texts by the model's own chat template (see ChatFormat).
class ChatTask : public Task {
public:
    models::Head head() const final { return models::Head::CausalLm; }
    std::vector<std::string> labels(const data::Dataset&) const final { return {}; }
    /// @throws base::Error "task.template-refuses" {row, reasonCode} if the model's template does not take a conversation
    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>& labels,
                                  const api::CancelToken& token) const override;
    Batch collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const override;
    Loss loss(models::Model& model, const Batch& batch, torch::Generator& generator) const override;
    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row,
                                           const tokenizers::Tokenizer& tokenizer, const api::Job& job) const override;
    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const final;
    void addFiles(const std::string& modelFolder, const tokenizers::Tokenizer& tokenizer) const final;

protected:
    /// What is answered, and how it should be.
    virtual data::Conversation conversation(const data::Dataset& dataset, std::int64_t row) const = 0;
};

}  // namespace core::tasks
