// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// The script that the tests of the window trust.
class FakeTunnelSourceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged();
};

void FakeTunnelSourceTest::tellsWhatChanged()
{
    FakeTunnelSource source;
    QSignalSpy added(&source, &TunnelSource::profilesAdded);
    QSignalSpy states(&source, &TunnelSource::stateChanged);
    const QUuid id = source.add(u"Office"_s, u"Work"_s, {u"5432:db:5432"_s});
    QCOMPARE(added.size(), 1);
    QCOMPARE(source.profile(id)->group, u"Work"_s);
    QCOMPARE(source.snapshot(id).forwards.size(), 1);
    source.start(id);
    QCOMPARE(states.size(), 1);
    QCOMPARE(source.snapshot(id).state, TunnelState::Connecting);
    source.closeFlow(id, 7);
    QCOMPARE(source.calls, (QStringList{u"start Office"_s, u"closeFlow Office 7"_s}));
    source.remove(id);
    QVERIFY(!source.profile(id));
}

ROOKERY_TEST(FakeTunnelSourceTest)
#include "tst_fake_tunnel_source.moc"
