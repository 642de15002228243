// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_list.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestForwardList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("forwards");
        QTest::addColumn<QString>("left");
        const QString db = u"127.0.0.1:5432:db:5432"_s;
        const QString web = u"127.0.0.1:8080:web:80"_s;
        QTest::newRow("nothing") << QString() << QStringList() << QString();
        QTest::newRow("blanks") << u" \n\t\n"_s << QStringList() << QString();
        QTest::newRow("one") << u"5432:db:5432"_s << QStringList{db} << QString();
        QTest::newRow("blanks around") << u"  5432:db:5432 \n"_s << QStringList{db} << QString();
        QTest::newRow("lines") << u"5432:db:5432\r\n8080:web:80\n"_s << QStringList{db, web} << QString();
        QTest::newRow("a line edit's lines")
            << u"5432:db:5432\u20288080:web:80"_s << QStringList{db, web} << QString();
        QTest::newRow("words") << u"5432:db:5432 8080:web:80"_s << QStringList{db, web} << QString();
        QTest::newRow("commas") << u"5432:db:5432, 8080:web:80;5432:db:5432"_s << QStringList{db, web, db}
                                << QString();
        QTest::newRow("quoted") << u"\"5432:db:5432\" “8080:web:80”"_s << QStringList{db, web} << QString();
        QTest::newRow("a name with a blank")
            << u"the db=5432:db:5432\n8080:web:80"_s << QStringList{u"the db="_s + db, web} << QString();
        QTest::newRow("IPv6") << u"5432:[2001:db8::7]:5432"_s
                              << QStringList{u"127.0.0.1:5432:[2001:db8::7]:5432"_s} << QString();
        QTest::newRow("a range") << u"8000-8001:db:8000-8001 8080:web:80"_s
                                 << QStringList{u"127.0.0.1:8000:db:8000"_s, u"127.0.0.1:8001:db:8001"_s, web}
                                 << QString();
        QTest::newRow("a range that does not fit")
            << u"8000-8001:db:80 8080:web:80"_s << QStringList{web} << u"8000-8001:db:80"_s;
        QTest::newRow("a file with comments")
            << u"# mine\n5432:db:5432 # the = orders\n8080:web:80"_s << QStringList{db, web} << QString();
        QTest::newRow("some wrong") << u"5432:db:5432 nonsense 8080:web:80"_s << QStringList{db, web}
                                    << u"nonsense"_s;
        QTest::newRow("all wrong") << u"a b"_s << QStringList() << u"a\nb"_s;
        QTest::newRow("path with a comma") << u"[unix:/run/a,b.sock]:db:5432"_s
                                           << QStringList{u"[unix:/run/a,b.sock]:db:5432"_s} << QString();
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, forwards);
        QFETCH(QString, left);
        const ForwardList list = ForwardList::read(text);
        QStringList read;
        for (const ForwardSpec &spec : list.forwards)
            read.append(spec.toString());
        QCOMPARE(read, forwards);
        QCOMPARE(list.left, left);
        QCOMPARE(list.why.has_value(), !left.isEmpty());
        if (list.why)
            QVERIFY(!list.why->sentence().isEmpty());
    }

    void isBounded()
    {
        const QString many = u"5432:db:5432\n"_s.repeated(int(ForwardList::Most) + 1);
        const ForwardList list = ForwardList::read(many);
        QCOMPARE(list.forwards.size(), ForwardList::Most);
        QCOMPARE(list.left, u"5432:db:5432"_s);
        QCOMPARE(list.why->code, ErrorCode::TooMuch);
    }

    void isBoundedWithRanges()
    {
        const ForwardList list = ForwardList::read(u"1-250:db:1-250 1-250:db:1-250 80:db:80"_s);
        QCOMPARE(list.forwards.size(), 500);
        QCOMPARE(list.left, u"80:db:80"_s);
        QCOMPARE(list.why->code, ErrorCode::TooMuch);
    }
};

ROOKERY_TEST(TestForwardList)
#include "tst_forward_list.moc"
