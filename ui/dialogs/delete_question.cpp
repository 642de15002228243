// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/delete_question.h"

#include "core/describe/name_list.h"

#include <QCheckBox>
#include <QPushButton>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

DeleteQuestion::DeleteQuestion(const QStringList &names, int flows, QWidget *parent)
    : QMessageBox(Question, tr("Delete tunnel"), {}, Cancel, parent)
{
    const int count = int(names.size());
    setTextFormat(Qt::PlainText);
    setText(count == 1 ? tr("Delete “%1”?").arg(names.constFirst())
                       : tr("Delete %n tunnel(s)?", nullptr, count));
    QStringList sentences;
    if (flows > 0)
        sentences += tr("%n connection(s) would be cut.", nullptr, flows);
    sentences += count == 1 ? tr("Its forwards, its key and its passwords go with it.")
                            : tr("Their forwards, keys and passwords go with them.");
    sentences += tr("Until Rookery ends, Undo brings back what you deleted.");
    const QString told = sentences.join(u' ');
    setInformativeText(count == 1 ? told : QString(nameList(names) + u"\n\n"_s + told));
    setDefaultButton(Cancel);
    setCheckBox(new QCheckBox(tr("Do not &ask again")));
    m_yes = addButton(tr("&Delete"), DestructiveRole);
    connect(this, &QDialog::finished, this, [this] {
        if (clickedButton() == m_yes)
            Q_EMIT answered(!checkBox()->isChecked());
    });
}

} // namespace rookery
