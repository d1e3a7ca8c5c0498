// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/metrics.h"

#include <cmath>
#include <limits>

namespace core::evaluation {
namespace {

double share(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

Confusion confusionMatrix(std::span<const std::int64_t> truth, std::span<const std::int64_t> answers, std::int64_t classes,
                          std::span<const std::int32_t> times) {
    Confusion counts(static_cast<std::size_t>(classes), std::vector<std::int64_t>(static_cast<std::size_t>(classes)));
    for (std::size_t row = 0; row < truth.size(); ++row)
        counts.at(static_cast<std::size_t>(truth[row])).at(static_cast<std::size_t>(answers[row])) +=
            times.empty() ? 1 : times[row];
    return counts;
}

std::vector<ClassFigures> classFigures(const Confusion& confusion) {
    std::vector<ClassFigures> figures(confusion.size());
    for (std::size_t truth = 0; truth < confusion.size(); ++truth)
        for (std::size_t answer = 0; answer < confusion.size(); ++answer) {
            figures[truth].support += confusion[truth][answer];
            figures[answer].answered += confusion[truth][answer];
        }
    for (std::size_t index = 0; index < confusion.size(); ++index) {
        ClassFigures& figure = figures[index];
        const std::int64_t right = confusion[index][index];
        figure.precision = share(right, figure.answered);
        figure.recall = share(right, figure.support);
        figure.f1 = share(2 * right, figure.support + figure.answered);
    }
    return figures;
}

double accuracy(const Confusion& confusion) {
    std::int64_t right = 0, all = 0;
    for (std::size_t truth = 0; truth < confusion.size(); ++truth) {
        right += confusion[truth][truth];
        for (const std::int64_t count : confusion[truth])
            all += count;
    }
    return share(right, all);
}

double macroF1(const Confusion& confusion) {
    double sum = 0;
    std::int64_t classes = 0;
    for (const ClassFigures& figure : classFigures(confusion)) {
        if (std::isnan(figure.f1))
            continue;
        sum += figure.f1;
        ++classes;
    }
    return classes > 0 ? sum / static_cast<double>(classes) : std::numeric_limits<double>::quiet_NaN();
}

double perplexity(double loss) {
    return std::exp(loss);
}

double meanLoss(std::span<const RowLoss> rows, std::span<const std::int32_t> times) {
    double sum = 0, count = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double weight = times.empty() ? 1 : times[row];
        sum += weight * rows[row].sum;
        count += weight * static_cast<double>(rows[row].count);
    }
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace core::evaluation
