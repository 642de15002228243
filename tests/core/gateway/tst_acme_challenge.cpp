// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/acme_challenge.h"
#include "core/http/request_head.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestAcmeChallenge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void knowsTokens_data();
    void knowsTokens();
    void readsAFile();
    void readsNothingElse_data();
    void readsNothingElse();

private:
    [[nodiscard]] QString at(const QString &name) const
    {
        return m_root->filePath(u".well-known/acme-challenge/"_s + name);
    }
    void write(const QString &path, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestAcmeChallenge::initTestCase()
{
    ::umask(022);
}

void TestAcmeChallenge::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_root->path()).mkpath(u".well-known/acme-challenge"_s));
}

void TestAcmeChallenge::write(const QString &path, const QByteArray &content) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void TestAcmeChallenge::knowsTokens_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &token) {
        QTest::newRow(name) << line << token;
    };
    const QByteArray folder = "/.well-known/acme-challenge/";
    row("plain", "GET " + folder + "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA",
        "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA");
    row("HEAD", "HEAD " + folder + "a_b", "a_b");
    row("a query", "GET " + folder + "ab?x=/y", "ab");
    row("absolute", "GET http://h" + folder + "ab", "ab");
    row("another method", "POST " + folder + "ab", {});
    row("no token", "GET " + folder, {});
    row("the folder", "GET /.well-known/acme-challenge", {});
    row("elsewhere", "GET /acme-challenge/ab", {});
    row("another case", "GET /.Well-Known/acme-challenge/ab", {});
    row("up", "GET " + folder + "..", {});
    row("further up", "GET " + folder + "../../etc/passwd", {});
    row("encoded", "GET " + folder + "%2e%2e%2fab", {});
    row("a dot", "GET " + folder + "ab.txt", {});
    row("a folder", "GET " + folder + "ab/", {});
    row("too long", "GET " + folder + QByteArray(129, 'a'), {});
    row("long", "GET " + folder + QByteArray(128, 'a'), QByteArray(128, 'a'));
}

void TestAcmeChallenge::knowsTokens()
{
    QFETCH(const QByteArray, line);
    http::RequestHeadReader reader;
    QCOMPARE(reader.read(QByteArray(line + " HTTP/1.1\r\nHost: h\r\n\r\n")),
             http::RequestHeadReader::Status::Complete);
    QTEST(AcmeChallenge::tokenIn(reader.head()), "token");
}

void TestAcmeChallenge::readsAFile()
{
    write(at(u"ab"_s), "ab.thumbprint");
    QCOMPARE(AcmeChallenge::read(m_root->path(), "ab"), std::optional<QByteArray>("ab.thumbprint"));
    QCOMPARE(AcmeChallenge::read(m_root->path(), "abc"), std::nullopt);
    QCOMPARE(AcmeChallenge::read(u"/nowhere"_s, "ab"), std::nullopt);
    write(at(u"large"_s), QByteArray(AcmeChallenge::MaxSize, 'x'));
    QVERIFY(AcmeChallenge::read(m_root->path(), "large"));
}

void TestAcmeChallenge::readsNothingElse_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"link out", "link beside", "folder", "pipe", "too large", "linked folder"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestAcmeChallenge::readsNothingElse()
{
    QFETCH(const QString, kind);
    const QString path = at(u"ab"_s);
    write(m_root->filePath(u"secret"_s), "secret");
    if (kind == "link out"_L1) {
        QVERIFY(QFile::link(m_root->filePath(u"secret"_s), path));
    } else if (kind == "link beside"_L1) {
        write(at(u"cd"_s), "cd");
        QVERIFY(QFile::link(u"cd"_s, path));
    } else if (kind == "folder"_L1) {
        QVERIFY(QDir().mkdir(path));
    } else if (kind == "pipe"_L1) {
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    } else if (kind == "too large"_L1) {
        write(path, QByteArray(AcmeChallenge::MaxSize + 1, 'x'));
    } else {
        QVERIFY(QDir(m_root->filePath(u".well-known"_s)).rmdir(u"acme-challenge"_s));
        QVERIFY(QDir(m_root->path()).mkdir(u"elsewhere"_s));
        write(m_root->filePath(u"elsewhere/ab"_s), "secret");
        QVERIFY(
            QFile::link(m_root->filePath(u"elsewhere"_s), m_root->filePath(u".well-known/acme-challenge"_s)));
    }
    QCOMPARE(AcmeChallenge::read(m_root->path(), "ab"), std::nullopt);
}

ROOKERY_TEST(TestAcmeChallenge)
#include "tst_acme_challenge.moc"
