// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/applied_settings.h"
#include "core/language/language.h"
#include "core/log/log_ring.h"
#include "core/secret/memory_secret_store.h"
#include "core/secret/replaceable_secret_store.h"
#include "support/room_test.h"
#include "ui/settings/settings_store.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Pace = TunnelSource::Pace;

namespace {

// What ctest gives to tests so that they are quiet would win over any setting. Before Qt has read it.
[[maybe_unused]] const bool NoRules = qunsetenv("QT_LOGGING_RULES");

} // namespace

class TestAppliedSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<SettingsStore>(m_dir->filePath(u"settings.ini"_s));
        m_secrets = std::make_unique<ReplaceableSecretStore>(std::make_unique<MemorySecretStore>());
        m_paces.clear();
        m_places.clear();
    }
    void cleanup() { QApplication::setPalette(QPalette()); }

    void looksAsChosenFromTheStart()
    {
        m_settings->set(&AppSettings::look, AppSettings::Look::Dark);
        const auto applied = make();
        QCOMPARE(QApplication::palette().window().color(), darkPalette().window().color());
        m_settings->set(&AppSettings::look, AppSettings::Look::Light);
        QCOMPARE(QApplication::palette().window().color(), lightPalette().window().color());
    }

    void logsAsMuchAsChosen()
    {
        const auto applied = make();
        const QLoggingCategory category("rookery.test");
        QVERIFY(category.isInfoEnabled());
        QVERIFY(!category.isDebugEnabled());
        m_settings->set(&AppSettings::logLevel, LogLevel::Error);
        QVERIFY(!category.isWarningEnabled());
        QVERIFY(category.isCriticalEnabled());
        for (int i = 0; i < 1'100; ++i)
            LogRing::instance().append({});
        QCOMPARE(LogRing::instance().since(0).size(), 1'100);
        m_settings->set(&AppSettings::logLines, 1'000);
        QCOMPARE(LogRing::instance().since(0).size(), 1'000);
    }

    void updatesAsOftenAsChosen()
    {
        const auto applied = make();
        m_settings->set(&AppSettings::updateInterval, 1s);
        m_settings->set(&AppSettings::look, AppSettings::Look::Dark);
        m_settings->set(&AppSettings::updateInterval, 250ms);
        QCOMPARE(m_paces, (QList{Pace::Live, Pace::Calm, Pace::Live}));
    }

    void keepsSecretsWhereChosenFromThenOn()
    {
        const auto applied = make();
        QVERIFY(m_places.isEmpty());
        SecretStore *const first = &m_secrets->current();
        SecretStore *left = nullptr;
        connect(applied.get(), &AppliedSettings::secretsElsewhere, this,
                [&](SecretStore *before, SecretPlace from, SecretPlace to) {
                    left = before;
                    QCOMPARE(from, SecretPlace::Keychain);
                    QCOMPARE(to, SecretPlace::File);
                });
        m_settings->set(&AppSettings::secretPlace, SecretPlace::File);
        m_settings->set(&AppSettings::startHidden, true);
        QCOMPARE(m_places, QList{SecretPlace::File});
        QCOMPARE(left, first);
    }

    void speaksAsChosen()
    {
        Language language(m_dir->path());
        const auto applied = make(&language);
        QSignalSpy changed(applied.get(), &AppliedSettings::languageChanged);
        m_settings->set(&AppSettings::look, AppSettings::Look::Dark);
        QCOMPARE(changed.count(), 0);
        m_settings->set(&AppSettings::language, u"en"_s);
        QCOMPARE(changed.count(), 1);
    }

    void startsWithTheSessionAsChosen()
    {
        const auto applied = make();
        QVERIFY(!autostart().isEnabled());
        m_settings->set(&AppSettings::startAtLogin, true);
        QVERIFY(autostart().isEnabled());
        QVERIFY(!entry().contains("--hidden"));
        m_settings->set(&AppSettings::startHidden, true);
        QVERIFY(entry().contains("--hidden"));
        m_settings->set(&AppSettings::startAtLogin, false);
        QVERIFY(!QFile::exists(autostart().filePath()));
    }

    /// A person who switched it off there and on here wants it on.
    void heedsTheDesktopsOwnSwitch()
    {
        const auto applied = make();
        m_settings->set(&AppSettings::startAtLogin, true);
        QVERIFY(applied->shown().startAtLogin);
        {
            QFile file(autostart().filePath());
            QVERIFY(file.open(QIODevice::Append));
            file.write("Hidden=true\n");
        }
        AppSettings shown = applied->shown();
        QVERIFY(!shown.startAtLogin);
        shown.startAtLogin = true;
        applied->choose(shown);
        QVERIFY(autostart().isEnabled());
        QVERIFY(m_settings->current() == shown);
        // And who leaves it off does not get it back.
        QVERIFY(autostart().disable());
        applied->choose(applied->shown());
        QVERIFY(!autostart().isEnabled());
        QVERIFY(!m_settings->current().startAtLogin);
    }

    void saysWhatCannotBeDone()
    {
        QFile inTheWay(m_dir->filePath(u"auto"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto applied = make();
        QSignalSpy failed(applied.get(), &AppliedSettings::failed);
        m_settings->set(&AppSettings::startAtLogin, true);
        QCOMPARE(failed.count(), 1);
    }

private:
    [[nodiscard]] Autostart autostart() const
    {
        return Autostart(m_dir->filePath(u"auto"_s), u"/opt/rookery"_s);
    }
    [[nodiscard]] QByteArray entry() const
    {
        QFile file(autostart().filePath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] std::unique_ptr<AppliedSettings> make(Language *language = nullptr)
    {
        return std::make_unique<AppliedSettings>(
            *m_settings, AppliedSettings::Targets{[this](Pace pace) { m_paces.append(pace); }, *m_secrets,
                                                  [this](SecretPlace place) {
                                                      m_places.append(place);
                                                      return std::make_unique<MemorySecretStore>();
                                                  },
                                                  language, autostart()});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<ReplaceableSecretStore> m_secrets;
    QList<Pace> m_paces;
    QList<SecretPlace> m_places;
};

ROOKERY_TEST_WITH(QApplication, TestAppliedSettings)
#include "tst_applied_settings.moc"
