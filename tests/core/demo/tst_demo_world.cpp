// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_world.h"
#include "core/tunnel/tunnel.h"
#include "support/room_test.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestDemoWorld final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesATunnelBusy()
    {
        DemoWorld world;
        QVERIFY(world.start());
        const Profile profile = world.profile();
        QVERIFY(profile.isDemo);
        QCOMPARE(profile.startMode, StartMode::Never);
        Tunnel tunnel(configOf(world));
        QTimer news;
        connect(&news, &QTimer::timeout, this, [&] { world.follow(tunnel.snapshot()); });
        news.start(20);
        tunnel.start();
        QTRY_COMPARE(tunnel.state(), TunnelState::Connected);
        QTRY_VERIFY(tunnel.snapshot().liveFlows > 0);
        QTRY_VERIFY(tunnel.snapshot().bytesIn > 100'000);
        QTRY_VERIFY(tunnel.snapshot().forwards.value(2).totalFlows > 0);

        // A page that a person can open.
        QTcpSocket browser;
        browser.connectToHost(QHostAddress::LocalHost, tunnel.snapshot().forwards[0].boundPort);
        browser.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(browser.state(), QAbstractSocket::UnconnectedState);
        const QByteArray page = browser.readAll();
        QVERIFY2(page.startsWith("HTTP/1.1 200 ") && page.endsWith("</html>\n"), page.constData());
    }

    void asksForItsKey()
    {
        DemoWorld world;
        QVERIFY(world.start());
        TunnelConfig config = configOf(world);
        config.endpoint.psk = "another";
        Tunnel tunnel(config);
        tunnel.start();
        QTRY_COMPARE(tunnel.snapshot().error.code, ErrorCode::HttpRefused);
        // Trying again at once would not help: a person has to see to it.
        QCOMPARE(tunnel.snapshot().state, TunnelState::NeedsAttention);
    }

private:
    static TunnelConfig configOf(const DemoWorld &world)
    {
        TunnelConfig config;
        config.endpoint.url = world.profile().server;
        config.endpoint.psk = world.psk();
        for (const ProfileForward &forward : world.profile().forwards)
            config.forwards.append(forward.spec);
        return config;
    }
};

ROOKERY_TEST(TestDemoWorld)
#include "tst_demo_world.moc"
