// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mux_world.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using World = MuxWorld;

// Who is told what, and when: once a turn, and never twice. What holds for calls is tst_closed_meanwhile's.

namespace {

constexpr quint32 PeerId = World::PeerId;

/// Counts what it is told.
struct CountingEnd final : FlowEnd
{
    Pulled pull(char *, qsizetype) override { return {}; }
    void framesArrived() override { ++arrivals; }
    void flowEnded(const Error &why) override { ends.append(why.code); }
    int arrivals = 0;
    QList<ErrorCode> ends;
};

} // namespace

class TestFlowNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersAreToldOnceATurn()
    {
        World w;
        auto stream = w.accept();
        QSignalSpy ready(stream.get(), &QIODevice::readyRead);
        for (int i = 0; i < 10; ++i)
            w.peer->push(PeerId, "x");
        w.settle();
        QVERIFY(ready.size() >= 1);
        QVERIFY(ready.size() < 10);
        QCOMPARE(stream->bytesAvailable(), 10);
    }
    void aReaderIsToldAtOnceWhereMuchHasCome()
    {
        World w;
        auto stream = w.accept();
        qint64 most = 0;
        connect(stream.get(), &QIODevice::readyRead, this,
                [&] { most = std::max<qint64>(most, stream->readAll().size()); });
        for (int i = 0; i < 10; ++i)
            w.peer->push(PeerId, QByteArray(32 * 1024, 'x'));
        w.settle();
        QCOMPARE(stream->counters().bytesIn, quint64(10 * 32 * 1024));
        QVERIFY2(most <= 64 * 1024, qPrintable(QString::number(most)));
    }
    void writersAreToldWhatLeft()
    {
        World w;
        auto stream = w.open();
        qint64 written = 0;
        connect(stream.get(), &QIODevice::bytesWritten, this, [&written](qint64 bytes) { written += bytes; });
        for (int i = 0; i < 10; ++i)
            stream->write(QByteArray(1000, 'x'));
        QCOMPARE(written, 0); // not from inside the call
        w.settle();
        QCOMPARE(written, 10'000);
    }
    void theEndOfTheDataComesBehindIt()
    {
        World w;
        auto stream = w.accept();
        QStringList told;
        connect(stream.get(), &QIODevice::readyRead, this, [&] { told.append(QStringLiteral("data")); });
        connect(stream.get(), &QIODevice::readChannelFinished, this,
                [&] { told.append(QStringLiteral("end")); });
        w.peer->push(PeerId, "last");
        w.peer->send(frame::encodeFinish(PeerId));
        w.settle();
        QCOMPARE(told.join(u' '), QStringLiteral("data end"));
    }
    void anEndIsToldInsteadOfTheSignals()
    {
        World w;
        auto stream = w.accept();
        CountingEnd end;
        stream->attach(&end);
        QSignalSpy ready(stream.get(), &QIODevice::readyRead);
        QSignalSpy failed(stream.get(), &MuxStream::failed);
        w.peer->push(PeerId, "x");
        w.settle();
        QCOMPARE(end.arrivals, 1);
        w.peer->send(frame::encodeReset(PeerId));
        w.peer->send(frame::encodeReset(PeerId));
        w.settle();
        QCOMPARE(end.ends, QList<ErrorCode>{ErrorCode::FlowRefused});
        QCOMPARE(ready.size(), 0);
        QCOMPARE(failed.size(), 0);
    }
};

ROOKERY_TEST(TestFlowNotices)
#include "tst_flow_notices.moc"
