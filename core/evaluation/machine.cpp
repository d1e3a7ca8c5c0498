// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/machine.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <torch/version.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "core/base/descriptor.h"
#include "core/models/tensor_memory.h"

namespace core::evaluation {

std::string processorName() {
    const std::string cores = std::to_string(std::thread::hardware_concurrency()) + " cores";
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        const std::size_t colon = line.find(':');
        if (line.starts_with("model name") && colon != std::string::npos && colon + 2 < line.size())
            return line.substr(colon + 2) + ", " + cores;
    }
    return cores;
}

std::string blasName() {
    // Looked up at run time: which library it is depends on the system's alternatives, not on how this was built.
    using Config = const char* (*)();
    if (const auto config = reinterpret_cast<Config>(::dlsym(RTLD_DEFAULT, "openblas_get_config")))
        return config();
    if (::dlsym(RTLD_DEFAULT, "MKL_Get_Version_String"))
        return "MKL";
    Dl_info library{};
    if (void* product = ::dlsym(RTLD_DEFAULT, "sgemm_"); product && ::dladdr(product, &library) && library.dli_fname) {
        std::error_code ignored;
        return std::filesystem::weakly_canonical(library.dli_fname, ignored).string();
    }
    return {};
}

std::string libtorchVersion() {
    return TORCH_VERSION;
}

bool restartPeakMemory() {
    models::returnTensorMemory();
    const base::Descriptor file(::open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC));
    return file.number() >= 0 && ::write(file.number(), "5", 1) == 1;  // 5: the peak of the resident set, see proc(5)
}

}  // namespace core::evaluation
