// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/steps/steps.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include "core/base/json.h"
#include "core/data/cell_values.h"
#include "core/data/pii/redactor.h"
#include "core/data/repair/repair.h"
#include "core/data/steps/row_numbers.h"
#include "core/data/steps/text_steps.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::DataStep;
using api::StepKind;
using api::StepReport;

/// A text misread twice, or three times, is repaired layer by layer.
constexpr int misreadLayers = 3;

/// Does one step after another.
class Steps {
public:
    Steps(DatasetTable& table, const StepSurroundings& surroundings) : m_table(table), m_surroundings(surroundings) {}

    StepReport run(const DataStep& step) {
        if (step.kind == StepKind::Keep)
            return {};  // it changes how the finding is judged, not the rows
        if (step.kind == StepKind::Edit)
            return edit(step);
        if (step.kind == StepKind::Replace)
            return replace(step);
        if (step.kind == StepKind::Drop && step.finding.empty())
            return dropRows(step);
        leaveOut();
        return m_surroundings.checkable && m_table.rowCount() > 0 ? runByFinding(step) : StepReport{};
    }

    /// Edits of lists were made on cells in the one form that rows get when those that cannot be used are left out. Where the
    /// files have another, that is done before the first of them; not between two, since they may change a row together.
    void lookAhead(const std::vector<DataStep>& steps) {
        m_editsWantForm = std::any_of(steps.begin(), steps.end(), [&](const DataStep& step) {
            if (step.kind != StepKind::Edit || !isList(step.before) || step.rows.empty())
                return false;
            const std::int64_t row = indexOfRow(m_table, step.rows.front());
            const std::size_t column = m_table.columnOf(step.column);
            return row >= 0 && column != DatasetTable::npos && m_table.view(row, column) != step.before;
        });
    }

    /// Those that cannot be used, unless it was done since cells changed.
    void leaveOut() {
        if (!m_sifted)
            m_surroundings.leaveOut();
        m_sifted = true;
    }

private:
    static bool isList(const std::string& cell) {
        return (cell.starts_with('[') || cell.starts_with('{')) && base::Json::parse(cell, nullptr, false).is_structured();
    }

    StepReport edit(const DataStep& step) {
        if (isList(step.before) && std::exchange(m_editsWantForm, false))
            leaveOut();
        const std::int64_t row = step.rows.empty() ? -1 : indexOfRow(m_table, step.rows.front());
        const std::size_t column = m_table.columnOf(step.column);
        if (row < 0 || column == DatasetTable::npos || (!step.before.empty() && m_table.view(row, column) != step.before))
            return {0, false};
        put(row, column, step.after);
        return {1, true};
    }

    StepReport replace(const DataStep& step) {
        const std::size_t column = m_table.columnOf(step.column);
        if (column == DatasetTable::npos)
            return {0, false};
        StepReport report;
        for (std::int64_t row = 0; row < m_table.rowCount(); ++row)
            if (m_table.view(row, column) == step.before) {
                put(row, column, step.after);
                ++report.rows;
            }
        return report;
    }

    void put(std::int64_t row, std::size_t column, const std::string& text) {
        const CellType before = m_table.type(row, column);
        m_table.mend(row, column, text, before == CellType::Nested ? before : CellType::Text);
        m_sifted = false;
    }

    StepReport dropRows(const DataStep& step) {
        if (!step.before.empty() && rowsFingerprint(m_table, step.rows) != step.before)
            return {0, false};
        return {drop({step.rows.begin(), step.rows.end()}), true};
    }

    std::int64_t drop(const std::unordered_set<std::int64_t>& numbers) {
        std::vector<bool> good(static_cast<std::size_t>(m_table.rowCount()), true);
        for (std::int64_t row = 0; row < m_table.rowCount(); ++row)
            good[static_cast<std::size_t>(row)] = !numbers.contains(m_table.number(row));
        m_table.keepOnly(good);
        return std::count(good.begin(), good.end(), false);
    }

    StepReport runByFinding(const DataStep& step) {
        switch (step.kind) {
        case StepKind::Drop: return {dropFound(step.finding), true};
        case StepKind::Redact: return {redact(step.finding), true};
        case StepKind::Cut: return {cutFound(step.finding), true};
        default: return {repair(step.finding), true};
        }
    }

    /// What the checks that know this kind find in the table as it stands.
    std::vector<api::Finding::Hit> hitsOf(std::string_view kind) const {
        std::vector<api::Finding> findings;
        const CheckInput input = m_surroundings.input();
        for (const Check& check : checks())
            if (check.when == Check::When::BeforeTheSplit && givesKind(check, kind))
                check.run(input, findings);
        for (api::Finding& finding : findings)
            if (finding.kind == kind)
                return std::move(finding.hits);
        return {};
    }

