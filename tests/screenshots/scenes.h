// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language.h"
#include "ui/models/tunnel_source.h"

#include <QPalette>
#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QWidget;

namespace rookery {

class LocalWorld;
class MainWindow;

/// The pictures: puts the real window into a state, waits until it shows, and saves what it looks like. Main
/// thread.
class Scenes final
{
public:
    Scenes(LocalWorld &world, TunnelSource &source, const QString &directory);

    /// Takes those with these names, or all. False where one failed; it says which.
    bool take(const QStringList &names);

private:
    struct Scene
    {
        QString name;
        std::function<void()> play;
    };

    [[nodiscard]] QList<Scene> emptyScenes();
    [[nodiscard]] QList<Scene> busyScenes();
    [[nodiscard]] QList<Scene> dialogScenes();
    bool play(const QList<Scene> &scenes, const QStringList &names);
    [[nodiscard]] std::unique_ptr<MainWindow> open(const QPalette &palette);
    void showTunnel(const QString &name, const QPalette &palette, const QUuid &id, int tab);
    void editorWithError();
    void gateways();
    void networks();
    void trayMenu();
    void save(QWidget &widget, const QString &name);
    /// Runs the event loop until it is so, or a minute has passed, which is a failure.
    void until(const std::function<bool()> &so, const char *what);
    void settle();

    LocalWorld &m_world;
    TunnelSource &m_source;
    QString m_directory;
    QTemporaryDir m_settingsDirectory;
    QSettings m_settings;
    Language m_language;
    bool m_failed = false;
};

} // namespace rookery
