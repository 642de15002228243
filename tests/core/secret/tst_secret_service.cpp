// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secret_service.h"
#include "support/private_bus.h"
#include "support/room_test.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Lock = KeychainBackend::Lock;

namespace {

const QString Root = u"/org/freedesktop/secrets"_s;
const QString Login = Root + u"/collection/login"_s;
const QString PromptPath = Root + u"/prompt/p1"_s;

} // namespace

/// A keyring as far as its lock goes: behaves as GNOME Keyring 42 was seen to on the bus.
class FakeCollection final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Collection")
    Q_PROPERTY(bool Locked READ isLocked)

public:
    explicit FakeCollection(QObject *parent) : QDBusAbstractAdaptor(parent) {}
    [[nodiscard]] bool isLocked() const { return locked; }

    bool locked = true;
};

class FakePrompt final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Prompt")

public:
    explicit FakePrompt(QObject *parent) : QDBusAbstractAdaptor(parent) {}

    int shown = 0;
    int dismissed = 0;

public Q_SLOTS:
    void Prompt(const QString &) { ++shown; }
    void Dismiss() { ++dismissed; }

Q_SIGNALS:
    void Completed(bool dismissed, const QDBusVariant &result);
};

class FakeService final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Service")

public:
    FakeService(QObject *parent, FakeCollection &login) : QDBusAbstractAdaptor(parent), m_login(login) {}

    bool hasCollection = true;
    bool asksNobody = false;
    int unlocks = 0;

public Q_SLOTS:
    QDBusObjectPath ReadAlias(const QString &name)
    {
        return QDBusObjectPath(name == "default"_L1 && hasCollection ? Login : u"/"_s);
    }
    QList<QDBusObjectPath> Unlock(const QList<QDBusObjectPath> &objects, QDBusObjectPath &prompt)
    {
        ++unlocks;
        if (asksNobody)
            m_login.locked = false;
        prompt = QDBusObjectPath(asksNobody ? u"/"_s : PromptPath);
        return asksNobody ? objects : QList<QDBusObjectPath>();
    }

Q_SIGNALS:
    void CollectionChanged(const QDBusObjectPath &collection);

private:
    FakeCollection &m_login;
};

