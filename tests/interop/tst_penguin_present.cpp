// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

/// Says in ctest's summary whether the other interop tests ran against the real peer.
class TestPenguinPresent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheMeasuredVersion();
};

void TestPenguinPresent::isTheMeasuredVersion()
{
    REQUIRE_PROGRAM(Program::Penguin);
    ProcessRunner penguin;
    QVERIFY(penguin.start(pathOf(Program::Penguin), {u"--version"_s}));
    QVERIFY(penguin.process().waitForFinished());
    QVERIFY2(penguin.log().contains(u" 0.8.4 "_s), qPrintable(penguin.log()));
}

ROOKERY_TEST(TestPenguinPresent)
#include "tst_penguin_present.moc"
