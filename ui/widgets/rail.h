// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QAbstractButton>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// One stage in the rail: number or icon, name, a line on its state, tick or dot. A locked one tells why on hover and click.
class StageButton : public QAbstractButton {
    Q_OBJECT
public:
    /// @param number 0: the icon is shown instead
    StageButton(int number, const QString& icon, QWidget* parent = nullptr);

    void setState(const QString& name, const QString& line, bool done, const QString& lockedReason);
    void setCurrent(bool current);
    bool isLocked() const { return !m_lockedReason.isEmpty(); }
    bool isCurrent() const { return m_current; }
    QString line() const { return m_line; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void opened();  ///< clicked and not locked

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void paintMark(QPainter& painter, const QRect& mark) const;

    int m_number;
    QString m_icon, m_line, m_lockedReason;
    bool m_done = false, m_current = false;
    bool m_ring = false;  ///< the focus came by keyboard
};

/// The left rail: project name, stages, preferences and help.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    StageButton* addStage(const QString& id, int number, const QString& icon);
    StageButton* stage(const QString& id) const;
    void setCurrent(const QString& id);
    void setProjectName(const QString& name);
    void retranslate();

Q_SIGNALS:
    void stageOpened(const QString& id);
    void preferencesWanted();
    void helpWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Stage {
        QString id;
        StageButton* button;
    };
    std::vector<Stage> m_stages;
    QLabel* m_project = nullptr;
    QVBoxLayout* m_list = nullptr;
    QPushButton* m_preferences = nullptr;
    QPushButton* m_help = nullptr;
};

}  // namespace ui
