// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 20000;

/// One running rookery-cli; killed when the test ends.
class Program final
{
public:
    /// `starter`: "setsid" for a process without a terminal, "sh" for one whose streams are redirected as
    /// `redirection` says. `errors`: a file for stderr.
    explicit Program(const QStringList &arguments, const QString &psk = {}, const QString &starter = {},
                     const QString &errors = {}, const QString &redirection = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_LOGGING_RULES"_s); // the tests' own, which would silence -v
        environment.remove(u"ROOKERY_PSK"_s);
        if (!psk.isEmpty())
            environment.insert(u"ROOKERY_PSK"_s, psk);
        m_process.setProcessEnvironment(environment);
        if (!errors.isEmpty())
            m_process.setStandardErrorFile(errors);
        const QString program = QString::fromLocal8Bit(ROOKERY_CLI);
        if (starter == "sh"_L1)
            m_process.start(starter, QStringList{u"-c"_s, u"exec \"$0\" \"$@\" "_s + redirection, program} +
                                         arguments);
        else if (!starter.isEmpty())
            m_process.start(starter, QStringList{program} + arguments);
        else
            m_process.start(program, arguments);
    }
    ~Program()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    QString out()
    {
        m_out += m_process.readAllStandardOutput();
        return QString::fromUtf8(m_out);
    }
    QString err()
    {
        m_err += m_process.readAllStandardError();
        return QString::fromUtf8(m_err);
    }
    /// What the first group of `pattern` matched on stderr, once it is there; empty when it does not come.
    QString waitFor(const QString &pattern)
    {
        const QRegularExpression expression(pattern);
        QRegularExpressionMatch match;
        (void)QTest::qWaitFor([&] { return (match = expression.match(err())).hasMatch(); }, Patience);
        return match.captured(expression.captureCount());
    }
    /// The exit code; -1 when it did not end by itself.
    int exitCode()
    {
        (void)QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, Patience);
        return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit
                   ? m_process.exitCode()
                   : -1;
    }
    QString commandLine() const
    {
        QFile file(u"/proc/%1/cmdline"_s.arg(m_process.processId()));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().replace('\0', ' '))
                                              : QString();
    }
    void signal(int number) const { ::kill(pid_t(m_process.processId()), number); }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

/// A line for a shell, whose "$0" is rookery-cli, run to its end.
struct Shell
{
    Shell(const QString &line, const QString &home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s})
            environment.insert(name, home);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(u"sh"_s, {u"-c"_s, line, QString::fromLocal8Bit(ROOKERY_CLI)});
        if (process.waitForFinished(Patience) && process.exitStatus() == QProcess::NormalExit)
            exitCode = process.exitCode();
        err = QString::fromUtf8(process.readAllStandardError());
    }

    int exitCode = -1;
    QString err;
};

/// Sends back what it gets, over TCP and UDP, on one port each.
class Echo final
{
public:
    Echo()
    {
        m_listens = m_tcp.listen(QHostAddress::LocalHost) && m_udp.bind(QHostAddress::LocalHost);
        QObject::connect(&m_tcp, &QTcpServer::newConnection, &m_tcp, [this] {
            QTcpSocket *socket = m_tcp.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [socket] { socket->write(socket->readAll()); });
        });
        QObject::connect(&m_udp, &QUdpSocket::readyRead, &m_udp, [this] {
            while (m_udp.hasPendingDatagrams()) {
                QHostAddress from;
                quint16 port = 0;
                QByteArray data(m_udp.pendingDatagramSize(), Qt::Uninitialized);
                m_udp.readDatagram(data.data(), data.size(), &from, &port);
                m_udp.writeDatagram(data, from, port);
            }
        });
    }
    bool listens() const { return m_listens; }
    QString tcp() const { return QString::number(m_tcp.serverPort()); }
    QString udp() const { return QString::number(m_udp.localPort()); }

private:
    QTcpServer m_tcp;
    QUdpSocket m_udp;
    bool m_listens = false;
};

QString startedServer(Program &server)
{
    return server.waitFor(u"Listening on (ws://127\\.0\\.0\\.1:\\d+/ws)"_s);
}

} // namespace

class RookeryCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void help_data();
    void help();
    void version();
    void notUnderstood_data();
    void notUnderstood();
    void demo();
    void demoIsQuiet();
    void interruptedDemoEnds();
    void bytesGoThrough();
    void reverseBytesComeBack();
    void stdioCarriesOnlyData();
    void stopsOnSignals_data();
    void stopsOnSignals();
    void reloadsOnSignals_data();
    void reloadsOnSignals();
    void readsForwardsAgain();
    void endsWhileNobodyReadsIt_data();
    void endsWhileNobodyReadsIt();
    void saysThatItsOutputDidNotArrive_data();
    void saysThatItsOutputDidNotArrive();
    void worksWithoutStandardStreams_data();
    void worksWithoutStandardStreams();
    void stdioNeedsBothStreams_data();
    void stdioNeedsBothStreams();
    void stdioGivesUpWithoutAGateway();
    void readsKeyFilesAsEditorsLeaveThem();
    void saysThatAPortIsBusy();
    void serverSaysThatAPortIsBusy();
    void serverRefusesToBeOpenToAll();
    void saysWhyItWaitsAndGivesUp();
    void showsNoKey();
    void tellsThatAKeyIsWrong();
    void quietSaysNothing();
};

void RookeryCliTest::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("--help") << QStringList{u"--help"_s} << u"rookery-cli demo"_s;
    QTest::newRow("-h") << QStringList{u"-h"_s} << u"rookery-cli demo"_s;
    QTest::newRow("help") << QStringList{u"help"_s} << u"rookery-cli demo"_s;
    QTest::newRow("help client") << QStringList{u"help"_s, u"client"_s} << u"--max-retry-count"_s;
    QTest::newRow("client --help") << QStringList{u"client"_s, u"--help"_s} << u"--max-retry-count"_s;
    QTest::newRow("client ... -h") << QStringList{u"client"_s, u"ws://x"_s, u"-h"_s}
                                   << u"--max-retry-count"_s;
    QTest::newRow("server --help") << QStringList{u"server"_s, u"--help"_s} << u"--allow-anyone"_s;
    QTest::newRow("demo --help") << QStringList{u"demo"_s, u"--help"_s} << u"--bytes"_s;
}

void RookeryCliTest::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    Program program(arguments);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.out().contains(says));
    QCOMPARE(program.err(), QString());
}

void RookeryCliTest::version()
{
    for (const QString &word : {u"--version"_s, u"-V"_s}) {
        Program program({word});
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(QRegularExpression(u"^rookery-cli \\d+\\.\\d+\\.\\d+ \\(protocol penguin-v7\\)\n$"_s)
                    .match(program.out())
                    .hasMatch());
    }
}

void RookeryCliTest::notUnderstood_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QStringList() << u"A command is missing"_s;
    QTest::newRow("unknown command") << QStringList{u"clinet"_s} << u"Did you mean “rookery-cli client”?"_s;
    QTest::newRow("nothing near") << QStringList{u"xyzzy"_s} << u"--help"_s;
    QTest::newRow("unknown option") << QStringList{u"--frob"_s, u"client"_s} << u"no option --frob"_s;
    QTest::newRow("client alone") << QStringList{u"client"_s} << u"address is missing"_s;
    QTest::newRow("bad forward") << QStringList{u"client"_s, u"ws://x"_s, u"db"_s} << u"A right one"_s;
    QTest::newRow("bad option") << QStringList{u"server"_s, u"--prot=1"_s} << u"Did you mean --port?"_s;
    QTest::newRow("bad demo") << QStringList{u"demo"_s, u"--bytes=-1"_s} << u"--bytes"_s;
}

void RookeryCliTest::notUnderstood()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    Program program(arguments);
    QCOMPARE(program.exitCode(), 2);
    QVERIFY2(program.err().contains(says), qPrintable(program.err()));
    QCOMPARE(program.out(), QString());
}

