// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/descriptor.h"
#include "core/socket/unix_address.h"
#include "core/socket/unix_dialer.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <memory>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace rookery;
using test::FakeClock;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Listens on a unix socket and takes nothing by itself.
class Service final
{
public:
    explicit Service(const QString &path, int backlog = 100) : m_descriptor(makeSocket(AF_UNIX, SOCK_STREAM))
    {
        const UnixAddress address(path);
        m_listens = address.fits() && ::bind(m_descriptor, address.get(), address.size()) == 0 &&
                    ::listen(m_descriptor, backlog) == 0;
    }
    ~Service() { closeDescriptor(m_descriptor); }
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;
    [[nodiscard]] bool listens() const { return m_listens; }
    /// Takes one connection and says which one it is.
    bool greet(const char *word)
    {
        const int taken = ::accept(m_descriptor, nullptr, nullptr);
        const bool greeted = taken >= 0 && ::write(taken, word, std::strlen(word)) > 0;
        closeDescriptor(taken);
        return greeted;
    }

private:
    int m_descriptor;
    bool m_listens = false;
};

/// What a dial came to.
struct Call
{
    std::optional<Expected<int>> result;
    ~Call()
    {
        if (result && *result)
            closeDescriptor(**result);
    }
    [[nodiscard]] bool isConnected() const { return result && *result; }
    [[nodiscard]] ErrorCode error() const { return result->error().code; }
    [[nodiscard]] QByteArray read() const
    {
        char bytes[64];
        const ssize_t count = ::read(**result, bytes, sizeof bytes);
        return {bytes, std::max<qsizetype>(count, 0)};
    }
};

} // namespace

class UnixDialerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void connects_data();
    void connects();
    void asksWhereAPathLeads();
    void saysWhyNot();
    void waitsForRoom();
    void oneThatIsFullHoldsUpNoOther();
    void onePathThatHangsHoldsUpNoOther();
    void threadsOfTheProcessAreBounded();
    void manyAtOnce();
    void keepsNothingOfWhatWasCancelled();
    void mayBeDestroyedByWhoIsCalled();

