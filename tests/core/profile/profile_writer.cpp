// SPDX-License-Identifier: GPL-3.0-or-later
// A program for tst_profile_store: changes a profiles file again and again, and says "saved" after each time.
// Usage: profile_writer PATH forever | profile_writer PATH NAME COUNT
#include "core/profile/profile_store.h"

#include <QCoreApplication>

#include <cstdio>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

bool saved(const Expected<QUuid> &done)
{
    if (!done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().sentence() + u' ' + done.error().detail));
        return false;
    }
    std::puts("saved");
    std::fflush(stdout);
    return true;
}

/// One profile that is large and small in turn, so that a file which was not replaced as a whole would be
/// seen to be cut.
int saveForever(ProfileStore &store)
{
    Profile profile;
    profile.id = QUuid(u"1b4e28ba-2fa1-11d2-883f-0016d3cca427"_s);
    profile.name = u"busy"_s;
    for (int turn = 0;; ++turn) {
        profile.maxRetries = turn;
        profile.group = QString(turn % 2 == 0 ? 10 : 10'000, u'x');
        if (!saved(store.put(profile)))
            return 1;
    }
}

int addSome(ProfileStore &store, const QString &name, int count)
{
    for (int i = 0; i < count; ++i) {
        Profile profile;
        profile.name = name + QString::number(i);
        if (!saved(store.put(profile)))
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    ProfileStore store(arguments.value(1));
    if (const auto loaded = store.load(); loaded.notice) {
        std::fprintf(stderr, "%s\n", qPrintable(loaded.notice->sentence()));
        return 1;
    }
    return arguments.value(2) == "forever"_L1
               ? saveForever(store)
               : addSome(store, arguments.value(2), arguments.value(3).toInt());
}
