// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/qr_reader.h"

#include <QCoreApplication>

namespace rookery {

Expected<QStringList> readQrCodes(const QImage &)
{
    return failure(
        ErrorCode::BadInput,
        QCoreApplication::translate("rookery::QrReader", "This Rookery cannot read QR codes."),
        QCoreApplication::translate("rookery::QrReader", "Read it with a telephone, and paste the text."));
}

bool canReadQrCodes()
{
    return false;
}

} // namespace rookery
