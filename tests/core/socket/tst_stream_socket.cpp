// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/stream_socket.h"
#include "support/descriptor_pair.h"
#include "support/room_test.h"

#include <QSemaphore>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>

#include <array>
#include <functional>
#include <memory>
#include <netinet/tcp.h>

using namespace rookery;
using namespace rookery::test;
using Outcome = StreamSocket::Outcome;

namespace {

class Ear final : public StreamSocket::Listener
{
public:
    void socketReadable() override
    {
        ++readable;
        if (onReadable)
            onReadable();
    }
    void socketWritable() override
    {
        ++writable;
        if (onWritable)
            onWritable();
    }

    int readable = 0;
    int writable = 0;
    std::function<void()> onReadable;
    std::function<void()> onWritable;
};

/// Reads until the socket has no more for now; returns the last outcome.
Outcome drain(StreamSocket &socket, QByteArray &to)
{
    std::array<char, 4096> block;
    while (true) {
        const StreamSocket::Result result = socket.read(block.data(), block.size());
        to.append(block.data(), result.bytes);
        if (result.outcome != Outcome::Ok)
            return result.outcome;
    }
}

StreamSocket::Result writeOne(StreamSocket &socket, QByteArrayView bytes)
{
    return socket.write({&bytes, 1});
}

/// Writes until the socket takes no more; returns how many bytes it took.
qsizetype fill(StreamSocket &socket)
{
    const QByteArray block(64 * 1024, 'f');
    qsizetype total = 0;
    while (true) {
        const StreamSocket::Result result = writeOne(socket, block);
        total += result.bytes;
        if (result.outcome != Outcome::Ok)
            return total;
    }
}

/// What a plain non-blocking descriptor has, up to its end or to nothing more for now.
qsizetype readAll(int descriptor, QByteArray *to = nullptr)
{
    std::array<char, 65536> block;
    qsizetype total = 0;
    while (true) {
        const ssize_t got = ::read(descriptor, block.data(), block.size());
        if (got <= 0)
            return total;
        total += got;
        if (to)
            to->append(block.data(), got);
    }
}

DescriptorPair makePair(const QString &kind)
{
    return kind == QStringLiteral("tcp") ? tcpPair() : unixPair();
}

/// A pipe: first is the end to read from. Non-blocking at the given end only.
DescriptorPair makePipe(bool blocking)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | (blocking ? 0 : O_NONBLOCK)) != 0)
        return {};
    return {OwnedDescriptor(ends[0]), OwnedDescriptor(ends[1])};
}

bool isNonBlocking(int descriptor)
{
    return (::fcntl(descriptor, F_GETFL) & O_NONBLOCK) != 0;
}

void addKinds()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("tcp") << QStringLiteral("tcp");
    QTest::newRow("unix") << QStringLiteral("unix");
}

} // namespace

class TestStreamSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatComes_data() { addKinds(); }
    void readsWhatComes();
    void tellsTheEndAgainAndAgain_data() { addKinds(); }
    void tellsTheEndAgainAndAgain();
    void endRightBehindBytesIsNotMissed_data() { addKinds(); }
    void endRightBehindBytesIsNotMissed();
    void urgentDataDoesNotStallReading();
    void writesGathered_data() { addKinds(); }
    void writesGathered();
    void takesNoMoreThanSixtyFourSlices();
    void fullBufferThenWritable_data() { addKinds(); }
    void fullBufferThenWritable();
    void halfClose_data() { addKinds(); }
    void halfClose();
    void abortSendsReset();
    void destroyingSendsFin();
    void resetFailsReading();
    void breakIsToldToWhoDoesNotRead();
    void writingToAClosedPeerFails_data() { addKinds(); }
    void writingToAClosedPeerFails();
    void lastWordsOutliveAWriteThatFails();
    void mayBeDestroyedInsideACall_data();
    void mayBeDestroyedInsideACall();
    void pipesAsStdio();
    void stdioFlagsAreRestored();
    void oneOpenFileForBothIsRestored();
    void brokenPipeIsToldAndKillsNobody();
    void regularFileIsAlwaysReady();
    void nullDeviceEnds();
    void setsOptions();
    void badDescriptorFails();
    void movesToAnotherThread_data() { addKinds(); }
    void movesToAnotherThread();
};

