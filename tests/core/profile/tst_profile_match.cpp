// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_match.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

Profile named(const QString &name)
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    return profile;
}

QStringList namesOf(const Expected<QList<Profile>> &profiles)
{
    QStringList names;
    for (const Profile &profile : profiles.value_or(QList<Profile>()))
        names += profile.name;
    return names;
}

} // namespace

class TestProfileMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByName_data();
    void findsByName();
    void findsById();
    void takesAllWithoutWords();
    void saysWhatItDoesNotFind();
    void saysWhereSeveralFit();
    void keepsTheErrorShort();

private:
    const QList<Profile> m_profiles{named(u"work"_s), named(u"home"_s), named(u"Home"_s)};
};

void TestProfileMatch::findsByName_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one") << QStringList{u"work"_s} << QStringList{u"work"_s};
    QTest::newRow("in other letters") << QStringList{u"WORK"_s} << QStringList{u"work"_s};
    QTest::newRow("letters tell them apart") << QStringList{u"Home"_s} << QStringList{u"Home"_s};
    QTest::newRow("in the order of the words")
        << QStringList{u"home"_s, u"work"_s} << QStringList{u"home"_s, u"work"_s};
    QTest::newRow("twice") << QStringList{u"work"_s, u"Work"_s} << QStringList{u"work"_s};
}

void TestProfileMatch::findsByName()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, names);
    QCOMPARE(namesOf(matchProfiles(m_profiles, words)), names);
}

void TestProfileMatch::findsById()
{
    const QUuid id = m_profiles[1].id;
    QCOMPARE(namesOf(matchProfiles(m_profiles, {id.toString(QUuid::WithoutBraces)})), QStringList{u"home"_s});
    QCOMPARE(namesOf(matchProfiles(m_profiles, {id.toString()})), QStringList{u"home"_s});
    QVERIFY(!matchProfiles(m_profiles, {QUuid().toString()}));
}

void TestProfileMatch::takesAllWithoutWords()
{
    QCOMPARE(matchProfiles(m_profiles, {})->size(), 3);
}

void TestProfileMatch::saysWhatItDoesNotFind()
{
    const auto found = matchProfiles(m_profiles, {u"play"_s});
    QVERIFY(!found);
    QVERIFY(found.error().message.contains(u"play"_s));
    QVERIFY(found.error().hint.contains(u"work, home, Home"_s));
    QVERIFY(!matchProfiles({}, {u"play"_s}).error().hint.isEmpty());
}

void TestProfileMatch::saysWhereSeveralFit()
{
    const auto found = matchProfiles(m_profiles, {u"HOME"_s});
    QVERIFY(!found);
    QVERIFY(found.error().message.contains(u"HOME"_s));
}

void TestProfileMatch::keepsTheErrorShort()
{
    QList<Profile> many;
    for (int i = 0; i < 1000; ++i)
        many += named(QString::number(i));
    const auto found = matchProfiles(many, {QString(10000, u'a')});
    QVERIFY(!found);
    QVERIFY(found.error().sentence().size() < 400);
}

ROOKERY_TEST(TestProfileMatch)
#include "tst_profile_match.moc"
