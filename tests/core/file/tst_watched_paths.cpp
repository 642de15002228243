// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/watched_paths.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestWatchedPaths final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFileAndItsFolder();
    void everyLinkOnTheWay();
    void aMissingFileHasItsFolder();
    void aPipeHasNothing();
    void linksInACircleEnd();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->path() + u'/' + name; }
    void write(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWatchedPaths::init()
{
    m_folder = std::make_unique<QTemporaryDir>(QDir(QDir::tempPath()).canonicalPath() + u"/watched-XXXXXX"_s);
    QVERIFY(m_folder->isValid());
}

void TestWatchedPaths::write(const QString &name) const
{
    QFile file(at(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestWatchedPaths::aFileAndItsFolder()
{
    write(u"cert.pem"_s);
    QCOMPARE(watchedPaths({at(u"cert.pem"_s)}), (QStringList{m_folder->path(), at(u"cert.pem"_s)}));
}

void TestWatchedPaths::everyLinkOnTheWay()
{
    // As Kubernetes has it: cert.pem -> ..data/cert.pem, ..data -> ..2026.
    QVERIFY(QDir(m_folder->path()).mkpath(u"etc/..2026"_s));
    write(u"etc/..2026/cert.pem"_s);
    QVERIFY(QFile::link(u"..2026"_s, at(u"etc/..data"_s)));
    QVERIFY(QFile::link(u"..data/cert.pem"_s, at(u"etc/cert.pem"_s)));
    QVERIFY(QFile::link(at(u"etc"_s), at(u"live"_s)));
    QCOMPARE(
        watchedPaths({at(u"live/cert.pem"_s)}),
        (QStringList{m_folder->path(), at(u"etc"_s), at(u"etc/..2026"_s), at(u"etc/..2026/cert.pem"_s)}));
}

void TestWatchedPaths::aMissingFileHasItsFolder()
{
    QCOMPARE(watchedPaths({at(u"later.pem"_s)}), QStringList{m_folder->path()});
}

void TestWatchedPaths::aPipeHasNothing()
{
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
    QCOMPARE(watchedPaths({at(u"pipe"_s)}), QStringList());
}

void TestWatchedPaths::linksInACircleEnd()
{
    QVERIFY(QFile::link(u"b"_s, at(u"a"_s)) && QFile::link(u"a"_s, at(u"b"_s)));
    QCOMPARE(watchedPaths({at(u"a"_s)}), QStringList{m_folder->path()});
}

ROOKERY_TEST(TestWatchedPaths)
#include "tst_watched_paths.moc"
