// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/port_holder.h"
#include "support/room_test.h"

#include <QTcpServer>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Loopback(QHostAddress::LocalHost);
constexpr milliseconds Limit(50);

} // namespace

class TestPortHolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsOurs();
    void saysThatSomebodyHasIt();
};

void TestPortHolder::saysThatItIsOurs()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux tells");
#endif
    QTcpServer server;
    QVERIFY(server.listen(Loopback));
    const Error why =
        portBusyError(listenerAt(Transport::Tcp, {Loopback, server.serverPort()}, Limit), u"the port"_s);
    QCOMPARE(why.code, ErrorCode::PortBusy);
    QVERIFY2(why.message.contains(u"this program"_s), qPrintable(why.message));
    QVERIFY(why.message.contains(u"the port"_s));
    QVERIFY(!why.hint.isEmpty());
}

void TestPortHolder::saysThatSomebodyHasIt()
{
    // Nobody listens at 0, so there is nobody to name.
    const Error why = portBusyError({}, u"the port"_s);
    QCOMPARE(why.code, ErrorCode::PortBusy);
    QVERIFY(why.message.contains(u"Another program"_s));
    QVERIFY(why.message.contains(u"the port"_s));
}

ROOKERY_TEST(TestPortHolder)
#include "tst_port_holder.moc"
