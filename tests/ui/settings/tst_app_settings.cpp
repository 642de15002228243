// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/app_settings.h"
#include "ui/settings/settings_store.h"

#include <QSettings>
#include <QSignalSpy>
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

    /// Every field differs from its default, so a field that is forgotten in one of the two ways shows.
    void keepsEveryField()
    {
        const AppSettings written = other();
        const AppSettings fresh;
        const auto &[l1, k1, c1, a1, h1, n1, g1, i1, u1, s1] = written;
        const auto &[l2, k2, c2, a2, h2, n2, g2, i2, u2, s2] = fresh;
        QVERIFY(l1 != l2 && k1 != k2 && c1 != c2 && a1 != a2 && h1 != h2 && n1 != n2 && g1 != g2 &&
                i1 != i2 && u1 != u2 && s1 != s2);
        {
            SettingsStore store(path());
            store.set(written);
        }
        const SettingsStore again(path());
        QVERIFY(again.current() == written);
    }

    void startsWithDefaults()
    {
        const SettingsStore store(path());
        QVERIFY(store.current() == AppSettings());
        QCOMPARE(store.current().notices, AllNotices);
    }

    void keepsNoNoticesApartFromNoneChosenYet()
    {
        AppSettings settings;
        settings.notices = {};
        {
            SettingsStore store(path());
            store.set(settings);
        }
        QCOMPARE(SettingsStore(path()).current().notices, NoticeKinds());
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
            expected.logLines = AppSettings::MinLogLines;
        QVERIFY(SettingsStore(path()).current() == expected);
    }

    void tellsOnlyRealChanges()
    {
        SettingsStore store(path());
        QSignalSpy changed(&store, &SettingsStore::changed);
        store.set(store.current());
        QCOMPARE(changed.count(), 0);
        store.set(other());
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed[0][0].value<AppSettings>() == other());
        QVERIFY(changed[0][1].value<AppSettings>() == AppSettings());
    }

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"settings.ini"_s); }
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
        return s;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestAppSettings)
#include "tst_app_settings.moc"