private:
    quint64 dial(UnixDialer &dialer, const QString &path, Call &call, const UnixDialer::Check &check = {})
    {
        return dialer.dial(path, check, [&call](const Expected<int> &result) { call.result = result; });
    }
    [[nodiscard]] QString path(const QString &name) const { return m_directory->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void UnixDialerTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void UnixDialerTest::connects_data()
{
    QTest::addColumn<bool>("abstract");
    QTest::addColumn<bool>("checked");
    for (const bool checked : {false, true}) {
        QTest::addRow("file, %s", checked ? "checked" : "unchecked") << false << checked;
#ifdef Q_OS_LINUX
        QTest::addRow("abstract, %s", checked ? "checked" : "unchecked") << true << checked;
#endif
    }
}

void UnixDialerTest::connects()
{
    QFETCH(bool, abstract);
    QFETCH(bool, checked);
    const QString name = abstract ? u"@rookery-test-%1"_s.arg(::getpid()) : path(u"service"_s);
    Service service(name);
    QVERIFY(service.listens());
    UnixDialer dialer;
    Call call;
    (void)dial(dialer, name, call, checked ? [](const QString &) { return true; } : UnixDialer::Check());
    QVERIFY(!call.result); // never from inside
    QTRY_VERIFY(call.result);
    QVERIFY2(call.isConnected(),
             qPrintable(call.isConnected() ? QString() : call.result->error().sentence()));
    QVERIFY(service.greet("hello"));
    QCOMPARE(call.read(), QByteArray("hello")); // it is there: this is one computer
}

void UnixDialerTest::asksWhereAPathLeads()
{
    const QString inside = QDir(m_directory->path()).canonicalPath() + u"/service"_s;
    Service service(inside);
    QVERIFY(service.listens());
    QVERIFY(QFile::link(inside, path(u"link"_s)));
    const auto allows = [](const QString &allowed) {
        return [allowed](const QString &real) { return real == allowed; };
    };
    UnixDialer dialer;
    Call good;
    Call bad;
    (void)dial(dialer, path(u"link"_s), good, allows(inside));
    (void)dial(dialer, path(u"link"_s), bad, allows(path(u"link"_s)));
    QTRY_VERIFY(good.result && bad.result);
    QVERIFY(good.isConnected());
    QVERIFY(!bad.isConnected());
    QCOMPARE(bad.error(), ErrorCode::NotPermitted);
}

void UnixDialerTest::saysWhyNot()
{
    const QString stale = path(u"stale"_s);
    QVERIFY(Service(stale).listens());
    QFile file(path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    UnixDialer dialer;
    for (const bool checked : {false, true}) {
        for (const QString &bad : {path(u"none"_s), path(u"none/at/all"_s), stale, file.fileName(),
                                   m_directory->path(), QString(u'/' + QString(300, u'x'))}) {
            Call call;
            (void)dial(dialer, bad, call,
                       checked ? [](const QString &) { return true; } : UnixDialer::Check());
            QTRY_VERIFY(call.result);
            QVERIFY2(!call.isConnected(), qPrintable(bad));
            QCOMPARE(call.error(), ErrorCode::ConnectionFailed);
            QVERIFY(!call.result->error().message.isEmpty());
        }
    }
}

/// A unix socket whose queue is full tells nobody when it is no more.
void UnixDialerTest::waitsForRoom()
{
    Service service(path(u"service"_s), 0);
    QVERIFY(service.listens());
    UnixDialer dialer;
    std::vector<Call> calls(3);
    for (Call &call : calls)
        (void)dial(dialer, path(u"service"_s), call);
    const auto connected = [&] {
        return std::count_if(calls.begin(), calls.end(), [](const Call &call) { return call.isConnected(); });
    };
    QTRY_COMPARE(connected(), 1);
    for (int i = 1; i <= 3; ++i) {
        QTRY_VERIFY(connected() >= i);
        QVERIFY(service.greet("x"));
    }
}

void UnixDialerTest::oneThatIsFullHoldsUpNoOther()
{
    Service full(path(u"full"_s), 0);
    Service good(path(u"good"_s));
    QVERIFY(full.listens() && good.listens());
    FakeClock clock; // nothing that rests is asked again
    UnixDialer dialer(clock);
    std::vector<Call> calls(3 * UnixDialer::MostAtOnce);
    for (Call &call : calls)
        (void)dial(dialer, path(u"full"_s), call);
    QTRY_VERIFY(calls.front().isConnected());
    QTRY_VERIFY(clock.runningTimers() > 0);
    Call call;
    (void)dial(dialer, path(u"good"_s), call);
    QTRY_VERIFY(call.isConnected());
}

/// A mount that does not answer.
void UnixDialerTest::onePathThatHangsHoldsUpNoOther()
{
    Service hung(path(u"hung"_s));
    Service good(path(u"good"_s));
    QVERIFY(hung.listens() && good.listens());
    const auto end = std::make_shared<QSemaphore>();
    const auto atLast = qScopeGuard([end] { end->release(1000); }); // no thread stays
    UnixDialer dialer;
    std::vector<Call> calls(3);
    for (Call &call : calls)
        (void)dial(dialer, path(u"hung"_s), call, [end](const QString &) {
            end->acquire();
            return true;
        });
    Call call;
    (void)dial(dialer, path(u"good"_s), call);
    QTRY_VERIFY(call.isConnected());
    end->release(int(calls.size()));
    for (const Call &late : calls)
        QTRY_VERIFY(late.isConnected());
}

/// Whoever has none out gets what others may not have for their second; abstract names need none.
void UnixDialerTest::threadsOfTheProcessAreBounded()
{
    const auto end = std::make_shared<QSemaphore>();
    const auto atLast = qScopeGuard([end] { end->release(1000); }); // no thread stays
    const auto out = std::make_shared<std::atomic<int>>(0);
    const auto hang = [end, out](const QString &) {
        ++*out;
        end->acquire();
        return true;
    };
    std::vector<std::unique_ptr<Service>> services;
    for (int i = 0; i <= UnixDialer::MostPaths; ++i) {
        services.push_back(std::make_unique<Service>(path(QString::number(i))));
        QVERIFY(services.back()->listens());
    }
    constexpr int Dialers = UnixDialer::MostThreads + 2;
    std::vector<std::unique_ptr<UnixDialer>> dialers;
    std::vector<Call> calls(Dialers * services.size());
    size_t next = 0;
    for (int i = 0; i < Dialers; ++i) {
        dialers.push_back(std::make_unique<UnixDialer>());
        for (size_t j = 0; j < services.size(); ++j)
            (void)dial(*dialers.back(), path(QString::number(j)), calls[next++], hang);
        QTRY_VERIFY(*out >= std::min(i + 1, UnixDialer::MostThreads));
    }
    QCOMPARE(out->load(), UnixDialer::MostThreads);
#ifdef Q_OS_LINUX
    const QString name = u"@rookery-test-%1"_s.arg(::getpid());
    Service abstract(name);
    QVERIFY(abstract.listens());
    Call call;
    (void)dial(*dialers.back(), name, call);
    QTRY_VERIFY(call.isConnected());
#endif
    end->release(int(calls.size()));
    for (const Call &late : calls)
        QTRY_VERIFY(late.isConnected());
}

void UnixDialerTest::manyAtOnce()
{
    Service service(path(u"service"_s), 1000);
    QVERIFY(service.listens());
    UnixDialer dialer;
    std::vector<Call> calls(3 * UnixDialer::MostAtOnce);
    for (Call &call : calls)
        (void)dial(dialer, path(u"service"_s), call);
    for (const Call &call : calls)
        QTRY_VERIFY(call.isConnected());
}

void UnixDialerTest::keepsNothingOfWhatWasCancelled()
{
    Service service(path(u"service"_s));
    QVERIFY(service.listens());
    UnixDialer dialer;
    Call cancelled;
    Call other;
    const quint64 number = dial(dialer, path(u"service"_s), cancelled);
    (void)dial(dialer, path(u"service"_s), other);
    dialer.cancel(number);
    QTRY_VERIFY(other.isConnected());
    QVERIFY(!cancelled.result); // the room counts descriptors at the end
}

void UnixDialerTest::mayBeDestroyedByWhoIsCalled()
{
    auto dialer = std::make_unique<UnixDialer>();
    bool called = false;
    for (int i = 0; i < 2; ++i)
        (void)dialer->dial(path(u"none"_s), {}, [&](const Expected<int> &) {
            QVERIFY(!std::exchange(called, true));
            dialer.reset();
        });
    QTRY_VERIFY(called);
    QVERIFY(!dialer);
}

ROOKERY_TEST(UnixDialerTest)
#include "tst_unix_dialer.moc"
