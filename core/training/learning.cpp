// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/learning.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/api/job_fields.h"
#include "core/models/device.h"
#include "core/models/model.h"
#include "core/tasks/task.h"
#include "core/training/setup.h"

namespace core::training {
namespace {

double stateBytes(const api::Job::Training& training) {
    constexpr double copy = 4;
    double bytes = (training.averaging > 0 ? copy : 0) + (training.startPull > 0 ? copy : 0);
    switch (training.optimizer) {
    case api::Optimizer::AdamW:
        return bytes + 8;
    case api::Optimizer::AdamW8Bit:
        return bytes + 2 + 8.0 / 256;
    case api::Optimizer::Adafactor:
        return bytes;
    case api::Optimizer::Sgd:
        return bytes + 4;
    }
    return bytes;
}

/// What comes on top of every method: layers that run twice, batches that are read twice, and what guards general knowledge: the
/// untouched model reads along (beside an adapter it is the model itself), and general text comes in between.
void finish(const api::Job& job, const api::ModelReport& model, bool adapterAlone, Learning& learning) {
    if (learning.recomputes)
        learning.workShare += learning.layerShare * 2 / 6;
    if (isUsed(job, "training.consistency", job.training.consistency)) {
        learning.readings = 2;
        learning.workShare *= 2;
    }
    if (isUsed(job, "training.untouchedPull", job.training.untouchedPull)) {
        if (!adapterAlone)
            learning.besideBytes = learning.numberBytes * static_cast<double>(model.parameters) - learning.savedBytes;
        learning.workShare += 2.0 / 6;
    }
    if (isUsed(job, "training.replayShare", job.training.replayShare))
        learning.workShare /= 1 - job.training.replayShare;
}

}  // namespace

bool isUsed(const api::Job& job, const char* field, double value) {
    return value > 0 && api::findJobField(field)->appliesTo(job);
}

Learning learnsAll(const api::ModelReport& model) {
    return {.parameters = model.parameters};
}

Learning learningOf(const api::Job& job, const api::ModelReport& model, std::size_t labels) {
    const api::Job::Training& training = job.training;
    Learning learning = learnsAll(model);
    learning.stateBytes = stateBytes(training);
    learning.recomputes = training.recompute;
    const torch::Device device = models::chooseDevice(training.device);
    const api::Precision precision = models::choosePrecision(training.precision, device);
    if (precision == api::Precision::BFloat16) {
        learning.numberBytes = 2;
        learning.masterBytes = 4;
        learning.widenedBytes = models::computesBFloat16(device) ? 0 : 4;
    }
    if (training.method == api::Method::Full) {
        finish(job, model, false, learning);
        return learning;
    }
    models::LoadOptions options;
    options.head = tasks::findTask(job.task).head();
    options.labels = std::vector<std::string>(labels, "");
    options.adaptation = adaptationOf(job);
    options.type = models::scalarType(precision);
    const models::LoadCosts costs = models::costsOfLoading(job.model.path, options);
    learning.parameters = costs.trained;
    learning.savedBytes = costs.savedBytes;
    learning.embeddings = false;
    if (training.method == api::Method::LowRank) {
        learning.added = learning.parameters;
        learning.workShare = 4.0 / 6;  // forward, and backward through the weights but not to them
        finish(job, model, costs.adapterAlone, learning);
        return learning;
    }
    const double layers = training.method == api::Method::Head ? 0 : static_cast<double>(training.lastLayers);
    learning.layerShare = model.layers > 0 ? std::min(1.0, layers / static_cast<double>(model.layers)) : 1;
    learning.workShare = (2 + 4 * learning.layerShare) / 6;
    finish(job, model, false, learning);
    return learning;
}

}  // namespace core::training
