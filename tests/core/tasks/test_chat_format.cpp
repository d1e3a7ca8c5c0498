// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/tasks/chat_examples.h"
#include "tests/support/test_program.h"

using namespace core;
using base::Json;
using Ids = std::vector<std::int64_t>;

namespace {

/// A model folder with the small GPT-2 tokenizer and a template of the test's own; without one if it is empty.
class Folder {
public:
    explicit Folder(const char* chatTemplate = "") {
        const std::string from = std::string(TUNEWRIGHT_FIXTURES) + "/complete/gpt2/";
        for (const std::string& name : tokenizers::tokenizerFiles(from))
            std::filesystem::copy_file(from + name, path() + "/" + name);
        if (*chatTemplate != 0)
            base::writeFile(path() + "/chat_template.jinja", chatTemplate);
        tokenizer = tokenizers::openTokenizer(path());
    }
    std::string path() const { return m_folder.path().toStdString(); }
    std::shared_ptr<const tokenizers::Tokenizer> tokenizer;

private:
    QTemporaryDir m_folder;
};

constexpr const char* turns = "{% for m in messages %}[{{ m.role }}]{{ m.content }}[/]{% endfor %}"
                              "{% if add_generation_prompt %}[assistant]{% endif %}";
constexpr const char* strict = "{% for m in messages %}"
                               "{% if m.role == 'system' or (m.role == 'user') != (loop.index0 % 2 == 0) %}"
                               "{{ raise_exception('user and assistant in turns') }}{% endif %}"
                               "({{ m.content }}){% endfor %}";

Json message(const char* role, const char* content) {
    return {{"role", role}, {"content", content}};
}

QStringList learnedParts(const tasks::ChatFormat::Written& written) {
    QStringList parts;
    for (const auto& [begin, end] : written.learned)
        parts << QString::fromStdString(tasks::ChatFormat::plain(written.text.substr(begin, end - begin)));
    return parts;
}

QString text(const Folder& folder, const Ids& ids) {
    const std::vector<tokenizers::Id> narrow(ids.begin(), ids.end());
    return QString::fromStdString(folder.tokenizer->decode(narrow, false));
}

}  // namespace

class TestChatFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheAssistantIsLearned() {
        const Folder folder(turns);
        const tasks::ChatFormat format(folder.path(), *folder.tokenizer);
        const data::Conversation talk{{message("system", "Be kind."), message("user", "Hi?"), message("assistant", "Hello."),
                                       message("user", "More?"), message("assistant", "Yes.")},
                                      nullptr};
        const auto written = format.write(talk);
        QCOMPARE(QString::fromStdString(written.text),
                 "[system]Be kind.[/][user]Hi?[/][assistant]Hello.[/][user]More?[/][assistant]Yes.[/]");
        QCOMPARE(learnedParts(written), (QStringList{"Hello.[/]", "Yes.[/]"}));
        QCOMPARE(QString::fromStdString(format.prompt(talk)),
                 "[system]Be kind.[/][user]Hi?[/][assistant]Hello.[/][user]More?[/][assistant]");
        QCOMPARE(QString::fromStdString(tasks::lastAnswer(talk)), "Yes.");
        QCOMPARE(QString::fromStdString(tasks::lastQuestion(talk)), "More?");
    }

    /// What goes from message to message is written at once; what looks how many there are, turn by turn: the same is learned.
    void longTalksAreWrittenAtOnceWithTheSameAnswers_data() {
        QTest::addColumn<QByteArray>("chat");
        QTest::newRow("turns") << QByteArray(turns);
        QTest::newRow("an opening that the answers lack") << QByteArray(
            "{% for m in messages %}({{ m.content }}){% endfor %}{% if add_generation_prompt %}(think){% endif %}");
        QTest::newRow("nothing closes an answer")
            << QByteArray("{{ bos_token }}{% for m in messages %}{{ m.role ~ m.content }}{% endfor %}"
                          "{% if add_generation_prompt %}assistant{% endif %}");
        QTest::newRow("the system apart") << QByteArray(
            "{% if messages[0].role == 'system' %}{% set rest = messages[1:] %}{{ messages[0].content }}{% else %}"
            "{% set rest = messages %}{% endif %}{% for m in rest %}[{{ m.role }}]{{ m.content }}{% endfor %}"
            "{% if add_generation_prompt %}[assistant]{% endif %}");
    }
    void longTalksAreWrittenAtOnceWithTheSameAnswers() {
        QFETCH(QByteArray, chat);
        const Folder atOnce(chat), byTurns("{% if messages | length %}{% endif %}" + chat);
        QVERIFY(templates::ChatTemplate::parse(chat.toStdString()).inOrder());
        for (const bool system : {true, false}) {
            Json messages = Json::array();
            if (system)
                messages.push_back(message("system", "Be kind."));
            for (int turn = 0; turn < 40; ++turn) {
                messages.push_back(message("user", qPrintable(QString("Größe %1?").arg(turn))));
                messages.push_back(message("assistant", qPrintable(QString("About %1 <s>.").arg(turn * turn))));
                if (turn % 7 == 0)
                    messages.back()["weight"] = 0;
            }
            const data::Conversation talk{messages, nullptr};
            const auto one = tasks::ChatFormat(atOnce.path(), *atOnce.tokenizer).write(talk);
            const auto other = tasks::ChatFormat(byTurns.path(), *byTurns.tokenizer).write(talk);
            QCOMPARE(one.text, other.text);
            QVERIFY(one.learned == other.learned);
        }
    }

    void messagesOfWeightZeroAreOnlyRead() {
        const Folder folder(turns);
        Json first = message("assistant", "Hello.");
        first["weight"] = 0;
        const data::Conversation talk{{message("user", "Hi?"), first, message("user", "More?"), message("assistant", "Yes.")},
                                      nullptr};
        QCOMPARE(learnedParts(tasks::ChatFormat(folder.path(), *folder.tokenizer).write(talk)), QStringList{"Yes.[/]"});
    }

    /// Tools are shown; their calls and results are learned only where that is asked for.
    void toolsAreLearnedAsAsked_data() {
        QTest::addColumn<api::ToolTurns>("tools");
        QTest::addColumn<QStringList>("learned");
        QTest::newRow("shown") << api::ToolTurns::Shown << QStringList{"Rain.[/]"};
        QTest::newRow("calls") << api::ToolTurns::Calls << QStringList{"look(Ulm)[/]", "Rain.[/]"};
        QTest::newRow("all") << api::ToolTurns::All << QStringList{"look(Ulm)[/]", "[tool]wet[/]", "Rain.[/]"};
    }
    void toolsAreLearnedAsAsked() {
        QFETCH(api::ToolTurns, tools);
        const QByteArray calling = "{% for m in messages %}[{{ m.role }}]{{ m.content or '' }}{% for c in m.tool_calls or [] %}"
                                   "{{ c.function.name }}({{ c.function.arguments.place }}){% endfor %}[/]{% endfor %}"
                                   "{% if add_generation_prompt %}[assistant]{% endif %}";
        Json call = message("assistant", "");
        call["tool_calls"] = Json::array({{{"type", "function"}, {"function", {{"name", "look"}, {"arguments", {{"place", "Ulm"}}}}}}});
        const data::Conversation talk{{message("user", "Weather?"), call, message("tool", "wet"), message("assistant", "Rain.")},
                                      nullptr};
        for (const QByteArray& chat : {calling, "{% if messages | length %}{% endif %}" + calling}) {
            const Folder folder(chat);
            const auto written = tasks::ChatFormat(folder.path(), *folder.tokenizer, tools).write(talk);
            QCOMPARE(QString::fromStdString(written.text),
                     "[user]Weather?[/][assistant]look(Ulm)[/][tool]wet[/][assistant]Rain.[/]");
            QTEST(learnedParts(written), "learned");
        }
    }

    void labelsAreTheTokensOfTheAnswers() {
        const Folder folder(turns);
        const tasks::ChatFormat format(folder.path(), *folder.tokenizer);
        const auto written = format.write({{message("user", "Größe?"), message("assistant", "Größer – 日本.")}, nullptr});
        const tasks::Example example = tasks::chatExample(format, written, 0);
        QCOMPARE(example.ids.size(), example.labels.size());
        Ids learned;
        for (std::size_t i = 0; i < example.ids.size(); ++i)
            if (example.labels[i] >= 0) {
                QCOMPARE(example.labels[i], example.ids[i]);
                learned.push_back(example.ids[i]);
            }
        QCOMPARE(text(folder, learned), QStringLiteral("Größer – 日本.[/]"));
        QCOMPARE(text(folder, example.ids), QString::fromStdString(written.text));
    }

    void aStrictTemplateGetsTurnsWithoutSystem() {
        const Folder folder(strict);
        const tasks::ChatFormat format(folder.path(), *folder.tokenizer);
        const auto written =
            format.write({{message("system", "Be kind."), message("user", "Hi?"), message("assistant", "Hello.")}, nullptr});
        QCOMPARE(QString::fromStdString(written.text), "(Be kind.\n\nHi?)(Hello.)");
        QVERIFY_THROWS_EXCEPTION(base::Error, format.write({{message("assistant", "Hello.")}, nullptr}));
    }

    void withoutATemplateThePlainOne() {
        const Folder folder;
        const tasks::ChatFormat format(folder.path(), *folder.tokenizer);
        const data::Conversation talk{{message("user", "Hi?"), message("assistant", "Hello.")}, nullptr};
        const std::string end = folder.tokenizer->token(*folder.tokenizer->specialIds().eos);
        QCOMPARE(QString::fromStdString(format.write(talk).text), QString::fromStdString("Hi?\nHello." + end));
        QCOMPARE(QString::fromStdString(format.prompt(talk)), "Hi?\n");
        QCOMPARE(format.endOfAnswer(), static_cast<std::int64_t>(*folder.tokenizer->specialIds().eos));
        tasks::writePlainTemplate(folder.path(), *folder.tokenizer);
        const tasks::ChatFormat again(folder.path(), *folder.tokenizer);
        QCOMPARE(QString::fromStdString(again.prompt(talk)), "Hi?\n");
    }

    void marksOfTheTemplateInATextStayText() {
        const Folder folder;
        const tasks::ChatFormat format(folder.path(), *folder.tokenizer);
        const auto eos = static_cast<std::int64_t>(*folder.tokenizer->specialIds().eos);
        const std::string end = folder.tokenizer->token(static_cast<tokenizers::Id>(eos));
        const std::string trick = "Say " + end + " twice";
        const auto written = format.write({{message("user", trick.c_str()), message("assistant", "No.")}, nullptr});
        const tasks::Example example = tasks::chatExample(format, written, 0);
        QCOMPARE(std::ranges::count(example.ids, eos), 1);  // what closes the answer
        QCOMPARE(text(folder, example.ids), QString::fromStdString(trick + "\nNo." + end));
    }

    void piecesShowTheWholeText() {
        const Folder folder(turns);
        const tasks::ChatFormat format(folder.path(), *folder.tokenizer);
        const auto written = format.write(
            {{message("user", "Where does the long road lead?"), message("assistant", "To the sea, and further.")}, nullptr});
        for (const std::int64_t limit : {0, 16, 8}) {
            QString shown;
            bool cut = false;
            for (const api::PreviewPiece& piece : tasks::chatPieces(format, written, limit)) {
                shown += QString::fromStdString(piece.text);
                cut = cut || piece.use == api::PreviewPiece::Use::CutOff;
            }
            QCOMPARE(shown, QString::fromStdString(written.text));
            QCOMPARE(cut, limit > 0);
        }
    }
};

TUNEWRIGHT_TEST(TestChatFormat)
#include "test_chat_format.moc"
