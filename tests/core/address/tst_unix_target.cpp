// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/unix_target.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class UnixTargetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItIsWritten()
    {
        for (const QString &path : {u"/run/x.sock"_s, u"@name"_s, u"/tmp/ü b"_s, u""_s}) {
            const QByteArray host = unixTargetHost(path);
            QVERIFY(host.startsWith("unix:"));
            QCOMPARE(unixTargetPath(host, UnixTargetPort), std::optional(path));
        }
    }

    void leavesHostsAlone()
    {
        QVERIFY(!unixTargetPath("unix", UnixTargetPort));
        QVERIFY(!unixTargetPath("db.internal", UnixTargetPort));
        QVERIFY(!unixTargetPath("", UnixTargetPort));
        // Somebody means a host.
        QVERIFY(!unixTargetPath("unix:/run/x.sock", 80));
        QVERIFY(!unixTargetPath("unix:/run/\xff.sock", UnixTargetPort));
    }
};

ROOKERY_TEST(UnixTargetTest)
#include "tst_unix_target.moc"
