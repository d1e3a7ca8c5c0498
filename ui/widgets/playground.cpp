// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/playground.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>

#include "core/api/session.h"
#include "ui/format.h"
#include "ui/goal_words.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/calm.h"
#include "ui/widgets/labels.h"

namespace ui {

using core::api::Outcome;

namespace {

constexpr const char* Searching = "question-answering";

/// The scores of a judged text, one class or piece a line.
std::string scoreLines(const core::api::Prediction& prediction) {
    QStringList lines;
    for (const auto& [label, share] : prediction.scores)
        lines << QStringLiteral("%1   %2").arg(format::percent(share).rightJustified(7), QString::fromStdString(label));
    return lines.isEmpty() ? prediction.answer : lines.join(QLatin1Char('\n')).toStdString();
}

/// Adds to the text of an answer from the worker thread.
auto appender(QPlainTextEdit* box) {
    return [guard = QPointer<QPlainTextEdit>(box)](const std::string& piece) {
        QMetaObject::invokeMethod(qApp, [guard, text = QString::fromStdString(piece)] {
            if (!guard)
                return;
            guard->moveCursor(QTextCursor::End);
            guard->insertPlainText(text);
        }, Qt::QueuedConnection);
    };
}

/// What a model that finds answers is asked: the question in the first line, the text below.
core::api::PredictRequest requestOf(const PlaygroundModels& models, const std::string& folder, const std::string& text) {
    if (models.task != Searching)
        return {folder, {text}, {}};
    const std::size_t end = std::min(text.find('\n'), text.size());
    return {folder, {text.substr(std::min(end + 1, text.size()))}, {text.substr(0, end)}};
}

/// What was typed, as the one message of a user.
std::string askedMessages(const std::string& text) {
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("user")},
                              {QStringLiteral("content"), QString::fromStdString(text)}};
    return QJsonDocument(QJsonArray{message}).toJson(QJsonDocument::Compact).toStdString();
}

/// Worker thread.
Outcome<std::string> answerOf(core::api::Session& session, const PlaygroundModels& models, const std::string& folder,
                              core::api::GenerateRequest request, const core::api::EventSink& sink, const core::api::CancelToken& token) {
    if (judgesTexts(models.task)) {
        const auto outcome = session.predict(requestOf(models, folder, request.prompt), sink, token);
        if (outcome.failed())
            return outcome.failure();
        if (outcome.cancelled() || outcome.value().empty())
            return core::api::Cancelled{};
        return scoreLines(outcome.value().front());
    }
    request.model = folder;
    if (answersChats(models.task))
        request.chat = core::api::Chat{.messages = askedMessages(request.prompt), .tools = {}, .plain = true};
    const auto outcome = session.generate(request, token);
    if (outcome.failed())
        return outcome.failure();
    if (outcome.cancelled())
        return core::api::Cancelled{};
    return outcome.value().text;
}

}  // namespace

Playground::Playground(JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_runner(runner), m_text(new QPlainTextEdit), m_tuned(new QPlainTextEdit), m_untouched(new QPlainTextEdit),
      m_textLabel(bodyLabel()), m_tunedLabel(bodyLabel()), m_untouchedLabel(bodyLabel()), m_state(secondaryLabel()),
      m_lengthLabel(secondaryLabel()), m_freedomLabel(secondaryLabel()), m_length(new Calm<QSpinBox>), m_freedom(new Calm<QDoubleSpinBox>),
      m_ask(new QPushButton), m_stop(new QPushButton) {
    setupLayout();
    connect(m_ask, &QPushButton::clicked, this, [this] { ask(m_text->toPlainText()); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] { ask(m_text->toPlainText()); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_asking)
            m_runner.cancel();
    });
    retranslate();
    setBusy(false);
}

Playground::~Playground() = default;

void Playground::setupLayout() {
    m_length->setRange(1, 2000);
    m_length->setValue(60);
    m_freedom->setRange(0, 2);
    m_freedom->setSingleStep(0.1);
    m_freedom->setValue(0.7);
    m_ask->setIcon(theme::icon(QStringLiteral("play"), theme::Token::OnAccent));
    makePrimary(m_ask);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(120);
    for (QPlainTextEdit* box : {m_text, m_tuned, m_untouched})
        box->setFont(theme::font(theme::Font::Monospace));
    for (QPlainTextEdit* box : {m_tuned, m_untouched}) {
        box->setReadOnly(true);
        box->setTabChangesFocus(true);
    }
    for (QLabel* label : {m_lengthLabel, m_freedomLabel})
        label->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Grid);
    row->addWidget(m_ask);
    row->addWidget(m_stop);
    row->addWidget(m_state, 1);
    row->addWidget(m_lengthLabel);
    row->addWidget(m_length);
    row->addWidget(m_freedomLabel);
    row->addWidget(m_freedom);
    auto* answers = new QGridLayout;
    answers->setSpacing(theme::Grid);
    answers->addWidget(m_tunedLabel, 0, 0);
    answers->addWidget(m_untouchedLabel, 0, 1);
    answers->addWidget(m_tuned, 1, 0);
    answers->addWidget(m_untouched, 1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Grid, 0, 0);
    layout->setSpacing(theme::Grid);
    layout->addWidget(m_textLabel);
    layout->addWidget(m_text);
    layout->addLayout(row);
    layout->addLayout(answers, 1);
}

