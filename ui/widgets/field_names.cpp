// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_names.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Without the mark of its shortcut; "&&" is one that is meant.
QString plain(QString text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1);
    return text;
}

void name(QWidget &widget, const QString &text)
{
    if (widget.accessibleName().isEmpty())
        widget.setAccessibleName(text);
}

} // namespace

void nameFields(QWidget &form)
{
    const QList<QLabel *> labels = form.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QWidget *field = label->buddy();
        if (!field)
            continue;
        while (QWidget *inner = field->focusProxy())
            field = inner;
        name(*field, plain(label->text()));
        if (const auto *box = qobject_cast<QComboBox *>(field); box && box->lineEdit())
            name(*box->lineEdit(), plain(label->text()));
        else if (auto *owner = qobject_cast<QComboBox *>(field->parentWidget()))
            name(*owner, plain(label->text()));
    }
    const QList<QTabWidget *> pages = form.findChildren<QTabWidget *>();
    for (QTabWidget *widget : pages) {
        name(*widget, form.windowTitle().remove(u"[*]"_s));
        name(*widget->tabBar(), widget->accessibleName());
    }
}

} // namespace rookery
