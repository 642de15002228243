// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/file_secret_store.h"
#include "core/secret/keychain_secret_store.h"
#include "core/secret/memory_secret_store.h"
#include "core/secret/secret_store.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A keychain that answers at once, later, never, or badly.
class FakeKeychain final : public KeychainBackend
{
public:
    void read(const QString &key, Done done) override
    {
        answer(done, m_secrets.contains(key) ? Answer{Result::Done, m_secrets[key], {}}
                                             : Answer{Result::NotFound, {}, {}});
    }
    void write(const QString &key, const QByteArray &secret, Done done) override
    {
        m_secrets[key] = secret;
        answer(done, {});
    }
    void remove(const QString &key, Done done) override
    {
        answer(done, {m_secrets.remove(key) ? Result::Done : Result::NotFound, {}, {}});
    }

    void look(std::function<void(Lock)> done) override { done(lock); }
    void unlock(std::function<void(bool)> done) override { asking += done; }
    void watch(std::function<void()> done) override { opened = std::move(done); }
    /// Its user answers the prompt.
    void answerPrompt(bool yes)
    {
        lock = yes ? Lock::Open : Lock::Locked;
        asking.takeFirst()(yes);
    }

    Lock lock = Lock::Open;
    QList<std::function<void(bool)>> asking; ///< prompts on the screen
    std::function<void()> opened;
    Result refusal = Result::Done; ///< what every answer is instead
    bool silent = false;
    bool forgetful = false; ///< drops what it was given
    QList<Done> waiting;

private:
    void answer(const Done &done, const Answer &result)
    {
        if (silent && !forgetful)
            waiting += done;
        else if (!silent)
            done(refusal == Result::Done ? result : Answer{refusal, {}, u"raw"_s});
    }

    QHash<QString, QByteArray> m_secrets;
};

struct Heard
{
    int answers = 0;
    std::optional<Error> error;
    QByteArray secret;
};

} // namespace

class SecretStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSecrets_data();
    void keepsSecrets();
    void answersFromTheEventLoop_data() { keepsSecrets_data(); }
    void answersFromTheEventLoop();
    void fileIsPrivateAndLasts();
    void brokenFileIsSetAside_data();
    void brokenFileIsSetAside();
    void newerFileIsLeftAlone();
    void keychainThatDoesNotAnswer_data();
    void keychainThatDoesNotAnswer();
    void keychainThatAnswersLate();
    void timeCountsFromTheStartOfAJob();
    void lockedKeychainIsWaitedFor();
    void whoSaysNoSaysItOnce();
    void whoSaidNoHearsThatItIsOpen();
    void firstWriteMayTakeItsTime();
    void tellsWhetherItIsOpen();
    void keychainThatRefuses_data();
    void keychainThatRefuses();
    void contextThatGoes();
    void storeThatGoes();
    void places();

private:
    std::unique_ptr<SecretStore> make(const QString &kind);
    Heard read(SecretStore &store, SecretKind kind, const QUuid &id);
    Heard write(SecretStore &store, SecretKind kind, const QByteArray &secret);
    Heard forget(SecretStore &store);
    [[nodiscard]] QString path() const { return m_dir->filePath(u"sub/secrets.json"_s); }

    const QUuid m_id = QUuid(u"1b4e28ba-2fa1-11d2-883f-0016d3cca427"_s);
    std::unique_ptr<QTemporaryDir> m_dir;
    test::FakeClock m_clock;
    FakeKeychain *m_keychain = nullptr;
};

void SecretStoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<SecretStore> SecretStoreTest::make(const QString &kind)
{
    if (kind == "memory"_L1)
        return std::make_unique<MemorySecretStore>();
    if (kind == "file"_L1)
        return std::make_unique<FileSecretStore>(path());
    auto keychain = std::make_unique<FakeKeychain>();
    m_keychain = keychain.get();
    return std::make_unique<KeychainSecretStore>(std::move(keychain), m_clock);
}