void RookeryCliTest::demo()
{
    Program program({u"demo"_s, u"--bytes"_s, u"3000000"_s});
    QCOMPARE(program.exitCode(), 0);
    const QString out = program.out();
    QVERIFY2(out.contains("every byte compared: identical"_L1), qPrintable(out));
    QVERIFY2(out.contains("3.0 MB there and 3.0 MB back"_L1), qPrintable(out));
    QVERIFY2(out.contains("750 kB there and back without a local port"_L1), qPrintable(out));
    QVERIFY2(QRegularExpression(u"\\d+ of 4000 datagrams"_s).match(out).hasMatch(), qPrintable(out));
    QVERIFY2(out.contains("It works."_L1), qPrintable(out));
    QCOMPARE(program.err(), QString());
}

void RookeryCliTest::demoIsQuiet()
{
    Program program({u"-q"_s, u"demo"_s, u"--bytes=1"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.out(), QString());
    QCOMPARE(program.err(), QString());
}

void RookeryCliTest::interruptedDemoEnds()
{
    Program program({u"demo"_s, u"--bytes=1000000000000"_s});
    QTRY_VERIFY_WITH_TIMEOUT(program.out().contains("UDP 127.0.0.1"_L1), Patience);
    program.signal(SIGINT);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.out().contains("Stopped before the end."_L1));
}

void RookeryCliTest::bytesGoThrough()
{
    Echo echo;
    QVERIFY(echo.listens());
    Program server({u"server"_s, u"--port=0"_s});
    const QString url = startedServer(server);
    QVERIFY2(!url.isEmpty(), qPrintable(server.err()));
    Program client(
        {u"client"_s, url, u"0:127.0.0.1:"_s + echo.tcp(), u"0:127.0.0.1:"_s + echo.udp() + u"/udp"_s});
    const QString tcpPort =
        client.waitFor(u"TCP 127\\.0\\.0\\.1:(\\d+) → 127\\.0\\.0\\.1:%1 listening"_s.arg(echo.tcp()));
    const QString udpPort =
        client.waitFor(u"UDP 127\\.0\\.0\\.1:(\\d+) → 127\\.0\\.0\\.1:%1 listening"_s.arg(echo.udp()));
    QCOMPARE(client.waitFor(u"Connected to (.*)\n"_s), url);

    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, tcpPort.toUShort());
    socket.write("through the tunnel");
    QTRY_COMPARE_WITH_TIMEOUT(socket.peek(100), QByteArray("through the tunnel"), Patience);

    QUdpSocket datagrams;
    QVERIFY(datagrams.bind(QHostAddress::LocalHost));
    datagrams.writeDatagram("one datagram", QHostAddress::LocalHost, udpPort.toUShort());
    QTRY_VERIFY_WITH_TIMEOUT(datagrams.hasPendingDatagrams(), Patience);
    QByteArray back(datagrams.pendingDatagramSize(), Qt::Uninitialized);
    datagrams.readDatagram(back.data(), back.size());
    QCOMPARE(back, QByteArray("one datagram"));

    client.process().terminate();
    QCOMPARE(client.exitCode(), 0);
    server.process().terminate();
    QCOMPARE(server.exitCode(), 0);
    QCOMPARE(client.out() + server.out(), QString());
    QVERIFY2(!QString(client.err() + server.err()).contains(u'\x1b'), "no status line without a terminal");
}

void RookeryCliTest::reverseBytesComeBack()
{
    Echo echo;
    QVERIFY(echo.listens());
    Program server({u"server"_s, u"--port=0"_s, u"--reverse"_s});
    const QString url = startedServer(server);
    QTcpServer free; // a port that was free a moment ago
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    Program client({u"client"_s, url, u"R:%1:127.0.0.1:%2"_s.arg(port).arg(echo.tcp())});
    QVERIFY2(!client.waitFor(u"(at the gateway .* bound)"_s).isEmpty(), qPrintable(client.err()));
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    socket.write("the other way");
    QTRY_COMPARE_WITH_TIMEOUT(socket.peek(100), QByteArray("the other way"), Patience);
}

