// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>

#include "core/data/cell_values.h"
#include "core/data/cells/cell_rule.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;
using base::Json;

/// Of bytes while an answer is searched for: made-up texts can make each place of a context look like it almost to its end.
constexpr std::size_t mostComparisons = 1'000'000'000;

/// A context with the byte at which each of its code points begins.
class Context {
public:
    explicit Context(std::string_view text) : m_text(text) {
        for (std::size_t at = 0; at < text.size(); nextCodePoint(text, at))
            m_starts.push_back(at);
        m_starts.push_back(text.size());
    }

    std::int64_t size() const { return static_cast<std::int64_t>(m_starts.size()) - 1; }
    bool holdsAt(std::int64_t start, std::string_view text) const {
        return start >= 0 && start <= size() && m_text.substr(byte(start)).starts_with(text);
    }
    /// So many code points from `start`; fewer at the end.
    std::string_view piece(std::int64_t start, std::int64_t length) const {
        const std::size_t begin = byte(start);
        return m_text.substr(begin, byte(std::min(start + length, size())) - begin);
    }
    /// The code point that begins at this byte, or -1.
    std::int64_t atByte(std::int64_t at) const {
        const auto found = std::lower_bound(m_starts.begin(), m_starts.end(), static_cast<std::size_t>(at));
        return found != m_starts.end() && *found == static_cast<std::size_t>(at) ? found - m_starts.begin() : -1;
    }
    /// The code point that begins at this unit of UTF-16, or -1.
    std::int64_t atUnit(std::int64_t unit) const {
        std::int64_t units = 0, point = 0;
        for (; point < size() && units < unit; ++point)
            units += m_starts[static_cast<std::size_t>(point) + 1] - byte(point) == 4 ? 2 : 1;
        return units == unit ? point : -1;
    }
    /// How often the text stands here, counted to 100; `start`: where first. Overlapping places count.
    std::int64_t find(std::string_view text, std::int64_t& start) const {
        if (text.size() > mostComparisons / std::max<std::size_t>(1, m_text.size()))
            return 0;
        std::int64_t count = 0;
        for (std::size_t at = m_text.find(text); at != std::string_view::npos && count < 100; at = m_text.find(text, at + 1))
            if (++count == 1)
                start = atByte(static_cast<std::int64_t>(at));
        return count;
    }

private:
    std::size_t byte(std::int64_t point) const { return m_starts[static_cast<std::size_t>(point)]; }

    std::string_view m_text;
    std::vector<std::size_t> m_starts;
};

/// An answer as a file gives it; `start` may be anything, or nothing.
struct GivenAnswer {
    Json text, start;
};

/// Questions on a text and where the answers stand in it, in any of the layouts of SQuAD (Rajpurkar et al. 2016, 2018): a list
/// of {text, answer_start}, an object of two lists, or the answer alone.
class AnswerRule : public CellRule {
public:
    std::optional<CellNote> apply(RowCells& cells) const override {
        std::optional<CellNote> fault = placeAll(cells);
        if (fault)
            fault->arguments["question"] = cells.questionName();
        return fault;
    }

private:
    static std::optional<CellNote> placeAll(RowCells& cells) {
        std::vector<GivenAnswer> given;
        if (auto fault = read(cells, given))
            return fault;
        const Context context(cells.text(Role::Context));
        std::vector<AnswerSpan> spans;
        for (const GivenAnswer& answer : given) {
            if (!answer.text.is_string() || isBlank(answer.text.get_ref<const std::string&>()))
                return CellNote{"data.row.answer-empty", {}, 0};
            AnswerSpan span{answer.text.get<std::string>(), 0};
            if (auto fault = place(context, answer.start, span, cells))
                return fault;
            spans.push_back(std::move(span));
        }
        cells.replace(Role::AnswerSpans, spansCell(spans), CellType::Nested);
        return std::nullopt;
    }

    static std::optional<CellNote> read(const RowCells& cells, std::vector<GivenAnswer>& given) {
        std::vector<CellNote> fault;
        const Json cell = parsedCell(cells.text(Role::AnswerSpans), cells.type(Role::AnswerSpans), fault);
        if (!fault.empty())
            return fault.front();
        if (cell.is_object() && cell.contains("text"))
            return readObject(cell, cells, given);
        const bool words = cells.type(Role::AnswerSpans) == CellType::Text;
        if (cell.is_array() && !(words && !cell.empty() && !cell.front().is_object())) {
            for (const Json& answer : cell) {
                if (!answer.is_object() || !answer.contains("text"))
                    return unknownLayout(cells);
                given.push_back({answer.at("text"), startOf(answer)});
            }
            return std::nullopt;
        }
        if (cell.is_object() || !words)
            return unknownLayout(cells);
        given.push_back({std::string(trimmed(cells.text(Role::AnswerSpans))), nullptr});
        return std::nullopt;
    }

