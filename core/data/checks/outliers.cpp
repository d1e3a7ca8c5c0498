// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <cmath>

#include "core/data/checks/list.h"
#include "core/data/checks/row_scan.h"
#include "core/data/checks/text_habits.h"
#include "core/data/text_language.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::int64_t fewestUsualRows = 50;  ///< that show what is usual
constexpr std::int64_t learnedRows = 20000;

/// Median and spread of a feature, as outliers cannot move them.
struct Usual {
    double middle = 0, spread = 0;

    explicit Usual(std::vector<double> values) {
        if (values.empty())
            return;
        middle = medianOf(values);
        for (double& value : values)
            value = std::abs(value - middle);
        spread = 1.4826 * medianOf(values);
    }
    /// How far a value is off in standard deviations; \a noise: the variance that so short a text brings with it.
    double distance(double value, double noise) const { return (value - middle) / std::sqrt(spread * spread + noise + 1e-9); }

private:
    static double medianOf(std::vector<double>& values) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    }
};

/// Judges the texts of one column by what is usual there.
class Outliers {
public:
    Outliers(const CheckInput& input, std::size_t column) : m_input(input), m_column(column) {
        const std::int64_t step = std::max<std::int64_t>(1, input.rows() / learnedRows);
        for (std::int64_t row = 0; row < input.rows(); row += step)
            m_habits.learn(text(row));
        std::vector<double> surprises, rares, marks;
        for (std::int64_t row = 0; row < input.rows(); row += step) {
            const TextFeatures features = m_habits.features(text(row));
            if (features.words < 6)
                continue;
            surprises.push_back(features.surprise);
            rares.push_back(features.rareWords);
            marks.push_back(features.marks);
        }
        m_judged = static_cast<std::int64_t>(surprises.size());
        m_surprise = Usual(std::move(surprises));
        m_rare = Usual(std::move(rares));
        m_marks = Usual(std::move(marks));
    }

    bool knowsTheUsual() const { return m_judged >= fewestUsualRows; }

    bool isOutlier(std::int64_t row) const {
        const TextFeatures features = m_habits.features(text(row));
        if (features.words < 2)
            return false;
        const double characters = std::max(1.0, features.characters), words = features.words;
        const double share = std::clamp(m_rare.middle, 0.05, 0.95);
        const double surprise = m_surprise.distance(features.surprise, 4 / characters);
        const double rare = m_rare.distance(features.rareWords, share * (1 - share) / words);
        const double marks = m_marks.distance(features.marks, 0.04 / characters);
        const double all = surprise + rare + marks;
        const bool mash = surprise > 6.5 && rare > 3.5;
        const bool code = surprise > 2.5 && marks > 2.5 && all > 11.5;
        const bool verse = words >= 6 && surprise > 1.7 &&
                           ((features.repeats >= 0.05 && rare > 2.4) || (features.repeats >= 0.18 && rare > 1));
        return code || verse || (mash && !isSpeech(row, surprise > 12));
    }

private:
    /// Whether a text says something in some language, and be it another one, which is a finding of its own.
    bool isSpeech(std::int64_t row, bool doubtful) const {
        const std::string_view words = text(row);
        const LanguageGuess guess = guessLanguage(words);
        const auto beyondAscii = std::count_if(words.begin(), words.end(), [](char byte) { return (byte & 0x80) != 0; });
        const bool otherScript = 2 * beyondAscii > static_cast<std::ptrdiff_t>(words.size());
        return guess.sure && (!doubtful || otherScript || littleWordShare(words, guess.code) >= 0.15);
    }

    std::string_view text(std::int64_t row) const {
        thread_local std::string buffer;
        return textOfCell(m_input, row, m_column, buffer);
    }

    const CheckInput& m_input;
    std::size_t m_column;
    TextHabits m_habits;
    Usual m_surprise{{}}, m_rare{{}}, m_marks{{}};
    std::int64_t m_judged = 0;
};

}  // namespace

/// Texts unlike the others of their column: code among prose, verse among letters, keys hit at random.
void findOutliers(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task == "token-classification" || input.rows() < fewestUsualRows)
        return;
    FindingBuilder builder("outlier", api::Severity::Warning);
    for (const std::size_t column : input.textColumns) {
        if (input.table.type(0, column) == CellType::Nested)
            continue;
        const Outliers outliers(input, column);
        if (!outliers.knowsTheUsual())
            continue;
        std::string buffer;
        const auto look = [&](std::int64_t row) { return outliers.isOutlier(row) ? std::optional(true) : std::nullopt; };
        for (const auto& [row, found] : scanRows(input, look))
            builder.add(input.table.hit(row)).value = shortened(textOfCell(input, row, column, buffer));
    }
    builder.sortByRow();
    if (!builder.empty())
        builder.finish(findings, {{"example", builder.finding().hits.front().value}});
}

}  // namespace core::data
