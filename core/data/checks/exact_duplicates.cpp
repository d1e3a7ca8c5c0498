// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <map>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

/// 0: training or to be cut, 1: validation, 2: test.
int sideOf(api::Part part) {
    return part == api::Part::Test ? 2 : part == api::Part::Validation ? 1 : 0;
}

/// Rows of one text.
class TextGroup {
public:
    TextGroup(const CheckInput& input, FindingBuilder& equal, FindingBuilder& conflicting, FindingBuilder& leaking)
        : m_input(input), m_equal(equal), m_conflicting(conflicting), m_leaking(leaking) {}

    void add(std::int64_t row) {
        const std::string label = m_input.hasLabels() ? std::string(m_input.label(row)) : std::string();
        const int side = sideOf(m_input.table.part(row));
        for (const auto& [other, first] : m_firstByLabel)
            if (other != label) {
                addHit(m_conflicting, row, first).value = label + " | " + other;
                break;
            }
        m_firstByLabel.emplace(label, row);
        if (const auto [same, fresh] = m_firstByLabelAndSide.emplace(std::pair(label, side), row); !fresh)
            addHit(m_equal, row, same->second);
        m_rows.emplace_back(side, row);
    }

    /// Rows of validation and test that are in training too.
    void findLeaks() {
        const auto lowest = std::min_element(m_rows.begin(), m_rows.end());
        for (const auto& [side, row] : m_rows)
            if (side > lowest->first)
                addHit(m_leaking, row, lowest->second);
    }

private:
    api::Finding::Hit& addHit(FindingBuilder& builder, std::int64_t row, std::int64_t partner) {
        api::Finding::Hit& hit = builder.add(m_input.table.hit(row));
        hit.partner = m_input.table.number(partner);
        return hit;
    }

    const CheckInput& m_input;
    FindingBuilder &m_equal, &m_conflicting, &m_leaking;
    std::map<std::string, std::int64_t> m_firstByLabel;
    std::map<std::pair<std::string, int>, std::int64_t> m_firstByLabelAndSide;
    std::vector<std::pair<int, std::int64_t>> m_rows;
};

}  // namespace

void findExactDuplicates(const CheckInput& input, std::vector<api::Finding>& findings) {
    std::vector<std::pair<std::uint64_t, std::int64_t>> hashes;
    hashes.reserve(static_cast<std::size_t>(input.rows()));
    std::string buffer, other;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        hashes.emplace_back(hashBytes(input.text(row, buffer)), row);
        input.progress.row();
    }
    std::sort(hashes.begin(), hashes.end());
    FindingBuilder equal("exact_duplicate", api::Severity::Warning), conflicting("conflicting_label", api::Severity::Warning),
        leaking("split_near_duplicate", api::Severity::Warning);
    for (std::size_t begin = 0, end = 0; begin < hashes.size(); begin = end) {
        while (end < hashes.size() && hashes[end].first == hashes[begin].first)
            ++end;
        if (end - begin < 2)
            continue;
        TextGroup group(input, equal, conflicting, leaking);
        const std::string first(input.text(hashes[begin].second, buffer));
        for (std::size_t index = begin; index < end; ++index)
            if (input.text(hashes[index].second, other) == first)
                group.add(hashes[index].second);
        group.findLeaks();
    }
    for (FindingBuilder* builder : {&conflicting, &leaking, &equal}) {
        builder->sortByRow();
        builder->finish(findings);
    }
}

}  // namespace core::data
