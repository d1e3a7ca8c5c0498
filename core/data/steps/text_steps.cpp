// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/steps/text_steps.h"

#include "core/base/json.h"
#include "core/data/call_arguments.h"
#include "core/data/cell_values.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;
using base::Json;

constexpr int deepest = 64;

/// The part of a text between two code points.
std::string between(std::string_view text, const Stretch& stretch) {
    std::size_t begin = 0, end = 0;
    std::int64_t position = 0;
    for (std::size_t at = 0; at < text.size() && position < stretch.end; ++position) {
        if (position == stretch.start)
            begin = at;
        nextCodePoint(text, at);
        end = at;
    }
    return stretch.start < position ? std::string(text.substr(begin, end - begin)) : std::string();
}

/// What is to be changed in the value of an argument, which is looked at behind its name.
TextChanges argumentChanges(std::string_view name, const std::string& text, const TextSteps::Look& look) {
    const std::string label = argumentLabel(name);
    TextChanges changes = look(label + text);
    std::erase_if(changes, [&](const TextChange& change) { return change.begin < label.size(); });
    for (TextChange& change : changes)
        change.begin -= label.size();
    return changes;
}

bool changeArguments(Json& value, std::string_view name, const TextSteps::Look& look, int depth);

/// A text among the arguments; one that is JSON itself stays JSON.
bool changeArgumentText(Json& value, std::string_view name, const TextSteps::Look& look, int depth) {
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    Json inner = Json::parse(text, nullptr, false);
    if (inner.is_structured()) {
        const bool any = changeArguments(inner, name, look, depth + 1);
        if (any)
            value = base::dumpJson(inner);
        return any;
    }
    const TextChanges changes = argumentChanges(name, text, look);
    if (!changes.empty())
        value = changed(text, changes);
    return !changes.empty();
}

/// Changes the values that a tool is called with; their names stay. A number that is changed becomes a text.
bool changeArguments(Json& value, std::string_view name, const TextSteps::Look& look, int depth) {
    if (depth > deepest)
        return false;
    if (value.is_string() || value.is_number_integer())
        return changeArgumentText(value, name, look, depth);
    bool any = false;
    if (value.is_array())
        for (Json& each : value)
            any = changeArguments(each, name, look, depth + 1) || any;
    if (value.is_object())
        for (auto& [key, each] : value.items())
            any = changeArguments(each, key, look, depth + 1) || any;
    return any;
}

/// Changes each text that is said in a message; names, roles and identifiers stay.
bool changeWords(Json& value, const TextSteps::Look& look, TextSteps::CallArguments arguments, bool words, int depth) {
    if (depth > deepest)
        return false;
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        const TextChanges changes = words ? look(text) : TextChanges();
        if (!changes.empty())
            value = changed(text, changes);
        return !changes.empty();
    }
    bool any = false;
    if (value.is_array())
        for (Json& each : value)
            any = changeWords(each, look, arguments, words, depth + 1) || any;
    if (value.is_object())
        for (auto& [key, each] : value.items()) {
            const bool said = key == "content" || key == "value" || key == "text";
            any = (key == "arguments" && arguments == TextSteps::CallArguments::Change
                       ? changeArguments(each, {}, look, depth + 1)
                       : changeWords(each, look, arguments, said || (words && each.is_structured()), depth + 1)) ||
                  any;
        }
    return any;
}

}  // namespace

std::int64_t TextSteps::changeAll(const Look& look, int layers, CallArguments arguments) {
    std::int64_t rows = 0;
    const auto change = [&](std::int64_t row, std::size_t column) {
        int done = 0;
        while (done < layers && changeCell(row, column, look, arguments))
            ++done;
        return done > 0;
    };
    for (std::int64_t row = 0; row < m_table.rowCount(); ++row) {
        bool any = false;
        for (const std::size_t column : m_input.textColumns)
            if (m_input.columns[column].role != Role::Tokens)
                any = change(row, column) || any;
        rows += any;
        m_input.progress.row();
    }
    return rows;
}

bool TextSteps::changeCell(std::int64_t row, std::size_t column, const Look& look, CallArguments arguments) {
    return m_table.type(row, column) == CellType::Nested ? changeNested(row, column, look, arguments)
                                                         : changeText(row, column, look);
}

bool TextSteps::changeText(std::int64_t row, std::size_t column, const Look& look) {
    const std::string before(m_table.view(row, column));
    const TextChanges changes = look(before);
    if (changes.empty())
        return false;
    const std::string after = changed(before, changes);
    if (m_input.columns[column].role == Role::Context)
        moveAnswers(row, before, after, changes);
    m_table.mend(row, column, after, m_table.type(row, column));
    return true;
}

bool TextSteps::changeNested(std::int64_t row, std::size_t column, const Look& look, CallArguments arguments) {
    const std::string_view cell = m_table.view(row, column);
    Json value = Json::parse(cell.begin(), cell.end(), nullptr, false);
    const bool any = !value.is_discarded() && changeWords(value, look, arguments, true, 0);
    if (any)
        m_table.mend(row, column, base::dumpJson(value), CellType::Nested);
    return any;
}

void TextSteps::moveAnswers(std::int64_t row, std::string_view before, std::string_view after, const TextChanges& changes) {
    const std::size_t column = m_input.column(Role::AnswerSpans);
    if (column == DatasetTable::npos)
        return;
    std::vector<AnswerSpan> spans = spansOf(m_table.view(row, column));
    for (AnswerSpan& span : spans) {
        const Stretch place = moved({span.start, span.start + countCodePoints(span.text)}, before, changes);
        span = {between(after, place), place.start};
    }
    m_table.mend(row, column, spansCell(spans), CellType::Nested);
}

}  // namespace core::data