void RookeryCliTest::stdioCarriesOnlyData()
{
    Echo echo;
    Program server({u"server"_s, u"--port=0"_s});
    const QString url = startedServer(server);
    Program client({u"client"_s, url, u"stdio:"_s + echo.tcp()});
    client.process().write("over stdio\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.out(), u"over stdio\n"_s, Patience);
    client.process().closeWriteChannel();
    QCOMPARE(client.exitCode(), 0);
    QCOMPARE(client.out(), u"over stdio\n"_s);
    QCOMPARE(client.err(), QString());
}

void RookeryCliTest::stopsOnSignals_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void RookeryCliTest::stopsOnSignals()
{
    QFETCH(int, number);
    Program server({u"server"_s, u"--port=0"_s});
    const QString url = startedServer(server);
    Program client({u"client"_s, url, u"0:127.0.0.1:9"_s});
    QVERIFY(!client.waitFor(u"(Connected to)"_s).isEmpty());
    client.signal(number);
    QCOMPARE(client.exitCode(), 0);
    server.signal(number);
    QCOMPARE(server.exitCode(), 0);
}

void RookeryCliTest::reloadsOnSignals_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGHUP") << SIGHUP;
    QTest::newRow("SIGUSR1") << SIGUSR1;
}

/// What a penguin takes must not be the end of us.
void RookeryCliTest::reloadsOnSignals()
{
    QFETCH(int, number);
    // Without a terminal, whose end would be another reason for SIGHUP.
    Program server({u"server"_s, u"--port=0"_s}, {}, u"setsid"_s);
    const QString url = startedServer(server);
    Program client({u"client"_s, url, u"0:127.0.0.1:9"_s}, {}, u"setsid"_s);
    QVERIFY(!client.waitFor(u"(Connected to)"_s).isEmpty());
    server.signal(number);
    QVERIFY2(!server.waitFor(u"(There is no certificate to read again)"_s).isEmpty(),
             qPrintable(server.err()));
    client.signal(number);
    QVERIFY2(!client.waitFor(u"(read at every try to connect)"_s).isEmpty(), qPrintable(client.err()));
    client.signal(SIGTERM);
    QCOMPARE(client.exitCode(), 0);
    server.signal(SIGTERM);
    QCOMPARE(server.exitCode(), 0);
}

/// What did not change goes on, what is new begins, and a broken file changes nothing.
void RookeryCliTest::readsForwardsAgain()
{
    Echo echo;
    QVERIFY(echo.listens());
    QTemporaryDir directory;
    const QString path = directory.filePath(u"forwards"_s);
    const auto write = [&path](const QString &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    };
    const QString first = u"one=0:127.0.0.1:"_s + echo.tcp() + u" # goes on\n"_s;
    QVERIFY(write(first + u"two=0:127.0.0.1:9\n"_s));
    Program server({u"server"_s, u"--port=0"_s}, {}, u"setsid"_s);
    const QString url = startedServer(server);
    Program client({u"client"_s, u"--forwards-file"_s, path, url}, {}, u"setsid"_s);
    const QString port = client.waitFor(u"one \\(TCP 127\\.0\\.0\\.1:(\\d+) "_s);
    QVERIFY2(!port.isEmpty(), qPrintable(client.err()));
    QTcpSocket flow;
    flow.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port.toUInt()));
    const auto comesBack = [&flow](const QByteArray &bytes) {
        flow.write(bytes);
        return QTest::qWaitFor([&] { return flow.bytesAvailable() >= bytes.size(); }, Patience) &&
               flow.readAll() == bytes;
    };
    QVERIFY(comesBack("before"));

    // The port of a new forward may be taken: that is no end any more.
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    QVERIFY(write(u"three=0:localhost:%1\nfour=%2:127.0.0.1:9\n"_s.arg(echo.tcp()).arg(taken.serverPort()) +
                  u"renamed"_s + first.mid(3)));
    client.signal(SIGHUP);
    QVERIFY2(!client.waitFor(u"(read again: 2 new, 1 gone)"_s).isEmpty(), qPrintable(client.err()));
    QVERIFY2(!client.waitFor(u"(three \\(TCP [^\n]*listening)"_s).isEmpty(), qPrintable(client.err()));
    QVERIFY2(!client.waitFor(u"(four \\(TCP [^\n]*: )"_s).isEmpty(), qPrintable(client.err()));
    QVERIFY(comesBack("in between"));

    QVERIFY(write(first + u"nonsense\n"_s));
    client.signal(SIGUSR1);
    QVERIFY2(!client.waitFor(u"(The forwards in use stay: [^\n]*Line 2: )"_s).isEmpty(),
             qPrintable(client.err()));
    QFile::remove(path);
    client.signal(SIGHUP);
    QVERIFY2(!client.waitFor(u"(The forwards in use stay: [^\n]*cannot be read)"_s).isEmpty(),
             qPrintable(client.err()));
    QVERIFY(comesBack("after"));
    client.signal(SIGTERM);
    QCOMPARE(client.exitCode(), 0);
    server.signal(SIGTERM);
    QCOMPARE(server.exitCode(), 0);
}

