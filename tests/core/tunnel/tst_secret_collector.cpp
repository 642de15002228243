// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/memory_secret_store.h"
#include "core/tunnel/secret_collector.h"
#include "support/room_test.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers what a test tells it to, when it tells it to.
class ScriptedStore final : public SecretStore
{
public:
    void read(const QUuid &, SecretKind kind, QObject *context, ReadDone done) override
    {
        pending[kind] = {context, std::move(done)};
    }
    void write(const QUuid &, SecretKind, const QByteArray &, QObject *, WriteDone) override {}
    void forget(const QUuid &, QObject *, WriteDone) override {}
    [[nodiscard]] QString kindName() const override { return u"scripted"_s; }
    [[nodiscard]] bool isWaiting() const override { return waits; }
    void wait(bool now)
    {
        waits = now;
        Q_EMIT waitingChanged(now);
    }

    bool waits = false;

    /// False where whoever asked is gone.
    bool answer(SecretKind kind, const Expected<QByteArray> &secret)
    {
        const auto [context, done] = pending.at(kind);
        if (!context)
            return false;
        done(secret);
        return true;
    }

    std::map<SecretKind, std::pair<QPointer<QObject>, ReadDone>> pending;
};

Profile withAll()
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.usesPsk = true;
    profile.proxy = QUrl(u"http://me@proxy.example.com:3128"_s);
    return profile;
}

struct Rig
{
    explicit Rig(const Profile &profile, const ProfileSecrets &known = {}, milliseconds limit = 1h)
        : collector(profile, known, limit)
    {
    }

    ScriptedStore store;
    SecretCollector collector;
    QSignalSpy ready{&collector, &SecretCollector::ready};
    QSignalSpy needed{&collector, &SecretCollector::needed};
    QSignalSpy waiting{&collector, &SecretCollector::waiting};
};

} // namespace

class TestSecretCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatAProfileNeeds();
    void knowsAnEncryptedKey_data();
    void knowsAnEncryptedKey();
    void needsNothing();
    void readsEachOfItsOwner();
    void readsAll();
    void doesNotReadWhatIsGiven();
    void takesWhatWasSavedLast();
    void fallsBackOnWhatIsKnown_data();
    void fallsBackOnWhatIsKnown();
    void doesNotWaitLongForWhatIsKnown();
    void asksForWhatIsMissing();
    void asksWhereTheStoreFails();
    void asksWhereTheStoreIsSilent();
    void waitsForAPersonToUnlock();
    void waitsWithTheOthers();
    void doesNotWaitToUnlockWhatIsKnown();
    void knowsWhetherItWasRefused();
    void hearsNoLateAnswer();
};

void TestSecretCollector::knowsWhatAProfileNeeds()
{
    Profile profile;
    QVERIFY(SecretCollector::kindsNeededBy(profile).isEmpty());
    profile.proxy = QUrl(u"http://proxy.example.com:3128"_s);
    QVERIFY(SecretCollector::kindsNeededBy(profile).isEmpty());
    QCOMPARE(SecretCollector::kindsNeededBy(withAll()), (QList{SecretKind::Psk, SecretKind::ProxyPassword}));
    profile.usesForwardAuth = true;
    QCOMPARE(SecretCollector::kindsNeededBy(profile), QList{SecretKind::ForwardAuth});
}

void TestSecretCollector::knowsAnEncryptedKey_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("PKCS #8") << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMII\n") << true;
    QTest::newRow("OpenSSL's own") << QByteArray("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n")
                                   << true;
    QTest::newRow("behind a certificate")
        << QByteArray("-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n"
                      "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMII\n")
        << true;
    QTest::newRow("open") << QByteArray("-----BEGIN PRIVATE KEY-----\nMII\n") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestSecretCollector::knowsAnEncryptedKey()
{
    QFETCH(QByteArray, pem);
    QFETCH(bool, encrypted);
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"key.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pem);
    file.close();
    Profile profile;
    profile.tls.keyFile = file.fileName();
    QCOMPARE(SecretCollector::kindsNeededBy(profile).contains(SecretKind::KeyPassphrase), encrypted);
    profile.tls.keyFile = directory.filePath(u"missing.pem"_s);
    QVERIFY(SecretCollector::kindsNeededBy(profile).isEmpty());
}

