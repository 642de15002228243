// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_support.h"
#include "support/room_test.h"
#include "ui/dialogs/forward_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Kind = ForwardSpec::Kind;

class TestForwardTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ForwardTableModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void readsWhatIsTyped_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("listen");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("spec"); ///< empty: a fault
        QTest::newRow("port only") << Kind::Tcp << u"5432"_s << u"db:5432"_s << u"127.0.0.1:5432:db:5432"_s;
        QTest::newRow("host") << Kind::Tcp << u"0.0.0.0:80"_s << u"web.internal:80"_s
                              << u"0.0.0.0:80:web.internal:80"_s;
        QTest::newRow("IPv6") << Kind::Tcp << u"[::1]:80"_s << u"[fd00::2]:80"_s
                              << u"[::1]:80:[fd00::2]:80"_s;
        QTest::newRow("any port") << Kind::Udp << u"0"_s << u"10.0.0.2:53"_s
                                  << u"127.0.0.1:0:10.0.0.2:53/udp"_s;
        QTest::newRow("reverse") << Kind::ReverseTcp << u"0.0.0.0:8443"_s << u"localhost:3000"_s
                                 << u"R:0.0.0.0:8443:localhost:3000"_s;
        QTest::newRow("reverse UDP") << Kind::ReverseUdp << u"8443"_s << u"localhost:3000"_s
                                     << u"R:127.0.0.1:8443:localhost:3000/udp"_s;
        QTest::newRow("spaces around") << Kind::Tcp << u" 80 "_s << u" web:80 "_s << u"127.0.0.1:80:web:80"_s;
        QTest::newRow("any port of the gateway")
            << Kind::ReverseTcp << u"0"_s << u"localhost:3000"_s << u"R:0:localhost:3000"_s;
        QTest::newRow("to a unix socket")
            << Kind::TcpToUnix << u"80"_s << u" /run/x.sock "_s << u"80:unix:/run/x.sock"_s;
        QTest::newRow("to a unix socket, marked")
            << Kind::TcpToUnix << u"80"_s << u"unix:/run/x.sock"_s << u"80:unix:/run/x.sock"_s;
        QTest::newRow("reverse to a unix socket")
            << Kind::ReverseTcpToUnix << u"80"_s << u"/run/a b"_s << u"R:80:[unix:/run/a b]"_s;
        QTest::newRow("all of it") << Kind::Tcp << u"80:unix:/run/x.sock"_s << QString()
                                   << u"80:unix:/run/x.sock"_s;
        QTest::newRow("to a path of nowhere") << Kind::TcpToUnix << u"80"_s << u"x.sock"_s << QString();
        QTest::newRow("no target") << Kind::Tcp << u"80"_s << QString() << QString();
        QTest::newRow("target without port") << Kind::Tcp << u"80"_s << u"web"_s << QString();
        QTest::newRow("target without host") << Kind::Tcp << u"80"_s << u"8080"_s << QString();
        QTest::newRow("target port 0") << Kind::Tcp << u"80"_s << u"web:0"_s << QString();
        QTest::newRow("port too large") << Kind::Tcp << u"70000"_s << u"web:80"_s << QString();
        QTest::newRow("IPv6 without brackets") << Kind::Tcp << u"::1:80"_s << u"web:80"_s << QString();
        QTest::newRow("two ports") << Kind::Tcp << u"80:81:82"_s << u"web:80"_s << QString();
        QTest::newRow("host with a space") << Kind::Tcp << u"80"_s << u"we b:80"_s << QString();
    }

    void readsWhatIsTyped()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, listen);
        QFETCH(QString, target);
        QFETCH(QString, spec);
        addRow(listen, target, kind);
        QCOMPARE(m_model->fault(0).isEmpty(), !spec.isEmpty());
        if (spec.isEmpty()) {
            QVERIFY(m_model->forwards().isEmpty());
            QCOMPARE(m_model->firstFault(), 0);
            QCOMPARE(m_model->index(0, 0).data(ForwardTableModel::FaultRole).toString(), m_model->fault(0));
        } else {
            QVERIFY2(m_model->forwards().value(0).spec == ForwardSpec::parse(spec).value(),
                     qPrintable(m_model->forwards().value(0).spec.toString()));
        }
    }

    /// What is shown of a forward, typed into another row of its kind, is the same forward.
    void editsEveryKindThatItCan()
    {
        for (const ForwardKindRow &row : forwardKinds()) {
            if (!row.editable)
                continue;
            const ForwardSpec spec = ForwardSpec::parse(QString::fromLatin1(row.example)).value();
            m_model->setForwards({{spec, true, {}, {}}});
            const QString listen = m_model->index(0, ForwardTableModel::Listen).data().toString();
            const QString target = m_model->index(0, ForwardTableModel::Target).data().toString();
            m_model->setForwards({});
            addRow(QString(), QString(), row.kind);
            QVERIFY2(m_model->forwards().isEmpty(), row.example);
            m_model->setForwards({});
            addRow(listen, target, row.kind);
            QVERIFY2(m_model->fault(0).isEmpty(), qPrintable(m_model->fault(0)));
            QVERIFY2(m_model->forwards().value(0).spec == spec, row.example);
        }
    }

    void noticesTwoListenersOnOnePort()
    {
        addRow(u"8080"_s, u"a:1"_s);
        addRow(u"127.0.0.1:8080"_s, u"b:1"_s);
        QVERIFY(m_model->fault(0).isEmpty());
        QVERIFY(!m_model->fault(1).isEmpty());
        // UDP has ports of its own, and so has the gateway.
        m_model->setData(m_model->index(1, ForwardTableModel::Kind), QVariant::fromValue(Kind::Udp),
                         Qt::EditRole);
        QVERIFY(m_model->fault(1).isEmpty());
        m_model->setData(m_model->index(1, ForwardTableModel::Kind), QVariant::fromValue(Kind::ReverseTcp),
                         Qt::EditRole);
        QVERIFY(m_model->fault(1).isEmpty());
        m_model->setData(m_model->index(1, ForwardTableModel::Kind), QVariant::fromValue(Kind::Tcp),
                         Qt::EditRole);
        QVERIFY(!m_model->fault(1).isEmpty());
        m_model->setData(m_model->index(1, ForwardTableModel::Kind), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(m_model->fault(1).isEmpty());
        QVERIFY(!m_model->forwards()[1].enabled);
    }

    void warnsOfAListenerForEverybody()
    {
        addRow(u"127.0.0.1:8080"_s, u"a:1"_s);
        addRow(u"0.0.0.0:8081"_s, u"a:1"_s);
        addRow(u"0.0.0.0:8082"_s, u"a:1"_s, Kind::ReverseTcp);
        addRow(u"[::1]:8083"_s, u"a:1"_s);
        QVERIFY(m_model->warning(0).isEmpty());
        QVERIFY(!m_model->warning(1).isEmpty());
        QVERIFY(m_model->warning(2).isEmpty());
        QVERIFY(m_model->warning(3).isEmpty());
        QCOMPARE(m_model->firstFault(), -1);
    }

    void knowsThePortsOfOtherTunnels()
    {
        Profile other;
        other.id = QUuid::createUuid();
        other.name = u"Other"_s;
        other.forwards = {{ForwardSpec::parse(u"8080:a:1"_s).value(), true, {}, {}}};
        addRow(u"8080"_s, u"a:1"_s);
        QVERIFY(m_model->warning(0).isEmpty());
        Profile own;
        own.id = QUuid::createUuid();
        m_model->setSurroundings(own, {other});
        QVERIFY(m_model->fault(0).isEmpty());
        QVERIFY2(m_model->warning(0).contains(u"Other"), qPrintable(m_model->warning(0)));
        own.id = other.id; // itself, as it was saved
        m_model->setSurroundings(own, {other});
        QVERIFY(m_model->warning(0).isEmpty());
    }

    void saysWhenNothingIsOn()
    {
        addRow(u"8080"_s, u"a:1"_s);
        QVERIFY(m_model->commonWarning().isEmpty());
        m_model->setData(m_model->index(0, ForwardTableModel::Kind), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(!m_model->commonWarning().isEmpty());
        QCOMPARE(m_model->firstFault(), -1);
    }

    void namesAForward()
    {
        addRow(u"80"_s, u"web:80"_s);
        const QModelIndex name = m_model->index(0, ForwardTableModel::Name);
        QVERIFY(m_model->flags(name).testFlag(Qt::ItemIsEditable));
        QVERIFY(m_model->setData(name, u" the  web "_s, Qt::EditRole));
        QCOMPARE(name.data().toString(), u"the web"_s);
        QCOMPARE(m_model->forwards().value(0).spec.name, u"the web"_s);
        m_model->setData(name, u"a=b"_s, Qt::EditRole);
        QVERIFY(m_model->fault(0).contains(u"name"_s));
    }

    void keepsAKindItCannotEdit()
    {
        const ProfileForward stdio{ForwardSpec::parse(u"stdio:db:22"_s).value(), false, u"note"_s, {}};
        m_model->setForwards({stdio});
        QVERIFY(!(m_model->flags(m_model->index(0, ForwardTableModel::Listen)) & Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(m_model->index(0, ForwardTableModel::Listen), u"1"_s, Qt::EditRole));
        QVERIFY(m_model->forwards() == QList<ProfileForward>{stdio});
        QVERIFY(m_model->setData(m_model->index(0, ForwardTableModel::Note), u"other"_s, Qt::EditRole));
        QCOMPARE(m_model->forwards()[0].note, u"other"_s);
    }

    void hasProxies()
    {
        addRow({}, {});
        const auto at = [this](int column) { return m_model->index(0, column); };
        QVERIFY(m_model->setData(at(ForwardTableModel::Kind), QVariant::fromValue(ForwardKind::Socks),
                                 Qt::EditRole));
        // Where they usually are, and nowhere to lead to.
        QCOMPARE(at(ForwardTableModel::Listen).data().toString(), u"127.0.0.1:1080"_s);
        QCOMPARE(at(ForwardTableModel::Target).data().toString(), u"anywhere"_s);
        QVERIFY(!(m_model->flags(at(ForwardTableModel::Target)) & Qt::ItemIsEditable));
        QVERIFY(m_model->setData(at(ForwardTableModel::Listen), u"1081"_s, Qt::EditRole));
        QCOMPARE(m_model->firstFault(), -1);
        QCOMPARE(m_model->forwards().value(0).spec.toString(), u"1081:socks"_s);
        // What others can reach needs a password.
        QVERIFY(m_model->setData(at(ForwardTableModel::Listen), u"0.0.0.0:1081"_s, Qt::EditRole));
        QVERIFY2(m_model->fault(0).contains(u"password"_s), qPrintable(m_model->fault(0)));
        // Back to a target, which is missing then.
        QVERIFY(m_model->setData(at(ForwardTableModel::Listen), u"1081"_s, Qt::EditRole));
        QVERIFY(m_model->setData(at(ForwardTableModel::Kind), QVariant::fromValue(ForwardKind::Tcp),
                                 Qt::EditRole));
        QCOMPARE(at(ForwardTableModel::Target).data().toString(), QString());
        QVERIFY(m_model->flags(at(ForwardTableModel::Target)) & Qt::ItemIsEditable);
        QVERIFY(!m_model->fault(0).isEmpty());
    }

    void saysWhatDoesNotRunHere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFault");
        for (const ForwardKindRow &row : forwardKinds()) {
            if (!row.editable)
                QTest::newRow(row.example) << QString::fromLatin1(row.example) << !row.runs();
        }
    }

    void saysWhatDoesNotRunHere()
    {
        QFETCH(QString, text);
        QFETCH(bool, isFault);
        const ForwardSpec spec = *ForwardSpec::parse(text);
        m_model->setForwards({{spec, true, {}, {}}});
        const QString why = whyNotHere(spec, ForwardPlace::Window)->sentence();
        QCOMPARE(isFault ? m_model->fault(0) : m_model->warning(0), why);
        // Switched off it can stay.
        QVERIFY(
            m_model->setData(m_model->index(0, ForwardTableModel::Kind), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(m_model->fault(0).isEmpty());
    }

    void addsDuplicatesMovesAndRemoves()
    {
        QSignalSpy edited(m_model.get(), &ForwardTableModel::edited);
        addRow(u"1"_s, u"a:1"_s);
        addRow(u"2"_s, u"b:1"_s);
        QCOMPARE(m_model->duplicate(0), 1);
        // A copy with the same port would be wrong at once.
        QCOMPARE(order(), u"1 127.0.0.1:3 2"_s);
        QCOMPARE(m_model->firstFault(), -1);
        QCOMPARE(m_model->move(2, -1), 1);
        QCOMPARE(order(), u"1 2 127.0.0.1:3"_s);
        QCOMPARE(m_model->move(0, 1), 1);
        QCOMPARE(order(), u"2 1 127.0.0.1:3"_s);
        QCOMPARE(m_model->move(0, -1), 0);
        QCOMPARE(m_model->move(2, 1), 2);
        m_model->removeAt(1);
        QCOMPARE(order(), u"2 127.0.0.1:3"_s);
        QVERIFY(edited.count() >= 8);
    }

    /// Nobody has done anything wrong in a row that waits for its first letter, or in a cell that does.
    void marksWhatWasLeft()
    {
        const int row = m_model->add();
        QVERIFY(m_model->fault(row).isEmpty());
        QVERIFY(m_model->forwards().isEmpty());
        QCOMPARE(m_model->add(), row); // one blank row is enough
        m_model->leave(row);
        QVERIFY(m_model->markedFault(row).isEmpty());
        m_model->setData(m_model->index(row, ForwardTableModel::Listen), u"5432"_s, Qt::EditRole);
        QVERIFY(!m_model->fault(row).isEmpty());
        QVERIFY(m_model->markedFault(row).isEmpty());
        m_model->leave(row);
        QCOMPARE(m_model->markedFault(row), m_model->fault(row));
        m_model->setData(m_model->index(row, ForwardTableModel::Target), u"db:5432"_s, Qt::EditRole);
        QVERIFY(m_model->fault(row).isEmpty());
    }

    void takesWholeForwards()
    {
        const QList<ForwardSpec> specs{ForwardSpec::parse(u"1:a:1"_s).value(),
                                       ForwardSpec::parse(u"R:2:b:1/udp"_s).value()};
        m_model->add();
        m_model->append(specs);
        QCOMPARE(order(), u"127.0.0.1:1 127.0.0.1:2"_s);
        m_model->setData(m_model->index(0, ForwardTableModel::Name), u"first"_s, Qt::EditRole);
        m_model->put(0, {ForwardSpec::parse(u"3:c:1"_s).value(), ForwardSpec::parse(u"4:d:1"_s).value()});
        QCOMPARE(order(), u"127.0.0.1:3 127.0.0.1:4 127.0.0.1:2"_s);
        QCOMPARE(m_model->forwards().value(0).spec.name, u"first"_s);
        QVERIFY(m_model->forwards().value(2).spec.isReverse());
    }

private:
    void addRow(const QString &listen, const QString &target, Kind kind = Kind::Tcp)
    {
        const int row = m_model->add();
        m_model->setData(m_model->index(row, ForwardTableModel::Kind), QVariant::fromValue(kind),
                         Qt::EditRole);
        m_model->setData(m_model->index(row, ForwardTableModel::Listen), listen, Qt::EditRole);
        m_model->setData(m_model->index(row, ForwardTableModel::Target), target, Qt::EditRole);
    }
    [[nodiscard]] QString order() const
    {
        QStringList listens;
        for (int row = 0; row < m_model->rowCount(); ++row)
            listens.append(m_model->index(row, ForwardTableModel::Listen).data().toString());
        return listens.join(u' ');
    }

    std::unique_ptr<ForwardTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

ROOKERY_TEST(TestForwardTableModel)
#include "tst_forward_table_model.moc"
