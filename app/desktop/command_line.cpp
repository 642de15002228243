// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/command_line.h"

#include "core/language/language.h"
#include "ui/settings/settings_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int NoDisplay = 2;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CommandLine)
};

void print(FILE *to, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    (void)std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
    (void)std::fflush(to);
}

void sayNoDisplay()
{
    print(stderr,
          Say::tr("rookery: There is no display to show a window on; rookery-cli runs tunnels without "
                  "one.") +
              u'\n');
}

bool isAny(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Qt's own options come with one hyphen or two.
bool isPlatform(std::string_view word)
{
    return isAny(word, {"-platform", "--platform"}) || word.starts_with("-platform=") ||
           word.starts_with("--platform=");
}

bool hasDisplay(const std::vector<std::string_view> &words)
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") ||
           std::any_of(words.begin(), words.end(), isPlatform);
}

struct Held
{
    QtMsgType type;
    QString category;
    QString text;
};

std::mutex s_mutex; // Qt's threads speak too
std::vector<Held> s_held;
QtMessageHandler s_before = nullptr;

/// As Qt's platforms for X11 and Wayland say it. Anything else, a library that is missing for instance, is
/// not that.
bool isAboutDisplay(const Held &held)
{
    return held.text.contains("could not connect to display"_L1) ||
           held.text.contains("Failed to create wl_display"_L1);
}

void sayInQtsWords(const QString &last)
{
    for (const Held &held : s_held)
        print(stderr, held.text + u'\n');
    print(stderr, last + u'\n');
}

void hold(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const std::lock_guard lock(s_mutex);
    if (type == QtFatalMsg) {
        if (std::any_of(s_held.begin(), s_held.end(), isAboutDisplay))
            sayNoDisplay();
        else
            sayInQtsWords(text);
        _exit(NoDisplay);
    }
    s_held.push_back({type, QString::fromLatin1(context.category), text});
}

} // namespace

CommandLine::CommandLine()
    : m_hidden(u"hidden"_s, QCoreApplication::translate("main", "Start in the tray, where there is one."))
{
    m_parser.setApplicationDescription(
        QCoreApplication::translate("main", "Tunnels over one WebSocket, on the desktop."));
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    m_parser.addOption(m_hidden);
    m_parser.addPositionalArgument(
        u"file"_s,
        QCoreApplication::translate("main", "Profiles, commands, pictures of QR codes and rookery:// links "
                                            "to import; shown first."),
        u"[file...]"_s);
}

void CommandLine::process()
{
    m_parser.process(*QCoreApplication::instance());
}

std::optional<int> CommandLine::answerWithoutDisplay(int argc, char **argv)
{
    const std::vector<std::string_view> words(argv + 1, argv + std::max(argc, 1));
    const auto isSaid = [&words](std::initializer_list<std::string_view> any) {
        return std::any_of(words.begin(), words.end(), [&any](auto word) { return isAny(word, any); });
    };
    const bool help = isSaid({"-h", "--help", "--help-all"});
    const bool version = isSaid({"-v", "--version"});
    if (!help && !version && hasDisplay(words))
        return std::nullopt;
    const QCoreApplication application(argc, argv);
    Language language;
    language.use(SettingsStore().current().language);
    if (help)
        print(stdout, CommandLine().m_parser.helpText());
    else if (version)
        print(stdout,
              u"%1 %2\n"_s.arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion()));
    else
        sayNoDisplay();
    return help || version ? 0 : NoDisplay;
}

DisplayFailure::DisplayFailure()
{
    s_before = qInstallMessageHandler(hold);
}

DisplayFailure::~DisplayFailure()
{
    qInstallMessageHandler(s_before);
    const std::lock_guard lock(s_mutex);
    for (const Held &held : std::exchange(s_held, {})) {
        const QByteArray category = held.category.toLatin1();
        const QMessageLogger logger(nullptr, 0, nullptr, category.constData());
        if (held.type == QtDebugMsg)
            logger.debug("%s", qUtf8Printable(held.text));
        else if (held.type == QtInfoMsg)
            logger.info("%s", qUtf8Printable(held.text));
        else
            logger.warning("%s", qUtf8Printable(held.text));
    }
}

} // namespace rookery
