// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/export/proof.h"
#include "core/export/registry.h"
#include "core/export/source.h"

namespace core::exporting {

/// README.md of an exported model: what it came from and under which licence, the data, how it did on held-out rows, what it
/// cannot do, how to load it (an adapter by itself: with PEFT, on its base), and how the export was proved. A model that is
/// exported without a run keeps its own card.
std::string modelCard(const Source& source, const Proof& proof, const Format& format);

}  // namespace core::exporting
