// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/control/session_display.h"
#include "core/error/error.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace rookery {

// What goes over the control socket: one JSON object a line. A request is answered by any number of items and
// then by an end. After the end of the answer to a Watch there are items for what changes, until the
// application ends and says so by another end.
//   → {"rookery": 1, "request": "status", "names": ["work"]}
//   ← {"rookery": 1, "item": {"name": "work", "state": "connected", …}}
//   ← {"rookery": 1, "ok": true}
//   ← {"rookery": 1, "ok": false, "error": {"code": 0, "message": "…", "hint": "…"}}

/// The version that this program speaks; another one is refused.
constexpr int ControlVersion = 1;

/// One request to the running application.
struct ControlRequest
{
    enum class Verb {
        Up,     ///< start tunnels; an item for each
        Down,   ///< stop tunnels; an item for each
        List,   ///< an item for each tunnel
        Status, ///< the same with everything that is known; no names: all
        Watch,  ///< the same, and then an item for each change, as TunnelWatch tells them
        Import, ///< add profiles; an item for each that says what became of it
        Raise,  ///< show the window; an item {"elsewhere": "…"} where it is in another session
        Quit,   ///< end, without a question
    };

    Verb verb = Verb::Status;
    QStringList names;      ///< of tunnels, or their ids
    QJsonArray profiles;    ///< for Import, as in a profiles file
    bool replace = false;   ///< Import may change a profile that is there
    QString token;          ///< Raise: what the desktop gave for the right to take the focus; may be empty
    SessionDisplay display; ///< Raise: where the window is wanted
    QStringList open;       ///< Raise: files, by absolute paths, and links whose import is to be offered

    [[nodiscard]] QByteArray toLine() const;
    [[nodiscard]] static Expected<ControlRequest> parse(const QByteArray &line);
};

/// One line of an answer: an item, or the end.
struct ControlReply
{
    std::optional<QJsonObject> item;
    std::optional<Error> error; ///< at the end, where it did not work

    [[nodiscard]] QByteArray toLine() const;
    [[nodiscard]] static Expected<ControlReply> parse(const QByteArray &line);
};

} // namespace rookery
