// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/unix_listener.h"
#include "support/room_test.h"
#include "support/unix_client.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Keeps what a listener accepted.
struct Taken
{
    ~Taken()
    {
        for (const int descriptor : std::as_const(descriptors))
            ::close(descriptor);
    }
    UnixListener::Accepted taker()
    {
        return [this](int descriptor, const QString &peer, DescriptorLease) {
            descriptors += descriptor;
            peers += peer;
        };
    }

    QList<int> descriptors;
    QStringList peers;
};

QByteArray abstractName()
{
    return "@rookery-test-" + QByteArray::number(::getpid());
}

} // namespace

class TestUnixListener final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndSaysWho();
    void isForThisUserOnly();
    void isGoneAtTheEnd();
    void leavesWhatTookItsPlace();
    void replacesOneThatNobodyListensOn();
    void leavesOneThatSomebodyListensOn();
    void leavesOneThatSomebodyIsAboutToListenOn();
    void leavesAStaleOneThatSomebodyElseLooksAt();
    void leavesAFile();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void listensAgain();
    void isAbstractWhereTheNameSaysSo();
    void isAbstractForThisUserOnly();
    void mayBeClosedByWhoIsTold();

private:
    [[nodiscard]] QString path(const char *name = "a.sock") const
    {
        return m_dir.filePath(QLatin1StringView(name));
    }

    QTemporaryDir m_dir;
};

void TestUnixListener::acceptsAndSaysWho()
{
    Taken taken;
    UnixListener listener(taken.taker(), [](const Error &) {});
    QVERIFY(listener.listen(path()));
    const int client = connectToUnix(QFile::encodeName(path()));
    QVERIFY(client >= 0);
    QTRY_COMPARE(taken.descriptors.size(), 1);
#ifdef Q_OS_LINUX
    QCOMPARE(taken.peers, QStringList(u"pid %1"_s.arg(::getpid())));
#endif
    QCOMPARE(::write(client, "hello", 5), 5);
    QByteArray received;
    const auto hasAll = [&] {
        char buffer[8];
        if (const ssize_t n = ::read(taken.descriptors[0], buffer, sizeof buffer); n > 0)
            received.append(buffer, n);
        return received == "hello";
    };
    QTRY_VERIFY(hasAll());
    ::close(client);
}

