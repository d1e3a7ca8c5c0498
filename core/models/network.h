// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/models/layers/dropout.h"
#include "core/models/layers/embedding_change.h"
#include "core/models/layers/layer_runner.h"
#include "core/models/layers/low_rank.h"
#include "core/models/layers/parameters.h"
#include "core/models/model.h"

namespace core::models {

/// Values of parameters in float32, read from the model's files when they are asked for; by name.
using Rereads = std::map<std::string, std::function<torch::Tensor()>>;

/// What every family's model has: the parameters that its layers declared, and the dropout settings that they obey.
class Network : public Model {
public:
    Network(Head head, ModelShape shape, std::vector<std::string> labels, double initializerRange)
        : m_set(initializerRange), m_head(head), m_shape(std::move(shape)), m_labels(std::move(labels)) {}

    Head head() const override { return m_head; }
    const ModelShape& shape() const override { return m_shape; }
    const std::vector<Parameter>& parameters() const override { return m_parameters; }
    const std::vector<Parameter>& constants() const override { return m_constants; }
    torch::Device device() const override { return m_device; }
    const std::vector<std::string>& labels() const override { return m_labels; }
    const Adapter* adapter() const override { return m_adapter ? &*m_adapter : nullptr; }
    torch::Tensor merged(const Parameter& parameter) const override;
    void setTraining(bool training) override {
        m_dropout.active = m_adapterDropout.active = m_embeddingChange.active = training;
    }
    void setDropout(double probability) override { m_dropout.probability = probability; }
    void setRecompute(bool recompute) override { m_run.setRecompute(recompute); }
    void setEmbeddingNoise(double alpha) override { m_embeddingChange.noise = alpha; }
    void mixRows(const torch::Tensor& partners, double ownShare) override {
        m_embeddingChange.partners = partners;
        m_embeddingChange.ownShare = ownShare;
    }

    void setUntouched(bool untouched) override;

    /// The beginning of an adapter; its matrices follow.
    void setAdapter(const AdapterConfig& config) { m_adapter = Adapter{config, false, {}}; }
    /// What the dropout of an adapter's layers obeys: setDropout() means the model's own.
    const DropoutSettings& adapterDropout() const { return m_adapterDropout; }
    void addLowRank(ParameterSlot& slot, LowRank change);

    /// For the loader: what to fill.
    ParameterSet& set() { return m_set; }
    /// Names of tensors that are the same as another parameter; a file may hold them or not.
    const std::vector<std::string>& tiedNames() const { return m_tiedNames; }
    /// Call when every slot has its value: moves them to the device and makes them known.
    void publish(const torch::Device& device);
    /// Rounds the values of a model that is ready. What learns keeps its value as a master, and so does what is not in
    /// `rereads`; the rest is read again where it is asked for.
    void shorten(torch::ScalarType type, Rereads rereads);

protected:
    /// The input on the model's device; the beginning of a forward pass. The ids are in the vocabulary and the row is not
    /// longer than the model allows.
    /// @throws Error "model.token-range" {id, limit}, "model.too-long" {tokens, limit}
    ModelInput accept(const ModelInput& input) const;

    /// The positions of an accepted input: those that it states, else counted from the first token on [T].
    static torch::Tensor positionsOf(const ModelInput& input);

    void tie(std::string_view name);

    ParameterSet m_set;
    DropoutSettings m_dropout;
    LayerRunner m_run;

private:
    void checkIds(const torch::Tensor& ids, std::int64_t past, std::int64_t vocabulary) const;
    void shorten(Parameter& parameter, torch::ScalarType type);
    /// The value that is not rounded.
    torch::Tensor whole(const Parameter& parameter) const;
    /// An adapter's matrix that is not rounded.
    torch::Tensor wholeMatrix(const torch::Tensor& matrix) const;

    Head m_head;
    ModelShape m_shape;
    std::vector<std::string> m_labels, m_tiedNames;
    std::vector<Parameter> m_parameters, m_constants;
    Rereads m_rereads;
    std::optional<Adapter> m_adapter;
    std::vector<std::pair<ParameterSlot*, std::shared_ptr<const LowRank>>> m_leftOut;  ///< while it is untouched
    bool m_learning = false;                                                           ///< before it was untouched
    DropoutSettings m_adapterDropout;
    EmbeddingChange m_embeddingChange;
    torch::Device m_device = torch::kCPU;
};

}  // namespace core::models
