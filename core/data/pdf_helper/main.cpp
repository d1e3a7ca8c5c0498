// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

// The text of a PDF document. A program of its own, because such documents are programs in themselves and come from anywhere:
// here they have no files, little memory and little time. Reads the document from standard input and prints one line
// ("pages N", "locked" or "damaged"), then the paragraphs, each behind U+001E, in the order of the pages, each behind U+001D. A
// paragraph may go on from one page to the next.

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace {

constexpr rlim_t mostMemory = rlim_t{2} << 30, mostSeconds = 60;
constexpr std::size_t largestDocument = std::size_t{512} << 20;
constexpr int mostPages = 20'000;

void limitItself() {
    const auto limit = [](auto what, rlim_t value) {
        const rlimit both{value, value};
        return ::setrlimit(what, &both) == 0;
    };
#ifndef __SANITIZE_ADDRESS__  // the sanitizer reserves more than any limit
    if (!limit(RLIMIT_AS, mostMemory))
        ::_exit(1);
#endif
    if (!limit(RLIMIT_CPU, mostSeconds) || !limit(RLIMIT_FSIZE, 0) || !limit(RLIMIT_CORE, 0))
        ::_exit(1);
}

/// All of standard input; empty if it is too long.
std::vector<char> readInput() {
    std::vector<char> bytes;
    std::vector<char> buffer(1 << 20);
    for (ssize_t count; (count = ::read(STDIN_FILENO, buffer.data(), buffer.size())) > 0;) {
        bytes.insert(bytes.end(), buffer.begin(), buffer.begin() + count);
        if (bytes.size() > largestDocument)
            return {};
    }
    return bytes;
}

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    std::string result(bytes.begin(), bytes.end());
    while (!result.empty() && result.back() == '\0')
        result.pop_back();
    return result;
}

struct Line {
    std::string text;
    double top = 0, bottom = 0, left = 0, right = 0;
    double height() const { return bottom - top; }
};

/// Words that follow one another at one height.
std::vector<Line> linesOf(const poppler::page& page) {
    std::vector<Line> lines;
    for (const poppler::text_box& box : page.text_list()) {
        const poppler::rectf place = box.bbox();
        const double middle = (place.top() + place.bottom()) / 2;
        const bool same = !lines.empty() && middle > lines.back().top && middle < lines.back().bottom &&
                          place.left() >= lines.back().right - lines.back().height();
        if (!same) {
            lines.push_back({utf8(box.text()), place.top(), place.bottom(), place.left(), place.right()});
            continue;
        }
        Line& line = lines.back();
        line.text += " " + utf8(box.text());
        line.top = std::min(line.top, place.top());
        line.bottom = std::max(line.bottom, place.bottom());
        line.right = place.right();
    }
    return lines;
}

/// The usual distance from one line to the next.
double usualStep(const std::vector<Line>& lines) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (lines[i].top > lines[i - 1].top)
            steps.push_back(lines[i].top - lines[i - 1].top);
    if (steps.empty())
        return 0;
    // Most lines follow another one of the same paragraph; so the lower third is a line's distance in any case.
    std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 3), steps.end());
    return steps[steps.size() / 3];
}

/// True if a paragraph ends between the lines: a gap, another size of letters, or another column.
bool breaks(const Line& before, const Line& line, double step) {
    const double distance = line.top - before.top;
    return distance <= 0 || distance > step * 1.25 || std::abs(line.height() - before.height()) > 0.2 * before.height();
}

/// True if a page's first line goes on with the sentence that the page before ended in.
bool goesOn(const std::string& before, const std::string& line) {
    const auto isLower = [](char byte) { return byte >= 'a' && byte <= 'z'; };
    return !before.empty() && !line.empty() && (isLower(before.back()) || before.back() == ',') && isLower(line.front());
}

/// `last` is the line printed last.
void printPage(const poppler::page& page, std::string& last) {
    const std::vector<Line> lines = linesOf(page);
    const double step = usualStep(lines);
    std::fputs("\x1d", stdout);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool same = i == 0 ? goesOn(last, lines[i].text) : !breaks(lines[i - 1], lines[i], step);
        std::fputs(same ? " " : "\x1e", stdout);
        std::fputs(lines[i].text.c_str(), stdout);
        last = lines[i].text;
    }
}

}  // namespace

int main() {
    limitItself();
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    std::vector<char> bytes = readInput();
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (document && document->is_locked()) {
        std::puts("locked");
        return 0;
    }
    const int pages = document ? std::min(document->pages(), mostPages) : 0;
    if (pages <= 0) {
        std::puts("damaged");
        return 0;
    }
    if (const std::unique_ptr<poppler::page> first(document->create_page(0)); !first || first->page_rect().is_empty()) {
        std::puts("damaged");
        return 0;
    }
    std::printf("pages %d\n", pages);
    std::string last;
    for (int number = 0; number < pages; ++number)
        if (const std::unique_ptr<poppler::page> page(document->create_page(number)); page)
            printPage(*page, last);
    return std::fflush(stdout) == 0 ? 0 : 1;
}
