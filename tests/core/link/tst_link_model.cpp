// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"
#include "core/link/link_channel.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "support/scripted_channel.h"

#include <QCoreApplication>
#include <QTest>

#include <random>
#include <vector>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

namespace {

/// Another first seed and more runs: ROOKERY_SEED, ROOKERY_RUNS.
constexpr int Runs = 800;
constexpr int Steps = 120;
/// Of what may overtake the rest.
constexpr char AheadFlow = 99;

/// Whoever is above a link: says hello, sends, and puts together what comes.
struct End
{
    End(std::unique_ptr<ScriptedChannel> connection, const LinkOptions &options, Clock &clock)
        : channel(connection.get()), link(std::move(connection), options, clock)
    {
        QObject::connect(&link, &MessageChannel::messageReceived, &link,
                         [this](const ByteSlice &message) { take(message.toByteArray()); });
        QObject::connect(&link, &MessageChannel::messageBegan, &link,
                         [this](const ByteSlice &part, qint64 whole) {
                             joined = part.toByteArray();
                             total = whole;
                         });
        QObject::connect(&link, &MessageChannel::messageContinued, &link,
                         [this](const ByteSlice &part, bool last) {
                             joined += part.view();
                             if (!last)
                                 return;
                             broken |= joined.size() != total;
                             take(joined);
                             joined.clear();
                         });
        QObject::connect(&link, &MessageChannel::closed, &link, [this] { closed = true; });
        send(frame::encodeReset(0, "rookery/1 resume"));
    }
    void take(const QByteArray &message)
    {
        if (message.sliced(5) == "rookery/1 resume")
            link.peerKnows({"resume"});
        const bool counted = link::kindOf(message) != link::Kind::Datagram;
        if (counted && isAhead(message))
            receivedAhead.push_back(message);
        else
            (counted ? received : datagrams).push_back(message);
    }
    void send(MessageBuffer &&message)
    {
        const bool counted = link::kindOf(message.view()) != link::Kind::Datagram;
        (counted ? sent : sentDatagrams).push_back(message.view().toByteArray());
        link.send(std::move(message));
    }
    void sendAhead(MessageBuffer &&message)
    {
        sentAhead.push_back(message.view().toByteArray());
        link.sendAhead(std::move(message));
    }
    [[nodiscard]] static bool isAhead(const QByteArray &message)
    {
        return message.sliced(1, 4).endsWith(AheadFlow);
    }
    /// Something that no other message is. The last byte of a flow's number says whether it may overtake.
    void sendOne(std::mt19937 &random)
    {
        const qsizetype sizes[] = {0, 1, 40, 300, 5000};
        const QByteArray bytes = QByteArray::number(quint64(++number)) +
                                 QByteArray(sizes[random() % 5], char('a' + random() % 26));
        if (random() % 4 == 0) {
            auto push = MessageBuffer::copyOf(bytes);
            frame::prependPushHeader(push, AheadFlow);
            sendAhead(std::move(push));
        } else if (random() % 5 == 0) {
            send(frame::encodeDatagram(7, "host", 9, bytes));
        } else if (random() % 3 == 0) {
            send(frame::encodeConnect(number * 256, 4, bytes, 80));
        } else {
            auto push = MessageBuffer::copyOf(bytes);
            frame::prependPushHeader(push, 3);
            send(std::move(push));
        }
    }
    /// Whether each datagram that came was sent, none twice, in their order.
    [[nodiscard]] static bool isPartOf(const QByteArrayList &some, const QByteArrayList &all)
    {
        qsizetype at = 0;
        for (const QByteArray &one : some) {
            at = all.indexOf(one, at) + 1;
            if (at == 0)
                return false;
        }
        return true;
    }

    QPointer<ScriptedChannel> channel; ///< the connection that there is
    LinkChannel link;
    QByteArrayList sent, received, sentAhead, receivedAhead, sentDatagrams, datagrams;
    QByteArray joined;
    qint64 total = 0;
    quint32 number = 0;
    bool broken = false;
    bool closed = false;
};

/// One session, its connections, and what can happen to them.
struct World
{
    explicit World(quint32 seed) : random(seed)
    {
        auto [a, b] = ScriptedChannel::createPair();
        client = std::make_unique<End>(std::move(a), LinkOptions(), clock);
        LinkOptions options;
        options.newSession = [] { return SessionToken::random(); };
        gateway = std::make_unique<End>(std::move(b), options, clock);
        settle();
    }

