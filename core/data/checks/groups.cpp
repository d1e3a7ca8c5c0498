// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include "core/data/checks/list.h"
#include "core/data/intervals.h"
#include "core/data/text_tools.h"
#include "core/data/value_columns.h"

namespace core::data {
namespace {

constexpr std::int64_t fewestRowsOfGroups = 200, fewestOfGroup = 30, fewestOfTinyGroup = 5;
constexpr double rareShare = 0.2;    ///< of an even share of the rows
constexpr double largestChance = 4;  ///< standard errors that chance may well make among so many comparisons
constexpr double leastRatio = 1.5, leastNoiseRatio = 2, leastLengthRatio = 1.5;
constexpr std::size_t mostClassesOfGroups = 50;

struct Count {
    std::int64_t hits = 0, rows = 0;
    double share() const { return rows == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(rows); }
    Count operator-(const Count& other) const { return {hits - other.hits, rows - other.rows}; }
    Count operator+(const Count& other) const { return {hits + other.hits, rows + other.rows}; }
};

/// Standard errors between two shares.
double distance(const Count& a, const Count& b) {
    const double all = (a + b).share();
    const double error = std::sqrt(all * (1 - all) * (1 / static_cast<double>(a.rows) + 1 / static_cast<double>(b.rows)));
    return error > 0 ? (a.share() - b.share()) / error : 0;
}

std::string percents(const Count& count) {
    const Interval interval = wilsonInterval(count.hits, count.rows);
    const auto whole = [](double share) { return std::to_string(std::lround(100 * share)); };
    return whole(count.share()) + " % (" + whole(interval.low) + "–" + whole(interval.high) + ")";
}

/// What is to be told of one kind: hits with the column and the value, and each in figures.
class Told {
public:
    Told(const char* kind, api::Severity severity) : m_builder(kind, severity) {}

    void add(const std::string& column, const std::string& value, const std::string& figures) {
        m_builder.add({.column = column, .value = value});
        m_details += (m_details.empty() ? "" : "; ") + column + " = " + value + ": " + figures;
    }
    void finish(std::vector<api::Finding>& findings) { m_builder.finish(findings, {{"details", shortened(m_details, 400)}}); }

private:
    FindingBuilder m_builder;
    std::string m_details;
};

/// Compares the groups of one column, each with all others that are not told yet, the most unusual first.
/// @param counts of each group
/// @param telling whether a group stands out from the rest
template <class Telling>
std::vector<std::pair<std::size_t, Count>> standingOut(const std::vector<Count>& counts, Telling telling) {
    std::vector<std::pair<std::size_t, Count>> told;
    std::vector<bool> left(counts.size(), true);
    Count all;
    for (const Count& count : counts)
        all = all + count;
    for (;;) {
        std::size_t chosen = counts.size();
        double most = 0;
        for (std::size_t group = 0; group < counts.size(); ++group) {
            const Count rest = all - counts[group];
            if (!left[group] || counts[group].rows < fewestOfGroup || rest.rows < fewestOfGroup ||
                !telling(counts[group], rest))
                continue;
            if (const double away = std::abs(distance(counts[group], rest)); away > most) {
                most = away;
                chosen = group;
            }
        }
        if (chosen == counts.size())
            return told;
        left[chosen] = false;
        all = all - counts[chosen];
        told.emplace_back(chosen, all);
    }
}

class GroupCheck {
public:
    GroupCheck(const CheckInput& input, std::vector<api::Finding>& findings) : m_input(input), m_findings(findings) {}

    void run() {
        takeDoubts();
        takeClasses();
        for (const ValueColumn& column : valueColumns(m_input)) {
            m_input.progress.stopIfCancelled();
            findRare(column);
            if (tellsTheClass(column.name))
                continue;  // its groups are the classes themselves
            findRates(column);
            findNoise(column);
            findLengths(column);
        }
        for (Told* told : {&m_rare, &m_rates, &m_noise, &m_lengths})
            told->finish(m_findings);
    }

private:
    void takeDoubts();
    void takeClasses();
    bool tellsTheClass(const std::string& column) const;
    void findRare(const ValueColumn& column);
    void findRates(const ValueColumn& column);
    void findNoise(const ValueColumn& column);
    void findLengths(const ValueColumn& column);
    /// Of each group: its rows, and those for which `isHit`.
    template <class IsHit> std::vector<Count> count(const ValueColumn& column, IsHit isHit) const {
        std::vector<Count> counts(column.values.size());
        for (std::size_t row = 0; row < column.ofRow.size(); ++row)
            if (column.ofRow[row] >= 0) {
                Count& group = counts[static_cast<std::size_t>(column.ofRow[row])];
                ++group.rows;
                group.hits += isHit(row);
            }
        return counts;
    }

