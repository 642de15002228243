// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/acme_challenge.h"

#include "core/file/read_file.h"
#include "core/http/request_head.h"

#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rookery {

namespace {

constexpr QByteArrayView Folder = "/.well-known/acme-challenge/";
/// An authority's have 43 letters (RFC 8555 §8.1 wants 128 bits at least).
constexpr qsizetype LongestToken = 128;

bool isBase64Url(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || http::isDigit(c) || c == '-' || c == '_';
}

/// An open file or folder, closed at the end.
class Opened final
{
public:
    explicit Opened(int descriptor) : m_descriptor(descriptor) {}
    ~Opened()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    const int m_descriptor;
};

} // namespace

QByteArray AcmeChallenge::tokenIn(const http::RequestHead &head)
{
    if (head.method != "GET" && head.method != "HEAD")
        return {};
    const QByteArray path = head.path();
    if (!path.startsWith(Folder))
        return {};
    const QByteArray token = path.sliced(Folder.size());
    const bool fits = token.size() <= LongestToken && std::all_of(token.begin(), token.end(), isBase64Url);
    return fits ? token : QByteArray();
}

std::optional<QByteArray> AcmeChallenge::read(const QString &webroot, const QByteArray &token)
{
    // Step by step, so that no link on the way leads anywhere else.
    constexpr int Directory = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    const Opened root(::open(QFile::encodeName(webroot).constData(), Directory));
    const Opened wellKnown(::openat(root.descriptor(), ".well-known", Directory | O_NOFOLLOW));
    const Opened folder(::openat(wellKnown.descriptor(), "acme-challenge", Directory | O_NOFOLLOW));
    const Opened file(::openat(folder.descriptor(), token.constData(),
                               O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    struct stat status = {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    const auto content = readDescriptor(file.descriptor(), QString::fromLatin1(token), MaxSize);
    return content ? std::optional(*content) : std::nullopt;
}

} // namespace rookery
