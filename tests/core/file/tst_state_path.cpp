// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/state_path.h"
#include "support/room_test.h"

#include <QDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestStatePath final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obeysTheEnvironment();
    void hasAPlaceOfItsOwn_data();
    void hasAPlaceOfItsOwn();
};

void TestStatePath::obeysTheEnvironment()
{
    qputenv("XDG_STATE_HOME", "/somewhere/state");
    QCOMPARE(statePath(u"traffic.json"_s), u"/somewhere/state/rookery/traffic.json"_s);
}

void TestStatePath::hasAPlaceOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("environment");
    QTest::addRow("none") << QByteArray();
    QTest::addRow("relative") << QByteArray("here/state");
}

void TestStatePath::hasAPlaceOfItsOwn()
{
    QFETCH(QByteArray, environment);
    qputenv("XDG_STATE_HOME", environment);
    QCOMPARE(statePath(u"traffic.json"_s), QDir::homePath() + u"/.local/state/rookery/traffic.json"_s);
}

ROOKERY_TEST(TestStatePath)
#include "tst_state_path.moc"
