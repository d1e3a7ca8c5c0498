#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""Puts the encoder of a classifier under the masked-word head that it was made from.

usage: starter_merge.py MASKED_LM CLASSIFIER OUT     (model folders; OUT gets everything of MASKED_LM, with the encoder of CLASSIFIER)
"""

import json
import os
import shutil
import sys


def read(folder):
    """Names to (header entry, bytes)."""
    with open(os.path.join(folder, "model.safetensors"), "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        data = file.read()
    header.pop("__metadata__", None)
    return {name: (entry, data[slice(*entry["data_offsets"])]) for name, entry in header.items()}


def write(folder, tensors):
    header, end = {}, 0
    for name, (entry, data) in tensors.items():
        header[name] = {"dtype": entry["dtype"], "shape": entry["shape"], "data_offsets": [end, end + len(data)]}
        end += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(os.path.join(folder, "model.safetensors"), "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for _, data in tensors.values():
            file.write(data)


def main():
    masked_lm, classifier, out = sys.argv[1:4]
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(masked_lm, out)
    encoder = read(classifier)
    write(out, {name: encoder.get(name, tensor) for name, tensor in read(masked_lm).items()})


if __name__ == "__main__":
    main()
