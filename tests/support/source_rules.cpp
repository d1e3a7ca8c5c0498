// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "tests/support/source_rules.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

namespace fs = std::filesystem;

namespace tests {
namespace {

constexpr std::size_t longestHeader = 200;
constexpr std::size_t longestSource = 450;

/// A folder of core may include what stands at its own height or lower.
const std::map<std::string, int> heights = {
    {"api", 0},    {"base", 1},  {"messages", 1}, {"job", 2},        {"data", 3},   {"tokenizers", 3},
    {"templates", 3}, {"hub", 3}, {"models", 3}, {"tasks", 4}, {"training", 5}, {"evaluation", 5}, {"export", 6}, {"session", 7},
};

const std::set<std::string> torchFolders = {"models", "tasks", "training", "evaluation", "export", "session"};

/// The name at a place of a path, counted from 0; empty past its end.
std::string part(const std::string& path, std::size_t number) {
    const fs::path whole(path);
    for (const fs::path& name : whole)
        if (number-- == 0)
            return name.string();
    return {};
}

bool isQt(const std::string& include) {
    static const std::regex pattern("^(Q[A-Z]\\w*|q[a-z]+\\.h|Qt\\w*/.*)$");
    return std::regex_match(include, pattern);
}

bool isTorch(const std::string& include) {
    static const std::regex pattern("^(torch|ATen|c10|caffe2)/.*");
    return std::regex_match(include, pattern);
}

std::vector<std::string> includesOf(const std::string& text) {
    static const std::regex pattern("(^|\\n)[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"]+)[>\"]");
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        found.push_back((*at)[2]);
    return found;
}

using Check = std::function<std::string(const SourceFile&, const std::string& include)>;

/// Calls the check with every include; what it returns is a fault.
std::vector<std::string> eachInclude(const std::vector<SourceFile>& sources, const Check& check) {
    std::vector<std::string> faults;
    for (const SourceFile& source : sources)
        for (const std::string& include : source.includes)
            if (const std::string fault = check(source, include); !fault.empty())
                faults.push_back(source.path + ": includes " + include + ": " + fault);
    return faults;
}

}  // namespace

std::vector<SourceFile> readSources(const fs::path& root) {
    std::vector<SourceFile> sources;
    for (const char* folder : {"core", "ui", "app"}) {
        if (!fs::is_directory(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            std::string text{std::istreambuf_iterator<char>(file), {}};
            auto includes = includesOf(text);
            sources.push_back({fs::relative(entry.path(), root).generic_string(), std::move(text), std::move(includes)});
        }
    }
    std::sort(sources.begin(), sources.end(), [](const auto& left, const auto& right) { return left.path < right.path; });
    return sources;
}

std::vector<std::string> layerFaults(const std::vector<SourceFile>& sources) {
    return eachInclude(sources, [](const SourceFile& source, const std::string& include) -> std::string {
        const std::string from = part(source.path, 0), to = part(include, 0);
        if (from != "core" && to == "core" && part(include, 1) != "api")
            return "only core/api may be seen from " + from;
        if (from == "core" && (to == "ui" || to == "app"))
            return "core knows no window and no command line";
        if (from == "ui" && to == "app")
            return "ui does not know app";
        return {};
    });
}

std::vector<std::string> coreOrderFaults(const std::vector<SourceFile>& sources) {
    std::set<std::pair<std::string, std::string>> edges;
    auto faults = eachInclude(sources, [&edges](const SourceFile& source, const std::string& include) -> std::string {
        if (part(source.path, 0) != "core" || part(include, 0) != "core")
            return {};
        const std::string from = part(source.path, 1), to = part(include, 1);
        if (!heights.contains(from) || !heights.contains(to))
            return "a folder that has no height yet: give it one in tests/support/source_rules.cpp";
        edges.emplace(from, to);
        return heights.at(to) > heights.at(from) ? "core/" + from + " stands below core/" + to : std::string();
    });
    for (const auto& [from, to] : edges)
        if (from < to && edges.contains({to, from}))
            faults.push_back("core/" + from + " and core/" + to + " include each other");
    return faults;
}

std::vector<std::string> libraryFaults(const std::vector<SourceFile>& sources) {
    return eachInclude(sources, [](const SourceFile& source, const std::string& include) -> std::string {
        const bool inCore = part(source.path, 0) == "core";
        if (include == "qcustomplot.h")
            return source.path.starts_with("ui/widgets/live_plot") ? "" : "only ui/widgets/live_plot knows QCustomPlot";
        if (inCore && isQt(include))
            return "core has no Qt";
        if (isTorch(include) && !(inCore && torchFolders.contains(part(source.path, 1))))
            return "libtorch belongs in core/models to core/session";
        if (include.starts_with("sentencepiece") && !source.path.starts_with("core/tokenizers/sentencepiece_module/"))
            return "SentencePiece belongs in its module, see core/CMakeLists.txt";
        if (include.starts_with("poppler") && !source.path.starts_with("core/data/pdf_helper/"))
            return "poppler belongs in a process of its own, see core/CMakeLists.txt";
        if ((include.starts_with("curl/") || include.starts_with("openssl/")) && !source.path.starts_with("core/hub/"))
            return "only core/hub knows the network";
        return {};
    });
}

std::vector<std::string> lengthFaults(const std::vector<SourceFile>& sources) {
    std::vector<std::string> faults;
    for (const SourceFile& source : sources) {
        const auto lines = static_cast<std::size_t>(std::count(source.text.begin(), source.text.end(), '\n'));
        const std::size_t limit = source.path.ends_with(".h") ? longestHeader : longestSource;
        if (lines > limit)
            faults.push_back(source.path + ": " + std::to_string(lines) + " lines; split it (at most " + std::to_string(limit) +
                             ")");
    }
    return faults;
}

std::vector<std::string> messageCodes(const std::string& source) {
    static const std::regex comment("(^|[^:])//[^\n]*");
    const std::string text = std::regex_replace(source, comment, "$1");
    // A code where it is thrown or reported; and, wherever it stands, a text that can hardly be anything else.
    static const std::regex used("(?:(?:Error|Failure|fail|fault|refuse|reject|warn|issueOf|issue)\\(\\s*|Severity::\\w+,\\s*)"
                                 "\"([a-z]+\\.[a-z0-9]+(?:[.-][a-z0-9]+)*)\"");
    static const std::regex likely("\"((?:file|json|internal|job|project|run|data|tokenizer|template|model|weights|task|training|"
                                   "hub|checkpoint|diagnosis|assess|export|generate|"
                                   "bench|predict)\\.[a-z0-9]+(?:-[a-z0-9]+)+|diagnosis\\.[a-z]+|data\\.row\\.[a-z0-9-]+)\"");
    std::set<std::string> codes;
    for (const std::regex* pattern : {&used, &likely})
        for (std::sregex_iterator at(text.begin(), text.end(), *pattern), end; at != end; ++at)
            codes.insert((*at)[1]);
    return {codes.begin(), codes.end()};
}

std::vector<std::string> messageFaults(const std::vector<SourceFile>& sources,
                                       const std::function<bool(const std::string&)>& hasWords) {
    std::vector<std::string> faults;
    for (const SourceFile& source : sources)
        if (!source.path.starts_with("ui/") && !source.path.starts_with("core/messages/"))
            for (const std::string& code : messageCodes(source.text))
                if (!hasWords(code))
                    faults.push_back(source.path + ": \"" + code + "\" has no words in core/messages");
    return faults;
}

}  // namespace tests
