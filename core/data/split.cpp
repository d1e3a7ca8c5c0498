// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/split.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "core/data/random.h"

namespace core::data {
namespace {

using api::Part;

constexpr double mostOfRows = 0.4;  ///< that one part takes where a number of rows is asked for: the rest is to learn from

struct Group {
    std::vector<std::size_t> rows;
};

/// How many rows of a class go to a part; what rounding leaves over is carried to the next class.
class Quota {
public:
    explicit Quota(double share) : m_share(share) {}
    std::size_t take(std::size_t rows) {
        const double wanted = m_share * static_cast<double>(rows) + m_carry;
        const double taken = std::clamp(std::floor(wanted + 0.5), 0.0, static_cast<double>(rows));
        m_carry = wanted - taken;
        return static_cast<std::size_t>(taken);
    }
    /// Rows that could not be taken after all.
    void giveBack(double rows) { m_carry += rows; }

private:
    double m_share, m_carry = 0;
};

class Cut {
public:
    Cut(const SplitInput& rows, double validationShare, double testShare, const api::Job::Data& settings)
        : m_rows(rows), m_validation(validationShare), m_test(testShare), m_seed(static_cast<std::uint64_t>(settings.splitSeed)),
          m_fold(settings.fold), m_folds(settings.folds) {}

    /// Cuts the groups of one class.
    void cut(std::vector<Group> groups, std::vector<Part>& parts) {
        mix(groups);
        const std::size_t rows = rowsOf(groups);
        if (m_fold > 0)
            moveFold(groups, rows, parts);
        else
            move(groups, m_test.take(rows), Part::Test, m_test, parts);
        move(groups, m_validation.take(m_fold > 0 ? rowsOf(groups) : rows), Part::Validation, m_validation, parts);
        for (const Group& group : groups)
            for (const std::size_t row : group.rows)
                parts[row] = Part::Train;
    }

    /// Cuts the groups of all classes by their newest rows.
    void cutByDate(std::vector<Group> groups, std::vector<Part>& parts) {
        const auto newest = [this](const Group& group) {
            std::int64_t date = m_rows.dates[group.rows.front()];
            for (const std::size_t row : group.rows)
                date = std::max(date, m_rows.dates[row]);
            return date;
        };
        std::vector<std::pair<std::int64_t, std::size_t>> order;
        std::size_t rows = 0;
        for (std::size_t index = 0; index < groups.size(); ++index) {
            order.emplace_back(newest(groups[index]), index);
            rows += groups[index].rows.size();
        }
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        const std::size_t test = m_test.take(rows), validation = m_validation.take(rows);
        std::size_t before = 0;
        for (const auto& [date, index] : order) {
            const Part part = before < test ? Part::Test : before < test + validation ? Part::Validation : Part::Train;
            for (const std::size_t row : groups[index].rows)
                parts[row] = part;
            before += groups[index].rows.size();
        }
    }

    /// The groups of the rows to be cut, by the class of their first row; both in the order of the rows.
    std::map<std::string, std::vector<Group>> groupsByClass(const std::vector<bool>& pool, bool stratified) const {
        std::map<std::string, std::vector<Group>> classes;
        std::unordered_map<std::uint64_t, std::pair<std::string, std::size_t>> places;
        for (std::size_t row = 0; row < pool.size(); ++row) {
            if (!pool[row])
                continue;
            const std::string label = stratified ? m_rows.labels[row] : std::string();
            const auto [place, fresh] = places.try_emplace(m_rows.groups[row], label, classes[label].size());
            auto& groups = classes[place->second.first];
            if (fresh)
                groups.emplace_back();
            groups[place->second.second].rows.push_back(row);
        }
        return classes;
    }

private:
    static std::size_t rowsOf(const std::vector<Group>& groups) {
        std::size_t rows = 0;
        for (const Group& group : groups)
            rows += group.rows.size();
        return rows;
    }

    /// Takes the groups whose middle lies in the fold off the list.
    void moveFold(std::vector<Group>& groups, std::size_t rows, std::vector<Part>& parts) const {
        std::vector<Group> rest;
        std::size_t before = 0;
        for (Group& group : groups) {
            const std::size_t middle = 2 * before + group.rows.size();
            before += group.rows.size();
            const auto fold = static_cast<std::int64_t>(middle * static_cast<std::size_t>(m_folds) / (2 * rows));
            if (std::min(fold, m_folds - 1) == m_fold - 1)
                for (const std::size_t row : group.rows)
                    parts[row] = Part::Test;
            else
                rest.push_back(std::move(group));
        }
        groups = std::move(rest);
    }

