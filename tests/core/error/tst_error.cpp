// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error/error.h"
#include "support/room_test.h"

#include <QTest>
#include <QVariant>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

Expected<int> half(int number)
{
    if (number % 2 != 0)
        return failure(ErrorCode::BadInput, u"Odd."_s, u"Try an even one."_s, u"raw"_s);
    return number / 2;
}

} // namespace

class TestError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentenceIsMessageAndHint()
    {
        QCOMPARE((Error{ErrorCode::Timeout, u"Too late."_s, u"Be quick."_s, u"raw"_s}.sentence()),
                 u"Too late. Be quick."_s);
        QCOMPARE((Error{ErrorCode::Timeout, u"Too late."_s, {}, u"raw"_s}.sentence()), u"Too late."_s);
    }

    void expectedHoldsAValueOrWhyThereIsNone()
    {
        QCOMPARE(half(4).value(), 2);
        const auto none = half(3);
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().code, ErrorCode::BadInput);
        QCOMPARE(none.error().message, u"Odd."_s);
        QCOMPARE(none.error().hint, u"Try an even one."_s);
        QCOMPARE(none.error().detail, u"raw"_s);
    }

    void travelsInAVariant()
    {
        const QVariant variant = QVariant::fromValue(Error{ErrorCode::PortBusy, u"Busy."_s, {}, {}});
        QCOMPARE(variant.value<Error>().code, ErrorCode::PortBusy);
    }
};

ROOKERY_TEST(TestError)
#include "tst_error.moc"
