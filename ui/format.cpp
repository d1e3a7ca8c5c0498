// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <cmath>

namespace ui::format {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("format", text);
}

}  // namespace

QString number(qint64 value) {
    return QLocale().toString(value);
}

QString real(double value, int decimals) {
    return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–");
}

QString scientific(double value) {
    if (!std::isfinite(value))
        return QStringLiteral("–");
    QString text = QLocale().toString(value, 'g', 3);
    // 5e-05 → 5e-5
    return text.replace(QLatin1String("e-0"), QLatin1String("e-")).replace(QLatin1String("E-0"), QLatin1String("E-"));
}

QString passes(double count) {
    return std::isfinite(count) ? QLocale().toString(std::round(count * 100) / 100, 'f', QLocale::FloatingPointShortest)
                                : QStringLiteral("–");
}

QString percent(double share, int decimals) {
    if (!std::isfinite(share))
        return QStringLiteral("–");
    return words(QT_TRANSLATE_NOOP("format", "%1 %")).arg(QLocale().toString(share * 100, 'f', decimals));
}

QString bytes(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString duration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0)
        return QStringLiteral("–");
    const qint64 whole = qRound64(seconds);
    if (whole < 60)
        return words(QT_TRANSLATE_NOOP("format", "%1 s")).arg(whole);
    if (whole < 600)
        return words(QT_TRANSLATE_NOOP("format", "%1 min %2 s")).arg(whole / 60).arg(whole % 60);
    const qint64 minutes = qRound64(seconds / 60);
    if (minutes < 60)
        return words(QT_TRANSLATE_NOOP("format", "%1 min")).arg(minutes);
    return words(QT_TRANSLATE_NOOP("format", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

QString parameters(qint64 count) {
    const double value = static_cast<double>(count);
    if (count >= 1'000'000'000)
        return words(QT_TRANSLATE_NOOP("format", "%1 billion")).arg(QLocale().toString(value / 1e9, 'f', 1));
    if (count >= 1'000'000)
        return words(QT_TRANSLATE_NOOP("format", "%1 million"))
            .arg(QLocale().toString(value / 1e6, 'f', count < 100'000'000 ? 1 : 0));
    return number(count);
}

QString moment(const QString& iso) {
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : iso;
}

}  // namespace ui::format