    /// By chance, each group by the number of its first row.
    void mix(std::vector<Group>& groups) const {
        const auto chance = [this](const Group& group) {
            const std::size_t row = group.rows.front();
            const auto number = m_rows.numbers.empty() ? row : static_cast<std::uint64_t>(m_rows.numbers[row]);
            return Random(Random(m_seed).next() + number).next();
        };
        std::vector<std::pair<std::uint64_t, std::size_t>> order;
        for (std::size_t index = 0; index < groups.size(); ++index)
            order.emplace_back(chance(groups[index]), index);
        std::sort(order.begin(), order.end());
        std::vector<Group> mixed;
        for (const auto& [key, index] : order)
            mixed.push_back(std::move(groups[index]));
        groups = std::move(mixed);
    }

    /// Takes groups that fit off the list until `wanted` rows are in the part; one group is kept back for training.
    static void move(std::vector<Group>& groups, std::size_t wanted, Part part, Quota& quota, std::vector<Part>& parts) {
        std::vector<Group> rest;
        std::size_t taken = 0;
        for (std::size_t index = 0; index < groups.size(); ++index) {
            const bool last = rest.empty() && index + 1 == groups.size();
            if (last || groups[index].rows.size() > wanted - taken) {
                rest.push_back(std::move(groups[index]));
                continue;
            }
            for (const std::size_t row : groups[index].rows)
                parts[row] = part;
            taken += groups[index].rows.size();
        }
        quota.giveBack(static_cast<double>(wanted) - static_cast<double>(taken));
        groups = std::move(rest);
    }

    const SplitInput& m_rows;
    Quota m_validation, m_test;
    std::uint64_t m_seed;
    std::int64_t m_fold, m_folds;
};

/// A class all of whose rows went elsewhere with equal texts of other classes gets its first ones back.
void keepClassesInTraining(const SplitInput& rows, const std::vector<bool>& pool, std::vector<Part>& parts) {
    std::map<std::string, std::pair<std::size_t, bool>> classes;  // rows, any in training
    for (std::size_t row = 0; row < parts.size(); ++row)
        if (pool[row]) {
            auto& [count, trained] = classes[rows.labels[row]];
            ++count;
            trained = trained || parts[row] == Part::Train;
        }
    for (std::size_t row = 0; row < parts.size(); ++row) {
        auto& [count, trained] = classes[rows.labels[row]];
        if (!pool[row] || trained || count < 2)
            continue;
        trained = true;
        for (std::size_t other = 0; other < parts.size(); ++other)
            if (pool[other] && rows.groups[other] == rows.groups[row])
                parts[other] = Part::Train;
    }
}

}  // namespace

std::vector<Part> splitRows(const SplitInput& rows, const api::Job::Data& settings) {
    const auto has = [&](Part part) { return std::find(rows.given.begin(), rows.given.end(), part) != rows.given.end(); };
    const Part source = has(Part::Auto) ? Part::Auto : Part::Train;
    std::vector<Part> parts = rows.given;
    std::vector<bool> pool(parts.size());
    for (std::size_t row = 0; row < parts.size(); ++row)
        pool[row] = settings.fold > 0 ? parts[row] != Part::Validation : parts[row] == source;
    const auto poolRows = static_cast<double>(std::count(pool.begin(), pool.end(), true));
    const auto shareOf = [poolRows](std::int64_t count, double share) {
        return count > 0 && poolRows > 0 ? std::min(mostOfRows, static_cast<double>(count) / poolRows) : share;
    };
    const double validation = has(Part::Validation) ? 0 : shareOf(settings.validationRows, settings.validationShare),
                 test = has(Part::Test) ? 0 : shareOf(settings.testRows, settings.testShare);
    Cut cut(rows, validation, test, settings);
    if (!rows.dates.empty() && settings.fold == 0) {
        for (auto& [label, groups] : cut.groupsByClass(pool, false))
            cut.cutByDate(std::move(groups), parts);
        return parts;
    }
    const bool stratified = settings.stratified && !rows.labels.empty();
    for (auto& [label, groups] : cut.groupsByClass(pool, stratified))
        cut.cut(std::move(groups), parts);
    if (stratified)
        keepClassesInTraining(rows, pool, parts);
    return parts;
}

}  // namespace core::data
