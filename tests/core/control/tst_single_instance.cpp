// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/single_instance.h"
#include "support/room_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOnlyOne();
    void takesOverFromACrash();
    void saysWhereNobodyCanTell();
    void usesTheRuntimeDirectory();
};

void TestSingleInstance::isTheOnlyOne()
{
    const QTemporaryDir directory;
    auto first = std::make_unique<SingleInstance>(directory.path());
    QVERIFY(*first->acquire());
    QVERIFY(*first->acquire());
    SingleInstance second(directory.path());
    const Expected<bool> acquired = second.acquire();
    QVERIFY(acquired);
    QVERIFY(!*acquired);
    first.reset();
    QVERIFY(*second.acquire());
}

void TestSingleInstance::takesOverFromACrash()
{
    const QTemporaryDir directory;
    // As QLockFile writes it, of a process that is gone: no process has a number that large.
    QFile lock(directory.filePath(u"lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("2147483646\nrookery\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n" +
               QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
    lock.close();
    SingleInstance instance(directory.path());
    const Expected<bool> acquired = instance.acquire();
    QVERIFY(acquired);
    QVERIFY(*acquired);
}

void TestSingleInstance::saysWhereNobodyCanTell()
{
    SingleInstance instance(u"/nonexistent/directory"_s);
    const Expected<bool> acquired = instance.acquire();
    QVERIFY(!acquired);
    QVERIFY(!acquired.error().message.isEmpty());
}

void TestSingleInstance::usesTheRuntimeDirectory()
{
    const QTemporaryDir directory;
    qputenv("XDG_RUNTIME_DIR", directory.path().toUtf8());
    SingleInstance instance;
    QVERIFY(*instance.acquire());
    QVERIFY(QFile::exists(directory.filePath(u"rookery/lock"_s)));
}

ROOKERY_TEST(TestSingleInstance)
#include "tst_single_instance.moc"
