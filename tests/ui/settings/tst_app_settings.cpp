// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "support/setting_values.h"
#include "ui/settings/app_settings.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestAppSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void keepsEveryValue_data() { test::addEveryValue(); }

    void keepsEveryValue()
    {
        QFETCH(AppSettings, settings);
        write(settings);
        QVERIFY(read() == settings);
    }

    void startsWithDefaults() { QVERIFY(read() == AppSettings()); }

    /// The files of earlier versions: keys and words stay what they are.
    void understandsAndWritesTheSameWords_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<AppSettings>("settings");
        QTest::newRow("defaults") << QByteArray("confirmDelete=true\nconfirmStop=true\nlanguage=\nlogLevel="
                                                "info\nlogLines=10000\nlook=system\n"
                                                "notices=lost, back, attention, forward\nonClose=ask\n"
                                                "secretPlace=keychain\nstartAtLogin=false\n"
                                                "startHidden=false\nupdateInterval=250\n")
                                  << AppSettings();
        QTest::newRow("others") << QByteArray("confirmDelete=false\nconfirmStop=false\nlanguage=de\nlogLevel="
                                              "warning\nlogLines=54321\nlook=dark\n"
                                              "notices=back\nonClose=hide\nsecretPlace=ask\n"
                                              "startAtLogin=true\nstartHidden=true\nupdateInterval=1000\n")
                                << other();
        AppSettings quiet;
        quiet.notices = {};
        QTest::newRow("no notices") << QByteArray("notices=none\n") << quiet;
    }

    void understandsAndWritesTheSameWords()
    {
        QFETCH(QByteArray, file);
        QFETCH(AppSettings, settings);
        {
            QFile before(path());
            QVERIFY(before.open(QIODevice::WriteOnly));
            before.write("[General]\n" + file);
        }
        QVERIFY(read() == settings);
        QVERIFY(QFile::remove(path()));
        write(settings);
        QFile written(path());
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArrayList lines = written.readAll().split('\n');
        for (const QByteArray &line : file.split('\n'))
            QVERIFY2(lines.contains(line), line.constData());
    }

    void takesDefaultsForNonsense_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        for (const char *key : {"look", "onClose", "logLevel", "secretPlace", "updateInterval", "logLines"}) {
            QTest::addRow("%s word", key) << QString::fromLatin1(key) << QVariant(u"nonsense"_s);
            QTest::addRow("%s number", key) << QString::fromLatin1(key) << QVariant(-7);
        }
    }

    void takesDefaultsForNonsense()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        {
            QSettings settings(path(), QSettings::IniFormat);
            settings.setValue(key, value);
        }
        AppSettings expected;
        if (key == u"logLines" && value == QVariant(-7))
            expected.logLines = 1'000;
        QVERIFY(read() == expected);
    }

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"settings.ini"_s); }
    [[nodiscard]] AppSettings read() const
    {
        return AppSettings::readFrom(QSettings(path(), QSettings::IniFormat));
    }
    void write(const AppSettings &settings) const
    {
        QSettings file(path(), QSettings::IniFormat);
        settings.writeTo(file);
    }
    [[nodiscard]] static AppSettings other()
    {
        AppSettings s;
        s.language = u"de"_s;
        s.look = AppSettings::Look::Dark;
        s.onClose = AppSettings::OnClose::Hide;
        s.startAtLogin = true;
        s.startHidden = true;
        s.notices = NoticeKind::Back;
        s.logLevel = LogLevel::Warning;
        s.logLines = 54'321;
        s.updateInterval = 1s;
        s.secretPlace = SecretPlace::AskEachTime;
        s.confirmDelete = false;
        s.confirmStop = false;
        return s;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

ROOKERY_TEST(TestAppSettings)
#include "tst_app_settings.moc"