void TestSecretCollector::needsNothing()
{
    Rig rig{Profile()};
    rig.collector.start(rig.store);
    QCOMPARE(rig.ready.size(), 0); // from the event loop
    QTRY_COMPARE(rig.ready.size(), 1);
    QVERIFY(rig.store.pending.empty());
}

/// Two tunnels of one gateway have one key, and each its own proxies.
void TestSecretCollector::readsEachOfItsOwner()
{
    MemorySecretStore store;
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.gateway = QUuid::createUuid();
    profile.usesPsk = profile.usesForwardAuth = true;
    const auto done = [](const Expected<void> &) {};
    store.write(profile.gateway, SecretKind::Psk, "key", this, done);
    store.write(profile.gateway, SecretKind::ForwardAuth, "bob:y", this, done);
    store.write(profile.id, SecretKind::ForwardAuth, "alice:x", this, done);
    SecretCollector collector(profile, {}, 1h);
    const QSignalSpy ready(&collector, &SecretCollector::ready);
    collector.start(store);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(collector.secrets(), (ProfileSecrets{"key", {}, {}, "alice:x"}));
}

void TestSecretCollector::readsAll()
{
    Rig rig(withAll());
    rig.collector.start(rig.store);
    rig.store.answer(SecretKind::ProxyPassword, QByteArray("password"));
    QCOMPARE(rig.ready.size(), 0);
    rig.store.answer(SecretKind::Psk, QByteArray("key"));
    QCOMPARE(rig.ready.size(), 1);
    QCOMPARE(rig.needed.size(), 0);
    QCOMPARE(rig.collector.secrets(), (ProfileSecrets{"key", "password", {}}));
}

void TestSecretCollector::doesNotReadWhatIsGiven()
{
    Rig rig(withAll(), {"key", {}, {}});
    rig.collector.start(rig.store);
    QCOMPARE(rig.store.pending.size(), 1u);
    rig.store.answer(SecretKind::ProxyPassword, QByteArray("password"));
    QCOMPARE(rig.ready.size(), 1);
    QCOMPARE(rig.collector.secrets(), (ProfileSecrets{"key", "password", {}}));
}

/// A key that was typed once and edited later is the edited one.
void TestSecretCollector::takesWhatWasSavedLast()
{
    Rig rig(withAll());
    rig.collector.setKnown({"typed", "typed", {}});
    rig.collector.start(rig.store);
    rig.store.answer(SecretKind::Psk, QByteArray("edited"));
    rig.store.answer(SecretKind::ProxyPassword, QByteArray("edited too"));
    QCOMPARE(rig.ready.size(), 1);
    QCOMPARE(rig.collector.secrets(), (ProfileSecrets{"edited", "edited too", {}}));
}

void TestSecretCollector::fallsBackOnWhatIsKnown_data()
{
    QTest::addColumn<bool>("isLocked");
    QTest::newRow("not saved") << false;
    QTest::newRow("locked") << true;
}

void TestSecretCollector::fallsBackOnWhatIsKnown()
{
    QFETCH(bool, isLocked);
    const Expected<QByteArray> locked = failure(ErrorCode::NotPermitted, u"It is locked."_s);
    Rig rig(withAll());
    rig.collector.setKnown({"typed", {}, {}});
    rig.collector.start(rig.store);
    rig.store.answer(SecretKind::Psk, isLocked ? locked : QByteArray());
    rig.store.answer(SecretKind::ProxyPassword, QByteArray("password"));
    QCOMPARE(rig.ready.size(), 1);
    QCOMPARE(rig.collector.secrets(), (ProfileSecrets{"typed", "password", {}}));
}

void TestSecretCollector::doesNotWaitLongForWhatIsKnown()
{
    Rig rig(withAll(), {}, 1ms);
    rig.collector.setKnown({"typed", "typed", {}});
    rig.collector.start(rig.store);
    QTRY_COMPARE(rig.ready.size(), 1);
    QCOMPARE(rig.collector.secrets(), (ProfileSecrets{"typed", "typed", {}}));
}

