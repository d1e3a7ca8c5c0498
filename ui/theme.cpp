// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QStyleHints>
#include <QSvgRenderer>
#include <array>

#include "ui/style.h"

/// The icons lie in a static library: without this the linker leaves them out. The macro needs the global namespace.
static void loadResources() {
    Q_INIT_RESOURCE(resources);
}

namespace ui::theme {
namespace {

bool g_dark = false;

struct Pair {
    QRgb light, dark;
};

/// In the order of Token.
constexpr std::array<Pair, 16> Colours = {{
    {0xFFF6F7F9, 0xFF14171C},  // Window
    {0xFFFFFFFF, 0xFF1B2027},  // Surface
    {0xFFFFFFFF, 0xFF222934},  // Raised
    {0xFFDCE0E6, 0xFF2F3743},  // Border
    {0xFFE9ECF0, 0xFF262D37},  // Divider
    {0xFF1A2230, 0xFFE7EBF1},  // Text
    {0xFF566173, 0xFF9DA8B8},  // Secondary
    {0xFF9AA3B0, 0xFF5E6877},  // Disabled
    {0xFF2563C9, 0xFF7FB0FF},  // Accent
    {0xFFFFFFFF, 0xFF0E1420},  // OnAccent
    {0xFF1B7F4B, 0xFF5FCB93},  // Good
    {0xFF9A6200, 0xFFE8B04A},  // Warning
    {0xFFB3261E, 0xFFFF8A80},  // Bad
    {0xFF0072B2, 0xFF56B4E9},  // Training
    {0xFFD55E00, 0xFFE69F00},  // Validation
    {0xFF009E73, 0xFF5FCB93},  // Best
}};

bool systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    // Without a scheme to ask for, the palette that the system gives us tells; ours must be out of the way to see it.
    QApplication::setPalette(QPalette());
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPalette palette() {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, Token token) { p.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Window);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::Secondary);
    set(QPalette::Button, Token::Raised);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Bad);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Highlight, Token::Accent);
    set(QPalette::HighlightedText, Token::OnAccent);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Midlight, Token::Divider);
    set(QPalette::Mid, Token::Border);
    set(QPalette::Dark, Token::Border);
    set(QPalette::Shadow, Token::Border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, color(Token::Disabled));
    p.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::Divider));
    return p;
}

/// Only what a palette cannot say. Colours are written as @token and filled in below.
constexpr auto Sheet = R"(
QLabel[tone="secondary"] { color: @secondary; } QLabel[tone="disabled"] { color: @disabled; }
QLabel[tone="good"] { color: @good; } QLabel[tone="warning"] { color: @warning; } QLabel[tone="bad"] { color: @bad; }
QPushButton { background: @raised; border: 1px solid @border; border-radius: 6px; padding: 6px 14px; min-height: 18px; }
QPushButton:hover { border-color: @secondary; } QPushButton:pressed { background: @divider; }
QPushButton:focus { border: 1px solid @accent; } QPushButton:disabled { color: @disabled; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @onaccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 5px 13px; }
QPushButton[primary="true"]:disabled { background: @divider; color: @disabled; border-color: @divider; }
QPushButton[danger="true"] { color: @bad; } QPushButton[danger="true"]:disabled { color: @disabled; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; color: @accent; }
QPushButton[flat="true"]:focus { border-color: @accent; } QPushButton[flat="true"]:disabled { color: @disabled; }
QPushButton[rail="true"] { background: transparent; border-color: transparent; text-align: left; padding: 6px 8px; color: @secondary; }
QPushButton[rail="true"]:hover { background: @divider; } QPushButton[rail="true"]:focus { border-color: @accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover, QToolButton:checked { background: @divider; } QToolButton:focus { border-color: @accent; }
QLineEdit { background: @surface; border: 1px solid @border; border-radius: 6px; padding: 5px 8px; }
QLineEdit:focus { border-color: @accent; } QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; }
QComboBox, QAbstractSpinBox { min-height: 26px; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 6px 8px; }
QHeaderView::section { background: @window; color: @secondary; border: none; border-bottom: 1px solid @border; padding: 6px 8px; }
QTableView { border: 1px solid @border; border-radius: 8px; gridline-color: @divider; background: @surface; }
QTableView::item { padding: 0 8px; border: none; } QTableView::item:selected { background: @selection; color: @text; }
QTableCornerButton::section { background: @window; border: none; }
QTabWidget::pane { border: none; } QTabBar { qproperty-drawBase: 0; }
QListView { border: 1px solid @border; border-radius: 6px; background: @surface; } QComboBox QListView { border-radius: 0; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; color: @secondary; padding: 8px 4px; margin-right: 16px; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; } QTabBar::tab:hover, QTabBar::tab:selected:focus { color: @accent; }
QProgressBar { background: @divider; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; text-align: right; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QScrollArea { border: none; background: transparent; }
QScrollBar { background: transparent; border: none; } QScrollBar:vertical { width: 12px; } QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; } QScrollBar::handle:hover { background: @secondary; }
QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; } QScrollBar::add-page, QScrollBar::sub-page { background: none; }
)";

