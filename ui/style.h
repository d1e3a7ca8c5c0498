// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QProxyStyle>

namespace ui {

/// Fusion with outlines that are seen in the dark: Fusion derives them from the window's colour and ends at black on black.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
};

}  // namespace ui
