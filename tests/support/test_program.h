// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace tests {

using TestBody = int (*)(int argc, char** argv);

/// Makes a test known to the program that it is linked into, by the path of its file: tests/core/base/test_csv.cpp is
/// `core_base_csv`. Returns true, for a static variable. @throws nothing; two files of one name end the program at its start.
bool addTest(const char* file, TestBody body);

/// Runs the functions of `Test` beside an application of class `Application`; what Qt Test's own main functions do.
template <class Application, class Test> int runTest(int argc, char** argv) {
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace tests

/// The tests of one folder share a program, so that it is linked once: `core_base core_base_csv [arguments of Qt Test]`.
#define TUNEWRIGHT_TEST(Test)                                                                                                  \
    [[maybe_unused]] static const bool Test##IsKnown = tests::addTest(__FILE__, tests::runTest<QCoreApplication, Test>);

/// The same for tests that open windows; the file includes QApplication.
#define TUNEWRIGHT_WINDOW_TEST(Test)                                                                                           \
    [[maybe_unused]] static const bool Test##IsKnown = tests::addTest(__FILE__, tests::runTest<QApplication, Test>);
