// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/forwards_editor.h"

#include "core/spec/forward_list.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/forward_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Much more than ForwardList::Most forwards need: whatever that is, it was not copied for this.
constexpr qsizetype MostPasted = 64 * 1024;

} // namespace

ForwardsEditor::ForwardsEditor(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_view(new QTableView)
    , m_note(new FieldNote)
    , m_buttons(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_line);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    column->addWidget(m_buttons);
    makeLine();
    makeView();
    makeButtons();
    connect(&m_model, &ForwardTableModel::edited, this, &ForwardsEditor::updateNote);
    connect(&m_model, &ForwardTableModel::edited, this, &ForwardsEditor::updateButtons);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &, const QModelIndex &left) {
                m_model.leave(left.row());
                updateNote();
                updateButtons();
            });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *from, const QWidget *to) {
        // The editor of a cell hands in its text first.
        if (from && m_view->isAncestorOf(from) && to && to != m_view && !m_view->isAncestorOf(to))
            QMetaObject::invokeMethod(
                this, [this] { m_model.leave(currentRow()); }, Qt::QueuedConnection);
    });
    updateButtons();
}

ForwardsEditor::~ForwardsEditor()
{
    // The view outlives the model, being a child, and loses the focus as it goes.
    qApp->disconnect(this);
    m_view->selectionModel()->disconnect(this);
    m_model.disconnect(this);
}

void ForwardsEditor::makeView()
{
    m_view->setModel(&m_model);
    auto *delegate = new ForwardDelegate(m_view);
    m_view->setItemDelegate(delegate);
    connect(delegate, &ForwardDelegate::entered, this, &ForwardsEditor::goOn, Qt::QueuedConnection);
    auto *paste = new QShortcut(QKeySequence::Paste, m_view);
    paste->setContext(Qt::WidgetShortcut);
    connect(paste, &QShortcut::activated, this, &ForwardsEditor::paste);
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
    // The room is for the two ends: what they say has to be read whole.
    const QFontMetrics metrics = m_view->fontMetrics();
    for (const auto &[column, width] :
         {std::pair(ForwardTableModel::Kind, metrics.horizontalAdvance(u"M Reverse TCP MMM"_s)),
          std::pair(ForwardTableModel::Name, metrics.averageCharWidth() * 10),
          std::pair(ForwardTableModel::Note, metrics.averageCharWidth() * 10)}) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        m_view->setColumnWidth(column, width);
    }
    m_view->setMinimumHeight(m_view->verticalHeader()->defaultSectionSize() * 4);
}

void ForwardsEditor::makeLine()
{
    m_line->setObjectName(u"forwardLine"_s);
    m_line->setPlaceholderText(tr("One or several, such as 5432:db.internal:5432, and Return"));
    m_line->setAccessibleName(tr("Add forwards"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_lineFault.clear();
        // What waits there would be missed, too.
        Q_EMIT m_model.edited();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &ForwardsEditor::takeLine);
}

/// Return in the line adds; it is never for the dialog around it, which would be saved and started by one
/// Return too many.
bool ForwardsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    takeLine();
    return true;
}

void ForwardsEditor::takeLine()
{
    take(m_line->text());
}

bool ForwardsEditor::hasUnread() const
{
    return !m_line->text().trimmed().isEmpty();
}

void ForwardsEditor::paste()
{
    const QString text = QApplication::clipboard()->text();
    if (text.size() <= MostPasted)
        take(QString(m_line->text() + u'\n' + text)); // what waits there waits on
    else
        m_note->setNote(FieldNote::Kind::Warning,
                        tr("The clipboard holds too much to be forwards. Copy only those."));
}

/// What cannot be read stays in the line, where it can be mended.
void ForwardsEditor::take(const QString &text)
{
    const ForwardList list = ForwardList::read(text);
    m_lineFault = list.why ? list.why->sentence() : QString();
    const QString left = QString(list.left).replace(u'\n', u' ');
    if (m_line->text() != left)
        m_line->setText(left);
    if (list.forwards.isEmpty()) {
        Q_EMIT m_model.edited(); // what is in the line counts
        return;
    }
    m_model.append(list.forwards);
    m_view->selectRow(m_model.rowCount() - 1);
}

/// From a cell where Return was pressed to the next one that a forward needs; from its last one to the next
/// forward, if there is one.
void ForwardsEditor::goOn()
{
    const QModelIndex at = m_view->currentIndex();
    switch (at.column()) {
    case ForwardTableModel::Name:
        return edit(at.row(), ForwardTableModel::Listen);
    case ForwardTableModel::Listen:
        return edit(at.row(), ForwardTableModel::Target);
    default:
        break;
    }
    if (at.row() + 1 < m_model.rowCount())
        edit(at.row() + 1, at.column() == ForwardTableModel::Note ? int(ForwardTableModel::Note)
                                                                  : int(ForwardTableModel::Listen));
    else
        m_model.leave(at.row());
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
    if (row >= 0)
        return tr("Forward %1: %2").arg(row + 1).arg(m_model.fault(row));
    return m_lineFault;
}

QString ForwardsEditor::markedFault() const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const QString fault = m_model.markedFault(row); !fault.isEmpty())
            return tr("Forward %1: %2").arg(row + 1).arg(fault);
    }
    return m_lineFault;
}

void ForwardsEditor::setServerKnown(bool known)
{
    if (std::exchange(m_serverKnown, known) != known)
        updateNote();
}

void ForwardsEditor::edit(int row, int column)
{
    const QModelIndex at = m_model.index(row, column);
    m_view->setCurrentIndex(at);
    m_view->scrollTo(at);
    if (at.flags().testFlag(Qt::ItemIsEditable))
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
    // Who has not said yet where to has not forgotten what.
    return m_serverKnown ? m_model.commonWarning() : QString();
}

void ForwardsEditor::updateNote()
{
    // The row that is being looked at comes first, then the first one that is wrong.
    const int current = currentRow();
    const bool inRange = current >= 0 && current < m_model.rowCount();
    if (!m_lineFault.isEmpty())
        m_note->setNote(FieldNote::Kind::Fault, m_lineFault);
    else if (inRange && !m_model.markedFault(current).isEmpty())
        m_note->setNote(FieldNote::Kind::Fault, m_model.markedFault(current));
    else if (const QString any = markedFault(); !any.isEmpty())
        m_note->setNote(FieldNote::Kind::Fault, any);
    else
        m_note->setNote(FieldNote::Kind::Warning, warningFor(inRange ? current : -1));
}

} // namespace rookery
