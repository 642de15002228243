// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/dialer.h"

#include "core/address/host_port.h"
#include "core/loop/turn_end.h"
#include "core/socket/connect_attempt.h"
#include "core/socket/name_lookup.h"
#include "core/socket/stream_socket.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

namespace rookery {

namespace {

/// The families in turn, without repetition, beginning with the one that the system puts first (RFC 8305 §4).
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    const auto isV6 = [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv6Protocol;
    };
    const bool v6First = !addresses.isEmpty() && isV6(addresses.constFirst());
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses) {
        QList<QHostAddress> &family = isV6(address) == v6First ? first : second;
        if (!address.isNull() && !family.contains(address))
            family.append(address);
    }
    QList<QHostAddress> result;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size())
            result.append(first[i]);
        if (i < second.size())
            result.append(second[i]);
    }
    return result.first(std::min(result.size(), Dialer::MaxAddresses));
}

/// Of several failures the one that says most: "refused" tells more of the target than "no IPv6 here".
int weight(int error)
{
    switch (error) {
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return 4;
    case ECONNREFUSED:
        return 3;
    case ETIMEDOUT:
        return 2;
    case EACCES:
    case EPERM:
        return 1;
    default:
        return 0;
    }
}

struct Failure
{
    int error = 0;
    ConnectAttempt::Step step = ConnectAttempt::Step::Connect;
    QHostAddress from;
};

} // namespace

class Dialer::Private final : private TurnEnd::Task
{
public:
    using Attempts = std::vector<std::unique_ptr<ConnectAttempt>>;

    Private(Dialer *dialer, const DialOptions &dialOptions, Clock &itsClock)
        : q(dialer), options(dialOptions), clock(itsClock)
    {
    }

    void begin();
    void turnEnded() override { resolve(); }
    void resolve();
    void onResolved(const NameLookup::Answer &answer);
    void tryAll(const QList<QHostAddress> &addresses);
    void tryNext();
    /// False when the address failed at once.
    bool tryOne(const QHostAddress &address, DescriptorLease lease);
    void tryNextSoon();
    void onAttemptDone(ConnectAttempt *attempt, int error);
    void note(const Failure &failure);
    void onDeadline();
    void succeed(int descriptor);
    void fail(const Error &why);
    [[nodiscard]] Error describe(const Failure &failure) const;
    void stop();

    Dialer *q;
    DialOptions options;
    QString host;
    quint16 port = 0;
    std::unique_ptr<NameLookup> lookup;
    QList<QHostAddress> waiting; ///< addresses that have not been tried
    Attempts attempts;
    std::optional<Failure> worst;
    Clock &clock;
    // Made where they are needed: a dial to one address without a time limit of its own needs none.
    std::unique_ptr<Timer> deadline;
    std::unique_ptr<Timer> stagger;
    std::unique_ptr<StreamSocket> socket;
    int systemError = 0;
    bool resolved = false;
    bool over = false;
};

void Dialer::Private::begin()
{
    if (options.timeout > milliseconds(0)) {
        deadline = clock.createTimer([this] { onDeadline(); });
        deadline->start(options.timeout);
    }
    // Even what fails at once is told from the event loop.
    atTurnEnd();
}

void Dialer::Private::resolve()
{
    if (host.isEmpty()) {
        fail({ErrorCode::BadInput, tr("There is no host to connect to."), {}, {}});
        return;
    }
    const QHostAddress literal(host);
    if (!literal.isNull()) {
        tryAll({literal});
        return;
    }
    lookup = std::make_unique<NameLookup>(
        host, options.lookups, [this](const NameLookup::Answer &answer) { onResolved(answer); }, clock);
}

void Dialer::Private::onResolved(const NameLookup::Answer &answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    tryAll(interleaved(*answer));
}

void Dialer::Private::tryAll(const QList<QHostAddress> &addresses)
{
    resolved = true;
    waiting = addresses;
    const QPointer<Dialer> alive(q);
    Q_EMIT q->resolved();
    if (alive)
        tryNext();
}

void Dialer::Private::tryNext()
{
    while (!waiting.isEmpty()) {
        DescriptorLease lease;
        if (!attempts.empty() && options.descriptors) {
            lease = options.descriptors->take(DescriptorKind::Stream);
            if (!lease) {
                tryNextSoon();
                return;
            }
        }
        if (!tryOne(waiting.takeFirst(), std::move(lease)))
            continue;
        if (!waiting.isEmpty())
            tryNextSoon();
        return;
    }
    if (!attempts.empty())
        return;
    const Failure failure = worst.value_or(Failure{});
    systemError = failure.error;
    fail(describe(failure));
}

