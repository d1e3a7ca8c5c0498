// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTest>

#include "core/base/error.h"
#include "core/templates/chat_template.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

const base::Json messages = base::Json::parse(R"([{"role": "user", "content": "Hi"}])");

/// The first issue of what parsing and rendering throw; empty if nothing is thrown.
api::Issue issueOf(const QString& source, const base::Json& chat = messages, const templates::Limits& limits = {}) {
    try {
        templates::RenderOptions options;
        options.limits = limits;
        templates::ChatTemplate::parse(source.toStdString(), "chat.jinja").render(chat, options);
    } catch (const base::Error& error) {
        return error.issues().front();
    }
    return {};
}

QString argument(const api::Issue& issue, const char* name) {
    const auto found = issue.arguments.find(name);
    return found == issue.arguments.end() ? QString() : QString::fromStdString(found->second);
}

}  // namespace

/// Templates that mean harm end in bounded time and space; faulty ones name their line.
class TestLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void harmfulOnesAreStopped_data();
    void harmfulOnesAreStopped();
    void deepSourcesAreRefused_data();
    void deepSourcesAreRefused();
    void pythonIsOutOfReach_data();
    void pythonIsOutOfReach();
    void faultsNameTheirLine_data();
    void faultsNameTheirLine();
    void badMessages_data();
    void badMessages();
    void largeSource();
    void longChatsFit();
};

void TestLimits::harmfulOnesAreStopped_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* source, const char* reason) {
        QTest::newRow(name) << source << QString("template.limit-%1").arg(reason);
    };
    row("loops in loops",
        "{% set r = range(5000) %}{% for a in r %}{% for b in r %}{% for c in r %}{% endfor %}{% endfor %}{% endfor %}",
        "steps");
    row("long range", "{% for a in range(10 ** 15) %}{% endfor %}", "items");
    row("text times a number", "{{ 'ab' * 10 ** 12 }}", "text");
    row("text times the largest number", "{{ 'ab' * 9223372036854775807 }}", "text");
    row("list times a number", "{{ [1] * 10 ** 12 }}", "items");
    row("doubled text", "{% set ns = namespace(t='x') %}{% for i in range(99) %}{% set ns.t = ns.t + ns.t %}{% endfor %}",
        "text");
    row("doubled list", "{% set ns = namespace(t=[1]) %}{% for i in range(99) %}{% set ns.t = ns.t + ns.t %}{% endfor %}",
        "items");
    row("much output", "{% set t = 'x' * 1000000 %}{% for i in range(99) %}{{ t }}{% endfor %}", "text");
    row("many large texts",
        "{% set t = 'x' * 8000000 %}{% set ns = namespace(l=[]) %}{% for i in range(99999) %}{% set ns.l = ns.l + [t ~ i] %}{% "
        "endfor %}",
        "bytes");
    row("macro that calls itself", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "calls");
    row("macros that call each other", "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        "calls");
    row("deep list", "{% set ns = namespace(l=[]) %}{% for i in range(9999) %}{% set ns.l = [ns.l] %}{% endfor %}", "nesting");
    row("deep dict", "{% set ns = namespace(l={}) %}{% for i in range(9999) %}{% set ns.l = {'a': ns.l} %}{% endfor %}",
        "nesting");
    row("loops kept in lists",
        "{% set ns = namespace(l=[1]) %}{% for i in range(9999) %}{% for x in ns.l %}{% set ns.l = [loop] %}{% endfor %}{% "
        "endfor %}",
        "nesting");
    row("shared list printed",
        "{% set ns = namespace(l=['x']) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l }}", "text");
    row("shared lists compared",
        "{% set n = namespace(a=['x'], b=['x']) %}{% for i in range(60) %}{% set n.a = [n.a, n.a] %}{% set n.b = [n.b, n.b] "
        "%}{% endfor %}{{ n.a == n.b }}",
        "steps");
    row("shared tuple as a key",
        "{% set ns = namespace(l=('x',)) %}{% for i in range(60) %}{% set ns.l = (ns.l, ns.l) %}{% endfor %}{{ {ns.l: 1} }}",
        "bytes");
    row("shared list as JSON",
        "{% set ns = namespace(l=['x']) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l | tojson }}",
        "text");
    row("growing by replace", "{% set t = 'x' * 100000 %}{{ t | replace('x', t) }}", "text");
    row("growing by join", "{% set t = 'x' * 100000 %}{{ t.join(['a'] * 1000) }}", "text");
    row("wide indent", "{{ ('x\n' * 100000) | indent(100000) }}", "text");
    row("large power", "{{ 10 ** 100 }}", "number");
    row("sum too large", "{{ 9223372036854775807 + 1 }}", "number");
    row("long time", "{{ strftime_now('%A' * 10000) }}", "text");
}

void TestLimits::harmfulOnesAreStopped() {
    QFETCH(QString, source);
    QFETCH(QString, reason);
    const api::Issue issue = issueOf(source);
    QCOMPARE(issue.code, std::string("template.limit"));
    QCOMPARE(argument(issue, "reasonCode"), reason);
}

