// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/tokenizers/normalized_text.h"

namespace core::tokenizers {

/// The normal forms of Unicode Standard Annex 15.
enum class UnicodeForm { Nfc, Nfd, Nfkc, Nfkd };

/// Brings a text into a normal form.
void toUnicodeForm(NormalizedText& text, UnicodeForm form);

}  // namespace core::tokenizers
