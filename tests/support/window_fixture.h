// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_tunnel_source.h"
#include "ui/views/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

namespace rookery {

/// The real main window over scripted tunnels, with settings and a log of its own.
struct WindowFixture
{
    WindowFixture();
    /// As the program does at its next start.
    void reopen();
    /// One visible button by its text.
    [[nodiscard]] QWidget *button(const QString &text) const;

    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("rookery.ini")), QSettings::IniFormat};
    QList<LogEntry> log;
    FakeTunnelSource source;
    std::unique_ptr<MainWindow> window;

private:
    void openWindow();
};

} // namespace rookery
