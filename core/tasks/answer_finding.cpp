// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/answer_finding.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/data/text_tools.h"
#include "core/tasks/batched_logits.h"
#include "core/tasks/language_model.h"
#include "core/tasks/marked_text.h"
#include "core/tasks/rows.h"

namespace core::tasks {
namespace {

constexpr const char* taskId = "question-answering";
constexpr std::size_t considered = 20;
constexpr std::int64_t longestAnswer = 30;
constexpr std::size_t shown = 5;
constexpr std::int64_t frameTokens = 4;  ///< the most special tokens around a pair
constexpr const char* none = "–";

using Span = std::pair<std::int64_t, std::int64_t>;

/// First and last token of the answer [begin, end), or (0, 0) if it is not in the window as a whole.
Span spanIn(const tokenizers::Encoding& window, std::int64_t begin, std::int64_t end) {
    std::int64_t first = -1, last = -1;
    bool startsBefore = false, endsBehind = false;
    for (std::size_t token = 0; token < window.ids.size(); ++token) {
        if (window.sequenceIds[token] != 1)
            continue;
        const auto [from, to] = window.offsets[token];
        startsBefore = startsBefore || from <= begin;
        endsBehind = endsBehind || to >= end;
        if (first < 0 && to > begin)
            first = static_cast<std::int64_t>(token);
        if (from < end)
            last = static_cast<std::int64_t>(token);
    }
    return startsBefore && endsBehind && first >= 0 && last >= first ? Span{first, last} : Span{0, 0};
}

/// The context's tokens with the highest values in that column of [T, 2].
std::vector<std::int64_t> likeliest(const at::TensorAccessor<float, 2>& logits, const tokenizers::Encoding& window,
                                    int column) {
    std::vector<std::int64_t> tokens;
    for (std::size_t token = 0; token < window.ids.size(); ++token)
        if (window.sequenceIds[token] == 1)
            tokens.push_back(static_cast<std::int64_t>(token));
    const std::size_t kept = std::min(considered, tokens.size());
    std::partial_sort(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(kept), tokens.end(),
                      [&](std::int64_t a, std::int64_t b) { return logits[a][column] > logits[b][column]; });
    tokens.resize(kept);
    return tokens;
}

/// Gathers the pieces of all windows of a row. Until finish() `confidence` is a sum of logits.
class Candidates {
public:
    void add(const torch::Tensor& logits, const tokenizers::Encoding& window) {
        const auto values = logits.accessor<float, 2>();
        m_nothing = std::min(m_nothing, static_cast<double>(values[0][0]) + static_cast<double>(values[0][1]));
        const auto ends = likeliest(values, window, 1);
        std::vector<AnswerPiece> pairs;
        for (const std::int64_t first : likeliest(values, window, 0))
            for (const std::int64_t last : ends)
                if (last >= first && last - first < longestAnswer)
                    pairs.push_back({window.offsets[static_cast<std::size_t>(first)].first,
                                     window.offsets[static_cast<std::size_t>(last)].second,
                                     static_cast<double>(values[first][0]) + static_cast<double>(values[last][1])});
        keepBest(pairs);
        for (const AnswerPiece& piece : pairs)
            put(piece);
    }

    std::vector<AnswerPiece> finish(NoAnswer noAnswer) {
        keepBest(m_pieces);
        if (noAnswer == NoAnswer::Possible || m_pieces.empty()) {
            const auto place = std::find_if(m_pieces.begin(), m_pieces.end(),
                                            [&](const AnswerPiece& piece) { return piece.confidence < m_nothing; });
            m_pieces.insert(place, AnswerPiece{0, 0, std::isfinite(m_nothing) ? m_nothing : 0});
        }
        double sum = 0;
        const double most = m_pieces.front().confidence;
        for (AnswerPiece& piece : m_pieces)
            sum += piece.confidence = std::exp(piece.confidence - most);
        for (AnswerPiece& piece : m_pieces)
            piece.confidence /= sum;
        return std::move(m_pieces);
    }

private:
    static void keepBest(std::vector<AnswerPiece>& pieces) {
        std::stable_sort(pieces.begin(), pieces.end(),
                         [](const AnswerPiece& a, const AnswerPiece& b) { return a.confidence > b.confidence; });
        pieces.resize(std::min(pieces.size(), considered));
    }

    /// A piece that several windows show counts once, with its best score.
    void put(const AnswerPiece& piece) {
        const auto same = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const AnswerPiece& other) {
            return other.begin == piece.begin && other.end == piece.end;
        });
        if (same == m_pieces.end())
            m_pieces.push_back(piece);
        else
            same->confidence = std::max(same->confidence, piece.confidence);
    }

    std::vector<AnswerPiece> m_pieces;
    double m_nothing = std::numeric_limits<double>::infinity();
};

double windowLoss(const torch::Tensor& logits, const Example& example) {
    const torch::Tensor logProbabilities = logits.log_softmax(0);
    return -(logProbabilities[example.labels[0]][0].item<double>() + logProbabilities[example.labels[1]][1].item<double>()) / 2;
}

}  // namespace

