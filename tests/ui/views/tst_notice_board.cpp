// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_ring.h"
#include "support/room_test.h"
#include "ui/views/notice_board.h"
#include "ui/views/notice_list.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestNoticeBoard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatNobodySawYet()
    {
        NoticeBoard board;
        board.post(said(u"a"_s));
        NoticeList list(board);
        list.show();
        QTRY_COMPARE(sentences(list), QStringList{u"a"_s});
        board.post(said(u"b"_s));
        QTRY_COMPARE(sentences(list), (QStringList{u"a"_s, u"b"_s}));
    }

    void saysTheSameOnce()
    {
        NoticeBoard board;
        board.post(said(u"a"_s));
        board.post(said(u"b"_s));
        board.post(said(u"a"_s));
        QCOMPARE(board.entries().size(), 2);
        QCOMPARE(board.entries().last().what.message, u"a"_s);
    }

    void makesRoomForTheNewest()
    {
        NoticeBoard board;
        for (int i = 0; i <= NoticeBoard::Most; ++i)
            board.post(said(QString::number(i)));
        QCOMPARE(board.entries().size(), NoticeBoard::Most);
        QCOMPARE(board.entries().first().what.message, u"1"_s);
    }

    /// A click may post the same again: what it was about is still so.
    void hasAWayOut()
    {
        NoticeBoard board;
        int clicks = 0;
        board.post(said(u"a"_s), u"Again"_s, [&] {
            ++clicks;
            board.post(said(u"a"_s));
        });
        NoticeList list(board);
        list.show();
        button(list, u"Again"_s)->click();
        QCOMPARE(clicks, 1);
        QTRY_VERIFY(!button(list, u"Again"_s));
        QCOMPARE(sentences(list), QStringList{u"a"_s});
    }

    void isPutAway()
    {
        NoticeBoard board;
        board.post(said(u"a"_s));
        board.post(said(u"b"_s));
        NoticeList list(board);
        list.show();
        button(list, u"Dismiss"_s)->click();
        QTRY_COMPARE(sentences(list), QStringList{u"b"_s});
        board.withdraw(u"b"_s);
        QTRY_VERIFY(!list.isVisible());
        board.withdraw(u"b"_s);
        board.click(u"b"_s);
    }

    /// All of it, however narrow the window: nothing is cut.
    void showsTheHintToo()
    {
        NoticeBoard board;
        board.post({ErrorCode::LocalIo, u"a"_s, u"what to do "_s.repeated(40), {}});
        NoticeList list(board);
        list.resize(300, 400);
        list.show();
        const QList<QLabel *> labels = list.findChildren<QLabel *>();
        QVERIFY(
            std::all_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->wordWrap(); }));
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().startsWith(u"what to do"); }));
    }

private:
    static Error said(const QString &message) { return {ErrorCode::LocalIo, message, {}, {}}; }
    static QStringList sentences(const NoticeList &list)
    {
        QStringList all;
        for (const Banner *banner : list.findChildren<Banner *>())
            all += banner->sentence();
        return all;
    }
    static QPushButton *button(const NoticeList &list, const QString &text)
    {
        for (QPushButton *one : list.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
};

ROOKERY_TEST_WITH(QApplication, TestNoticeBoard)
#include "tst_notice_board.moc"
