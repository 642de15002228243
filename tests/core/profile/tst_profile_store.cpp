// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_document.h"
#include "core/profile/profile_store.h"
#include "support/full_profile.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ProfileStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void savesAndLoads();
    void fileIsPrivate();
    void keepsUnknownKeys();
    void keepsTheVersionBefore();
    void tellsWhatChanged();
    void insertsAndTellsOfAnotherOrder();
    void whatItTellsLeadsToTheSameList();
    void savesNothingWhereNothingChanged();
    void refusesWhatCouldNotBeReadAgain();
    void keepsNoSecret();
    void unknownIdsAreErrors();
    void newerVersionIsReadOnly();
    void setsBrokenFilesAside_data();
    void setsBrokenFilesAside();
    void restoresFromTheBackup();
    void restoresAMissingFile();
    void setsABrokenBackupAsideToo();
    void keepsTheReadableProfiles();
    void givesDoubleIdsOneEach();
    void failedSaveChangesNothing();
    void unwritablePlaceIsAnError();
    void seesWhatAnotherStoreSaved();
    void noticesAChangeByItself();
    void setsAsideWhatBrokeMeanwhile();
    void changesFromASlot();
    void followsALink();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"rookery/profiles.json"_s); }
    [[nodiscard]] QByteArray content(const QString &suffix = {}) const;
    void write(const QByteArray &bytes, const QString &suffix = {}) const;
    [[nodiscard]] QStringList brokenFiles() const;
    [[nodiscard]] static Profile named(const QString &name);
    [[nodiscard]] static QStringList names(const ProfileStore &store);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void ProfileStoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QByteArray ProfileStoreTest::content(const QString &suffix) const
{
    QFile file(path() + suffix);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ProfileStoreTest::write(const QByteArray &bytes, const QString &suffix) const
{
    QVERIFY(QDir().mkpath(m_dir->filePath(u"rookery"_s)));
    QFile file(path() + suffix);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList ProfileStoreTest::brokenFiles() const
{
    return QDir(m_dir->filePath(u"rookery"_s)).entryList({u"*.broken-*"_s});
}

Profile ProfileStoreTest::named(const QString &name)
{
    Profile profile;
    profile.name = name;
    return profile;
}

QStringList ProfileStoreTest::names(const ProfileStore &store)
{
    QStringList list;
    for (const Profile &profile : store.profiles())
        list += profile.name;
    return list;
}

void ProfileStoreTest::startsEmpty()
{
    ProfileStore store(path());
    const auto loaded = store.load();
    QVERIFY(!loaded.notice && !loaded.readOnly);
    QVERIFY(store.profiles().isEmpty());
    QVERIFY(!QFile::exists(path())); // looking leaves nothing behind
    QVERIFY(ProfileStore().path().endsWith("/rookery/profiles.json"_L1));
}

void ProfileStoreTest::savesAndLoads()
{
    const Profile full = test::fullProfile();
    {
        ProfileStore store(path());
        store.load();
        SharedGateway gateway = SharedGateway::of(full, u"Office"_s);
        gateway.profile.id = full.gateway;
        QVERIFY(store.putGateway(gateway));
        QCOMPARE(*store.put(full), full.id);
        const Expected<QUuid> second = store.put(named(u"two"_s));
        QVERIFY(second && !second->isNull());
        QVERIFY(store.setWanted(*second, true));
    }
    ProfileStore again(path());
    QVERIFY(!again.load().notice);
    QCOMPARE(again.profiles().size(), 2);
    QVERIFY(*again.find(full.id) == full);
    QVERIFY(again.profiles()[1].wanted);
}

void ProfileStoreTest::fileIsPrivate()
{
    ProfileStore store(path());
    QVERIFY(store.put(named(u"a"_s)));
    QVERIFY(store.put(named(u"b"_s)));
    constexpr auto Others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &name : {path(), QString(path() + u".bak"_s), m_dir->filePath(u"rookery"_s)})
        QVERIFY2(!QFile::permissions(name).testAnyFlags(Others), qPrintable(name));
}

void ProfileStoreTest::keepsUnknownKeys()
{
    write(
        R"({"version": 1, "later": [1, {"x": 2}], "profiles": [{"id": "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
              "name": "a", "colour": "red", "forwards": [{"kind": "udp", "speed": 9}]}]})");
    ProfileStore store(path());
    QVERIFY(!store.load().notice);
    Profile profile = store.profiles().constFirst();
    profile.name = u"b"_s;
    QVERIFY(store.put(profile));
    const QJsonObject saved = QJsonDocument::fromJson(content()).object();
    QCOMPARE(saved[u"later"_s].toArray().size(), 2);
    const QJsonObject first = saved[u"profiles"_s][0].toObject();
    QCOMPARE(first[u"name"_s].toString(), u"b"_s);
    QCOMPARE(first[u"colour"_s].toString(), u"red"_s);
    QCOMPARE(first[u"forwards"_s][0][u"speed"_s].toInt(), 9);
}

