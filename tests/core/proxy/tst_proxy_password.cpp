// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/proxy_password.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestProxyPassword final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("admitted");
        const auto row = [](const char *name, const char *text, const char *user, const char *password,
                            bool admitted) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(user) << QByteArray(password) << admitted;
        };
        row("right", "ann:hush", "ann", "hush", true);
        row("a colon in the password", "ann:hu:sh", "ann", "hu:sh", true);
        row("a colon in the user", "ann:hu:sh", "ann:hu", "sh", false);
        row("another password", "ann:hush", "ann", "hash", false);
        row("another user", "ann:hush", "bob", "hush", false);
        row("nothing", "ann:hush", "", "", false);
        row("the beginning", "ann:hush", "ann", "hus", false);
        row("everybody", "", "bob", "any", true);
    }
    void admits()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, user);
        QFETCH(const QByteArray, password);
        const ProxyPassword wanted = ProxyPassword::fromText(text);
        QCOMPARE(wanted.isNeeded(), !text.isEmpty());
        QTEST(wanted.admits(user, password), "admitted");
    }

    void isGood_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("user and password") << QByteArray("ann:hush") << true;
        QTest::newRow("with colons and blanks") << QByteArray("ann:hu: sh") << true;
        QTest::newRow("beyond ASCII") << QByteArray("änn:geheim") << true;
        QTest::newRow("the longest") << QByteArray(255, 'u') + ':' + QByteArray(255, 'p') << true;
        QTest::newRow("a longer user") << QByteArray(256, 'u') + ":p" << false;
        QTest::newRow("a longer password") << "u:" + QByteArray(256, 'p') << false;
        QTest::newRow("no colon") << QByteArray("ann") << false;
        QTest::newRow("no user") << QByteArray(":hush") << false;
        QTest::newRow("no password") << QByteArray("ann:") << false;
        QTest::newRow("two lines") << QByteArray("ann:hush\nbob:hash") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void isGood()
    {
        QFETCH(const QByteArray, text);
        QTEST(ProxyPassword::isGood(text), "good");
    }
};

ROOKERY_TEST(TestProxyPassword)

#include "tst_proxy_password.moc"
