// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWheelEvent>

namespace ui {

/// Keeps the wheel for scrolling the page unless the user is in the field.
template <class Base>
class Calm : public Base {
public:
    Calm() { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (this->hasFocus())
            Base::wheelEvent(event);
        else
            event->ignore();
    }
};

}  // namespace ui
