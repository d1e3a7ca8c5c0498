// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// A source file of ours.
struct SourceFile {
    std::string path;  ///< below the root, with slashes: "core/data/split.cpp"
    std::string text;
    std::vector<std::string> includes;  ///< as written, without brackets or quotes
};

/// All .h and .cpp files below core/, ui/ and app/ of a project, sorted by path.
std::vector<SourceFile> readSources(const std::filesystem::path& root);

/// Each rule gives one line per fault, "path: what is wrong"; empty where the rule holds.

/// ui/ and app/ see core/api alone, core/ sees neither of them, ui/ not app/.
std::vector<std::string> layerFaults(const std::vector<SourceFile>& sources);
/// Inside core upwards only; no two folders that include each other.
std::vector<std::string> coreOrderFaults(const std::vector<SourceFile>& sources);
/// No Qt in core; libtorch, SentencePiece and QCustomPlot only where they belong.
std::vector<std::string> libraryFaults(const std::vector<SourceFile>& sources);
/// No header over 200 lines, no source over 450.
std::vector<std::string> lengthFaults(const std::vector<SourceFile>& sources);
/// Every message code that core and the command line use has words.
std::vector<std::string> messageFaults(const std::vector<SourceFile>& sources,
                                       const std::function<bool(const std::string&)>& hasWords);
/// The message codes that a text of core uses, comments left out.
std::vector<std::string> messageCodes(const std::string& source);

}  // namespace tests
