#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs fuzz targets, one after the other, as long as nothing else wants the processor:
#   tests/fuzz/run.sh [SECONDS [TARGET...]]      (600 seconds, all targets)
# Seeds: tests/fuzz/corpus/TARGET. What is found on the way is kept in build/fuzz/corpus/TARGET, inputs that fail in
# build/fuzz/failures.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-600}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- $(cd "$root/build/fuzz/fuzz" && ls | sed -n 's/^fuzz_//p')
failed=0
for target in "$@"; do
    mkdir -p "$root/build/fuzz/corpus/$target" "$root/build/fuzz/failures"
    chrt --idle 0 "$root/build/fuzz/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=65536 \
        -artifact_prefix="$root/build/fuzz/failures/$target-" -print_final_stats=1 \
        "$root/build/fuzz/corpus/$target" "$root/tests/fuzz/corpus/$target" >"$root/build/fuzz/$target.log" 2>&1 || failed=1
    echo "$target: $(grep -aE 'stat::number_of_executed_units|ERROR|SUMMARY|DONE' "$root/build/fuzz/$target.log" | tail -3 | tr '\n' ' ')"
done
exit $failed
