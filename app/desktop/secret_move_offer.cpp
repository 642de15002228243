// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/secret_move_offer.h"

#include "core/secret/replaceable_secret_store.h"
#include "core/secret/secret_move.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace rookery {

namespace {

QString question(SecretPlace from, SecretPlace to)
{
    if (to == SecretPlace::AskEachTime)
        return SecretMoveOffer::tr(
                   "Your keys and passwords are kept %1. Forget them there? Rookery uses them "
                   "until it ends, and asks for them after that.")
            .arg(placeText(from));
    return SecretMoveOffer::tr("Your keys and passwords are kept %1. Keep them %2 instead?")
        .arg(placeText(from), placeText(to));
}

} // namespace

SecretMoveOffer::SecretMoveOffer(ReplaceableSecretStore &secrets, Profiles profiles, QObject *parent)
    : QObject(parent), m_secrets(secrets), m_profiles(std::move(profiles))
{
}

void SecretMoveOffer::offer(SecretStore *before, SecretPlace from, SecretPlace to)
{
    m_left.push_back({before, from});
    m_place = to;
    // One after the other: what one move has still to forget may be all that the next one finds.
    if (m_isMoving)
        return;
    dropQuestion();
    next();
}

void SecretMoveOffer::next()
{
    // Where they are kept now is no place to move them from.
    while (!m_left.empty() && m_left.front().place == m_place)
        m_left.pop_front();
    if (m_left.empty())
        return;
    auto *move = new SecretMove(*m_left.front().store, m_secrets.current(), m_profiles(), this);
    m_move = move;
    connect(move, &SecretMove::done, this, [this](bool moved, const Error &why) {
        if (!moved)
            Q_EMIT failed({why.code, tr("Not every key could be moved; those stay where they were."),
                           why.sentence(), why.detail});
        goOn();
    });
    connect(move, &SecretMove::looked, this, [this](int secrets) {
        if (secrets == 0)
            goOn();
        else
            ask();
    });
    move->look();
}

/// The person has decided about the first of them, or there was nothing.
void SecretMoveOffer::goOn()
{
    m_move->deleteLater();
    m_move = nullptr;
    m_isMoving = false;
    m_left.pop_front();
    next();
}

void SecretMoveOffer::ask()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Keys and passwords"),
                                question(m_left.front().place, m_place), QMessageBox::NoButton,
                                m_window && m_window->isVisible() ? m_window.get() : nullptr);
    m_box = box;
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const bool forgets = m_place == SecretPlace::AskEachTime;
    QPushButton *yes =
        box->addButton(forgets ? tr("&Forget them") : tr("&Move them"), QMessageBox::AcceptRole);
    box->setEscapeButton(box->addButton(tr("&Leave them there"), QMessageBox::RejectRole));
    box->setDefaultButton(yes);
    connect(box, &QDialog::finished, m_move, [this, box, yes] {
        if (box->clickedButton() != yes)
            return goOn();
        m_isMoving = true;
        m_move->move();
    });
    box->open();
}

/// About a place that is no longer the one that was chosen; what it was about is asked again.
void SecretMoveOffer::dropQuestion()
{
    if (m_box) {
        m_box->disconnect(m_move);
        m_box->close();
    }
    if (m_move) {
        m_move->disconnect(this);
        m_move->deleteLater();
    }
    m_move = nullptr;
}

} // namespace rookery
