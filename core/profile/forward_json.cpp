// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/forward_json.h"

#include "core/profile/json_fields.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Local = ForwardKind::Local;

QLatin1StringView wordOf(const ForwardKind &kind)
{
    const ForwardKindRow *const row = forwardKindRow(kind);
    return row ? row->word : QLatin1StringView();
}

bool sharesItsWord(const ForwardKind &kind)
{
    const std::span<const ForwardKindRow> rows = forwardKinds();
    return std::count_if(rows.begin(), rows.end(),
                         [word = wordOf(kind)](const ForwardKindRow &row) { return row.word == word; }) > 1;
}

/// Which of the local ends it is, where a word stands for several.
Local localEnd(const ForwardSpec &spec)
{
    if (!spec.unixPath.isEmpty())
        return Local::UnixSocket;
    return spec.listenHost.isEmpty() ? Local::Stdio : Local::Port;
}

/// After the fields that the kinds of one word differ in.
void takeKind(JsonFields &fields, ForwardSpec &spec)
{
    QString word = wordOf(spec.kind);
    fields.take("kind"_L1, word);
    const ForwardKindRow *found = nullptr;
    for (const ForwardKindRow &row : forwardKinds()) {
        if (row.word == word && (!found || row.kind.local == localEnd(spec)))
            found = &row;
    }
    if (found)
        spec.kind = found->kind;
    else
        fields.failWord("kind"_L1, word);
}

} // namespace

QJsonObject forwardToJson(const ProfileForward &forward)
{
    QJsonObject object = forward.unknownKeys;
    const ForwardSpec &spec = forward.spec;
    if (!spec.name.isEmpty())
        object["name"_L1] = spec.name;
    object["kind"_L1] = wordOf(spec.kind);
    // What it was before it became this kind is left out where localEnd() would go by that.
    const bool isShared = sharesItsWord(spec.kind);
    object["listenHost"_L1] = isShared && spec.isStdio() ? QString() : spec.listenHost;
    object["listenPort"_L1] = spec.listenPort;
    object["unixPath"_L1] = isShared && spec.kind.local != Local::UnixSocket ? QString() : spec.unixPath;
    object["targetHost"_L1] = spec.targetHost;
    object["targetPort"_L1] = spec.targetPort;
    if (!spec.targetPath.isEmpty())
        object["targetPath"_L1] = spec.targetPath;
    object["enabled"_L1] = forward.enabled;
    object["note"_L1] = forward.note;
    return object;
}

Expected<ProfileForward> forwardFromJson(const QJsonObject &object)
{
    ProfileForward forward;
    ForwardSpec &spec = forward.spec;
    JsonFields fields(object);
    fields.take("name"_L1, spec.name);
    fields.take("listenHost"_L1, spec.listenHost);
    fields.take("listenPort"_L1, spec.listenPort);
    fields.take("unixPath"_L1, spec.unixPath);
    takeKind(fields, spec);
    fields.take("targetHost"_L1, spec.targetHost);
    fields.take("targetPort"_L1, spec.targetPort);
    fields.take("targetPath"_L1, spec.targetPath);
    fields.take("enabled"_L1, forward.enabled);
    fields.take("note"_L1, forward.note);
    if (fields.error())
        return tl::unexpected<Error>(*fields.error());
    forward.unknownKeys = fields.rest();
    return forward;
}

} // namespace rookery
