// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/adapters/targets.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/trim.h"
#include "core/models/depth.h"

namespace core::models {
namespace {

constexpr const char* allLinear = "all-linear";

std::string lastPart(const std::string& module) {
    return module.substr(module.rfind('.') + 1);
}

bool endsWithName(const std::string& module, const std::string& name) {
    return module == name || module.ends_with("." + name);
}

bool named(const std::string& module, const std::vector<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) { return endsWithName(module, name); });
}

/// Part of an attention block: the families call them so.
bool inAttention(const std::string& module) {
    static constexpr std::array<std::string_view, 6> words = {"attn", "attention", "SelfAttention", "EncDecAttention",
                                                              "Wqkv", "Wo"};
    std::string inner = module.substr(0, module.rfind('.'));
    // BERT's "attention.output.dense" and RoBERTa's lie one level deeper.
    for (int level = 0; level < 3 && !inner.empty(); ++level) {
        const std::string part = lastPart(inner);
        if (std::ranges::any_of(words, [&](std::string_view word) { return part.ends_with(word); }))
            return true;
        const std::size_t dot = inner.rfind('.');
        inner = dot == std::string::npos ? std::string() : inner.substr(0, dot);
    }
    return false;
}

/// The shortest names that mean these modules and no other linear layer.
std::vector<std::string> shortNames(const std::vector<std::string>& chosen, const std::vector<std::string>& others) {
    std::set<std::string> ends;
    for (const std::string& module : chosen)
        ends.insert(lastPart(module));
    const bool clear = std::ranges::none_of(others, [&](const std::string& other) { return ends.contains(lastPart(other)); });
    return clear ? std::vector(ends.begin(), ends.end()) : chosen;
}

}  // namespace

std::string moduleName(const std::string& parameter) {
    return parameter.substr(0, parameter.rfind('.'));
}

AdapterTargets::AdapterTargets(const AdapterConfig& config, const std::string& file) : m_config(config) {
    if (!config.targetPattern.empty() && config.targetPattern != allLinear)
        m_names = tokenizers::regexPattern("^(?:" + config.targetPattern + ")$", file);
    const auto compile = [&](const std::string& end) { return tokenizers::regexPattern("^(?:.*\\.)?(?:" + end + ")$", file); };
    for (const auto& [end, rank] : config.ranks)
        m_ranks.push_back({compile(end), static_cast<double>(rank)});
    for (const auto& [end, alpha] : config.alphas)
        m_alphas.push_back({compile(end), alpha});
}

bool AdapterTargets::isWhole(const tokenizers::Pattern& pattern, const std::string& module) {
    std::vector<tokenizers::Match> matches;
    pattern.find(module, matches);
    return std::ranges::any_of(matches, [](const tokenizers::Match& match) { return match.isMatch; });
}

bool AdapterTargets::matches(const ParameterSlot& slot) const {
    if (!slot.linear)
        return false;
    const std::string module = moduleName(slot.name);
    if (named(module, m_config.excluded))
        return false;
    const bool chosen = m_config.targetPattern == allLinear ? slot.isOfBody()
                        : m_names                           ? isWhole(*m_names, module)
                                                            : named(module, m_config.targets);
    if (!chosen || m_config.layers.empty())
        return chosen;
    const auto layer = layerOf(slot.name);
    return layer && std::ranges::find(m_config.layers, layer->index) != m_config.layers.end();
}

std::int64_t AdapterTargets::rank(const std::string& module) const {
    for (const Expression& expression : m_ranks)
        if (isWhole(*expression.pattern, module))
            return static_cast<std::int64_t>(expression.value);
    return m_config.rank;
}

double AdapterTargets::alpha(const std::string& module) const {
    for (const Expression& expression : m_alphas)
        if (isWhole(*expression.pattern, module))
            return expression.value;
    return m_config.alpha;
}

void chooseTargets(const std::deque<ParameterSlot>& slots, const std::string& choice, AdapterConfig& config) {
    if (choice != "attention" && choice != allLinear) {
        if (choice.find_first_of("*\\|()[]") != std::string::npos) {
            config.targetPattern = choice;
            return;
        }
        for (std::size_t start = 0; start <= choice.size();) {
            const std::size_t comma = std::min(choice.find(',', start), choice.size());
            const auto name = base::trimmed(std::string_view(choice).substr(start, comma - start), " ");
            if (!name.empty())
                config.targets.emplace_back(name);
            start = comma + 1;
        }
        return;
    }
    std::vector<std::string> chosen, others;
    for (const ParameterSlot& slot : slots) {
        if (!slot.linear)
            continue;
        const std::string module = moduleName(slot.name);
        const bool wanted = slot.isOfBody() && (choice == allLinear || inAttention(module));
        (wanted ? chosen : others).push_back(module);
    }
    config.targets = shortNames(chosen, others);
}

}  // namespace core::models