void TestUnixListener::isForThisUserOnly()
{
    const mode_t before = ::umask(0);
    UnixListener listener([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
    const auto listening = listener.listen(path());
    ::umask(before);
    QVERIFY(listening);
    struct stat file = {};
    QCOMPARE(::lstat(QFile::encodeName(path()).constData(), &file), 0);
    QVERIFY(S_ISSOCK(file.st_mode));
    QCOMPARE(int(file.st_mode & 0777), 0600);
}

void TestUnixListener::isGoneAtTheEnd()
{
    {
        UnixListener listener([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
        QVERIFY(listener.listen(path()));
        QVERIFY(QFileInfo::exists(path()));
        listener.close();
        QVERIFY(!QFileInfo::exists(path()));
        QVERIFY(listener.listen(path()));
    }
    QVERIFY(!QFileInfo::exists(path()));
}

void TestUnixListener::leavesWhatTookItsPlace()
{
    UnixListener listener([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
    QVERIFY(listener.listen(path()));
    QVERIFY(QFile::rename(path(), path("moved.sock")));
    const int other = bindToUnix(QFile::encodeName(path()));
    QVERIFY(other >= 0);
    listener.close();
    QVERIFY(QFileInfo::exists(path()));
    ::close(other);
    QVERIFY(QFile::remove(path()));
}

void TestUnixListener::replacesOneThatNobodyListensOn()
{
    ::close(bindToUnix(QFile::encodeName(path())));
    QVERIFY(QFileInfo::exists(path()));
    Taken taken;
    UnixListener listener(taken.taker(), [](const Error &) {});
    QVERIFY(listener.listen(path()));
    const int client = connectToUnix(QFile::encodeName(path()));
    QVERIFY(client >= 0);
    QTRY_COMPARE(taken.descriptors.size(), 1);
    ::close(client);
}

void TestUnixListener::leavesOneThatSomebodyListensOn()
{
    Taken taken;
    UnixListener first(taken.taker(), [](const Error &) {});
    QVERIFY(first.listen(path()));
    UnixListener second([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
    const auto refused = second.listen(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PortBusy);
    QVERIFY2(refused.error().message.contains(path()), qPrintable(refused.error().sentence()));
    const int client = connectToUnix(QFile::encodeName(path()));
    QVERIFY(client >= 0);
    ::close(client);
    // Who listens there has not heard of the look whether he lives.
    QTRY_COMPARE(taken.descriptors.size(), 1);
}

void TestUnixListener::leavesOneThatSomebodyIsAboutToListenOn()
{
    const int bound = bindToUnix(QFile::encodeName(path()));
    QVERIFY(bound >= 0);
    UnixListener listener([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
    const auto refused = listener.listen(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PortBusy);
    QCOMPARE(::listen(bound, 1), 0);
    const int client = connectToUnix(QFile::encodeName(path()));
    QVERIFY(client >= 0);
    ::close(client);
    ::close(bound);
    QVERIFY(listener.listen(path()));
}

void TestUnixListener::leavesAStaleOneThatSomebodyElseLooksAt()
{
    ::close(bindToUnix(QFile::encodeName(path())));
    const int folder = ::open(QFile::encodeName(m_dir.path()).constData(), O_RDONLY);
    QCOMPARE(::flock(folder, LOCK_EX), 0);
    UnixListener listener([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
    const auto refused = listener.listen(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PortBusy);
    QVERIFY(QFileInfo::exists(path()));
    ::close(folder);
    QVERIFY(listener.listen(path()));
}

void TestUnixListener::leavesAFile()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    UnixListener listener([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
    const auto refused = listener.listen(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadInput);
    listener.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "precious");
    QVERIFY(file.remove());
}

void TestUnixListener::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no folder") << path("none/a.sock") << ErrorCode::BadInput;
    QTest::newRow("a file for a folder") << u"/dev/null/a.sock"_s << ErrorCode::BadInput;
    QTest::newRow("too long") << path() + QString(200, u'a') << ErrorCode::LocalIo;
    if (::geteuid() != 0)
        QTest::newRow("not allowed") << u"/a.sock"_s << ErrorCode::NotPermitted;
}

void TestUnixListener::saysWhatIsWrong()
{
    QFETCH(QString, at);
    UnixListener listener([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
    const auto refused = listener.listen(at);
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QVERIFY(!refused.error().message.isEmpty() && !refused.error().detail.isEmpty());
}

void TestUnixListener::listensAgain()
{
    Taken taken;
    UnixListener listener(taken.taker(), [](const Error &) {});
    QVERIFY(!listener.listen(path("none/a.sock")));
    QVERIFY(listener.listen(path()));
    listener.close();
    QCOMPARE(connectToUnix(QFile::encodeName(path())), -1);
    QVERIFY(listener.listen(path("b.sock")));
    const int client = connectToUnix(QFile::encodeName(path("b.sock")));
    QVERIFY(client >= 0);
    QTRY_COMPARE(taken.descriptors.size(), 1);
    ::close(client);
}

void TestUnixListener::isAbstractWhereTheNameSaysSo()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux has abstract sockets");
#endif
    Taken taken;
    UnixListener listener(taken.taker(), [](const Error &) {});
    QVERIFY(listener.listen(QString::fromLatin1(abstractName())));
    QVERIFY(!QFileInfo::exists(QString::fromLatin1(abstractName())));
    const int client = connectToUnix(abstractName());
    QVERIFY(client >= 0);
    QTRY_COMPARE(taken.descriptors.size(), 1);
    ::close(client);

    UnixListener second([](int, const QString &, const DescriptorLease &) {}, [](const Error &) {});
    const auto refused = second.listen(QString::fromLatin1(abstractName()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PortBusy);
    listener.close();
    QVERIFY(second.listen(QString::fromLatin1(abstractName())));
}

void TestUnixListener::isAbstractForThisUserOnly()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux has abstract sockets");
#endif
    if (::geteuid() != 0)
        QSKIP("only root can be somebody else");
    Taken taken;
    UnixListener listener(taken.taker(), [](const Error &) {});
    QVERIFY(listener.listen(QString::fromLatin1(abstractName())));
    const QByteArray name = abstractName();
    const pid_t child = ::fork();
    if (child == 0) {
        char byte = 0;
        const bool other = ::setgid(65534) == 0 && ::setuid(65534) == 0;
        const int client = connectToUnix(name);
        ::_exit(other && client >= 0 && ::read(client, &byte, 1) == 0 ? 0 : 1);
    }
    int status = -1;
    bool ended = false;
    const auto hasEnded = [&] { return ended = ended || ::waitpid(child, &status, WNOHANG) == child; };
    QTRY_VERIFY(hasEnded());
    QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    QVERIFY(taken.descriptors.isEmpty());
}

void TestUnixListener::mayBeClosedByWhoIsTold()
{
    int told = 0;
    UnixListener *self = nullptr;
    UnixListener listener(
        [&](int descriptor, const QString &, const DescriptorLease &) {
            ++told;
            ::close(descriptor);
            self->close();
        },
        [](const Error &) {});
    self = &listener;
    QVERIFY(listener.listen(path()));
    const int one = connectToUnix(QFile::encodeName(path()));
    const int two = connectToUnix(QFile::encodeName(path()));
    QTRY_COMPARE(told, 1);
    QVERIFY(!QFileInfo::exists(path()));
    QTest::qWait(0);
    QCOMPARE(told, 1);
    ::close(one);
    ::close(two);
}

ROOKERY_TEST(TestUnixListener)
#include "tst_unix_listener.moc"
