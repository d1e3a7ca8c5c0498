// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> jobMessages() {
    static constexpr api::MessageTemplate table[] = {
        {"job.random-weights-method", QT_TRANSLATE_NOOP("messages", "A model that starts from nothing must learn as a whole, not in a part."),
         QT_TRANSLATE_NOOP("messages", "Let the whole model learn (method \"full\"), or start from the weights that the model has.")},
        {"job.not-object", QT_TRANSLATE_NOOP("messages", "The job file does not hold one JSON object."),
         QT_TRANSLATE_NOOP("messages", "Start from one of the examples in the README.")},
        {"job.version", QT_TRANSLATE_NOOP("messages", "The job file has version {version}, which this program does not know."),
         QT_TRANSLATE_NOOP("messages", "Write version 1, or open the job with the program that made it.")},
        {"job.unknown-key", QT_TRANSLATE_NOOP("messages", "The job file has a field that does not exist: {field}."),
         QT_TRANSLATE_NOOP("messages", "Check the spelling against the list of fields in the README.")},
        {"job.wrong-type", QT_TRANSLATE_NOOP("messages", "The field {field} must be {wanted}."),
         QT_TRANSLATE_NOOP("messages", "Correct the value in the job file.")},
        {"job.unknown-choice", QT_TRANSLATE_NOOP("messages", "The field {field} cannot be {value}."),
         QT_TRANSLATE_NOOP("messages", "Choose one of: {choices}.")},
        {"job.step-no-remedy", QT_TRANSLATE_NOOP("messages", "The step {field} cannot be done: \"{step}\" is no remedy for \"{finding}\"."),
         QT_TRANSLATE_NOOP("messages", "See the table of findings and their remedies in the README.")},
        {"job.out-of-range", QT_TRANSLATE_NOOP("messages", "The field {field} is {value}; it must be between {minimum} and {maximum}."),
         QT_TRANSLATE_NOOP("messages", "Choose a value within these limits.")},
        {"job.no-task", QT_TRANSLATE_NOOP("messages", "No goal is chosen yet."),
         QT_TRANSLATE_NOOP("messages", "Choose what the model shall do on the page Goal and model.")},
        {"job.no-model", QT_TRANSLATE_NOOP("messages", "No model is chosen yet."),
         QT_TRANSLATE_NOOP("messages", "Choose a model on the page Goal and model.")},
        {"job.no-data", QT_TRANSLATE_NOOP("messages", "There is no data yet."),
         QT_TRANSLATE_NOOP("messages", "Add at least one file on the page Dataset.")},
        {"job.no-training-share",
         QT_TRANSLATE_NOOP("messages", "Validation and test take more than 80 % of the rows; too few remain to learn from."),
         QT_TRANSLATE_NOOP("messages", "Lower the shares of validation and test.")},
        {"job.no-such-fold", QT_TRANSLATE_NOOP("messages", "The fold that is to be the test is not among the folds."),
         QT_TRANSLATE_NOOP("messages", "Give a number from 1 to data.folds, or 0 for the ordinary split.")},
        {"job.folds-by-date", QT_TRANSLATE_NOOP("messages", "Cross-validation mixes old and new rows; it does not go with a split by date."),
         QT_TRANSLATE_NOOP("messages", "Split by chance, or leave cross-validation out.")},
        {"job.unknown-starter", QT_TRANSLATE_NOOP("messages", "There is no starter model named {name}."),
         QT_TRANSLATE_NOOP("messages", "See the starter models with \"tunewright models\", or give a folder.")},
        {"run.exists", QT_TRANSLATE_NOOP("messages", "The folder {file} already holds a run."),
         QT_TRANSLATE_NOOP("messages", "Choose another folder with --out, or go on with that run with --resume.")},
        {"curves.none", QT_TRANSLATE_NOOP("messages", "There are no curves in {file}."),
         QT_TRANSLATE_NOOP("messages", "Give the folder of a run that has begun to train: the one with metrics.jsonl in it.")},
        {"predict.no-text-column", QT_TRANSLATE_NOOP("messages", "No column of {file} looks like the text to judge."),
         QT_TRANSLATE_NOOP("messages", "Name the column with --column.")},
        {"tokenize.bad-line", QT_TRANSLATE_NOOP("messages", "Line {row} of {file} is neither {\"text\": …} nor {\"messages\": […]}."),
         QT_TRANSLATE_NOOP("messages", "Write one such JSON object a line.")},
        {"tokenizer.unknown-kind", QT_TRANSLATE_NOOP("messages", "There is no kind of tokenizer named {kind}."),
         QT_TRANSLATE_NOOP("messages", "Choose gpt2 or bert.")},
        {"project.exists", QT_TRANSLATE_NOOP("messages", "The folder {file} already holds a project."),
         QT_TRANSLATE_NOOP("messages", "Open that project, or choose another folder.")},
        {"project.not-empty", QT_TRANSLATE_NOOP("messages", "The folder {file} is not empty."),
         QT_TRANSLATE_NOOP("messages", "Choose a new or empty folder for the project.")},
        {"project.invalid", QT_TRANSLATE_NOOP("messages", "{file} is not a project file that this program can read."),
         QT_TRANSLATE_NOOP("messages", "Open a folder that holds a project.json written by this program.")},
        {"project.queue-invalid", QT_TRANSLATE_NOOP("messages", "The list of waiting runs in {file} cannot be read."),
         QT_TRANSLATE_NOOP("messages", "Move that file away to begin with an empty list; the runs that were made are not touched.")},
        {"report.invalid", QT_TRANSLATE_NOOP("messages", "A stored report cannot be read; it may come from another version."),
         QT_TRANSLATE_NOOP("messages", "Run the stage again to make a new one.")},
    };
    return table;
}

}  // namespace core::messages
