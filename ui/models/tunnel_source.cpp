// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tunnel_source.h"

namespace rookery {

TunnelSource::TunnelSource(QObject *parent) : QObject(parent) {}

TunnelSource::~TunnelSource() = default;

} // namespace rookery
