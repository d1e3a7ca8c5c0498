// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/reports.h"
#include "core/models/adaptation.h"
#include "core/models/adapters/config.h"
#include "core/models/tensor.h"

namespace core::models {

class KeyValueCache;

/// What a batch gives a model. B rows of T tokens; undefined tensors do not apply.
struct ModelInput {
    torch::Tensor inputIds;       ///< [B, T] int64; with a cache the new tokens only
    torch::Tensor attentionMask;  ///< [B, T] int64, 1 = real token; undefined: all real. With a cache that holds P: [B, P + T]
    torch::Tensor tokenTypeIds;   ///< [B, T] int64
    torch::Tensor positionIds;    ///< [B, T] int64; undefined: the family's own rule
    torch::Tensor segmentIds;     ///< [B, T] int64: tokens attend within equal segments only (packing); not with a cache
    torch::Tensor decoderInputIds;   ///< [B, D] int64, for a model with an encoder; with a cache the new tokens only
    KeyValueCache* cache = nullptr;  ///< what a decoder has seen so far, and what it adds to
};

enum class Head { CausalLm, MaskedLm, SequenceClassification, TokenClassification, QuestionAnswering, Seq2SeqLm };

/// Whether the head tells classes apart, of texts or of tokens. They are named by Model::labels().
constexpr bool hasLabels(Head head) {
    return head == Head::SequenceClassification || head == Head::TokenClassification;
}

/// A named trainable tensor. Names equal those in the checkpoint.
struct Parameter {
    std::string name;
    torch::Tensor value;
    bool decays = true;      ///< false for norms and biases: weight decay leaves them alone
    std::int64_t depth = 0;  ///< layers between it and the output
    torch::Tensor master;    ///< float32: what `value` is rounded from; undefined: `value` is not rounded, or read from a file
};

/// What low-rank matrices were put on a model.
struct Adapter {
    AdapterConfig config;
    bool inputFirst = false;          ///< some of the adapted matrices lie [in, out]
    std::vector<Parameter> matrices;  ///< "….lora_A.weight", "….lora_B.weight", "….lora_magnitude_vector"
};

struct ModelShape {
    std::string family;
    std::int64_t layers = 0, hiddenSize = 0, heads = 0, contextLength = 0, vocabularySize = 0;
    bool relativePositions = false;   ///< longer rows than the context work too
    std::int64_t decoderStart = -1;   ///< the token that a decoder beside an encoder begins with; negative: there is no encoder
    std::int64_t decoderPadding = 0;  ///< and the one that stands where labels are ignored
    std::int64_t decoderVocabulary = 0;  ///< tokens that a decoder writes, where they are others than are read; 0: the same
    bool beginsWithLast = false;         ///< learning, a decoder begins with each row's last label: the language (mBART)
    std::int64_t rereadsBeyond = 0;      ///< a text that grows beyond so many tokens is read anew, without its cache; 0: never
    std::int64_t forcedEnd = -1;  ///< an answer that grows to the greatest length ends with this token; negative: with any

    /// Whether what a cache holds of a text's first tokens does not do any more when it has grown to `all`.
    bool rereads(std::int64_t cached, std::int64_t all) const {
        return rereadsBeyond > 0 && cached > 0 && cached <= rereadsBeyond && all > rereadsBeyond;
    }
    /// Logits of a language model.
    std::int64_t outputs() const { return decoderVocabulary > 0 ? decoderVocabulary : vocabularySize; }
};

/// What a decoder beside an encoder is given to learn labels [B, D]: the start token (or each row's last label, where it begins
/// with that), then the labels but the last; padding in the place of ignored ones (-100).
torch::Tensor shiftedRight(const torch::Tensor& labels, const ModelShape& shape);

/// Labels [B, D] whose last ones, where a decoder begins with those, are the token that it begins with when it writes. Others
/// as they are.
torch::Tensor withStartAsLast(const torch::Tensor& labels, const ModelShape& shape);

/// A network with one head. Not thread-safe. Tied weights stand once in parameters().
class Model {
public:
    virtual ~Model() = default;

    virtual Head head() const = 0;
    virtual const ModelShape& shape() const = 0;
    virtual const std::vector<Parameter>& parameters() const = 0;
    /// Null if there is none.
    virtual const Adapter* adapter() const { return nullptr; }
    /// The value [as the parameter, not rounded] that gives the same answers in a model without the adapter, whose weights are
    /// held in full.
    virtual torch::Tensor merged(const Parameter& parameter) const {
        return parameter.master.defined() ? parameter.master : parameter.value;
    }
    /// Tensors that a checkpoint holds and that nothing changes.
    virtual const std::vector<Parameter>& constants() const = 0;
    /// Where the parameters lie and hidden() and project() work.
    virtual torch::Device device() const = 0;

