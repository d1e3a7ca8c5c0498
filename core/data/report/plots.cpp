// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/report/plots.h"

#include <algorithm>
#include <cmath>

#include "core/data/report/markup.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr int width = 640;
// Dark enough on white, and told apart by those who see few colours: they differ in lightness too.
constexpr const char* colours[] = {"#2A5C99", "#D9892B", "#7FB89A"};
constexpr const char* ink = "#333333";

/// To a tenth. Not by printf, which writes a comma in some languages.
std::string number(double value) {
    const auto tenths = std::llround(value * 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string rectangle(double x, double y, double w, double h, const char* colour) {
    return "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(w) + "\" height=\"" + number(h) +
           "\" fill=\"" + colour + "\"/>";
}

std::string label(double x, double y, const char* anchor, std::string_view text) {
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">" + escaped(text) + "</text>";
}

Plot framed(const std::string& title, int height, const std::string& body) {
    const std::string size = "width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) + "\"";
    return {"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + escaped(title) + "\" " + size +
                " viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) +
                "\" font-family=\"sans-serif\" font-size=\"12\" fill=\"" + ink + "\">" + body + "</svg>",
            width, height};
}

/// A round number of characters, at least `least`.
std::int64_t roundWidth(double least) {
    const double power = std::pow(10, std::floor(std::log10(std::max(least, 1.0))));
    for (const double step : {1.0, 2.0, 5.0, 10.0})
        if (step * power >= least)
            return static_cast<std::int64_t>(step * power);
    return static_cast<std::int64_t>(10 * power);
}

}  // namespace

Plot barPlot(const std::string& title, const std::vector<Bar>& bars, const std::array<std::string, 3>& parts) {
    constexpr int names = 180, figures = 130, step = 22, thickness = 14;
    const bool cut = !parts[0].empty();
    std::int64_t most = 1;
    for (const Bar& bar : bars)
        most = std::max(most, bar.total());
    const double scale = static_cast<double>(width - names - figures) / static_cast<double>(most);
    std::string body;
    int top = 4;
    if (cut) {
        double x = names;
        for (std::size_t part = 0; part < parts.size(); ++part, x += 110)
            body += rectangle(x, top, 10, 10, colours[part]) + label(x + 15, top + 10, "start", shortened(parts[part], 14));
        top += step;
    }
    for (const Bar& bar : bars) {
        body += label(names - 8, top + 11, "end", shortened(bar.name, 24));
        double x = names;
        std::string figure;
        for (std::size_t part = 0; part < (cut ? parts.size() : 1); ++part) {
            const double length = scale * static_cast<double>(bar.rows[part]);
            if (bar.rows[part] > 0)
                body += rectangle(x, top, std::max(length, 0.5), thickness, colours[part]);
            x += length;
            figure += (part == 0 ? "" : " · ") + std::to_string(bar.rows[part]);
        }
        if (std::count(bar.rows.begin(), bar.rows.end(), bar.total()) == 1)  // all of it in one part
            figure = std::to_string(bar.total());
        body += label(x + 6, top + 11, "start", figure);
        top += step;
    }
    return framed(title, top + 2, body);
}

Histogram lengthsOf(const api::RowTable& table, std::int64_t column) {
    constexpr std::size_t bins = 24;
    std::vector<std::int64_t> lengths;
    lengths.reserve(static_cast<std::size_t>(table.rowCount()));
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        lengths.push_back(countCodePoints(table.cell(row, column)));
    Histogram histogram;
    if (lengths.empty())
        return histogram;
    const auto tail = lengths.begin() + static_cast<std::ptrdiff_t>((lengths.size() - 1) * 99 / 100);
    std::nth_element(lengths.begin(), tail, lengths.end());
    histogram.width = roundWidth(static_cast<double>(*tail + 1) / bins);
    histogram.counts.resize(static_cast<std::size_t>(*tail / histogram.width) + 1);
    for (const std::int64_t length : lengths) {
        const auto bin = static_cast<std::size_t>(length / histogram.width);
        ++(bin < histogram.counts.size() ? histogram.counts[bin] : histogram.longer);
    }
    return histogram;
}

Plot histogramPlot(const std::string& title, const Histogram& histogram, const std::string& axis, const std::string& longer) {
    constexpr int left = 60, right = 30, top = 12, plotHeight = 140;
    std::vector<std::int64_t> counts = histogram.counts;
    const std::size_t closed = counts.size();
    if (histogram.longer > 0)
        counts.push_back(histogram.longer);
    const std::int64_t most = std::max<std::int64_t>(1, counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end()));
    const double step =
        static_cast<double>(width - left - right) / static_cast<double>(std::max<std::size_t>(counts.size(), 1));
    const double floor = top + plotHeight;
    std::string body = label(left - 6, top + 8, "end", std::to_string(most)) + label(left - 6, floor, "end", "0") +
                       rectangle(left, floor, width - left - right, 1, ink);
    const std::size_t every = std::max<std::size_t>(1, (closed + 7) / 8);
    for (std::size_t bin = 0; bin < counts.size(); ++bin) {
        const double x = left + step * static_cast<double>(bin);
        const double height = plotHeight * static_cast<double>(counts[bin]) / static_cast<double>(most);
        if (counts[bin] > 0)
            body += rectangle(x + 1, floor - std::max(height, 1.0), std::max(step - 2, 1.0), std::max(height, 1.0),
                              colours[bin < closed ? 0 : 1]);
        if (bin < closed && bin % every == 0)
            body += label(x, floor + 16, "middle", std::to_string(histogram.width * static_cast<std::int64_t>(bin)));
    }
    body += label(left, floor + 34, "start", axis);
    if (histogram.longer > 0)
        body += rectangle(width - right - 210, floor + 25, 10, 10, colours[1]) +
                label(width - right - 194, floor + 34, "start", longer);
    return framed(title, static_cast<int>(floor) + 42, body);
}

}  // namespace core::data
