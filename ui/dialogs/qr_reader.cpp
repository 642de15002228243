// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/qr_reader.h"

#include <QCoreApplication>
#include <QImage>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::QrReader)
};

/// On white, where a picture lets something shine through: a code is dark on bright.
QImage inGrey(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_Grayscale8);
    QImage opaque(picture.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    const QImage argb = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < argb.height(); ++y) {
        const auto *const from = reinterpret_cast<const QRgb *>(argb.constScanLine(y));
        auto *const to = reinterpret_cast<QRgb *>(opaque.scanLine(y));
        for (int x = 0; x < argb.width(); ++x) {
            if (qAlpha(from[x]) > 127)
                to[x] = from[x];
        }
    }
    return opaque.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

Expected<QStringList> readQrCodes(const QImage &picture)
{
    const QImage grey = inGrey(picture);
    QStringList texts;
    if (!grey.isNull()) {
        const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                    int(grey.bytesPerLine()));
        ZXing::DecodeHints hints;
        hints.setFormats(ZXing::BarcodeFormat::QRCode);
        for (const ZXing::Result &found : ZXing::ReadBarcodes(view, hints)) {
            const auto &bytes = found.bytes();
            texts.append(
                QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
        }
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    if (texts.isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("There is no QR code that can be read."),
                       Say::tr("It has to be whole and sharp, with nothing in front of it."));
    return texts;
}

bool canReadQrCodes()
{
    return true;
}

} // namespace rookery
