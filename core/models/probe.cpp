// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/probe.h"

#include <cstring>
#include <torch/optim/adamw.h>

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/base/safetensors.h"
#include "core/models/device.h"
#include "core/models/model.h"
#include "core/models/tensor.h"

namespace core::models {
namespace {

using base::SafetensorsFile;
using base::StoredTensor;
using base::TensorType;
using torch::Tensor;

constexpr std::int64_t ignoredLabel = -100;

[[noreturn]] void refuse(const SafetensorsFile& file, const std::string& name, const std::string& reason) {
    throw base::Error("probe.input", {{"tensor", name}, {"reason", reason}}, {.file = file.path(), .field = name});
}

Tensor copyOf(const StoredTensor& stored, torch::ScalarType type) {
    Tensor value = at::empty(stored.shape, type);
    if (stored.elements > 0)
        std::memcpy(value.data_ptr(), stored.bytes.data(), stored.bytes.size());
    return value;
}

/// The tensor as int64, or as float32 where `floats` allows it; undefined if it is not there.
Tensor readTensor(const SafetensorsFile& file, const std::string& name, bool floats = false) {
    const StoredTensor* stored = file.find(name);
    if (!stored)
        return {};
    switch (stored->type) {
    case TensorType::I64:
        return copyOf(*stored, torch::kLong);
    case TensorType::I32:
        return copyOf(*stored, torch::kInt).to(torch::kLong);
    case TensorType::U8:
        return copyOf(*stored, torch::kByte).to(torch::kLong);
    case TensorType::Bool:
        return copyOf(*stored, torch::kByte).to(torch::kLong);
    case TensorType::F32:
        if (floats)
            return copyOf(*stored, torch::kFloat);
        break;
    default:
        break;
    }
    refuse(file, name, "the type is " + std::string(base::tensorTypeName(stored->type)));
}

ModelInput readInput(const SafetensorsFile& file) {
    ModelInput input{.inputIds = readTensor(file, "input_ids"),
                     .attentionMask = readTensor(file, "attention_mask"),
                     .tokenTypeIds = readTensor(file, "token_type_ids"),
                     .positionIds = readTensor(file, "position_ids"),
                     .decoderInputIds = readTensor(file, "decoder_input_ids")};
    if (!input.inputIds.defined())
        refuse(file, "input_ids", "it is missing");
    if (input.inputIds.dim() != 2 || input.inputIds.numel() == 0)
        refuse(file, "input_ids", "the shape must be [rows, tokens]");
    const std::pair<const char*, const Tensor*> others[] = {{"attention_mask", &input.attentionMask},
                                                            {"token_type_ids", &input.tokenTypeIds},
                                                            {"position_ids", &input.positionIds}};
    for (const auto& [name, tensor] : others)
        if (tensor->defined() && tensor->sizes() != input.inputIds.sizes())
            refuse(file, name, "the shape differs from that of input_ids");
    return input;
}

/// What the decoder reads, where the file does not say so: the labels, shifted.
void completeDecoderInput(const SafetensorsFile& file, const ModelShape& shape, const Tensor& labels, ModelInput& input) {
    Tensor& ids = input.decoderInputIds;
    const bool shiftable = labels.defined() && labels.dim() == 2 && labels.size(1) > 0 && !labels.is_floating_point();
    if (!ids.defined() && shiftable)
        ids = shiftedRight(labels, shape);
    if (!ids.defined())
        refuse(file, "decoder_input_ids", "it is missing, and so are labels");
    if (ids.dim() != 2 || ids.size(0) != input.inputIds.size(0) || ids.numel() == 0)
        refuse(file, "decoder_input_ids", "the shape must be [rows, tokens]");
}

/// What a loss compares with.
struct Targets {
    Tensor labels;
    Tensor starts, ends;  ///< [B] int64: first and last token of each answer, where the head answers questions

