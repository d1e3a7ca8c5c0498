// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <cstdint>

class QComboBox;
class QSpinBox;

namespace ui {

/// How large a part of the data is: a share in percent, or a number of rows.
class PartSizeBox : public QWidget {
    Q_OBJECT
public:
    /// \a shareField and \a rowsField: keys of the job's fields, for their limits.
    PartSizeBox(const char* shareField, const char* rowsField, QWidget* parent = nullptr);

    /// A number of rows counts before the share; 0: the share.
    void setSize(double share, std::int64_t rows);
    double share() const { return m_share; }
    std::int64_t rows() const { return m_rows; }
    void setWords(const QString& name, const QString& help);

Q_SIGNALS:
    void changed();

private:
    void show();
    void takeUnit(int unit);
    void takeValue(int value);

    double m_share = 0;
    std::int64_t m_rows = 0;
    int m_mostPercent = 50, m_mostRows = 1'000'000'000;
    QSpinBox* m_value = nullptr;
    QComboBox* m_unit = nullptr;
};

}  // namespace ui