void ProfileStoreTest::keepsTheVersionBefore()
{
    ProfileStore store(path());
    QVERIFY(store.put(named(u"a"_s)));
    const QByteArray before = content();
    QVERIFY(store.put(named(u"b"_s)));
    QCOMPARE(content(u".bak"_s), before);
    QVERIFY(content() != before);
}

void ProfileStoreTest::tellsWhatChanged()
{
    ProfileStore store(path());
    QSignalSpy added(&store, &ProfileStore::added);
    QSignalSpy changed(&store, &ProfileStore::changed);
    QSignalSpy removed(&store, &ProfileStore::removed);
    const QUuid a = *store.put(named(u"a"_s));
    const QUuid b = *store.put(named(u"b"_s));
    QCOMPARE(added.size(), 2);
    QCOMPARE(added[1][0].value<QList<QUuid>>(), QList<QUuid>{b});
    Profile profile = *store.find(a);
    profile.group = u"g"_s;
    QVERIFY(store.put(profile));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toUuid(), a);
    const auto gone = store.remove(a);
    QVERIFY(gone);
    QVERIFY(gone->first == profile);
    QCOMPARE(gone->second, 0);
    QCOMPARE(removed.size(), 1);
    QVERIFY(store.insertAll({*gone})); // undo
    QCOMPARE(names(store), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(changed.size(), 1);
}

