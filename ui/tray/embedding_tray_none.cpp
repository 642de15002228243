// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/embedding_tray.h"

namespace rookery {

bool hasEmbeddingTray()
{
    return false;
}

} // namespace rookery
