// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/refusal.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::int64_t mostWords = 60;    ///< a longer answer says something else, too
constexpr std::size_t farthestDeed = 60;  ///< bytes behind the denial in which stands what is denied

/// What an assistant says of itself.
constexpr std::string_view selves[] = {"as an ai",
                                       "as an artificial intelligence",
                                       "as a language model",
                                       "as a large language model",
                                       "i am an ai",
                                       "i'm an ai",
                                       "i'm just an ai",
                                       "als ki",
                                       "als eine ki",
                                       "als sprachmodell",
                                       "als künstliche intelligenz",
                                       "ich bin eine ki",
                                       "ich bin nur eine ki",
                                       "como ia",
                                       "como inteligencia artificial",
                                       "como modelo de lenguaje",
                                       "como un modelo de lenguaje",
                                       "soy una ia",
                                       "en tant qu'ia",
                                       "en tant qu'intelligence artificielle",
                                       "en tant que modèle de langage",
                                       "je suis une ia"};

/// What it says it does not do; a word of its own stands before: "I", "ich", "no", "je".
constexpr std::string_view denials[] = {"i can't",
                                        "i cannot",
                                        "i can not",
                                        "i'm unable to",
                                        "i am unable to",
                                        "i'm not able to",
                                        "i am not able to",
                                        "i won't",
                                        "i will not",
                                        "i must decline",
                                        "i have to decline",
                                        "i'm not allowed to",
                                        "i am not allowed to",
                                        "i'm not permitted to",
                                        "i am not permitted to",
                                        "i don't feel comfortable",
                                        "i refuse to",
                                        "i'd rather not",
                                        "we cannot",
                                        "we can't",
                                        "we are unable to",
                                        "ich kann",
                                        "kann ich",
                                        "darf ich",
                                        "ich darf",
                                        "ich möchte nicht",
                                        "ich werde nicht",
                                        "no puedo",
                                        "no me es posible",
                                        "no estoy autorizado",
                                        "no podemos",
                                        "lamento no poder",
                                        "je ne peux pas",
                                        "je ne suis pas en mesure",
                                        "je ne puis",
                                        "il m'est impossible",
                                        "je refuse de",
                                        "nous ne pouvons pas"};

/// Answering, helping and the like.
constexpr std::string_view deeds[] = {
    "help",    "assist",       "answer",      "provide",      "comply",       "do that",  "do this",     "fulfil",
    "fulfill", "give advice",  "advise",      "discuss",      "support",      "respond",  "participate", "engage",
    "create",  "generate",     "share",       "offer",        "decline",      "continue", "write",       "talk about",
    "helfen",  "weiterhelfen", "beantworten", "antworten",    "unterstützen", "auskunft", "raten",       "beraten",
    "dazu",    "ayudar",       "responder",   "proporcionar", "contestar",    "asistir",  "aconsejar",   "hacer eso",
    "opinar",  "aider",        "répondre",    "fournir",      "conseiller",   "assister", "faire cela",  "donner"};

template <std::size_t count> std::size_t firstOf(std::string_view text, const std::string_view (&those)[count]) {
    std::size_t first = std::string_view::npos;
    for (const std::string_view each : those)
        if (const std::size_t at = text.find(each); at != std::string_view::npos)
            first = std::min(first, at + each.size());
    return first;
}

/// Lower case, with one kind of apostrophe.
std::string plainOf(std::string_view text) {
    constexpr std::string_view curly = "’";
    const std::string written = folded(text);
    std::string plain;
    for (std::size_t at = 0; at < written.size();) {
        const bool apostrophe = std::string_view(written).substr(at).starts_with(curly);
        plain += apostrophe ? '\'' : written[at];
        at += apostrophe ? curly.size() : 1;
    }
    return plain;
}

bool isNegated(std::string_view denial) {
    for (const std::string_view no : {" nicht", " kein", " leider n"})
        if (denial.find(no) != std::string_view::npos)
            return true;
    return false;
}

}  // namespace

bool isRefusal(std::string_view answer) {
    if (answer.size() > 2000 || countWords(answer) > mostWords)
        return false;
    const std::string plain = plainOf(answer);
    const std::size_t denial = firstOf(plain, denials);
    if (denial == std::string::npos)
        return false;
    // What is denied stands in the same sentence.
    std::string_view rest = std::string_view(plain).substr(denial, plain.find_first_of(".!?;:", denial) - denial);
    rest = rest.substr(0, std::min(rest.find(" but "), farthestDeed));
    const std::string_view before = std::string_view(plain).substr(0, denial);
    const bool german = before.ends_with("ich") || before.ends_with("ich kann") || before.ends_with("ich darf");
    if (german && !isNegated(rest))
        return false;
    const bool self = firstOf(plain, selves) != std::string::npos;
    return self || firstOf(rest, deeds) != std::string::npos || before.ends_with("decline");
}

}  // namespace core::data
