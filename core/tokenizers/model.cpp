// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/model.h"

namespace core::tokenizers {

std::string_view Model::tokenText(const ModelToken& token, std::string_view) const {
    return vocabulary().token(token.id);
}

}  // namespace core::tokenizers
