// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/forward_delegate.h"

#include "core/describe/forward_text.h"
#include "core/spec/forward_list.h"
#include "ui/dialogs/endpoint_text.h"
#include "ui/dialogs/forward_table_model.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The property of an editor with the text that Escape brings back.
constexpr char Before[] = "before";

/// Whether the cell is the end of a forward that is a unix socket.
bool isUnixSocket(const QModelIndex &index)
{
    const auto kind = index.siblingAtColumn(ForwardTableModel::Kind).data(Qt::EditRole).value<ForwardKind>();
    return index.column() == ForwardTableModel::Target ? kind.remote == ForwardKind::Remote::UnixSocket
                                                       : kind.local == ForwardKind::Local::UnixSocket;
}

bool isEnd(const QModelIndex &index)
{
    return index.column() == ForwardTableModel::Listen || index.column() == ForwardTableModel::Target;
}

qsizetype newCharacters(const QString &before, const QString &after)
{
    const auto same = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    const qsizetype head = same.second - after.cbegin();
    const auto tail = std::mismatch(before.crbegin(), std::make_reverse_iterator(same.first), after.crbegin(),
                                    std::make_reverse_iterator(same.second));
    return after.size() - head - (tail.second - after.crbegin());
}

/// None where the text is no more than one end, or does not make sense as a whole.
QList<ForwardSpec> wholeForwards(const QString &text)
{
    if (endpointFromText(text))
        return {};
    const ForwardList list = ForwardList::read(text);
    return list.why ? QList<ForwardSpec>() : list.forwards;
}

} // namespace

QWidget *ForwardDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    if (index.column() == ForwardTableModel::Kind)
        return createChoice(parent);
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        const_cast<ForwardDelegate *>(this)->followTyping(*line);
    return editor;
}

QWidget *ForwardDelegate::createChoice(QWidget *parent) const
{
    auto *box = new QComboBox(parent);
    for (const ForwardKindRow &row : forwardKinds()) {
        if (row.editable)
            box->addItem(kindText(row.kind), QVariant::fromValue(row.kind));
    }
    // Chosen is done: nobody expects to leave a list before it counts.
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<ForwardDelegate *>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void ForwardDelegate::followTyping(QLineEdit &line)
{
    const auto before = std::make_shared<QString>();
    connect(&line, &QLineEdit::textChanged, this, [before, &line] {
        if (!line.isModified())
            *before = line.text();
    });
    connect(&line, &QLineEdit::textEdited, this, [this, before, &line](const QString &text) {
        // What comes as a whole was pasted; what is typed is a forward long before its last digit.
        const bool typed = newCharacters(std::exchange(*before, text), text) <= 1;
        const QScopedValueRollback typing(m_typing, typed);
        Q_EMIT commitData(&line);
    });
}

void ForwardDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        return;
    }
    // Whoever types has the last word: the model may have tidied the text up.
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (line && line->isModified())
        return;
    QStyledItemDelegate::setEditorData(editor, index);
    if (line && !line->property(Before).isValid())
        line->setProperty(Before, line->text());
}

void ForwardDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData());
        return;
    }
    auto *line = qobject_cast<QLineEdit *>(editor);
    const QList<ForwardSpec> whole =
        line && !m_typing && isEnd(index) ? wholeForwards(line->text()) : QList<ForwardSpec>();
    if (whole.isEmpty()) {
        QStyledItemDelegate::setModelData(editor, model, index);
        return;
    }
    const QPersistentModelIndex cell(index);
    static_cast<ForwardTableModel *>(model)->put(index.row(), whole);
    // What the cell has now is no longer what was typed into it.
    line->setText(cell.data(Qt::EditRole).toString());
    line->setProperty(Before, line->text());
}

void ForwardDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme theme = Theme::of(option->palette);
    if (isEnd(index) && !index.data(ForwardTableModel::FaultRole).toString().isEmpty())
        option->palette.setColor(QPalette::Text, theme.trouble);
    if (isEnd(index) && option->text.isEmpty()) {
        option->text = isUnixSocket(index)                           ? u"/run/user/1000/db.sock"_s
                       : index.column() == ForwardTableModel::Target ? u"db.internal:5432"_s
                                                                     : u"127.0.0.1:5432"_s;
        option->palette.setColor(QPalette::Text, theme.muted);
        option->font.setItalic(true);
    }
}

bool ForwardDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (!line || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && line->isModified()) {
        line->setText(line->property(Before).toString());
        const QScopedValueRollback typing(m_typing, true);
        Q_EMIT commitData(line);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT commitData(line);
        Q_EMIT closeEditor(line);
        Q_EMIT entered();
        return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace rookery
