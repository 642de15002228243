// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secret_service.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.secrets"_s;
const QString Path = u"/org/freedesktop/secrets"_s;
const QString ServiceInterface = u"org.freedesktop.Secret.Service"_s;
const QString CollectionInterface = u"org.freedesktop.Secret.Collection"_s;
const QString PromptInterface = u"org.freedesktop.Secret.Prompt"_s;
const QString PropertiesInterface = u"org.freedesktop.DBus.Properties"_s;

/// In place of an object: there is none.
bool isNone(const QDBusObjectPath &path)
{
    return path.path().size() <= 1;
}

QDBusMessage callOf(const QString &path, const QString &interface, const QString &method,
                    const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(Service, path, interface, method);
    call.setArguments(arguments);
    return call;
}

template <class Done>
void ask(const QDBusConnection &bus, const QDBusMessage &call, QObject *context, Done done)
{
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(*watcher);
    });
}

} // namespace

SecretService::SecretService(const QDBusConnection &bus, QObject *parent) : KeychainLock(parent), m_bus(bus)
{
    m_bus.connect(Service, Path, ServiceInterface, u"CollectionChanged"_s, this, SLOT(changed()));
    m_bus.connect(Service, {}, PropertiesInterface, u"PropertiesChanged"_s, {CollectionInterface}, {}, this,
                  SLOT(changed()));
    auto *owner = new QDBusServiceWatcher(Service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        take(Lock::Unknown);
        answer(false);
    });
    connect(owner, &QDBusServiceWatcher::serviceRegistered, this, &SecretService::changed);
}

void SecretService::look(LookDone done)
{
    ask(m_bus, callOf(Path, ServiceInterface, u"ReadAlias"_s, {u"default"_s}), this,
        [this, done = std::move(done)](const QDBusPendingReply<QDBusObjectPath> &alias) {
            if (!alias.isError())
                return lookAtCollection(alias.value(), done);
            take(Lock::Unknown);
            done(Lock::Unknown);
        });
}

void SecretService::lookAtCollection(const QDBusObjectPath &collection, const LookDone &done)
{
    m_collection = collection;
    if (isNone(collection)) {
        take(Lock::Missing);
        done(Lock::Missing);
        return;
    }
    ask(m_bus, callOf(collection.path(), PropertiesInterface, u"Get"_s, {CollectionInterface, u"Locked"_s}),
        this, [this, done](const QDBusPendingReply<QDBusVariant> &locked) {
            const Lock lock = locked.isError()                    ? Lock::Unknown
                              : locked.value().variant().toBool() ? Lock::Locked
                                                                  : Lock::Open;
            take(lock);
            done(lock);
        });
}

void SecretService::unlock(UnlockDone done)
{
    m_asking.push_back(std::move(done));
    if (m_asking.size() == 1)
        askToUnlock();
}

void SecretService::askToUnlock()
{
    const QVariant which = QVariant::fromValue(QList{m_collection});
    ask(m_bus, callOf(Path, ServiceInterface, u"Unlock"_s, {which}), this,
        [this](const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> &reply) {
            if (reply.isError())
                answer(false);
            else if (isNone(reply.argumentAt<1>()))
                answer(!reply.argumentAt<0>().isEmpty());
            else
                showPrompt(reply.argumentAt<1>());
        });
}

void SecretService::showPrompt(const QDBusObjectPath &prompt)
{
    m_prompt = prompt;
    m_bus.connect(Service, prompt.path(), PromptInterface, u"Completed"_s, this,
                  SLOT(promptCompleted(bool, QDBusVariant)));
    // No window to be shown over: it is somebody else's to know which one the person looks at.
    ask(m_bus, callOf(prompt.path(), PromptInterface, u"Prompt"_s, {QString()}), this,
        [this, prompt](const QDBusPendingReply<> &shown) {
            if (shown.isError() && m_prompt == prompt)
                answer(false);
        });
}

void SecretService::promptCompleted(bool dismissed, const QDBusVariant &)
{
    answer(!dismissed);
}

void SecretService::answer(bool opened)
{
    if (const QDBusObjectPath prompt = std::exchange(m_prompt, {}); !isNone(prompt))
        m_bus.disconnect(Service, prompt.path(), PromptInterface, u"Completed"_s, this,
                         SLOT(promptCompleted(bool, QDBusVariant)));
    for (const UnlockDone &done : std::exchange(m_asking, {}))
        done(opened);
}

void SecretService::changed()
{
    look([](Lock) {});
}

void SecretService::take(Lock lock)
{
    // One that was not there at first is as good as one that was locked.
    const Lock before = std::exchange(m_last, lock);
    if (before == Lock::Open || lock != Lock::Open)
        return;
    // Opened by somebody else, while our prompt is on the screen.
    if (!isNone(m_prompt))
        m_bus.asyncCall(callOf(m_prompt.path(), PromptInterface, u"Dismiss"_s, {}));
    answer(true);
    Q_EMIT opened();
}

} // namespace rookery
