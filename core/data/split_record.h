// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/split_record.h"

namespace core::data {

/// As api::splitRecordOf(). @throws base::CancelledException
api::SplitRecord splitRecordOf(const api::Job::Data& settings, const api::DatasetReport& report, const api::CancelToken& token);

}  // namespace core::data