void Dialer::Private::tryNextSoon()
{
    if (!stagger)
        stagger = clock.createTimer([this] { tryNext(); });
    stagger->start(Stagger);
}

bool Dialer::Private::tryOne(const QHostAddress &address, DescriptorLease lease)
{
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const QHostAddress &from = isV4 ? options.fromV4 : options.fromV6;
    auto attempt = std::make_unique<ConnectAttempt>(
        [this](ConnectAttempt *done, int error) { onAttemptDone(done, error); }, std::move(lease));
    if (const int error = attempt->start(address, port, from)) {
        note({error, attempt->step(), from});
        return false;
    }
    attempts.push_back(std::move(attempt));
    return true;
}

void Dialer::Private::onAttemptDone(ConnectAttempt *attempt, int error)
{
    if (error == 0) {
        succeed(attempt->takeDescriptor());
        return;
    }
    note({error, ConnectAttempt::Step::Connect, {}});
    std::erase_if(attempts, [attempt](const auto &one) { return one.get() == attempt; });
    if (stagger)
        stagger->stop();
    tryNext();
}

void Dialer::Private::note(const Failure &failure)
{
    if (!worst || weight(failure.error) > weight(worst->error))
        worst = failure;
}

void Dialer::Private::onDeadline()
{
    const QString where = hostPort(host, port);
    if (!resolved) {
        fail({ErrorCode::NameNotFound,
              tr("Looking up the name %1 took too long.").arg(host),
              tr("Check that this machine can look up names."),
              {}});
        return;
    }
    systemError = ETIMEDOUT;
    fail({ErrorCode::ConnectionFailed,
          tr("%1 did not answer in time.").arg(where),
          tr("It may be down, or a firewall may drop what is sent to it."),
          {}});
}

void Dialer::Private::stop()
{
    over = true;
    lookup.reset();
    waiting.clear();
    attempts.clear();
    if (deadline)
        deadline->stop();
    if (stagger)
        stagger->stop();
}

void Dialer::Private::succeed(int descriptor)
{
    stop();
    socket = std::make_unique<StreamSocket>(descriptor, StreamSocket::Setup::Complete);
    Q_EMIT q->connected();
}

void Dialer::Private::fail(const Error &why)
{
    if (over)
        return;
    stop();
    Q_EMIT q->failed(why);
}

Error Dialer::Private::describe(const Failure &failure) const
{
    const QString where = hostPort(host, port);
    const QString detail = QString::fromLocal8Bit(std::strerror(failure.error));
    if (failure.step == ConnectAttempt::Step::Bind && failure.error == EADDRNOTAVAIL) {
        return {
            ErrorCode::BadInput,
            tr("The address to connect from, %1, is not one of this machine's.").arg(failure.from.toString()),
            tr("Choose another one, or none."), detail};
    }
    switch (failure.error) {
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return {ErrorCode::TooMuch,
                tr("Too many files and connections are open to connect to %1.").arg(where),
                tr("Close some, or raise the limit of open files."), detail};
    case ECONNREFUSED:
        return {ErrorCode::ConnectionFailed, tr("%1 refused the connection.").arg(where),
                tr("Check the port, and that the program behind it is running."), detail};
    case ETIMEDOUT:
        return {ErrorCode::ConnectionFailed, tr("%1 did not answer in time.").arg(where),
                tr("It may be down, or a firewall may drop what is sent to it."), detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::NotPermitted, tr("The system does not allow a connection to %1.").arg(where),
                tr("A firewall of this machine may forbid it."), detail};
    default:
        return {ErrorCode::ConnectionFailed, tr("%1 cannot be reached.").arg(where), tr("Check the network."),
                detail};
    }
}

Dialer::Dialer(const DialOptions &options, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, options, clock))
{
}

Dialer::~Dialer() = default;

void Dialer::dial(const QString &host, quint16 port)
{
    Q_ASSERT_X(d->host.isNull() && !d->over, "Dialer::dial", "one object, one attempt");
    d->host = host.isNull() ? QStringLiteral("") : host;
    d->port = port;
    d->begin();
}

int Dialer::systemError() const
{
    return d->systemError;
}

std::unique_ptr<StreamSocket> Dialer::takeSocket()
{
    return std::move(d->socket);
}

} // namespace rookery
