// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <unordered_map>

namespace rookery {

class MuxStream;
class Relay;
class StreamSocket;

/// The running relays of one session, whoever began them. Lives in the session's thread.
class SessionRelays final : public QObject
{
    Q_OBJECT

public:
    explicit SessionRelays(QObject *parent = nullptr);
    ~SessionRelays() override;

    /// Joins the two until both directions are over.
    void add(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket);
    [[nodiscard]] size_t size() const { return m_relays.size(); }
    [[nodiscard]] bool isEmpty() const { return m_relays.empty(); }

Q_SIGNALS:
    /// The last one is over.
    void emptied();

private:
    std::unordered_map<Relay *, std::unique_ptr<Relay>> m_relays;
};

} // namespace rookery