QuestionRow questionRow(const data::Dataset& dataset, std::int64_t row) {
    return {dataset.text(row, api::Role::Question), dataset.text(row, api::Role::Context),
            data::spansOf(dataset.text(row, api::Role::AnswerSpans))};
}

std::vector<tokenizers::Encoding> answerWindows(const QuestionRow& row, const tokenizers::Tokenizer& tokenizer,
                                                std::int64_t maxLength) {
    const std::int64_t room = std::max<std::int64_t>(maxLength / 2 - frameTokens, 1);
    const auto question =
        cutPieces(row.question, tokenizer, {.specialTokens = tokenizers::SpecialTokens::Leave, .maxLength = room},
                  api::PreviewPiece::Use::ReadOnly);
    return tokenizer.encodeWindows(question.front().text, row.context,
                                   {.maxLength = maxLength, .truncation = tokenizers::Truncation::OnlySecond}, maxLength / 4);
}

std::vector<Example> answerExamples(const QuestionRow& row, const std::vector<tokenizers::Encoding>& windows) {
    std::vector<Example> examples;
    for (const tokenizers::Encoding& window : windows) {
        Example example;
        example.ids = widen(window.ids);
        if (std::find(window.typeIds.begin(), window.typeIds.end(), 1) != window.typeIds.end())
            example.typeIds.assign(window.typeIds.begin(), window.typeIds.end());
        Span span{0, 0};
        if (!row.answers.empty()) {
            const std::int64_t begin = row.answers.front().start;
            span = spanIn(window, begin, begin + data::countCodePoints(row.answers.front().text));
        }
        example.labels = {span.first, span.second};
        examples.push_back(std::move(example));
    }
    return examples;
}

std::vector<FoundAnswer> findAnswers(models::Model& model, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength,
                                     const std::vector<QuestionRow>& rows, NoAnswer noAnswer, const api::CancelToken& token) {
    const auto windows =
        base::mapInParallel(rows.size(), 0, token, [&](std::size_t i) { return answerWindows(rows[i], tokenizer, maxLength); });
    std::vector<Example> examples;
    std::vector<std::pair<std::size_t, std::size_t>> sources;  // row and window of each example
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (Example& example : answerExamples(rows[row], windows[row])) {
            const bool sameRow = !sources.empty() && sources.back().first == row;
            sources.emplace_back(row, sameRow ? sources.back().second + 1 : 0);
            examples.push_back(std::move(example));
        }
    std::vector<Candidates> candidates(rows.size());
    std::vector<FoundAnswer> found(rows.size());
    forEachLogits(model, findTask(taskId), examples, tokenizer, token, [&](std::size_t example, const torch::Tensor& logits) {
        const auto [row, window] = sources[example];
        const torch::Tensor real = logits.slice(0, 0, static_cast<std::int64_t>(examples[example].ids.size()));
        candidates[row].add(real, windows[row][window]);
        found[row].lossSum += windowLoss(real, examples[example]);
        ++found[row].windows;
    });
    for (std::size_t row = 0; row < rows.size(); ++row)
        found[row].pieces = candidates[row].finish(noAnswer);
    return found;
}

NoAnswer noAnswerIn(const data::Dataset& dataset) {
    constexpr std::size_t sample = 500;
    const std::vector<std::int64_t> rows = dataset.rows(api::Part::Train);
    const std::size_t count = std::min(sample, rows.size());
    for (std::size_t i = 0; i < count; ++i)
        if (data::spansOf(dataset.text(rows[i * rows.size() / count], api::Role::AnswerSpans)).empty())
            return NoAnswer::Possible;
    return NoAnswer::Never;
}

std::string answerText(const QuestionRow& row, const FoundAnswer& answer) {
    return pieceOf(row.context, answer.pieces.front().begin, answer.pieces.front().end);
}

AnswerScore scoreOf(const QuestionRow& row, const FoundAnswer& answer) {
    std::vector<std::string> right;
    for (const data::AnswerSpan& span : row.answers)
        right.push_back(span.text);
    return scoreAnswer(answerText(row, answer), right);
}

api::Prediction predictionOf(const QuestionRow& row, const FoundAnswer& answer) {
    const auto orNone = [](std::string text) { return text.empty() ? std::string(none) : std::move(text); };
    api::Prediction result;
    result.input = row.question + "\n\n" + row.context;
    result.expected = orNone(row.answers.empty() ? std::string() : row.answers.front().text);
    result.answer = orNone(answerText(row, answer));
    result.confidence = answer.pieces.front().confidence;
    result.loss = answer.windows > 0 ? answer.lossSum / static_cast<double>(answer.windows) : 0;
    for (std::size_t i = 0; i < std::min(shown, answer.pieces.size()); ++i) {
        const AnswerPiece& piece = answer.pieces[i];
        result.scores.emplace_back(orNone(pieceOf(row.context, piece.begin, piece.end)), piece.confidence);
    }
    return result;
}

}  // namespace core::tasks
