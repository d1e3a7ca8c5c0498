// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/filters.h"

#include "core/templates/fault.h"

namespace core::templates {

FilterFunction findFilter(const std::string& name) {
    for (const auto find : {textFilter, numberFilter, listFilter, selectingFilter})
        if (const FilterFunction found = find(name))
            return found;
    return nullptr;
}

Value applyFilter(const std::string& name, Runtime& runtime, const Value& input, const CallArguments& arguments) {
    const FilterFunction filter = findFilter(name);
    if (!filter)
        failType("No filter named '{}'", {name});
    return filter(runtime, input, arguments);
}

bool applyTest(const std::string& name, Runtime& runtime, const Value& input, const CallArguments& arguments) {
    const TestFunction test = findTest(name);
    if (!test)
        failType("No test named '{}'", {name});
    return test(runtime, input, arguments);
}

}  // namespace core::templates
