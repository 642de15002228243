// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_ring.h"
#include "screenshots/local_world.h"
#include "screenshots/scenes.h"
#include "ui/models/manager_tunnel_source.h"
#include "ui/widgets/edge_style.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QStyleFactory>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first of these that is installed: pictures should not look like the machine that took them.
void useFont()
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : {u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s}) {
        if (installed.contains(family)) {
            QApplication::setFont(QFont(family, 10));
            return;
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    rookery::EdgeStyle::install();
    QApplication::setWindowIcon(rookery::icons::program());
    useFont();
    const QStringList words = QApplication::arguments();
    if (words.size() < 2) {
        qWarning("Usage: rookery-screenshots DIRECTORY [NAME…]");
        return 2;
    }
    // As the window has it at first.
    QLoggingCategory::setFilterRules(u"rookery.*.debug=false\nrookery.*.info=true"_s);
    rookery::LogRing::instance().install();
    rookery::LocalWorld world;
    rookery::ManagerTunnelSource source(world.tunnels(), world.store());
    rookery::Scenes scenes(world, source, words.at(1));
    return scenes.take(words.sliced(2)) ? 0 : 1;
}
