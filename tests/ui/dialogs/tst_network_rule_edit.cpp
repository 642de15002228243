// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/dialogs/network_rule_edit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Kind = NetworkCondition::Kind;
using Mode = NetworkRule::Mode;

class TestNetworkRuleEdit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItShows()
    {
        const NetworkRule rule{Mode::Not,
                               {{Kind::Network, u"Office"_s, u"192.168.7.1"_s, u"02:fc:00:00:00:05"_s},
                                {Kind::Network, u"Home"_s, {}, {}},
                                {Kind::Metered, {}, {}, {}},
                                {Kind::Vpn, {}, {}, {}}}};
        NetworkRuleEdit edit;
        QSignalSpy edited(&edit, &NetworkRuleEdit::edited);
        edit.present(rule);
        QVERIFY(edit.rule() == rule);
        QCOMPARE(edited.count(), 0);
        edit.present({});
        QVERIFY(edit.rule() == NetworkRule());
    }

    void asksForNetworksOnlyWhereThereIsARule()
    {
        NetworkRuleEdit edit;
        edit.show();
        edit.present({});
        auto *list = edit.findChild<QListWidget *>();
        QVERIFY(!list->isVisible());
        auto *mode = edit.findChild<QComboBox *>();
        mode->setCurrentIndex(1);
        Q_EMIT mode->activated(1);
        QVERIFY(list->isVisible());
        QVERIFY(edit.rule().mode == Mode::Only);
        edit.findChild<QCheckBox *>(u"wired"_s)->click();
        QVERIFY(edit.rule().conditions == (QList<NetworkCondition>{{Kind::Wired, {}, {}, {}}}));
    }

    void addsTheNetworkThatItIsIn()
    {
        NetworkRuleEdit edit;
        auto *add = edit.findChild<QPushButton *>(u"addNetwork"_s);
        QVERIFY(!add->isEnabled());
        NetworkFacts here;
        here.isOnline = true;
        here.name = u"Office"_s;
        here.gateway = u"192.168.7.1"_s;
        here.hardware = u"02:fc:00:00:00:05"_s;
        edit.setHere(here);
        QVERIFY(add->isEnabled());
        QCOMPARE(add->text(), u"Add “Office”"_s);
        QSignalSpy edited(&edit, &NetworkRuleEdit::edited);
        add->click();
        QCOMPARE(edited.count(), 1);
        QVERIFY(edit.rule().conditions == (QList<NetworkCondition>{NetworkCondition::of(here)}));
        QVERIFY(!add->isEnabled()); // it is there
        auto *remove = edit.findChild<QPushButton *>(u"removeNetwork"_s);
        QVERIFY(!remove->isEnabled());
        edit.findChild<QListWidget *>()->setCurrentRow(0);
        remove->click();
        QVERIFY(edit.rule().conditions.isEmpty());
        QVERIFY(add->isEnabled());
        here.name = u"R&D"_s;
        edit.setHere(here);
        QCOMPARE(add->text(), u"Add “R&&D”"_s);
        // One that nothing tells from others.
        edit.setHere(NetworkFacts{true, {}, u"fe80::1"_s, {}, {}, {}, false});
        QVERIFY(!add->isEnabled());
    }
};

ROOKERY_TEST_WITH(QApplication, TestNetworkRuleEdit)
#include "tst_network_rule_edit.moc"
