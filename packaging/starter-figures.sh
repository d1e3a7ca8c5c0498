#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
#
# Measures what the pre-training of starter-bert is worth: fine-tunes it and the same architecture from random weights on the sample
# tickets and, where its two files are given, on banking77; three seeds each. Writes FOLDER/FIGURES.tsv, which the model card shows.
#
# usage: starter-figures.sh FOLDER [BANKING77_TRAIN.csv BANKING77_TEST.csv]
#   MODEL (default: FOLDER/starter-bert-export) is measured; SEEDS (default "1 2 3") are used. Runs that are there already are kept.
#   THREADS (default 0: all cores) is for one run.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -eq 1 ] || [ $# -eq 3 ] || { sed -n 's/^# \{0,1\}//; 8,10p' "$0" >&2; exit 2; }
work=$(CDPATH= cd -- "$1" && pwd)
program=${TUNEWRIGHT:-$root/build/release/bin/tunewright}
model=${MODEL:-$work/starter-bert-export}
runs=$work/figures
mkdir -p "$runs"

# job NAME FILES ROLES EPOCHS RATE RANDOM SEED
job() {
    cat <<END
{
  "version": 1, "name": "$1", "task": "classification",
  "model": {"path": "$model", "randomWeights": $6},
  "data": {"files": [$2], "roles": {$3}, "validationShare": 0.1, "testShare": 0.15},
  "training": {"epochs": $4, "learningRate": $5, "batchSize": 16, "maxLength": 96, "patience": 0, "seed": $7, "threads": ${THREADS:-0}},
  "assess": {"compareUntouched": false},
  "export": {"formats": []}
}
END
}

# measure DATA FILES ROLES EPOCHS RATE
measure() {
    for seed in ${SEEDS:-1 2 3}; do
        for start in pre-trained random; do
            [ "$start" = random ] && random=true || random=false
            run=$runs/$1-$start-$seed
            if [ ! -e "$run/report.json" ]; then
                rm -rf "$run"
                job "$1-$start-$seed" "$2" "$3" "$4" "$5" "$random" "$seed" >"$run.json"
                "$program" run "$run.json" --out "$run"
            fi
            python3 - "$run/report.json" "$1" "$start" "$seed" >>"$work/FIGURES.tsv" <<'END'
import json, sys
path, data, start, seed = sys.argv[1:]
tuned = json.load(open(path, encoding="utf-8"))["tuned"]
print("starter-bert", data, start, seed, tuned["accuracy"]["value"], tuned["macroF1"]["value"], sep="\t")
END
        done
    done
}

printf 'model\tdata\tstart\tseed\taccuracy\tmacroF1\n' >"$work/FIGURES.tsv"
measure tickets "{\"path\": \"$root/resources/samples/support-tickets/tickets.csv\"}" \
    '"ticket": "ignore", "channel": "ignore", "text": "text", "category": "label"' 12 0.0003
if [ $# -eq 3 ]; then
    measure banking77 "{\"path\": \"$(realpath "$2")\", \"part\": \"train\"}, {\"path\": \"$(realpath "$3")\", \"part\": \"test\"}" \
        '"text": "text", "category": "label"' 4 0.0005
fi
cat "$work/FIGURES.tsv"
