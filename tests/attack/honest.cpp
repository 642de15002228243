// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/honest.h"

#include "attack/frame_bytes.h"

#include <QElapsedTimer>

#include <algorithm>

namespace rookery::attack {

Honest::Honest(const Wish &wish) : m_wish(wish), m_thread([this] { run(); }) {}

Honest::~Honest()
{
    m_stop = true;
    m_thread.join();
}

Honest::Served Honest::standing() const
{
    const std::lock_guard lock(m_mutex);
    return m_standing;
}

Honest::Served Honest::fresh() const
{
    const std::lock_guard lock(m_mutex);
    return m_fresh;
}

void Honest::startCounting()
{
    const std::lock_guard lock(m_mutex);
    m_standing = {};
    m_fresh = {};
}

void Honest::run()
{
    Wire tunnel = connect();
    while (!m_stop) {
        count(m_standing, [&] { return echoes(tunnel); });
        if (tunnel.isOver())
            tunnel = connect();
        count(m_fresh, [&] {
            Wire one = connect();
            return one.isValid() && echoes(one);
        });
        std::this_thread::sleep_for(milliseconds(50));
    }
}

Wire Honest::connect()
{
    Wire wire = Wire::to(m_wish.gateway);
    if (!wire.isValid() || (m_wish.tls && !wire.startTls()) || !wire.upgrade(m_wish.patience))
        return {};
    return wire;
}

bool Honest::echoes(Wire &tunnel)
{
    const quint32 flow = ++m_flow;
    const QByteArray host = m_wish.byName ? "honest" + QByteArray::number(flow) : QByteArray("127.0.0.1");
    const QByteArray word = "is anybody there?";
    if (!tunnel.sendFrame(bytes::connect(flow, host, m_wish.echo)) ||
        !tunnel.sendFrame(bytes::push(flow, word)))
        return false;
    QByteArray got;
    QElapsedTimer passed;
    passed.start();
    while (got != word && passed.elapsed() < m_wish.patience.count()) {
        const auto message = tunnel.next(m_wish.patience);
        if (!message || (message->flow == flow && (message->opcode == 2 || message->opcode == 3)))
            break;
        if (message->webSocket == 9)
            tunnel.send(bytes::webSocket(10, message->rest, true));
        if (message->flow == flow && message->opcode == 4)
            got += message->rest;
    }
    tunnel.sendFrame(bytes::reset(flow));
    return got == word;
}

template <class Try> void Honest::count(Served &served, Try &&attempt)
{
    QElapsedTimer passed;
    passed.start();
    const bool worked = attempt();
    const std::lock_guard lock(m_mutex);
    ++served.tries;
    served.failures += worked && passed.elapsed() <= m_wish.patience.count() ? 0 : 1;
    served.longest = std::max(served.longest, milliseconds(passed.elapsed()));
}

} // namespace rookery::attack
