#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""What each remedy against forgetting costs on the task and saves of general ability: the experiment of docs/forgetting.md.

    forgetting.py TUNEWRIGHT FOLDER [--job JOB.json] [--seeds 1,2,3] [--threads N]

Trains the job (standard: the sample of prompts and answers) once for each remedy and seed into FOLDER; runs that are there already are
kept. Prints a table in Markdown: mean (lowest to highest) over the seeds.
"""
import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LORA = {"method": "lora", "learningRate": 0.005}
REMEDIES = {
    "none": {},
    "half the learning rate": {"learningRate": 0.00025},
    "weight decay 0.1": {"weightDecay": 0.1},
    "dropout 0.2": {"dropout": 0.2},
    "NEFTune 5": {"embeddingNoise": 5},
    "moving average 0.98": {"averaging": 0.98},
    "L2-SP 0.5": {"startPull": 0.5},
    "KL to the untouched model 0.5": {"untouchedPull": 0.5},
    "replay 20 %": {"replayShare": 0.2},
    "replay 50 %": {"replayShare": 0.5},
    "KL 0.5 and replay 20 %": {"untouchedPull": 0.5, "replayShare": 0.2},
    "last 2 layers": {"method": "last-layers", "lastLayers": 2},
    "LoRA": LORA,
}
COMMON = {"epochs": 6, "evaluateEvery": 34, "patience": 0}
COLUMNS = ("test loss", "general loss", "general sentences right", "minutes")


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def train(options, name, settings, seed):
    run = options.folder / f"{name.replace(' ', '-').replace('%', 'percent')}-{seed}"
    if not (run / "report.json").exists():
        job = read(options.job)
        for file in job["data"]["files"]:
            file["path"] = str((options.job.parent / file["path"]).resolve())
        job["training"] |= COMMON | settings | {"seed": seed, "threads": options.threads}
        job["assess"] = {"compareUntouched": False, "bootstrapSamples": 100}
        job["export"] = {"formats": []}
        path = options.folder / (run.name + ".json")
        path.write_text(json.dumps(job), encoding="utf-8")
        done = subprocess.run([options.program, "run", str(path), "--out", str(run)], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            sys.exit(f"{path} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    training, report = read(run / "training.json"), read(run / "report.json")
    general = training["general"]
    return {"before": (general["lossBefore"], general["answersBefore"]),
            "figures": (report["tuned"]["loss"]["value"], general["lossAfter"], 100 * general["answersAfter"], training["seconds"] / 60)}


def cell(values, decimals):
    mean, low, high = statistics.mean(values), min(values), max(values)
    return f"{mean:.{decimals}f} ({low:.{decimals}f} to {high:.{decimals}f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--job", type=Path, default=ROOT / "resources/samples/library-answers/job.json")
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--threads", type=int, default=0)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    seeds = [int(seed) for seed in options.seeds.split(",")]
    print("| remedy | " + " | ".join(COLUMNS) + " |\n|---|" + "---|" * len(COLUMNS))
    before = None
    for name, settings in REMEDIES.items():
        runs = [train(options, name, settings, seed) for seed in seeds]
        if before is None:
            before = runs[0]["before"]
            print(f"| (untouched) | | {before[0]:.3f} | {100 * before[1]:.0f} % | |")
        loss, general, answers, minutes = zip(*(run["figures"] for run in runs))
        print(f"| {name} | {cell(loss, 3)} | {cell(general, 3)} | {cell(answers, 0)} % | {statistics.mean(minutes):.1f} |", flush=True)


if __name__ == "__main__":
    main()
