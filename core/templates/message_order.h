// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/templates/syntax.h"

namespace core::templates {

/// The loop in which a template writes a conversation, where it does so one message after the other: what stands before a
/// message, and what opens an answer there, is the same whatever comes later. Null where the template may look ahead, or back
/// from the end. The loop goes over all messages or, if it leaves some out, over all behind those.
const syntax::For* loopInOrder(const syntax::Body& body);

}  // namespace core::templates
