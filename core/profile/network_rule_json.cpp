// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/network_rule_json.h"

#include "core/profile/json_fields.h"

#include <QCoreApplication>

#include <array>
#include <vector>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileJson)
};

using Mode = NetworkRule::Mode;
using Kind = NetworkCondition::Kind;

constexpr qsizetype MostConditions = 100;

constexpr std::array<std::pair<Mode, QLatin1StringView>, 3> ModeWords{{
    {Mode::None, "none"_L1},
    {Mode::Only, "only"_L1},
    {Mode::Not, "not"_L1},
}};

const std::vector<std::pair<Kind, QLatin1StringView>> &kindWords()
{
    static const auto words = [] {
        std::vector<std::pair<Kind, QLatin1StringView>> all;
        for (const NetworkConditionKind &row : networkConditionKinds())
            all.emplace_back(row.kind, QLatin1StringView(row.word));
        return all;
    }();
    return words;
}

QJsonObject conditionToJson(const NetworkCondition &condition)
{
    QJsonObject object{{u"kind"_s, jsonWord<Kind>(kindWords(), condition.kind)}};
    const auto add = [&object](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object[key] = text;
    };
    add(u"name"_s, condition.name);
    add(u"gateway"_s, condition.gateway);
    add(u"hardware"_s, condition.hardware);
    return object;
}

NetworkCondition takeCondition(const QJsonObject &object, std::optional<Error> &error)
{
    NetworkCondition condition;
    JsonFields fields(object);
    fields.take("kind"_L1, condition.kind, JsonWords<Kind>(kindWords()));
    fields.take("name"_L1, condition.name);
    fields.take("gateway"_L1, condition.gateway);
    fields.take("hardware"_L1, condition.hardware);
    if (fields.error())
        error = fields.error();
    return condition;
}

} // namespace

QJsonObject networkRuleToJson(const NetworkRule &rule)
{
    if (rule == NetworkRule())
        return {};
    QJsonArray conditions;
    for (const NetworkCondition &condition : rule.conditions)
        conditions.append(conditionToJson(condition));
    return {{u"mode"_s, jsonWord<Mode>(ModeWords, rule.mode)}, {u"conditions"_s, conditions}};
}

Expected<NetworkRule> networkRuleFromJson(const QJsonObject &object)
{
    NetworkRule rule;
    QJsonArray conditions;
    JsonFields fields(object);
    fields.take("mode"_L1, rule.mode, JsonWords<Mode>(ModeWords));
    fields.take("conditions"_L1, conditions);
    std::optional<Error> error = fields.error();
    if (conditions.size() > MostConditions)
        return failure(ErrorCode::BadInput, Say::tr("There are more than %1 networks.").arg(MostConditions));
    for (const QJsonValue &value : std::as_const(conditions))
        rule.conditions.append(takeCondition(value.toObject(), error));
    if (error)
        return tl::unexpected<Error>(*error);
    return rule;
}

} // namespace rookery
