#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
#
# Installs what is missing, builds everything and runs every test. Arguments go to ctest: sh packaging/test.sh -R csv
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/packaging/setup.sh"

installPackages build run
build all

# One thread each, so that tests side by side do not fight for the cores.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
export QT_QPA_PLATFORM=offscreen
cd "$root/build/release"
ctest --output-on-failure --parallel "$(parallelJobs)" "$@" || fail "a test failed; its output stands above."
say "every test passed"
