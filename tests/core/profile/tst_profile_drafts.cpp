// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_drafts.h"
#include "support/full_profile.h"
#include "support/room_test.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestProfileDrafts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThereAtTheNextStart()
    {
        const QTemporaryDir dir;
        Profile draft = test::fullProfile();
        draft.tls.keyPassphrase = "hush";
        ProfileDrafts first(dir.filePath(u"profiles.json"_s));
        first.load();
        QVERIFY(first.all().isEmpty());
        first.keep(draft);
        QFile file(dir.filePath(u"drafts.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hush"));
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        ProfileDrafts second(dir.filePath(u"profiles.json"_s));
        second.load();
        QCOMPARE(second.all().size(), 1);
        draft.tls.keyPassphrase.clear();
        draft.gateway = {}; // its settings are there, and the choice is made anew
        QVERIFY(*second.find(draft.id) == draft);
        // One that is half typed, and the newest state of the other.
        Profile half;
        half.id = QUuid::createUuid();
        second.keep(half);
        draft.name = u"Another"_s;
        second.keep(draft);
        first.load();
        QCOMPARE(first.all().size(), 2);
        QCOMPARE(first.find(draft.id)->name, u"Another"_s);
        first.drop(draft.id);
        first.drop(half.id);
        QVERIFY(!QFile::exists(file.fileName()));
    }

    void keepsOnlySoMany()
    {
        const QTemporaryDir dir;
        ProfileDrafts drafts(dir.filePath(u"profiles.json"_s));
        for (qsizetype i = 0; i < ProfileDrafts::Most + 3; ++i) {
            Profile draft;
            draft.id = QUuid::createUuid();
            drafts.keep(draft);
        }
        QCOMPARE(drafts.all().size(), ProfileDrafts::Most);
    }

    void takesABrokenFileForNone()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"drafts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ this is no JSON");
        file.close();
        ProfileDrafts drafts(dir.filePath(u"profiles.json"_s));
        drafts.load();
        QVERIFY(drafts.all().isEmpty());
    }
};

ROOKERY_TEST(TestProfileDrafts)
#include "tst_profile_drafts.moc"
