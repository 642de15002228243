// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/own_places.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

Profile profileOf(const QStringList &forwards, const QString &server = u"wss://gate.example.com/ws"_s)
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.server = QUrl(server);
    for (const QString &text : forwards)
        profile.forwards.append({ForwardSpec::parse(text).value(), true, {}, {}});
    return profile;
}

QStringList textsOf(const Profile &profile)
{
    QStringList texts;
    for (const ProfileForward &forward : profile.forwards)
        texts.append(forward.spec.toString());
    return texts;
}

} // namespace

class TestOwnPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyRunsBesideItsOriginal_data()
    {
        QTest::addColumn<QStringList>("here");
        QTest::addColumn<QStringList>("copy");
        QTest::newRow("a port") << QStringList{u"5432:db:5432"_s} << QStringList{u"127.0.0.1:5433:db:5432"_s};
        QTest::newRow("neighbours") << QStringList{u"80:a:80"_s, u"81:b:80"_s}
                                    << QStringList{u"127.0.0.1:82:a:80"_s, u"127.0.0.1:83:b:80"_s};
        QTest::newRow("any port") << QStringList{u"0:a:80"_s} << QStringList{u"127.0.0.1:0:a:80"_s};
        QTest::newRow("the last port")
            << QStringList{u"65535:a:80"_s} << QStringList{u"127.0.0.1:1024:a:80"_s};
        QTest::newRow("a path") << QStringList{u"[unix:/run/a.sock]:a:80"_s}
                                << QStringList{u"[unix:/run/a.sock-2]:a:80"_s};
        QTest::newRow("at the gateway")
            << QStringList{u"R:8080:a:80"_s} << QStringList{u"R:127.0.0.1:8081:a:80"_s};
        QTest::newRow("standard streams") << QStringList{u"stdio:a:80"_s} << QStringList{u"stdio:a:80"_s};
    }

    void aCopyRunsBesideItsOriginal()
    {
        QFETCH(QStringList, here);
        QFETCH(QStringList, copy);
        const Profile original = profileOf(here);
        Profile made = original;
        made.id = QUuid::createUuid();
        giveOwnPlaces(made, {original});
        QCOMPARE(textsOf(made), copy);
    }

    void mindsWhatOthersHave()
    {
        Profile made = profileOf({u"8080:a:80"_s, u"R:9000:a:80"_s});
        const Profile original = made;
        giveOwnPlaces(made, {original, profileOf({u"8081:b:80"_s}),
                             profileOf({u"R:9001:a:80"_s}, u"wss://elsewhere.example.com/ws"_s)});
        QCOMPARE(textsOf(made), (QStringList{u"127.0.0.1:8082:a:80"_s, u"R:127.0.0.1:9001:a:80"_s}));
    }

    void whatIsFreeStays()
    {
        Profile made = profileOf({u"8080:a:80"_s});
        giveOwnPlaces(made, {profileOf({u"8081:b:80"_s, u"8080:b:80/udp"_s})});
        QCOMPARE(textsOf(made), QStringList{u"127.0.0.1:8080:a:80"_s});
    }
};

ROOKERY_TEST(TestOwnPlaces)
#include "tst_own_places.moc"
