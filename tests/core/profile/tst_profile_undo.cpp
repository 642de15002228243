// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_undo.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestProfileUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
        (void)m_store->load();
        m_undo = std::make_unique<ProfileUndo>(*m_store);
        QList<Profile> profiles;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
            Profile profile;
            profile.id = QUuid::createUuid();
            profile.name = name;
            profile.server = QUrl(u"wss://gate.example.com/ws"_s);
            profiles.append(profile);
        }
        QVERIFY(m_store->putAll(profiles));
    }
    void cleanup()
    {
        m_undo.reset();
        m_store.reset();
    }

    void severalStepsComeBackInTheirPlaces()
    {
        QCOMPARE(m_undo->remove({id(u"a"_s), id(u"c"_s)}, nobody).value(), 2);
        QCOMPARE(m_undo->remove({id(u"d"_s)}, nobody).value(), 1);
        QCOMPARE(names(), u"b"_s);
        QVERIFY(m_undo->undo());
        QCOMPARE(names(), u"bd"_s);
        QVERIFY(m_undo->undo());
        QCOMPARE(names(), u"abcd"_s);
        // There is nothing left to take back.
        QVERIFY(m_undo->undo());
        QCOMPARE(names(), u"abcd"_s);
    }

    void saysWhatRan()
    {
        const QList<QUuid> both{id(u"a"_s), id(u"b"_s)};
        QSignalSpy removing(m_undo.get(), &ProfileUndo::removing);
        QSignalSpy restored(m_undo.get(), &ProfileUndo::restored);
        QVERIFY(m_undo->remove(both, [&both](const QUuid &one) { return one == both[1]; }));
        QCOMPARE(removing.count(), 1);
        QVERIFY(m_undo->undo());
        QCOMPARE(restored.count(), 1);
        QCOMPARE(restored[0][0].value<QList<QUuid>>(), both);
        QCOMPARE(restored[0][1].value<QList<QUuid>>(), QList<QUuid>{both[1]});
        QVERIFY(!m_store->find(both[0])->wanted && m_store->find(both[1])->wanted);
    }

    void whatCameBackByAnotherWayStaysAsItIs()
    {
        Profile a = *m_store->find(id(u"a"_s));
        QVERIFY(m_undo->remove({a.id, id(u"b"_s)}, nobody));
        a.name = u"e"_s;
        QVERIFY(m_store->put(a));
        QVERIFY(m_undo->undo());
        QCOMPARE(names(), u"cbde"_s);
    }

    void anArrangementComesBack()
    {
        const ProfileOrder before = shownOrder(m_store->profiles());
        QVERIFY(m_undo->arrange(movedBefore(before, {id(u"c"_s)}, id(u"a"_s), QString())));
        QCOMPARE(names(), u"cabd"_s);
        QVERIFY(m_undo->arrange(
            movedBefore(shownOrder(m_store->profiles()), {id(u"a"_s), id(u"d"_s)}, {}, u"Work"_s)));
        QCOMPARE(names(), u"cbad"_s);
        // What was changed since then is not the step's to decide.
        Profile b = *m_store->find(id(u"b"_s));
        b.group = u"Home"_s;
        QVERIFY(m_store->put(b));
        QVERIFY(m_undo->undo());
        QCOMPARE(names(), u"cadb"_s);
        QCOMPARE(m_store->find(id(u"a"_s))->group, QString());
        QCOMPARE(m_store->find(b.id)->group, u"Home"_s);
        QVERIFY(m_undo->undo());
        QCOMPARE(names(), u"acdb"_s);
        // Nor of those that the step has moved.
        QVERIFY(m_undo->arrange(
            movedBefore(shownOrder(m_store->profiles()), {id(u"a"_s), id(u"c"_s)}, {}, u"Work"_s)));
        Profile a = *m_store->find(id(u"a"_s));
        a.group = u"Lab"_s;
        QVERIFY(m_store->put(a));
        QVERIFY(m_undo->undo());
        QCOMPARE(m_store->find(a.id)->group, u"Lab"_s);
        QCOMPARE(m_store->find(id(u"c"_s))->group, QString());
        a.group.clear();
        QVERIFY(m_store->put(a));
        // To leave all where it is is no step.
        QVERIFY(m_undo->remove({id(u"d"_s)}, nobody));
        QVERIFY(m_undo->arrange(shownOrder(m_store->profiles())));
        QVERIFY(m_undo->undo());
        QCOMPARE(names(), u"acdb"_s);
    }

    void theOldestStepsAreOver()
    {
        QSignalSpy over(m_undo.get(), &ProfileUndo::undoOver);
        const QUuid first = id(u"a"_s);
        const QUuid other = id(u"b"_s);
        QVERIFY(m_undo->remove({first}, nobody));
        QVERIFY(m_undo->remove({other}, nobody));
        for (size_t i = 2; i <= ProfileUndo::MaxSteps; ++i) {
            const ProfileOrder order = shownOrder(m_store->profiles());
            QVERIFY(m_undo->arrange(movedBefore(order, {order[1].id}, order[0].id, QString())));
        }
        QCOMPARE(over.count(), 1);
        QCOMPARE(over[0][0].value<QList<QUuid>>(), QList<QUuid>{first});
    }

    void whatCannotBeRemovedStays()
    {
        QSignalSpy notRemoved(m_undo.get(), &ProfileUndo::notRemoved);
        QSignalSpy over(m_undo.get(), &ProfileUndo::undoOver);
        const QUuid a = id(u"a"_s);
        // Somebody else was faster.
        QVERIFY(m_store->remove(a));
        QVERIFY(!m_undo->remove({a}, nobody));
        QCOMPARE(notRemoved.count(), 0);
        QCOMPARE(over.count(), 1);
        QVERIFY(m_undo->undo());
        QCOMPARE(names(), u"bcd"_s);
    }

private:
    static bool nobody(const QUuid &) { return false; }
    [[nodiscard]] QUuid id(const QString &name) const
    {
        for (const Profile &profile : m_store->profiles()) {
            if (profile.name == name)
                return profile.id;
        }
        return {};
    }
    /// As they are shown.
    [[nodiscard]] QString names() const
    {
        QString text;
        const ProfileOrder order = shownOrder(m_store->profiles());
        for (const ProfilePlace &place : order)
            text += m_store->find(place.id)->name;
        return text;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<ProfileUndo> m_undo;
};

ROOKERY_TEST(TestProfileUndo)
#include "tst_profile_undo.moc"