Heard SecretStoreTest::read(SecretStore &store, SecretKind kind, const QUuid &id)
{
    Heard heard;
    store.read(id, kind, this, [&](const Expected<QByteArray> &answer) {
        ++heard.answers;
        if (answer)
            heard.secret = *answer;
        else
            heard.error = answer.error();
    });
    QCoreApplication::processEvents();
    return heard;
}

Heard SecretStoreTest::write(SecretStore &store, SecretKind kind, const QByteArray &secret)
{
    Heard heard;
    store.write(m_id, kind, secret, this, [&](const Expected<void> &answer) {
        ++heard.answers;
        if (!answer)
            heard.error = answer.error();
    });
    QCoreApplication::processEvents();
    return heard;
}

Heard SecretStoreTest::forget(SecretStore &store)
{
    Heard heard;
    store.forget(m_id, this, [&](const Expected<void> &answer) {
        ++heard.answers;
        if (!answer)
            heard.error = answer.error();
    });
    QCoreApplication::processEvents();
    return heard;
}

void SecretStoreTest::keepsSecrets_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"memory", "file", "keychain"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void SecretStoreTest::keepsSecrets()
{
    QFETCH(QString, kind);
    const auto store = make(kind);
    QCOMPARE(store->kindName(), kind);
    const QByteArray odd = QByteArray("a\0\xff\n\"ü", 7);
    Heard heard = read(*store, SecretKind::Psk, m_id);
    QCOMPARE(heard.answers, 1);
    QVERIFY(!heard.error && heard.secret.isEmpty());
    QCOMPARE(write(*store, SecretKind::Psk, odd).answers, 1);
    QVERIFY(!write(*store, SecretKind::ProxyPassword, "two").error);
    QVERIFY(!write(*store, SecretKind::KeyPassphrase, "three").error);
    QCOMPARE(read(*store, SecretKind::Psk, m_id).secret, odd);
    QCOMPARE(read(*store, SecretKind::ProxyPassword, m_id).secret, QByteArray("two"));
    QCOMPARE(read(*store, SecretKind::KeyPassphrase, m_id).secret, QByteArray("three"));
    QVERIFY(read(*store, SecretKind::Psk, QUuid::createUuid()).secret.isEmpty());

    QVERIFY(!write(*store, SecretKind::Psk, {}).error); // nothing is the same as none
    QVERIFY(read(*store, SecretKind::Psk, m_id).secret.isEmpty());
    heard = forget(*store);
    QCOMPARE(heard.answers, 1);
    QVERIFY(!heard.error);
    QVERIFY(read(*store, SecretKind::ProxyPassword, m_id).secret.isEmpty());
    QVERIFY(read(*store, SecretKind::KeyPassphrase, m_id).secret.isEmpty());
    QVERIFY(!forget(*store).error); // nothing left to forget
}

void SecretStoreTest::answersFromTheEventLoop()
{
    QFETCH(QString, kind);
    const auto store = make(kind);
    int answers = 0;
    store->read(m_id, SecretKind::Psk, this, [&](const Expected<QByteArray> &) { ++answers; });
    store->write(m_id, SecretKind::Psk, "x", this, [&](const Expected<void> &) { ++answers; });
    store->forget(m_id, this, [&](const Expected<void> &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 3);
}

void SecretStoreTest::fileIsPrivateAndLasts()
{
    FileSecretStore one(path());
    QVERIFY(!write(one, SecretKind::Psk, "hush").error);
    constexpr auto Others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!QFile::permissions(path()).testAnyFlags(Others));
    FileSecretStore two(path());
    QVERIFY(!write(two, SecretKind::ProxyPassword, "quiet").error);
    QCOMPARE(read(one, SecretKind::ProxyPassword, m_id).secret, QByteArray("quiet"));
    QCOMPARE(read(two, SecretKind::Psk, m_id).secret, QByteArray("hush"));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("hush")); // not at a glance over the shoulder
}

void SecretStoreTest::brokenFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hush");
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("no secrets") << QByteArray(R"({"version": 1})");
    QTest::newRow("secrets are text") << QByteArray(R"({"version": 1, "secrets": "hush"})");
    QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, ' ');
}

