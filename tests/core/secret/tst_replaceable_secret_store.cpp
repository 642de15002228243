// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/memory_secret_store.h"
#include "core/secret/replaceable_secret_store.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers when the test says so.
class SlowSecretStore final : public SecretStore
{
public:
    explicit SlowSecretStore(std::function<void()> &answer) : m_answer(answer) {}
    void read(const QUuid &, SecretKind, QObject *, ReadDone done) override
    {
        m_answer = [done = std::move(done), this] { done(m_secret); };
    }
    void write(const QUuid &, SecretKind, const QByteArray &, QObject *, WriteDone) override {}
    void forget(const QUuid &, QObject *, WriteDone) override {}
    [[nodiscard]] QString kindName() const override { return u"slow"_s; }

private:
    std::function<void()> &m_answer;
    QByteArray m_secret = "of the first";
};

/// Waits for its user when the test says so.
class WaitingSecretStore final : public SecretStore
{
public:
    void read(const QUuid &, SecretKind, QObject *, ReadDone) override {}
    void write(const QUuid &, SecretKind, const QByteArray &, QObject *, WriteDone) override {}
    void forget(const QUuid &, QObject *, WriteDone) override {}
    [[nodiscard]] QString kindName() const override { return u"waiting"_s; }
    [[nodiscard]] bool isWaiting() const override { return m_waits; }
    void wait(bool waits)
    {
        m_waits = waits;
        Q_EMIT waitingChanged(waits);
    }

private:
    bool m_waits = false;
};

} // namespace

class TestReplaceableSecretStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheLastOne()
    {
        const QUuid id = QUuid::createUuid();
        ReplaceableSecretStore store(std::make_unique<MemorySecretStore>());
        QCOMPARE(store.kindName(), MemorySecretStore().kindName());
        put(store, id, "one");
        QCOMPARE(get(store, id), QByteArray("one"));
        SecretStore &before = store.replace(std::make_unique<MemorySecretStore>());
        QCOMPARE(get(store, id), QByteArray());
        QCOMPARE(get(before, id), QByteArray("one"));
        QVERIFY(&before != &store.current());
        put(store, id, "two");
        QCOMPARE(get(store, id), QByteArray("two"));
        bool done = false;
        store.forget(id, this, [&](const Expected<void> &forgotten) { done = bool(forgotten); });
        QTRY_VERIFY(done);
        QCOMPARE(get(store, id), QByteArray());
    }

    void whoWasAskedBeforeAnswers()
    {
        std::function<void()> answer;
        ReplaceableSecretStore store(std::make_unique<SlowSecretStore>(answer));
        QByteArray found;
        store.read(QUuid::createUuid(), SecretKind::Psk, this,
                   [&](const Expected<QByteArray> &secret) { found = secret.value_or(QByteArray()); });
        store.replace(std::make_unique<MemorySecretStore>());
        answer();
        QCOMPARE(found, QByteArray("of the first"));
    }

    void waitsAsTheOneThatWasAsked()
    {
        auto waiting = std::make_unique<WaitingSecretStore>();
        WaitingSecretStore *const first = waiting.get();
        ReplaceableSecretStore store(std::move(waiting));
        QList<bool> waits;
        int opened = 0;
        connect(&store, &SecretStore::waitingChanged, this, [&](bool now) { waits += now; });
        connect(&store, &SecretStore::opened, this, [&] { ++opened; });
        first->wait(true);
        QVERIFY(store.isWaiting());
        store.replace(std::make_unique<MemorySecretStore>());
        QVERIFY(store.isWaiting());
        first->wait(false);
        QVERIFY(!store.isWaiting());
        QCOMPARE(waits, (QList{true, false}));
        Q_EMIT first->opened();
        QCOMPARE(opened, 1);
        std::optional<bool> open;
        store.askIfOpen(this, [&](bool is) { open = is; });
        QTRY_COMPARE(open, true);
    }

private:
    void put(SecretStore &store, const QUuid &id, const QByteArray &secret)
    {
        bool written = false;
        store.write(id, SecretKind::Psk, secret, this,
                    [&](const Expected<void> &done) { written = bool(done); });
        QTRY_VERIFY(written);
    }
    QByteArray get(SecretStore &store, const QUuid &id)
    {
        std::optional<QByteArray> found;
        store.read(id, SecretKind::Psk, this,
                   [&](const Expected<QByteArray> &secret) { found = secret.value_or(QByteArray("?")); });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(QByteArray("?"));
    }
};

ROOKERY_TEST(TestReplaceableSecretStore)
#include "tst_replaceable_secret_store.moc"
