// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/unix_rules.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class UnixRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAllowed();
    void paths_data();
    void paths();
    void refusesPatterns_data();
    void refusesPatterns();
    void followsLinksOfItsFolders();
    void foldersMayComeLater();
};

void UnixRulesTest::nothingIsAllowed()
{
    const UnixRules rules = UnixRules::fromGlobs({}).value();
    QVERIFY(rules.isEmpty());
    QVERIFY(!rules.mayAsk(u"/run/x.sock"_s));
    QVERIFY(!rules.mayReach(u"/run/x.sock"_s));
}

void UnixRulesTest::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *path, bool fits) {
        QTest::newRow(path) << QString::fromUtf8(path) << fits;
    };
    row("/nowhere/app/a.sock", true);
    row("/nowhere/app/.sock", false); // hidden ones have to be named
    row("/nowhere/app/a", false);
    row("/nowhere/app/x/a.sock", false);
    row("/nowhere/app/../app/a.sock", false);
    row("/nowhere/app/./a.sock", false);
    row("/nowhere//app/a.sock", false);
    row("nowhere/app/a.sock", false);
    row("/nowhere/app/a.sock/", false);
    row("/nowhere/app/a\n.sock", false);
    row("/nowhere/one", true);
    row("/nowhere/One", false);
    row("", false);
    row("/", false);
    row("@", false);
    row("@app-1", true);
    row("@other", false);
}

void UnixRulesTest::paths()
{
    QFETCH(QString, path);
    QFETCH(bool, fits);
    const auto rules = UnixRules::fromGlobs({u"/nowhere/app/*.sock"_s, u"/nowhere/one"_s, u"@app-*"_s});
    QVERIFY(rules);
    QCOMPARE(rules->mayAsk(path), fits);
    QCOMPARE(rules->mayReach(path), fits);
    QVERIFY(!rules->mayAsk(u"/nowhere/app/"_s + QString(200, u'x') + u".sock"_s));
}

void UnixRulesTest::refusesPatterns_data()
{
    QTest::addColumn<QString>("glob");
    for (const char *glob : {"", "run/x.sock", "/run/../x", "/run//x", "/run/", "/run/\nx", "@", "*", "~/x"})
        QTest::newRow(*glob ? glob : "empty") << QString::fromUtf8(glob);
    QTest::newRow("long") << u"/"_s + QString(2000, u'x');
}

void UnixRulesTest::refusesPatterns()
{
    QFETCH(QString, glob);
    const auto rules = UnixRules::fromGlobs({glob});
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, ErrorCode::BadInput);
    QVERIFY(!UnixRules::fromGlobs(QStringList(UnixRules::Most + 1, u"/run/x"_s)));
}

/// /var/run is a link to /run: whoever allows the one has allowed the other.
void UnixRulesTest::followsLinksOfItsFolders()
{
    QTemporaryDir directory;
    const QString real = QDir(directory.path()).canonicalPath() + u"/re[a]l"_s;
    const QString link = directory.filePath(u"link"_s);
    QVERIFY(QDir().mkpath(real));
    QVERIFY(QFile::link(real, link));
    const auto rules = UnixRules::fromGlobs({link + u"/*.sock"_s});
    QVERIFY(rules);
    QVERIFY(rules->mayAsk(link + u"/a.sock"_s));
    QVERIFY(rules->mayAsk(real + u"/a.sock"_s));
    QVERIFY(rules->mayReach(real + u"/a.sock"_s));
    QVERIFY(!rules->mayReach(directory.filePath(u"rea/l/a.sock"_s)));
    // A socket that is reached by a link has to be allowed where it is.
    QVERIFY(!rules->mayReach(u"/nowhere/a.sock"_s));
}

/// A service's folder in /var/run is not there before the service.
void UnixRulesTest::foldersMayComeLater()
{
    QTemporaryDir directory;
    const QString real = QDir(directory.path()).canonicalPath() + u"/real"_s;
    const QString link = directory.filePath(u"link"_s);
    QVERIFY(QDir().mkpath(real));
    QVERIFY(QFile::link(real, link));
    const auto rules = UnixRules::fromGlobs({link + u"/app/run/*.sock"_s, link + u"/one/x.sock"_s});
    QVERIFY(rules);
    QVERIFY(rules->mayReach(real + u"/app/run/a.sock"_s));
    QVERIFY(rules->mayReach(real + u"/one/x.sock"_s));
    QVERIFY(!rules->mayReach(real + u"/a.sock"_s));
    // Where it is a link itself, it is one that nobody had allowed.
    QVERIFY(!rules->mayReach(directory.filePath(u"other/run/a.sock"_s)));
}

ROOKERY_TEST(UnixRulesTest)
#include "tst_unix_rules.moc"
