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
    SecretStore *const target = &m_secrets.current();
    // One after the other: what one of them has still to forget may be all that the next one finds.
    if (m_move && m_isMoving) {
        connect(m_move, &QObject::destroyed, this, [this, before, target, from, to] {
            if (&m_secrets.current() == target)
                offer(before, from, to);
        });
        return;
    }
    dropQuestion();
    auto *move = new SecretMove(*before, *target, m_profiles(), this);
    m_move = move;
    m_isMoving = false;
    connect(move, &SecretMove::done, this, [this, move](bool moved, const Error &why) {
        move->deleteLater();
        if (!moved)
            Q_EMIT failed({why.code, tr("Not every key could be moved; those stay where they were."),
                           why.sentence(), why.detail});
    });
    connect(move, &SecretMove::looked, this, [this, move, from, to](int secrets) {
        if (secrets == 0) {
            move->deleteLater();
            return;
        }
        auto *box = new QMessageBox(QMessageBox::Question, tr("Keys and passwords"), question(from, to),
                                    QMessageBox::NoButton,
                                    m_window && m_window->isVisible() ? m_window.get() : nullptr);
        m_box = box;
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        const bool forgets = to == SecretPlace::AskEachTime;
        QPushButton *yes =
            box->addButton(forgets ? tr("&Forget them") : tr("&Move them"), QMessageBox::AcceptRole);
        box->setEscapeButton(box->addButton(tr("&Leave them there"), QMessageBox::RejectRole));
        box->setDefaultButton(yes);
        connect(box, &QDialog::finished, move, [this, box, yes, move] {
            if (box->clickedButton() != yes) {
                move->deleteLater();
                return;
            }
            m_isMoving = true;
            move->move();
        });
        box->open();
    });
    move->look();
}

/// About a place that is no longer the one that was chosen.
void SecretMoveOffer::dropQuestion()
{
    if (m_move)
        m_move->deleteLater();
    m_move = nullptr;
    if (m_box)
        m_box->close();
}

} // namespace rookery
