// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/value_reader.h"

#include "app/cli/readable_file.h"
#include "core/command/option_values.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ValueReader)
};

} // namespace

void ValueReader::fail(const QString &name, const Error &why)
{
    if (!m_error)
        m_error = Error{why.code, u"--"_s + name + u": "_s + why.message, why.hint, why.detail};
}

std::chrono::milliseconds ValueReader::seconds(const QString &name, std::chrono::milliseconds fallback)
{
    const auto text = m_options.value(name);
    return text ? take(name, secondsFromText(*text), fallback) : fallback;
}

int ValueReader::number(const QString &name, int fallback, int least, int most)
{
    const auto text = m_options.value(name);
    return text ? take(name, numberFromText(*text, least, most), fallback) : fallback;
}

QString ValueReader::file(const QString &name)
{
    const auto path = m_options.value(name);
    return path ? take(name, readableFile(*path)) : QString();
}

QString ValueReader::folder(const QString &name)
{
    const auto path = m_options.value(name);
    if (!path)
        return {};
    if (!QFileInfo(*path).isDir())
        fail(name, {ErrorCode::BadInput, Say::tr("There is no folder “%1”.").arg(*path), {}, {}});
    return *path;
}

QString ValueReader::fileOrFolder(const QString &name)
{
    const auto path = m_options.value(name);
    return path && QFileInfo(*path).isDir() ? *path : file(name);
}

QHostAddress ValueReader::address(const QString &name, QAbstractSocket::NetworkLayerProtocol family)
{
    const auto text = m_options.value(name);
    if (!text)
        return {};
    const QHostAddress address(*text);
    if (!address.isNull() && address.protocol() == family)
        return address;
    const QString kind = family == QAbstractSocket::IPv4Protocol ? u"IPv4"_s : u"IPv6"_s;
    fail(name, {ErrorCode::BadInput, Say::tr("“%1” is not an %2 address.").arg(*text, kind), {}, {}});
    return {};
}

void ValueReader::needBoth(const QString &one, const QString &other)
{
    if (m_options.isSet(one) == m_options.isSet(other))
        return;
    const bool first = m_options.isSet(one);
    fail(first ? one : other,
         {ErrorCode::BadInput, Say::tr("It needs --%1 as well.").arg(first ? other : one), {}, {}});
}

} // namespace rookery
