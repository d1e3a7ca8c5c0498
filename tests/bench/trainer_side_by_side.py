#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
"""Times transformers' Trainer on texts and categories of a CSV file, beside a run of this program on the same file.

    trainer_side_by_side.py MODEL DATA.csv [--tokenizer FOLDER] [--text COLUMN] [--label COLUMN] [--steps N] [--batch N]
                            [--max-length N] [--threads N] [--bf16] [--compare RUN]

MODEL is a folder of an encoder (BertForSequenceClassification …) or its config.json alone (random weights). Trainer pads each
batch to its longest text, as its data collator does when asked; it keeps its other standards. Prints one JSON object;
--compare adds the ratio to a run folder of this program, trained on the same file with as many steps and the same batch.
"""
import argparse
import csv
import json
import os
import resource
import tempfile
from pathlib import Path


def rows_of(arguments):
    with open(arguments.data, encoding="utf-8", newline="") as file:
        rows = [(row[arguments.text], row[arguments.label]) for row in csv.DictReader(file)]
    labels = sorted({label for _, label in rows})
    return [text for text, _ in rows], [labels.index(label) for _, label in rows], labels


class Rows:
    """What Trainer asks of a data set."""

    def __init__(self, tokenizer, texts, labels, length):
        self.encoded = tokenizer(texts, truncation=True, max_length=length)
        self.labels = labels

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        return {"input_ids": self.encoded["input_ids"][index], "attention_mask": self.encoded["attention_mask"][index],
                "labels": self.labels[index]}


def open_model(folder, labels):
    import torch
    import transformers
    config = transformers.AutoConfig.from_pretrained(folder, num_labels=labels)
    # Without dtype transformers takes that of the file, and --bf16 would be autocast over bfloat16 weights.
    kind, wide = transformers.AutoModelForSequenceClassification, {"dtype": torch.float32}
    if list(Path(folder).glob("*.safetensors")):
        return kind.from_pretrained(folder, config=config, **wide)
    return kind.from_config(config, **wide)


def measure(arguments):
    import torch
    import transformers
    torch.set_num_threads(arguments.threads)
    texts, classes, labels = rows_of(arguments)
    tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_file=str(Path(arguments.tokenizer or arguments.model, "tokenizer.json")),
                                                     pad_token="[PAD]")
    model = open_model(arguments.model, len(labels))
    with tempfile.TemporaryDirectory() as folder:
        settings = transformers.TrainingArguments(
            output_dir=folder, max_steps=arguments.steps, per_device_train_batch_size=arguments.batch, bf16=arguments.bf16, use_cpu=True,
            logging_strategy="no", save_strategy="no", report_to=[], disable_tqdm=True)
        trainer = transformers.Trainer(
            model=model, args=settings, train_dataset=Rows(tokenizer, texts, classes, arguments.max_length),
            data_collator=transformers.DataCollatorWithPadding(tokenizer))
        metrics = trainer.train().metrics
    return {"model": arguments.model, "rows": len(texts), "steps": arguments.steps, "batch": arguments.batch, "bf16": arguments.bf16,
            "threads": arguments.threads, "seconds": metrics["train_runtime"], "examplesPerSecond": metrics["train_samples_per_second"],
            "loss": metrics["train_loss"], "peakMemoryBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            "versions": {"torch": torch.__version__, "transformers": transformers.__version__}}


def of_run(folder, batch):
    report = json.loads(Path(folder, "training.json").read_text(encoding="utf-8"))
    return {"examplesPerSecond": report["steps"] * batch / report["seconds"], "steps": report["steps"], "seconds": report["seconds"],
            "peakMemoryBytes": report["peakMemoryBytes"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("data")
    parser.add_argument("--tokenizer", help="folder of the tokenizer, where it is another one")
    parser.add_argument("--text", default="text")
    parser.add_argument("--label", default="label")
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--max-length", type=int, default=128)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--compare", metavar="RUN")
    arguments = parser.parse_args()
    report = {"theirs": measure(arguments)}
    if arguments.compare:
        report["ours"] = of_run(arguments.compare, arguments.batch)
        report["speed"] = report["ours"]["examplesPerSecond"] / report["theirs"]["examplesPerSecond"]
        report["memory"] = report["ours"]["peakMemoryBytes"] / report["theirs"]["peakMemoryBytes"]
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
