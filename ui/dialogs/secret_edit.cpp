// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secret_edit.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QPainter>
#include <QPainterPath>

namespace rookery {

namespace {

/// An eye, crossed out while the text is shown.
QIcon eye(const QColor &ink, bool crossed)
{
    QPixmap pixmap(64, 64);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 4.5, Qt::SolidLine, Qt::RoundCap));
    QPainterPath lids;
    lids.moveTo(6, 32);
    lids.quadTo(32, 4, 58, 32);
    lids.quadTo(32, 60, 6, 32);
    painter.drawPath(lids);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(32, 32), 7, 7);
    if (crossed)
        painter.drawLine(12, 54, 52, 10);
    return QIcon(pixmap);
}

} // namespace

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent), m_show(addAction(QIcon(), TrailingPosition))
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(m_show, &QAction::triggered, this, &SecretEdit::toggle);
    m_show->setText(tr("Show"));
    m_show->setIcon(eye(palette().color(QPalette::PlaceholderText), false));
}

void SecretEdit::setStored(const QByteArray &secret)
{
    m_unknown = false;
    setPlaceholderText({});
    setText(QString::fromUtf8(secret));
    setModified(false);
}

void SecretEdit::setUnknown(const QString &why)
{
    m_unknown = true;
    clear();
    setModified(false);
    setPlaceholderText(why);
}

std::optional<QByteArray> SecretEdit::change() const
{
    if (!isModified())
        return std::nullopt;
    return text().toUtf8();
}

void SecretEdit::toggle()
{
    setEchoMode(isShown() ? Password : Normal);
    m_show->setText(isShown() ? tr("Hide") : tr("Show"));
    m_show->setIcon(eye(palette().color(QPalette::PlaceholderText), isShown()));
}

} // namespace rookery
