// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTest>

#include "core/base/error.h"
#include "core/templates/chat_template.h"
#include "tests/support/test_program.h"

using namespace core;
using base::Json;
using templates::ChatTemplate;

namespace {

Json talk() {
    return Json::parse(R"([{"role": "system", "content": "Be kind. "}, {"role": "user", "content": " Hi?"},
        {"role": "assistant", "content": "Hello."}, {"role": "user", "content": "[More]\n"}, {"role": "assistant", "content": "Yes."},
        {"role": "user", "content": "Ää"}, {"role": "assistant", "content": "B"}])");
}

Json firstOf(const Json& messages, std::size_t count) {
    return Json(messages.begin(), messages.begin() + static_cast<std::ptrdiff_t>(count));
}

templates::RenderOptions optionsWithOpening(bool opening) {
    templates::RenderOptions options;
    options.addGenerationPrompt = opening;
    options.variables = {{"bos_token", "<s>"}, {"eos_token", "</s>"}};
    return options;
}

/// What of the places is not as rendering the beginnings says; empty: nothing. `known`: how many places were compared.
QString differences(const ChatTemplate& chat, const Json& messages, int& known) {
    const auto [text, starts] = chat.renderWithPlaces(messages, optionsWithOpening(false));
    const std::string opened = chat.render(messages, optionsWithOpening(true));
    if (text != chat.render(messages, optionsWithOpening(false)))
        return "another text";
    if (starts.empty() || starts.back() != text.size() || !opened.starts_with(text))
        return {};  // what uses the places looks at this, too
    const std::string opening = opened.substr(text.size());
    for (std::size_t count = 1; count <= messages.size(); ++count) {
        if (starts.at(count) == std::string::npos)
            continue;
        ++known;
        const Json first = firstOf(messages, count);
        const std::string until = text.substr(0, starts[count]);
        if (chat.render(first, optionsWithOpening(false)) != until ||
            chat.render(first, optionsWithOpening(true)) != until + opening)
            return QString("message %1").arg(count);
    }
    return {};
}

}  // namespace

/// Templates that write a conversation message by message, and those that may look ahead.
class TestMessageOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksAheadIsSeen_data();
    void looksAheadIsSeen();
    void placesAreThoseOfBeginnings();
    void aLoopThatBreaksOffHasNoPlaces();
};

