#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""Compares what `tunewright probe` gives on the processor and on a CUDA device, for every model folder that has a reference.

usage: check_cuda.py TUNEWRIGHT FIXTURES_MODELS      (needs the Python packages numpy and safetensors, and a CUDA device)

Logits must agree within 1e-4 (fp32, no TF32) with the reference's on both, and the losses of five AdamW steps within 1e-4 of each other.
"""

import json
import os
import subprocess
import sys
import tempfile

import numpy
from safetensors.numpy import load_file, save_file
from safetensors import safe_open

SIDE = "right."
INPUTS = ("input_ids", "attention_mask", "token_type_ids", "labels", "start_positions", "end_positions")
LIMIT = 1e-4


def answers(tensors, prefix):
    """The logits; those of a question's start and end side by side."""
    if prefix + "logits" in tensors:
        return tensors[prefix + "logits"]
    return numpy.stack([tensors[prefix + "start_logits"], tensors[prefix + "end_logits"]], -1)


def probe(program, model, inputs, outputs, device):
    command = [program, "probe", model, "--inputs", inputs, "--outputs", outputs, "--train-steps", "5", "--device", device, "--json"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("%s on %s: %s" % (model, device, done.stderr.strip()))
    return answers(load_file(outputs), ""), json.loads(done.stdout)["losses"]


def check(program, model, folder):
    """@returns whether both devices agree"""
    # One tensor at a time: numpy does not know the bfloat16 that some references hold beside these.
    with safe_open(os.path.join(model, "reference.safetensors"), "numpy") as reference:
        held = set(reference.keys())
        names = [name for name in INPUTS if SIDE + name in held]
        given = {name: reference.get_tensor(SIDE + name) for name in names}
        results = {name: reference.get_tensor(name).astype("float32") for name in held if name.startswith(SIDE) and name.endswith("logits")}
        expected = answers(results, SIDE)
    inputs = os.path.join(folder, "inputs.safetensors")
    save_file(given, inputs)
    results = {}
    for device in ("cpu", "cuda"):
        results[device] = probe(program, model, inputs, os.path.join(folder, device + ".safetensors"), device)
    real = given["attention_mask"].astype(bool) if expected.ndim == 3 else slice(None)
    apart = {device: float(numpy.abs(logits - expected)[real].max()) for device, (logits, _) in results.items()}
    losses = float(numpy.abs(numpy.subtract(results["cpu"][1], results["cuda"][1])).max())
    good = max(apart.values()) < LIMIT and losses < LIMIT
    print("%-32s logits: cpu %.1e, cuda %.1e from the reference; losses %.1e apart: %s" %
          (os.path.basename(model), apart["cpu"], apart["cuda"], losses, "good" if good else "WRONG"))
    return good


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, models = sys.argv[1:]
    folders = [os.path.join(models, name) for name in sorted(os.listdir(models))]
    folders = [folder for folder in folders if os.path.exists(os.path.join(folder, "reference.safetensors"))]
    with tempfile.TemporaryDirectory() as temporary:
        results = [check(program, folder, temporary) for folder in folders]
    sys.exit(0 if results and all(results) else 1)


if __name__ == "__main__":
    main()
