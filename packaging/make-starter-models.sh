#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Tunewright developers
#
# Makes the starter models from nothing: fetches Debian documentation packages, turns them into plain text, trains a vocabulary and
# pre-trains both models with this program. Not part of any other command. Needs Debian 12, Python 3 and a built program. The
# pre-training reads a quarter of a billion tokens a model: some minutes on a fast CUDA device, a day and more on a few processor cores.
#
# usage: make-starter-models.sh FOLDER [STEP...]
#   steps, in this order (all if none is named): fetch corpus tokenizer pretrain export polish publish
#   STARTERS (default "starter-bert starter-gpt") names the models; STEPS (default 7400 and 10800) is the length of the pre-training,
#   POLISH (default 1350 and 1150: half an hour on two cores) that of a second training whose learning rate falls to nothing, of the models
#   named in POLISHED (default starter-gpt: starter-bert learned to sort no better after it, as its card says);
#   THREADS (default 0: all cores) is for one model, so that both can be made side by side; MACHINE is named in the cards.
# A step can be repeated; `pretrain` and `polish` go on where they were interrupted. A model without `polish` is published as it was exported.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -ge 1 ] || { sed -n 's/^# \{0,1\}//; 9,14p' "$0" >&2; exit 2; }
mkdir -p "$1"
work=$(CDPATH= cd -- "$1" && pwd)
shift
program=${TUNEWRIGHT:-$root/build/release/bin/tunewright}
starters=${STARTERS:-starter-bert starter-gpt}

listed() { sed -n 's/^\([a-z0-9][^[:space:]]*\)[[:space:]].*/\1/p' "$root/packaging/starter-corpus.txt"; }

# family NAME: bert or gpt2.
family() { [ "$1" = starter-gpt ] && echo gpt2 || echo bert; }

# Downloads the packages without installing them, and unpacks the text in them.
fetch() {
    mkdir -p "$work/packages"
    for package in $(listed); do
        folder=$work/unpacked/$package
        [ ! -e "$folder/VERSION" ] || continue
        (cd "$work/packages" && apt-get -q download "$package")
        file=$(ls "$work/packages/${package}"_*.deb)
        rm -rf "$folder"
        mkdir -p "$folder"
        dpkg-deb --fsys-tarfile "$file" | tar -x -C "$folder" --wildcards --exclude='*.png' --exclude='*.ogg' --exclude='*.jpg' \
            --exclude='*.webp' './usr/share/*'
        dpkg-deb -f "$file" Version >"$folder/VERSION"
    done
}

corpus() { python3 "$root/packaging/corpus.py" "$root/packaging/starter-corpus.txt" "$work/unpacked" "$work"; }

tokenizer() {
    for name in $starters; do
        rm -rf "$work/$name"
        "$program" train-tokenizer --texts "$work/train.txt" --kind "$(family "$name")" --vocabulary 8000 --out "$work/$name"
        configuration "$(family "$name")" >"$work/$name/config.json"
        [ "$name" != starter-bert ] || python3 "$root/packaging/starter_init.py" "$work/$name"
    done
}

configuration() {
    if [ "$1" = gpt2 ]; then
        cat <<'END'
{
  "architectures": ["GPT2LMHeadModel"],
  "model_type": "gpt2",
  "vocab_size": 8000,
  "n_positions": 512,
  "n_ctx": 512,
  "n_embd": 256,
  "n_layer": 4,
  "n_head": 4,
  "activation_function": "gelu_new",
  "resid_pdrop": 0.1,
  "embd_pdrop": 0.1,
  "attn_pdrop": 0.1,
  "layer_norm_epsilon": 1e-05,
  "initializer_range": 0.02,
  "bos_token_id": 0,
  "eos_token_id": 0,
  "tie_word_embeddings": true
}
END
    else
        cat <<'END'
{
  "architectures": ["BertForMaskedLM"],
  "model_type": "bert",
  "vocab_size": 8000,
  "hidden_size": 256,
  "num_hidden_layers": 4,
  "num_attention_heads": 4,
  "intermediate_size": 1024,
  "hidden_act": "gelu",
  "hidden_dropout_prob": 0.1,
  "attention_probs_dropout_prob": 0.1,
  "max_position_embeddings": 512,
  "type_vocab_size": 2,
  "initializer_range": 0.02,
  "layer_norm_eps": 1e-12,
  "pad_token_id": 0,
  "tie_word_embeddings": true
}
END
    fi
}

