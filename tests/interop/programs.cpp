// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"

#include "support/socket_address.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

namespace rookery::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString findPenguin()
{
    const QString named = qEnvironmentVariable("PENGUIN");
    if (!named.isEmpty())
        return QFileInfo(named).isExecutable() ? named : QString();
    const QString installed = QStandardPaths::findExecutable(u"penguin"_s);
    if (!installed.isEmpty())
        return installed;
    // Where .ci/run keeps the one it builds.
    const QString cache = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s);
    const QString built = cache + u"/rookery/peers/bin/penguin"_s;
    return QFileInfo(built).isExecutable() ? built : QString();
}

QString urlHost(const QHostAddress &address)
{
    const QString text = address.toString();
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + text + u']' : text;
}

} // namespace

QString pathOf(Program program)
{
    static const QString penguin = findPenguin();
    return program == Program::Penguin ? penguin : QStringLiteral(ROOKERY_CLI_PATH);
}

bool inContinuousIntegration()
{
    const QString ci = qEnvironmentVariable("CI");
    return ci == u"true"_s || ci == u"1"_s;
}

bool TunnelProcesses::startServer(const QStringList &options)
{
    if (m_serverPort == 0)
        m_serverPort = freePort(address);
    m_serverProcess = std::make_unique<ProcessRunner>();
    const QStringList arguments =
        QStringList{u"server"_s, u"--host"_s, address.toString(), u"--port"_s, QString::number(m_serverPort),
                    u"-v"_s} +
        options;
    if (!m_serverProcess->start(pathOf(m_server), arguments))
        return false;
    return QTest::qWaitFor(
               [this] { return !m_serverProcess->isRunning() || isListening(address, m_serverPort); },
               30'000) &&
           m_serverProcess->isRunning();
}

bool TunnelProcesses::startClient(const QStringList &forwards, const QStringList &options)
{
    const quint16 port = clientConnectsTo != 0 ? clientConnectsTo : m_serverPort;
    const QString url = scheme + u"://"_s + urlHost(address) + u':' + QString::number(port) + u"/ws"_s;
    m_clientProcess = std::make_unique<ProcessRunner>();
    return m_clientProcess->start(pathOf(m_client),
                                  QStringList{u"client"_s, u"-v"_s} + options + QStringList{url} + forwards);
}

QString hostAndPort(const QHostAddress &address, quint16 port)
{
    return urlHost(address) + u':' + QString::number(port);
}

QString forwardText(const QHostAddress &address, quint16 listenPort, quint16 targetPort,
                    const QString &protocol)
{
    return hostAndPort(address, listenPort) + u':' + hostAndPort(address, targetPort) + protocol;
}

} // namespace rookery::test
