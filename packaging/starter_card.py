#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""Prints the model card of a starter model from what its pre-training left behind.

usage: starter_card.py NAME FOLDER [MACHINE]     (FOLDER: the working folder of make-starter-models.sh; MACHINE: what it was trained on)
"""

import collections
import json
import math
import os
import statistics
import sys

TEXTS = {
    "starter-bert": {
        "task": "fill-mask",
        "what": "a BERT encoder",
        "start": "from the weights of `packaging/starter_init.py`, where half of the heads begin by looking at a neighbour",
        "objective": "masked words (15 % of the tokens)",
        "suits": "sorting texts into categories, and learning the language of a field before that",
        "cannot": "It does not write text. It knows little of the world and only English; long or subtle texts need a larger model.",
    },
    "starter-gpt": {
        "task": "text-generation",
        "what": "a GPT-2 decoder",
        "start": "from random weights",
        "objective": "the next token",
        "suits": "short answers in a narrow domain, and learning how the program works",
        "cannot": "It makes up facts, loses the thread after a few sentences, knows only English and must not be used for advice.",
    },
}


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def read_events(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def shape(config):
    """The size of the network, from either family's configuration."""
    get = lambda *names: next(config[name] for name in names if name in config)
    return "%d layers, hidden size %d, %d heads, %d positions, %d byte-level BPE tokens" % (
        get("num_hidden_layers", "n_layer"), get("hidden_size", "n_embd"), get("num_attention_heads", "n_head"),
        get("max_position_embeddings", "n_positions"), config["vocab_size"])


class Course:
    """What the metrics of a run tell, of one that was broken off too."""

    def __init__(self, events):
        training = [event for event in events if event["event"] == "training"]
        evaluations = [event for event in events if event["event"] == "evaluation"]
        self.best = min(evaluations, key=lambda event: event["validationLoss"])
        self.first, self.last = evaluations[0], training[-1]
        self.broken_off = self.last["step"] < self.last["totalSteps"]


def minutes_at_work(events, longest_pause=120):
    """From the times of the training events; without the pauses in which the process stood still."""
    times = [event["seconds"] for event in events if event["event"] == "training"]
    gaps = [later - earlier for earlier, later in zip([0.0] + times, times)]
    return sum(gap for gap in gaps if gap < longest_pause) / 60


