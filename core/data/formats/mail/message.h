// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/api/issue.h"

namespace core::data::mail {

/// What is taken from one message.
struct Message {
    std::string subject, from, to, date, text;
    std::string unknownCharset;  ///< of a part that was read as UTF-8 instead; empty: none
    bool cutOff = false;         ///< the end of its parts is missing
    std::string fault;           ///< code of what keeps it from being read; empty: nothing
};

/// Reads a message (RFC 5322, with the parts of RFC 2046): its plain text, else the text of its HTML. Attachments are passed
/// over.
Message readMessage(std::string_view bytes);

/// True if the bytes begin with a header ("Name: value").
bool beginsWithHeader(std::string_view bytes);

}  // namespace core::data::mail
