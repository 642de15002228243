// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/process_runner.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <memory>

namespace rookery::test {

/// The two implementations that have to understand each other.
enum class Program { Rookery, Penguin };

/// Path of the executable; empty when there is no penguin here.
[[nodiscard]] QString pathOf(Program program);
[[nodiscard]] bool inContinuousIntegration();

/// One client and one server process. Options and forwards are those of docs/protocol.md §8, which both
/// programs take.
class TunnelProcesses
{
public:
    TunnelProcesses(Program client, Program server) : m_client(client), m_server(server) {}

    /// Starts the server; true once it accepts connections.
    [[nodiscard]] bool startServer(const QStringList &options = {});
    /// Starts the client; its forwards come up by themselves.
    [[nodiscard]] bool startClient(const QStringList &forwards, const QStringList &options = {});

    [[nodiscard]] ProcessRunner &server() { return *m_serverProcess; }
    [[nodiscard]] ProcessRunner &client() { return *m_clientProcess; }
    [[nodiscard]] quint16 serverPort() const { return m_serverPort; }

    QHostAddress address = QHostAddress(QHostAddress::LocalHost); ///< of the server
    QString scheme = QStringLiteral("ws");
    quint16 clientConnectsTo = 0; ///< 0: to the server; else a relay in front of it

private:
    Program m_client;
    Program m_server;
    quint16 m_serverPort = 0; ///< kept when the server is started again
    // The client ends first.
    std::unique_ptr<ProcessRunner> m_serverProcess;
    std::unique_ptr<ProcessRunner> m_clientProcess;
};

/// "127.0.0.1:80" or "[::1]:80", as a part of a forward.
[[nodiscard]] QString hostAndPort(const QHostAddress &address, quint16 port);
/// `[R:]LISTEN:TARGET[PROTOCOL]` with both ends on this machine.
[[nodiscard]] QString forwardText(const QHostAddress &address, quint16 listenPort, quint16 targetPort,
                                  const QString &protocol = {});

} // namespace rookery::test

Q_DECLARE_METATYPE(rookery::test::Program)

/// Columns `client` and `server`: each pair that has to work. Call it from a _data function.
#define ADD_PAIRS()                                                                                          \
    do {                                                                                                     \
        using rookery::test::Program;                                                                        \
        QTest::addColumn<Program>("client");                                                                 \
        QTest::addColumn<Program>("server");                                                                 \
        QTest::newRow("rookery to penguin") << Program::Rookery << Program::Penguin;                         \
        QTest::newRow("penguin to rookery") << Program::Penguin << Program::Rookery;                         \
        QTest::newRow("rookery to rookery") << Program::Rookery << Program::Rookery;                         \
    } while (false)

/// Declares `tunnel` for the pair of this row. Without a penguin the row is skipped, but in continuous
/// integration it fails.
#define FETCH_PAIR(tunnel)                                                                                   \
    QFETCH(rookery::test::Program, client);                                                                  \
    QFETCH(rookery::test::Program, server);                                                                  \
    REQUIRE_PROGRAM(client);                                                                                 \
    REQUIRE_PROGRAM(server);                                                                                 \
    rookery::test::TunnelProcesses tunnel(client, server)

#define REQUIRE_PROGRAM(program)                                                                             \
    do {                                                                                                     \
        if (rookery::test::pathOf(program).isEmpty()) {                                                      \
            if (rookery::test::inContinuousIntegration())                                                    \
                QFAIL("no penguin 0.8.4 here, and continuous integration must not do without: see .ci/run"); \
            QSKIP("no penguin 0.8.4 here: set PENGUIN to its path, or build one with .ci/run");              \
        }                                                                                                    \
    } while (false)
