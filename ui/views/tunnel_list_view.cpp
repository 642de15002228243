// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tunnel_list_view.h"

#include "ui/models/text_filter_model.h"
#include "ui/models/tunnel_list_model.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace rookery {

TunnelListView::TunnelListView(TunnelListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filtered(new TextFilterModel(TunnelListModel::SearchRole, this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
{
    m_filter->setPlaceholderText(tr("Filter tunnels"));
    m_filter->setAccessibleName(tr("Filter tunnels"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_filtered->setSourceModel(&model);
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(new TunnelDelegate(m_list));
    m_list->setAccessibleName(tr("Tunnels"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(8, 8, 8, 0);
    filterRow->addWidget(m_filter);
    layout->addLayout(filterRow);
    layout->addWidget(m_list);

    connect(m_filter, &QLineEdit::textChanged, m_filtered, &TextFilterModel::setText);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &TunnelListView::keepSomethingSelected);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &TunnelListView::keepSomethingSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT selectionChanged(selected()); });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT activated(index.data(TunnelListModel::IdRole).toUuid());
    });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_list->indexAt(at);
        if (!index.isValid() || partAt(index, at) == TunnelDelegate::Part::Heading)
            return;
        m_list->setCurrentIndex(index);
        Q_EMIT menuRequested(selected(), m_list->viewport()->mapToGlobal(at));
    });
    keepSomethingSelected();
}

QUuid TunnelListView::selected() const
{
    return m_list->currentIndex().data(TunnelListModel::IdRole).toUuid();
}

void TunnelListView::select(const QUuid &id)
{
    const QModelIndex index = m_filtered->mapFromSource(m_model.indexOf(id));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void TunnelListView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool TunnelListView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        return filterKey(watched, key->key(), key->modifiers());
    }
    const bool down =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    return down && watched == m_list->viewport() && filterMouse(*static_cast<QMouseEvent *>(event));
}

bool TunnelListView::filterKey(QObject *watched, int key, Qt::KeyboardModifiers modifiers)
{
    if (watched == m_filter) {
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty())
            m_filter->clear();
        else if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
            m_list->setFocus(Qt::OtherFocusReason);
        else
            return false;
        return true;
    }
    const bool plain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (watched != m_list || selected().isNull() || !plain)
        return false;
    if (key == Qt::Key_Delete)
        Q_EMIT deletePressed(selected());
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT activated(selected());
    else
        return false;
    return true;
}

/// The view knows rows only: it would choose, and open, the tunnel below a heading, and open the one whose
/// switch is clicked twice.
bool TunnelListView::filterMouse(const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return false;
    const TunnelDelegate::Part part = partAt(index, at);
    if (part == TunnelDelegate::Part::Switch && event.type() == QEvent::MouseButtonDblClick) {
        QMouseEvent press(QEvent::MouseButtonPress, event.position(), event.globalPosition(), event.button(),
                          event.buttons(), event.modifiers());
        QCoreApplication::sendEvent(m_list->viewport(), &press);
        return true;
    }
    return part == TunnelDelegate::Part::Heading;
}

TunnelDelegate::Part TunnelListView::partAt(const QModelIndex &index, const QPoint &point) const
{
    QStyleOptionViewItem option;
    option.initFrom(m_list);
    option.font = m_list->font();
    option.rect = m_list->visualRect(index);
    return TunnelDelegate::partAt(option, index, point);
}

void TunnelListView::keepSomethingSelected()
{
    if (!m_list->currentIndex().isValid() && m_filtered->rowCount() > 0)
        m_list->setCurrentIndex(m_filtered->index(0, 0));
}

} // namespace rookery
