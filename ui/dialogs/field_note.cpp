// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/field_note.h"

#include "ui/widgets/scaled_font.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

FieldNote::FieldNote(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setFont(scaled(font(), 0.92));
    setVisible(false);
}

void FieldNote::setNote(Kind kind, const QString &sentence)
{
    m_kind = kind;
    m_sentence = sentence;
    // A sign in front: it must not be the colour alone that says what it is.
    setText(sentence.isEmpty() ? QString() : QString((kind == Kind::Fault ? u"✗ "_s : u"⚠ "_s) + sentence));
    setVisible(!sentence.isEmpty());
    if (m_field)
        m_field->setAccessibleDescription(sentence);
    tint();
}

QWidget *FieldNote::under(QWidget *field)
{
    m_field = field;
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(field);
    column->addWidget(this);
    both->setFocusProxy(field);
    return both;
}

void FieldNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
    QLabel::changeEvent(event);
}

void FieldNote::tint()
{
    const Theme theme = Theme::of(QApplication::palette());
    QPalette own;
    own.setColor(QPalette::WindowText, m_kind == Kind::Fault ? theme.trouble : theme.working);
    setPalette(own);
}

} // namespace rookery
