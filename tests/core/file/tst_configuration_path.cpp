// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/configuration_path.h"
#include "support/room_test.h"

#include <QCoreApplication>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestConfigurationPath final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForEveryProgram();
};

void TestConfigurationPath::isTheSameForEveryProgram()
{
    qputenv("XDG_CONFIG_HOME", "/somewhere/config");
    for (const QString &program : {u"rookery"_s, u"rookery-cli"_s}) {
        QCoreApplication::setApplicationName(program);
        QCOMPARE(configurationPath(u"profiles.json"_s), u"/somewhere/config/rookery/profiles.json"_s);
    }
}

ROOKERY_TEST(TestConfigurationPath)
#include "tst_configuration_path.moc"