void ProfileStoreTest::insertsAndTellsOfAnotherOrder()
{
    ProfileStore store(path());
    QSignalSpy reordered(&store, &ProfileStore::reordered);
    QVERIFY(store.putAll({named(u"a"_s), named(u"b"_s), named(u"c"_s)}));
    ProfileStore elsewhere(path());
    elsewhere.load();
    const auto first = elsewhere.remove(elsewhere.profiles()[0].id);
    QVERIFY(first && elsewhere.insertAll({{first->first, 2}}));
    store.refresh();
    QCOMPARE(names(store), QStringList({u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(reordered.size(), 1);
    QVERIFY(store.insertAll({{named(u"d"_s), 99}}));
    QCOMPARE(names(store), QStringList({u"b"_s, u"c"_s, u"a"_s, u"d"_s}));
    QVERIFY(!store.insertAll({{store.profiles()[0], 0}})); // is there already
    ProfileStore again(path());
    again.load();
    QCOMPARE(names(again), names(store));
}

/// Whoever follows the signals of many changes at once has the list in the end.
void ProfileStoreTest::whatItTellsLeadsToTheSameList()
{
    ProfileStore writer(path());
    ProfileStore reader(path());
    (void)writer.load();
    (void)reader.load();
    QList<QUuid> followed;
    int changes = 0;
    connect(&reader, &ProfileStore::added, this, [&](const QList<QUuid> &ids) {
        for (const QUuid &id : ids)
            followed.insert(reader.ids().indexOf(id), id);
    });
    connect(&reader, &ProfileStore::removed, this, [&](const QList<QUuid> &ids) {
        followed.removeIf([&ids](const QUuid &id) { return ids.contains(id); });
    });
    connect(&reader, &ProfileStore::changed, this, [&] { ++changes; });
    const auto idsOf = [](const ProfileStore &store) {
        QList<QUuid> ids;
        for (const Profile &profile : store.profiles())
            ids += profile.id;
        return ids;
    };
    connect(&reader, &ProfileStore::reordered, this, [&] { followed = idsOf(reader); });
    QRandomGenerator random(7);
    for (int round = 0; round < 25; ++round) {
        for (int step = int(random.bounded(1, 6)); step > 0; --step) {
            const int size = int(writer.profiles().size());
            Profile profile;
            profile.server = QUrl(u"wss://gw.example.com"_s);
            profile.name = QString::number(random.bounded(1000));
            switch (size == 0 ? 0 : random.bounded(4)) {
            case 0:
                profile.id = QUuid::createUuid();
                QVERIFY(writer.insertAll({{profile, int(random.bounded(size + 1))}}));
                break;
            case 1:
                QVERIFY(writer.putAll({profile, profile, profile}));
                break;
            case 2:
                QVERIFY(writer.remove(writer.profiles()[int(random.bounded(size))].id));
                break;
            default:
                profile.id = writer.profiles()[int(random.bounded(size))].id;
                QVERIFY(writer.put(profile));
                // Somewhere else, with the same id.
                QVERIFY(writer.remove(profile.id));
                QVERIFY(writer.insertAll({{profile, int(random.bounded(size))}}));
            }
        }
        reader.refresh();
        QCOMPARE(followed, idsOf(writer));
        QCOMPARE(reader.profiles(), writer.profiles());
    }
    QVERIFY(changes > 0);
}

void ProfileStoreTest::savesNothingWhereNothingChanged()
{
    ProfileStore store(path());
    const QUuid id = *store.put(named(u"a"_s));
    QVERIFY(store.put(named(u"b"_s)));
    const QByteArray backup = content(u".bak"_s);
    QSignalSpy changed(&store, &ProfileStore::changed);
    QVERIFY(store.setWanted(id, false));
    QVERIFY(store.put(*store.find(id)));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(content(u".bak"_s), backup);
}

void ProfileStoreTest::refusesWhatCouldNotBeReadAgain()
{
    ProfileStore store(path());
    QVERIFY(store.put(named(u"a"_s)));
    const QByteArray before = content();
    Profile bad = named(u"b\nc"_s);
    QVERIFY(!store.put(bad));
    bad = named(u"b"_s);
    bad.server = QUrl(u"gopher://example.com"_s);
    QVERIFY(!store.putAll({named(u"fine"_s), bad})); // all or nothing
    QCOMPARE(names(store), QStringList{u"a"_s});
    QCOMPARE(content(), before);
}

void ProfileStoreTest::keepsNoSecret()
{
    Profile profile = test::fullProfile();
    profile.tls.keyPassphrase = "hush";
    profile.proxy.setPassword(u"hush"_s);
    ProfileStore store(path());
    QVERIFY(store.put(profile));
    QVERIFY(!content().contains("hush"));
    QVERIFY(store.find(profile.id)->tls.keyPassphrase.isEmpty());
    QVERIFY(store.find(profile.id)->proxy.password().isEmpty());
}

void ProfileStoreTest::unknownIdsAreErrors()
{
    ProfileStore store(path());
    const QUuid nobody = QUuid::createUuid();
    QVERIFY(!store.find(nobody));
    QVERIFY(!store.remove(nobody));
    QVERIFY(!store.setWanted(nobody, true));
}

void ProfileStoreTest::newerVersionIsReadOnly()
{
    const QByteArray newer =
        R"({"version": 2, "profiles": [{"id": "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "name": "a"},
                                 {"name": {"in": "a form of version 2"}}]})";
    write(newer);
    ProfileStore store(path());
    const auto loaded = store.load();
    QVERIFY(loaded.readOnly && store.isReadOnly());
    QVERIFY(loaded.notice && loaded.notice->sentence().contains(u"newer"_s));
    QCOMPARE(names(store), QStringList{u"a"_s});
    const auto refused = store.put(named(u"b"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QVERIFY(!store.remove(store.profiles()[0].id));
    QCOMPARE(content(), newer);
    QVERIFY(brokenFiles().isEmpty());
}

void ProfileStoreTest::setsBrokenFilesAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("cut") << QByteArray(R"({"version": 1, "profiles": [{"name": "a")");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray(R"({"profiles": []})");
    QTest::newRow("no profiles") << QByteArray(R"({"version": 1})");
    QTest::newRow("version is text") << QByteArray(R"({"version": "1", "profiles": []})");
    QTest::newRow("version is 0") << QByteArray(R"({"version": 0, "profiles": []})");
    QTest::newRow("profiles are an object") << QByteArray(R"({"version": 1, "profiles": {}})");
    QTest::newRow("deep") << "{\"version\": 1, \"profiles\": " + QByteArray(100'000, '[');
    QTest::newRow("deep and closed") << "{\"version\": 1, \"profiles\": " + QByteArray(5000, '[') +
                                            QByteArray(5000, ']') + "}";
    QTest::newRow("huge") << QByteArray(ProfileDocument::LargestFile + 1, ' ');
    QTest::newRow("too many") << R"({"version": 1, "profiles": [)" + QByteArray("{},").repeated(10'000) +
                                     "{}]}";
    QTest::newRow("nothing readable") << QByteArray(R"({"version": 1, "profiles": [7, {"name": 1}]})");
}

void ProfileStoreTest::setsBrokenFilesAside()
{
    QFETCH(QByteArray, bytes);
    write(bytes);
    ProfileStore store(path());
    const auto loaded = store.load();
    QVERIFY(loaded.notice);
    QVERIFY(!loaded.readOnly);
    QVERIFY(store.profiles().isEmpty());
    QCOMPARE(brokenFiles().size(), 1);
    QVERIFY(loaded.notice->sentence().contains(brokenFiles().constFirst()));
    QVERIFY(store.put(named(u"a"_s)));
    QCOMPARE(content(u".broken-"_s + brokenFiles().constFirst().section(u".broken-"_s, 1)), bytes);
    ProfileStore again(path());
    QVERIFY(!again.load().notice);
    QCOMPARE(names(again), QStringList{u"a"_s});
}

void ProfileStoreTest::restoresFromTheBackup()
{
    {
        ProfileStore store(path());
        QVERIFY(store.put(named(u"a"_s)));
        QVERIFY(store.put(named(u"b"_s)));
    }
    write("garbage");
    ProfileStore store(path());
    const auto loaded = store.load();
    QVERIFY(loaded.notice && loaded.notice->sentence().contains(u"backup"_s));
    QCOMPARE(names(store), QStringList{u"a"_s});
    QCOMPARE(brokenFiles().size(), 1);
    ProfileStore again(path());
    QVERIFY(!again.load().notice); // it was put back, not only read
    QCOMPARE(names(again), QStringList{u"a"_s});
}

void ProfileStoreTest::restoresAMissingFile()
{
    {
        ProfileStore store(path());
        QVERIFY(store.put(named(u"a"_s)));
        QVERIFY(store.put(named(u"b"_s)));
    }
    QVERIFY(QFile::remove(path()));
    ProfileStore store(path());
    QVERIFY(store.put(named(u"c"_s))); // without load() first
    QCOMPARE(names(store), QStringList({u"a"_s, u"c"_s}));
}

void ProfileStoreTest::setsABrokenBackupAsideToo()
{
    write("garbage");
    write("more garbage", u".bak"_s);
    ProfileStore store(path());
    QVERIFY(store.load().notice);
    QCOMPARE(brokenFiles().size(), 2);
}

void ProfileStoreTest::keepsTheReadableProfiles()
{
    const QByteArray bytes =
        R"({"version": 1, "profiles": [{"name": "good"}, {"name": "bad one", "forwards": [{"listenPort": 70000}]},
                                 {"name": "also good"}]})";
    write(bytes);
    ProfileStore store(path());
    const auto loaded = store.load();
    QVERIFY(loaded.notice);
    const QString said = loaded.notice->sentence();
    QVERIFY2(said.contains(u"bad one"_s) && said.contains(u"listenPort"_s), qPrintable(said));
    QCOMPARE(names(store), QStringList({u"good"_s, u"also good"_s}));
    QCOMPARE(brokenFiles().size(), 1);
    QCOMPARE(content(u".broken-"_s + brokenFiles().constFirst().section(u".broken-"_s, 1)), bytes);
    ProfileStore again(path());
    QVERIFY(!again.load().notice);
    QCOMPARE(names(again), names(store));
}