def parameters(path):
    """Numbers in a safetensors file."""
    with open(path, "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    return sum(math.prod(entry["shape"]) for name, entry in header.items() if name != "__metadata__")


def curve(events, points=24):
    """Validation losses, thinned, with the best one kept."""
    evaluations = [event for event in events if event["event"] == "evaluation"]
    stride = max(1, -(-len(evaluations) // points))
    kept = [event for at, event in enumerate(evaluations) if at % stride == 0 or at == len(evaluations) - 1]
    lines = ["| step | validation loss |", "|---|---|"]
    return lines + ["| %d | %.3f |" % (event["step"], event["validationLoss"]) for event in kept]


def corpus(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    by_licence = collections.Counter()
    for row in rows:
        by_licence[row[2]] += int(row[5])
    words = sum(int(row[4]) for row in rows)
    return rows, words, ["%s (%.1f million characters)" % (name, size / 1e6) for name, size in by_licence.most_common()]


def figures(path, name):
    """FIGURES.tsv: model, data, start (pre-trained or random), seed, accuracy, macro-F1; one line per fine-tuning run."""
    if not os.path.exists(path):
        return []
    runs = collections.defaultdict(list)
    with open(path, encoding="utf-8") as file:
        for line in list(file)[1:]:
            model, data, start, _seed, accuracy, macro_f1 = line.rstrip("\n").split("\t")
            if model == name:
                runs[data, start].append((float(accuracy), float(macro_f1)))
    if not runs:
        return []
    lines = ["## Does the pre-training matter?", "", "Accuracy and macro-F1 on the test part after the same fine-tuning (`packaging/starter-figures.sh` "
             "says which); mean (lowest to highest)", "over the seeds.", "", "| data | start | seeds | accuracy | macro-F1 |", "|---|---|---|---|---|"]
    for (data, start), values in sorted(runs.items()):
        cells = ["%.3f (%.3f to %.3f)" % (statistics.mean(column), min(column), max(column)) for column in zip(*values)]
        lines.append("| %s | %s | %d | %s | %s |" % (data, start, len(values), *cells))
    return lines + [""]


def polish(name, folder, machine):
    """The second training, if there was one."""
    run = os.path.join(folder, name + "-polish")
    if not os.path.exists(os.path.join(run, "report.json")):
        return
    events = read_events(os.path.join(run, "metrics.jsonl"))
    course, training = Course(events), read_json(os.path.join(run, "job.json"))["training"]
    report = read_json(os.path.join(run, "report.json"))
    steps = course.last["step"]
    per_step = training["batchSize"] * training["maxLength"]
    yield from ["A second training went on from there: %d steps of about %d tokens (%.0f million), %.0f minutes on %s;" % (
        steps, per_step, steps * per_step / 1e6, minutes_at_work(events), machine or "all processor cores")]
    yield "learning rate %g, falling to nothing. Validation loss fell from %.3f to %.3f; the loss on the test files, which neither training" % (
        training["learningRate"], course.first["validationLoss"], course.best["validationLoss"])
    yield "chose anything by, from %.3f to %.3f (95 %% interval %.3f to %.3f)." % (
        report["untouched"]["loss"]["value"], *(report["tuned"]["loss"][key] for key in ("value", "low", "high")))
    yield from ["", *curve(events), ""]


def card(name, folder, machine):
    text = TEXTS[name]
    run = os.path.join(folder, name + "-run")
    events = read_events(os.path.join(run, "metrics.jsonl"))
    course = Course(events)
    job = read_json(os.path.join(run, "job.json"))
    rows, words, licences = corpus(os.path.join(folder, "CORPUS.tsv"))
    training = job["training"]
    yield from ["---", "license: gpl-3.0", "language:", "- en", "pipeline_tag: " + text["task"], "---", "", "# " + name, ""]
    config = read_json(os.path.join(folder, name, "config.json"))
    yield "Tunewright's own small model, so that there is something to adapt on a fresh machine: %s, %.1f million parameters" % (
        text["what"], parameters(os.path.join(folder, name + "-export", "model.safetensors")) / 1e6)
    yield "(%s), stored in bfloat16. It was trained with this program" % shape(config)
    yield "(`packaging/make-starter-models.sh`), %s." % text["start"]
    yield from ["", "It suits %s. %s" % (text["suits"], text["cannot"]), "", "## What it was trained on", ""]
    yield "English prose and documentation from %d Debian packages, about %.1f million words after markup, code, tables and duplicates" % (
        len(rows), words / 1e6)
    yield "were taken out. `../CORPUS.tsv` names each package with its version and licence. By licence of the text:"
    yield from ["", *("- " + line for line in licences), ""]
    yield "Much of it is about computers, and some is from dictionaries of 1913: the model writes and understands accordingly, with the"
    yield "prejudices of its sources. Nobody has checked it for fairness."
    yield from ["", "## How it was trained", ""]
    per_step = training["batchSize"] * training.get("accumulation", 1) * training["maxLength"]
    steps = course.last["step"]
    where = machine or ("one processor core" if training["threads"] == 1 else "all processor cores")
    yield "Objective: %s. %d steps of about %d tokens (%.0f million in all, the text %.1f times over) took %.1f minutes" % (
        text["objective"], steps, per_step, steps * per_step / 1e6, course.last["epoch"], course.last["seconds"] / 60)
    yield "on %s; learning rate %g with %s decay and warm-up. The windows had %d tokens: longer texts are beyond what it has" % (
        where, training["learningRate"], training["schedule"], training["maxLength"])
    yield "seen. Validation loss (nats per target, on files that were not trained on) fell from %.3f to %.3f." % (
        course.first["validationLoss"], course.best["validationLoss"])
    if course.broken_off:
        yield "The run was planned for %d steps and broken off before its end; the weights are those of step %d." % (
            course.last["totalSteps"], course.best["step"])
    yield from ["", *curve(events), ""]
    yield from polish(name, folder, machine)
    yield from figures(os.path.join(folder, "FIGURES.tsv"), name)
    yield from ["## Licence", "", "GPL-3.0-or-later, as the program. The texts keep the licences that `../CORPUS.tsv` states."]


if __name__ == "__main__":
    print("\n".join(card(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "")))
