// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>

#include "core/api/messages.h"
#include "tests/support/source_rules.h"
#include "tests/support/test_program.h"

/// The rules of ARCHITECTURE.md, held to the project's own sources; and each rule held to a made-up project that breaks it.
class TestDependencies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void projectIsRead();
    void project_data();
    void project();
    void broken_data();
    void broken();
    void allowed_data();
    void allowed();
    void codesAreFound_data();
    void codesAreFound();

private:
    static std::vector<tests::SourceFile> madeUp(const QString& folder, const QString& path, const QByteArray& text);
};

namespace {

using Rule = std::vector<std::string> (*)(const std::vector<tests::SourceFile>&);

bool hasWords(const std::string& code) {
    const auto found = core::api::messageTemplate(code);
    return found.code == code && found.message != code;
}

std::vector<std::string> wordless(const std::vector<tests::SourceFile>& sources) {
    return tests::messageFaults(sources, hasWords);
}

const std::map<QString, Rule>& rules() {
    static const std::map<QString, Rule> table = {
        {"layers", tests::layerFaults},
        {"order in core", tests::coreOrderFaults},
        {"libraries", tests::libraryFaults},
        {"lengths", tests::lengthFaults},
        {"messages", wordless},
    };
    return table;
}

QString joined(const std::vector<std::string>& lines) {
    QStringList list;
    for (const std::string& line : lines)
        list << QString::fromStdString(line);
    return list.join('\n');
}

}  // namespace

void TestDependencies::projectIsRead() {
    const auto sources = tests::readSources(TUNEWRIGHT_SOURCE);
    std::set<std::string> folders;
    for (const auto& source : sources)
        folders.insert(source.path.substr(0, source.path.find('/')));
    QVERIFY(sources.size() > 100);
    QCOMPARE(folders, (std::set<std::string>{"app", "core", "ui"}));
}

void TestDependencies::project_data() {
    QTest::addColumn<QString>("rule");
    for (const auto& [name, rule] : rules())
        QTest::newRow(qPrintable(name)) << name;
}

void TestDependencies::project() {
    QFETCH(QString, rule);
    const auto faults = rules().at(rule)(tests::readSources(TUNEWRIGHT_SOURCE));
    for (const std::string& fault : faults)
        qWarning("%s", fault.c_str());
    QVERIFY2(faults.empty(), qPrintable(QString("%1 faults, listed above").arg(faults.size())));
}

std::vector<tests::SourceFile> TestDependencies::madeUp(const QString& folder, const QString& path, const QByteArray& text) {
    QDir(folder).mkpath(QFileInfo(path).path());
    QFile file(folder + "/" + path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the made-up source cannot be written");
    file.close();
    return tests::readSources(folder.toStdString());
}

void TestDependencies::broken_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const char* rule, const char* path, const QByteArray& text) {
        QTest::newRow(name) << rule << path << text;
    };
    row("window sees the inside of core", "layers", "ui/pages/a.cpp", "#include \"core/models/model.h\"\n");
    row("command sees the inside of core", "layers", "app/commands/a.cpp", "#include \"core/base/json.h\"\n");
    row("core sees the window", "layers", "core/data/a.cpp", "#include \"ui/theme.h\"\n");
    row("core sees the command line", "layers", "core/session/a.cpp", "#include \"app/commands/all.h\"\n");
    row("window sees the command line", "layers", "ui/a.h", "#pragma once\n#include \"app/commands/all.h\"\n");
    row("data sees training", "order in core", "core/data/a.cpp", "#include \"core/training/trainer.h\"\n");
    row("api sees base", "order in core", "core/api/a.h", "#include \"core/base/error.h\"\n");
    row("models see tasks", "order in core", "core/models/families/a.cpp", "#include \"core/tasks/task.h\"\n");
    row("unknown folder", "order in core", "core/gadgets/a.cpp", "#include \"core/api/job.h\"\n");
    row("Qt in core", "libraries", "core/base/a.cpp", "#include <QString>\n");
    row("Qt module in core", "libraries", "core/base/a.cpp", "#  include <QtCore/qstring.h>\n");
    row("libtorch in the window", "libraries", "ui/a.cpp", "#include <torch/torch.h>\n");
    row("libtorch in data", "libraries", "core/data/a.cpp", "#include <ATen/ATen.h>\n");
    row("QCustomPlot on a page", "libraries", "ui/pages/a.cpp", "#include <qcustomplot.h>\n");
    row("SentencePiece beside libtorch", "libraries", "core/tokenizers/a.cpp", "#include <sentencepiece_processor.h>\n");
    row("poppler beside the rest", "libraries", "core/data/formats/a.cpp", "#include <poppler-document.h>\n");
    row("network in data", "libraries", "core/data/a.cpp", "#include <curl/curl.h>\n");
    row("hub sees the session", "order in core", "core/hub/a.cpp", "#include \"core/session/guard.h\"\n");
    row("header too long", "lengths", "core/api/a.h", QByteArray("int a;\n").repeated(201));
    row("source too long", "lengths", "ui/a.cpp", QByteArray("int a;\n").repeated(451));
    row("thrown code without words", "messages", "core/data/a.cpp", "throw base::Error(\"data.nonsense\", {});\n");
    row("reported code without words", "messages", "core/data/a.cpp",
        "issues.push_back({Severity::Note,\n    \"data.no-such\"});\n");
}

