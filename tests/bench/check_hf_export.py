#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""Checks an exported folder against transformers, where it is installed.

    check_hf_export.py FOLDER --tunewright PROGRAM [--text TEXT ...] [--tolerance T]

The folder must load without a weight missing or left over; tokens, logits and greedily continued text (or the classes) must
be those that `PROGRAM tokenize`, `probe`, `generate` and `predict` give for it. Exit status 1: something differs.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

TEXTS = ["Hello", "The patient was admitted with chest pain.", "Grüße aus München, 25 € bitte!", "I was charged twice?!"]


class Checks:
    def __init__(self):
        self.failed = 0

    def check(self, good, what):
        print(("ok    " if good else "FAIL  ") + what)
        self.failed += not good


def ours(program, *arguments):
    done = subprocess.run([program, *arguments, "--json"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{program} {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def check_tokens(checks, program, folder, tokenizer, texts, work):
    file = Path(work, "texts.jsonl")
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    encoded = ours(program, "tokenize", folder, "--texts", str(file))
    for text, row in zip(texts, encoded, strict=True):
        checks.check(row["ids"] == tokenizer(text)["input_ids"], f"ids of {text!r}")


def check_logits(checks, program, folder, model, tokenizer, texts, work, tolerance):
    import torch
    from safetensors.torch import load_file, save_file
    for number, text in enumerate(texts):
        inputs = {"input_ids": torch.tensor([tokenizer(text)["input_ids"]])}
        inputs["attention_mask"] = torch.ones_like(inputs["input_ids"])
        source, target = Path(work, f"in{number}.safetensors"), Path(work, f"out{number}.safetensors")
        save_file(inputs, str(source))
        ours(program, "probe", folder, "--inputs", str(source), "--outputs", str(target))
        with torch.no_grad():
            theirs = model(**inputs).logits
        gap = (load_file(str(target))["logits"] - theirs).abs().max().item()
        checks.check(gap <= tolerance, f"logits of {text!r}: largest difference {gap:.3g}")


def check_answers(checks, program, folder, model, tokenizer, texts, work):
    import torch
    if model.can_generate():
        for text in texts:
            inputs = tokenizer(text, return_tensors="pt", return_token_type_ids=False)
            with torch.no_grad():
                ids = model.generate(**inputs, max_new_tokens=16, do_sample=False, num_beams=1)[0]
            theirs = tokenizer.decode(ids[inputs["input_ids"].shape[1]:], skip_special_tokens=True)
            row = ours(program, "generate", folder, "--prompt", text, "--tokens", "16")[-1]
            checks.check(row["text"] == theirs, f"continuation of {text!r}: {row['text']!r}")
    elif model.config.architectures[0].endswith("ForSequenceClassification"):
        file = Path(work, "rows.jsonl")
        file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
        rows = ours(program, "predict", folder, "--data", str(file))
        for text, row in zip(texts, rows, strict=True):
            with torch.no_grad():
                best = model(**tokenizer(text, return_tensors="pt")).logits.argmax().item()
            checks.check(row["label"] == model.config.id2label[best], f"class of {text!r}: {row['label']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--tunewright", required=True, metavar="PROGRAM")
    parser.add_argument("--text", action="append")
    parser.add_argument("--tolerance", type=float, default=2e-4)
    arguments = parser.parse_args()
    import torch
    import transformers
    texts = arguments.text or TEXTS
    config = json.loads(Path(arguments.folder, "config.json").read_text(encoding="utf-8"))
    kind = getattr(transformers, config["architectures"][0])
    model, info = kind.from_pretrained(arguments.folder, dtype=torch.float32, output_loading_info=True)
    model.eval()
    tokenizer = transformers.PreTrainedTokenizerFast.from_pretrained(arguments.folder)
    checks = Checks()
    checks.check(not info["missing_keys"], f"no weight is missing {sorted(info['missing_keys'])[:5]}")
    checks.check(not info["unexpected_keys"], f"no weight is left over {sorted(info['unexpected_keys'])[:5]}")
    with tempfile.TemporaryDirectory() as work:
        check_tokens(checks, arguments.tunewright, arguments.folder, tokenizer, texts, work)
        check_logits(checks, arguments.tunewright, arguments.folder, model, tokenizer, texts, work, arguments.tolerance)
        check_answers(checks, arguments.tunewright, arguments.folder, model, tokenizer, texts, work)
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
