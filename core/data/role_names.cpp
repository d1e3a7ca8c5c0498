// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <unicode/uchar.h>

#include <algorithm>

#include "core/data/roles.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;

struct RoleName {
    std::string_view name;  ///< a word, or words joined by _
    Role role;
    double confidence;
};

// Names of columns in public data sets and in exports of everyday programs: English, German, Spanish, French.
constexpr RoleName names[] = {
    {"text", Role::Text, 1},
    {"texts", Role::Text, 0.9},
    {"content", Role::Text, 0.9},
    {"message", Role::Text, 0.9},
    {"sentence", Role::Text, 0.95},
    {"abstract", Role::Text, 0.9},
    {"body", Role::Text, 0.85},
    {"document", Role::Text, 0.85},
    {"article", Role::Text, 0.85},
    {"review", Role::Text, 0.85},
    {"comment", Role::Text, 0.8},
    {"description", Role::Text, 0.75},
    {"note", Role::Text, 0.75},
    {"notes", Role::Text, 0.75},
    {"passage", Role::Text, 0.8},
    {"paragraph", Role::Text, 0.8},
    {"utterance", Role::Text, 0.9},
    {"tweet", Role::Text, 0.9},
    {"post", Role::Text, 0.7},
    {"email", Role::Text, 0.5},
    {"ticket", Role::Text, 0.5},
    {"report", Role::Text, 0.7},
    {"story", Role::Text, 0.8},
    {"transcript", Role::Text, 0.8},
    {"subject", Role::Text, 0.4},
    {"title", Role::Text, 0.5},
    {"headline", Role::Text, 0.6},
    {"summary", Role::Text, 0.6},
    {"nachricht", Role::Text, 0.9},
    {"inhalt", Role::Text, 0.85},
    {"satz", Role::Text, 0.9},
    {"beschreibung", Role::Text, 0.75},
    {"kommentar", Role::Text, 0.8},
    {"bericht", Role::Text, 0.7},
    {"befund", Role::Text, 0.8},
    {"texto", Role::Text, 1},
    {"mensaje", Role::Text, 0.9},
    {"contenido", Role::Text, 0.85},
    {"frase", Role::Text, 0.9},
    {"comentario", Role::Text, 0.8},
    {"descripcion", Role::Text, 0.75},
    {"descripción", Role::Text, 0.75},
    {"texte", Role::Text, 1},
    {"contenu", Role::Text, 0.85},
    {"phrase", Role::Text, 0.9},
    {"commentaire", Role::Text, 0.8},
    {"avis", Role::Text, 0.7},

    {"label", Role::Label, 1},
    {"labels", Role::Label, 0.95},
    {"category", Role::Label, 0.95},
    {"class", Role::Label, 0.95},
    {"intent", Role::Label, 0.95},
    {"target", Role::Label, 0.8},
    {"sentiment", Role::Label, 0.95},
    {"topic", Role::Label, 0.9},
    {"tag", Role::Label, 0.8},
    {"y", Role::Label, 0.6},
    {"gold", Role::Label, 0.7},
    {"department", Role::Label, 0.75},
    {"priority", Role::Label, 0.6},
    {"queue", Role::Label, 0.65},
    {"type", Role::Label, 0.6},
    {"group", Role::Label, 0.4},
    {"specialty", Role::Label, 0.7},
    {"diagnosis", Role::Label, 0.6},
    {"rating", Role::Label, 0.6},
    {"emotion", Role::Label, 0.9},
    {"kategorie", Role::Label, 0.95},
    {"klasse", Role::Label, 0.95},
    {"etikett", Role::Label, 0.95},
    {"thema", Role::Label, 0.85},
    {"absicht", Role::Label, 0.85},
    {"abteilung", Role::Label, 0.75},
    {"stimmung", Role::Label, 0.85},
    {"etiqueta", Role::Label, 0.95},
    {"categoria", Role::Label, 0.95},
    {"categoría", Role::Label, 0.95},
    {"clase", Role::Label, 0.95},
    {"tema", Role::Label, 0.85},
    {"sentimiento", Role::Label, 0.9},
    {"catégorie", Role::Label, 0.95},
    {"categorie", Role::Label, 0.95},
    {"classe", Role::Label, 0.95},
    {"étiquette", Role::Label, 0.95},
    {"etiquette", Role::Label, 0.95},
    {"sujet", Role::Label, 0.7},

    {"prompt", Role::Prompt, 1},
    {"instruction", Role::Prompt, 1},
    {"question", Role::Prompt, 0.95},
    {"input", Role::Prompt, 0.9},
    {"query", Role::Prompt, 0.9},
    {"request", Role::Prompt, 0.8},
    {"source", Role::Prompt, 0.85},
    {"user", Role::Prompt, 0.8},
    {"frage", Role::Prompt, 0.95},
    {"anweisung", Role::Prompt, 0.95},
    {"eingabe", Role::Prompt, 0.9},
    {"aufgabe", Role::Prompt, 0.8},
    {"pregunta", Role::Prompt, 0.95},
    {"instruccion", Role::Prompt, 0.95},
    {"instrucción", Role::Prompt, 0.95},
    {"entrada", Role::Prompt, 0.85},
    {"consigne", Role::Prompt, 0.95},
    {"entrée", Role::Prompt, 0.85},
    {"demande", Role::Prompt, 0.8},

    {"answer", Role::Answer, 1},
    {"response", Role::Answer, 1},
    {"output", Role::Answer, 1},
    {"completion", Role::Answer, 1},
    {"reply", Role::Answer, 0.9},
    {"assistant", Role::Answer, 0.8},
    {"target", Role::Answer, 0.85},
    {"solution", Role::Answer, 0.8},
    {"antwort", Role::Answer, 1},
    {"ausgabe", Role::Answer, 0.95},
    {"lösung", Role::Answer, 0.8},
    {"respuesta", Role::Answer, 1},
    {"salida", Role::Answer, 0.9},
    {"réponse", Role::Answer, 1},
    {"reponse", Role::Answer, 1},
    {"sortie", Role::Answer, 0.9},

    {"system", Role::System, 1},
    {"tools", Role::Tools, 1},
    {"functions", Role::Tools, 0.8},

    {"messages", Role::Conversation, 1},
    {"conversations", Role::Conversation, 1},
    {"conversation", Role::Conversation, 1},
    {"dialog", Role::Conversation, 0.9},
    {"dialogue", Role::Conversation, 0.9},
    {"chat", Role::Conversation, 0.8},
    {"history", Role::Conversation, 0.8},
    {"turns", Role::Conversation, 0.8},
    {"chosen", Role::Chosen, 1},
    {"preferred", Role::Chosen, 0.9},
    {"rejected", Role::Rejected, 1},
    {"dispreferred", Role::Rejected, 0.9},

    {"context", Role::Context, 1},
    {"passage", Role::Context, 0.9},
    {"paragraph", Role::Context, 0.9},
    {"document", Role::Context, 0.8},
    {"article", Role::Context, 0.7},
    {"text", Role::Context, 0.6},
    {"kontext", Role::Context, 1},
    {"abschnitt", Role::Context, 0.9},
    {"contexto", Role::Context, 1},
    {"contexte", Role::Context, 1},
    {"question", Role::Question, 1},
    {"query", Role::Question, 0.8},
    {"frage", Role::Question, 1},
    {"pregunta", Role::Question, 1},
    {"answers", Role::AnswerSpans, 1},
    {"answer", Role::AnswerSpans, 0.9},
    {"antwort", Role::AnswerSpans, 0.9},
    {"antworten", Role::AnswerSpans, 1},
    {"respuesta", Role::AnswerSpans, 0.9},
    {"respuestas", Role::AnswerSpans, 1},
    {"réponse", Role::AnswerSpans, 0.9},
    {"réponses", Role::AnswerSpans, 1},

    {"tokens", Role::Tokens, 1},
    {"words", Role::Tokens, 0.95},
    {"token", Role::Tokens, 0.9},
    {"word", Role::Tokens, 0.8},
    {"wörter", Role::Tokens, 0.9},
    {"palabras", Role::Tokens, 0.9},
    {"mots", Role::Tokens, 0.9},
    {"ner", Role::Tags, 0.95},
    {"tags", Role::Tags, 0.85},
    {"bio", Role::Tags, 0.9},
    {"labels", Role::Tags, 0.8},
    {"tag", Role::Tags, 0.7},
    {"label", Role::Tags, 0.7},
    {"entities", Role::Tags, 0.6},

    {"tags", Role::Label, 0.8},
    {"categories", Role::Label, 0.9},
    {"score", Role::Label, 0.35},
    {"value", Role::Label, 0.3},
    {"grade", Role::Label, 0.35},
    {"stars", Role::Label, 0.35},
    {"punkte", Role::Label, 0.35},
    {"bewertung", Role::Label, 0.35},

    {"patient", Role::Group, 1},
    {"patientin", Role::Group, 1},
    {"paciente", Role::Group, 1},
    {"customer", Role::Group, 1},
    {"client", Role::Group, 1},
    {"kunde", Role::Group, 1},
    {"cliente", Role::Group, 1},
    {"user", Role::Group, 1},
    {"nutzer", Role::Group, 1},
    {"usuario", Role::Group, 1},
    {"author", Role::Group, 0.9},
    {"autor", Role::Group, 0.9},
    {"auteur", Role::Group, 0.9},
    {"speaker", Role::Group, 1},
    {"sprecher", Role::Group, 1},
    {"account", Role::Group, 0.9},
    {"konto", Role::Group, 0.9},
    {"session", Role::Group, 0.9},
    {"sitzung", Role::Group, 0.9},
    {"thread", Role::Group, 0.9},
    {"conversation", Role::Group, 0.8},
    {"dialogue", Role::Group, 0.8},
    {"participant", Role::Group, 1},
    {"person", Role::Group, 0.9},
    {"student", Role::Group, 0.9},
    {"employee", Role::Group, 0.9},
    {"member", Role::Group, 0.8},
    {"household", Role::Group, 0.9},
    {"family", Role::Group, 0.8},
    {"device", Role::Group, 0.7},
    {"document", Role::Group, 0.7},
    {"doc", Role::Group, 0.7},
    {"case", Role::Group, 0.6},
    {"group", Role::Group, 0.8},
    {"gruppe", Role::Group, 0.8},
    {"grupo", Role::Group, 0.8},
    {"groupe", Role::Group, 0.8},
    {"cluster", Role::Group, 0.7},

    {"date", Role::Date, 1},
    {"datum", Role::Date, 1},
    {"fecha", Role::Date, 1},
    {"day", Role::Date, 0.8},
    {"tag", Role::Date, 0.5},
    {"jour", Role::Date, 0.8},
    {"time", Role::Date, 0.8},
    {"datetime", Role::Date, 1},
    {"timestamp", Role::Date, 1},
    {"zeit", Role::Date, 0.8},
    {"created", Role::Date, 0.9},
    {"updated", Role::Date, 0.7},
    {"posted", Role::Date, 0.9},
    {"published", Role::Date, 0.9},
    {"received", Role::Date, 0.9},
    {"sent", Role::Date, 0.8},
    {"erstellt", Role::Date, 0.9},

    {"id", Role::Id, 1},
    {"uuid", Role::Id, 1},
    {"guid", Role::Id, 1},
    {"index", Role::Id, 0.9},
    {"idx", Role::Id, 0.9},
    {"no", Role::Id, 0.8},
    {"nr", Role::Id, 0.9},
    {"number", Role::Id, 0.8},
    {"nummer", Role::Id, 0.9},
    {"num", Role::Id, 0.7},
    {"número", Role::Id, 0.8},
    {"numero", Role::Id, 0.8},
    {"key", Role::Id, 0.7},
    {"row", Role::Id, 0.7},
    {"record", Role::Id, 0.6},
    {"reference", Role::Id, 0.6},
    {"ref", Role::Id, 0.6},
    {"identifier", Role::Id, 1},

    {"split", Role::Split, 1},
    {"subset", Role::Split, 0.9},
    {"part", Role::Split, 0.8},
    {"partition", Role::Split, 0.9},
    {"fold", Role::Split, 0.8},
    {"set", Role::Split, 0.8},
    {"teil", Role::Split, 0.8},
    {"aufteilung", Role::Split, 0.9},
};