void TestDependencies::broken() {
    QFETCH(QString, rule);
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    const auto faults = rules().at(rule)(madeUp(folder.path(), path, text));
    QCOMPARE(faults.size(), std::size_t(1));
    QVERIFY2(faults.front().starts_with(path.toStdString() + ": "), faults.front().c_str());
    for (const auto& [name, other] : rules())
        if (name != rule)
            QVERIFY2(other(tests::readSources(folder.path().toStdString())).empty(), qPrintable(name));
}

void TestDependencies::allowed_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("window sees api and Qt") << "ui/a.cpp" << QByteArray("#include <QString>\n#include \"core/api/job.h\"\n");
    QTest::newRow("app sees the window") << "app/main.cpp" << QByteArray("#include \"ui/main_window.h\"\n");
    QTest::newRow("plot sees QCustomPlot") << "ui/widgets/live_plot.cpp" << QByteArray("#include <qcustomplot.h>\n");
    QTest::newRow("models see libtorch") << "core/models/a.cpp"
                                         << QByteArray("#include <torch/torch.h>\n#include \"core/base/files.h\"\n");
    QTest::newRow("hub sees the network and tokenizers") << "core/hub/a.cpp"
                                         << QByteArray("#include <curl/curl.h>\n#include \"core/tokenizers/tokenizer.h\"\n");
    QTest::newRow("longest header") << "core/base/a.h" << QByteArray("int a;\n").repeated(200);
    QTest::newRow("code with words") << "core/base/a.cpp" << QByteArray("throw base::Error(\"file.not-found\");\n");
}

void TestDependencies::allowed() {
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    const auto sources = madeUp(folder.path(), path, text);
    QCOMPARE(sources.size(), std::size_t(1));
    for (const auto& [name, rule] : rules())
        QVERIFY2(rule(sources).empty(), qPrintable(name + ": " + joined(rule(sources))));
}

void TestDependencies::codesAreFound_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("thrown") << "throw Error(\"file.unreadable\", {});" << QStringList{"file.unreadable"};
    QTest::newRow("helper") << "fail(\"weights.header\");" << QStringList{"weights.header"};
    QTest::newRow("returned diagnosis") << "return {\"diagnosis.stalled\", {}};" << QStringList{"diagnosis.stalled"};
    QTest::newRow("passed on") << "require(ok, \"job.no-task\", \"task\");" << QStringList{"job.no-task"};
    QTest::newRow("two") << "Error(\"a.b\"); {Severity::Warning, \"c.d-e\"}" << QStringList{"a.b", "c.d-e"};
    QTest::newRow("fault of a row") << "fault = {\"data.row.nul\"};" << QStringList{"data.row.nul"};
    QTest::newRow("field of a job") << "integer(\"training.epochs\", 3)" << QStringList{};
    QTest::newRow("comment") << "/// @throws \"data.no-such\"\nint a;" << QStringList{};
    QTest::newRow("file name") << "folder / \"tokenizer.json\"" << QStringList{};
}

void TestDependencies::codesAreFound() {
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    QCOMPARE(joined(tests::messageCodes(text.toStdString())), codes.join('\n'));
}

TUNEWRIGHT_TEST(TestDependencies)
#include "test_dependencies.moc"
