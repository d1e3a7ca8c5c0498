// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>

/// Figures as the user's language writes them.
namespace ui::format {

QString number(qint64 value);                        ///< 12,345
QString real(double value, int decimals);            ///< 0.125
QString scientific(double value);                    ///< 5e-5 (learning rates)
QString passes(double count);                         ///< 8, 2.5, 1,000 (over the data)
QString percent(double share, int decimals = 1);     ///< share 0.125 → 12.5 %
QString bytes(qint64 bytes);                         ///< 1.5 GB, powers of 1,000
QString duration(double seconds);                    ///< "45 s", "3 min", "2 h 10 min"
QString parameters(qint64 count);                    ///< "7.6 million"
/// ISO 8601 in UTC → local date and time, short.
QString moment(const QString& iso);

}  // namespace ui::format
