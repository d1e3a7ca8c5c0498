// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "app/commands/all.h"
#include "app/commands/console.h"
#include "app/commands/device_option.h"
#include "core/api/session.h"

namespace app {

using namespace core::api;

int runProbe(const Arguments& arguments) {
    Console console(arguments);
    ProbeRequest request;
    request.model = arguments.positional(0, "the model folder");
    request.inputs = arguments.required("--inputs");
    request.outputs = arguments.required("--outputs");
    request.adapter = arguments.value("--adapter");
    request.trainSteps = arguments.integer("--train-steps", 0);
    request.learningRate = arguments.real("--learning-rate", request.learningRate);
    request.weightDecay = arguments.real("--weight-decay", request.weightDecay);
    request.device = deviceOption(arguments, request.device);
    const auto outcome = makeSession()->probe(request, interruptibleControl().token());
    if (!outcome.ok())
        return console.end(outcome);
    const ProbeReport& report = outcome.value();
    Json result{{"outputs", request.outputs}, {"tensors", report.tensors}};
    if (report.hasLoss)
        result["loss"] = report.loss;
    if (!report.losses.empty())
        result["losses"] = report.losses;
    console.say("Wrote " + request.outputs);
    if (report.hasLoss)
        console.say("loss " + std::to_string(report.loss));
    for (const double loss : report.losses)
        console.say("loss while training " + std::to_string(loss));
    console.emit(result);
    return ExitDone;
}

}  // namespace app
