// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> exportMessages() {
    static constexpr api::MessageTemplate table[] = {
        {"export.no-adapter", QT_TRANSLATE_NOOP("messages", "This run trained the model's own weights, so there is no adapter to export."),
         QT_TRANSLATE_NOOP("messages", "Export the whole model, or train with small added matrices (LoRA) first.")},
        {"assess.other-test-rows",
         QT_TRANSLATE_NOOP("messages", "The files of the run in {file} have changed since: its test rows are no longer those that were kept apart from the learning, so figures on them would not be honest."),
         QT_TRANSLATE_NOOP("messages", "Put the files back as they were, or train again with the new ones.")},
        {"assess.never-answered",
         QT_TRANSLATE_NOOP("messages", "{count} {count|category is|categories are} never given, although test rows have {count|it|them} (how many in brackets): {classes}."),
         QT_TRANSLATE_NOOP("messages", "Let rare categories count more in the settings (class weights), or add rows of them.")},
        {"assess.no-model", QT_TRANSLATE_NOOP("messages", "The run in {file} has not left a trained model yet."),
         QT_TRANSLATE_NOOP("messages", "Let the training finish, or stop it with \"keep the best\", and then assess or export it.")},
        {"embed.unsupported", QT_TRANSLATE_NOOP("messages", "The model makes vectors of texts in a way that this program does not know: {part}."),
         QT_TRANSLATE_NOOP("messages", "Use a model that takes the mean, the first token, the greatest value or the last token.")},
        {"embed.no-vector", QT_TRANSLATE_NOOP("messages", "A model that reads a text and writes another one gives no vector for it."),
         QT_TRANSLATE_NOOP("messages", "Use a model of the BERT or GPT kind.")},
        {"embed.chat", QT_TRANSLATE_NOOP("messages", "{file} holds conversations; vectors are made of single texts."),
         QT_TRANSLATE_NOOP("messages", "Write one {\"text\": …} object a line.")},
        {"generate.not-a-language-model",
         QT_TRANSLATE_NOOP("messages", "The model {file} does not write text."),
         QT_TRANSLATE_NOOP("messages", "Choose a language model such as GPT-2. A model that sorts texts answers under \"predict\".")},
        {"generate.empty-prompt", QT_TRANSLATE_NOOP("messages", "There is no text to go on from."),
         QT_TRANSLATE_NOOP("messages", "Write at least one word for the model to continue.")},
        {"generate.bad-setting", QT_TRANSLATE_NOOP("messages", "{setting} is {value}, which is outside {range}."),
         QT_TRANSLATE_NOOP("messages", "Give a value within {range}.")},
        {"predict.not-a-classifier", QT_TRANSLATE_NOOP("messages", "The model writes texts; it does not judge, mark or search them."),
         QT_TRANSLATE_NOOP("messages", "Choose a model that was trained to judge, mark or search texts, for example the best model of such a run.")},
        {"predict.questions-needed", QT_TRANSLATE_NOOP("messages", "This model finds answers to questions in texts, but there is no question."),
         QT_TRANSLATE_NOOP("messages", "Give a question with every text: a file with the columns question and context.")},
        {"export.unknown-format", QT_TRANSLATE_NOOP("messages", "There is no export format \"{format}\"."),
         QT_TRANSLATE_NOOP("messages", "Choose one of these: {known}.")},
        {"export.no-source", QT_TRANSLATE_NOOP("messages", "{file} is neither a run nor a model: it holds no job.json and no config.json."),
         QT_TRANSLATE_NOOP("messages", "Choose the folder of a run, or a folder that holds a model.")},
        {"export.no-destination", QT_TRANSLATE_NOOP("messages", "No folder was given to export to."),
         QT_TRANSLATE_NOOP("messages", "Choose a new or an empty folder.")},
        {"export.destination-not-folder", QT_TRANSLATE_NOOP("messages", "{file} is a file, not a folder."),
         QT_TRANSLATE_NOOP("messages", "Choose a new or an empty folder.")},
        {"export.destination-not-empty", QT_TRANSLATE_NOOP("messages", "The folder {file} is not empty. Nothing in it was changed."),
         QT_TRANSLATE_NOOP("messages", "Choose a new or an empty folder, or empty this one first.")},
        {"export.not-identical",
         QT_TRANSLATE_NOOP("messages", "The exported model does not answer as the trained one does: {different} of {texts} texts differ, "
                                       "and the raw scores by up to {difference}. The export was removed."),
         QT_TRANSLATE_NOOP("messages", "Try again. If it happens once more, check the disk and report it with the details below.")},
    };
    return table;
}

}  // namespace core::messages