    bool given() const { return labels.defined() || starts.defined(); }
};

Targets readTargets(const SafetensorsFile& file, Head head, const torch::Device& device) {
    if (head != Head::QuestionAnswering) {
        const Tensor labels = readTensor(file, "labels", true);
        return {labels.defined() ? labels.to(device) : labels, {}, {}};
    }
    Tensor starts = readTensor(file, "start_positions"), ends = readTensor(file, "end_positions");
    if (starts.defined() != ends.defined())
        refuse(file, starts.defined() ? "end_positions" : "start_positions", "it is missing");
    return starts.defined() ? Targets{{}, starts.to(device), ends.to(device)} : Targets{};
}

/// The mean over the answers that lie within the text [B, T]; transformers takes those behind its end for unanswered.
Tensor answerLoss(const Tensor& logits, const Tensor& positions) {
    const std::int64_t length = logits.size(1);
    return at::cross_entropy_loss(logits, positions.flatten().clamp(0, length), {}, at::Reduction::Mean, length);
}

/// The loss that transformers computes for these targets and this head.
Tensor lossOf(Head head, const Tensor& logits, const Targets& targets) {
    if (head == Head::QuestionAnswering)
        return (answerLoss(logits.select(-1, 0), targets.starts) + answerLoss(logits.select(-1, 1), targets.ends)) / 2;
    const Tensor& labels = targets.labels;
    if (head == Head::CausalLm)
        return at::cross_entropy_loss(logits.slice(1, 0, -1).flatten(0, 1), labels.slice(1, 1).flatten(), {},
                                      at::Reduction::Mean, ignoredLabel);
    if (head != Head::SequenceClassification)
        return at::cross_entropy_loss(logits.flatten(0, 1), labels.flatten(), {}, at::Reduction::Mean, ignoredLabel);
    if (logits.size(-1) == 1)
        return at::mse_loss(logits.flatten(), labels.to(logits.scalar_type()).flatten());
    if (labels.is_floating_point())
        return at::binary_cross_entropy_with_logits(logits, labels);
    return at::cross_entropy_loss(logits, labels);
}

/// @throws Error for targets that the loss could not take
void checkTargets(const SafetensorsFile& file, Head head, const Tensor& logits, const Targets& targets) {
    for (const auto& [name, positions] :
         {std::pair("start_positions", targets.starts), std::pair("end_positions", targets.ends)})
        if (positions.defined() && positions.numel() != logits.size(0))
            refuse(file, name, "the shape must be [rows]");
    const Tensor& labels = targets.labels;
    if (!labels.defined())
        return;
    const bool rows = head != Head::SequenceClassification;
    const bool several = !rows && labels.is_floating_point() && logits.size(-1) > 1;
    const bool fits = several ? labels.sizes() == logits.sizes()
                      : rows  ? labels.sizes() == logits.sizes().slice(0, 2)
                              : labels.numel() == logits.size(0);
    if (!fits)
        refuse(file, "labels", "the shape does not fit the model's answer");
    if (rows && labels.is_floating_point())
        refuse(file, "labels", "they must be whole numbers");
    if (labels.is_floating_point() || (!rows && logits.size(-1) == 1))
        return;
    const Tensor wrong = labels.ne(ignoredLabel).logical_and(labels.lt(0).logical_or(labels.ge(logits.size(-1))));
    if (wrong.any().item<bool>())
        refuse(file, "labels", "a label is out of range");
}

std::vector<double> train(Model& model, const ModelInput& input, const Targets& targets, const api::ProbeRequest& request,
                          const api::CancelToken& token) {
    std::vector<Tensor> values;
    for (const Parameter& parameter : trainableParameters(model))
        values.push_back(parameter.value);
    torch::optim::AdamW optimizer(
        values,
        torch::optim::AdamWOptions(request.learningRate).betas({0.9, 0.999}).eps(1e-8).weight_decay(request.weightDecay));
    std::vector<double> losses;
    for (std::int64_t step = 0; step <= request.trainSteps; ++step) {
        base::stopIfCancelled(token);
        const Tensor loss = lossOf(model.head(), model.logits(input), targets);
        losses.push_back(loss.item<double>());
        if (step == request.trainSteps)
            break;
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }
    return losses;
}

void writeOutputs(const std::string& path, const std::vector<std::pair<std::string, Tensor>>& outputs) {
    std::vector<base::PlannedTensor> plan;
    for (const auto& [name, tensor] : outputs)
        plan.push_back({name, TensorType::F32, tensor.sizes().vec()});
    base::SafetensorsWriter writer(path, plan);
    for (const auto& [name, tensor] : outputs) {
        const Tensor flat = tensor.to(torch::kCPU, torch::kFloat).contiguous();
        writer.append(flat.data_ptr(), flat.nbytes());
    }
    writer.commit();
}

}  // namespace

api::ProbeReport probe(const api::ProbeRequest& request, const api::CancelToken& token) {
    const SafetensorsFile file(request.inputs);
    ModelInput input = readInput(file);
    const torch::Device device = chooseDevice(request.device);
    const auto model = loadModel(
        request.model, {.head = headOfFolder(request.model), .device = device, .adapterFolder = request.adapter}, token);
    const Targets targets = readTargets(file, model->head(), device);
    if (model->shape().decoderStart >= 0)
        completeDecoderInput(file, model->shape(), targets.labels, input);
    std::vector<std::pair<std::string, Tensor>> outputs;
    api::ProbeReport report;
    {
        const torch::NoGradGuard guard;
        const Tensor logits = model->logits(input);
        if (model->head() == Head::QuestionAnswering)
            outputs = {{"start_logits", logits.select(-1, 0)}, {"end_logits", logits.select(-1, 1)}};
        else
            outputs.emplace_back("logits", logits);
        if (targets.given()) {
            checkTargets(file, model->head(), logits, targets);
            outputs.emplace_back("loss", lossOf(model->head(), logits, targets));
            report.hasLoss = true;
            report.loss = outputs.back().second.item<double>();
        }
    }
    if (request.trainSteps > 0 && !targets.given())
        refuse(file, model->head() == Head::QuestionAnswering ? "start_positions" : "labels", "training steps need them");
    if (request.trainSteps > 0) {
        const torch::AutoGradMode on(true);
        report.losses = train(*model, input, targets, request, token);
        outputs.emplace_back("losses", torch::tensor(report.losses).to(torch::kFloat));
    }
    writeOutputs(request.outputs, outputs);
    for (const auto& [name, tensor] : outputs)
        report.tensors.push_back(name);
    return report;
}

}  // namespace core::models
