// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/rail.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

constexpr int Width = 216, StageHeight = 56, MarkSize = 24;

QPushButton* flatButton(const QString& icon) {
    auto* button = new QPushButton;
    button->setProperty("rail", true);
    button->setFlat(true);
    button->setIcon(theme::icon(icon, theme::Token::Secondary));
    return button;
}

}  // namespace

StageButton::StageButton(int number, const QString& icon, QWidget* parent)
    : QAbstractButton(parent), m_number(number), m_icon(icon) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (isLocked())
            QToolTip::showText(mapToGlobal(QPoint(width(), 0)), m_lockedReason, this);
        else
            Q_EMIT opened();
    });
}

void StageButton::setState(const QString& name, const QString& line, bool done, const QString& lockedReason) {
    setText(name);
    m_line = line;
    m_done = done;
    m_lockedReason = lockedReason;
    setToolTip(lockedReason.isEmpty() ? line : lockedReason);
    setAccessibleName(name);
    QStringList description;
    if (m_number > 0)
        description << tr("Stage %1").arg(m_number);
    if (done)
        description << tr("done");
    if (isLocked())
        description << tr("locked");
    setAccessibleDescription((description << line << lockedReason).join(QStringLiteral(". ")));
    update();
}

void StageButton::setCurrent(bool current) {
    m_current = current;
    update();
}

QSize StageButton::sizeHint() const {
    return {Width - 2 * theme::Grid, StageHeight};
}

void StageButton::paintMark(QPainter& painter, const QRect& mark) const {
    using theme::Token;
    if (isLocked()) {
        theme::icon(QStringLiteral("lock"), Token::Disabled).paint(&painter, mark.adjusted(3, 3, -3, -3));
    } else if (m_number == 0) {
        theme::icon(m_icon, m_current ? Token::Accent : Token::Secondary).paint(&painter, mark);
    } else if (m_done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Token::Good));
        painter.drawEllipse(mark);
        theme::icon(QStringLiteral("check"), Token::Surface).paint(&painter, mark.adjusted(5, 5, -5, -5));
    } else {
        painter.setPen(QPen(theme::color(m_current ? Token::Accent : Token::Secondary), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(mark).adjusted(1, 1, -1, -1));
        painter.drawText(mark, Qt::AlignCenter, QString::number(m_number));
    }
}

void StageButton::paintEvent(QPaintEvent*) {
    using theme::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus() && m_ring;
    if (m_current || underMouse() || ring) {
        QColor fill = theme::color(m_current ? Token::Accent : Token::Secondary);
        fill.setAlphaF(m_current ? 0.12F : 0.07F);
        painter.setBrush(fill);
        painter.setPen(ring ? QPen(theme::color(Token::Accent), 1) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
    const QRect mark(theme::Grid, (height() - MarkSize) / 2, MarkSize, MarkSize);
    paintMark(painter, mark);

    const QRect area = rect().adjusted(mark.right() + 12, 0, -theme::Grid, 0);
    QFont name = font();
    name.setWeight(m_current ? QFont::DemiBold : QFont::Medium);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.88);
    const int nameHeight = QFontMetrics(name).height(), lineHeight = QFontMetrics(small).height();
    const int top = m_line.isEmpty() ? (height() - nameHeight) / 2 : (height() - nameHeight - lineHeight - 2) / 2;
    painter.setFont(name);
    painter.setPen(theme::color(isLocked() ? Token::Disabled : Token::Text));
    painter.drawText(QRect(area.left(), top, area.width(), nameHeight), Qt::AlignVCenter,
                     QFontMetrics(name).elidedText(text(), Qt::ElideRight, area.width()));
    if (m_line.isEmpty())
        return;
    painter.setFont(small);
    painter.setPen(theme::color(isLocked() ? Token::Disabled : Token::Secondary));
    painter.drawText(QRect(area.left(), top + nameHeight + 2, area.width(), lineHeight), Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(m_line, Qt::ElideRight, area.width()));
}

void StageButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void StageButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void StageButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StageButton::focusInEvent(QFocusEvent* event) {
    m_ring = theme::isKeyboardFocus(event->reason());
    QAbstractButton::focusInEvent(event);
}

Rail::Rail(QWidget* parent)
    : QWidget(parent), m_project(bodyLabel()), m_list(new QVBoxLayout), m_preferences(flatButton(QStringLiteral("settings"))),
      m_help(flatButton(QStringLiteral("help"))) {
    setFixedWidth(Width);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Grid, 2 * theme::Grid, theme::Grid, theme::Grid);
    layout->setSpacing(theme::Grid / 2);
    QFont font = m_project->font();
    font.setWeight(QFont::DemiBold);
    m_project->setFont(font);
    m_project->setContentsMargins(theme::Grid, 0, theme::Grid, theme::Grid);
    layout->addWidget(m_project);
    m_list->setSpacing(theme::Grid / 2);
    layout->addLayout(m_list);
    layout->addStretch();
    layout->addWidget(m_preferences);
    layout->addWidget(m_help);
    connect(m_preferences, &QPushButton::clicked, this, &Rail::preferencesWanted);
    connect(m_help, &QPushButton::clicked, this, &Rail::helpWanted);
    retranslate();
}

StageButton* Rail::addStage(const QString& id, int number, const QString& icon) {
    auto* button = new StageButton(number, icon);
    button->setObjectName(QStringLiteral("stage-") + id);
    m_list->addWidget(button);
    if (!m_stages.empty())
        setTabOrder(m_stages.back().button, button);
    setTabOrder(button, m_preferences);
    setTabOrder(m_preferences, m_help);
    m_stages.push_back({id, button});
    connect(button, &StageButton::opened, this, [this, id] { Q_EMIT stageOpened(id); });
    return button;
}

StageButton* Rail::stage(const QString& id) const {
    for (const Stage& stage : m_stages)
        if (stage.id == id)
            return stage.button;
    return nullptr;
}

void Rail::setCurrent(const QString& id) {
    for (const Stage& stage : m_stages)
        stage.button->setCurrent(stage.id == id);
}

void Rail::setProjectName(const QString& name) {
    m_project->setText(name.isEmpty() ? tr("No project open") : name);
    setTone(m_project, name.isEmpty() ? "secondary" : "");
}

void Rail::retranslate() {
    setAccessibleName(tr("Stages"));
    m_preferences->setText(tr("Preferences"));
    m_help->setText(tr("Help"));
    m_help->setToolTip(tr("Shows or hides the help panel (F1)"));
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Token::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::color(theme::Token::Border));
}

}  // namespace ui
