// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> trainingMessages() {
    static constexpr api::MessageTemplate table[] = {
        {"task.unknown", QT_TRANSLATE_NOOP("messages", "There is no goal named \"{task}\"."),
         QT_TRANSLATE_NOOP("messages", "Use one of: classification, multi-label, regression, token-classification, question-answering, prompt-answer, chat, "
                                       "text-to-text, causal-lm, masked-lm.")},
        {"task.too-few-labels", QT_TRANSLATE_NOOP("messages", "The training rows have {count} categories; at least two are needed."),
         QT_TRANSLATE_NOOP("messages", "Check which column holds the category, and that rows of every category are there.")},
        {"task.no-marks", QT_TRANSLATE_NOOP("messages", "No word of the training rows is marked."),
         QT_TRANSLATE_NOOP("messages", "Check which column holds the marks, and that there are rows with names or terms in them.")},
        {"task.template-refuses", QT_TRANSLATE_NOOP("messages", "The model's chat template does not take the conversation in row {row}: {reason}"),
         QT_TRANSLATE_NOOP("messages", "Look at that row: templates want user and assistant in turns. Mend or leave out the row, or choose another model.")},
        {"task.special-token-missing", QT_TRANSLATE_NOOP("messages", "The model's tokenizer has no {token} token, which this goal needs."),
         QT_TRANSLATE_NOOP("messages", "Choose a model of the BERT kind for this goal.")},
        {"training.run-in-use", QT_TRANSLATE_NOOP("messages", "Another process is training in {file}."),
         QT_TRANSLATE_NOOP("messages", "Wait until it ends, or choose another folder.")},
        {"training.head-only", QT_TRANSLATE_NOOP("messages", "This goal uses no head of its own, so nothing would learn if only the head did."),
         QT_TRANSLATE_NOOP("messages", "Let the last layers, small added matrices (LoRA) or all weights learn.")},
        {"training.slow-matrices", QT_TRANSLATE_NOOP("messages", "Added matrices (LoRA) usually need a learning rate some ten times that of the whole model; at this one they learn little."),
         QT_TRANSLATE_NOOP("messages", "Try 0.0002 to 0.001.")},
        {"training.no-examples", QT_TRANSLATE_NOOP("messages", "No row is left to train on."),
         QT_TRANSLATE_NOOP("messages", "Check the column roles, the findings of the check-up and the split.")},
        {"training.no-validation",
         QT_TRANSLATE_NOOP("messages", "There are no validation rows, so nobody can see whether the model generalises."),
         QT_TRANSLATE_NOOP("messages", "Set aside some rows for validation (about a tenth). Without them the last model is kept.")},
        {"training.length-reduced", QT_TRANSLATE_NOOP("messages", "The model sees at most {length} tokens at a time; longer texts are cut there."),
         QT_TRANSLATE_NOOP("messages", "Choose a model with a longer context if the ends of your texts matter.")},
        {"training.step-skipped", QT_TRANSLATE_NOOP("messages", "Step {step} gave numbers that are not finite and was left out."),
         QT_TRANSLATE_NOOP("messages", "If this happens again, lower the learning rate.")},
        {"training.not-finite",
         QT_TRANSLATE_NOOP("messages", "Training broke down at step {step}: {count} steps in a row gave numbers that are not finite."),
         QT_TRANSLATE_NOOP("messages", "Start again with a learning rate ten times lower, and turn clipping on. The checkpoints are kept.")},
        {"training.memory-short",
         QT_TRANSLATE_NOOP("messages", "This run needs about {needed} MiB of memory; {available} MiB are free."),
         QT_TRANSLATE_NOOP("messages", "Choose a smaller batch, shorter texts or a smaller model, or close other programs.")},
        {"training.memory-tight",
         QT_TRANSLATE_NOOP("messages", "This run needs about {needed} MiB of the {available} MiB of memory that are free."),
         QT_TRANSLATE_NOOP("messages", "It may become slow. A smaller batch or shorter texts need less.")},
        {"training.disk-short",
         QT_TRANSLATE_NOOP("messages", "The checkpoints of this run need about {needed} MiB of disk; {available} MiB are free."),
         QT_TRANSLATE_NOOP("messages", "Free some space, or choose a folder on another disk.")},
        {"training.few-steps", QT_TRANSLATE_NOOP("messages", "The whole run is only {steps} steps long, too few to learn much."),
         QT_TRANSLATE_NOOP("messages", "Use more passes over the data, a smaller batch, or more rows.")},
        {"checkpoint.damaged", QT_TRANSLATE_NOOP("messages", "The checkpoint {file} is damaged and was passed over."),
         QT_TRANSLATE_NOOP("messages", "Nothing needs doing: the run goes on from the checkpoint before it.")},
        {"checkpoint.none", QT_TRANSLATE_NOOP("messages", "{file} holds no checkpoint to go on from; the run starts at the beginning."), ""},
        {"checkpoint.other-model", QT_TRANSLATE_NOOP("messages", "The checkpoint {file} belongs to another model: {tensor} does not fit."),
         QT_TRANSLATE_NOOP("messages", "Put the model back that the run was started with, or start a new run.")},
        {"checkpoint.other-job",
         QT_TRANSLATE_NOOP("messages", "The data or the settings have changed since the run in {file} was started, so it cannot go on."),
         QT_TRANSLATE_NOOP("messages", "Put data, model, batch size, length and seed back as they were, or start a new run.")},
        {"checkpoint.not-saved", QT_TRANSLATE_NOOP("messages", "The checkpoint of step {step} could not be written. {reason}"),
         QT_TRANSLATE_NOOP("messages", "Free some space on that disk. Training goes on, and the checkpoint before this one is kept.")},
        {"diagnosis.too-few-points", QT_TRANSLATE_NOOP("messages", "Too early to say how it goes."), ""},
        {"diagnosis.learning", QT_TRANSLATE_NOOP("messages", "It is learning: the validation loss has fallen by {percent} %."), ""},
        {"diagnosis.overfitting",
         QT_TRANSLATE_NOOP("messages", "It stopped generalising at step {step} and now learns the training rows by heart."),
         QT_TRANSLATE_NOOP("messages", "The best model is kept. More data, fewer passes, or more dropout would help.")},
        {"diagnosis.stalled", QT_TRANSLATE_NOOP("messages", "It has hardly changed since step {step}."),
         QT_TRANSLATE_NOOP("messages", "It may be done. If the result is not good enough, try a higher learning rate or a larger model.")},
        {"diagnosis.unstable", QT_TRANSLATE_NOOP("messages", "The loss jumps: the learning rate is probably too high."),
         QT_TRANSLATE_NOOP("messages", "Lower the learning rate, lengthen the warm-up, or use larger batches.")},
        {"diagnosis.not-learning", QT_TRANSLATE_NOOP("messages", "The validation loss is no better than before training."),
         QT_TRANSLATE_NOOP("messages", "Check the labels or answers, try a higher learning rate, or choose another model.")},
    };
    return table;
}

}  // namespace core::messages
