// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standard_streams.h"

#include <cstdio>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

void put(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

} // namespace

void print(const QString &text)
{
    put(stdout, text);
}

void complain(const QString &sentence)
{
    put(stderr, u"rookery-cli: "_s + sentence + u'\n');
}

void complain(const Error &why)
{
    complain(why.sentence());
}

} // namespace rookery
