// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/dialogs/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestAboutDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichVersionAndLicence()
    {
        QApplication::setApplicationVersion(u"9.8.7"_s);
        const AboutDialog dialog;
        const auto says = [&dialog](const QString &what) {
            const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text().contains(what); });
        };
        for (const QString &what : {u"9.8.7"_s, u"General Public License"_s, QString::fromLatin1(qVersion())})
            QVERIFY2(says(what), qPrintable(what));
    }

    void closes()
    {
        AboutDialog dialog;
        dialog.show();
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click();
        QVERIFY(!dialog.isVisible());
    }
};

ROOKERY_TEST_WITH(QApplication, TestAboutDialog)
#include "tst_about_dialog.moc"
