// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/model_card.h"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <regex>
#include <utility>

#include "core/api/best_model.h"
#include "core/api/job_fields.h"
#include "core/api/messages.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/tasks/task.h"

namespace core::exporting {
namespace {

/// How a kind of model is loaded and called.
struct Usage {
    models::Head head;
    const char* autoClass;
    const char* pipeline;
    const char* purpose;
    const char* limit;
};
constexpr const char* mayBeWrong = "What it writes may be fluent and wrong. It does not look anything up.";
constexpr Usage usages[] = {
    {models::Head::SequenceClassification, "AutoModelForSequenceClassification", "text-classification",
     "sorts texts into classes", "It always chooses one of its classes, also for texts that fit none."},
    {models::Head::TokenClassification, "AutoModelForTokenClassification", "token-classification", "marks words in texts",
     "It sees the kinds of words that it was taught, and may see them where there are none."},
    {models::Head::QuestionAnswering, "AutoModelForQuestionAnswering", "question-answering",
     "finds the answer to a question in a text", "It points at a piece of the text, also where the text holds no answer."},
    {models::Head::CausalLm, "AutoModelForCausalLM", "text-generation", "continues texts", mayBeWrong},
    {models::Head::Seq2SeqLm, "AutoModelForSeq2SeqLM", "text2text-generation", "turns texts into other texts", mayBeWrong},
    {models::Head::MaskedLm, "AutoModelForMaskedLM", "fill-mask", "fills in hidden words", mayBeWrong},
};

/// Heads of the same kind that were trained for something else.
constexpr std::pair<const char*, Usage> otherUsages[] = {
    {"multi-label",
     {models::Head::SequenceClassification, "AutoModelForSequenceClassification", "text-classification",
      "gives texts any number of categories",
      "A category is given where its probability (the sigmoid of its score) is above one half."}},
    {"regression",
     {models::Head::SequenceClassification, "AutoModelForSequenceClassification", "text-classification",
      "gives each text a number", "It gives a number for every text, also for texts unlike those that it learned from."}},
};

const Usage& usageOf(const Source& source) {
    for (const auto& [task, usage] : otherUsages)
        if (source.run && source.run->job.task == task)
            return usage;
    for (const Usage& usage : usages)
        if (usage.head == source.model->head())
            return usage;
    return usages[0];
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

std::string interval(const api::Measure& measure) {
    return number(measure.value) + " (" + number(measure.low) + " to " + number(measure.high) + ")";
}

/// Text in a Markdown table cell.
std::string cell(const std::string& text) {
    std::string safe;
    for (const char character : text) {
        if (character == '|' || character == '\\' || character == '`' || character == '<')
            safe += '\\';
        safe += character == '\n' || character == '\r' ? ' ' : character;
    }
    return safe;
}

/// A JSON string is a YAML string too.
std::string quoted(const std::string& text) {
    return base::dumpJson(text);
}

std::string header(const Source& source, const api::ModelReport& base, const Usage& usage, bool adapterAlone) {
    std::string text = std::string("---\nlibrary_name: ") + (adapterAlone ? "peft" : "transformers") +
                       "\npipeline_tag: " + usage.pipeline + "\n";
    if (!base.licence.empty())
        text += "license: " + quoted(base.licence) + "\n";
    static const std::regex repository("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?");
    if (source.run && std::regex_match(base.name, repository))
        text += "base_model: " + base.name + "\n";
    if (!base.languages.empty())
        text += "language:\n";
    for (const std::string& language : base.languages)
        text += "- " + quoted(language) + "\n";
    return text + "---\n\n";
}

std::string origin(const Source& source, const api::ModelReport& base, const Usage& usage) {
    std::string text = "This model " + std::string(usage.purpose) + ". It ";
    text += source.run->job.model.randomWeights ? "has the architecture of" : "was fine-tuned from";
    text += " **" + cell(base.name) + "** (" + cell(base.family) + ", " + std::to_string(base.parameters) +
            " parameters) with Tunewright.\n\n";
    if (base.licence.empty())
        text += "The base model's card does not state a licence. Find out which one applies before you share this model.\n\n";
    else
        text += "Licence of the base model, which carries over: `" + cell(base.licence) + "`.\n\n";
    return text;
}

std::string classTable(const api::DatasetReport& data) {
    if (data.labelsByPart.empty())
        return {};
    std::string text = "| class | training | validation | test |\n| --- | ---: | ---: | ---: |\n";
    for (const auto& [label, counts] : data.labelsByPart)
        text += "| " + cell(label) + " | " + std::to_string(counts[0]) + " | " + std::to_string(counts[1]) + " | " +
                std::to_string(counts[2]) + " |\n";
    return text + "\n";
}

std::string dataSummary(const Source& source) {
    std::string text = "## Training data\n\n";
    if (!source.dataset)
        return text + "The files of the run could not be read any more when the model was exported.\n\n";
    const api::DatasetReport& data = source.dataset->report;
    text += "| file | rows | usable | xxh3-64 |\n| --- | ---: | ---: | --- |\n";
    for (const api::FileReport& file : data.files)
        text += "| " + cell(std::filesystem::path(file.path).filename().string()) + " | " + std::to_string(file.rows) + " | " +
                std::to_string(file.goodRows) + " | " + cell(file.hash) + " |\n";
    text += "\n" + std::to_string(data.trainRows) + " rows to train on, " + std::to_string(data.validationRows) +
            " to choose the best model by, " + std::to_string(data.testRows) + " held out for the test.\n\n";
    return text + classTable(data);
}

std::string baseWords(const api::Job::Training& training) {
    if (training.method != api::Method::LowRank || training.baseWeights == api::BaseWeights::Full)
        return {};
    const std::string form = training.baseWeights == api::BaseWeights::Int8
                                 ? "8-bit whole numbers in blocks of 64"
                                 : "4-bit NormalFloats in blocks of 64 with double quantisation (QLoRA)";
    return "The matrices beside the adapter were held as " + form +
           ". A whole model stores them as they were held, with the adapter put in; an adapter on its own belongs to a base "
           "model held like that, and beside the full weights it answers a little differently.\n\n";
}

std::string methodWords(const api::Job::Training& training) {
    switch (training.method) {
    case api::Method::Full:
        break;
    case api::Method::LastLayers:
        return "The last " + std::to_string(training.lastLayers) + " layers and the head learned";
    case api::Method::Head:
        return "The head alone learned";
    case api::Method::LowRank:
        return std::string("Low-rank matrices beside the linear layers learned (") +
               (training.loraMagnitudes ? "DoRA" : "LoRA") + (training.loraRankStabilised ? ", rank-stabilised" : "") +
               ", rank " + std::to_string(training.loraRank) + ", alpha " + number(training.loraAlpha) + ", on " +
               cell(training.loraTargets) + ")";
    }
    return "All weights learned";
}

std::string optimizerWords(api::Optimizer optimizer) {
    switch (optimizer) {
    case api::Optimizer::AdamW:
        break;
    case api::Optimizer::AdamW8Bit:
        return "AdamW with 8-bit moments";
    case api::Optimizer::Adafactor:
        return "Adafactor";
    case api::Optimizer::Sgd:
        return "SGD with momentum";
    }
    return "AdamW";
}

/// What was switched on against memorising and forgetting, where the goal knows it.
std::string careWords(const api::Job& job) {
    const api::Job::Training& training = job.training;
    std::string text;
    const auto add = [&](const char* field, bool on, const std::string& words) {
        if (on && api::findJobField(field)->appliesTo(job))
            text += ", " + words;
    };
    add("training.layerDecay", training.layerDecay < 1,
        "learning rate falling by " + number(training.layerDecay) + " from layer to layer");
    add("training.startPull", training.startPull > 0, "L2-SP " + number(training.startPull));
    add("training.averaging", training.averaging > 0, "moving average of the weights " + number(training.averaging));
    add("training.balancedClasses", training.balancedClasses, "balanced class weights");
    add("training.labelSmoothing", training.labelSmoothing > 0, "label smoothing " + number(training.labelSmoothing));
    add("training.focalGamma", training.focalGamma > 0, "focal loss " + number(training.focalGamma));
    add("training.consistency", training.consistency > 0, "R-Drop " + number(training.consistency));
    add("training.mixup", training.mixup > 0, "mixup " + number(training.mixup));
    add("training.embeddingNoise", training.embeddingNoise > 0, "NEFTune " + number(training.embeddingNoise));
    add("training.averageLast", training.averageLast > 0,
        "mean of the last " + std::to_string(training.averageLast) + " evaluations if that was better");
    add("training.untouchedPull", training.untouchedPull > 0,
        "KL divergence from the untouched model " + number(training.untouchedPull));
    add("training.replayShare", training.replayShare > 0, "replay of general text " + number(training.replayShare));
    return text;
}

std::string generalWords(const std::optional<api::TrainingReport>& report) {
    if (!report || report->general.texts == 0)
        return {};
    const api::GeneralKnowledge& general = report->general;
    std::string text = "Forgetting: loss on " + std::to_string(general.texts) + " general English texts " +
                       number(general.lossBefore) + " before, " + number(general.lossAfter) + " after";
    if (general.sentences > 0)
        text += "; of " + std::to_string(general.sentences) + " everyday sentences " +
                std::to_string(std::lround(general.answersBefore * static_cast<double>(general.sentences))) +
                " were finished rightly before, " +
                std::to_string(std::lround(general.answersAfter * static_cast<double>(general.sentences))) + " after";
    return text + ".\n\n";
}

/// What the kept model is best in, and how good it was in that.
std::string keptBy(const Source& source) {
    const bool byF1 = api::decides(tasks::findTask(source.run->job.task).info().mainMetric) &&
                      (!source.training || std::isfinite(source.training->bestF1));
    std::string text = byF1 ? "highest validation F1" : "lowest validation loss";
    if (source.training)
        if (const double best = byF1 ? source.training->bestF1 : source.training->bestValidationLoss; std::isfinite(best))
            text += " (" + number(best) + ")";
    return text;
}

std::string precisionWords(const std::optional<api::TrainingReport>& report) {
    if (!report || report->precision == api::Precision::Auto)
        return {};
    return report->precision == api::Precision::BFloat16
               ? ", weights and activations in bfloat16 with float32 copies of what learns (bf16)"
               : ", in float32 (fp32)";
}

std::string settings(const Source& source) {
    const api::Job::Training& training = source.run->job.training;
    return "## Training\n\n" + methodWords(training) + ": " + optimizerWords(training.optimizer) + ", learning rate " +
           number(training.learningRate) + ", weight decay " + number(training.weightDecay) + ", " +
           std::to_string(training.batchSize * training.accumulation) + " examples a step, at most " +
           std::to_string(training.maxLength) + " tokens an example, seed " + std::to_string(training.seed) +
           precisionWords(source.training) + careWords(source.run->job) + "; the model with the " + keptBy(source) +
           " was kept.\n\n" + baseWords(training) + generalWords(source.training);
}

std::string otherCell(const std::map<std::string, api::Measure>& metrics, const std::string& name) {
    const auto found = metrics.find(name);
    return found == metrics.end() ? "" : interval(found->second);
}

std::string metrics(const Source& source) {
    std::string text = "## Results on the test part\n\n";
    if (!source.assessment || source.assessment->testRows == 0)
        return text + "The model was not tested on held-out rows.\n\n";
    const api::AssessmentReport& report = *source.assessment;
    text += std::to_string(report.testRows) +
            " rows that the training never saw. In brackets: 95 % interval (bootstrap over rows).\n\n";
    text += "| metric | this model | untouched model | difference |\n| --- | --- | --- | --- |\n";
    for (const auto& [name, measure] : report.tuned)
        text += "| " + name + " | " + interval(measure) + " | " + otherCell(report.untouched, name) + " | " +
                otherCell(report.difference, name) + " |\n";
    text += "\n";
    if (const auto majority = report.untouched.find("majorityAccuracy"); majority != report.untouched.end())
        text += "Always answering the commonest class would reach an accuracy of " + interval(majority->second) + ".\n\n";
    if (const auto constant = report.untouched.find("constantError"); constant != report.untouched.end())
        text += "Always answering the mean of the training rows would be off by " + interval(constant->second) + ".\n\n";
    if (report.untouchedFreshHead)
        text += "The untouched model had no trained head for this goal, so its answers are chance.\n\n";
    if (report.classes.empty())
        return text;
    text += "| class | precision | recall | F1 | test rows |\n| --- | --- | --- | --- | ---: |\n";
    for (const api::ClassScore& score : report.classes)
        text += "| " + cell(score.label) + " | " + interval(score.precision) + " | " + interval(score.recall) + " | " +
                interval(score.f1) + " | " + std::to_string(score.support) + " |\n";
    text += "\n";
    for (const api::Issue& issue : report.issues)
        text += cell(api::messageText(issue)) + "\n\n";
    return text;
}

std::string limits(const Source& source, const Usage& usage) {
    std::string text = "## Limits\n\n- The figures above hold for texts like those of the test part. Other sources, times, "
                       "languages or groups of people "
                       "may fare worse.\n- It has whatever biases its base model and its training rows have.\n";
    text += "- " + std::string(usage.limit) + "\n";
    return text + "- Texts of more than " + std::to_string(source.model->shape().contextLength) + " tokens are cut.\n\n";
}

std::string loading(const Usage& usage) {
    const std::string name = usage.autoClass;
    return "## How to load it\n\n```python\nfrom transformers import AutoTokenizer, " + name +
           "\n\nfolder = \"path/to/this/folder\"\ntokenizer = AutoTokenizer.from_pretrained(folder)\nmodel = " + name +
           ".from_pretrained(folder)\n```\n\n";
}

/// An adapter by itself does nothing: PEFT puts it on the model that it was trained on.
std::string loadingAdapter(const Source& source, const api::ModelReport& base, const Usage& usage) {
    const std::string name = usage.autoClass;
    const std::string labels =
        models::hasLabels(source.model->head()) ? ", num_labels=" + std::to_string(source.model->labels().size()) : "";
    return "## How to load it\n\nThis folder holds an adapter alone. It needs its base model, **" + cell(base.name) +
           "**, and the library PEFT (`pip install peft`):\n\n```python\nfrom peft import PeftModel\nfrom transformers import "
           "AutoTokenizer, " +
           name + "\n\nfolder = \"path/to/this/folder\"\ntokenizer = AutoTokenizer.from_pretrained(folder)\nbase = " + name +
           ".from_pretrained(\"path/to/the/base/model\"" + labels +
           ")\nmodel = PeftModel.from_pretrained(base, folder)\n```\n\n";
}

std::string proved(const Proof& proof, bool rounded) {
    std::string text = "## Check of this export\n\nThe written files were opened again and asked " +
                       std::to_string(proof.texts) + (proof.testRows ? " texts of the test part" : " built-in texts") + ": ";
    text += proof.different == 0 ? "every answer was" : std::to_string(proof.texts - proof.different) + " answers were";
    text += " the same as before, and the raw scores differed by at most " + number(proof.largestDifference) + ".";
    if (rounded)
        text += " The weights are stored in bfloat16, which rounds them to about three digits.";
    return text + "\n";
}

/// What the run started from may be gone by now; then the trained model speaks for itself, without a licence.
api::ModelReport describeBase(const Source& source) {
    try {
        return models::inspectModel(source.baseFolder);
    } catch (const base::Error&) {
        api::ModelReport report = models::inspectModel(source.modelFolder);
        report.name = std::filesystem::path(source.baseFolder).filename().string();
        return report;
    }
}

}  // namespace

std::string modelCard(const Source& source, const Proof& proof, const Format& format) {
    const Usage& usage = usageOf(source);
    const api::ModelReport base = describeBase(source);
    if (!source.run && !base.card.empty())
        return base.card;
    std::string text = header(source, base, usage, format.adapterAlone);
    text += "# " + cell(source.run && !source.run->job.name.empty() ? source.run->job.name : base.name) + "\n\n";
    if (source.run)
        text += origin(source, base, usage) + dataSummary(source) + settings(source) + metrics(source) + limits(source, usage);
    text += format.adapterAlone ? loadingAdapter(source, base, usage) : loading(usage);
    return text + proved(proof, format.rounded);
}

}  // namespace core::exporting
