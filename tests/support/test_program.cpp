// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "tests/support/test_program.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

namespace tests {
namespace {

std::map<std::string, TestBody>& knownTests() {
    static std::map<std::string, TestBody> known;
    return known;
}

/// TUNEWRIGHT_SOURCE/tests/core/base/test_csv.cpp → core_base_csv, as tests/CMakeLists.txt names it.
std::string nameOf(const std::string& file) {
    const std::string folder = TUNEWRIGHT_SOURCE "/tests/", prefix = "/test_", suffix = ".cpp";
    std::string name = file.substr(folder.size(), file.size() - folder.size() - suffix.size());
    name.replace(name.rfind(prefix), prefix.size(), "/");
    for (char& letter : name)
        letter = letter == '/' ? '_' : letter;
    return name;
}

}  // namespace

bool addTest(const char* file, TestBody body) {
    if (!knownTests().emplace(nameOf(file), body).second) {
        std::fprintf(stderr, "two tests are called %s\n", nameOf(file).c_str());
        std::abort();
    }
    return true;
}

}  // namespace tests

/// argv[1] names the test. It sees its name as the program's, which the places of its settings follow.
int main(int argc, char** argv) {
    const auto test = argc > 1 ? tests::knownTests().find(argv[1]) : tests::knownTests().end();
    if (test != tests::knownTests().end())
        return test->second(argc - 1, argv + 1);
    std::fprintf(stderr, "usage: %s TEST [arguments of Qt Test]\nTests here:\n", argv[0]);
    for (const auto& [name, body] : tests::knownTests())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}
