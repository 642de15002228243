// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/forgotten_secrets.h"
#include "core/profile/profile_store.h"
#include "core/secret/memory_secret_store.h"
#include "core/secret/secret_key.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One that can be locked, and that can take its time to forget.
class LockableStore final : public SecretStore
{
public:
    void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) override
    {
        m_store.read(profile, kind, context, std::move(done));
    }
    void write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
               WriteDone done) override
    {
        m_store.write(profile, kind, secret, context, std::move(done));
    }
    void forget(const QUuid &profile, QObject *context, WriteDone done) override
    {
        ++forgets;
        if (!silent)
            m_store.forget(profile, context, std::move(done));
    }
    [[nodiscard]] QString kindName() const override { return u"lockable"_s; }
    void askIfOpen(QObject *context, OpenDone done) override
    {
        answerSecret(context, std::move(done), !locked);
    }
    void open()
    {
        locked = false;
        Q_EMIT opened();
    }

    bool locked = false;
    bool silent = false;
    int forgets = 0;

private:
    MemorySecretStore m_store;
};

} // namespace

class TestForgottenSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
        m_profiles->load();
        m_secrets = std::make_unique<LockableStore>();
        start();
        m_id = add();
        m_kept = add();
    }
    void cleanup()
    {
        m_forgotten.reset();
        QCOMPARE(m_clock.runningTimers(), size_t(0));
    }

    void goesWithItsTunnelWhenUndoIsOver()
    {
        remove();
        QVERIFY(hasSecret(m_id));
        m_forgotten->forget({m_id});
        QTRY_VERIFY(!hasSecret(m_id));
        QVERIFY(hasSecret(m_kept));
        QVERIFY(m_forgotten->waiting().isEmpty());
    }

    void staysWithATunnelThatCameBack()
    {
        remove();
        putBack();
        m_forgotten->restored({m_id});
        m_forgotten->forget({m_id});
        finish();
        QVERIFY(hasSecret(m_id));
    }

    /// Put back by hand, by a backup, by another program: whoever is in the list keeps what is theirs.
    void staysWithATunnelThatIsThereAgain()
    {
        remove();
        putBack();
        m_forgotten->forget({m_id});
        finish();
        start();
        m_forgotten->sweep();
        finish();
        QVERIFY(hasSecret(m_id));
        QCOMPARE(m_secrets->forgets, 0);
    }

    void theEndWaitsForIt()
    {
        remove();
        QSignalSpy finished(m_forgotten.get(), &ForgottenSecrets::finished);
        connect(m_forgotten.get(), &ForgottenSecrets::finished, this,
                [this] { QVERIFY(m_forgotten->waiting().isEmpty()); });
        m_forgotten->finish();
        QCOMPARE(finished.count(), 0);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!hasSecret(m_id));
        QVERIFY(hasSecret(m_kept));
    }

    void theEndHasNothingToWaitFor()
    {
        QSignalSpy finished(m_forgotten.get(), &ForgottenSecrets::finished);
        m_forgotten->finish();
        QTRY_COMPARE(finished.count(), 1);
    }

    void theNextStartGoesOnWhereAKeychainWasSilent()
    {
        remove();
        m_secrets->silent = true;
        QSignalSpy finished(m_forgotten.get(), &ForgottenSecrets::finished);
        m_forgotten->finish();
        QTRY_COMPARE(m_secrets->forgets, 1);
        QCOMPARE(finished.count(), 0);
        m_clock.advance(ForgottenSecrets::EndLimit);
        QCOMPARE(finished.count(), 1);
        m_secrets->silent = false;
        start();
        m_forgotten->sweep();
        QTRY_VERIFY(!hasSecret(m_id));
        QVERIFY(hasSecret(m_kept));
        QVERIFY(m_forgotten->waiting().isEmpty());
        start();
        QVERIFY(m_forgotten->waiting().isEmpty());
    }

    /// Nobody unlocks a keychain for that.
    void aLockedKeychainIsLeftInPeace()
    {
        remove();
        m_secrets->locked = true;
        m_forgotten->forget({m_id});
        finish();
        QCOMPARE(m_secrets->forgets, 0);
        start();
        m_forgotten->sweep();
        m_secrets->open();
        QTRY_VERIFY(!hasSecret(m_id));
    }

    /// Profiles that could not be read: nothing of the last time is touched, and nothing that is merely
    /// missing.
    void forgetsNothingBeforeTheProfilesAreKnown()
    {
        remove();
        m_secrets->locked = true;
        finish();
        QVERIFY(m_profiles->remove(m_kept)); // as if its file were another one
        start();
        m_secrets->open();
        finish();
        QVERIFY(hasSecret(m_id));
        start();
        m_forgotten->sweep();
        QTRY_VERIFY(!hasSecret(m_id));
        QVERIFY(hasSecret(m_kept)); // nobody deleted it here
    }

    /// Not with a tunnel that has it, and not while it is there.
    void aGatewaysGoWithTheGateway()
    {
        const Profile tunnel = *m_profiles->find(m_id);
        const SharedGateway gateway = SharedGateway::of(tunnel, u"Office"_s);
        QVERIFY(m_profiles->putGateway(gateway));
        Profile sharing = tunnel;
        sharing.gateway = gateway.id();
        QVERIFY(m_profiles->put(sharing));
        m_secrets->write(gateway.id(), SecretKind::Psk, "key", this, [](const Expected<void> &) {});
        remove();
        m_forgotten->forget({m_id});
        finish();
        QVERIFY(hasSecret(gateway.id()));
        m_forgotten->deleting({gateway.id()});
        m_forgotten->forget({gateway.id()});
        finish();
        QVERIFY(hasSecret(gateway.id()));
        m_forgotten->deleting({gateway.id()});
        QVERIFY(m_profiles->removeGateway(gateway.id()));
        m_forgotten->forget({gateway.id()});
        QTRY_VERIFY(!hasSecret(gateway.id()));
    }

    void survivesABrokenList()
    {
        m_forgotten.reset();
        QFile file(m_dir->filePath(u"forgotten.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"profiles\": [1, \"x\", null");
        file.close();
        start();
        m_forgotten->sweep();
        QVERIFY(m_forgotten->waiting().isEmpty());
        remove();
        m_forgotten->forget({m_id});
        QTRY_VERIFY(!hasSecret(m_id));
    }

private:
    void start()
    {
        m_forgotten = std::make_unique<ForgottenSecrets>(*m_profiles, *m_secrets, QString(), m_clock);
    }
    void finish()
    {
        QSignalSpy finished(m_forgotten.get(), &ForgottenSecrets::finished);
        m_forgotten->finish();
        QTRY_COMPARE(finished.count(), 1);
    }
    QUuid add()
    {
        Profile profile;
        profile.name = u"Office %1"_s.arg(m_profiles->profiles().size());
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        const QUuid id = m_profiles->put(profile).value();
        m_secrets->write(id, SecretKind::Psk, "key", this, [](const Expected<void> &) {});
        return id;
    }
    void remove()
    {
        m_forgotten->deleting({m_id});
        const auto gone = m_profiles->remove(m_id);
        QVERIFY(gone);
        m_gone = gone->first;
    }
    void putBack() { QVERIFY(m_profiles->put(m_gone)); }
    bool hasSecret(const QUuid &id)
    {
        std::optional<bool> has;
        m_secrets->read(id, SecretKind::Psk, this,
                        [&](const Expected<QByteArray> &secret) { has = secret && !secret->isEmpty(); });
        [&] { QTRY_VERIFY(has); }();
        return has.value_or(false);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<LockableStore> m_secrets;
    std::unique_ptr<ForgottenSecrets> m_forgotten;
    test::FakeClock m_clock;
    QUuid m_id;
    QUuid m_kept;
    Profile m_gone;
};

ROOKERY_TEST(TestForgottenSecrets)
#include "tst_forgotten_secrets.moc"