    const CheckInput& m_input;
    std::vector<api::Finding>& m_findings;
    std::vector<bool> m_doubted;  ///< of each row: its label is suspected; empty: nobody looked at all rows
    std::vector<std::string> m_classes;
    std::vector<std::size_t> m_classOfRow;
    Told m_rare{"group_underrepresented", api::Severity::Warning}, m_rates{"group_label_rate", api::Severity::Note},
        m_noise{"group_label_noise", api::Severity::Warning}, m_lengths{"group_length", api::Severity::Note};
};

void GroupCheck::takeDoubts() {
    const auto found = std::find_if(m_findings.begin(), m_findings.end(),
                                    [](const api::Finding& finding) { return finding.kind == "label_noise"; });
    if (found == m_findings.end() || found->arguments.at("looked") != found->arguments.at("rows"))
        return;
    std::unordered_set<std::int64_t> rows;
    for (const api::Finding::Hit& hit : found->hits)
        rows.insert(hit.row);
    for (std::int64_t row = 0; row < m_input.rows(); ++row)
        m_doubted.push_back(rows.contains(m_input.table.number(row)));
}

void GroupCheck::takeClasses() {
    if (!m_input.hasLabels() || m_input.severalLabels)
        return;
    std::map<std::string, std::size_t, std::less<>> known;
    for (std::int64_t row = 0; row < m_input.rows(); ++row) {
        const std::string_view label = m_input.label(row);
        auto found = known.find(label);
        if (found == known.end())
            found = known.emplace(label, known.size()).first;
        m_classOfRow.push_back(found->second);
    }
    m_classes.resize(known.size());
    for (const auto& [label, index] : known)
        m_classes[index] = label;
    if (m_classes.size() > mostClassesOfGroups)
        m_classes.clear();  // too many comparisons to tell chance from fact
}

bool GroupCheck::tellsTheClass(const std::string& column) const {
    return std::any_of(m_findings.begin(), m_findings.end(), [&](const api::Finding& finding) {
        return finding.kind == "target_leakage" &&
               std::any_of(finding.hits.begin(), finding.hits.end(), [&](const auto& hit) { return hit.column == column; });
    });
}

void GroupCheck::findRare(const ValueColumn& column) {
    const auto counts = count(column, [](std::size_t) { return true; });
    Count all;
    for (const Count& group : counts)
        all = all + group;
    const double even = static_cast<double>(all.rows) / static_cast<double>(counts.size());
    for (std::size_t group = 0; group < counts.size(); ++group) {
        const Count share{counts[group].rows, all.rows};
        if (share.hits >= fewestOfTinyGroup && static_cast<double>(share.hits) < rareShare * even)
            m_rare.add(column.name, column.values[group], std::to_string(share.hits) + " / " + std::to_string(share.rows));
    }
}

void GroupCheck::findRates(const ValueColumn& column) {
    std::map<std::size_t, std::pair<double, std::string>> ofGroup;  // the class that stands out most
    for (std::size_t label = 0; label < m_classes.size(); ++label) {
        const auto counts = count(column, [&](std::size_t row) { return m_classOfRow[row] == label; });
        const auto found = standingOut(counts, [](const Count& group, const Count& rest) {
            const double more = std::max(group.share(), rest.share()), less = std::min(group.share(), rest.share());
            return std::abs(distance(group, rest)) > largestChance && more >= leastRatio * less;
        });
        for (const auto& [group, rest] : found) {
            const double away = std::abs(distance(counts[group], rest));
            auto& [most, figures] = ofGroup[group];
            if (away > most)
                figures = "\"" + m_classes[label] + "\" " + percents(counts[group]) + " / " + percents(rest);
            most = std::max(most, away);
        }
    }
    for (const auto& [group, told] : ofGroup)
        m_rates.add(column.name, column.values[group], told.second);
}

void GroupCheck::findNoise(const ValueColumn& column) {
    if (m_doubted.empty())
        return;
    const auto counts = count(column, [&](std::size_t row) { return m_doubted[row]; });
    const auto found = standingOut(counts, [](const Count& group, const Count& rest) {
        return distance(group, rest) > largestChance && group.share() >= leastNoiseRatio * rest.share();
    });
    for (const auto& [group, rest] : found)
        m_noise.add(column.name, column.values[group], percents(counts[group]) + " / " + percents(rest));
}

void GroupCheck::findLengths(const ValueColumn& column) {
    struct Lengths {
        double rows = 0, sum = 0, squares = 0;
        double mean() const { return sum / rows; }
        double error() const { return std::sqrt(std::max(0.0, squares / rows - mean() * mean()) / rows); }
    };
    std::vector<Lengths> groups(column.values.size() + 1);  // the last: all
    std::string buffer;
    for (std::int64_t row = 0; row < m_input.rows(); ++row) {
        const int value = column.ofRow[static_cast<std::size_t>(row)];
        if (value < 0)
            continue;
        const double length = std::log(1 + static_cast<double>(m_input.text(row, buffer).size()));
        for (Lengths* group : {&groups[static_cast<std::size_t>(value)], &groups.back()}) {
            ++group->rows;
            group->sum += length;
            group->squares += length * length;
        }
    }
    for (std::size_t value = 0; value < column.values.size(); ++value) {
        const Lengths &group = groups[value], &all = groups.back();
        const Lengths rest{all.rows - group.rows, all.sum - group.sum, all.squares - group.squares};
        if (group.rows < fewestOfGroup || rest.rows < fewestOfGroup)
            continue;
        const double ratio = group.mean() - rest.mean(), error = std::hypot(group.error(), rest.error());
        if (std::abs(ratio) < std::log(leastLengthRatio) || std::abs(ratio) < largestChance * error)
            continue;
        const auto percent = [](double logarithm) { return std::to_string(std::lround(100 * std::exp(logarithm))); };
        m_lengths.add(column.name, column.values[value],
                      percent(ratio) + " % (" + percent(ratio - 1.96 * error) + "–" + percent(ratio + 1.96 * error) + ")");
    }
}

}  // namespace

void findGroupFaults(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.rows() >= fewestRowsOfGroups)
        GroupCheck(input, findings).run();
}

}  // namespace core::data
