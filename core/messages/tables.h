// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>

#include "core/api/messages.h"

// Lets Qt's lupdate find the words here without core knowing Qt.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

namespace core::messages {

// One table per part of core. A code stands in exactly one of them.
std::span<const api::MessageTemplate> baseMessages();        ///< file., json., internal.
std::span<const api::MessageTemplate> jobMessages();         ///< job., project.
std::span<const api::MessageTemplate> dataMessages();        ///< data., finding.<kind>
std::span<const api::MessageTemplate> dataCellMessages();    ///< data.row. of cells with lists, answers, conversations
std::span<const api::MessageTemplate> dataFileMessages();    ///< data., finding. of files that are no texts
std::span<const api::MessageTemplate> dataTextMessages();    ///< finding. of single texts: personal data, language, oddities
std::span<const api::MessageTemplate> findingNames();        ///< kind.<kind>: what a finding is about, for lists
std::span<const api::MessageTemplate> dataReportMessages();  ///< report. of the check-up
std::span<const api::MessageTemplate> tokenizerMessages();   ///< tokenizer.
std::span<const api::MessageTemplate> templateMessages();    ///< template.
std::span<const api::MessageTemplate> modelMessages();       ///< model., weights.
std::span<const api::MessageTemplate> weightFileMessages();   ///< weights. of the forms beside safetensors
std::span<const api::MessageTemplate> hubMessages();         ///< hub.
std::span<const api::MessageTemplate> adviceMessages();      ///< advice.
std::span<const api::MessageTemplate> trainingMessages();    ///< task., training., diagnosis., checkpoint.
std::span<const api::MessageTemplate> exportMessages();      ///< assess., export., generate., embed., bench.

}  // namespace core::messages