/// Lower-case words of a name: "conditionLabel", "Condition label" → condition, label.
std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words;
    bool lowerBefore = false, inWord = false;
    for (std::size_t at = 0; at < name.size();) {
        const auto codePoint = static_cast<UChar32>(nextCodePoint(name, at));
        if (!u_isalnum(codePoint)) {
            inWord = lowerBefore = false;
            continue;
        }
        if (!inWord || (lowerBefore && u_isupper(codePoint)))
            words.emplace_back();
        inWord = true;
        lowerBefore = u_islower(codePoint);
        appendCodePoint(words.back(), static_cast<char32_t>(u_tolower(codePoint)));
    }
    return words;
}

bool isNumbering(const std::string& word) {
    return word == "id" || word == "no" || word == "nr" || word == "number" || word == "nummer" || word == "key" ||
           word == "code";
}

}  // namespace

double nameConfidence(std::string_view columnName, Role role) {
    std::vector<std::string> words = wordsOf(columnName);
    if (role == Role::Group)  // "patient_id" is about patients
        words.erase(std::remove_if(words.begin(), words.end(), isNumbering), words.end());
    if (words.empty() || (role != Role::Id && (words.back() == "id" || words.front() == "id")))
        return 0;
    double best = 0;
    int matches = 0;
    for (const RoleName& known : names) {
        if (known.role != role || std::find(words.begin(), words.end(), known.name) == words.end())
            continue;
        // The last word says what a name is about ("medical_abstract"); an index or a length of it is something else.
        const double share = words.size() == 1 ? 1.0 : words.back() == known.name ? 0.9 : 0.6;
        best = std::max(best, known.confidence * share);
        ++matches;
    }
    return matches > 1 ? std::min(1.0, best + 0.05) : best;  // "ner_tags" before "pos_tags"
}

}  // namespace core::data
