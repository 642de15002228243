// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/qr_code.h"

#include <qrcodegen.hpp>

#include <stdexcept>
#include <vector>

namespace rookery {

namespace {

/// A phone's camera still tells the modules of a code of this many apart on a screen.
constexpr int MaxVersion = 25;
/// The largest code that there is holds no more bytes.
constexpr qsizetype MostBytes = 2953;

QImage drawn(const qrcodegen::QrCode &code)
{
    const int size = code.getSize();
    QImage image(size, size, QImage::Format_Mono);
    image.fill(1);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x)
            image.setPixel(x, y, code.getModule(x, y) ? 0 : 1);
    }
    return image;
}

} // namespace

QImage qrCode(const QByteArray &content)
{
    using qrcodegen::QrCode;
    if (content.size() > MostBytes)
        return {};
    try {
        const std::vector<uint8_t> bytes(content.begin(), content.end());
        const auto segment = qrcodegen::QrSegment::makeBytes(bytes);
        return drawn(QrCode::encodeSegments({segment}, QrCode::Ecc::LOW, 1, MaxVersion));
    } catch (const std::length_error &) {
        return {}; // the library's only way to say that it does not fit
    }
}

} // namespace rookery
