// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_message.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ControlMessage)
};

using Verb = ControlRequest::Verb;

constexpr std::array<std::pair<Verb, QLatin1StringView>, 8> Verbs{{
    {Verb::Up, "up"_L1},
    {Verb::Down, "down"_L1},
    {Verb::List, "list"_L1},
    {Verb::Status, "status"_L1},
    {Verb::Watch, "watch"_L1},
    {Verb::Import, "import"_L1},
    {Verb::Raise, "raise"_L1},
    {Verb::Quit, "quit"_L1},
}};

constexpr int LastErrorCode = int(ErrorCode::LocalIo);

QByteArray lineOf(QJsonObject object)
{
    object.insert(u"rookery"_s, ControlVersion);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::ProtocolError, message);
}

Expected<QJsonObject> objectOf(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return wrong(Say::tr("A line on the control socket is not a JSON object."));
    const QJsonObject object = document.object();
    if (object.value("rookery"_L1).toInt() != ControlVersion)
        return failure(ErrorCode::ProtocolError,
                       Say::tr("The other side of the control socket speaks another version."),
                       Say::tr("Are Rookery and rookery-cli of the same version?"));
    return object;
}

QJsonObject errorToJson(const Error &error)
{
    return {{u"code"_s, int(error.code)}, {u"message"_s, error.message}, {u"hint"_s, error.hint}};
}

Error errorFromJson(const QJsonObject &object)
{
    const int code = object.value("code"_L1).toInt(-1);
    return {code >= 0 && code <= LastErrorCode ? ErrorCode(code) : ErrorCode::ProtocolError,
            object.value("message"_L1).toString(),
            object.value("hint"_L1).toString(),
            {}};
}

} // namespace

QByteArray ControlRequest::toLine() const
{
    QJsonObject object;
    for (const auto &[known, word] : Verbs) {
        if (known == verb)
            object.insert(u"request"_s, QString(word));
    }
    if (!names.isEmpty())
        object.insert(u"names"_s, QJsonArray::fromStringList(names));
    if (!profiles.isEmpty())
        object.insert(u"profiles"_s, profiles);
    if (replace)
        object.insert(u"replace"_s, true);
    if (!token.isEmpty())
        object.insert(u"token"_s, token);
    if (!open.isEmpty())
        object.insert(u"open"_s, QJsonArray::fromStringList(open));
    if (!display.x11.isEmpty())
        object.insert(u"x11"_s, display.x11);
    if (!display.wayland.isEmpty())
        object.insert(u"wayland"_s, display.wayland);
    return lineOf(object);
}

Expected<ControlRequest> ControlRequest::parse(const QByteArray &line)
{
    const Expected<QJsonObject> object = objectOf(line);
    if (!object)
        return tl::unexpected<Error>(object.error());
    ControlRequest request;
    const QString word = object->value("request"_L1).toString();
    const auto *const verb =
        std::find_if(Verbs.begin(), Verbs.end(), [&word](const auto &known) { return known.second == word; });
    if (verb == Verbs.end())
        return wrong(Say::tr("There is no request “%1”.").arg(word.left(32)));
    request.verb = verb->first;
    const QJsonArray names = object->value("names"_L1).toArray();
    for (const QJsonValue &name : names) {
        if (!name.isString())
            return wrong(Say::tr("The name of a tunnel is not a text."));
        request.names += name.toString();
    }
    const QJsonArray open = object->value("open"_L1).toArray();
    for (const QJsonValue &one : open) {
        if (!one.isString())
            return wrong(Say::tr("What is to be opened is not a text."));
        request.open += one.toString();
    }
    request.profiles = object->value("profiles"_L1).toArray();
    request.replace = object->value("replace"_L1).toBool();
    request.token = object->value("token"_L1).toString();
    request.display = {object->value("x11"_L1).toString(), object->value("wayland"_L1).toString()};
    return request;
}

QByteArray ControlReply::toLine() const
{
    if (item)
        return lineOf({{u"item"_s, *item}});
    if (error)
        return lineOf({{u"ok"_s, false}, {u"error"_s, errorToJson(*error)}});
    return lineOf({{u"ok"_s, true}});
}

Expected<ControlReply> ControlReply::parse(const QByteArray &line)
{
    const Expected<QJsonObject> object = objectOf(line);
    if (!object)
        return tl::unexpected<Error>(object.error());
    ControlReply reply;
    const QJsonValue item = object->value("item"_L1);
    const QJsonValue ok = object->value("ok"_L1);
    if (item.isObject())
        reply.item = item.toObject();
    else if (!ok.isBool())
        return wrong(Say::tr("The application's answer cannot be understood."));
    else if (!ok.toBool())
        reply.error = errorFromJson(object->value("error"_L1).toObject());
    return reply;
}

} // namespace rookery