void TestStreamSocket::movesToAnotherThread()
{
    QFETCH(const QString, kind);
    auto [ours, theirs] = makePair(kind);
    Ear here;
    auto socket = std::make_unique<StreamSocket>(ours.release());
    socket->setListener(&here);
    QByteArray got;
    QCOMPARE(drain(*socket, got), Outcome::WouldBlock);
    const qsizetype filled = fill(*socket);
    socket->leaveThread();
    // What happens meanwhile is told there.
    QCOMPARE(::write(theirs.get(), "hello", 5), ssize_t(5));
    qsizetype taken = 0;
    QTRY_VERIFY((taken += readAll(theirs.get())) >= filled);

    QThread thread;
    thread.start();
    QObject context;
    context.moveToThread(&thread);
    Ear there;
    QSemaphore readable;
    QSemaphore writable;
    there.onReadable = [&] {
        drain(*socket, got);
        readable.release();
    };
    there.onWritable = [&] { writable.release(); };
    QMetaObject::invokeMethod(&context, [&] {
        socket->enterThread();
        socket->setListener(&there);
    });
    QVERIFY(readable.tryAcquire(1, 5000));
    QVERIFY(writable.tryAcquire(1, 5000));
    QCOMPARE(::write(theirs.get(), "again", 5), ssize_t(5));
    QVERIFY(readable.tryAcquire(1, 5000));
    QMetaObject::invokeMethod(
        &context, [&] { socket.reset(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    QCOMPARE(got, QByteArray("helloagain"));
    QCOMPARE(here.readable + here.writable, 0);
}

void TestStreamSocket::readsWhatComes()
{
    QFETCH(const QString, kind);
    auto [ours, theirs] = makePair(kind);
    Ear ear;
    StreamSocket socket(ours.release());
    socket.setListener(&ear);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::WouldBlock);
    ear.onReadable = [&] { QCOMPARE(drain(socket, got), Outcome::WouldBlock); };
    QByteArray sent;
    for (int i = 0; i < 50; ++i) {
        const QByteArray part = QByteArray::number(i) + QByteArray(i * 100, 'a');
        QCOMPARE(::write(theirs.get(), part.constData(), size_t(part.size())), part.size());
        sent += part;
        QTRY_COMPARE(got.size(), sent.size());
    }
    QCOMPARE(got, sent);
    QVERIFY(ear.readable >= 50);
}

void TestStreamSocket::tellsTheEndAgainAndAgain()
{
    QFETCH(const QString, kind);
    auto [ours, theirs] = makePair(kind);
    Ear ear;
    StreamSocket socket(ours.release());
    socket.setListener(&ear);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::WouldBlock);
    theirs.reset();
    QTRY_COMPARE(ear.readable, 1);
    QCOMPARE(drain(socket, got), Outcome::End);
    QCOMPARE(drain(socket, got), Outcome::End);
    QVERIFY(got.isEmpty());
    QCOMPARE(socket.lastError(), 0);
}

void TestStreamSocket::endRightBehindBytesIsNotMissed()
{
    QFETCH(const QString, kind);
    // Both orders: an end that came with the bytes, and one that came before the socket object was there.
    for (const bool early : {false, true}) {
        auto [ours, theirs] = makePair(kind);
        Ear ear;
        std::unique_ptr<StreamSocket> socket;
        bool ended = false;
        QByteArray got;
        ear.onReadable = [&] { ended = drain(*socket, got) == Outcome::End; };
        const auto talk = [&peer = theirs] {
            QCOMPARE(::write(peer.get(), "bye", 3), ssize_t(3));
            peer.reset();
        };
        if (early)
            talk();
        socket = std::make_unique<StreamSocket>(ours.release());
        socket->setListener(&ear);
        ended = drain(*socket, got) == Outcome::End;
        if (!early) {
            QVERIFY(!ended);
            talk();
        }
        QTRY_VERIFY(ended);
        QCOMPARE(got, QByteArray("bye"));
    }
}

void TestStreamSocket::urgentDataDoesNotStallReading()
{
    auto [ours, theirs] = tcpPair();
    Ear ear;
    StreamSocket socket(ours.release());
    socket.setListener(&ear);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::WouldBlock);
    ear.onReadable = [&] { drain(socket, got); };
    // A read stops at the urgent mark though there is more behind it.
    QCOMPARE(::send(theirs.get(), "before", 6, 0), ssize_t(6));
    QCOMPARE(::send(theirs.get(), "!", 1, MSG_OOB), ssize_t(1));
    QCOMPARE(::send(theirs.get(), "behind", 6, 0), ssize_t(6));
    QTRY_COMPARE(got, QByteArray("beforebehind"));
}

