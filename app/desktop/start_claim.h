// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/control/control_message.h"
#include "core/control/single_instance.h"
#include "core/time/clock.h"

#include <QObject>

namespace rookery {

/// What a start becomes: the one application of its user, or a word to the one that runs. One that is just
/// ending is waited for, and its place taken. One object, one start. Main thread.
class StartClaim final : public QObject
{
    Q_OBJECT

public:
    enum class Manner {
        Seen,   ///< by a person, who wants to see the window
        Unseen, ///< by the session: the window of one that runs is left alone
    };
    struct Options
    {
        Manner manner = Manner::Seen;
        QString directory;   ///< of the lock; empty: the user's own
        QString controlPath; ///< empty: the user's own
        /// For one that is ending: more than an end takes, whatever hangs.
        milliseconds patience = std::chrono::seconds(15);
        QStringList open; ///< files and links that the one that runs is to offer for import
    };

    explicit StartClaim(Options options, QObject *parent = nullptr);

    /// Exactly one of the signals follows, from the event loop; after elsewhere() another one, if it goes on.
    void begin();
    /// After elsewhere(): ends the other one and takes its place.
    void move();

Q_SIGNALS:
    /// We are the one, as long as this object lives.
    void claimed();
    /// Another one runs, and has been told what it had to be.
    void leftToOther();
    /// Another one runs in another session of this user; `where` is its display.
    void elsewhere(const QString &where);
    void failed(const rookery::Error &why);

private:
    void claim();
    void ask(ControlRequest request);
    void heard(const ControlRequest &request, const QList<QJsonObject> &items);
    void waitForEnd();

    const Options m_options;
    SingleInstance m_instance;
    milliseconds m_waited{0}; ///< for the end of the other one, but for what asking took
};

} // namespace rookery
