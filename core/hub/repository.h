// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/hub/web_address.h"

namespace core::hub {

/// A model on a hub.
struct Repository {
    std::string name;               ///< "owner/name", or "name" for the oldest ones
    std::string revision = "main";  ///< branch, tag, "refs/pr/1" or commit

    /// The folder of a cache that holds it: "models--owner--name".
    std::string folderName() const;
};

/// Reads what a user may type or paste: "owner/name", "name", either with "@revision", or the address of the model's page on
/// the hub (…/owner/name, …/tree/REVISION, …/blob/REVISION/file). `revision` is a wish of its own; empty: none.
/// @throws base::Error "hub.bad-name" {name}, "hub.bad-revision" {revision}, "hub.several-revisions", "hub.other-host" {host,
/// hub}, "hub.not-a-model"
Repository parseRepository(const std::string& text, const std::string& revision, const WebAddress& hub);

/// 40 hexadecimal digits in lower case.
bool isCommit(const std::string& text);

}  // namespace core::hub
