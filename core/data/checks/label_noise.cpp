// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "core/data/checks/label_key.h"
#include "core/data/checks/list.h"
#include "core/data/confident_learning.h"
#include "core/data/intervals.h"
#include "core/data/random.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t fewestRows = 100, fewestOfClass = 10, mostClasses = 500;
/// Products of a feature with a class that one pass of learning may take: beyond, a part of the rows is looked at.
constexpr double mostWork = 1e8;
constexpr std::size_t mostRows = 100000;

/// Classes of the rows, spellings of one class as one; rows of classes with too few rows to know them are left aside.
class Classes {
public:
    explicit Classes(const CheckInput& input) {
        std::unordered_map<std::string, std::uint32_t> known, ofKey;
        std::vector<std::size_t> rows;
        std::vector<std::uint32_t> classOfRow;
        for (std::int64_t row = 0; row < input.rows(); ++row) {
            const auto [label, fresh] = known.try_emplace(std::string(input.label(row)));
            if (fresh)
                label->second = ofKey.emplace(labelKey(label->first), static_cast<std::uint32_t>(ofKey.size())).first->second;
            rows.resize(ofKey.size());
            classOfRow.push_back(label->second);
            ++rows[label->second];
            if (row % 1000 == 0)
                input.progress.stopIfCancelled();
        }
        std::vector<std::uint32_t> place(rows.size());
        for (std::size_t index = 0; index < rows.size(); ++index)
            place[index] = rows[index] < fewestOfClass ? none : static_cast<std::uint32_t>(m_count++);
        for (const std::uint32_t label : classOfRow) {
            m_ofRow.push_back(place[label]);
            m_rows += place[label] != none;
        }
        findNames(input);
    }

    static constexpr std::uint32_t none = ~std::uint32_t{0};
    std::uint32_t operator[](std::int64_t row) const { return m_ofRow[static_cast<std::size_t>(row)]; }
    std::size_t count() const { return m_count; }
    std::size_t rows() const { return m_rows; }
    const std::string& name(std::uint32_t label) const { return m_names[label]; }

private:
    /// The commonest spelling of each.
    void findNames(const CheckInput& input) {
        std::vector<std::unordered_map<std::string, std::size_t>> spellings(m_count);
        for (std::int64_t row = 0; row < input.rows(); ++row)
            if ((*this)[row] != none)
                ++spellings[(*this)[row]][std::string(input.label(row))];
        for (const auto& each : spellings)
            m_names.push_back(std::max_element(each.begin(), each.end(), [](const auto& a, const auto& b) {
                                  return std::tie(a.second, b.first) < std::tie(b.second, a.first);
                              })->first);
    }

    std::vector<std::uint32_t> m_ofRow;
    std::vector<std::string> m_names;
    std::size_t m_count = 0, m_rows = 0;
};

/// The rows that are looked at, in an order by chance; their features and classes.
struct Sample {
    std::vector<std::int64_t> rows;
    std::vector<std::uint32_t> labels;
    TextFeatures texts{18};
};

Sample sampleOf(const CheckInput& input, const Classes& classes) {
    std::vector<std::int64_t> order;
    for (std::int64_t row = 0; row < input.rows(); ++row)
        if (classes[row] != Classes::none)
            order.push_back(row);
    Random(static_cast<std::uint64_t>(input.job.data.splitSeed)).shuffle(order);
    Sample sample;
    std::string buffer;
    for (const std::int64_t row : order) {
        if (sample.rows.size() == mostRows ||
            static_cast<double>(sample.texts.total()) * static_cast<double>(classes.count()) > mostWork)
            break;
        if (sample.rows.size() % 100 == 0)
            input.progress.stopIfCancelled();
        sample.texts.add(input.text(row, buffer));
        sample.labels.push_back(classes[row]);
        sample.rows.push_back(row);
    }
    sample.texts.finish();
    return sample;
}

/// What is said of the labels as a whole where the texts tell hardly more about them than chance; nothing if so few rows cannot
/// show it. @returns true if single labels are not to be doubted
bool hardlyTold(const CheckInput& input, const LabelDoubts& result, std::size_t looked, std::vector<api::Finding>& findings) {
    constexpr double leastKappa = 0.15;  // "slight" agreement ends at 0.2 (Landis and Koch 1977)
    const auto kappa = [&](double agreement) { return (agreement - result.chance) / std::max(1 - result.chance, 1e-9); };
    if (kappa(result.agreement) >= leastKappa)
        return false;
    const auto hits = std::llround(result.agreement * static_cast<double>(looked));
    if (kappa(wilsonInterval(hits, static_cast<std::int64_t>(looked)).high) >= leastKappa)
        return true;
    const auto percent = [](double share) { return std::to_string(std::lround(100 * share)); };
    FindingBuilder builder("labels_untold", api::Severity::Warning);
    builder.add({.column = input.columns[input.labelColumn].name}).value = percent(result.agreement) + " %";
    builder.finish(findings, {{"column", input.columns[input.labelColumn].name},
                              {"agreement", percent(result.agreement)},
                              {"chance", percent(result.chance)},
                              {"looked", std::to_string(looked)}});
    return true;
}

}  // namespace

void findLabelNoise(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (!input.hasLabels() || input.severalLabels || input.rows() < static_cast<std::int64_t>(fewestRows))
        return;
    const Classes classes(input);
    if (classes.rows() < fewestRows || classes.count() < 2 || classes.count() > mostClasses)
        return;
    const Sample sample = sampleOf(input, classes);
    // Learning takes nearly all of the time: the bar moves with it.
    std::int64_t told = 0;
    const auto onShare = [&](double share) {
        for (const auto rows = static_cast<double>(input.rows()); static_cast<double>(told) < share * rows; ++told)
            input.progress.row();
    };
    const LabelDoubts result =
        doubtLabels(sample.texts, sample.labels, classes.count(), input.job.training.threads, input.progress.token(), onShare);
    if (hardlyTold(input, result, sample.rows.size(), findings))
        return;
    FindingBuilder builder("label_noise", api::Severity::Warning);
    for (const LabelDoubt& doubt : result.doubts)
        builder.add(input.table.hit(sample.rows[doubt.row])).value = classes.name(doubt.suggested);
    builder.sortByRow();
    builder.finish(findings, {{"column", input.columns[input.labelColumn].name},
                              {"looked", std::to_string(sample.rows.size())},
                              {"rows", std::to_string(input.rows())}});
}

}  // namespace core::data
