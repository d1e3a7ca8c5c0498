// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// A large figure with its name above and a remark below. Keeps its size when the figure changes.
class BigNumber : public QWidget {
    Q_OBJECT
public:
    explicit BigNumber(QWidget* parent = nullptr);

    void setCaption(const QString& caption, const QString& help = {});
    /// @param tone as ui::setTone, for the remark
    void setValue(const QString& value, const QString& remark = {}, const char* tone = "secondary");
    QString value() const;
    QString remark() const;

private:
    QLabel *m_caption, *m_value, *m_remark;
};

}  // namespace ui
