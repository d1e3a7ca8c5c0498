// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <string>

#include "core/api/outcome.h"

class QDoubleSpinBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class JobRunner;

/// What to ask.
struct PlaygroundModels {
    std::string task;
    std::string tuned;      ///< model folder
    std::string untouched;  ///< model folder; empty: it cannot answer
};

/// Type a text and read what the adapted model makes of it, beside the untouched one.
class Playground : public QWidget {
    Q_OBJECT
public:
    explicit Playground(JobRunner& runner, QWidget* parent = nullptr);
    ~Playground() override;

    void setModels(const PlaygroundModels& models);
    void ask(const QString& text);
    QString tunedAnswer() const;
    QString untouchedAnswer() const;
    void retranslate();

private:
    struct Answers {
        std::string tuned, untouched;
    };

    void setupLayout();
    void take(const core::api::Outcome<Answers>& outcome);
    void setBusy(bool busy);
    void showState(const QString& text, const char* tone);
    bool writes() const;

    JobRunner& m_runner;
    PlaygroundModels m_models;
    bool m_asking = false;
    QPlainTextEdit *m_text, *m_tuned, *m_untouched;
    QLabel *m_textLabel, *m_tunedLabel, *m_untouchedLabel, *m_state, *m_lengthLabel, *m_freedomLabel;
    QSpinBox* m_length;
    QDoubleSpinBox* m_freedom;
    QPushButton *m_ask, *m_stop;
};

}  // namespace ui
