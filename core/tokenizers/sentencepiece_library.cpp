// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/sentencepiece_library.h"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/helper_process.h"

namespace core::tokenizers {
namespace {

using base::Error;

constexpr const char* moduleName = "libtunewright_sentencepiece.so";

struct Module {
    decltype(&tunewright_sentencepiece_open) open = nullptr;
    decltype(&tunewright_sentencepiece_close) close = nullptr;
    decltype(&tunewright_sentencepiece_encode) encode = nullptr;
    std::string fault;  ///< why it cannot be used, empty if it can
};

/// The library brings a protobuf of its own: its symbols must neither be seen by libtorch nor replaced by libtorch's.
void* openModule(std::string& fault) {
    fault = std::string(moduleName) + " was not found";
    for (const std::filesystem::path& place : base::helperFolders()) {
        const std::filesystem::path file = place / moduleName;
        if (!std::filesystem::exists(file))
            continue;
        int flags = RTLD_NOW | RTLD_LOCAL;
#if defined(RTLD_DEEPBIND) && !defined(__SANITIZE_ADDRESS__)  // the sanitizer cannot live with it
        flags |= RTLD_DEEPBIND;
#endif
        if (void* handle = dlopen(file.c_str(), flags))
            return handle;
        fault = dlerror();
    }
    return nullptr;
}

Module loadModule() {
    Module module;
    void* handle = openModule(module.fault);
    if (!handle)
        return module;
    module.open = reinterpret_cast<decltype(module.open)>(dlsym(handle, "tunewright_sentencepiece_open"));
    module.close = reinterpret_cast<decltype(module.close)>(dlsym(handle, "tunewright_sentencepiece_close"));
    module.encode = reinterpret_cast<decltype(module.encode)>(dlsym(handle, "tunewright_sentencepiece_encode"));
    const bool complete = module.open && module.close && module.encode;
    module.fault = complete ? "" : std::string(moduleName) + " is not the one of this program";
    return module;
}

const Module& module() {
    static const Module loaded = loadModule();
    return loaded;
}

}  // namespace

SentencePieceProcessor::SentencePieceProcessor(std::string_view bytes, const std::string& file) : m_file(file) {
    if (!module().fault.empty())
        throw Error("tokenizer.library-missing", {{"reason", module().fault}}, {.file = file}, {}, api::Fault::Program);
    std::array<char, 512> reason{};
    m_model = module().open(bytes.data(), bytes.size(), reason.data(), reason.size());
    if (!m_model)
        throw Error("tokenizer.library-refused", {{"reason", reason.data()}}, {.file = file});
}

SentencePieceProcessor::~SentencePieceProcessor() {
    module().close(m_model);
}

void SentencePieceProcessor::encode(std::string_view utf8, const std::function<void(const TunewrightPiece&)>& take) const {
    const auto takeAll = [](void* context, const TunewrightPiece* first, size_t count) {
        const auto& each = *static_cast<const std::function<void(const TunewrightPiece&)>*>(context);
        std::for_each(first, first + count, each);
    };
    auto each = take;
    if (module().encode(m_model, utf8.data(), utf8.size(), takeAll, &each) != 0)
        throw Error("tokenizer.library-refused", {{"reason", "encode"}}, {.file = m_file});
}

}  // namespace core::tokenizers
