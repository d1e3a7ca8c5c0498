// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/templates/fault.h"

namespace core::templates {

struct Token {
    enum class Kind : std::uint8_t {
        Data,
        VariableBegin,
        VariableEnd,
        BlockBegin,
        BlockEnd,
        Name,
        Text,
        Integer,
        Real,
        Operator,
        End
    };
    Kind kind = Kind::End;
    std::string text;  ///< data, name, operator, or the text itself
    std::int64_t integer = 0;
    double real = 0;
    int line = 1;
};

/// A template in pieces, white space around blocks already taken away (trim_blocks and lstrip_blocks on, comments dropped,
/// one line end at the end of the template dropped).
/// @throws base::Error "template.syntax" {line, detail}
std::vector<Token> tokenizeTemplate(std::string_view source);

/// @throws base::Error "template.syntax" {line, detail}
[[noreturn]] void failSyntax(int line, std::string_view detail, Values values = {});

}  // namespace core::templates
