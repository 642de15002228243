// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/log_tab.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/wrap_layout.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>

#include <numeric>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

LogTab::LogTab(LogModel::Reader reader, QWidget *parent)
    : QWidget(parent)
    , m_model(std::move(reader))
    , m_level(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_thisTunnel(new QCheckBox(tr("This tunnel only"), this))
    , m_follow(new QCheckBox(tr("Follow"), this))
    , m_wrap(new QCheckBox(tr("Wrap lines"), this))
    , m_table(new TableView(this))
{
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        m_level->addItem(LogModel::levelText(level), int(level));
    m_level->setCurrentIndex(1);
    m_level->setAccessibleName(tr("Least important level that is shown"));
    m_text->setPlaceholderText(tr("Filter the log"));
    m_text->setAccessibleName(tr("Filter the log"));
    m_text->setClearButtonEnabled(true);
    m_thisTunnel->setChecked(true);
    m_follow->setChecked(true);
    m_wrap->setChecked(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_level);
    head->addWidget(m_text, 1);
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setToolTip(tr("Copies the selected lines, or all that are shown"));
    copy->setAccessibleName(tr("Copy the log"));
    auto *clear = new QPushButton(tr("Clear"), this);
    clear->setToolTip(tr("Shows only what comes from now on"));
    clear->setAccessibleName(tr("Clear the log"));
    QWidget *const save = makeSaveButton();
    auto *second = new WrapLayout(6);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_thisTunnel), static_cast<QWidget *>(m_follow),
          static_cast<QWidget *>(m_wrap), static_cast<QWidget *>(copy), static_cast<QWidget *>(clear), save})
        second->addWidget(widget);
    setTabOrder(save, m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->addLayout(head);
    layout->addLayout(second);
    layout->addWidget(m_table);
    setUpTable();
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &LogTab::refresh);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogTab::applyFilter);
    connect(m_text, &QLineEdit::textChanged, this, &LogTab::applyFilter);
    connect(m_thisTunnel, &QCheckBox::toggled, this, &LogTab::applyFilter);
    connect(m_follow, &QCheckBox::toggled, this, &LogTab::follow);
    connect(m_wrap, &QCheckBox::toggled, this, [this](bool on) {
        m_table->setWrapped(on ? LogModel::TextColumn : -1);
        follow();
    });
    connect(copy, &QPushButton::clicked, this, &LogTab::copy);
    connect(clear, &QPushButton::clicked, this, &LogTab::clear);
    // Whoever scrolls up wants to read; whoever scrolls back down wants to see what comes.
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
    applyFilter();
}

void LogTab::setTunnelName(const QString &name)
{
    if (name == m_tunnelName)
        return;
    m_tunnelName = name;
    applyFilter();
}

void LogTab::copy() const
{
    QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty()) {
        rows.resize(m_filtered.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    QString text;
    for (const int row : std::as_const(rows))
        text += m_filtered.index(row, 0).data(LogModel::LineRole).toString() + u'\n';
    QApplication::clipboard()->setText(text);
}

void LogTab::clear()
{
    m_model.refresh(); // what came since the last look belongs to it
    m_model.clear();
}

Expected<void> LogTab::save(const QString &path, What what) const
{
    const QAbstractItemModel &lines =
        what == What::All ? static_cast<const QAbstractItemModel &>(m_model) : m_filtered;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::LocalIo, tr("The log could not be saved to %1.").arg(path),
                       tr("Choose another place."), file.errorString());
    for (int row = 0; row < lines.rowCount(); ++row)
        file.write(lines.index(row, 0).data(LogModel::LineRole).toString().toUtf8() + '\n');
    if (!file.commit())
        return failure(ErrorCode::LocalIo, tr("The log could not be saved to %1.").arg(path),
                       tr("Choose another place."), file.errorString());
    return {};
}

void LogTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_timer.start();
}

void LogTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void LogTab::setUpTable()
{
    m_filtered.setSourceModel(&m_model);
    m_table->setModel(&m_filtered);
    m_table->setItemDelegate(new CellDelegate({{LogModel::LevelColumn, CellDelegate::Kind::Level}},
                                              {-1, -1, LogModel::LevelRole}, m_table));
    m_table->setAccessibleName(tr("Log"));
    m_table->setPlaceholder(tr("Nothing to show at this level."));
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setPlan({{u"00:00:00.000"_s, 0, 0},
                      {LogModel::levelText(LogLevel::Warning), 0, 0},
                      {u"A tunnel's name"_s, 0, 1},
                      {u"A line of the log"_s, 1, 0}});
    m_table->setWrapped(LogModel::TextColumn);
}

QWidget *LogTab::makeSaveButton()
{
    auto *button = new QPushButton(tr("Save"), this);
    auto *menu = new QMenu(button);
    menu->addAction(tr("Save everything…"), this, [this] { askAndSave(What::All); });
    menu->addAction(tr("Save what is shown…"), this, [this] { askAndSave(What::Filtered); });
    button->setMenu(menu);
    button->setAccessibleName(tr("Save the log"));
    return button;
}

void LogTab::refresh()
{
    m_model.refresh();
    follow();
}

void LogTab::follow()
{
    if (m_follow->isChecked())
        m_table->scrollToBottom();
}

void LogTab::applyFilter()
{
    m_filtered.setLevel(LogLevel(m_level->currentData().toInt()));
    m_filtered.setText(m_text->text());
    m_filtered.setTunnel(m_thisTunnel->isChecked() ? m_tunnelName : QString());
    m_table->setOmitted(LogModel::TunnelColumn, m_thisTunnel->isChecked());
    follow();
}

void LogTab::askAndSave(What what)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the log"), u"rookery.log"_s,
                                                      tr("Log files (*.log);;All files (*)"));
    if (path.isEmpty())
        return;
    if (const auto saved = save(path, what); !saved)
        QMessageBox::warning(this, tr("Save the log"), saved.error().sentence());
}

} // namespace rookery
