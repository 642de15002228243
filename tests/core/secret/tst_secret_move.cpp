// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/memory_secret_store.h"
#include "core/secret/secret_key.h"
#include "core/secret/secret_move.h"
#include "support/room_test.h"

#include <QHash>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Refuses what a test says.
class PickyStore final : public SecretStore
{
public:
    void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) override
    {
        if (refusesToRead.contains(profile))
            answerSecret(context, std::move(done),
                         Expected<QByteArray>(failure(ErrorCode::LocalIo, u"no"_s)));
        else
            m_store.read(profile, kind, context, std::move(done));
    }
    void write(const QUuid &profile, SecretKind kind, const QByteArray &secret, QObject *context,
               WriteDone done) override
    {
        if (refusesToWrite.contains(profile))
            answerSecret(context, std::move(done), Expected<void>(failure(ErrorCode::LocalIo, u"full"_s)));
        else
            m_store.write(profile, kind, secret, context, std::move(done));
    }
    void forget(const QUuid &profile, QObject *context, WriteDone done) override
    {
        m_store.forget(profile, context, std::move(done));
    }
    [[nodiscard]] QString kindName() const override { return u"picky"_s; }

    QSet<QUuid> refusesToRead;
    QSet<QUuid> refusesToWrite;

private:
    MemorySecretStore m_store;
};

} // namespace

class TestSecretMove final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_from = std::make_unique<PickyStore>();
        m_to = std::make_unique<PickyStore>();
    }

    void movesAllAndForgetsTheOld()
    {
        put(*m_from, m_one, SecretKind::Psk, "key");
        put(*m_from, m_one, SecretKind::ProxyPassword, "word");
        put(*m_from, m_two, SecretKind::KeyPassphrase, "phrase");
        QVERIFY(moveAll(3));
        QCOMPARE(get(*m_to, m_one, SecretKind::Psk), QByteArray("key"));
        QCOMPARE(get(*m_to, m_one, SecretKind::ProxyPassword), QByteArray("word"));
        QCOMPARE(get(*m_to, m_two, SecretKind::KeyPassphrase), QByteArray("phrase"));
        QCOMPARE(get(*m_from, m_one, SecretKind::Psk), QByteArray());
        QCOMPARE(get(*m_from, m_one, SecretKind::ProxyPassword), QByteArray());
        QCOMPARE(get(*m_from, m_two, SecretKind::KeyPassphrase), QByteArray());
    }

    void onlyLooksUntilItIsTold()
    {
        put(*m_from, m_one, SecretKind::Psk, "key");
        SecretMove move(*m_from, *m_to, {m_one, m_two});
        QSignalSpy looked(&move, &SecretMove::looked);
        move.look();
        QTRY_COMPARE(looked.count(), 1);
        QCOMPARE(looked[0][0].toInt(), 1);
        QCOMPARE(get(*m_to, m_one, SecretKind::Psk), QByteArray());
        QCOMPARE(get(*m_from, m_one, SecretKind::Psk), QByteArray("key"));
    }

    void findsNothingWhereThereIsNothing()
    {
        SecretMove none(*m_from, *m_to, {});
        QSignalSpy looked(&none, &SecretMove::looked);
        none.look();
        QTRY_COMPARE(looked.count(), 1);
        QCOMPARE(looked[0][0].toInt(), 0);
    }

    void whatCannotBeWrittenIsNotForgotten()
    {
        put(*m_from, m_one, SecretKind::Psk, "key");
        put(*m_from, m_two, SecretKind::Psk, "other");
        m_to->refusesToWrite = {m_one};
        QVERIFY(!moveAll(2));
        QCOMPARE(get(*m_from, m_one, SecretKind::Psk), QByteArray("key"));
        QCOMPARE(get(*m_to, m_two, SecretKind::Psk), QByteArray("other"));
        QCOMPARE(get(*m_from, m_two, SecretKind::Psk), QByteArray());
    }

    void whatCannotBeReadIsNotForgotten()
    {
        put(*m_from, m_one, SecretKind::Psk, "key");
        put(*m_from, m_two, SecretKind::Psk, "other");
        m_from->refusesToRead = {m_one};
        QVERIFY(moveAll(1));
        m_from->refusesToRead.clear();
        QCOMPARE(get(*m_from, m_one, SecretKind::Psk), QByteArray("key"));
        QCOMPARE(get(*m_from, m_two, SecretKind::Psk), QByteArray());
    }

    void whatIsThereAlreadyNeedNotBeWritten()
    {
        put(*m_from, m_one, SecretKind::Psk, "same");
        put(*m_to, m_one, SecretKind::Psk, "same");
        QVERIFY(moveAll(1));
        QCOMPARE(get(*m_to, m_one, SecretKind::Psk), QByteArray("same"));
        QCOMPARE(get(*m_from, m_one, SecretKind::Psk), QByteArray());
    }
    /// It may be newer, typed while the move went on, or older, left there when it was left the last time.
    void whatIsPutThereMeanwhileIsNotForgotten()
    {
        put(*m_from, m_one, SecretKind::Psk, "old");
        SecretMove move(*m_from, *m_to, {m_one, m_two});
        std::optional<bool> moved;
        connect(&move, &SecretMove::looked, this, [&] {
            put(*m_from, m_one, SecretKind::Psk, "typed");
            move.move();
        });
        connect(&move, &SecretMove::done, this, [&](bool whole) { moved = whole; });
        move.look();
        QTRY_VERIFY(moved);
        QVERIFY(!*moved);
        QCOMPARE(get(*m_from, m_one, SecretKind::Psk), QByteArray("typed"));
        QCOMPARE(get(*m_to, m_one, SecretKind::Psk), QByteArray("old"));
    }
    void ofTwoDifferentOnesNoneIsLost()
    {
        put(*m_from, m_one, SecretKind::Psk, "one");
        put(*m_to, m_one, SecretKind::Psk, "another");
        QVERIFY(!moveAll(1));
        QCOMPARE(get(*m_to, m_one, SecretKind::Psk), QByteArray("another"));
        QCOMPARE(get(*m_from, m_one, SecretKind::Psk), QByteArray("one"));
    }

private:
    bool moveAll(int secrets)
    {
        SecretMove move(*m_from, *m_to, {m_one, m_two});
        int found = -1;
        std::optional<bool> moved;
        connect(&move, &SecretMove::looked, this, [&](int count) {
            found = count;
            move.move();
        });
        connect(&move, &SecretMove::done, this, [&](bool whole) { moved = whole; });
        move.look();
        [&] { QTRY_VERIFY(moved); }();
        [&] { QCOMPARE(found, secrets); }();
        return moved.value_or(false);
    }
    void put(SecretStore &store, const QUuid &id, SecretKind kind, const QByteArray &secret)
    {
        bool written = false;
        store.write(id, kind, secret, this, [&](const Expected<void> &done) { written = bool(done); });
        QTRY_VERIFY(written);
    }
    QByteArray get(SecretStore &store, const QUuid &id, SecretKind kind)
    {
        std::optional<QByteArray> found;
        store.read(id, kind, this,
                   [&](const Expected<QByteArray> &secret) { found = secret.value_or(QByteArray("?")); });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(QByteArray("?"));
    }

    const QUuid m_one = QUuid::createUuid();
    const QUuid m_two = QUuid::createUuid();
    std::unique_ptr<PickyStore> m_from;
    std::unique_ptr<PickyStore> m_to;
};

ROOKERY_TEST(TestSecretMove)
#include "tst_secret_move.moc"