void TestStreamSocket::writesGathered()
{
    QFETCH(const QString, kind);
    auto [ours, theirs] = makePair(kind);
    StreamSocket socket(ours.release());
    const std::array<QByteArrayView, 4> slices{"one ", "", "two ", "three"};
    const StreamSocket::Result result = socket.write(slices);
    QCOMPARE(result.bytes, qsizetype(13));
    QCOMPARE(result.outcome, Outcome::Ok);
    QByteArray got;
    QTRY_VERIFY(readAll(theirs.get(), &got) >= 0 && got.size() == 13);
    QCOMPARE(got, QByteArray("one two three"));
    QCOMPARE(writeOne(socket, {}).outcome, Outcome::Ok);
}

void TestStreamSocket::takesNoMoreThanSixtyFourSlices()
{
    auto [ours, theirs] = tcpPair();
    StreamSocket socket(ours.release());
    const std::vector<QByteArrayView> slices(100, QByteArrayView("x"));
    const StreamSocket::Result result = socket.write(slices);
    QCOMPARE(result.bytes, qsizetype(StreamSocket::MaxSlices));
    QCOMPARE(result.outcome, Outcome::Ok);
}

void TestStreamSocket::fullBufferThenWritable()
{
    QFETCH(const QString, kind);
    auto [ours, theirs] = makePair(kind);
    Ear ear;
    StreamSocket socket(ours.release());
    socket.setListener(&ear);
    qsizetype sent = fill(socket);
    QVERIFY(sent > 0);
    QCOMPARE(ear.writable, 0);
    qsizetype got = 0;
    for (int round = 1; round <= 3; ++round) {
        const auto readable = [&, &from = theirs] {
            got += readAll(from.get());
            return ear.writable >= round;
        };
        QTRY_VERIFY(readable());
        sent += fill(socket);
    }
    const auto all = [&, &from = theirs] {
        got += readAll(from.get());
        return got == sent;
    };
    QTRY_VERIFY(all());
}

void TestStreamSocket::halfClose()
{
    QFETCH(const QString, kind);
    auto [ours, theirs] = makePair(kind);
    Ear ear;
    StreamSocket socket(ours.release());
    socket.setListener(&ear);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::WouldBlock);
    ear.onReadable = [&] { drain(socket, got); };
    socket.shutdownWrite();
    char byte = 0;
    const auto ended = [&, &from = theirs] { return ::read(from.get(), &byte, 1) == 0; };
    QTRY_VERIFY(ended());
    QCOMPARE(::write(theirs.get(), "still", 5), ssize_t(5));
    QTRY_COMPARE(got, QByteArray("still"));
}

void TestStreamSocket::abortSendsReset()
{
    auto [ours, theirs] = tcpPair();
    {
        StreamSocket socket(ours.release());
        socket.setAbortOnClose();
    }
    // The error is told only once.
    int error = 0;
    const auto told = [&, &from = theirs] {
        char byte = 0;
        if (::read(from.get(), &byte, 1) < 0 && errno != EAGAIN)
            error = errno;
        return error != 0;
    };
    QTRY_VERIFY(told());
    QCOMPARE(error, ECONNRESET);
}

void TestStreamSocket::destroyingSendsFin()
{
    auto [ours, theirs] = tcpPair();
    std::make_unique<StreamSocket>(ours.release()).reset();
    char byte = 0;
    const auto ended = [&, &from = theirs] { return ::read(from.get(), &byte, 1) == 0; };
    QTRY_VERIFY(ended());
}