    static std::optional<CellNote> readObject(const Json& cell, const RowCells& cells, std::vector<GivenAnswer>& given) {
        const Json &texts = cell.at("text"), starts = startOf(cell);
        if (!texts.is_array()) {
            given.push_back({texts, starts});
            return std::nullopt;
        }
        if (!starts.is_array())
            return unknownLayout(cells);
        if (texts.size() != starts.size())
            return CellNote{"data.row.answers-count",
                            {{"texts", std::to_string(texts.size())},
                             {"starts", std::to_string(starts.size())},
                             {"column", cells.columnName(Role::AnswerSpans)}},
                            0};
        for (std::size_t index = 0; index < texts.size(); ++index)
            given.push_back({texts[index], starts[index]});
        return std::nullopt;
    }

    static Json startOf(const Json& answer) {
        return answer.contains("answer_start") ? answer.at("answer_start") : answer.value("start", Json());
    }

    static CellNote unknownLayout(const RowCells& cells) {
        return {"data.row.answers-kind", {{"column", cells.columnName(Role::AnswerSpans)}}, 0};
    }

    /// Finds the span's start, and its text as the context has it.
    static std::optional<CellNote> place(const Context& context, const Json& start, AnswerSpan& span, RowCells& cells) {
        if (start.is_null())
            return search(context, span, -1, cells);
        if (!start.is_number())
            return CellNote{"data.row.answer-start-kind", {{"kind", kindOf(start)}}, 0};
        const auto at = start.get<double>();
        const std::string written = base::dumpJson(start);
        if (at != std::floor(at))
            return CellNote{"data.row.answer-start-fraction", {{"start", written}}, 0};
        if (at < 0)
            return CellNote{"data.row.answer-start-negative", {{"start", written}}, 0};
        const bool far = at >= static_cast<double>(1LL << 53);
        const std::int64_t offset = far ? context.size() : static_cast<std::int64_t>(at);
        if (context.holdsAt(offset, span.text) && !far) {
            span.start = offset;
            trimEdges(span, cells);
            return std::nullopt;
        }
        if (!far && (takeUnits(context, offset, span, cells) || takeOtherCase(context, offset, span, cells)))
            return std::nullopt;
        if (far || offset >= context.size())
            return CellNote{
                "data.row.answer-start-beyond",
                {{"start", far ? shortened(wholeNumber(at), 30) : written}, {"size", std::to_string(context.size())}},
                0};
        return search(context, span, offset, cells);
    }

    static std::string wholeNumber(double value) {
        std::string digits = std::to_string(value);
        return digits.substr(0, digits.find('.'));
    }

    static void trimEdges(AnswerSpan& span, RowCells& cells) {
        const std::string_view inner = trimmed(span.text);
        if (inner.size() == span.text.size())
            return;
        span.start +=
            countCodePoints(std::string_view(span.text).substr(0, static_cast<std::size_t>(inner.data() - span.text.data())));
        span.text = std::string(inner);
        remark(cells, "data.row.answer-trimmed", {{"answer", shortened(span.text)}});
    }

    /// Other programs count bytes, or units of UTF-16.
    static bool takeUnits(const Context& context, std::int64_t offset, AnswerSpan& span, RowCells& cells) {
        for (const bool bytes : {true, false}) {
            const std::int64_t point = bytes ? context.atByte(offset) : context.atUnit(offset);
            if (point < 0 || !context.holdsAt(point, span.text))
                continue;
            span.start = point;
            remarkMoved(cells, bytes ? "data.row.answer-in-bytes" : "data.row.answer-in-units", span, offset);
            return true;
        }
        return false;
    }

    static void remark(RowCells& cells, const char* code, api::Arguments arguments) {
        arguments["question"] = cells.questionName();
        cells.remark({code, std::move(arguments), 0});
    }

    static void remarkMoved(RowCells& cells, const char* code, const AnswerSpan& span, std::int64_t given) {
        remark(cells, code,
               {{"answer", shortened(span.text)}, {"start", std::to_string(given)}, {"right", std::to_string(span.start)}});
    }

    static bool takeOtherCase(const Context& context, std::int64_t offset, AnswerSpan& span, RowCells& cells) {
        if (offset >= context.size())
            return false;
        const std::string_view there = context.piece(offset, countCodePoints(span.text));
        if (folded(there) != folded(span.text))
            return false;
        remark(cells, "data.row.answer-spelling", {{"answer", shortened(span.text)}, {"text", shortened(there)}});
        span = {std::string(there), offset};
        trimEdges(span, cells);
        return true;
    }

    /// An answer that stands in the text once can only be that one. `offset`: what the file says; -1: nothing.
    static std::optional<CellNote> search(const Context& context, AnswerSpan& span, std::int64_t offset, RowCells& cells) {
        span.text = std::string(trimmed(span.text));
        api::Arguments arguments{{"answer", shortened(span.text)}, {"start", std::to_string(offset)}};
        const std::int64_t times = context.find(span.text, span.start);
        if (times == 0)
            return CellNote{"data.row.answer-absent", arguments, 0};
        if (times > 1) {
            arguments["times"] = std::to_string(times);
            return CellNote{offset < 0 ? "data.row.answer-twice" : "data.row.answer-ambiguous", arguments, 0};
        }
        if (offset >= 0)
            remarkMoved(cells, "data.row.answer-moved", span, offset);
        return std::nullopt;
    }
};

}  // namespace

std::unique_ptr<CellRule> answerRule() {
    return std::make_unique<AnswerRule>();
}

}  // namespace core::data
