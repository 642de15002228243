// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_exchange.h"
#include "core/profile/profile_fields.h"
#include "core/profile/profile_json.h"
#include "core/profile/profile_store.h"
#include "support/full_profile.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// With its double quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

/// A gateway by itself, in the file, and to the tunnels that have it.
class TestSharedGateway final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProfileStore>(path());
        (void)m_store->load();
    }

    void hasAllThatMakesAnotherConnection()
    {
        for (const ProfileField &field : profileFields())
            QVERIFY2(field.ofGateway == (field.effect == ProfileField::Effect::Reconnects), field.key.data());
    }

    void goesThroughTheFile()
    {
        SharedGateway gateway = SharedGateway::of(test::fullProfile(), u"Office"_s);
        gateway.profile.unknownKeys = QJsonObject{{u"colour"_s, u"red"_s}};
        const QJsonObject json = gatewayToJson(gateway);
        QVERIFY(!json.contains("forwards"_L1) && !json.contains("wanted"_L1));
        const Expected<SharedGateway> read = gatewayFromJson(json);
        QVERIFY(read);
        QVERIFY(*read == gateway);
        Profile tunnel = office();
        const QList<ProfileForward> forwards = tunnel.forwards;
        gateway.giveTo(tunnel);
        QCOMPARE(tunnel.gateway, gateway.id());
        QCOMPARE(tunnel.secretsId(), gateway.id());
        QVERIFY(tunnel.tls == test::fullProfile().tls && tunnel.usesPsk);
        QCOMPARE(tunnel.name, u"Office database"_s);
        QVERIFY(tunnel.forwards == forwards);
    }

    void changesEveryTunnelThatHasIt()
    {
        SharedGateway gateway = saved(u"wss://one.example.com/ws"_s);
        const QUuid a = *m_store->put(with(gateway, u"a"_s));
        const QUuid b = *m_store->put(with(gateway, u"b"_s));
        const QUuid own = *m_store->put(office());
        QSignalSpy gateways(m_store.get(), &ProfileStore::gatewaysChanged);
        QSignalSpy changed(m_store.get(), &ProfileStore::changed);
        gateway.profile.server = QUrl(u"wss://two.example.com/ws"_s);
        QVERIFY(m_store->putGateway(gateway));
        QCOMPARE(gateways.count(), 1);
        QCOMPARE(changed.count(), 2);
        for (const QUuid &id : {a, b})
            QCOMPARE(m_store->find(id)->server, gateway.profile.server);
        QCOMPARE(m_store->find(own)->server, office().server);
        ProfileStore again(path());
        QVERIFY(!again.load().notice);
        QVERIFY(again.profiles() == m_store->profiles());
        QVERIFY(again.gateways() == m_store->gateways());
    }

    /// One save for both: whatever happens, no gateway is left that nobody asked for.
    void comesWithItsFirstTunnel()
    {
        QVERIFY(m_store->put(office()));
        QFile before(path());
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray old = before.readAll();
        const SharedGateway gateway = SharedGateway::of(office(), u"Office"_s);
        const Expected<QUuid> id = m_store->put(with(gateway, u"a"_s), gateway);
        QVERIFY(id);
        QCOMPARE(m_store->find(*id)->gateway, gateway.id());
        QVERIFY(m_store->gateways() == QList<SharedGateway>{gateway});
        QFile backup(path() + ".bak"_L1);
        QVERIFY(backup.open(QIODevice::ReadOnly));
        QCOMPARE(backup.readAll(), old);
    }

    /// What somebody puts beside it, by a tunnel that was read before say.
    void hasTheLastWord()
    {
        const SharedGateway gateway = saved(u"wss://one.example.com/ws"_s);
        Profile tunnel = with(gateway, u"a"_s);
        tunnel.server = QUrl(u"wss://old.example.com/ws"_s);
        const QUuid id = *m_store->put(tunnel);
        QCOMPARE(m_store->find(id)->server, gateway.profile.server);
    }

    void leavesItsSettingsToItsTunnels()
    {
        const SharedGateway gateway = saved(u"wss://one.example.com/ws"_s);
        const QUuid id = *m_store->put(with(gateway, u"a"_s));
        const Profile before = *m_store->find(id);
        QVERIFY(m_store->removeGateway(gateway.id()));
        QVERIFY(m_store->gateways().isEmpty());
        QVERIFY(m_store->find(id)->gateway.isNull());
        QCOMPARE(m_store->find(id)->server, gateway.profile.server);
        // A tunnel that was deleted before comes back with what it had.
        QVERIFY(m_store->remove(id));
        QVERIFY(m_store->insertAll({{before, 0}}));
        QVERIFY(m_store->find(id)->gateway.isNull());
        QCOMPARE(m_store->find(id)->server, gateway.profile.server);
    }

    /// An older program connects by what the profile says, and keeps the rest.
    void anOlderProgramFindsAWholeProfile()
    {
        const SharedGateway gateway = saved(u"wss://one.example.com/ws"_s);
        QVERIFY(m_store->put(with(gateway, u"a"_s)));
        const QJsonObject all = file();
        QCOMPARE(all["version"_L1].toInt(), 1);
        const QJsonObject profile = all["profiles"_L1][0].toObject();
        QCOMPARE(profile["server"_L1].toString(), u"wss://one.example.com/ws"_s);
        QCOMPARE(QUuid(profile["gateway"_L1].toString()), gateway.id());
        // A tunnel without one, and a file without any, are as they were.
        QVERIFY(!profileToJson(office()).contains("gateway"_L1));
        QVERIFY(m_store->removeGateway(gateway.id()));
        QVERIFY(!file().contains("gateways"_L1));
    }

    void theFilesGatewayCountsMoreThanTheCopy()
    {
        write(json("{'version': 1,"
                   " 'gateways': [{'id': '6fa459ea-ee8a-3ca4-894e-db77e160355e', 'name': 'Office',"
                   "               'server': 'wss://one.example.com/ws', 'usesPsk': true}],"
                   " 'profiles': [{'id': '1b4e28ba-2fa1-11d2-883f-0016d3cca427', 'name': 'a',"
                   "               'gateway': '6fa459ea-ee8a-3ca4-894e-db77e160355e'}]}"));
        QVERIFY(!m_store->load().notice);
        QCOMPARE(m_store->profiles().value(0).server, QUrl(u"wss://one.example.com/ws"_s));
        QVERIFY(m_store->profiles().value(0).usesPsk);
    }

    void saysWhichTunnelHasLostIts()
    {
        write(json("{'version': 1,"
                   " 'profiles': [{'id': '1b4e28ba-2fa1-11d2-883f-0016d3cca427', 'name': 'a',"
                   "               'server': 'wss://one.example.com/ws',"
                   "               'gateway': '6fa459ea-ee8a-3ca4-894e-db77e160355e'}]}"));
        const ProfileStore::LoadResult loaded = m_store->load();
        QVERIFY(loaded.notice);
        QCOMPARE(loaded.notice->message,
                 u"The gateway of the tunnel “a” is not there any more; the tunnel keeps its settings. "
                 "Its key may have to be entered again."_s);
        const Profile tunnel = m_store->profiles().value(0);
        QVERIFY(tunnel.gateway.isNull());
        QCOMPARE(tunnel.server, QUrl(u"wss://one.example.com/ws"_s));
    }

    void oneThatCannotBeReadIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("gateway");
        QTest::addColumn<QString>("says");
        QTest::newRow("a server that is none") << json("{'name': 'Office', 'server': 'ftp://x',"
                                                       " 'id': '6fa459ea-ee8a-3ca4-894e-db77e160355e'}")
                                               << u"The gateway “Office” cannot be read:"_s;
        QTest::newRow("no identifier") << json("{'name': 'Office'}") << u"identifier"_s;
        QTest::newRow("no object") << QByteArray("7") << u"The gateway number 1 cannot be read:"_s;
    }

    void oneThatCannotBeReadIsKeptAside()
    {
        QFETCH(QByteArray, gateway);
        QFETCH(QString, says);
        write(json("{'version': 1,"
                   " 'profiles': [{'id': '1b4e28ba-2fa1-11d2-883f-0016d3cca427', 'name': 'a'}],"
                   " 'gateways': [") +
              gateway + "]}");
        const ProfileStore::LoadResult loaded = m_store->load();
        QVERIFY(loaded.notice);
        QVERIFY2(loaded.notice->message.contains(says), qPrintable(loaded.notice->message));
        QCOMPARE(m_store->profiles().size(), 1);
        QCOMPARE(QDir(m_dir->path()).entryList({u"profiles.json.broken-*"_s}).size(), 1);
    }

    /// What is exported has its settings, and what comes back unchanged still has the gateway.
    void staysOnItsComputer()
    {
        const SharedGateway gateway = saved(u"wss://one.example.com/ws"_s);
        const QUuid id = *m_store->put(with(gateway, u"a"_s));
        const QByteArray bytes = exportProfiles({*m_store->find(id)});
        QVERIFY(!bytes.contains("gateway"));
        QVERIFY(bytes.contains("wss://one.example.com/ws"));
        const Expected<ImportPreview> here = previewImport(bytes, m_store->profiles());
        QVERIFY(here);
        QCOMPARE(here->profiles.value(0).kind, ImportedProfile::Kind::Same);
        QByteArray other = bytes;
        other.replace("one.example.com", "two.example.com");
        const Expected<ImportPreview> changed = previewImport(other, m_store->profiles());
        QVERIFY(changed);
        QCOMPARE(changed->profiles.value(0).changedFields, QStringList({u"gateway"_s, u"server"_s}));
        QVERIFY(changed->profiles.value(0).profile.gateway.isNull());
    }

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"profiles.json"_s); }
    [[nodiscard]] QJsonObject file() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static Profile office()
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Office database"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.forwards = {{ForwardSpec::parse(u"5432:db:5432"_s).value(), true, {}, {}}};
        return profile;
    }
    SharedGateway saved(const QString &server) const
    {
        Profile profile = office();
        profile.server = QUrl(server);
        profile.usesPsk = true;
        const SharedGateway gateway = SharedGateway::of(profile, u"Office"_s);
        return m_store->putGateway(gateway) ? gateway : SharedGateway();
    }
    static Profile with(const SharedGateway &gateway, const QString &name)
    {
        Profile profile = office();
        profile.name = name;
        profile.gateway = gateway.id();
        return profile;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_store;
};

ROOKERY_TEST(TestSharedGateway)
#include "tst_shared_gateway.moc"
