#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
#
# Installs what is missing, builds and opens the window. Without a display it runs the sample job and says where the results are.
# Arguments go to the program: sh packaging/run.sh models
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/packaging/setup.sh"

installPackages build run
build tunewright
program=$root/build/release/bin/tunewright

if [ $# -gt 0 ]; then
    exec "$program" "$@"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "opening the window"
    exec "$program"
fi

results=$root/build/sample-runs/$(date -u +%Y%m%d-%H%M%S)
say "no display here: running the sample job instead (about two minutes)"
"$program" run "$root/resources/samples/support-tickets/job.json" --out "$results"
say "done. The results are in $results:"
say "  report.json    how the tuned model does beside the untouched one"
say "  metrics.jsonl  the curve of the training"
say "  export/        the tuned model, as a Hugging Face folder"
say "Try it: sh packaging/run.sh predict $results/export/hf --data FILE.csv"
