// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

#include "core/templates/syntax.h"

namespace core::templates {

/// The syntax tree of a template.
/// @throws base::Error "template.syntax" {line, detail}
syntax::Body parseTemplate(std::string_view source);

}  // namespace core::templates
