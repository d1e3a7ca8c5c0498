// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/models/families/albert/albert.h"
#include "core/models/families/bart/bart.h"
#include "core/models/families/bert/bert.h"
#include "core/models/families/deberta_v2/deberta_v2.h"
#include "core/models/families/distilbert/distilbert.h"
#include "core/models/families/electra/electra.h"
#include "core/models/families/gemma/gemma.h"
#include "core/models/families/gemma2/gemma2.h"
#include "core/models/families/gemma3/gemma3.h"
#include "core/models/families/gpt2/gpt2.h"
#include "core/models/families/gpt_neo/gpt_neo.h"
#include "core/models/families/gpt_neox/gpt_neox.h"
#include "core/models/families/llama/llama.h"
#include "core/models/families/marian/marian.h"
#include "core/models/families/mbart/mbart.h"
#include "core/models/families/mistral/mistral.h"
#include "core/models/families/modernbert/modernbert.h"
#include "core/models/families/olmo2/olmo2.h"
#include "core/models/families/opt/opt.h"
#include "core/models/families/phi3/phi3.h"
#include "core/models/families/qwen2/qwen2.h"
#include "core/models/families/qwen3/qwen3.h"
#include "core/models/families/roberta/roberta.h"
#include "core/models/families/smollm3/smollm3.h"
#include "core/models/families/t5/t5.h"
#include "core/models/families/xlm_roberta/xlm_roberta.h"
#include "core/models/family.h"

namespace core::models {
namespace {

bool knows(const Family& family, std::string_view architecture) {
    return std::ranges::any_of(family.heads, [&](const FamilyHead& row) { return row.architecture == architecture; });
}

std::string familyList() {
    std::string list;
    for (const Family* family : families())
        list += (list.empty() ? "" : ", ") + std::string(family->modelType);
    return list;
}

}  // namespace

std::span<const Family* const> families() {
    static const Family* const table[] = {
        &gpt2Family(),    &gptNeoFamily(), &gptNeoXFamily(),    &optFamily(),       &llamaFamily(),      &mistralFamily(),
        &qwen2Family(),   &qwen3Family(),  &gemmaFamily(),      &gemma2Family(),    &gemma3Family(),     &phi3Family(),
        &smollm3Family(), &olmo2Family(),  &bertFamily(),       &robertaFamily(),   &xlmRobertaFamily(), &distilBertFamily(),
        &electraFamily(), &albertFamily(), &modernBertFamily(), &debertaV2Family(), &t5Family(),         &mt5Family(),
        &bartFamily(),    &mbartFamily(),  &marianFamily(),
    };
    return table;
}

const Family* findFamily(std::string_view modelType) {
    for (const Family* family : families())
        if (family->modelType == modelType)
            return family;
    return nullptr;
}

const Family& familyOf(Config& config) {
    const std::string type = config.modelType();
    const auto names = config.architectures();
    config.finish();
    const std::string architecture = names.empty() ? type : names.front();
    const Family* family = findFamily(type);
    if (!family)
        throw base::Error("model.unsupported-family",
                          {{"family", type}, {"architecture", architecture}, {"families", familyList()}},
                          {.file = config.path(), .field = "model_type"});
    for (const Family* other : families())
        if (other != family && knows(*other, architecture))
            throw base::Error("model.architecture-differs", {{"family", type}, {"architecture", architecture}},
                              {.file = config.path(), .field = "architectures"});
    if (config.json().contains("quantization_config"))
        throw base::Error("model.quantized", {}, {.file = config.path(), .field = "quantization_config"});
    return *family;
}

std::string_view architectureOf(const Family& family, Head head) {
    for (const FamilyHead& row : family.heads)
        if (row.head == head)
            return row.architecture;
    return {};
}

Head headOf(const Family& family, Config& config) {
    for (const std::string& architecture : config.architectures())
        for (const FamilyHead& row : family.heads)
            if (row.architecture == architecture)
                return row.head;
    return family.heads.front().head;
}

}  // namespace core::models
