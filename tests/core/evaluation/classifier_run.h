// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <string>
#include <vector>

#include "core/api/job_fields.h"
#include "core/base/files.h"
#include "core/evaluation/classify.h"
#include "core/models/model.h"
#include "core/models/tensor.h"
#include "core/tokenizers/tokenizer.h"

namespace support {

/// A run folder as a training leaves it (job.json, data, checkpoints/best), made without training: the "best" model is a tiny
/// fixture whose class biases were moved, so that it answers with all of its classes.
class ClassifierRun {
public:
    static constexpr int testRows = 60, wrongRows = 5;

    ClassifierRun() {
        using namespace core;
        core::models::LoadOptions options;
        options.head = models::Head::SequenceClassification;
        const auto tuned = models::loadModel(base(), options, {});
        const auto tokenizer = tokenizers::openTokenizer(base());
        const auto texts = sentences();
        centre(*tuned, *tokenizer, texts);
        base::makeFolder(path("checkpoints"));
        models::saveModel(*tuned, base(), path("checkpoints/best"), models::StorageType::Float32, {});
        labels = tuned->labels();
        const auto answers = evaluation::classify(*tuned, *tokenizer, texts, {});
        std::string test = "text,label\n", train = test;
        for (int row = 0; row < testRows; ++row) {
            const auto right = std::find(labels.begin(), labels.end(), answers[static_cast<std::size_t>(row)].answer) - labels.begin();
            const std::size_t truth = (static_cast<std::size_t>(right) + (row < wrongRows ? 1 : 0)) % labels.size();
            test += texts[static_cast<std::size_t>(row)] + "," + labels[truth] + "\n";
        }
        for (std::size_t row = 0; row < 30; ++row)
            train += "Training sentence number " + std::to_string(row) + "," + labels[row % 5 == 0 ? 1 : row % 2 * 2] + "\n";
        base::writeFile(path("test.csv"), test);
        base::writeFile(path("train.csv"), train);
        job.name = "Sorting test";
        job.task = "classification";
        job.model.path = base();
        job.data.files = {{path("train.csv"), api::Part::Train}, {path("test.csv"), api::Part::Test}};
        job.data.roles = {{"text", api::Role::Text}, {"label", api::Role::Label}};
        write();
    }

    static std::string base() { return TUNEWRIGHT_FIXTURES "/complete/bert"; }
    std::string folder() const { return m_folder.path().toStdString(); }
    std::string path(const std::string& name) const { return folder() + "/" + name; }
    void write() const { core::base::writeFile(path("job.json"), core::api::jobToJson(job)); }

    core::api::Job job;
    std::vector<std::string> labels;

private:
    static std::vector<std::string> sentences() {
        const char* subjects[] = {"The patient", "The tenant", "Our customer", "A nurse", "The court"};
        const char* verbs[] = {"asks for", "complains about", "signs", "refuses"};
        const char* objects[] = {"the contract", "a refund of 25 euros", "new tablets"};
        std::vector<std::string> all;
        for (const char* subject : subjects)
            for (const char* verb : verbs)
                for (const char* object : objects)
                    all.push_back(std::string(subject) + " " + verb + " " + object);
        return all;
    }

    /// Takes each class's mean logit off its bias: then no class wins everywhere.
    static void centre(core::models::Model& model, const core::tokenizers::Tokenizer& tokenizer, const std::vector<std::string>& texts) {
        const torch::NoGradGuard noGradient;
        torch::Tensor sum = torch::zeros({static_cast<std::int64_t>(model.labels().size())});
        for (const std::string& text : texts) {
            const auto encoded = tokenizer.encodeIds(text);
            const std::vector<std::int64_t> ids(encoded.begin(), encoded.end());
            const std::vector<const std::vector<std::int64_t>*> rows = {&ids};
            sum += model.logits(core::evaluation::paddedInput(rows, 0))[0];
        }
        for (const core::models::Parameter& parameter : model.parameters())
            if (parameter.name == "classifier.bias")
                torch::Tensor(parameter.value).sub_(sum / static_cast<double>(texts.size()));
    }

    QTemporaryDir m_folder;
};

}  // namespace support