void RookeryCliTest::endsWhileNobodyReadsIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("client") << QStringList{u"client"_s, u"-vv"_s, u"--max-retry-interval=1"_s,
                                           u"ws://127.0.0.1:9"_s, u"0:127.0.0.1:9"_s};
    QTest::newRow("server") << QStringList{u"server"_s, u"-vv"_s, u"--port=0"_s};
}

/// stderr is a pipe that is full: it must hold up neither the work nor the end.
void RookeryCliTest::endsWhileNobodyReadsIt()
{
    QFETCH(QStringList, arguments);
    QTemporaryDir directory;
    const QString pipe = directory.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const int end = ::open(QFile::encodeName(pipe).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(end >= 0);
    const QByteArray fill(4096, 'x');
    while (::write(end, fill.constData(), size_t(fill.size())) > 0) {
    }
    Program program(arguments, {}, {}, pipe);
    QVERIFY(program.process().waitForStarted());
    // It runs, and takes signals, once it catches them.
    QFile status(u"/proc/%1/status"_s.arg(program.process().processId()));
    const auto catches = [&status] {
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = status.readAll();
        status.close();
        const qsizetype at = text.indexOf("SigCgt:");
        return (text.mid(at + 7, 18).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1) & 1) != 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(catches(), Patience);
    program.signal(SIGTERM);
    QCOMPARE(program.exitCode(), 0);
    ::close(end);
}

void RookeryCliTest::saysThatItsOutputDidNotArrive_data()
{
    QTest::addColumn<QString>("redirection");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("says");
    for (const QString &command : {u"--version"_s, u"--help"_s, u"help client"_s, u"server --help"_s,
                                   u"list --json"_s, u"export"_s, u"demo --bytes=1"_s}) {
        QTest::addRow("%s, full disk", qPrintable(command))
            << u">/dev/full"_s << command << u"could not be written"_s;
        QTest::addRow("%s, closed", qPrintable(command)) << u">&-"_s << command << u"is closed"_s;
    }
}

void RookeryCliTest::saysThatItsOutputDidNotArrive()
{
    QFETCH(QString, redirection);
    QFETCH(QString, command);
    QFETCH(QString, says);
    QTemporaryDir home;
    const Shell shell(u"\"$0\" %1 %2"_s.arg(command, redirection), home.path());
    QCOMPARE(shell.exitCode, 1);
    QVERIFY2(shell.err.contains(says), qPrintable(shell.err));
    QCOMPARE(shell.err.count(u'\n'), 1);
}

void RookeryCliTest::worksWithoutStandardStreams_data()
{
    QTest::addColumn<QString>("closed");
    for (const QString &closed : {u"<&-"_s, u">&-"_s, u"2>&-"_s, u"<&- >&- 2>&-"_s})
        QTest::newRow(qPrintable(closed)) << closed;
}

/// Whose numbers the first sockets would get.
void RookeryCliTest::worksWithoutStandardStreams()
{
    QFETCH(QString, closed);
    Echo echo;
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString port = QString::number(free.serverPort());
    QTcpServer free2;
    QVERIFY(free2.listen(QHostAddress::LocalHost));
    const QString local = QString::number(free2.serverPort());
    free.close();
    free2.close();
    Program server({u"server"_s, u"--port"_s, port}, {}, u"sh"_s, {}, closed);
    Program client({u"client"_s, u"--max-retry-interval=50"_s, u"ws://127.0.0.1:"_s + port,
                    u"%1:127.0.0.1:%2"_s.arg(local, echo.tcp())},
                   {}, u"sh"_s, {}, closed);
    QTcpSocket socket;
    const auto connected = [&socket, &local] {
        if (socket.state() == QAbstractSocket::UnconnectedState)
            socket.connectToHost(u"127.0.0.1"_s, local.toUShort());
        return socket.state() == QAbstractSocket::ConnectedState;
    };
    QTRY_VERIFY_WITH_TIMEOUT(connected(), Patience);
    socket.write("without streams");
    QTRY_COMPARE_WITH_TIMEOUT(socket.peek(100), QByteArray("without streams"), Patience);
    client.signal(SIGTERM);
    QCOMPARE(client.exitCode(), 0);
    server.signal(SIGTERM);
    QCOMPARE(server.exitCode(), 0);
}

void RookeryCliTest::stdioNeedsBothStreams_data()
{
    QTest::addColumn<QString>("closed");
    QTest::addColumn<QString>("says");
    QTest::newRow("stdin") << u"<&-"_s << u"standard input is closed"_s;
    QTest::newRow("stdout") << u">&-"_s << u"standard output is closed"_s;
    QTest::newRow("stdout and stderr") << u">&- 2>&-"_s << QString();
}

void RookeryCliTest::stdioNeedsBothStreams()
{
    QFETCH(QString, closed);
    QFETCH(QString, says);
    QTemporaryDir home;
    const Shell shell(u"\"$0\" client ws://127.0.0.1:9 stdio:127.0.0.1:9 "_s + closed, home.path());
    QCOMPARE(shell.exitCode, 1);
    QVERIFY2(shell.err.contains(says), qPrintable(shell.err));
}

void RookeryCliTest::stdioGivesUpWithoutAGateway()
{
    Program client({u"client"_s, u"--channel-timeout=1"_s, u"ws://127.0.0.1:9"_s, u"stdio:127.0.0.1:9"_s});
    QCOMPARE(client.exitCode(), 1);
    QVERIFY2(client.err().contains("in the time that stdio waits"_L1), qPrintable(client.err()));
    QTemporaryDir home;
    // Whoever started it is gone.
    const Shell shell(u"\"$0\" client --channel-timeout=0 ws://127.0.0.1:9 stdio:127.0.0.1:9 | :"_s,
                      home.path());
    QCOMPARE(shell.exitCode, 0); // the shell's: it came to an end
    QVERIFY2(shell.err.contains("is gone"_L1), qPrintable(shell.err));
}

void RookeryCliTest::readsKeyFilesAsEditorsLeaveThem()
{
    QTemporaryDir directory;
    const auto keyFile = [&directory](const QString &name, const QByteArray &content) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.fileName();
    };
    Program server({u"server"_s, u"--port=0"_s, u"--ws-psk-file"_s, keyFile(u"plain"_s, "sesame")});
    const QString url = startedServer(server);
    Program client({u"client"_s, u"--ws-psk-file"_s, keyFile(u"marked"_s, "\xef\xbb\xbfsesame\r\n"), url,
                    u"0:127.0.0.1:9"_s});
    QVERIFY2(!client.waitFor(u"(Connected to)"_s).isEmpty(), qPrintable(client.err()));
    Program wide({u"client"_s, u"--ws-psk-file"_s, keyFile(u"wide"_s, QByteArray("\xff\xfes\0e\0", 6)), url,
                  u"0:127.0.0.1:9"_s});
    QCOMPARE(wide.exitCode(), 2);
    QVERIFY2(wide.err().contains("UTF-16"_L1), qPrintable(wide.err()));
}

