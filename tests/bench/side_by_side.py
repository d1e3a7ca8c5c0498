#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""Times the training steps of `tunewright bench` with PyTorch and transformers, where they are installed.

    side_by_side.py [--shapes gpt2-124m,bert-base-classifier] [--precisions fp32,bf16-autocast,bf16-weights]
                    [--attention eager,sdpa] [--optimizer foreach,fused] [--threads N] [--warm-up N] [--steps N]
                    [--compare FILE]

Same architectures, batches and steps: forward, backward, clipping at 1, AdamW, dropout on. Each combination runs in a
process of its own, so that its peak memory is its own. Prints one JSON object; --compare adds the ratios to the JSON that
`tunewright bench --json` printed into FILE.
"""
import argparse
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import time

SHAPES = {"gpt2-124m": (4, 512), "bert-base-classifier": (16, 128)}


def build(shape, attention):
    import transformers
    if shape == "gpt2-124m":
        config = transformers.GPT2Config(use_cache=False)
        kind = transformers.GPT2LMHeadModel
    else:
        config = transformers.BertConfig(num_labels=2)
        kind = transformers.BertForSequenceClassification
    config._attn_implementation = attention
    return kind(config).train()


def measure(options):
    import torch
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    rows, length = SHAPES[options.shape]
    model = build(options.shape, options.attention)
    if options.precision == "bf16-weights":
        model = model.to(torch.bfloat16)
    inputs = torch.randint(0, model.config.vocab_size, (rows, length))
    labels = inputs if options.shape == "gpt2-124m" else torch.randint(0, 2, (rows,))
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-5, **{options.optimizer: True})
    seconds = []
    for step in range(options.warm_up + options.steps):
        started = time.perf_counter()
        with torch.autocast("cpu", torch.bfloat16, enabled=options.precision == "bf16-autocast"):
            loss = model(input_ids=inputs, labels=labels).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        if step >= options.warm_up:
            seconds.append(time.perf_counter() - started)
    median = statistics.median(seconds)
    print(json.dumps({
        "name": options.shape, "precision": options.precision, "attention": options.attention, "optimizer": options.optimizer,
        "secondsPerStep": median, "tokensPerSecond": rows * length / median, "examplesPerSecond": rows / median,
        "peakMemoryBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "parameters": sum(p.numel() for p in model.parameters()),
    }))


def one_process(arguments, shape, precision, attention, optimizer):
    command = [sys.executable, os.path.abspath(__file__), "--one", "--shapes", shape, "--precisions", precision, "--attention",
               attention, "--optimizer", optimizer, "--threads", str(arguments.threads), "--warm-up", str(arguments.warm_up),
               "--steps", str(arguments.steps)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 0:
        return json.loads(done.stdout.splitlines()[-1])
    return {"name": shape, "precision": precision, "attention": attention, "optimizer": optimizer,
            "error": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"exit status {done.returncode}"}


def compare(ours, rows):
    """Our figures over the fastest of theirs at the same shape, for each precision."""
    ratios = []
    for row in ours["rows"]:
        precisions = {r["precision"] for r in rows if r["name"] == row["name"] and "error" not in r}
        for precision in sorted(precisions):
            best = max((r for r in rows if r["name"] == row["name"] and r["precision"] == precision and "error" not in r),
                       key=lambda r: r["tokensPerSecond"])
            ratios.append({"name": row["name"], "ours": row["precision"], "theirs": precision,
                           "speed": row["tokensPerSecond"] / best["tokensPerSecond"],
                           "memory": row["peakMemoryBytes"] / best["peakMemoryBytes"]})
    return ratios


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shapes", default=",".join(SHAPES))
    parser.add_argument("--precisions", default="fp32")
    parser.add_argument("--attention", default="sdpa")
    parser.add_argument("--optimizer", default="foreach")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--warm-up", type=int, default=2)
    parser.add_argument("--steps", type=int, default=5)
    parser.add_argument("--compare")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        arguments.shape, arguments.precision = arguments.shapes, arguments.precisions
        return measure(arguments)
    lists = (value.split(",") for value in (arguments.shapes, arguments.precisions, arguments.attention, arguments.optimizer))
    rows = [one_process(arguments, *combination) for combination in itertools.product(*lists)]
    try:
        import torch
        import transformers
        versions = {"torch": torch.__version__, "transformers": transformers.__version__}
    except ImportError as error:
        sys.exit(f"This needs PyTorch and transformers: {error}")
    report = {"threads": arguments.threads, "versions": versions, "rows": rows}
    if arguments.compare:
        with open(arguments.compare, encoding="utf-8") as file:
            report["ratios"] = compare(json.load(file), rows)
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