void TestStreamSocket::resetFailsReading()
{
    auto [ours, theirs] = tcpPair();
    Ear ear;
    StreamSocket socket(ours.release());
    socket.setListener(&ear);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::WouldBlock);
    theirs.resetConnection();
    QTRY_COMPARE(ear.readable, 1);
    QCOMPARE(drain(socket, got), Outcome::Failed);
    QCOMPARE(socket.lastError(), ECONNRESET);
    QCOMPARE(writeOne(socket, "x").outcome, Outcome::Failed);
}

void TestStreamSocket::breakIsToldToWhoDoesNotRead()
{
    auto [ours, theirs] = tcpPair();
    Ear ear;
    StreamSocket socket(ours.release());
    socket.setListener(&ear);
    // Bytes are waiting, and nobody has asked for them or been told WouldBlock.
    QCOMPARE(::write(theirs.get(), "abc", 3), ssize_t(3));
    theirs.resetConnection();
    QTRY_COMPARE(ear.readable, 1);
    QCOMPARE(socket.lastError(), ECONNRESET);
}

void TestStreamSocket::writingToAClosedPeerFails()
{
    QFETCH(const QString, kind);
    auto [ours, theirs] = makePair(kind);
    Ear ear;
    StreamSocket socket(ours.release());
    socket.setListener(&ear);
    theirs.reset();
    const auto fails = [&] { return writeOne(socket, "x").outcome == Outcome::Failed; };
    QTRY_VERIFY(fails());
    QVERIFY(socket.lastError() == EPIPE || socket.lastError() == ECONNRESET);
}

void TestStreamSocket::lastWordsOutliveAWriteThatFails()
{
    auto [ours, theirs] = tcpPair();
    StreamSocket socket(ours.release());
    QCOMPARE(::write(theirs.get(), "last", 4), ssize_t(4));
    theirs.resetConnection();
    // Before the poller has told anything.
    QCOMPARE(writeOne(socket, "x").outcome, Outcome::Failed);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::Failed);
    QCOMPARE(got, QByteArray("last"));
}

void TestStreamSocket::mayBeDestroyedInsideACall_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("whenReadable");
    for (const char *kind : {"tcp", "unix"}) {
        for (const bool readable : {true, false})
            QTest::addRow("%s, %s", kind, readable ? "readable" : "writable")
                << QString::fromLatin1(kind) << readable;
    }
}

void TestStreamSocket::mayBeDestroyedInsideACall()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, whenReadable);
    auto [ours, theirs] = makePair(kind);
    Ear ear;
    auto socket = std::make_unique<StreamSocket>(ours.release());
    socket->setListener(&ear);
    QByteArray got;
    QCOMPARE(drain(*socket, got), Outcome::WouldBlock);
    fill(*socket);
    (whenReadable ? ear.onReadable : ear.onWritable) = [&] { socket.reset(); };
    // Closing makes both directions ready in one event.
    const auto gone = [&, &peer = theirs] {
        readAll(peer.get());
        return !socket;
    };
    if (whenReadable)
        theirs.reset();
    QTRY_VERIFY(gone());
    QCOMPARE(ear.readable + ear.writable, 1);
}

void TestStreamSocket::pipesAsStdio()
{
    auto [in, feeder] = makePipe(false);
    auto [reader, out] = makePipe(false);
    Ear ear;
    StreamSocket socket(in.release(), out.release());
    socket.setListener(&ear);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::WouldBlock);
    bool ended = false;
    ear.onReadable = [&] { ended = drain(socket, got) == Outcome::End; };
    QCOMPARE(::write(feeder.get(), "hello", 5), ssize_t(5));
    QTRY_COMPARE(got, QByteArray("hello"));
    QCOMPARE(writeOne(socket, "answer").bytes, qsizetype(6));
    QByteArray answer;
    readAll(reader.get(), &answer);
    QCOMPARE(answer, QByteArray("answer"));
    socket.shutdownWrite();
    char byte = 0;
    QCOMPARE(::read(reader.get(), &byte, 1), ssize_t(0));
    QCOMPARE(writeOne(socket, "x").outcome, Outcome::Failed);
}

