// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/open_proxy.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class OpenProxyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOpen_data();
    void isOpen();
    void namesTheWayOut();
};

void OpenProxyTest::isOpen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("open");
    const auto row = [](const char *text, bool open) {
        QTest::newRow(text) << QString::fromLatin1(text) << open;
    };
    row("socks", false);
    row("localhost:1080:socks", false);
    row("127.3.2.1:1080:socks", false);
    row("[::1]:1080:socks", false);
    row("0.0.0.0:1080:socks", true);
    row("[::]:1080:socks", true);
    row("192.0.2.1:1080:socks", true);
    row("proxy.example:1080:socks", true);
    row("0.0.0.0:8080:http", true);
    row("0.0.0.0:1080:proxy", true);
    row("127.0.0.1:1080:proxy", false);
    row("stdio:socks", false);
    row("[unix:/run/proxy.sock]:socks", false);
    row("0.0.0.0:5432:db:5432", false);
}

void OpenProxyTest::isOpen()
{
    QFETCH(const QString, text);
    QTEST(isOpenProxy(ForwardSpec::parse(text).value()), "open");
}

void OpenProxyTest::namesTheWayOut()
{
    QVERIFY(openProxyError(SettingsPlace::CommandLine).hint.contains(u"--open-proxy"_s));
    QVERIFY(!openProxyError(SettingsPlace::Editor).hint.contains(u"--"_s));
}

ROOKERY_TEST(OpenProxyTest)

#include "tst_open_proxy.moc"