void SecretStoreTest::brokenFileIsSetAside()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(QDir().mkpath(m_dir->filePath(u"sub"_s)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    FileSecretStore store(path());
    const Heard heard = read(store, SecretKind::Psk, m_id);
    QVERIFY(heard.error);
    QVERIFY(!heard.error->sentence().contains(u"hush"_s) && !heard.error->detail.contains(u"hush"_s));
    QVERIFY(!write(store, SecretKind::Psk, "new").error);
    QCOMPARE(read(store, SecretKind::Psk, m_id).secret, QByteArray("new"));
    const QStringList kept = QDir(m_dir->filePath(u"sub"_s)).entryList({u"*.broken-*"_s});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(QFileInfo(m_dir->filePath(u"sub/"_s + kept[0])).size(), bytes.size());
}

void SecretStoreTest::newerFileIsLeftAlone()
{
    const QByteArray bytes = R"({"version": 2, "secrets": []})";
    QVERIFY(QDir().mkpath(m_dir->filePath(u"sub"_s)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    FileSecretStore store(path());
    QCOMPARE(read(store, SecretKind::Psk, m_id).error->code, ErrorCode::NotPermitted);
    QCOMPARE(write(store, SecretKind::Psk, "x").error->code, ErrorCode::NotPermitted);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void SecretStoreTest::keychainThatDoesNotAnswer_data()
{
    QTest::addColumn<bool>("forgetful");
    QTest::newRow("keeps the question") << false;
    QTest::newRow("drops the question") << true;
}

void SecretStoreTest::keychainThatDoesNotAnswer()
{
    QFETCH(bool, forgetful);
    const auto store = make(u"keychain"_s);
    m_keychain->silent = true;
    m_keychain->forgetful = forgetful;
    QList<Error> errors;
    const auto hear = [&](const auto &answer) {
        QVERIFY(!answer);
        errors += answer.error();
    };
    store->read(m_id, SecretKind::Psk, this, hear);
    store->write(m_id, SecretKind::Psk, "hush", this, hear);
    store->forget(m_id, this, hear);
    m_clock.advance(KeychainSecretStore::TimeLimit - milliseconds(1));
    QCoreApplication::processEvents();
    QCOMPARE(errors.size(), 0);
    m_clock.advance(milliseconds(1));
    QTRY_COMPARE(errors.size(), 3);
    for (const Error &error : std::as_const(errors)) {
        QCOMPARE(error.code, ErrorCode::Timeout);
        QVERIFY(!error.hint.isEmpty());
    }
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

void SecretStoreTest::keychainThatAnswersLate()
{
    const auto store = make(u"keychain"_s);
    m_keychain->silent = true;
    int answers = 0;
    store->read(m_id, SecretKind::Psk, this, [&](const Expected<QByteArray> &) { ++answers; });
    m_clock.advance(KeychainSecretStore::TimeLimit);
    QTRY_COMPARE(answers, 1);
    m_keychain->waiting.takeFirst()({KeychainBackend::Result::Done, "late", {}});
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);

    store->read(m_id, SecretKind::Psk, this, [&](const Expected<QByteArray> &secret) {
        ++answers;
        QCOMPARE(*secret, QByteArray("in time"));
    });
    m_clock.advance(KeychainSecretStore::TimeLimit / 2);
    m_keychain->waiting.takeFirst()({KeychainBackend::Result::Done, "in time", {}});
    QTRY_COMPARE(answers, 2);
    m_clock.advance(KeychainSecretStore::TimeLimit);
    QCoreApplication::processEvents();
    QCOMPARE(answers, 2);
}

/// Five tunnels at login: the last one's key comes when the others' have come.
void SecretStoreTest::timeCountsFromTheStartOfAJob()
{
    const auto store = make(u"keychain"_s);
    m_keychain->silent = true;
    int found = 0;
    for (int i = 0; i < 5; ++i)
        store->read(m_id, SecretKind::Psk, this,
                    [&](const Expected<QByteArray> &secret) { found += secret ? 1 : 100; });
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(m_keychain->waiting.size(), 1); // one at a time
        m_clock.advance(KeychainSecretStore::TimeLimit - milliseconds(1));
        m_keychain->waiting.takeFirst()({KeychainBackend::Result::Done, "key", {}});
    }
    QTRY_COMPARE(found, 5);
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

void SecretStoreTest::lockedKeychainIsWaitedFor()
{
    const auto store = make(u"keychain"_s);
    QVERIFY(!write(*store, SecretKind::Psk, "key").error);
    m_keychain->lock = KeychainBackend::Lock::Locked;
    QList<bool> waits;
    connect(store.get(), &SecretStore::waitingChanged, this, [&](bool waiting) { waits += waiting; });
    QList<QByteArray> found;
    for (int i = 0; i < 5; ++i)
        store->read(m_id, SecretKind::Psk, this, [&](const Expected<QByteArray> &secret) {
            found += secret.value_or(QByteArray("refused"));
        });
    m_clock.advance(std::chrono::hours(10));
    QCoreApplication::processEvents();
    QVERIFY(found.isEmpty());
    QVERIFY(store->isWaiting());
    QCOMPARE(m_keychain->asking.size(), 1);
    m_keychain->answerPrompt(true);
    QTRY_COMPARE(found, QList<QByteArray>(5, "key"));
    QVERIFY(!store->isWaiting());
    QCOMPARE(waits, (QList{true, false}));
    QVERIFY(m_keychain->asking.isEmpty());
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

void SecretStoreTest::whoSaysNoSaysItOnce()
{
    const auto store = make(u"keychain"_s);
    m_keychain->lock = KeychainBackend::Lock::Locked;
    QList<Error> errors;
    const auto hear = [&](const auto &answer) {
        QVERIFY(!answer);
        errors += answer.error();
    };
    for (int i = 0; i < 5; ++i)
        store->read(m_id, SecretKind::Psk, this, hear);
    store->write(m_id, SecretKind::Psk, "hush", this, hear);
    m_keychain->answerPrompt(false);
    QTRY_COMPARE(errors.size(), 6);
    QCOMPARE(errors[0].code, ErrorCode::NotPermitted);
    QVERIFY(!errors[0].hint.isEmpty());
    QVERIFY(m_keychain->asking.isEmpty());
    QVERIFY(!store->isWaiting());
    // Whoever tries again later is asked again.
    store->read(m_id, SecretKind::Psk, this, hear);
    QCOMPARE(m_keychain->asking.size(), 1);
}

void SecretStoreTest::whoSaidNoHearsThatItIsOpen()
{
    const auto store = make(u"keychain"_s);
    int opened = 0;
    connect(store.get(), &SecretStore::opened, this, [&] { ++opened; });
    QVERIFY(!read(*store, SecretKind::Psk, m_id).error);
    m_keychain->opened();
    QCOMPARE(opened, 0); // nobody was refused anything
    m_keychain->lock = KeychainBackend::Lock::Locked;
    store->read(m_id, SecretKind::Psk, this, [](const Expected<QByteArray> &) {});
    m_keychain->answerPrompt(false);
    m_keychain->lock = KeychainBackend::Lock::Open;
    m_keychain->opened();
    m_keychain->opened();
    QCOMPARE(opened, 1);
}

/// GNOME Keyring without a keyring makes one, and has its user choose a password.
void SecretStoreTest::firstWriteMayTakeItsTime()
{
    const auto store = make(u"keychain"_s);
    m_keychain->lock = KeychainBackend::Lock::Missing;
    QVERIFY(!read(*store, SecretKind::Psk, m_id).error); // nothing is there, and nobody is asked
    m_keychain->silent = true;
    std::optional<bool> written;
    store->write(m_id, SecretKind::Psk, "key", this,
                 [&](const Expected<void> &done) { written = bool(done); });
    m_clock.advance(std::chrono::hours(1));
    QCoreApplication::processEvents();
    QVERIFY(!written);
    QVERIFY(store->isWaiting());
    m_keychain->waiting.takeFirst()({});
    QTRY_COMPARE(written, true);
    QVERIFY(!store->isWaiting());
}

void SecretStoreTest::tellsWhetherItIsOpen()
{
    const auto isOpen = [this](SecretStore &store) {
        std::optional<bool> said;
        store.askIfOpen(this, [&](bool open) { said = open; });
        [&] { QTRY_VERIFY(said); }();
        return said.value_or(false);
    };
    QVERIFY(isOpen(*make(u"memory"_s)));
    QVERIFY(isOpen(*make(u"file"_s)));
    const auto store = make(u"keychain"_s);
    QVERIFY(isOpen(*store));
    m_keychain->lock = KeychainBackend::Lock::Locked;
    QVERIFY(!isOpen(*store));
    QVERIFY(m_keychain->asking.isEmpty());
    int opened = 0;
    connect(store.get(), &SecretStore::opened, this, [&] { ++opened; });
    m_keychain->opened();
    QCOMPARE(opened, 1);
}

void SecretStoreTest::keychainThatRefuses_data()
{
    QTest::addColumn<int>("result");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("denied") << int(KeychainBackend::Result::Denied) << ErrorCode::NotPermitted;
    QTest::newRow("none") << int(KeychainBackend::Result::None) << ErrorCode::LocalIo;
    QTest::newRow("failed") << int(KeychainBackend::Result::Failed) << ErrorCode::LocalIo;
}

void SecretStoreTest::keychainThatRefuses()
{
    QFETCH(int, result);
    QFETCH(ErrorCode, code);
    const auto store = make(u"keychain"_s);
    m_keychain->refusal = KeychainBackend::Result(result);
    for (const Heard &heard :
         {read(*store, SecretKind::Psk, m_id), write(*store, SecretKind::Psk, "hush"), forget(*store)}) {
        QCOMPARE(heard.answers, 1);
        QVERIFY(heard.error);
        QCOMPARE(heard.error->code, code);
        QVERIFY(!heard.error->message.isEmpty() && !heard.error->hint.isEmpty());
        QVERIFY(!heard.error->sentence().contains(u"hush"_s));
        QCOMPARE(heard.error->detail, u"raw"_s);
    }
}

void SecretStoreTest::contextThatGoes()
{
    for (const QString &kind : {u"memory"_s, u"file"_s, u"keychain"_s}) {
        const auto store = make(kind);
        int answers = 0;
        auto context = std::make_unique<QObject>();
        store->read(m_id, SecretKind::Psk, context.get(), [&](const Expected<QByteArray> &) { ++answers; });
        context.reset();
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }
    const auto store = make(u"keychain"_s);
    m_keychain->silent = true;
    auto context = std::make_unique<QObject>();
    store->read(m_id, SecretKind::Psk, context.get(),
                [&](const Expected<QByteArray> &) { QFAIL("answered"); });
    context.reset();
    m_keychain->waiting.takeFirst()({});
    QCoreApplication::processEvents();
}

void SecretStoreTest::storeThatGoes()
{
    auto store = make(u"keychain"_s);
    m_keychain->silent = true;
    store->read(m_id, SecretKind::Psk, this, [&](const Expected<QByteArray> &) { QFAIL("answered"); });
    const auto late = m_keychain->waiting.constFirst();
    store.reset();
    late({});
    m_clock.advance(KeychainSecretStore::TimeLimit);
    QCoreApplication::processEvents();
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

void SecretStoreTest::places()
{
    QCOMPARE(makeSecretStore(SecretPlace::Keychain)->kindName(), u"keychain"_s);
    QCOMPARE(makeSecretStore(SecretPlace::File)->kindName(), u"file"_s);
    QCOMPARE(makeSecretStore(SecretPlace::AskEachTime)->kindName(), u"memory"_s);
}

ROOKERY_TEST(SecretStoreTest)
#include "tst_secret_store.moc"