void TestStreamSocket::stdioFlagsAreRestored()
{
    auto [in, feeder] = makePipe(true);
    auto [reader, out] = makePipe(true);
    // As the shell keeps its own descriptors of what it gave us.
    const OwnedDescriptor shellIn(::dup(in.get()));
    const OwnedDescriptor shellOut(::dup(out.get()));
    {
        StreamSocket socket(in.release(), out.release());
        QVERIFY(isNonBlocking(shellIn.get()));
        QVERIFY(isNonBlocking(shellOut.get()));
        socket.shutdownWrite();
        QVERIFY(isNonBlocking(shellIn.get()));
        QVERIFY(!isNonBlocking(shellOut.get()));
    }
    QVERIFY(!isNonBlocking(shellIn.get()));
}

void TestStreamSocket::oneOpenFileForBothIsRestored()
{
    auto [ours, theirs] = unixPair();
    ::fcntl(ours.get(), F_SETFL, ::fcntl(ours.get(), F_GETFL) & ~O_NONBLOCK);
    const OwnedDescriptor shell(::dup(ours.get()));
    const int second = ::dup(ours.get());
    {
        StreamSocket socket(ours.release(), second);
        QVERIFY(isNonBlocking(shell.get()));
        socket.shutdownWrite();
        // A read of nothing must not block the whole thread.
        QVERIFY(isNonBlocking(shell.get()));
        QByteArray got;
        QCOMPARE(drain(socket, got), Outcome::WouldBlock);
    }
    QVERIFY(!isNonBlocking(shell.get()));
}

void TestStreamSocket::brokenPipeIsToldAndKillsNobody()
{
    auto [in, feeder] = makePipe(false);
    auto [reader, out] = makePipe(false);
    Ear ear;
    StreamSocket socket(in.release(), out.release());
    socket.setListener(&ear);
    reader.reset();
    QTRY_COMPARE(ear.readable, 1);
    QCOMPARE(socket.lastError(), EPIPE);
    QCOMPARE(writeOne(socket, "x").outcome, Outcome::Failed);
}

void TestStreamSocket::regularFileIsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray content(10000, 'r');
    QCOMPARE(file.write(content), content.size());
    QVERIFY(file.flush());
    QTemporaryFile target;
    QVERIFY(target.open());
    const int in = ::open(qPrintable(file.fileName()), O_RDONLY | O_CLOEXEC);
    StreamSocket socket(in, ::dup(target.handle()));
    QCOMPARE(socket.lastError(), 0);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::End);
    QCOMPARE(got, content);
    QCOMPARE(writeOne(socket, "written").bytes, qsizetype(7));
    QVERIFY(target.seek(0));
    QCOMPARE(target.readAll(), QByteArray("written"));
}

void TestStreamSocket::nullDeviceEnds()
{
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    StreamSocket socket(null);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::End);
    QCOMPARE(writeOne(socket, "nowhere").bytes, qsizetype(7));
    socket.shutdownWrite();
    QCOMPARE(socket.lastError(), 0);
}

void TestStreamSocket::setsOptions()
{
    auto [ours, theirs] = tcpPair();
    const int descriptor = ours.release();
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    ::fcntl(descriptor, F_SETFD, 0);
    StreamSocket socket(descriptor);
    QCOMPARE(socket.descriptor(), descriptor);
    QVERIFY(isNonBlocking(descriptor));
    QVERIFY(::fcntl(descriptor, F_GETFD) & FD_CLOEXEC);
    int on = 0;
    socklen_t size = sizeof on;
    QCOMPARE(::getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, &size), 0);
    QVERIFY(on != 0);
#ifdef TCP_CONGESTION
    std::array<char, 32> name{};
    size = name.size();
    QCOMPARE(::getsockopt(descriptor, IPPROTO_TCP, TCP_CONGESTION, name.data(), &size), 0);
    QVERIFY2(qstrcmp(name.data(), "bbr") != 0, "the peer is on loopback");
#endif
}

void TestStreamSocket::badDescriptorFails()
{
    StreamSocket socket(-1);
    QByteArray got;
    QCOMPARE(drain(socket, got), Outcome::Failed);
    QCOMPARE(socket.lastError(), EBADF);
}

ROOKERY_TEST(TestStreamSocket)
#include "tst_stream_socket.moc"
