// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_place.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestControlPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesADirectoryForThisUserOnly();
    void refusesADirectoryThatOthersMayWriteTo();
    void refusesALink();
    void refusesAFile();

private:
    [[nodiscard]] QString ours() const { return m_directory->filePath(u"rookery"_s); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestControlPlace::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_directory->path().toUtf8());
}

void TestControlPlace::makesADirectoryForThisUserOnly()
{
    const Expected<QString> made = runtimeDirectory();
    QVERIFY2(made, made ? "" : qPrintable(made.error().sentence()));
    QCOMPARE(*made, ours());
    const QFileDevice::Permissions permissions = QFile::permissions(ours());
    QVERIFY(!permissions.testAnyFlags(QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                      QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                      QFileDevice::WriteOther | QFileDevice::ExeOther));
    QCOMPARE(*runtimeDirectory(), ours()); // it is there already
    QCOMPARE(*controlSocketPath(), ours() + u"/control"_s);
}

void TestControlPlace::refusesADirectoryThatOthersMayWriteTo()
{
    QVERIFY(QDir().mkdir(ours()));
    QVERIFY(QFile::setPermissions(ours(), QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                              QFileDevice::ExeOwner | QFileDevice::WriteOther |
                                              QFileDevice::ExeOther));
    const Expected<QString> made = runtimeDirectory();
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::NotPermitted);
    QVERIFY(!controlSocketPath());
}

void TestControlPlace::refusesALink()
{
    const QTemporaryDir elsewhere;
    QVERIFY(QFile::link(elsewhere.path(), ours()));
    QVERIFY(!runtimeDirectory());
}

void TestControlPlace::refusesAFile()
{
    QFile file(ours());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!runtimeDirectory());
}

ROOKERY_TEST(TestControlPlace)
#include "tst_control_place.moc"
