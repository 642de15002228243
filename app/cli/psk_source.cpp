// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/psk_source.h"

#include "app/cli/option_set.h"
#include "core/file/text_file.h"
#include "core/profile/header_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestFile = 4096; // servers refuse longer headers anyway

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::PskSource)
};

Expected<PskChoice> keyFromText(const QByteArray &text, const QString &source)
{
    const Expected<QByteArray> plain = plainText(text, source);
    const Expected<QByteArray> key = plain ? headerValueFromText(*plain) : plain;
    if (!key)
        return failure(ErrorCode::BadInput, Say::tr("The key from %1 cannot be used.").arg(source),
                       key.error().sentence());
    return PskChoice{*key, {}, {}};
}

Expected<PskChoice> keyFromFile(const QString &path)
{
    const Expected<QByteArray> content = readFile(path, LargestFile);
    if (!content && content.error().code == ErrorCode::TooMuch)
        return failure(ErrorCode::BadInput, Say::tr("The key file “%1” is too large to be a key.").arg(path));
    if (!content)
        return failure(ErrorCode::BadInput, content.error().message, content.error().hint);
    Expected<PskChoice> choice = keyFromText(*content, Say::tr("the file “%1”").arg(path));
    constexpr auto Others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (choice && QFileInfo(path).permissions().testAnyFlags(Others))
        choice->warnings +=
            Say::tr("Other users of this computer can read the key file “%1”; “chmod 600” prevents it.")
                .arg(path);
    return choice;
}

} // namespace

Expected<PskChoice> choosePsk(const OptionSet &options, const QByteArray &fromEnvironment)
{
    const auto typed = options.value(u"ws-psk"_s);
    const auto file = options.value(u"ws-psk-file"_s);
    if (typed && file)
        return failure(ErrorCode::BadInput, Say::tr("--ws-psk and --ws-psk-file cannot be used together."));
    if (file)
        return keyFromFile(*file);
    if (typed) {
        Expected<PskChoice> choice = keyFromText(typed->toUtf8(), u"--ws-psk"_s);
        if (choice)
            choice->notes += Say::tr("A key on the command line can end up in the shell's history; "
                                     "--ws-psk-file or ROOKERY_PSK are safer.");
        return choice;
    }
    if (!fromEnvironment.isEmpty())
        return keyFromText(fromEnvironment, u"ROOKERY_PSK"_s);
    return PskChoice{};
}

} // namespace rookery
