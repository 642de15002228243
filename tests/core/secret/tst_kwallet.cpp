// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/kwallet.h"
#include "support/private_bus.h"
#include "support/room_test.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Lock = KeychainBackend::Lock;

namespace {

const QString Service = u"org.kde.kwalletd6"_s;
const QString Path = u"/modules/kwalletd6"_s;
const QString Interface = u"org.kde.KWallet"_s;

/// A wallet as far as its lock goes. What wants to open it waits for its user.
class FakeWallet final : public QDBusVirtualObject
{
public:
    bool isOpen = false;
    QList<QDBusMessage> asking;

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &call, const QDBusConnection &bus) override
    {
        if (call.member() == "networkWallet"_L1)
            return bus.send(call.createReply(u"kdewallet"_s));
        if (call.member() == "isOpen"_L1)
            return bus.send(call.createReply(call.arguments().value(0) == u"kdewallet"_s && isOpen));
        if (call.member() != "open"_L1)
            return false;
        asking += call;
        return true;
    }
};

} // namespace

/// On a bus of its own.
class TestKWallet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bus = std::make_unique<test::PrivateBus>();
        if (!m_bus->isRunning())
            QSKIP("dbus-daemon is not installed");
        m_address = m_bus->address();
    }
    void cleanupTestCase() { m_bus.reset(); }
    void init()
    {
        m_daemon = std::make_unique<FakeWallet>();
        QDBusConnection server = QDBusConnection::connectToBus(m_address, u"server"_s);
        QVERIFY(server.registerVirtualObject(Path, m_daemon.get()));
        QVERIFY(server.registerService(Service));
        m_wallet = std::make_unique<KWallet>(QDBusConnection::connectToBus(m_address, u"client"_s), 6);
    }
    void cleanup()
    {
        m_wallet.reset();
        QDBusConnection::disconnectFromBus(u"client"_s);
        QDBusConnection::disconnectFromBus(u"server"_s);
    }

    void knowsWhetherItIsLocked()
    {
        QCOMPARE(look(), Lock::Locked);
        m_daemon->isOpen = true;
        QCOMPARE(look(), Lock::Locked);
        QVERIFY(m_daemon->asking.isEmpty()); // and asked nobody
    }

    /// Open by another program: its user is asked whether we may, and takes their time.
    void waitsUntilItIsOpenForUs()
    {
        m_daemon->isOpen = true;
        QCOMPARE(look(), Lock::Locked);
        QSignalSpy opened(m_wallet.get(), &KWallet::opened);
        bool answer = false;
        m_wallet->unlock([&](bool yes) { answer = yes; });
        QTRY_COMPARE(m_daemon->asking.size(), 1);
        QDBusConnection(u"server"_s).send(m_daemon->asking.takeFirst().createReply(7));
        QTRY_VERIFY(answer);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(look(), Lock::Open);
        QDBusMessage news = QDBusMessage::createSignal(Path, Interface, u"walletClosed"_s);
        news << u"kdewallet"_s;
        QDBusConnection(u"server"_s).send(news);
        QTRY_COMPARE(look(), Lock::Locked);
    }

    void doesNotKnowWhereThereIsNoService()
    {
        QDBusConnection(u"server"_s).unregisterService(Service);
        QCOMPARE(look(), Lock::Unknown);
    }

    void opensWithOnePrompt_data()
    {
        QTest::addColumn<bool>("yes");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }

    void opensWithOnePrompt()
    {
        QFETCH(bool, yes);
        QCOMPARE(look(), Lock::Locked);
        QList<bool> answers;
        m_wallet->unlock([&](bool opened) { answers += opened; });
        m_wallet->unlock([&](bool opened) { answers += opened; });
        QTRY_COMPARE(m_daemon->asking.size(), 1);
        QVERIFY(answers.isEmpty());
        const QDBusMessage call = m_daemon->asking.takeFirst();
        QDBusConnection(u"server"_s).send(call.createReply(yes ? 7 : -1));
        QTRY_COMPARE(answers, (QList{yes, yes}));
        QVERIFY(m_daemon->asking.isEmpty());
    }

    void hearsThatSomebodyElseOpenedIt()
    {
        QCOMPARE(look(), Lock::Locked);
        QSignalSpy opened(m_wallet.get(), &KWallet::opened);
        for (const QString &wallet : {u"another"_s, u"kdewallet"_s}) {
            QDBusMessage news = QDBusMessage::createSignal(Path, Interface, u"walletOpened"_s);
            news << wallet;
            QDBusConnection(u"server"_s).send(news);
        }
        QTRY_COMPARE(opened.count(), 1);
    }

private:
    Lock look()
    {
        std::optional<Lock> found;
        m_wallet->look([&](Lock lock) { found = lock; });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(Lock::Unknown);
    }

    std::unique_ptr<test::PrivateBus> m_bus;
    QString m_address;
    std::unique_ptr<FakeWallet> m_daemon;
    std::unique_ptr<KWallet> m_wallet;
};

ROOKERY_TEST(TestKWallet)
#include "tst_kwallet.moc"