void TestLimits::deepSourcesAreRefused_data() {
    QTest::addColumn<QString>("source");
    QTest::newRow("brackets") << "{{ " + QString("(").repeated(100000) + " }}";
    QTest::newRow("lists") << "{{ " + QString("[").repeated(100000) + " }}";
    QTest::newRow("not") << "{{ " + QString("not ").repeated(100000) + "1 }}";
    QTest::newRow("minus") << "{{ " + QString("-").repeated(100000) + "1 }}";
    QTest::newRow("sum") << "{{ 1" + QString("+1").repeated(100000) + " }}";
    QTest::newRow("filters") << "{{ 1" + QString("|abs").repeated(100000) + " }}";
    QTest::newRow("attributes") << "{{ a" + QString(".b").repeated(100000) + " }}";
    QTest::newRow("else") << "{{ 1" + QString(" if 0 else 1").repeated(50000) + " }}";
    QTest::newRow("blocks") << QString("{% if 1 %}").repeated(50000);
    QTest::newRow("loops") << QString("{% for a in b %}").repeated(50000);
    QTest::newRow("targets") << "{% for " + QString("(").repeated(50000) + " %}";
}

void TestLimits::deepSourcesAreRefused() {
    QFETCH(QString, source);
    QCOMPARE(issueOf(source).code, std::string("template.syntax"));
}

void TestLimits::pythonIsOutOfReach_data() {
    QTest::addColumn<QString>("source");
    QTest::newRow("class") << "{{ ''.__class__.__mro__ }}";
    QTest::newRow("class by index") << "{{ ''['__class__']['__mro__'] }}";
    QTest::newRow("class by filter") << "{{ ('' | attr('__class__')).x }}";
    QTest::newRow("class by map") << "{{ (['']|map(attribute='__class__')|first).x }}";
    QTest::newRow("globals of a function") << "{{ range.__globals__.os }}";
    QTest::newRow("globals of a macro") << "{% macro m() %}{% endmacro %}{{ m.__globals__.os }}";
    QTest::newRow("template itself") << "{{ self.__init__ }}";
    QTest::newRow("loop") << "{% for a in messages %}{{ loop.__init__.x }}{% endfor %}";
    QTest::newRow("append") << "{{ messages.append(1) }}";
    QTest::newRow("pop") << "{{ messages[0].pop('role') }}";
    QTest::newRow("environment") << "{{ environ.PATH }}";
}

void TestLimits::pythonIsOutOfReach() {
    QFETCH(QString, source);
    QCOMPARE(issueOf(source).code, std::string("template.undefined"));
}

void TestLimits::faultsNameTheirLine_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("line");
    QTest::newRow("syntax") << "a\nb\n{{ 1 + }}\n"
                            << "template.syntax"
                            << "3";
    QTest::newRow("block left open") << "a\n{% if 1 %}\n"
                                     << "template.syntax"
                                     << "2";
    QTest::newRow("windows lines") << "a\r\nb\r\n{% nonsense %}"
                                   << "template.syntax"
                                   << "3";
    QTest::newRow("behind a comment") << "{# a\nb #}\n{% nonsense %}"
                                      << "template.syntax"
                                      << "3";
    QTest::newRow("undefined") << "a\n\n{%- if 1 %}\n{{ messages[0].a.b }}\n{% endif %}"
                               << "template.undefined"
                               << "4";
    QTest::newRow("type") << "{{ 1 }}\n{{ 'a' + 1 }}"
                          << "template.type"
                          << "2";
    QTest::newRow("raised") << "\n\n{{ raise_exception('no') }}"
                            << "template.raised"
                            << "3";
    QTest::newRow("limit") << "\n{{ 'a' * 10 ** 12 }}"
                           << "template.limit"
                           << "2";
}

void TestLimits::faultsNameTheirLine() {
    QFETCH(QString, source);
    QFETCH(QString, code);
    QFETCH(QString, line);
    const api::Issue issue = issueOf(source);
    QCOMPARE(QString::fromStdString(issue.code), code);
    QCOMPARE(argument(issue, "line"), line);
    QCOMPARE(issue.place.file, std::string("chat.jinja"));
}

void TestLimits::badMessages_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("none") << QByteArray("[]");
    QTest::newRow("object") << QByteArray(R"({"role": "user"})");
    QTest::newRow("text") << QByteArray(R"("Hi")");
    QTest::newRow("list of texts") << QByteArray(R"(["Hi"])");
    QTest::newRow("no role") << QByteArray(R"([{"content": "Hi"}])");
    QTest::newRow("role is a number") << QByteArray(R"([{"role": 1, "content": "Hi"}])");
}

void TestLimits::badMessages() {
    QFETCH(QByteArray, json);
    QCOMPARE(issueOf("{{ messages }}", base::Json::parse(json.toStdString())).code, std::string("template.bad-messages"));
}

void TestLimits::largeSource() {
    QCOMPARE(issueOf(QString("x").repeated(2 << 20)).code, std::string("template.too-large"));
    QCOMPARE(issueOf("{{ 1 }}", messages, {.steps = 1}).code, std::string("template.limit"));
}

void TestLimits::longChatsFit() {
    base::Json chat = base::Json::array();
    for (int turn = 0; turn < 2000; ++turn)
        chat.push_back({{"role", turn % 2 ? "assistant" : "user"}, {"content", std::string(2000, 'a')}});
    const api::Issue issue = issueOf(
        "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' + m.content | trim + '<|im_end|>' + '\n' }}{% endfor %}",
        chat);
    QCOMPARE(issue.code, std::string());
}

TUNEWRIGHT_TEST(TestLimits)
#include "test_limits.moc"
