// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/settings/settings_store.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestSettingsStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void keepsWhatIsSet()
    {
        AppSettings dark;
        dark.look = AppSettings::Look::Dark;
        {
            SettingsStore store(path());
            QVERIFY(store.current() == AppSettings());
            store.set(dark);
        }
        QVERIFY(SettingsStore(path()).current() == dark);
    }

    void tellsOnlyRealChanges()
    {
        SettingsStore store(path());
        QSignalSpy changed(&store, &SettingsStore::changed);
        store.set(store.current());
        store.set(&AppSettings::look, store.current().look);
        QCOMPARE(changed.count(), 0);
        store.set(&AppSettings::look, AppSettings::Look::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed[0][0].value<AppSettings>() == store.current());
        QCOMPARE(store.current().look, AppSettings::Look::Dark);
        QVERIFY(changed[0][1].value<AppSettings>() == AppSettings());
    }

    void tellsWhoeverHeedsOneOrSome()
    {
        SettingsStore store(path());
        int heeded = 0;
        int told = 0;
        {
            const QObject heeding;
            store.onChange(
                &heeding, [&](const AppSettings &) { ++heeded; }, &AppSettings::logLevel,
                &AppSettings::logLines);
            store.follow(
                &heeding, [&](const AppSettings &now) { told = now.logLines; }, &AppSettings::logLines);
            QCOMPARE(told, AppSettings().logLines);
            store.set(&AppSettings::look, AppSettings::Look::Dark);
            QCOMPARE(heeded, 0);
            store.set(&AppSettings::logLines, 2'000);
            QCOMPARE(heeded, 1);
            QCOMPARE(told, 2'000);
            store.set(&AppSettings::logLevel, LogLevel::Debug);
            QCOMPARE(heeded, 2);
        }
        store.set(&AppSettings::logLines, 3'000);
        QCOMPARE(heeded, 2);
        QCOMPARE(told, 2'000);
    }

    /// They count all the same, and are written when they can be.
    void saysThatTheyCannotBeSaved()
    {
        QDir dir(m_dir->path());
        // No rights keep root out, but a file is no directory.
        QFile inTheWay(dir.filePath(u"config"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const QString path = dir.filePath(u"config/settings.ini"_s);
        SettingsStore store(path);
        QSignalSpy failed(&store, &SettingsStore::failed);
        QSignalSpy saved(&store, &SettingsStore::saved);
        store.set(&AppSettings::logLines, 2'000);
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed[0][0].value<Error>().message.contains(path));
        QCOMPARE(saved.count(), 0);
        QCOMPARE(store.current().logLines, 2'000);
        QVERIFY(inTheWay.remove());
        store.save();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(SettingsStore(path).current().logLines, 2'000);
    }

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

ROOKERY_TEST(TestSettingsStore)
#include "tst_settings_store.moc"
