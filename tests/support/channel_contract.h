// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"

#include <QObject>

#include <memory>

namespace rookery::test {

/// What every MessageChannel has to do. A test of one kind of channel derives from it and says how to connect
/// two.
class ChannelContract : public QObject
{
    Q_OBJECT

public:
    struct Pair
    {
        std::unique_ptr<MessageChannel> client;
        std::unique_ptr<MessageChannel> server;
    };

protected:
    /// Two channels that are connected to each other.
    virtual Pair connectedPair() = 0;
    /// Makes the client's end of the pair made last send a text message, which no MessageChannel can.
    virtual void sendTextFromClient(const QString &text) = 0;

private Q_SLOTS:
    void deliversMessagesUnchanged_data();
    void deliversMessagesUnchanged();
    void keepsOrder_data();
    void keepsOrder();
    void sendsBothWaysAtOnce();
    void answersPing_data();
    void answersPing();
    void reportsTextMessages();
    void countsBytesDown_data();
    void countsBytesDown();
    void reportsNoBytesInsideSendOrFlush();
    void handsBackWhatItSent_data();
    void handsBackWhatItSent();
    void handsBackWhatIsLeftAtTheEnd_data();
    void handsBackWhatIsLeftAtTheEnd();
    void handsOnNothingFromInsideACall();
    void closeDeliversQueuedMessagesFirst_data();
    void closeDeliversQueuedMessagesFirst();
    void closeLosesNothingWhileThePeerSends();
    void closesOnceWhenBothClose();
    void abortEndsBothEnds_data();
    void abortEndsBothEnds();
    void givesUpWithoutWaiting();
    void destroyingEndsThePeer();
    void sendsNothingAfterClose();
    void staysSilentAfterClosed();
    void mayCloseInsideAnySlot_data();
    void mayCloseInsideAnySlot();
    void mayBeDeletedLaterInsideAnySlot_data();
    void mayBeDeletedLaterInsideAnySlot();
    void namesItsPeer();
};

} // namespace rookery::test