/// On a bus of its own.
class TestSecretService final : public QObject
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
        m_objects = std::make_unique<QObject[]>(3);
        m_login = new FakeCollection(&m_objects[0]);
        m_prompt = new FakePrompt(&m_objects[1]);
        m_keyring = new FakeService(&m_objects[2], *m_login);
        QDBusConnection server = QDBusConnection::connectToBus(m_address, u"server"_s);
        QVERIFY(server.registerObject(Login, &m_objects[0]));
        QVERIFY(server.registerObject(PromptPath, &m_objects[1]));
        QVERIFY(server.registerObject(Root, &m_objects[2]));
        QVERIFY(server.registerService(u"org.freedesktop.secrets"_s));
        m_service = std::make_unique<SecretService>(QDBusConnection::connectToBus(m_address, u"client"_s));
    }
    void cleanup()
    {
        m_service.reset();
        QDBusConnection::disconnectFromBus(u"client"_s);
        QDBusConnection::disconnectFromBus(u"server"_s);
        m_objects.reset();
    }

    void knowsWhetherItIsLocked()
    {
        QCOMPARE(look(), Lock::Locked);
        m_login->locked = false;
        QCOMPARE(look(), Lock::Open);
        m_keyring->hasCollection = false;
        QCOMPARE(look(), Lock::Missing);
        QCOMPARE(m_prompt->shown, 0); // and asked nobody
    }

    void doesNotKnowWhereThereIsNoService()
    {
        QDBusConnection(u"server"_s).unregisterService(u"org.freedesktop.secrets"_s);
        QCOMPARE(look(), Lock::Unknown);
    }

    void opensWithOnePrompt()
    {
        QCOMPARE(look(), Lock::Locked);
        QList<bool> answers;
        m_service->unlock([&](bool opened) { answers += opened; });
        m_service->unlock([&](bool opened) { answers += opened; });
        QTRY_COMPARE(m_prompt->shown, 1);
        QVERIFY(answers.isEmpty());
        Q_EMIT m_prompt->Completed(false, QDBusVariant(QString()));
        QTRY_COMPARE(answers, (QList{true, true}));
        QCOMPARE(m_keyring->unlocks, 1);
    }

    void hearsThatAPersonThoughtBetter()
    {
        QCOMPARE(look(), Lock::Locked);
        QList<bool> answers;
        m_service->unlock([&](bool opened) { answers += opened; });
        QTRY_COMPARE(m_prompt->shown, 1);
        Q_EMIT m_prompt->Completed(true, QDBusVariant(QString()));
        QTRY_COMPARE(answers, QList{false});
        // And may ask again.
        m_service->unlock([&](bool opened) { answers += opened; });
        QTRY_COMPARE(m_prompt->shown, 2);
    }

    void opensWithoutAPrompt()
    {
        m_keyring->asksNobody = true;
        QCOMPARE(look(), Lock::Locked);
        QList<bool> answers;
        m_service->unlock([&](bool opened) { answers += opened; });
        QTRY_COMPARE(answers, QList{true});
        QCOMPARE(m_prompt->shown, 0);
    }

    /// In the keyring's own program, or by the screen's lock.
    void hearsThatSomebodyElseOpenedIt()
    {
        QSignalSpy opened(m_service.get(), &SecretService::opened);
        QCOMPARE(look(), Lock::Locked);
        QList<bool> answers;
        m_service->unlock([&](bool open) { answers += open; });
        QTRY_COMPARE(m_prompt->shown, 1);
        m_login->locked = false;
        Q_EMIT m_keyring->CollectionChanged(QDBusObjectPath(Login));
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(answers, QList{true});
        QTRY_COMPARE(m_prompt->dismissed, 1); // nobody needs it any more
        // Nothing new.
        Q_EMIT m_keyring->CollectionChanged(QDBusObjectPath(Login));
        QCOMPARE(look(), Lock::Open);
        QCOMPARE(opened.count(), 1);
    }

    /// At login it may start after we have looked; who was refused reads again.
    void hearsThatItHasCome()
    {
        QDBusConnection server(u"server"_s);
        server.unregisterService(u"org.freedesktop.secrets"_s);
        m_login->locked = false;
        QSignalSpy opened(m_service.get(), &SecretService::opened);
        QCOMPARE(look(), Lock::Unknown);
        QCOMPARE(opened.count(), 0);
        QVERIFY(server.registerService(u"org.freedesktop.secrets"_s));
        QTRY_COMPARE(opened.count(), 1);
        // It goes and comes back locked: that is for its user.
        server.unregisterService(u"org.freedesktop.secrets"_s);
        QTRY_COMPARE(look(), Lock::Unknown);
        m_login->locked = true;
        QVERIFY(server.registerService(u"org.freedesktop.secrets"_s));
        QTRY_COMPARE(look(), Lock::Locked);
        QCOMPARE(opened.count(), 1);
        m_login->locked = false;
        Q_EMIT m_keyring->CollectionChanged(QDBusObjectPath(Login));
        QTRY_COMPARE(opened.count(), 2);
    }

    void aServiceThatEndsIsANo()
    {
        QCOMPARE(look(), Lock::Locked);
        QList<bool> answers;
        m_service->unlock([&](bool opened) { answers += opened; });
        QTRY_COMPARE(m_prompt->shown, 1);
        QDBusConnection(u"server"_s).unregisterService(u"org.freedesktop.secrets"_s);
        QTRY_COMPARE(answers, QList{false});
    }

private:
    Lock look()
    {
        std::optional<Lock> found;
        m_service->look([&](Lock lock) { found = lock; });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(Lock::Unknown);
    }

    std::unique_ptr<test::PrivateBus> m_bus;
    QString m_address;
    std::unique_ptr<QObject[]> m_objects;
    FakeCollection *m_login = nullptr;
    FakePrompt *m_prompt = nullptr;
    FakeService *m_keyring = nullptr;
    std::unique_ptr<SecretService> m_service;
};

ROOKERY_TEST(TestSecretService)
#include "tst_secret_service.moc"
