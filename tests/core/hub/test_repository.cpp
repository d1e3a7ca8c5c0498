// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTest>

#include "core/base/error.h"
#include "core/hub/repository.h"
#include "tests/support/test_program.h"

using namespace core;

/// What may be typed or pasted as a model's name.
class TestRepository : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
    void addresses_data();
    void addresses();
};

static hub::WebAddress publicHub() {
    auto address = hub::parseWebAddress("https://huggingface.co").value();
    address.path.clear();
    return address;
}

void TestRepository::understood_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("revision");
    const auto row = [](const char* title, const char* text, const char* wish, const char* name, const char* revision) {
        QTest::newRow(title) << text << wish << name << revision;
    };
    row("owner and name", "owner/name", "", "owner/name", "main");
    row("name alone", "gpt2", "", "gpt2", "main");
    row("white space round it", "  owner/name\n", "", "owner/name", "main");
    row("revision behind it", "owner/name@v1.0", "", "owner/name", "v1.0");
    row("revision on its own", "owner/name", "refs/pr/1", "owner/name", "refs/pr/1");
    row("the same revision twice", "owner/name@v1", "v1", "owner/name", "v1");
    row("page", "https://huggingface.co/owner/na.me_2-b", "", "owner/na.me_2-b", "main");
    row("page with a slash", "https://huggingface.co/owner/name/", "", "owner/name", "main");
    row("page of an old model", "https://huggingface.co/gpt2", "", "gpt2", "main");
    row("files of a revision", "https://huggingface.co/owner/name/tree/v2", "", "owner/name", "v2");
    row("revision with a slash", "https://huggingface.co/owner/name/tree/refs%2Fpr%2F3", "", "owner/name", "refs/pr/3");
    row("a file", "https://huggingface.co/owner/name/blob/main/config.json?x=1#L3", "", "owner/name", "main");
    row("files of an old model", "https://huggingface.co/gpt2/tree/main", "", "gpt2", "main");
    row("short host", "https://hf.co/owner/name", "", "owner/name", "main");
}

void TestRepository::understood() {
    QFETCH(QString, text);
    QFETCH(QString, wish);
    QFETCH(QString, name);
    QFETCH(QString, revision);
    const auto repository = hub::parseRepository(text.toStdString(), wish.toStdString(), publicHub());
    QCOMPARE(QString::fromStdString(repository.name), name);
    QCOMPARE(QString::fromStdString(repository.revision), revision);
    QCOMPARE(QString::fromStdString(repository.folderName()), "models--" + QString(name).replace("/", "--"));
}

void TestRepository::refused_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* title, const QString& text, const char* wish, const char* code) {
        QTest::newRow(title) << text << wish << code;
    };
    row("nothing", "", "", "hub.bad-name");
    row("three parts", "a/b/c", "", "hub.bad-name");
    row("out of the folder", "../name", "", "hub.bad-name");
    row("absolute", "/etc/passwd", "", "hub.bad-name");
    row("empty owner", "/name", "", "hub.bad-name");
    row("backslash", "owner\\name", "", "hub.bad-name");
    row("two dashes", "ow--ner/name", "", "hub.bad-name");
    row("dot in front", ".owner/name", "", "hub.bad-name");
    row("query", "owner/name?x", "", "hub.bad-name");
    row("blank", "owner/my name", "", "hub.bad-name");
    row("not ASCII", QString::fromUtf8("owner/n\u00e4me"), "", "hub.bad-name");
    row("too long", "owner/" + QString(100, 'n'), "", "hub.bad-name");
    row("git", "owner/name.git", "", "hub.bad-name");
    row("empty revision", "owner/name@", "", "hub.bad-revision");
    row("revision leaves", "owner/name@a/../../b", "", "hub.bad-revision");
    row("absolute revision", "owner/name", "/tmp", "hub.bad-revision");
    row("lock", "owner/name", "main.lock", "hub.bad-revision");
    row("long revision", "owner/name@" + QString(300, 'r'), "", "hub.bad-revision");
    row("bad percent sign", "https://huggingface.co/owner/name/tree/a%0", "", "hub.bad-revision");
    row("NUL in a revision", "https://huggingface.co/owner/name/tree/a%00b", "", "hub.bad-revision");
    row("two revisions", "owner/name@a", "b", "hub.several-revisions");
    row("another host", "https://example.org/owner/name", "", "hub.other-host");
    row("dataset", "https://huggingface.co/datasets/owner/name", "", "hub.not-a-model");
    row("front page", "https://huggingface.co/", "", "hub.bad-name");
    row("discussion", "https://huggingface.co/owner/name/discussions/1", "", "hub.bad-name");
    row("file address", "file:///etc/passwd", "", "hub.bad-name");
    row("user name", "https://me:secret@huggingface.co/owner/name", "", "hub.bad-name");
}

void TestRepository::refused() {
    QFETCH(QString, text);
    QFETCH(QString, wish);
    QFETCH(QString, code);
    try {
        hub::parseRepository(text.toStdString(), wish.toStdString(), publicHub());
        QFAIL("understood");
    } catch (const base::Error& error) {
        QCOMPARE(QString::fromStdString(error.code()), code);
    }
}

void TestRepository::addresses_data() {
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("address");
    QTest::newRow("absolute") << "https://cdn.example.org/x?y=a%2Fb"
                              << "https://cdn.example.org:443/x?y=a%2Fb";
    QTest::newRow("path") << "/z"
                          << "https://hub.example.org:8443/z";
    QTest::newRow("relative") << "c"
                              << "https://hub.example.org:8443/a/c";
    QTest::newRow("without scheme") << "//other.example.org/z"
                                    << "https://other.example.org:8443/z";
    QTest::newRow("another scheme") << "file:///etc/passwd"
                                    << "";
    QTest::newRow("user name") << "https://a:b@example.org/"
                               << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("blank") << "/a b"
                           << "";
}

void TestRepository::addresses() {
    QFETCH(QString, location);
    QFETCH(QString, address);
    const auto resolved =
        hub::resolveAddress(hub::parseWebAddress("https://HUB.example.org:8443/a/b?q=1").value(), location.toStdString());
    if (location.startsWith("//")) {  // which port stays differs between versions of libcurl
        QVERIFY(resolved && resolved->host == "other.example.org");
        return;
    }
    QCOMPARE(resolved ? QString::fromStdString(resolved->text()) : QString(), address);
}

TUNEWRIGHT_TEST(TestRepository)
#include "test_repository.moc"