void ProfileStoreTest::givesDoubleIdsOneEach()
{
    write(R"({"version": 1, "profiles": [{"id": "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "name": "a"},
              {"id": "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "name": "b"}, {"name": "c"}]})");
    ProfileStore store(path());
    const auto loaded = store.load();
    QVERIFY(loaded.notice && loaded.notice->sentence().contains(u"“b”"_s));
    QCOMPARE(names(store), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    const QUuid second = store.profiles()[1].id;
    QVERIFY(second != store.profiles()[0].id && !store.profiles()[2].id.isNull());
    ProfileStore other(path());
    other.load();
    QCOMPARE(other.profiles()[1].id, second); // the same each time, or a save of one would confuse the other
    QVERIFY(store.setWanted(second, true));
    QVERIFY(!ProfileStore(path()).load().notice);
}

/// The limit on the size of files stands in for a full disk: writing fails in the same place.
class NoRoom final
{
public:
    NoRoom()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    rlimit m_before{};
};

void ProfileStoreTest::failedSaveChangesNothing()
{
    ProfileStore store(path());
    const QUuid id = *store.put(named(u"a"_s));
    QVERIFY(store.put(named(u"b"_s)));
    const QByteArray before = content();
    const QByteArray backup = content(u".bak"_s);
    QSignalSpy added(&store, &ProfileStore::added);
    QSignalSpy changed(&store, &ProfileStore::changed);
    {
        const NoRoom full;
        const auto put = store.put(named(u"c"_s));
        QVERIFY(!put);
        QCOMPARE(put.error().code, ErrorCode::LocalIo);
        QVERIFY(!put.error().hint.isEmpty());
        QVERIFY(!store.setWanted(id, true));
        QVERIFY(!store.remove(id));
    }
    QCOMPARE(names(store), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(!store.find(id)->wanted);
    QCOMPARE(added.size() + changed.size(), 0);
    QCOMPARE(content(), before);
    QCOMPARE(content(u".bak"_s), backup);
    QVERIFY(store.setWanted(id, true)); // and once there is room again, it works
}

void ProfileStoreTest::unwritablePlaceIsAnError()
{
    QFile file(m_dir->filePath(u"rookery"_s)); // a file where the directory should be: this stops root too
    QVERIFY(file.open(QIODevice::WriteOnly));
    ProfileStore store(path());
    store.load();
    const auto put = store.put(named(u"a"_s));
    QVERIFY(!put);
    QVERIFY(!put.error().message.isEmpty() && !put.error().hint.isEmpty());
    QVERIFY(store.profiles().isEmpty());
}

void ProfileStoreTest::seesWhatAnotherStoreSaved()
{
    ProfileStore one(path());
    one.load();
    ProfileStore two(path());
    two.load();
    QSignalSpy added(&one, &ProfileStore::added);
    const QUuid a = *one.put(named(u"a"_s));
    QVERIFY(two.put(named(u"b"_s)));
    QVERIFY(one.setWanted(a, true)); // has to see b first
    QCOMPARE(names(one), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(added.size(), 2);
    QVERIFY(two.remove(a));
    QVERIFY(!one.setWanted(a, false));
    QCOMPARE(names(one), QStringList{u"b"_s});
    one.refresh();
    two.refresh();
    QCOMPARE(names(two), names(one));
}

void ProfileStoreTest::noticesAChangeByItself()
{
    ProfileStore one(path());
    QVERIFY(one.put(named(u"a"_s)));
    ProfileStore two(path());
    QVERIFY(two.put(named(u"b"_s)));
    QTRY_COMPARE(names(one), QStringList({u"a"_s, u"b"_s}));
}

void ProfileStoreTest::setsAsideWhatBrokeMeanwhile()
{
    ProfileStore store(path());
    QVERIFY(store.put(named(u"a"_s)));
    QSignalSpy noticed(&store, &ProfileStore::noticed);
    write("garbage");
    store.refresh();
    QCOMPARE(names(store), QStringList{u"a"_s});
    QVERIFY(store.put(named(u"b"_s)));
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(brokenFiles().size(), 1);
    ProfileStore again(path());
    again.load();
    QCOMPARE(names(again), QStringList({u"a"_s, u"b"_s}));
}

void ProfileStoreTest::changesFromASlot()
{
    ProfileStore store(path());
    connect(&store, &ProfileStore::added, &store, [&](const QList<QUuid> &ids) {
        for (const QUuid &id : ids)
            QVERIFY(store.setWanted(id, true));
    });
    QVERIFY(store.putAll({named(u"a"_s), named(u"b"_s)}));
    QCOMPARE(store.profiles().size(), 2);
    QVERIFY(store.profiles()[0].wanted && store.profiles()[1].wanted);
    ProfileStore again(path());
    again.load();
    QVERIFY(again.profiles() == store.profiles());
}

void ProfileStoreTest::followsALink()
{
    const QString real = m_dir->filePath(u"real.json"_s);
    write(R"({"version": 1, "profiles": []})");
    QVERIFY(QFile::rename(path(), real));
    QVERIFY(QFile::link(real, path()));
    ProfileStore store(path());
    const auto put = store.put(named(u"a"_s));
    QVERIFY2(put, qPrintable(put ? QString() : put.error().sentence()));
    QVERIFY(QFileInfo(path()).isSymLink());
    ProfileStore there(real);
    there.load();
    QCOMPARE(names(there), QStringList{u"a"_s});
}

ROOKERY_TEST(ProfileStoreTest)
#include "tst_profile_store.moc"
