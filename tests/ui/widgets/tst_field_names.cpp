// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/widgets/field_names.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class FieldNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheFocus();
    void namesWhatIsTypedInto();
    void leavesNamesThatThereAre();
    void callsPagesAsTheirWindow();
};

void FieldNamesTest::followsTheFocus()
{
    QWidget form;
    auto *layout = new QFormLayout(&form);
    auto *outer = new QWidget;
    auto *middle = new QWidget(outer);
    auto *field = new QLineEdit(middle);
    middle->setFocusProxy(field);
    outer->setFocusProxy(middle);
    layout->addRow(u"Key && &path"_s, outer);
    nameFields(form);
    QCOMPARE(field->accessibleName(), u"Key & path"_s);
}

void FieldNamesTest::namesWhatIsTypedInto()
{
    QWidget form;
    auto *layout = new QFormLayout(&form);
    auto *box = new QComboBox;
    box->setEditable(true);
    layout->addRow(u"&Group"_s, box);
    nameFields(form);
    QCOMPARE(box->lineEdit()->accessibleName(), u"Group"_s);
    QCOMPARE(box->accessibleName(), u"Group"_s);
}

void FieldNamesTest::leavesNamesThatThereAre()
{
    QWidget form;
    auto *layout = new QFormLayout(&form);
    auto *field = new QLineEdit;
    field->setAccessibleName(u"The key"_s);
    layout->addRow(u"Key"_s, field);
    nameFields(form);
    QCOMPARE(field->accessibleName(), u"The key"_s);
}

void FieldNamesTest::callsPagesAsTheirWindow()
{
    QWidget form;
    form.setWindowTitle(u"Edit Office[*]"_s);
    auto *pages = new QTabWidget(&form);
    nameFields(form);
    QCOMPARE(pages->accessibleName(), u"Edit Office"_s);
}

ROOKERY_TEST_WITH(QApplication, FieldNamesTest)
#include "tst_field_names.moc"