void TestSecretCollector::asksForWhatIsMissing()
{
    Rig rig(withAll());
    rig.collector.start(rig.store);
    rig.store.answer(SecretKind::Psk, QByteArray());
    QCOMPARE(rig.needed.size(), 0); // not before everything is read
    rig.store.answer(SecretKind::ProxyPassword, QByteArray());
    QCOMPARE(rig.needed.size(), 1);
    QCOMPARE(rig.needed[0][0].value<SecretKind>(), SecretKind::Psk);
    QCOMPARE(rig.collector.asked(), SecretKind::Psk);
    QVERIFY(!rig.collector.provide(SecretKind::ProxyPassword, "not now"));
    QVERIFY(rig.collector.provide(SecretKind::Psk, "key"));
    QCOMPARE(rig.needed.size(), 2);
    QCOMPARE(rig.needed[1][0].value<SecretKind>(), SecretKind::ProxyPassword);
    QVERIFY(rig.collector.provide(SecretKind::ProxyPassword, "password"));
    QCOMPARE(rig.ready.size(), 1);
    QCOMPARE(rig.collector.secrets(), (ProfileSecrets{"key", "password", {}}));
    QVERIFY(!rig.collector.asked());
}

void TestSecretCollector::asksWhereTheStoreFails()
{
    Rig rig(withAll(), {{}, "password", {}});
    rig.collector.start(rig.store);
    rig.store.answer(SecretKind::Psk, failure(ErrorCode::NotPermitted, u"The keychain is locked."_s));
    QCOMPARE(rig.needed.size(), 1);
    QCOMPARE(rig.needed[0][1].toString(), u"The keychain is locked."_s);
}

void TestSecretCollector::asksWhereTheStoreIsSilent()
{
    Rig rig(withAll(), {{}, "password", {}}, 1ms);
    rig.collector.start(rig.store);
    QTRY_COMPARE(rig.needed.size(), 1);
    QVERIFY(!rig.needed[0][1].toString().isEmpty());
    // It answers after all: too late, a person was asked.
    QVERIFY(!rig.store.answer(SecretKind::Psk, QByteArray("late")));
    QVERIFY(rig.collector.provide(SecretKind::Psk, "key"));
    QCOMPARE(rig.collector.secrets().psk, "key");
}

/// However long that takes: nobody is asked meanwhile.
void TestSecretCollector::waitsForAPersonToUnlock()
{
    Rig rig(withAll(), {{}, "password", {}}, 20ms);
    rig.collector.start(rig.store);
    rig.store.wait(true);
    QCOMPARE(rig.waiting.size(), 1);
    QCOMPARE(rig.waiting[0][0].toBool(), true);
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.elapsed() > 60);
    QCOMPARE(rig.needed.size(), 0);
    rig.store.wait(false);
    QCOMPARE(rig.waiting.size(), 2);
    QCOMPARE(rig.waiting[1][0].toBool(), false);
    rig.store.answer(SecretKind::Psk, QByteArray("key"));
    QCOMPARE(rig.ready.size(), 1);
    QCOMPARE(rig.needed.size(), 0);
}

void TestSecretCollector::waitsWithTheOthers()
{
    Rig rig(withAll());
    rig.store.waits = true;
    rig.collector.start(rig.store);
    QTRY_COMPARE(rig.waiting.size(), 1);
    QCOMPARE(rig.waiting[0][0].toBool(), true);
}

void TestSecretCollector::doesNotWaitToUnlockWhatIsKnown()
{
    Rig rig(withAll(), {}, 1ms);
    rig.collector.setKnown({"typed", "typed", {}});
    rig.collector.start(rig.store);
    rig.store.wait(true);
    QTRY_COMPARE(rig.ready.size(), 1);
    QCOMPARE(rig.waiting.size(), 0);
}

void TestSecretCollector::knowsWhetherItWasRefused()
{
    Rig missing(withAll(), {{}, "password", {}});
    missing.collector.start(missing.store);
    missing.store.answer(SecretKind::Psk, QByteArray());
    QVERIFY(missing.collector.asked() && !missing.collector.wasRefused());
    Rig locked(withAll(), {{}, "password", {}});
    locked.collector.start(locked.store);
    locked.store.answer(SecretKind::Psk, failure(ErrorCode::NotPermitted, u"It is locked."_s));
    QVERIFY(locked.collector.asked() && locked.collector.wasRefused());
    Rig silent(withAll(), {{}, "password", {}}, 1ms);
    silent.collector.start(silent.store);
    QTRY_VERIFY(silent.collector.asked() && silent.collector.wasRefused());
}

void TestSecretCollector::hearsNoLateAnswer()
{
    ScriptedStore store;
    {
        SecretCollector collector(withAll(), {}, 1h);
        collector.start(store);
    }
    QVERIFY(!store.answer(SecretKind::Psk, QByteArray("key")));
}

ROOKERY_TEST(TestSecretCollector)
#include "tst_secret_collector.moc"
