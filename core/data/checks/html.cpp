// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/list.h"
#include "core/data/checks/text_faults.h"
#include "core/data/repair/repair.h"

namespace core::data {

/// Tags and character references of web pages.
void findHtml(const CheckInput& input, std::vector<api::Finding>& findings) {
    findTextFaults(input, "html_leftover", htmlChanges, findings);
}

}  // namespace core::data
