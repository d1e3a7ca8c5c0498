// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/messages/tables.h"

namespace core::messages {

std::span<const api::MessageTemplate> adviceMessages() {
    static constexpr api::MessageTemplate table[] = {
        {"advice.quality",
         QT_TRANSLATE_NOOP("messages", "The more parameters a model has, the more it has kept of what it read."), ""},
        {"advice.speed", QT_TRANSLATE_NOOP("messages", "A small model learns and answers quickly."), ""},
        {"advice.size", QT_TRANSLATE_NOOP("messages", "It takes little room on disk."), ""},
        {"advice.language-match", QT_TRANSLATE_NOOP("messages", "It was made for your language."), ""},
        {"advice.language-other", QT_TRANSLATE_NOOP("messages", "It was made for other languages."),
         QT_TRANSLATE_NOOP("messages", "Take it only if nothing else is there.")},
        {"advice.language-not-said", QT_TRANSLATE_NOOP("messages", "Its card does not say which languages it knows."), ""},
        {"advice.starter", QT_TRANSLATE_NOOP("messages", "A starter model has read little: good for trying out how things go."),
         QT_TRANSLATE_NOOP("messages", "Download a larger model for real work.")},
        {"advice.no-licence", QT_TRANSLATE_NOOP("messages", "Its licence is not stated."),
         QT_TRANSLATE_NOOP("messages", "Ask its makers before you pass it on.")},
        {"advice.same-labels", QT_TRANSLATE_NOOP("messages", "It already sorts into exactly the categories of your data."),
         QT_TRANSLATE_NOOP("messages", "Try first how well it does as it is.")},
        {"advice.many-tokens",
         QT_TRANSLATE_NOOP("messages",
                           "It cuts each of your words into {tokens} pieces on average: it has seldom seen such texts."),
         QT_TRANSLATE_NOOP("messages",
                           "A model for your language or field needs fewer, so it is faster and sees more of each text.")},
        {"advice.unknown-tokens",
         QT_TRANSLATE_NOOP("messages", "{share} percent of your texts are made of characters that it does not know."),
         QT_TRANSLATE_NOOP("messages", "Choose a model that knows them.")},
        {"advice.texts-cut",
         QT_TRANSLATE_NOOP("messages", "{share} percent of your rows are longer than the {length} tokens that it would see; their ends are left out."),
         QT_TRANSLATE_NOOP("messages", "Allow longer texts under Settings, or choose a model that reads more, if the ends matter.")},
        {"advice.part-of-the-data",
         QT_TRANSLATE_NOOP("messages", "Within the steps and minutes that are set it would see only {share} percent of your data."),
         QT_TRANSLATE_NOOP("messages", "Allow more time under Settings, let a smaller part of it learn, or choose a smaller model.")},
        {"advice.fewer-bits",
         QT_TRANSLATE_NOOP("messages", "Held in 4 bits (NF4) beside small added matrices (LoRA) it would need about {memory} MiB to be trained."),
         QT_TRANSLATE_NOOP("messages", "Choose both under Settings if the memory is short; the model becomes a little less exact.")},
        {"advice.one-category",
         QT_TRANSLATE_NOOP("messages", "{share} percent of your rows are of the category \"{label}\": whoever always answers that is right as often."),
         QT_TRANSLATE_NOOP("messages", "Collect more rows of the other categories first, or look for them with a rule or a search.")},
        {"advice.no-model", QT_TRANSLATE_NOOP("messages", "No model on this computer suits the goal."),
         QT_TRANSLATE_NOOP("messages", "Download one, or add a folder that holds one.")},
        {"advice.none-fits", QT_TRANSLATE_NOOP("messages", "No model that suits the goal fits in the memory that is free."),
         QT_TRANSLATE_NOOP(
             "messages",
             "Choose a smaller batch or shorter texts under Settings, close other programs, or take a smaller model.")},
        {"advice.too-small-to-write",
         QT_TRANSLATE_NOOP(
             "messages",
             "The models here are too small to write good texts: they learn the tone of your examples, but make up the rest."),
         QT_TRANSLATE_NOOP("messages", "Download a model of a hundred million parameters or more for this goal.")},
        {"advice.facts", QT_TRANSLATE_NOOP("messages", "A model learns how to answer better than what to answer."),
         QT_TRANSLATE_NOOP(
             "messages",
             "If answers must be exact, or change often, a search through your documents serves better than training.")},
        {"advice.few-rows",
         QT_TRANSLATE_NOOP("messages", "With {rows} training rows a model can hardly learn more than these rows."),
         QT_TRANSLATE_NOOP("messages", "Collect more first. For so few, a list of rules, or a large model that is shown the "
                                       "examples in its prompt, does as well.")},
    };
    return table;
}

}  // namespace core::messages
