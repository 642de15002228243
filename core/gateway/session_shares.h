// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/descriptor_budget.h"
#include "core/socket/name_service.h"

namespace rookery {

/// What one session is as a party to what all sessions share (docs/architecture.md, Shares).
struct SessionShares
{
    DescriptorShare descriptors = DescriptorShare();
    LookupShare lookups = {};
};

} // namespace rookery
