// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/templates/token_stream.h"

namespace core::templates {
namespace {

std::string kindText(Token::Kind kind) {
    static constexpr const char* texts[] = {"text",
                                            "{{",
                                            "}}",
                                            "{%",
                                            "%}",
                                            "a name",
                                            "a text in quotes",
                                            "a number",
                                            "a number",
                                            "an operator",
                                            "the end of the template"};
    return texts[static_cast<std::size_t>(kind)];
}

}  // namespace

void TokenStream::expectOperator(std::string_view text) {
    if (!takeOperator(text))
        fail(filled("'{}'", {text}));
}

void TokenStream::expectName(std::string_view text) {
    if (!takeName(text))
        fail(filled("'{}'", {text}));
}

std::string TokenStream::expectAnyName() {
    if (!at(Token::Kind::Name))
        fail("a name");
    return take().text;
}

void TokenStream::expect(Token::Kind kind) {
    if (!at(kind))
        fail(kindText(kind));
    take();
}

std::string TokenStream::described() const {
    const bool named = at(Token::Kind::Name) || at(Token::Kind::Operator);
    return named ? filled("'{}'", {current().text}) : kindText(current().kind);
}

void TokenStream::fail(const std::string& expected) const {
    failSyntax(line(), "expected {}, found {}", {expected, described()});
}

}  // namespace core::templates
