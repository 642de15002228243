// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/unix_rules.h"

#include "core/socket/unix_address.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdlib>
#include <fnmatch.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::UnixRules)
};

constexpr qsizetype LongestGlob = 1024;
constexpr QByteArrayView Wildcards = "*?[\\";

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

/// Every way to write one path but the plainest could be a way around a rule.
bool isPlain(const QString &path)
{
    if (std::any_of(path.begin(), path.end(), isControl) || path.contains(QChar::ReplacementCharacter))
        return false;
    if (UnixAddress::isAbstract(path))
        return path.size() > 1;
    if (!path.startsWith(u'/') || path.endsWith(u'/'))
        return false;
    const QStringList parts = path.mid(1).split(u'/');
    return std::none_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.isEmpty() || part == "."_L1 || part == ".."_L1;
    });
}

bool matches(const QByteArrayList &globs, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    return std::any_of(globs.begin(), globs.end(), [&name](const QByteArray &glob) {
        return ::fnmatch(glob.constData(), name.constData(), FNM_PATHNAME | FNM_PERIOD) == 0;
    });
}

QByteArray escaped(const QByteArray &path)
{
    QByteArray glob;
    for (const char c : path) {
        if (Wildcards.contains(c))
            glob += '\\';
        glob += c;
    }
    return glob;
}

/// Without links; empty where it is not there.
QByteArray realPath(const QByteArray &path)
{
    char *const real = ::realpath(path.constData(), nullptr);
    const QByteArray found(real);
    std::free(real);
    return found;
}

/// The same pattern where its folders really are. One that is made later will be where those in front of it
/// lead to: a service's own is not there before it has started.
QByteArray resolved(const QByteArray &glob)
{
    const auto *const wild =
        std::find_if(glob.begin(), glob.end(), [](char c) { return Wildcards.contains(c); });
    QByteArray folder = glob.first(wild - glob.begin());
    for (qsizetype end = folder.lastIndexOf('/'); end > 0; end = folder.lastIndexOf('/')) {
        folder.truncate(end);
        if (const QByteArray real = realPath(folder); !real.isEmpty())
            return escaped(real == "/" ? QByteArray() : real) + glob.sliced(end);
    }
    return glob;
}

} // namespace

Expected<UnixRules> UnixRules::fromGlobs(const QStringList &globs)
{
    if (globs.size() > Most)
        return failure(ErrorCode::TooMuch, Say::tr("These are more than %1 patterns.").arg(Most));
    UnixRules rules;
    for (const QString &glob : globs) {
        const bool isAnchored = glob.startsWith(u'/') || UnixAddress::isAbstract(glob);
        if (!isAnchored || !isPlain(glob) || glob.size() > LongestGlob)
            return failure(ErrorCode::BadInput,
                           Say::tr("“%1” is no pattern for paths of unix sockets.").arg(glob),
                           Say::tr("A right one: /run/app/*.sock"));
        const QByteArray written = QFile::encodeName(glob);
        rules.m_written += written;
        rules.m_real += glob.startsWith(u'/') ? resolved(written) : written;
    }
    return rules;
}

bool UnixRules::mayAsk(const QString &path) const
{
    return isPlain(path) && UnixAddress(path).fits() && (matches(m_written, path) || matches(m_real, path));
}

bool UnixRules::mayReach(const QString &path) const
{
    return isPlain(path) && matches(m_real, path);
}

} // namespace rookery
