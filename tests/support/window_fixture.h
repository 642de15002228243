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
    WindowFixture() { window = std::make_unique<MainWindow>(source, reader(), settings); }
    [[nodiscard]] LogModel::Reader reader()
    {
        return [this](quint64 number) { return log.mid(qsizetype(number)); };
    }
    /// As the program does at its next start.
    void reopen()
    {
        window->close();
        window.reset();
        window = std::make_unique<MainWindow>(source, reader(), settings);
    }
    /// One visible button by its text.
    [[nodiscard]] QWidget *button(const QString &text) const
    {
        for (auto *candidate : window->findChildren<QWidget *>()) {
            if (candidate->isVisible() && candidate->property("text").toString() == text)
                return candidate;
        }
        return nullptr;
    }

    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("rookery.ini")), QSettings::IniFormat};
    QList<LogEntry> log;
    FakeTunnelSource source;
    std::unique_ptr<MainWindow> window;
};

} // namespace rookery
