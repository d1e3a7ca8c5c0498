// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/mail_parts.h"

#include <algorithm>
#include <iterator>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

/// Line that begins what mail programs add.
bool isMailMark(std::string_view line) {
    static constexpr std::string_view beginnings[] = {"-- ",
                                                      "sent from my ",
                                                      "von meinem ",
                                                      "gesendet von mein",
                                                      "gesendet mit ",
                                                      "enviado desde mi ",
                                                      "envoyé de mon",
                                                      "inviato da",
                                                      "verzonden vanaf mijn",
                                                      "verstuurd vanaf ",
                                                      "-----original ",
                                                      "-----ursprüngliche ",
                                                      "----- original",
                                                      "-----mensaje ",
                                                      "-----message d",
                                                      "begin forwarded ",
                                                      "---------- forwarded",
                                                      "get outlook for "};
    const std::string plain = folded(line.substr(0, 100));
    return plain == "--" || std::any_of(std::begin(beginnings), std::end(beginnings),
                                        [&](std::string_view each) { return (plain + " ").starts_with(each); });
}

/// A paragraph of the law that firms put under their mails: several of its words.
bool isDisclaimer(std::string_view paragraph) {
    static constexpr std::string_view stems[] = {
        "confidential",    "intended",        "recipient",       "addressee",    "in error",     "delete",
        "liabilit",        "virus",           "disclos",         "unauthor",     "prohibited",   "attachment",
        "legally binding", "views expressed", "before printing", "vertraulich",  "empfänger",    "irrtümlich",
        "unbefugt",        "löschen",         "haftung",         "anhänge",      "confidencial", "destinatari",
        "eliminar",        "por error",       "responsabilidad", "confidentiel", "destinataire", "par erreur",
        "supprimer",       "responsabilité",  "riservat",        "per errore",   "cancellar",    "vertrouwelijk",
        "geadresseerde",   "abusievelijk",    "aansprakelijk"};
    if (paragraph.size() > 3000)
        return false;
    const std::string plain = folded(paragraph);
    return std::count_if(std::begin(stems), std::end(stems),
                         [&](std::string_view stem) { return plain.find(stem) != std::string::npos; }) >= 3;
}

}  // namespace

std::vector<std::size_t> lineBegins(std::string_view text) {
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (!isBlank(text.substr(at, end - at)))
            begins.push_back(at);
        at = end + 1;
    }
    return begins;
}

std::size_t mailPartBegin(std::string_view text) {
    const auto begins = lineBegins(text);
    for (std::size_t line = 1; line < begins.size() && text.size() <= longestLetter; ++line) {
        const std::size_t end = line + 1 < begins.size() ? begins[line + 1] : text.size();
        const bool last = line + 4 >= begins.size();
        if (last &&
            (isMailMark(trimmed(text.substr(begins[line], end - begins[line]))) || isDisclaimer(text.substr(begins[line]))))
            return begins[line];
    }
    return std::string_view::npos;
}

}  // namespace core::data
