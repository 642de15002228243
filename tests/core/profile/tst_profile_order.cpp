// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_order.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// An order is written as "a b | Work: c d", and the first letter of a tunnel's name is its identifier.
class TestProfileOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsStandTogether()
    {
        QList<Profile> profiles;
        for (const auto &[name, group] :
             {std::pair('a', u"Work"_s), {'b', u"Home"_s}, {'c', u"Work"_s}, {'d', u""_s}}) {
            Profile profile;
            profile.id = idOf(name);
            profile.group = group;
            profiles.append(profile);
        }
        QCOMPARE(textOf(shownOrder(profiles)), u"d | Work: a c | Home: b"_s);
        QCOMPARE(groupsOf(shownOrder(profiles)), (QStringList{u"Work"_s, u"Home"_s}));
        QCOMPARE(membersOf(shownOrder(profiles), u"Work"_s), (QList<QUuid>{idOf('a'), idOf('c')}));
    }

    void moves_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("moved");
        const auto row = [](const char *how, const char *which, const char *moved) {
            QTest::newRow(qPrintable(QString::fromLatin1(how) + u' ' + QString::fromLatin1(which)))
                << QString::fromLatin1(how) << QString::fromLatin1(which) << QString::fromLatin1(moved);
        };
        // From "a b | Work: c d e | Home: f".
        row("up", "b", "b a | Work: c d e | Home: f");
        row("up", "a", "a b | Work: c d e | Home: f");
        row("up", "c", "a b c | Work: d e | Home: f");
        row("up", "f", "a b | Work: c d e f");
        row("up", "de", "a b | Work: d e c | Home: f");
        row("up", "be", "b e a | Work: c d | Home: f");
        row("up", "ab", "a b | Work: c d e | Home: f");
        row("down", "a", "b a | Work: c d e | Home: f");
        row("down", "b", "a | Work: b c d e | Home: f");
        row("down", "cd", "a b | Work: e c d | Home: f");
        row("down", "e", "a b | Work: c d | Home: e f");
        row("down", "f", "a b | Work: c d e | Home: f");
        row("down", "d", "a b | Work: c e d | Home: f");
        row("a Home", "f", "f a b | Work: c d e");
        row("d Work", "a", "b | Work: c a d e | Home: f");
        row("d Work", "cd", "a b | Work: c d e | Home: f");
        row("f Home", "ce", "a b | Work: d | Home: c e f");
        row("- Work", "a", "b | Work: c d e a | Home: f");
        row("- New", "ad", "b | Work: c e | Home: f | New: a d");
        row("-", "f", "a b f | Work: c d e");
    }

    void moves()
    {
        QFETCH(QString, how);
        QFETCH(QString, which);
        const ProfileOrder order = orderOf(u"a b | Work: c d e | Home: f"_s);
        QList<QUuid> ids;
        for (const QChar name : which)
            ids.prepend(idOf(name.toLatin1())); // in whatever order
        const QString group = how.section(u' ', 1);
        const bool isFirst = how == u"a Home"_s; // in front of one that has no group
        const ProfileOrder moved =
            how == u"up"_s     ? movedUp(order, ids)
            : how == u"down"_s ? movedDown(order, ids)
            : how[0] == u'-'   ? movedBefore(order, ids, {}, group)
                             : movedBefore(order, ids, idOf(how[0].toLatin1()), isFirst ? QString() : group);
        QTEST(textOf(moved), "moved");
    }

    void aGroupTakesAnothersName()
    {
        const ProfileOrder order = orderOf(u"a | Work: b | Home: c"_s);
        QCOMPARE(textOf(renamedGroup(order, u"Work"_s, u"Office"_s)), u"a | Office: b | Home: c"_s);
        QCOMPARE(textOf(renamedGroup(order, u"Home"_s, u"Work"_s)), u"a | Work: b c"_s);
        QCOMPARE(textOf(renamedGroup(order, u"Home"_s, QString())), u"a c | Work: b"_s);
    }

    void aGroupTakesAnothersPlace()
    {
        const ProfileOrder order = orderOf(u"a | Work: b | Home: c | Lab: d"_s);
        QCOMPARE(textOf(movedGroup(order, u"Work"_s, u"Home"_s)), u"a | Home: c | Work: b | Lab: d"_s);
        QCOMPARE(textOf(movedGroup(order, u"Lab"_s, u"Work"_s)), u"a | Lab: d | Work: b | Home: c"_s);
        QCOMPARE(textOf(movedGroup(order, u"Home"_s, QString())), u"a | Home: c | Work: b | Lab: d"_s);
        QCOMPARE(movedGroup(order, u"Work"_s, u"None"_s), order);
    }

private:
    static QUuid idOf(char name) { return {uint(name), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}; }
    static ProfileOrder orderOf(const QString &text)
    {
        ProfileOrder order;
        const QStringList parts = text.split(u" | "_s);
        for (const QString &part : parts) {
            const qsizetype colon = part.indexOf(u": "_s);
            const QStringList names = part.mid(colon < 0 ? 0 : colon + 2).split(u' ');
            for (const QString &name : names)
                order.append({idOf(name[0].toLatin1()), colon < 0 ? QString() : part.left(colon)});
        }
        return order;
    }
    static QString textOf(const ProfileOrder &order)
    {
        QString text;
        QString group;
        for (const ProfilePlace &place : order) {
            if (place.group != group)
                text += (text.isEmpty() ? u""_s : u" |"_s) + u' ' + place.group + u':';
            group = place.group;
            text += u' ' + QString(QChar::fromLatin1(char(place.id.data1)));
        }
        return text.trimmed();
    }
};

ROOKERY_TEST(TestProfileOrder)
#include "tst_profile_order.moc"
