// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/bound_arguments.h"

#include <algorithm>

#include "core/templates/fault.h"

namespace core::templates {

BoundArguments::BoundArguments(const std::string& callee, const CallArguments& given, std::initializer_list<const char*> names,
                               std::size_t required)
    : m_callee(callee), m_values(names.size(), nullptr) {
    if (given.positional.size() > names.size())
        failType("{}() takes at most {} arguments", {callee, std::to_string(names.size())});
    for (std::size_t at = 0; at < given.positional.size(); ++at)
        m_values[at] = &given.positional[at];
    for (const auto& [name, value] : given.named) {
        const auto* found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            failType("{}() has no argument '{}'", {callee, name});
        m_values[static_cast<std::size_t>(found - names.begin())] = &value;
    }
    for (std::size_t at = 0; at < required; ++at)
        if (!m_values[at])
            failType("{}() misses the argument '{}'", {callee, names.begin()[at]});
}

void BoundArguments::failKind(std::size_t index, const char* expected) const {
    failType("{}() needs {}, not '{}'", {m_callee, expected, m_values[index]->typeName()});
}

std::int64_t BoundArguments::whole(std::size_t index, std::int64_t standard) const {
    if (!m_values[index])
        return standard;
    if (!m_values[index]->defined().isWhole())
        failKind(index, "a whole number");
    return m_values[index]->asWhole();
}

const std::string* BoundArguments::text(std::size_t index) const {
    if (!m_values[index] || m_values[index]->isNone())
        return nullptr;
    if (!m_values[index]->defined().isText())
        failKind(index, "a text");
    return &m_values[index]->asText();
}

}  // namespace core::templates
