// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward.h"
#include "core/socket/name_lookup.h"

#include <QHostAddress>
#include <QList>

#include <memory>
#include <optional>

namespace rookery {

/// A forward with a local port: finds the addresses that its listen host stands for, opens all of them with
/// one port, and tries again every few seconds while the port is busy. What is opened is the kind's business.
class ListeningForward : public Forward
{
    Q_OBJECT

public:
    /// Between two tries for a port that is busy.
    static constexpr milliseconds RetryInterval = std::chrono::seconds(3);
    /// What the search for who holds a busy port may take; told without a name then.
    static constexpr milliseconds SearchLimit = std::chrono::seconds(1);

    using Forward::Forward;
    ~ListeningForward() override;

    void start() override;
    void stop() override;
    bool listenOn(quint16 port) override;

protected:
    /// Opens one address; port 0 is any. Returns the port. PortBusy is tried again and told as such.
    [[nodiscard]] virtual Expected<quint16> open(const QHostAddress &address, quint16 port) = 0;
    /// Closes everything that open() opened.
    virtual void closeAll() = 0;

private:
    void resolve();
    void resolved(const QString &host, const NameLookup::Answer &answer);
    void listen(const QList<QHostAddress> &addresses);
    [[nodiscard]] Expected<quint16> openEach(const QList<QHostAddress> &addresses);
    void fail(const Error &why);
    [[nodiscard]] QString listenHost() const;
    [[nodiscard]] quint16 listenPort() const;
    void findHolder(const Error &why);
    void tellBusy(Error held, const QString &detail);

    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<QObject> m_search; ///< for who holds the port; hears of the answer
    std::unique_ptr<Timer> m_searchLimit;
    std::optional<quint16> m_otherPort; ///< instead of the spec's
    bool m_started = false;
    std::unique_ptr<NameLookup> m_lookup;
};

} // namespace rookery
