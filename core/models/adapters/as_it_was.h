// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/model.h"

namespace core::models {

/// While it lives, a model of which the adapter alone learns answers as it was before, in evaluation mode; one of which nothing
/// learns, as ever. One at a time for each model.
class AsItWas {
public:
    explicit AsItWas(Model& model) : m_model(model) { m_model.setUntouched(true); }
    ~AsItWas() { m_model.setUntouched(false); }
    AsItWas(const AsItWas&) = delete;
    AsItWas& operator=(const AsItWas&) = delete;

private:
    Model& m_model;
};

}  // namespace core::models
