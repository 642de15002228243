// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/forward_auth_source.h"

#include "app/cli/option_set.h"
#include "core/file/text_file.h"
#include "core/proxy/proxy_password.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestFile = 4096;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardAuthSource)
};

Expected<ForwardAuthChoice> fromText(const QByteArray &text, const QString &source)
{
    const Expected<QByteArray> plain = plainText(text, source);
    const QByteArray auth = plain ? plain->trimmed() : QByteArray();
    if (!ProxyPassword::isGood(auth))
        return failure(ErrorCode::BadInput, Say::tr("The password from %1 cannot be used.").arg(source),
                       Say::tr("It is a user name, a colon and a password, on one line."));
    return ForwardAuthChoice{auth, {}};
}

} // namespace

Expected<ForwardAuthChoice> chooseForwardAuth(const OptionSet &options, const QByteArray &fromEnvironment)
{
    const auto path = options.value(u"forward-auth-file"_s);
    if (!path)
        return fromEnvironment.isEmpty() ? ForwardAuthChoice()
                                         : fromText(fromEnvironment, u"ROOKERY_FORWARD_AUTH"_s);
    const Expected<QByteArray> content = readFile(*path, LargestFile);
    if (!content)
        return failure(ErrorCode::BadInput, content.error().message, content.error().hint);
    Expected<ForwardAuthChoice> choice = fromText(*content, Say::tr("the file “%1”").arg(*path));
    constexpr auto Others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (choice && QFileInfo(*path).permissions().testAnyFlags(Others))
        choice->warnings +=
            Say::tr("Other users of this computer can read the file “%1”; “chmod 600” prevents it.")
                .arg(*path);
    return choice;
}

} // namespace rookery
