// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// Lists as Python writes them in a cell: what is read can be written as JSON.

#include "core/data/cells/python_literal.h"
#include "core/data/text_tools.h"
#include "tests/fuzz/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    const std::string_view cell(reinterpret_cast<const char*>(bytes), count);
    if (core::data::validUtf8Prefix(cell) != cell.size())
        return 0;
    if (const auto value = core::data::pythonLiteral(cell)) {
        fuzz::require(value->is_structured());
        fuzz::require(core::base::Json::parse(value->dump()) == *value);
    }
    return 0;
}
