// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/stop_question.h"

#include "core/describe/name_list.h"

#include <QCheckBox>
#include <QPushButton>

namespace rookery {

StopQuestion::StopQuestion(const QStringList &names, int flows, QWidget *parent)
    : QMessageBox(Question, tr("Stop tunnel"), {}, Cancel, parent)
{
    const int count = int(names.size());
    setTextFormat(Qt::PlainText);
    setText(count == 1 ? tr("Stop “%1”?").arg(names.constFirst()) : tr("Stop %n tunnel(s)?", nullptr, count));
    QString sentence = tr("%n connection(s) would be cut.", nullptr, flows);
    if (count > 1)
        sentence.prepend(nameList(names) + QLatin1Char('\n'));
    setInformativeText(sentence);
    setDefaultButton(Cancel);
    setCheckBox(new QCheckBox(tr("Do not &ask again")));
    m_yes = addButton(tr("&Stop"), DestructiveRole);
    connect(this, &QDialog::finished, this, [this] {
        if (clickedButton() == m_yes)
            Q_EMIT answered(!checkBox()->isChecked());
    });
}

} // namespace rookery