void RookeryCliTest::saysThatAPortIsBusy()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    Program client({u"client"_s, u"ws://127.0.0.1:9"_s, u"%1:127.0.0.1:9"_s.arg(taken.serverPort())});
    QCOMPARE(client.exitCode(), 1);
    QVERIFY2(client.err().contains(QString::number(taken.serverPort())), qPrintable(client.err()));
    QVERIFY2(client.err().contains("in use"_L1) || client.err().contains("taken"_L1),
             qPrintable(client.err()));
}

void RookeryCliTest::serverSaysThatAPortIsBusy()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    Program server({u"server"_s, u"--port"_s, QString::number(taken.serverPort())});
    QCOMPARE(server.exitCode(), 1);
    QVERIFY2(server.err().contains(QString::number(taken.serverPort())), qPrintable(server.err()));
}

void RookeryCliTest::serverRefusesToBeOpenToAll()
{
    Program server({u"server"_s, u"--host=0.0.0.0"_s, u"--port=0"_s});
    QCOMPARE(server.exitCode(), 1);
    QVERIFY2(server.err().contains("--allow-anyone"_L1), qPrintable(server.err()));
}

void RookeryCliTest::saysWhyItWaitsAndGivesUp()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    Program client(
        {u"client"_s, u"--max-retry-count=1"_s, u"ws://127.0.0.1:%1"_s.arg(port), u"0:127.0.0.1:9"_s});
    QVERIFY2(!client.waitFor(u"Waiting 0\\.\\d+ s: (.+)\n"_s).isEmpty(), qPrintable(client.err()));
    QCOMPARE(client.exitCode(), 1);
}

