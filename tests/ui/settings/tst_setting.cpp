// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/settings/setting.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Look = AppSettings::Look;

class TestSetting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Nothing, and what makes no sense, leaves what was there: the default, where a file is read.
    void readsWhatMakesSense_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("on");
        QTest::addColumn<int>("lines");
        QTest::addColumn<Look>("look");
        QTest::addColumn<NoticeKinds>("notices");
        QTest::addColumn<QString>("language");
        const NoticeKinds few{NoticeKind::Lost, NoticeKind::Back};
        const NoticeKinds none;
        QTest::newRow("nothing") << QVariant() << true << 5 << Look::Dark << few << QString();
        QTest::newRow("no") << QVariant(u"false"_s) << false << 5 << Look::Dark << none << u"false"_s;
        QTest::newRow("nonsense") << QVariant(u"LIGHT"_s) << true << 5 << Look::Dark << none << u"LIGHT"_s;
        QTest::newRow("word") << QVariant(u"light"_s) << true << 5 << Look::Light << none << u"light"_s;
        QTest::newRow("number") << QVariant(u"7"_s) << true << 7 << Look::Dark << none << u"7"_s;
        QTest::newRow("too little") << QVariant(-7) << true << 2 << Look::Dark << none << u"-7"_s;
        QTest::newRow("too much") << QVariant(u"8000"_s) << true << 9 << Look::Dark << none << u"8000"_s;
        QTest::newRow("one of several")
            << QVariant(u"lost"_s) << true << 5 << Look::Dark << NoticeKinds(NoticeKind::Lost) << u"lost"_s;
        QTest::newRow("several") << QVariant(QStringList{u"back"_s, u"what"_s, u"lost"_s}) << false << 5
                                 << Look::Dark << few << QString();
        QTest::newRow("none") << QVariant(u"none"_s) << true << 5 << Look::Dark << none << u"none"_s;
    }

    void readsWhatMakesSense()
    {
        QFETCH(QVariant, value);
        AppSettings settings;
        settings.startHidden = true;
        settings.logLines = 5;
        settings.look = Look::Dark;
        settings.notices = {NoticeKind::Lost, NoticeKind::Back};
        for (const Setting &one : {hidden(), lines(), look(), notices(), language()})
            one.read(value, settings);
        QTEST(settings.startHidden, "on");
        QTEST(settings.logLines, "lines");
        QTEST(settings.look, "look");
        QTEST(settings.notices, "notices");
        QTEST(settings.language, "language");
    }

    void writesWords()
    {
        AppSettings settings;
        settings.look = Look::Light;
        settings.logLines = 7;
        settings.language = u"de"_s;
        settings.notices = {NoticeKind::Lost, NoticeKind::Back};
        QCOMPARE(hidden().written(settings), QVariant(false));
        QCOMPARE(lines().written(settings), QVariant(7));
        QCOMPARE(look().written(settings), QVariant(u"light"_s));
        QCOMPARE(notices().written(settings), QVariant(QStringList{u"lost"_s, u"back"_s}));
        QCOMPARE(language().written(settings), QVariant(u"de"_s));
        // Not an empty list, which would read back as nothing.
        settings.notices = {};
        QCOMPARE(notices().written(settings), QVariant(QStringList{u"none"_s}));
    }

private:
    static Setting hidden() { return {"hidden"_L1, "Hidden", Setting::Switch{&AppSettings::startHidden}}; }
    static Setting lines() { return {"lines"_L1, "Lines", Setting::Number{&AppSettings::logLines, 2, 9, 1}}; }
    static Setting look()
    {
        return {"look"_L1, "Look",
                Setting::Choice(&AppSettings::look,
                                {{Look::Light, "light"_L1, "Light"}, {Look::Dark, "dark"_L1, "Dark"}})};
    }
    static Setting notices()
    {
        return {"notices"_L1, "Notices",
                Setting::Flags(&AppSettings::notices, {{NoticeKind::Lost, "lost"_L1, "Lost"},
                                                       {NoticeKind::Back, "back"_L1, "Back"}})};
    }
    static Setting language()
    {
        return {"language"_L1, "Language", Setting::Pick{&AppSettings::language, "None", nullptr, nullptr}};
    }
};

ROOKERY_TEST(TestSetting)
#include "tst_setting.moc"
