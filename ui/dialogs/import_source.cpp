// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_source.h"

#include "core/command/share_link.h"
#include "core/file/text_file.h"
#include "ui/dialogs/qr_reader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>

namespace rookery::import_source {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ImportSource)
};

constexpr qint64 MaxText = 4 * 1024 * 1024;
constexpr qint64 MaxPicture = 32 * 1024 * 1024;
constexpr qint64 MaxPixels = 64 * 1024 * 1024;
/// What a pipe that was named as a file has to come to its end: the window waits.
constexpr std::chrono::milliseconds NoRegularFile(1000);

/// Those of which a screenshot or a photograph is one. None that is a language of its own, as SVG is.
constexpr std::array Pictures{"png", "jpeg", "jpg", "bmp", "gif", "webp", "ppm"};

ImportPiece wrong(const QString &origin, const QString &message, const QString &hint = {},
                  ErrorCode code = ErrorCode::BadInput)
{
    return {origin, failure(code, message, hint)};
}

bool isPicture(QByteArray &bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    return std::any_of(Pictures.begin(), Pictures.end(), [&](const char *known) { return format == known; });
}

Expected<QImage> pictureFrom(QByteArray &bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > MaxPixels)
        return failure(ErrorCode::TooMuch, Say::tr("The picture is too large."),
                       Say::tr("Cut out the QR code and try again."));
    QImage image = reader.read();
    if (image.isNull())
        return failure(ErrorCode::BadInput, Say::tr("The picture cannot be read."), {}, reader.errorString());
    return image;
}

QList<ImportPiece> inFile(const QString &path)
{
    const QString origin = QFileInfo(path).fileName();
    Expected<QByteArray> bytes = readFile(path, MaxPicture, NoRegularFile);
    if (!bytes)
        return {{origin, tl::unexpected<Error>(bytes.error())}};
    if (isPicture(*bytes)) {
        const Expected<QImage> picture = pictureFrom(*bytes);
        return picture ? seen(*picture, origin)
                       : QList{ImportPiece{origin, tl::unexpected<Error>(picture.error())}};
    }
    if (bytes->size() > MaxText)
        return {wrong(origin, Say::tr("The file is too large for tunnels."), {}, ErrorCode::TooMuch)};
    Expected<QByteArray> text = plainText(*std::move(bytes), origin);
    if (!text)
        return {{origin, tl::unexpected<Error>(text.error())}};
    return {{origin, QString::fromUtf8(*text)}};
}

bool isFileAddress(const QString &word)
{
    return word.startsWith("file:"_L1) && QUrl(word).isLocalFile();
}

/// Of the Web, for instance; a file may have a name that looks like one.
bool isAddress(const QString &word)
{
    return word.contains("://"_L1) && !QFileInfo::exists(word);
}

QList<ImportPiece> inWord(const QString &word)
{
    if (isLink(word))
        return {{{}, word}};
    if (isFileAddress(word))
        return inFile(QUrl(word).toLocalFile());
    if (isAddress(word))
        return {wrong(word.left(100), Say::tr("This is no file of this computer."),
                      Say::tr("Save it, and open the file."))};
    return inFile(word);
}

} // namespace

QList<ImportPiece> named(const QStringList &words)
{
    QStringList once = words;
    once.removeDuplicates();
    QList<ImportPiece> pieces;
    for (const QString &word : once.first(std::min(once.size(), Most)))
        pieces += inWord(word);
    if (once.size() > Most)
        pieces += tooMany();
    return pieces;
}

ImportPiece tooMany()
{
    return wrong({}, Say::tr("Only the first %1 files were read.").arg(Most),
                 Say::tr("Import the rest on its own."), ErrorCode::TooMuch);
}

QList<ImportPiece> contained(const QMimeData &data)
{
    QStringList words;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls)
        words += url.toString(QUrl::FullyEncoded);
    const bool hasFiles = std::any_of(urls.begin(), urls.end(), [](const QUrl &url) {
        return url.isLocalFile() || isLink(url.toString());
    });
    const QString text = data.text();
    if (hasFiles)
        return named(words);
    // A browser gives the address of a picture with it, and a picture of a text.
    if (data.hasImage() && (!urls.isEmpty() || text.trimmed().isEmpty()))
        return seen(data.imageData().value<QImage>(), Say::tr("Picture"));
    if (!urls.isEmpty())
        return named(words);
    return text.trimmed().isEmpty() ? QList<ImportPiece>() : QList{ImportPiece{{}, text}};
}

QList<ImportPiece> seen(const QImage &picture, const QString &origin)
{
    const Expected<QStringList> codes = readQrCodes(picture);
    if (!codes)
        return {{origin, tl::unexpected<Error>(codes.error())}};
    QList<ImportPiece> pieces;
    for (const QString &code : *codes)
        pieces += {origin, code};
    return pieces;
}

QList<ImportPiece> onScreens(const QList<QImage> &pictures)
{
    const QString origin = Say::tr("Screen");
    QList<ImportPiece> pieces;
    for (const QImage &picture : pictures) {
        for (const ImportPiece &piece : seen(picture, origin)) {
            if (piece.text)
                pieces += piece;
        }
    }
    if (!pieces.isEmpty())
        return pieces;
    return {wrong(origin, Say::tr("There is no QR code on the screen."),
                  Say::tr("Move this window away from it and try again."))};
}

QStringList fromAnywhere(const QStringList &words)
{
    QStringList result;
    // One more than is read, so that it is said.
    for (const QString &word : words.first(std::min(words.size(), Most + 1))) {
        const bool isWhole = isLink(word) || isFileAddress(word) || isAddress(word);
        result += isWhole ? word.left(LongestLink + 1) : QDir::current().absoluteFilePath(word);
    }
    return result;
}

QString fileFilter()
{
    return Say::tr("Tunnels (*.rookery *.json *.sh *.txt)") + u";;"_s +
           Say::tr("Pictures of a QR code (*.png *.jpg *.jpeg *.gif *.bmp *.webp)") + u";;"_s +
           Say::tr("All files (*)");
}

} // namespace rookery::import_source
