// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_scope.h"

namespace rookery {

namespace {

thread_local const LogScope *t_innermost = nullptr;

} // namespace

LogScope::LogScope(const QString &tunnel) : m_tunnel(tunnel), m_outer(t_innermost)
{
    t_innermost = this;
}

LogScope::~LogScope()
{
    t_innermost = m_outer;
}

QString LogScope::tunnel()
{
    return t_innermost ? t_innermost->m_tunnel : QString();
}

} // namespace rookery