/// `share` of one colour over another, opaque.
QColor mixed(Token over, Token under, double share) {
    const QColor a = color(over), b = color(under);
    const auto part = [share](int x, int y) { return qRound(share * x + (1 - share) * y); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

QString styleSheet() {
    static constexpr std::pair<const char*, Token> names[] = {
        {"@secondary", Token::Secondary}, {"@disabled", Token::Disabled}, {"@good", Token::Good},
        {"@warning", Token::Warning}, {"@bad", Token::Bad}, {"@raised", Token::Raised}, {"@border", Token::Border},
        {"@divider", Token::Divider}, {"@onaccent", Token::OnAccent}, {"@accent", Token::Accent}, {"@text", Token::Text},
        {"@surface", Token::Surface}, {"@window", Token::Window},
    };
    QString sheet = QString::fromLatin1(Sheet);
    for (const auto& [name, token] : names)
        sheet.replace(QLatin1String(name), color(token).name());
    sheet.replace(QLatin1String("@selection"), mixed(Token::Accent, Token::Surface, 0.16).name());
    return sheet;
}

/// Draws an SVG in a colour that is looked up while painting, so that icons follow a change of theme by themselves.
class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        renderer(mode)->render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString key = QStringLiteral("icon/%1/%2/%3x%4").arg(m_name, tint(mode).name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new IconEngine(*this); }

private:
    QColor tint(QIcon::Mode mode) const {
        if (mode == QIcon::Disabled)
            return color(Token::Disabled);
        return color(mode == QIcon::Selected ? Token::OnAccent : m_token);
    }

    std::unique_ptr<QSvgRenderer> renderer(QIcon::Mode mode) const {
        static const bool loaded = (loadResources(), true);
        Q_UNUSED(loaded);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        svg.replace("#000000", tint(mode).name().toLatin1());
        return std::make_unique<QSvgRenderer>(svg);
    }

    QString m_name;
    Token m_token;
};

}  // namespace

void apply(Mode mode) {
    g_dark = mode == Mode::System ? systemIsDark() : mode == Mode::Dark;
    // Once: a second style would be pulled from under the style sheet, which draws through the first.
    static QPointer<Style> style;
    if (!style)
        QApplication::setStyle(style = new Style);
    QApplication::setPalette(palette());
    qApp->setStyleSheet(styleSheet());
}

bool isDark() {
    return g_dark;
}

QColor color(Token token) {
    const Pair& pair = Colours[static_cast<std::size_t>(token)];
    return QColor::fromRgb(g_dark ? pair.dark : pair.light);
}

QFont font(Font kind) {
    QFont font = kind == Font::Monospace ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QApplication::font();
    if (kind == Font::Title || kind == Font::Heading || kind == Font::BigNumber) {
        font.setWeight(QFont::DemiBold);
        font.setPointSizeF(kind == Font::Heading ? QApplication::font().pointSizeF() * 1.2 : 18);
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    if (kind == Font::Tabular || kind == Font::BigNumber)
        font.setFeature("tnum", 1);
#endif
    return font;
}

bool isKeyboardFocus(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

double bandOpacity() {
    return g_dark ? 0.24 : 0.18;
}

QIcon icon(const QString& name, Token token) {
    return QIcon(new IconEngine(name, token));
}

}  // namespace ui::theme