    /// Dropout on or off. Off at first.
    virtual void setTraining(bool training) = 0;
    /// Replaces every dropout probability of the configuration.
    virtual void setDropout(double probability) = 0;

    /// Layers are run again in backward in place of being kept; gradients stay the same.
    virtual void setRecompute(bool recompute) = 0;
    /// Noise on the tokens' vectors while it learns: α of NEFTune; 0: none.
    virtual void setEmbeddingNoise(double alpha) = 0;
    /// Mixes the tokens' vectors of each row of the next batches [B] with those of another, while it learns; undefined: no more.
    virtual void mixRows(const torch::Tensor& partners, double ownShare) = 0;
    /// On: without adapter, dropout and noise, until it is off again; see AsItWas.
    virtual void setUntouched(bool untouched) { (void)untouched; }

    /// Final hidden states [B, T, H] (behind the last norm), with an encoder those of the decoder [B, D, H]; on the device of
    /// the model wherever the input lies.
    virtual torch::Tensor hidden(const ModelInput& input) = 0;
    /// The row by which a text is sorted into classes: [B, T, H] → [B, H]. The first token's, unless the family has another
    /// rule.
    virtual torch::Tensor pooled(const torch::Tensor& hidden, const ModelInput& input);
    /// Hidden rows to logits: [N, H] → [N, V] for language models, [N, C] for classes, [N, 2] for where an answer starts and
    /// ends.
    virtual torch::Tensor project(const torch::Tensor& hidden) = 0;
    /// project() of every hidden row: [B, T, V], [B, T, C] or [B, T, 2]; of pooled(): [B, C] where texts are sorted. Never in
    /// less than float32.
    torch::Tensor logits(const ModelInput& input);

    /// By class index, where the head has labels.
    virtual const std::vector<std::string>& labels() const = 0;
};

/// What learns: of parameters() those that are let, and an adapter's matrices.
std::vector<Parameter> trainableParameters(const Model& model);

/// Nothing but an adapter's matrices learns: without them the model is as it was.
bool adapterAloneLearns(const Model& model);

struct LoadOptions {
    Head head = Head::CausalLm;
    bool randomWeights = false;       ///< fresh weights as the configuration's initializer says
    std::int64_t seed = 1;            ///< of fresh weights
    std::vector<std::string> labels;  ///< of a fresh head that has labels; empty: the checkpoint's own
    torch::Device device = torch::kCPU;
    torch::ScalarType type = torch::kFloat;  ///< of the values; bfloat16: those that learn keep a float32 master
    std::string adapterFolder;  ///< in PEFT's layout, put on the model; empty: none
    Adaptation adaptation;      ///< what shall learn, without a stored adapter; how the weights are held in any case
    bool frozen = false;        ///< nothing learns at all
};

/// What loading had to do beside reading.
struct LoadNotes {
    std::vector<std::string> freshParameters;  ///< not in the file, initialised
    std::vector<std::string> unusedTensors;    ///< in the file, no place for them
};

/// Opens a model folder (Hugging Face layout).
/// Every tensor's name, type and shape is checked before memory is taken.
/// @throws base::Error "model.…", "weights.…"
std::unique_ptr<Model> loadModel(const std::string& folder, const LoadOptions& options, const api::CancelToken& token,
                                 LoadNotes* notes = nullptr);

/// What loading a model like that would cost.
struct LoadCosts {
    std::int64_t trained = 0;   ///< numbers that would learn
    bool adapterAlone = false;  ///< see adapterAloneLearns()
    double savedBytes = 0;      ///< by quantised matrices, less what the largest of them is unpacked into
};

/// Reads the configuration only.
LoadCosts costsOfLoading(const std::string& folder, const LoadOptions& options);

/// Reads config and tensor headers only.
api::ModelReport inspectModel(const std::string& folder);

/// What people call the model in that folder: the folder's name; "owner/name" of a snapshot in a hub's cache
/// (models--owner--name/snapshots/REVISION).
std::string folderName(const std::string& folder);

/// Head that the configuration's architecture names.
Head headOfFolder(const std::string& folder);

enum class StorageType { Float32, BFloat16 };

/// Writes config.json (with the head's architecture and id2label) and model.safetensors so that transformers loads them.
/// `sourceFolder` gives the configuration's other keys. The tokenizer's files are copied too.
void saveModel(const Model& model, const std::string& sourceFolder, const std::string& folder, StorageType type,
               const api::CancelToken& token);

}  // namespace core::models