void TestMessageOrder::looksAheadIsSeen_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("inOrder");
    const auto row = [](const char* name, bool inOrder, const char* source) {
        QTest::newRow(name) << QByteArray(source) << inOrder;
    };
    row("ChatML", true,
        "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ 'none' }}{% endif %}"
        "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}{% endfor %}"
        "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}");
    row("a standard for the opening", true,
        "{% if not add_generation_prompt is defined %}{% set add_generation_prompt = false %}{% endif %}"
        "{% for m in messages %}{{ m.content | trim }}{% endfor %}{% if add_generation_prompt %}A:{% endif %}");
    row("the system apart", true,
        "{% if messages[0].role == 'system' %}{% set rest = messages[1:] %}{{ messages[0].content }}{% else %}"
        "{% set rest = messages %}{% endif %}{{ bos_token }}{% for m in rest %}"
        "{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('turns') }}{% endif %}"
        "[{{ m.content }}]{% if m.role == 'assistant' %}{{ eos_token }}{% endif %}{% endfor %}"
        "{% if add_generation_prompt %}A:{% endif %}");
    row("a loop inside and what was before", true,
        "{% macro shout(x) %}{{ x | upper }}{% endmacro %}{% set ns = namespace(count=0) %}{% for m in messages %}"
        "{% set ns.count = ns.count + 1 %}{% for part in [m.content, 'x'] %}{{ shout(part) }}{% if not loop.last %},{% endif %}"
        "{% endfor %}{{ ns.count }}{{ loop.previtem.role if loop.previtem is defined }}{% endfor %}"
        "{% if add_generation_prompt %}A:{% endif %}");
    const auto ahead = [&](const char* name, const char* body, const char* before = "", const char* behind = "") {
        const std::string source =
            std::string(before) + "{% for m in messages %}" + body + "{{ m.content }}{% endfor %}" + behind;
        row(name, false, source.c_str());
    };
    ahead("loop.last", "{% if loop.last %}!{% endif %}");
    ahead("loop by its name", "{{ loop['last'] }}");
    ahead("loop.length", "{{ loop.length }}");
    ahead("loop.revindex", "{{ loop.revindex }}");
    ahead("loop.nextitem", "{{ loop.nextitem }}");
    ahead("how many", "", "{{ messages | length }}");
    ahead("the last one", "", "{{ messages[-1].content }}");
    ahead("the next one", "{{ messages[loop.index0 + 1] }}");
    ahead("from behind", "", "{% for x in messages[::-1] %}{{ x.role }}{% endfor %}");
    ahead("under another name", "", "{% set all = messages %}{{ all | length }}");
    ahead("one name for two things", "", "{% set all = messages %}{% set all = [] %}");
    ahead("another list of that name", "", "{% set messages = messages[1:] %}");
    ahead("a macro that counts", "{{ count() }}", "{% macro count() %}{{ messages | length }}{% endmacro %}");
    ahead("a macro of any list", "{{ last() }}", "{% macro last(messages) %}{% endmacro %}");
    ahead("twice", "", "{% for m in messages %}{% endfor %}");
    ahead("what the loop has counted", "{% set ns.n = ns.n + 1 %}", "{% set ns = namespace(n=0) %}", "{{ ns.n }}");
    ahead("the same under another name", "{% set ns.n = ns.n + 1 %}", "{% set ns = namespace(n=0) %}{% set us = ns %}",
          "{{ us.n }}");
    ahead("a macro behind the loop", "{% set ns.n = ns.n + 1 %}",
          "{% set ns = namespace(n=0) %}{% macro told() %}{{ ns.n }}{% endmacro %}", "{{ told() }}");
    ahead("the first one behind the loop", "", "", "{{ messages[0].role }}");
    row("a loop within", false, "{% if true %}{% for m in messages %}{{ m.content }}{% endfor %}{% endif %}");
    row("some of them", false, "{% for m in messages if m.role != 'system' %}{{ m.content }}{% endfor %}");
    row("else", false, "{% for m in messages %}{{ m.content }}{% else %}nothing{% endfor %}");
    row("no loop", false, "{{ messages[0].content }}");
}

void TestMessageOrder::looksAheadIsSeen() {
    QFETCH(QByteArray, source);
    QFETCH(bool, inOrder);
    const ChatTemplate chat = ChatTemplate::parse(source.toStdString());
    QCOMPARE(chat.inOrder(), inOrder);
    if (!inOrder)
        return;
    int known = 0;
    QCOMPARE(differences(chat, talk(), known), QString());
    QVERIFY(known >= 6);
}

/// Of the templates that rendering is tested with.
void TestMessageOrder::placesAreThoseOfBeginnings() {
    const Json all = base::readJson(TUNEWRIGHT_FIXTURES "/templates/cases.json");
    int known = 0, inOrder = 0;
    for (const Json& item : all["cases"]) {
        try {
            const ChatTemplate chat = ChatTemplate::parse(item["template"].get<std::string>());
            if (!chat.inOrder())
                continue;
            ++inOrder;
            for (const Json& messages : {all["messages"], talk()}) {
                const QString found = differences(chat, messages, known);
                QVERIFY2(found.isEmpty(), qPrintable(found + QString::fromStdString(item["template"].get<std::string>())));
            }
        } catch (const base::Error&) {
            continue;  // it is of those that must fail, or does not take this conversation
        }
    }
    QVERIFY2(inOrder > 0 && known >= 10, qPrintable(QString("%1 templates, %2 places").arg(inOrder).arg(known)));
}

void TestMessageOrder::aLoopThatBreaksOffHasNoPlaces() {
    const ChatTemplate chat = ChatTemplate::parse(
        "{% for m in messages %}{{ m.content }}{% if m.content == 'Yes.' %}{% break %}{% endif %}{% endfor %}");
    QVERIFY(chat.inOrder());
    QVERIFY(chat.renderWithPlaces(talk(), optionsWithOpening(false)).starts.empty());
    QCOMPARE(chat.renderWithPlaces(firstOf(talk(), 4), optionsWithOpening(false)).starts.size(), std::size_t(5));
}

TUNEWRIGHT_TEST(TestMessageOrder)
#include "test_message_order.moc"
