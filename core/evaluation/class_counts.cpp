// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/class_counts.h"

#include <cmath>
#include <limits>

namespace core::evaluation {
namespace {

double share(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : std::numeric_limits<double>::quiet_NaN();
}

void add(ClassCount& sum, const ClassCount& more, std::int64_t times) {
    sum.right += times * more.right;
    sum.expected += times * more.expected;
    sum.answered += times * more.answered;
}

}  // namespace

std::vector<ClassCount> summedCounts(std::span<const RowCounts> rows, std::size_t classes,
                                     std::span<const std::int32_t> times) {
    std::vector<ClassCount> sums(classes);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const auto& [index, count] : rows[row])
            add(sums.at(index), count, times.empty() ? 1 : times[row]);
    return sums;
}

ClassFigures figuresOf(const ClassCount& count) {
    ClassFigures figures;
    figures.precision = share(count.right, count.answered);
    figures.recall = share(count.right, count.expected);
    figures.f1 = share(2 * count.right, count.expected + count.answered);
    figures.support = count.expected;
    figures.answered = count.answered;
    return figures;
}

ClassFigures microFigures(std::span<const ClassCount> counts) {
    ClassCount all;
    for (const ClassCount& count : counts)
        add(all, count, 1);
    return figuresOf(all);
}

double macroF1(std::span<const ClassCount> counts) {
    double sum = 0;
    std::int64_t classes = 0;
    for (const ClassCount& count : counts)
        if (const double f1 = figuresOf(count).f1; !std::isnan(f1)) {
            sum += f1;
            ++classes;
        }
    return classes > 0 ? sum / static_cast<double>(classes) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace core::evaluation