bool Playground::writes() const {
    return !judgesTexts(m_models.task);
}

void Playground::setModels(const PlaygroundModels& models) {
    m_models = models;
    for (QWidget* widget : {static_cast<QWidget*>(m_lengthLabel), static_cast<QWidget*>(m_length),
                            static_cast<QWidget*>(m_freedomLabel), static_cast<QWidget*>(m_freedom)})
        widget->setVisible(writes());
    m_untouched->setVisible(!models.untouched.empty());
    m_untouchedLabel->setVisible(!models.untouched.empty());
    m_tuned->clear();
    m_untouched->clear();
    retranslate();
}

void Playground::ask(const QString& text) {
    if (text.trimmed().isEmpty() || m_asking)
        return;
    core::api::GenerateRequest request;
    request.prompt = text.toStdString();
    request.maxNewTokens = m_length->value();
    request.temperature = m_freedom->value();
    m_tuned->clear();
    m_untouched->clear();
    const QPointer<Playground> self(this);
    const bool started = m_runner.run<Answers>(
        JobKind::Generate,
        [models = m_models, request, tunedText = appender(m_tuned), untouchedText = appender(m_untouched)](
            core::api::Session& session, const core::api::EventSink& sink, const core::api::RunControl& control) -> Outcome<Answers> {
            auto asked = request;
            asked.onText = tunedText;
            const auto tuned = answerOf(session, models, models.tuned, asked, sink, control.token());
            if (!tuned.ok())
                return tuned.failed() ? Outcome<Answers>(tuned.failure()) : Outcome<Answers>(core::api::Cancelled{});
            if (models.untouched.empty())
                return Answers{tuned.value(), {}};
            asked.onText = untouchedText;
            const auto untouched = answerOf(session, models, models.untouched, asked, sink, control.token());
            if (!untouched.ok())
                return untouched.failed() ? Outcome<Answers>(untouched.failure()) : Outcome<Answers>(core::api::Cancelled{});
            return Answers{tuned.value(), untouched.value()};
        },
        [self](const Outcome<Answers>& outcome) {
            if (self)
                self->take(outcome);
        });
    if (started)
        setBusy(true);
    else
        showState(tr("Other work is running; ask again when it has ended."), "warning");
}

void Playground::take(const Outcome<Answers>& outcome) {
    setBusy(false);
    if (outcome.ok()) {
        m_tuned->setPlainText(QString::fromStdString(outcome.value().tuned));
        m_untouched->setPlainText(QString::fromStdString(outcome.value().untouched));
    } else if (outcome.failed()) {
        showState(messages::failureText(outcome.failure()), "bad");
    } else {
        showState(tr("Stopped."), "secondary");
    }
}

void Playground::setBusy(bool busy) {
    m_asking = busy;
    if (busy && m_ask->hasFocus())
        m_text->setFocus();  // a button that is switched off would hand it to whatever comes next
    m_ask->setEnabled(!busy);
    m_stop->setVisible(busy);
    showState(busy ? tr("The model is answering…") : QString(), "secondary");
}

void Playground::showState(const QString& text, const char* tone) {
    m_state->setText(text);
    setTone(m_state, tone);
}

QString Playground::tunedAnswer() const {
    return m_tuned->toPlainText();
}

QString Playground::untouchedAnswer() const {
    return m_untouched->toPlainText();
}

void Playground::retranslate() {
    m_textLabel->setText(writes()                     ? tr("Begin a text or ask something")
                         : m_models.task == Searching ? tr("A question in the first line, below it the text that answers it")
                                                      : tr("A text to judge"));
    m_text->setPlaceholderText(writes() ? tr("The model goes on from here.") : tr("Type or paste a text as it comes in your work."));
    m_text->setAccessibleName(m_textLabel->text());
    m_tunedLabel->setText(tr("Adapted model"));
    m_untouchedLabel->setText(tr("Untouched model"));
    m_tuned->setAccessibleName(tr("Answer of the adapted model"));
    m_untouched->setAccessibleName(tr("Answer of the untouched model"));
    m_ask->setText(tr("Ask"));
    m_ask->setToolTip(tr("Lets the model answer (Ctrl+Enter)"));
    m_stop->setText(tr("Stop"));
    m_lengthLabel->setText(tr("Length"));
    m_length->setSuffix(tr(" tokens"));
    m_length->setAccessibleName(tr("Longest answer in tokens"));
    m_length->setToolTip(tr("More lets it write longer; it may stop earlier by itself."));
    m_freedomLabel->setText(tr("Freedom · temperature"));
    m_freedom->setAccessibleName(tr("Freedom of the answer (temperature)"));
    m_freedom->setToolTip(tr("Higher makes the answers more varied and less sure; 0 always takes the likeliest word."));
}

}  // namespace ui