    void step()
    {
        switch (random() % 17) {
        case 0:
            cut();
            break;
        case 1:
        case 2:
            join();
            break;
        case 3:
            clock.advance(milliseconds(random() % 40));
            break;
        case 16:
            joinLate();
            break;
        case 4:
        case 5:
        case 6:
        case 7:
            (random() % 2 ? client : gateway)->sendOne(random);
            break;
        default:
            move(random() % 2 ? *client : *gateway, qint64(random() % 2000));
        }
        QCoreApplication::processEvents();
    }
    static void move(End &from, qint64 bytes)
    {
        if (from.channel)
            from.channel->move(bytes);
    }
    /// Each end hears of it, or does not.
    void cut()
    {
        if (client->channel)
            client->channel->cut();
        if (client->channel && random() % 2)
            client->channel->end();
        if (gateway->channel && random() % 2)
            gateway->channel->end();
    }
    /// Another connection, beside the one that there is or after it; its answer may get lost, and the old one
    /// may go on until then.
    void join()
    {
        const auto request = client->link.nextJoin();
        if (!request)
            return;
        for (auto more = random() % 4; more > 0; --more) {
            move(*gateway, qint64(random() % 3000));
            move(*client, qint64(random() % 3000));
        }
        if (random() % 5 == 0) {
            client->link.joinFailed();
            late = request;
            return;
        }
        late.reset();
        auto [a, b] = ScriptedChannel::createPair();
        const quint64 have = joinGateway(std::move(b), *request);
        // What the old connection has under way is lost, and what the new one brings waits for its answer.
        if (random() % 4 == 0) {
            a->cut();
            client->link.joinFailed();
            return;
        }
        client->link.detach({});
        client->channel = a.get();
        client->link.attach(std::move(a), have);
    }
    quint64 joinGateway(std::unique_ptr<ScriptedChannel> connection, const SessionJoin &request)
    {
        gateway->link.detach({});
        const quint64 have = gateway->link.received();
        gateway->channel = connection.get();
        gateway->link.attach(std::move(connection), request.have);
        return have;
    }
    /// A try that its client has given up comes all the same.
    void joinLate()
    {
        if (!late || gateway->link.isOutdated(late->have))
            return;
        auto [a, b] = ScriptedChannel::createPair();
        joinGateway(std::move(b), *std::exchange(late, {}));
        a->cut();
    }
    /// Until nothing moves any more.
    void settle()
    {
        for (int i = 0; i < 8; ++i) {
            move(*client, ScriptedChannel::All);
            move(*gateway, ScriptedChannel::All);
            QCoreApplication::processEvents();
            clock.advance(30ms);
        }
    }
    void goOn()
    {
        const auto request = client->link.nextJoin();
        auto [a, b] = ScriptedChannel::createPair();
        const quint64 have = joinGateway(std::move(b), *request);
        client->link.detach({});
        client->channel = a.get();
        client->link.attach(std::move(a), have);
    }

    std::mt19937 random;
    FakeClock clock;
    std::optional<SessionJoin> late;
    std::unique_ptr<End> client;
    std::unique_ptr<End> gateway;
};

} // namespace

/// Sessions that all sorts of things happen to: what one end sends, the other receives once and in order.
class TestLinkModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesOnceAndInOrder();
};

void TestLinkModel::everythingArrivesOnceAndInOrder()
{
    const int first = qEnvironmentVariableIntValue("ROOKERY_SEED");
    const int runs =
        qEnvironmentVariableIsSet("ROOKERY_RUNS") ? qEnvironmentVariableIntValue("ROOKERY_RUNS") : Runs;
    for (int seed = first; seed < first + runs; ++seed) {
        World w{quint32(seed)};
        for (int i = 0; i < Steps; ++i)
            w.step();
        w.goOn();
        w.settle();
        const QByteArray label = "seed " + QByteArray::number(seed);
        for (const auto &[from, to] :
             {std::pair(w.client.get(), w.gateway.get()), std::pair(w.gateway.get(), w.client.get())}) {
            QVERIFY2(!from->closed && !from->broken, label);
            QVERIFY2(to->received == from->sent, label);
            QVERIFY2(to->receivedAhead == from->sentAhead, label);
            QVERIFY2(End::isPartOf(to->datagrams, from->sentDatagrams), label);
            QVERIFY2(to->joined.isEmpty() || link::kindOf(to->joined) == link::Kind::Datagram, label);
        }
        // Nothing is kept that has arrived.
        QVERIFY2(!w.client->link.isFull() && !w.gateway->link.isFull(), label);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

ROOKERY_TEST(TestLinkModel)
#include "tst_link_model.moc"
