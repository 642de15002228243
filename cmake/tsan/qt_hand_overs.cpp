// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells ThreadSanitizer of the hand-overs between event loops, for the `tsan` preset only.
///
/// A distribution's Qt is not instrumented, so the order that its event queue gives (what was written before
/// a call was posted is visible where the call runs) is unknown to ThreadSanitizer, and it calls every queued
/// call a race. The two functions by which our code posts, QMetaObject::invokeMethodImpl and
/// QMetaObject::activate, are defined here once more: they mark the release and go on to Qt's own. Qt's
/// EventNotifyCallback runs in the receiver's thread before an event is delivered: that is where the acquire
/// goes. The edge is drawn for exactly the pair that Qt orders (the receiver of a call, the sender of a
/// signal), so that two threads which share something without one are still reported.
#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

namespace {

/// The beginning of QAbstractMetaCallEvent in Qt 6 (qobject_p.h): private there, and read here only.
class MetaCall : public QEvent
{
public:
    int signalId;
    const QObject *sender;
};

bool acquire(void **arguments)
{
    const auto *receiver = static_cast<QObject *>(arguments[0]);
    auto *event = static_cast<QEvent *>(arguments[1]);
    if (event->type() == QEvent::MetaCall) {
        const QObject *sender = static_cast<MetaCall *>(event)->sender;
        __tsan_acquire(const_cast<QObject *>(sender ? sender : receiver));
    }
    return false;
}

template <typename Function> Function next(const char *mangled)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, mangled));
}

const bool registered = QInternal::registerCallback(QInternal::EventNotifyCallback, acquire);

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *result)
{
    static const auto real = next<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
                                           void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    __tsan_release(object);
    return real(object, slot, type, result);
}

void QMetaObject::activate(QObject *sender, const QMetaObject *metaObject, int signal, void **arguments)
{
    static const auto real = next<void (*)(QObject *, const QMetaObject *, int, void **)>(
        "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(sender);
    real(sender, metaObject, signal, arguments);
}