    std::int64_t dropFound(const std::string& kind) {
        std::unordered_set<std::int64_t> numbers;
        for (const api::Finding::Hit& hit : hitsOf(kind)) {
            numbers.insert(hit.row);
            if (kind == "conflicting_label")
                numbers.insert(hit.partner);  // nobody knows which of them is right
        }
        return drop(numbers);
    }

    std::int64_t redact(std::string_view kind) {
        std::optional<PersonalKind> only;
        for (std::size_t index = 0; index < personalKinds; ++index)
            if (findingKindOf(static_cast<PersonalKind>(index)) == kind)
                only = static_cast<PersonalKind>(index);
        Redactor redactor(only);
        return changeAll([&redactor](std::string_view text) { return redactor.changes(text); }, 1, TextSteps::CallArguments::Change);
    }

    std::int64_t cutFound(const std::string& kind) {
        const CheckInput input = m_surroundings.input();
        TextSteps texts(m_table, input);
        std::int64_t rows = 0;
        for (const api::Finding::Hit& hit : hitsOf(kind)) {
            const std::int64_t row = indexOfRow(m_table, hit.row);
            const std::size_t column = m_table.columnOf(hit.column);
            if (row >= 0 && column != DatasetTable::npos)
                rows += texts.changeCell(row, column,
                                         [&hit](std::string_view text) { return passage(text, hit.start, hit.end); });
        }
        m_sifted = m_sifted && rows == 0;
        return rows;
    }

    /// The passage from one code point to another, with the white space at the edge of the text that it leaves.
    static TextChanges passage(std::string_view text, std::int64_t start, std::int64_t end) {
        std::size_t at = 0;
        for (std::int64_t position = 0; position < start && at < text.size(); ++position)
            nextCodePoint(text, at);
        std::size_t begin = at;
        for (std::int64_t position = start; position < end && at < text.size(); ++position)
            nextCodePoint(text, at);
        if (isBlank(text.substr(at))) {
            const std::string_view rest = trimmed(text.substr(0, begin));
            begin = rest.empty() ? 0 : static_cast<std::size_t>(rest.data() + rest.size() - text.data());
            at = text.size();
        } else if (isBlank(text.substr(0, begin))) {
            begin = 0;
            at = static_cast<std::size_t>(trimmed(text.substr(at)).data() - text.data());
        }
        return {{begin, at - begin, {}}};
    }

    std::int64_t repair(const std::string& kind) {
        if (kind == "label_variant")
            return useUsualLabels();
        if (kind == "mojibake")
            return changeAll(mojibakeChanges, misreadLayers);
        return changeAll(kind == "html_leftover" ? htmlChanges : controlCharacterChanges);
    }

    std::int64_t changeAll(const TextSteps::Look& look, int layers = 1,
                           TextSteps::CallArguments arguments = TextSteps::CallArguments::Leave) {
        const CheckInput input = m_surroundings.input();
        const std::int64_t rows = TextSteps(m_table, input).changeAll(look, layers, arguments);
        m_sifted = m_sifted && rows == 0;
        return rows;
    }

    std::int64_t useUsualLabels() {
        std::map<std::string, std::string> usual;
        for (const api::Finding::Hit& hit : hitsOf("label_variant"))
            usual[hit.value] = hit.arguments.at("usual");
        const CheckInput input = m_surroundings.input();
        std::int64_t rows = 0;
        for (std::int64_t row = 0; row < m_table.rowCount(); ++row) {
            std::vector<std::string> labels = input.rawLabels(row);
            bool any = false;
            for (std::string& label : labels)
                if (const auto found = usual.find(label); found != usual.end()) {
                    label = found->second;
                    any = true;
                }
            if (any)
                put(row, input.labelColumn, input.severalLabels ? textsCell(labels) : labels.front());
            rows += any;
        }
        return rows;
    }

    DatasetTable& m_table;
    const StepSurroundings& m_surroundings;
    bool m_sifted = false;        ///< the rows that cannot be used are left out
    bool m_editsWantForm = false;  ///< see lookAhead()
};

}  // namespace

std::vector<StepReport> doSteps(const std::vector<DataStep>& steps, DatasetTable& table, const StepSurroundings& surroundings) {
    Steps runner(table, surroundings);
    std::vector<StepReport> reports;
    runner.lookAhead(steps);
    for (const DataStep& step : steps)
        reports.push_back(runner.run(step));
    runner.leaveOut();
    return reports;
}

bool isKept(const std::vector<DataStep>& steps, std::string_view findingKind) {
    return std::any_of(steps.begin(), steps.end(), [findingKind](const DataStep& step) {
        return step.kind == StepKind::Keep && step.finding == findingKind;
    });
}

}  // namespace core::data
