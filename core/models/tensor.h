// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

/// Tensors and their operations: what nearly every unit needs of libtorch. The whole of it (<torch/torch.h>) makes each unit
/// compile five seconds longer, precompiled or not; the few that need more include that part.

#include <torch/types.h>
#include <torch/utils.h>
