// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/templates/value.h"

namespace core::templates {

/// The arguments of a call matched with the parameters of a function of our own.
class BoundArguments {
public:
    /// @throws Fault "template.type" for unknown names and for too many or too few (less than `required`)
    BoundArguments(const std::string& callee, const CallArguments& given, std::initializer_list<const char*> names,
                   std::size_t required = 0);

    /// The argument at a parameter's place, or null.
    const Value* find(std::size_t index) const { return m_values[index]; }
    const Value& at(std::size_t index) const { return *m_values[index]; }
    bool flag(std::size_t index, bool standard) const { return m_values[index] ? m_values[index]->truth() : standard; }
    std::int64_t whole(std::size_t index, std::int64_t standard) const;
    /// Null where nothing or None is given.
    const std::string* text(std::size_t index) const;

private:
    [[noreturn]] void failKind(std::size_t index, const char* expected) const;

    std::string m_callee;
    std::vector<const Value*> m_values;
};

}  // namespace core::templates
