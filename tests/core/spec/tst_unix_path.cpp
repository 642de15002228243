// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/unix_path.h"
#include "support/room_test.h"

#include <QTest>

#include <sys/un.h>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class UnixPathTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThemAsTheyAre_data();
    void takesThemAsTheyAre();
    void refuses_data();
    void refuses();
};

void UnixPathTest::takesThemAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"/run/db.sock", "db.sock", "~/x", "@db", " a b ", "/run/a:b", "/tmp/ü"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("longest") << QString(sizeof(sockaddr_un::sun_path) - 1, u'a');
}

void UnixPathTest::takesThemAsTheyAre()
{
    QFETCH(QString, text);
    QCOMPARE(unixPathFromText(text).value_or(QString()), text);
}

void UnixPathTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("none") << QString() << u"no path"_s;
    QTest::newRow("a bracket") << u"/run/a]b"_s << u"“]”"_s;
    QTest::newRow("as in a URL") << u"/run/a://b"_s << u"“://”"_s;
    QTest::newRow("too long") << QString(sizeof(sockaddr_un::sun_path), u'a') << u"bytes"_s;
    QTest::newRow("too long in bytes") << QString(sizeof(sockaddr_un::sun_path) / 2 + 1, u'ü') << u"bytes"_s;
    QTest::newRow("NUL") << u"/a"_s + QChar(0) + u'b' << u"control"_s;
    QTest::newRow("line feed") << u"/a\nb"_s << u"control"_s;
}

void UnixPathTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Expected<QString> path = unixPathFromText(text);
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::BadInput);
    QVERIFY2(path.error().message.contains(says), qPrintable(path.error().message));
}

ROOKERY_TEST(UnixPathTest)
#include "tst_unix_path.moc"
