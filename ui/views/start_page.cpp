// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start_page.h"

#include "ui/widgets/card.h"
#include "ui/widgets/scaled_font.h"
#include "ui/widgets/screen_fit.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace rookery {

namespace {

constexpr int IconSide = 72;
constexpr int Width = 520;

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent)
{
    auto *content = new QWidget;
    auto *column = new QWidget(content);
    column->setMaximumWidth(Width);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(10);
    if (const QIcon icon = QApplication::windowIcon(); !icon.isNull()) {
        auto *picture = new QLabel(column);
        picture->setPixmap(icon.pixmap(IconSide, IconSide));
        picture->setAlignment(Qt::AlignCenter);
        layout->addWidget(picture);
    }
    QLabel *title = makeText(tr("No tunnel yet"), column);
    QFont large = scaled(font(), 1.7);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    layout->addWidget(title);
    QLabel *what = makeText(tr("A tunnel carries ports of this computer over one WebSocket to a "
                               "penguin server or a Rookery gateway."),
                            column);
    what->setAlignment(Qt::AlignCenter);
    layout->addWidget(what);
    layout->addSpacing(8);
    layout->addWidget(makeChoice(tr("New tunnel"),
                                 tr("Type the address of a server and say what to forward."),
                                 &StartPage::newRequested, true));
    layout->addWidget(makeChoice(tr("Paste a command"),
                                 tr("Take over a “penguin client …” command as it is."),
                                 &StartPage::pasteRequested));
    layout->addWidget(makeChoice(tr("Open the demo"),
                                 tr("Watch live flows through a gateway on this computer, in ten seconds."),
                                 &StartPage::demoRequested));

    auto *middle = new QVBoxLayout(content);
    middle->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(column, 10);
    row->addStretch();
    middle->addLayout(row);
    middle->addStretch(3);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scrolling(content));
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_first->setFocus(Qt::OtherFocusReason);
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_first->click();
    else
        QWidget::keyPressEvent(event);
}

QWidget *StartPage::makeChoice(const QString &button, const QString &why, void (StartPage::*chosen)(),
                               bool first)
{
    auto *card = new Card(this);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    row->addWidget(makeText(why, card), 1);
    auto *push = new QPushButton(button, card);
    push->setMinimumWidth(150);
    if (first)
        m_first = push;
    push->setAccessibleDescription(why);
    connect(push, &QPushButton::clicked, this, chosen);
    row->addWidget(push);
    return card;
}

} // namespace rookery
