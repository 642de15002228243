// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/forwards_editor.h"

#include "core/describe/forward_text.h"
#include "ui/dialogs/field_note.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isUnixSocket(const QModelIndex &index)
{
    const QModelIndex kind = index.siblingAtColumn(ForwardTableModel::Kind);
    return kind.data(Qt::EditRole).value<ForwardKind>().local == ForwardKind::Local::UnixSocket;
}

/// Chooses the kind from a list; tints the text of a row that is wrong.
class ForwardDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        if (index.column() != ForwardTableModel::Kind)
            return QStyledItemDelegate::createEditor(parent, option, index);
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

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentData());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme theme = Theme::of(option->palette);
        const bool isText =
            index.column() == ForwardTableModel::Listen || index.column() == ForwardTableModel::Target;
        if (isText && !index.data(ForwardTableModel::FaultRole).toString().isEmpty())
            option->palette.setColor(QPalette::Text, theme.trouble);
        if (isText && option->text.isEmpty()) {
            option->text = index.column() == ForwardTableModel::Target ? u"db.internal:5432"_s
                           : isUnixSocket(index)                       ? u"/run/user/1000/db.sock"_s
                                                                       : u"127.0.0.1:5432"_s;
            option->palette.setColor(QPalette::Text, theme.muted);
            option->font.setItalic(true);
        }
    }
};

} // namespace

ForwardsEditor::ForwardsEditor(QWidget *parent)
    : QWidget(parent), m_view(new QTableView), m_note(new FieldNote), m_buttons(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    column->addWidget(m_buttons);
    makeView();
    makeButtons();
    connect(&m_model, &ForwardTableModel::edited, this, &ForwardsEditor::updateNote);
    connect(&m_model, &ForwardTableModel::edited, this, &ForwardsEditor::updateButtons);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        updateNote();
        updateButtons();
    });
    updateButtons();
}

ForwardsEditor::~ForwardsEditor()
{
    // The view outlives the model, being a child.
    m_view->selectionModel()->disconnect(this);
    m_model.disconnect(this);
}

void ForwardsEditor::makeView()
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new ForwardDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setAccessibleName(tr("Forwards"));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 12);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(60);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ForwardTableModel::Kind, QHeaderView::Interactive);
    m_view->setColumnWidth(ForwardTableModel::Kind,
                           m_view->fontMetrics().horizontalAdvance(u"M Reverse TCP MMM"_s));
    m_view->setMinimumHeight(m_view->verticalHeader()->defaultSectionSize() * 4);
}

void ForwardsEditor::makeButtons()
{
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    addButton(tr("Add"), u"addForward"_s, QKeySequence(Qt::CTRL | Qt::Key_Plus),
              [this] { edit(m_model.add(), ForwardTableModel::Listen); });
    m_duplicate = addButton(tr("Duplicate"), u"duplicateForward"_s, QKeySequence(Qt::CTRL | Qt::Key_D),
                            [this] { edit(m_model.duplicate(currentRow()), ForwardTableModel::Listen); });
    m_remove = addButton(tr("Remove"), u"removeForward"_s, QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] {
        const int chosen = currentRow();
        m_model.removeAt(chosen);
        m_view->selectRow(std::min(chosen, m_model.rowCount() - 1));
    });
    row->addStretch();
    m_up = addButton(tr("Up"), u"moveUp"_s, QKeySequence(Qt::ALT | Qt::Key_Up),
                     [this] { m_view->selectRow(m_model.move(currentRow(), -1)); });
    m_down = addButton(tr("Down"), u"moveDown"_s, QKeySequence(Qt::ALT | Qt::Key_Down),
                       [this] { m_view->selectRow(m_model.move(currentRow(), 1)); });
}

QToolButton *ForwardsEditor::addButton(const QString &text, const QString &name, const QKeySequence &keys,
                                       const std::function<void()> &action)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(QString(text + u" ("_s + keys.toString(QKeySequence::NativeText) + u')'));
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, action);
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    m_buttons->layout()->addWidget(button);
    return button;
}

QString ForwardsEditor::fault() const
{
    const int row = m_model.firstFault();
    return row < 0 ? QString() : tr("Forward %1: %2").arg(row + 1).arg(m_model.fault(row));
}

void ForwardsEditor::edit(int row, int column)
{
    const QModelIndex at = m_model.index(row, column);
    m_view->setCurrentIndex(at);
    m_view->scrollTo(at);
    m_view->edit(at);
}

int ForwardsEditor::currentRow() const
{
    return m_view->currentIndex().row();
}

void ForwardsEditor::updateButtons()
{
    const int row = currentRow();
    m_duplicate->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model.rowCount());
}

QString ForwardsEditor::warningFor(int row) const
{
    if (const QString own = row < 0 ? QString() : m_model.warning(row); !own.isEmpty())
        return own;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (const QString other = m_model.warning(i); !other.isEmpty())
            return tr("Forward %1: %2").arg(i + 1).arg(other);
    }
    return m_model.commonWarning();
}

void ForwardsEditor::updateNote()
{
    // The row that is being looked at comes first, then the first one that is wrong.
    const int current = currentRow();
    const bool inRange = current >= 0 && current < m_model.rowCount();
    if (inRange && !m_model.fault(current).isEmpty())
        m_note->setNote(FieldNote::Kind::Fault, m_model.fault(current));
    else if (const QString any = fault(); !any.isEmpty())
        m_note->setNote(FieldNote::Kind::Fault, any);
    else
        m_note->setNote(FieldNote::Kind::Warning, warningFor(inRange ? current : -1));
}

} // namespace rookery
