// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tunnel_list_view.h"

#include "ui/models/text_filter_model.h"
#include "ui/models/tunnel_list_model.h"
#include "ui/widgets/tunnel_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
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
    connect(m_list, &QListView::doubleClicked, this, [this] { Q_EMIT activated(selected()); });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_list->indexAt(at).isValid())
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
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_filter) {
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            m_list->setFocus(Qt::OtherFocusReason);
            return true;
        }
        return false;
    }
    if (selected().isNull() || static_cast<QKeyEvent *>(event)->modifiers() != Qt::NoModifier)
        return false;
    if (key == Qt::Key_Delete)
        Q_EMIT deletePressed(selected());
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT activated(selected());
    else
        return false;
    return true;
}

void TunnelListView::keepSomethingSelected()
{
    if (!m_list->currentIndex().isValid() && m_filtered->rowCount() > 0)
        m_list->setCurrentIndex(m_filtered->index(0, 0));
}

} // namespace rookery
