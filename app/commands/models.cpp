// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "core/api/messages.h"
#include "core/api/report_json.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runModels(const Arguments& arguments) {
    Console console(arguments);
    const auto outcome = makeSession()->listModels(arguments.values("--folder"), console.sink(), interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    Json models = Json::array();
    for (const ModelReport& model : outcome.value()) {
        models.push_back(Json::parse(toJson(model)));
        console.say(model.name + "  " + model.family + ", " + std::to_string(model.parameters) + " parameters, " +
                    bytesText(model.bytesOnDisk) + (model.licence.empty() ? "" : ", licence " + model.licence) + "\n  " + model.path);
        for (const Issue& issue : model.issues)
            console.say("  " + messageText(issue));
    }
    if (outcome.value().empty())
        console.say("No models were found. Give a folder that holds some with --folder DIR.");
    console.emit(Json{{"models", models}});
    return ExitDone;
}

}  // namespace app
