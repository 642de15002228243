// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QDBusConnection;

namespace rookery {

/// Whether somebody shows the symbols of programs: the host of an org.kde.StatusNotifierWatcher on the
/// session bus, or the tray of an X11 screen. At login it may come later than we do, and it goes and comes
/// with the desktop's panel. Main thread; never waits for D-Bus.
class TrayHost final : public QObject
{
    Q_OBJECT

public:
    using HasEmbeddingTray = std::function<bool()>;

    /// On the session bus and this display; tests give others.
    explicit TrayHost(QObject *parent = nullptr);
    TrayHost(const QDBusConnection &bus, HasEmbeddingTray hasEmbeddingTray, QObject *parent = nullptr);
    ~TrayHost() override;

    /// As it is now. False until the session bus has answered.
    [[nodiscard]] bool isThere() const;
    /// A symbol is about to be made. Qt chooses at the first one of a process which of the two trays its
    /// symbols are for and never asks again, so from here on only hosts of that kind count.
    void settle();

Q_SIGNALS:
    void changed(bool isThere);

private Q_SLOTS:
    void ask();

private:
    void tell();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
