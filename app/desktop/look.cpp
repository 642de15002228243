// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/look.h"

#include "core/log/log_ring.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLoggingCategory>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A long line is 200 bytes; the ring has a bound in bytes besides the one in lines.
constexpr qint64 BytesPerLine = 512;

} // namespace

void applyLook(AppSettings::Look look)
{
    switch (look) {
    case AppSettings::Look::System:
        QApplication::setPalette(QPalette());
        break;
    case AppSettings::Look::Light:
        QApplication::setPalette(lightPalette());
        break;
    case AppSettings::Look::Dark:
        QApplication::setPalette(darkPalette());
        break;
    }
}

void applyLog(const AppSettings &settings)
{
    const auto rule = [&](QLatin1StringView type, LogLevel level) {
        return QString(u"rookery.*."_s + type + u'=' + (settings.logLevel <= level ? u"true"_s : u"false"_s));
    };
    QLoggingCategory::setFilterRules(
        QStringList{rule("debug"_L1, LogLevel::Debug), rule("info"_L1, LogLevel::Info),
                    rule("warning"_L1, LogLevel::Warning), rule("critical"_L1, LogLevel::Error)}
            .join(u'\n'));
    LogRing::instance().setLimits(settings.logLines, settings.logLines * BytesPerLine);
}

} // namespace rookery
