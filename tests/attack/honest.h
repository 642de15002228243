// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attack/wire.h"

#include <QString>

#include <mutex>
#include <thread>

namespace rookery::attack {

/// Somebody who only wants to be served while others attack: again and again a new flow to an echo over a
/// tunnel that stands, and the same over a new tunnel.
class Honest final
{
public:
    struct Served
    {
        int tries = 0;
        int failures = 0;
        milliseconds longest{0};
    };

    struct Wish
    {
        quint16 gateway = 0;
        quint16 echo = 0;
        bool tls = false;
        bool byName = false;     ///< asks for a name that nobody has asked for yet (slow_names.cpp)
        milliseconds patience{}; ///< how long one echo, or one new tunnel and its echo, may take
    };

    explicit Honest(const Wish &wish);
    ~Honest();
    Honest(const Honest &) = delete;
    Honest &operator=(const Honest &) = delete;

    [[nodiscard]] Served standing() const;
    [[nodiscard]] Served fresh() const;
    /// Forgets what has been counted so far: the attack begins.
    void startCounting();

private:
    void run();
    [[nodiscard]] Wire connect();
    [[nodiscard]] bool echoes(Wire &tunnel);
    template <class Try> void count(Served &served, Try &&attempt);

    const Wish m_wish;
    quint32 m_flow = 0;
    mutable std::mutex m_mutex; ///< guards the two counts
    Served m_standing;
    Served m_fresh;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace rookery::attack
