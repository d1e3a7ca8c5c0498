// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/recent_weights.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "core/base/files.h"
#include "core/training/tensor_store.h"

namespace core::training {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "step-", ending = ".safetensors";

std::vector<NamedTensor> weightsOf(const Optimizer& optimizer) {
    std::vector<NamedTensor> list;
    for (const Optimizer::Slot& slot : optimizer.slots())
        list.push_back({slot.name, slot.value.detach()});
    return list;
}

}  // namespace

RecentWeights::RecentWeights(const std::string& runFolder, std::int64_t count)
    : m_folder(runFolder + "/checkpoints/recent"), m_count(count) {}

std::string RecentWeights::path(std::int64_t step) const {
    return m_folder + "/" + std::string(prefix) + std::to_string(step) + std::string(ending);
}

std::vector<std::int64_t> RecentWeights::steps(std::int64_t step) const {
    std::vector<std::int64_t> list;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with(prefix) || !name.ends_with(ending))
            continue;
        std::int64_t found = 0;
        const char* const last = name.data() + name.size() - ending.size();
        const auto [rest, fault] = std::from_chars(name.data() + prefix.size(), last, found);
        if (fault == std::errc() && rest == last && found <= step)
            list.push_back(found);
    }
    std::ranges::sort(list);
    return list;
}

void RecentWeights::keep(std::int64_t step, const Optimizer& optimizer) const {
    if (m_count == 0)
        return;
    base::makeFolder(m_folder);
    writeTensors(path(step), weightsOf(optimizer));
    const std::vector<std::int64_t> all = steps(step);
    std::error_code ignored;
    for (std::size_t i = 0; i + static_cast<std::size_t>(m_count) < all.size(); ++i)
        fs::remove(path(all[i]), ignored);
}

void RecentWeights::clear() const {
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

MeanOfRecentWeights::MeanOfRecentWeights(const RecentWeights& recent, std::int64_t step, Optimizer& optimizer)
    : m_optimizer(optimizer) {
    const torch::NoGradGuard guard;
    const auto tensors = weightsOf(optimizer);
    const std::vector<std::int64_t> steps = recent.steps(step);
    std::vector<torch::Tensor> sums;
    for (const std::int64_t each : steps) {
        const base::SafetensorsFile file(recent.path(each));
        const auto stored = match(file, tensors);
        for (std::size_t i = 0; i < tensors.size(); ++i) {
            const torch::Tensor read = readTensor(*stored[i], tensors[i].tensor);
            if (sums.size() < tensors.size())
                sums.push_back(read);
            else
                sums[i].add_(read);
        }
    }
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        torch::Tensor value = tensors[i].tensor;
        m_own.push_back(value.clone());
        value.copy_(sums[i].div_(static_cast<double>(steps.size())));
    }
    m_optimizer.publish();
}

MeanOfRecentWeights::~MeanOfRecentWeights() {
    const torch::NoGradGuard guard;
    std::vector<Optimizer::Slot>& slots = m_optimizer.slots();
    for (std::size_t i = 0; i < m_own.size(); ++i)
        slots[i].value.copy_(m_own[i]);
    m_optimizer.publish();
}

}  // namespace core::training
