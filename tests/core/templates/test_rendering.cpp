// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTest>

#include "core/base/error.h"
#include "core/templates/chat_template.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

const base::Json& cases() {
    static const base::Json all = base::readJson(TUNEWRIGHT_FIXTURES "/templates/cases.json");
    return all;
}

/// The day on which the reference rendered.
std::tm thatDay() {
    std::tm day{};
    day.tm_year = 124;
    day.tm_mon = 6;
    day.tm_mday = 26;
    day.tm_wday = 5;
    return day;
}

templates::RenderOptions optionsOf(const base::Json& item) {
    templates::RenderOptions options;
    options.addGenerationPrompt = item.value("add_generation_prompt", false);
    options.variables = item.value("variables", base::Json::object());
    if (item.contains("with_tools"))
        options.tools = cases()["tools"];
    options.now = thatDay();
    return options;
}

/// Codes that stand for an exception of jinja2 and Python.
QStringList codesFor(const std::string& exception) {
    if (exception == "TemplateError")
        return {"template.raised"};
    if (exception == "TemplateSyntaxError")
        return {"template.syntax"};
    if (exception == "UndefinedError" || exception == "SecurityError")
        return {"template.undefined"};
    return {"template.type", "template.limit"};
}

}  // namespace

/// Every feature, and templates in the style of published ones, against what jinja2 makes of them.
class TestRendering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameAsReference_data();
    void sameAsReference();
    void nothingIsLeftFromAnEarlierRendering();
};

void TestRendering::sameAsReference_data() {
    QTest::addColumn<int>("index");
    const auto& list = cases()["cases"];
    QVERIFY(list.size() > 400);
    for (int index = 0; index < static_cast<int>(list.size()); ++index)
        QTest::addRow("%s (%d)",
                      QByteArray::fromStdString(list[index]["template"].get<std::string>()).simplified().left(70).constData(),
                      index)
            << index;
}

void TestRendering::sameAsReference() {
    QFETCH(int, index);
    const base::Json& item = cases()["cases"][index];
    const base::Json& messages = item.contains("messages") ? item["messages"] : cases()["messages"];
    try {
        const auto chat = templates::ChatTemplate::parse(item["template"].get<std::string>());
        const std::string text = chat.render(messages, optionsOf(item));
        QVERIFY2(item.contains("text"), qPrintable("no error, but: " + QString::fromStdString(text)));
        QCOMPARE(QString::fromStdString(text), QString::fromStdString(item["text"].get<std::string>()));
    } catch (const base::Error& error) {
        QVERIFY2(item.contains("error"), error.what());
        QVERIFY2(codesFor(item["error"].get<std::string>()).contains(QString::fromStdString(error.code())), error.what());
        if (item.contains("message"))
            QCOMPARE(error.issues().front().arguments.at("message"), item["message"].get<std::string>());
    }
}

void TestRendering::nothingIsLeftFromAnEarlierRendering() {
    const auto chat = templates::ChatTemplate::parse(
        "{% set ns = namespace(n=0) %}{% for m in messages %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}");
    for (int time = 0; time < 2; ++time)
        QCOMPARE(chat.render(cases()["messages"], {}), std::string("3"));
}

TUNEWRIGHT_TEST(TestRendering)
#include "test_rendering.moc"