corpusFiles() {
    cat <<END
{
    "files": [
      {"path": "$work/train.txt", "part": "train"},
      {"path": "$work/valid.txt", "part": "validation"},
      {"path": "$work/test.txt", "part": "test"}
    ]
  }
END
}

# job NAME: the pre-training as a job file. Small networks that read their text some ten times over: dropout would only slow them down.
job() {
    # starter-bert starts from the weights of starter_init.py, starter-gpt from the family's own.
    if [ "$1" = starter-gpt ]; then
        task=causal-lm random=true length=256 batch=128 warmup=0.03 steps=${STEPS:-10800}
    else
        task=masked-lm random=false length=128 batch=256 warmup=0.06 steps=${STEPS:-7400}
    fi
    cat <<END
{
  "version": 1,
  "name": "$1",
  "task": "$task",
  "model": {"path": "$work/$1", "randomWeights": $random},
  "data": $(corpusFiles),
  "training": {
    "epochs": 1000,
    "maxSteps": $steps,
    "batchSize": $batch,
    "maxLength": $length,
    "learningRate": 0.001,
    "schedule": "linear",
    "warmupShare": $warmup,
    "weightDecay": 0.01,
    "dropout": 0,
    "evaluateEvery": 1000,
    "patience": 0,
    "seed": 1,
    "threads": ${THREADS:-0}
  },
  "assess": {"compareUntouched": true},
  "export": {"formats": ["hf"]}
}
END
}

# train JOB FOLDER: from the start, or where it was interrupted.
train() {
    if [ -e "$2/job.json" ]; then
        "$program" run "$1" --out "$2" --resume
    else
        "$program" run "$1" --out "$2"
    fi
}

pretrain() {
    for name in $starters; do
        job "$name" >"$work/$name-job.json"
        train "$work/$name-job.json" "$work/$name-run"
    done
}

# exportRun RUN FOLDER
exportRun() {
    rm -rf "$2"
    "$program" export "$1" --format hf-bf16 --out "$2"
}

# `export` is a word of the shell; the step is called by that name nevertheless.
exportModels() {
    for name in $starters; do
        exportRun "$work/$name-run" "$work/$name-export"
    done
}

# polishJob NAME: the second training, from what was exported, as a job file.
polishJob() {
    if [ "$1" = starter-gpt ]; then
        task=causal-lm length=256 batch=64 rate=0.0004 steps=${POLISH:-1150}
    else
        task=masked-lm length=128 batch=128 rate=0.0001 steps=${POLISH:-1350}
    fi
    cat <<END
{
  "version": 1,
  "name": "$1",
  "task": "$task",
  "model": {"path": "$work/$1-export"},
  "data": $(corpusFiles),
  "training": {
    "epochs": 1000,
    "maxSteps": $steps,
    "batchSize": $batch,
    "maxLength": $length,
    "learningRate": $rate,
    "schedule": "linear",
    "warmupShare": 0.02,
    "weightDecay": 0.01,
    "dropout": 0,
    "evaluateEvery": 200,
    "patience": 0,
    "seed": 2,
    "threads": ${THREADS:-0}
  },
  "assess": {"compareUntouched": true},
  "export": {"formats": []}
}
END
}

polish() {
    for name in ${POLISHED:-starter-gpt}; do
        polishJob "$name" >"$work/$name-polish.json"
        train "$work/$name-polish.json" "$work/$name-polish"
        exportRun "$work/$name-polish" "$work/$name-polished"
    done
}

# Puts the models in their place, with what their cards are made from.
publish() {
    for name in $starters; do
        folder=$root/resources/starters/$name
        made=$work/$name-polished
        [ -e "$made" ] || made=$work/$name-export
        mkdir -p "$folder"
        for file in config.json model.safetensors tokenizer.json tokenizer_config.json special_tokens_map.json; do
            cp "$made/$file" "$folder/"
        done
        python3 "$root/packaging/starter_card.py" "$name" "$work" "${MACHINE:-}" >"$folder/README.md"
    done
    cp "$work/CORPUS.tsv" "$root/resources/starters/CORPUS.tsv"
}

[ $# -gt 0 ] || set -- fetch corpus tokenizer pretrain export polish publish
for step in "$@"; do
    echo "make-starter-models: $step" >&2
    case $step in
        fetch | corpus | tokenizer | pretrain | polish | publish) "$step" ;;
        export) exportModels ;;
        *) echo "there is no step \"$step\"" >&2; exit 2 ;;
    esac
done
