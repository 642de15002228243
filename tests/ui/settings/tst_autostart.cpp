// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/settings/autostart.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestAutostart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesAndGoes()
    {
        const QTemporaryDir dir;
        const Autostart autostart(dir.filePath(u"auto"_s), u"/opt/rookery"_s);
        QVERIFY(!autostart.isEnabled());
        QVERIFY(autostart.disable());
        QVERIFY(autostart.enable(true));
        QVERIFY(autostart.isEnabled());
        const QByteArray text = read(autostart);
        QVERIFY(text.startsWith("[Desktop Entry]\n"));
        QVERIFY(text.contains("\nExec=\"/opt/rookery\" --hidden\n"));
        // What is installed, or it has no picture.
        QVERIFY(text.contains("\nIcon=org.rookery.Rookery\n"));
        QVERIFY(autostart.filePath().endsWith(u"/org.rookery.Rookery.desktop"));
        QVERIFY(autostart.enable(false));
        QVERIFY(read(autostart).contains("\nExec=\"/opt/rookery\"\n"));
        QVERIFY(autostart.disable());
        QVERIFY(!autostart.isEnabled());
        QVERIFY(!QFile::exists(autostart.filePath()));
    }

    /// One that an earlier version made has another name.
    void takesThePlaceOfAnOlderEntry()
    {
        const QTemporaryDir dir;
        const Autostart autostart(dir.path(), u"/opt/rookery"_s);
        const QString old = dir.filePath(u"rookery.desktop"_s);
        const auto write = [&old](const QByteArray &text) {
            QFile file(old);
            return file.open(QIODevice::WriteOnly) && file.write(text) > 0;
        };
        QVERIFY(write("[Desktop Entry]\nExec=rookery\n"));
        QVERIFY(autostart.isEnabled());
        QVERIFY(autostart.enable(false));
        QVERIFY(!QFile::exists(old)); // it would start twice
        QVERIFY(autostart.isEnabled());
        QVERIFY(write("[Desktop Entry]\nExec=rookery\n"));
        QVERIFY(autostart.disable());
        QVERIFY(!QFile::exists(old));
        QVERIFY(!autostart.isEnabled());
        QVERIFY(write("[Desktop Entry]\nExec=rookery\nHidden=true\n"));
        QVERIFY(!autostart.isEnabled());
    }

    void startsTheAppImageRatherThanItsInside()
    {
        const QTemporaryDir dir;
        qputenv("APPIMAGE", "/home/me/My Apps/Rookery.AppImage");
        const Autostart autostart(dir.path());
        qunsetenv("APPIMAGE");
        QVERIFY(autostart.enable(false));
        QVERIFY(read(autostart).contains("\nExec=\"/home/me/My Apps/Rookery.AppImage\"\n"));
    }

    void heedsTheDesktopsOwnSwitch_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("XDG") << QByteArray("Hidden=true\n");
        QTest::newRow("GNOME") << QByteArray("X-GNOME-Autostart-enabled=false\n");
    }

    void heedsTheDesktopsOwnSwitch()
    {
        QFETCH(QByteArray, line);
        const QTemporaryDir dir;
        const Autostart autostart(dir.path(), u"/opt/rookery"_s);
        QFile file(autostart.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[Desktop Entry]\nExec=rookery\n" + line);
        file.close();
        QVERIFY(!autostart.isEnabled());
    }

    void saysWhenItCannotWrite()
    {
        const QTemporaryDir dir;
        QFile inTheWay(dir.filePath(u"auto"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto done = Autostart(inTheWay.fileName(), u"/opt/rookery"_s).enable(false);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::LocalIo);
    }

    void quotes_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("space") << u"/a b"_s << u"\"/a b\""_s;
        QTest::newRow("percent") << u"/100%"_s << u"\"/100%%\""_s;
        QTest::newRow("dollar") << u"/a$b"_s << u"\"/a\\\\$b\""_s;
        QTest::newRow("quote") << u"/a\"b"_s << u"\"/a\\\\\"b\""_s;
        QTest::newRow("backslash") << u"/a\\b"_s << u"\"/a\\\\\\\\b\""_s;
    }

    void quotes()
    {
        QFETCH(QString, plain);
        QTEST(Autostart::quotedArgument(plain), "quoted");
    }

private:
    static QByteArray read(const Autostart &autostart)
    {
        QFile file(autostart.filePath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

ROOKERY_TEST(TestAutostart)
#include "tst_autostart.moc"
