// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/forward_notes.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestForwardNotes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameTheForward();
};

void TestForwardNotes::nameTheForward()
{
    const QStringList notes = notesOnForwards({{*ForwardSpec::parse(u"8081:tproxy"_s), true, {}, {}},
                                               {*ForwardSpec::parse(u"80:h:1"_s), true, {}, {}}});
    QCOMPARE(notes.size(), 1);
    QVERIFY(notes[0].contains(u"tproxy"_s));
}

ROOKERY_TEST(TestForwardNotes)
#include "tst_forward_notes.moc"