void RookeryCliTest::showsNoKey()
{
    Program server({u"server"_s, u"-vv"_s, u"--port=0"_s, u"--ws-psk"_s, u"hunter2"_s});
    const QString url = startedServer(server);
    QVERIFY2(!url.isEmpty(), qPrintable(server.err()));
    Program client({u"client"_s, u"-vv"_s, u"--ws-psk=hunter2"_s, u"-HAuthorization: hunter2"_s, url,
                    u"0:127.0.0.1:9"_s});
    QVERIFY2(!client.waitFor(u"(Connected to)"_s).isEmpty(), qPrintable(client.err()));
    Program byEnvironment({u"client"_s, u"-vv"_s, url, u"0:127.0.0.1:9"_s}, u"hunter2"_s);
    QVERIFY(!byEnvironment.waitFor(u"(Connected to)"_s).isEmpty());
    for (Program *program : {&server, &client, &byEnvironment}) {
        QVERIFY(program->commandLine().contains("rookery-cli"_L1));
        QVERIFY2(!program->commandLine().contains("hunter2"_L1), qPrintable(program->commandLine()));
        program->signal(SIGTERM);
        QCOMPARE(program->exitCode(), 0);
        QVERIFY(!QString(program->out() + program->err()).contains("hunter2"_L1));
    }
}

void RookeryCliTest::tellsThatAKeyIsWrong()
{
    Program server({u"server"_s, u"--port=0"_s}, u"hunter2"_s);
    const QString url = startedServer(server);
    Program client({u"client"_s, u"--ws-psk=hunter3"_s, url, u"0:127.0.0.1:9"_s});
    QVERIFY2(!client.waitFor(u"(404)"_s).isEmpty(), qPrintable(client.err()));
    QVERIFY(!client.err().contains("hunter3"_L1));
}

void RookeryCliTest::quietSaysNothing()
{
    QTemporaryDir directory;
    QFile key(directory.filePath(u"key"_s));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write("sesame\n");
    key.close();
    Program server({u"server"_s, u"--port=0"_s, u"--ws-psk-file"_s, key.fileName()});
    const QString url = startedServer(server);
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    Echo echo;
    Program client({u"client"_s, u"-q"_s, u"--ws-psk-file"_s, key.fileName(), url,
                    u"%1:127.0.0.1:%2"_s.arg(port).arg(echo.tcp())});
    QTcpSocket socket;
    const auto connected = [&socket, port] {
        if (socket.state() == QAbstractSocket::UnconnectedState)
            socket.connectToHost(u"127.0.0.1"_s, port);
        return socket.state() == QAbstractSocket::ConnectedState;
    };
    QTRY_VERIFY_WITH_TIMEOUT(connected(), Patience);
    socket.write("quietly");
    QTRY_COMPARE_WITH_TIMEOUT(socket.peek(100), QByteArray("quietly"), Patience);
    client.signal(SIGTERM);
    QCOMPARE(client.exitCode(), 0);
    QCOMPARE(QString(client.out() + client.err()), QString());
}

ROOKERY_TEST(RookeryCliTest)
#include "tst_rookery_cli.moc"
