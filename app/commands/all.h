// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "app/commands/arguments.h"

namespace app {

// The commands, one file each.
int runRun(const Arguments&);
int runCheck(const Arguments&);
int runModels(const Arguments&);
int runPredict(const Arguments&);
int runGenerate(const Arguments&);
int runProbe(const Arguments&);
int runTokenize(const Arguments&);
int runEmbed(const Arguments&);
int runExport(const Arguments&);
int runBench(const Arguments&);
int runTrainTokenizer(const Arguments&);
int runDownload(const Arguments&);
int runVerify(const Arguments&);
int runAdvise(const Arguments&);
int runLearningRate(const Arguments&);
int runCurves(const Arguments&);

}  // namespace app
