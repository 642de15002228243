// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attack/honest.h"
#include "attack/targets.h"
#include "attack/victim.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace rookery::attack {

/// What is the same for all rows.
struct Setting
{
    QString program;          ///< rookery-cli
    QString slowNames;        ///< the library of slow_names.cpp; empty: it cannot be loaded into this build
    QString directory;        ///< for files
    QString certificate;      ///< PEM, for 127.0.0.1
    QString key;              ///< PEM
    bool memoryCounts = true; ///< a sanitizer's build holds what it wants
    milliseconds patience{0}; ///< of whoever is honest
};

/// How much more than before the attack a row may hold.
struct Allowance
{
    qint64 peakMiB = 32;
    int peakDescriptors = 64;
    qint64 laterMiB = -1; ///< when the attack is over; -1: as peakMiB
    int laterDescriptors = 8;
    bool newServed = true; ///< new clients must be served while it lasts
};

/// What became of one row.
struct Outcome
{
    QString done;
    Usage before;
    Usage peak;
    Usage after;
    std::optional<Honest::Served> standing;
    std::optional<Honest::Served> fresh;
    Allowance allowed;
    QStringList complaints;
    QString unreachable; ///< why it was not attacked
};

/// The stage of one row: a gateway with an honest client, or a client whose gateway is the attack.
class Scene final
{
public:
    explicit Scene(const Setting &setting) : m_setting(setting) {}
    ~Scene();

    [[nodiscard]] const Setting &setting() const { return m_setting; }

    /// Starts a gateway of one thread on a free port, and somebody honest. Before watch().
    bool gateway(const QStringList &options = {}, const Victim::Options &victim = {});
    bool tlsGateway();
    /// Names that begin with "slow" do not resolve for half a minute, and nobody honest asks for those.
    bool slowNamesGateway(const QStringList &options = {});
    [[nodiscard]] Victim::Options slowNames() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Starts a client of `server` with these forwards.
    bool client(const Door &server, const QStringList &forwards, const Victim::Options &victim = {});
    /// Runs any command of rookery-cli that ends by itself; watched from its start.
    bool command(const QStringList &words, const Victim::Options &victim, const Allowance &allowed);
    [[nodiscard]] Victim &victim() { return *m_victim; }
    [[nodiscard]] quint16 echoPort();

    /// The attack begins: what the victim holds from here on counts.
    void watch(const Allowance &allowed);
    /// The attack goes on until whoever is honest has tried twice, at least so long.
    void hold(milliseconds least = milliseconds(300));
    void did(const QString &what) { m_outcome.done = what; }
    /// A complaint where it is not so.
    void must(bool isSo, const QString &complaint);
    /// A complaint where the victim has more descriptors than that so long after something.
    void mustFree(int descriptors, milliseconds patience, const QString &after);
    /// A complaint where the victim's memory has grown by more since watch().
    void mustHold(qint64 mostMiB, const QString &when);
    void cannot(const QString &why) { m_outcome.unreachable = why; }
    /// The attack is over and its connections are closed.
    [[nodiscard]] Outcome finish();

private:
    void judgeMemory();
    void judgeService(const char *name, const std::optional<Honest::Served> &served);

    const Setting &m_setting;
    quint16 m_port = 0;
    bool m_tls = false;
    std::unique_ptr<Target> m_echo;
    std::unique_ptr<Victim> m_victim;
    std::unique_ptr<Honest> m_honest;
    Outcome m_outcome;
    bool m_watched = false;
    bool m_endsItself = false;
};

} // namespace rookery::attack
