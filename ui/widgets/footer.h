// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <vector>

#include "core/api/issue.h"

class QPushButton;

namespace ui {

/// The bar under a page: Back, what is still missing, the page's own primary button, Next.
class Footer : public QWidget {
    Q_OBJECT
public:
    explicit Footer(QWidget* parent = nullptr);

    /// Null-like empty texts hide the button.
    void setBack(bool visible);
    void setPrimary(const QString& text, bool enabled);
    /// @param reason why it is disabled; empty: enabled
    void setNext(bool visible, const QString& reason);
    /// Errors among the issues are named; one is written out, several are counted and listed in a menu.
    void setIssues(const std::vector<core::api::Issue>& issues);
    void retranslate();

    QPushButton* backButton() const { return m_back; }
    QPushButton* primaryButton() const { return m_primary; }
    QPushButton* nextButton() const { return m_next; }
    QPushButton* missingButton() const { return m_missing; }

Q_SIGNALS:
    void back();
    void primary();
    void next();
    void jump(const core::api::Issue& issue);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showMissing();

    std::vector<core::api::Issue> m_errors;
    QPushButton* m_back = nullptr;
    QPushButton* m_missing = nullptr;
    QPushButton* m_primary = nullptr;
    QPushButton* m_next = nullptr;
};

}  // namespace ui
