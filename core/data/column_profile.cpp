// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/column_profile.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/base/json.h"
#include "core/data/cell_values.h"
#include "core/data/cells/python_literal.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using base::Json;

constexpr std::int64_t sampleRows = 2000, sampleShapes = 50;
constexpr double mostWordsOfName = 4;  ///< mean; values of longer cells are not counted in all rows
constexpr std::size_t sampleDates = 200;

bool isWhole(std::string_view cell) {
    return cell.size() < 19 && cell.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isCode(std::string_view cell) {
    return cell.size() <= 64 && cell.find_first_of("0123456789") != std::string_view::npos &&
           cell.find_first_of(" \t,;") == std::string_view::npos && (isWhole(cell) || !numberOf(cell).has_value());
}

bool hasLetter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (u_isalpha(static_cast<UChar32>(nextCodePoint(text, at))))
            return true;
    return false;
}

bool isMessage(const Json& value) {
    return value.is_object() && ((value.contains("role") && (value.contains("content") || value.contains("tool_calls"))) ||
                                 (value.contains("from") && value.contains("value")));
}

bool isAnswer(const Json& value) {
    return value.is_object() && value.contains("text") && (value.contains("answer_start") || value.contains("start"));
}

bool isTurn(const Json& value) {
    return value.is_array() && value.size() == 2 && value[0].is_string() && value[1].is_string();
}

/// Words: an empty list, which says nothing.
Shape shapeOf(const Json& value) {
    if (value.is_object())
        return isMessage(value) ? Shape::Message : isAnswer(value) ? Shape::Answers : Shape::Other;
    if (!value.is_array())
        return Shape::Other;
    if (value.empty())
        return Shape::Words;
    const Json& first = value.front();
    return first.is_string()   ? Shape::Texts
           : first.is_number() ? Shape::Numbers
           : isMessage(first)  ? Shape::Messages
           : isAnswer(first)   ? Shape::Answers
           : isTurn(first)     ? Shape::Turns
                               : Shape::Other;
}

/// Gathers what the cells of one column look like.
class Sample {
public:
    void add(std::string_view whole, CellType type) {
        ++m_sampled;
        const std::string_view cell = trimmed(whole.substr(0, 4096));
        if (cell.empty())
            return;
        ++m_cells;
        m_values.insert(hashBytes(cell));
        m_codes += isCode(cell);
        m_parts += partOf(cell) != api::Part::Auto;
        if (m_dates.size() < sampleDates)
            m_dates.push_back(cell);
        const std::int64_t number = isWhole(cell) ? std::stoll(std::string(cell)) : -1;
        m_ascending = m_ascending && number > m_last;
        m_last = number;
        m_words += countWords(cell);
        m_letters += hasLetter(cell);
        m_numbers += type == CellType::Number || (type == CellType::Text && cell.size() < 40 && numberOf(cell).has_value());
        // A format without types, such as CSV, has lists and objects as texts.
        const bool tuple = cell.starts_with("('") || cell.starts_with("(\"");
        const bool bracketed = (tuple || cell.front() == '[' || cell.front() == '{') && type == CellType::Text;
        if (type != CellType::Nested && !bracketed)
            return;
        if (m_looked >= sampleShapes) {
            m_nested += !bracketed || m_bracketed > 0;
            return;
        }
        Json value = Json::parse(whole.begin(), whole.end(), nullptr, false);
        if (value.is_discarded())
            value = pythonLiteral(whole).value_or(std::move(value));
        const Shape shape = shapeOf(value);
        // "[1, 2]" may well be what somebody wrote.
        if (bracketed && (!value.is_structured() || shape == Shape::Numbers || shape == Shape::Other))
            return;
        ++m_nested;
        ++m_shapes[shape];
        m_looked += shape != Shape::Words;
        m_bracketed += bracketed;
    }

    ColumnProfile profile(std::string name) const {
        const auto share = [this](std::int64_t part) {
            return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, m_cells));
        };
        ColumnProfile profile;
        profile.name = std::move(name);
        profile.filled = static_cast<double>(m_cells) / static_cast<double>(std::max<std::int64_t>(1, m_sampled));
        profile.values = m_values.size();
        profile.distinct = share(static_cast<std::int64_t>(m_values.size()));
        profile.words = share(m_words);
        profile.letters = share(m_letters);
        profile.numbers = share(m_numbers);
        profile.nested = share(m_nested);
        profile.cells = m_cells;
        profile.codes = share(m_codes);
        profile.parts = share(m_parts);
        profile.ascending = m_ascending && m_cells > 1;
        profile.dates = dateFormOf(m_dates);
        if (profile.nested < 0.5 || m_nested == 0)
            return profile;
        profile.shape = Shape::Other;
        std::int64_t most = 0;
        for (const auto& [shape, count] : m_shapes)
            if (count > most && shape != Shape::Words) {
                profile.shape = shape;
                most = count;
            }
        return profile;
    }

private:
    std::unordered_set<std::uint64_t> m_values;
    std::map<Shape, std::int64_t> m_shapes;
    std::vector<std::string_view> m_dates;
    bool m_ascending = true;
    std::int64_t m_last = -1, m_codes = 0, m_parts = 0;
    std::int64_t m_sampled = 0, m_words = 0, m_letters = 0, m_numbers = 0, m_nested = 0, m_bracketed = 0, m_looked = 0;
    std::size_t m_cells = 0;
};

/// Counts what a sample cannot tell: how often values come back.
void countValues(const DatasetTable& table, std::size_t column, const Progress& progress, ColumnProfile& profile) {
    std::vector<std::uint64_t> values;
    values.reserve(static_cast<std::size_t>(table.rowCount()));
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        if (row % 1000 == 0)
            progress.stopIfCancelled();
        if (const std::string_view cell = trimmed(table.view(row, column)); !cell.empty())
            values.push_back(hashBytes(cell));
    }
    profile.allCells = values.size();
    std::sort(values.begin(), values.end());
    profile.allValues = static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin());
}

}  // namespace

api::Part partOf(std::string_view cell) {
    const std::string name = folded(cell);
    if (name == "train" || name == "training" || name == "learn")
        return api::Part::Train;
    if (name == "validation" || name == "valid" || name == "val" || name == "dev" || name == "development" ||
        name == "validierung")
        return api::Part::Validation;
    if (name == "test" || name == "testing" || name == "holdout" || name == "eval" || name == "evaluation")
        return api::Part::Test;
    return api::Part::Auto;
}

std::vector<ColumnProfile> profileColumns(const DatasetTable& table, const Progress& progress) {
    const std::int64_t rows = table.rowCount(), step = std::max<std::int64_t>(1, rows / sampleRows);
    std::vector<ColumnProfile> profiles;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        Sample sample;
        for (std::int64_t row = 0; row < rows; row += step)
            sample.add(table.view(row, column), table.type(row, column));
        profiles.push_back(sample.profile(table.columns()[column]));
        if (profiles.back().words <= mostWordsOfName && profiles.back().nested < 0.5)
            countValues(table, column, progress, profiles.back());
    }
    return profiles;
}

}  // namespace core::data
