// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstring>
#include <string>

#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/models/model.h"
#include "core/models/tensor.h"

namespace parity {

/// The results that the reference libraries gave for a model folder: reference.safetensors and reference.json.
class Reference {
public:
    explicit Reference(const std::string& folder)
        : m_tensors(folder + "/reference.safetensors"), m_json(core::base::readJson(folder + "/reference.json")) {}

    const core::base::Json& json() const { return m_json; }
    double tolerance(const char* name) const { return m_json["tolerance"][name].get<double>(); }
    bool has(const std::string& name) const { return m_tensors.find(name) != nullptr; }

    /// A copy; undefined if there is no such tensor.
    torch::Tensor tensor(const std::string& name) const {
        const core::base::StoredTensor* stored = m_tensors.find(name);
        if (!stored)
            return {};
        const auto type = stored->type == core::base::TensorType::I64 ? torch::kLong : torch::kFloat;
        torch::Tensor value = at::empty(stored->shape, type);
        std::memcpy(value.data_ptr(), stored->bytes.data(), stored->bytes.size());
        return value;
    }

    /// The inputs under a prefix ("right.").
    core::models::ModelInput input(const std::string& prefix) const {
        return {.inputIds = tensor(prefix + "input_ids"),
                .attentionMask = tensor(prefix + "attention_mask"),
                .tokenTypeIds = tensor(prefix + "token_type_ids"),
                .positionIds = tensor(prefix + "position_ids"),
                .decoderInputIds = tensor(prefix + "decoder_input_ids")};
    }

    /// "right.logits", or those of an answer's start and end side by side [B, T, 2].
    torch::Tensor logits(const std::string& prefix) const {
        if (has(prefix + "logits"))
            return tensor(prefix + "logits");
        return torch::stack({tensor(prefix + "start_logits"), tensor(prefix + "end_logits")}, -1);
    }

    /// "right.hidden_states.N" of the greatest N: what the model's last norm gives, with an encoder that of the decoder.
    torch::Tensor lastHidden(const std::string& prefix) const {
        const std::string name = prefix + (has(prefix + "decoder_hidden_states.0") ? "decoder_" : "") + "hidden_states.";
        int last = -1;
        while (has(name + std::to_string(last + 1)))
            ++last;
        return last < 0 ? torch::Tensor() : tensor(name + std::to_string(last));
    }

private:
    core::base::SafetensorsFile m_tensors;
    core::base::Json m_json;
};

/// The largest difference where `mask` [B, T] is 1; everywhere for results of other tokens (a decoder's) or of none.
inline double largestDifference(const torch::Tensor& ours, const torch::Tensor& theirs, const torch::Tensor& mask) {
    torch::Tensor difference = (ours.detach() - theirs).abs();
    if (difference.dim() == 3 && difference.size(1) == mask.size(1))
        difference = difference.index({mask.to(torch::kBool)});
    return difference.max().item<double>();
}

}  // namespace parity
