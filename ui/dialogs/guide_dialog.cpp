// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/guide_dialog.h"

#include "ui/widgets/bring_forward.h"
#include "ui/widgets/screen_fit.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

// Outside the namespace, as the macro wants it. A static library's resources are not there by themselves.
static void loadGuide()
{
    Q_INIT_RESOURCE(rookery);
}

namespace rookery {

using namespace Qt::Literals::StringLiterals;

GuideDialog::GuideDialog(QWidget *parent)
    : QDialog(parent), m_text(new QTextBrowser), m_headings(new QListWidget)
{
    setWindowTitle(tr("User guide"));
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("User guide"));
    m_headings->setAccessibleName(tr("Headings"));
    m_headings->setWordWrap(true);
    m_headings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *both = new QSplitter;
    both->addWidget(m_headings);
    both->addWidget(m_text);
    both->setStretchFactor(1, 1);
    both->setSizes({200, 640});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(both, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_headings, &QListWidget::currentRowChanged, this, &GuideDialog::goTo);
    connect(m_text, &QTextBrowser::anchorClicked, this, &GuideDialog::openLink);
    resize(fittedToScreen(*this, {860, 620}));
    load();
    m_text->setFocus();
}

void GuideDialog::offerIn(QWidget &window)
{
    auto *shortcut = new QShortcut(QKeySequence::HelpContents, &window);
    connect(shortcut, &QShortcut::activated, &window, [&window] { showOver(&window); });
}

void GuideDialog::showOver(QWidget *window)
{
    auto *guide = window->findChild<GuideDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!guide) {
        guide = new GuideDialog(window);
        guide->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringForward(*guide);
}

void GuideDialog::load()
{
    loadGuide();
    QFile file(u":/user-guide.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    // The pictures show this window, and are not in the program.
    static const QRegularExpression Picture(u"^!\\[[^\\n]*\\n"_s, QRegularExpression::MultilineOption);
    m_text->document()->setIndentWidth(20);
    m_text->setMarkdown(QString::fromUtf8(file.readAll()).remove(Picture));
    listHeadings();
}

void GuideDialog::listHeadings()
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level < 1 || level > 3)
            continue;
        auto *item = new QListWidgetItem(QString(u"   "_s.repeated(level - 1) + block.text()), m_headings);
        item->setData(Qt::UserRole, block.position());
    }
}

void GuideDialog::goTo(int heading)
{
    const QListWidgetItem *item = m_headings->item(heading);
    if (!item)
        return;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(item->data(Qt::UserRole).toInt());
    m_text->setTextCursor(cursor);
    const int top = m_text->cursorRect(cursor).top();
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() + top);
}

/// To a heading of its own, by what a link makes of its text; to the world by the browser; files beside it
/// are not here.
void GuideDialog::openLink(const QUrl &link)
{
    if (link.scheme() == "https"_L1 || link.scheme() == "http"_L1) {
        QDesktopServices::openUrl(link);
        return;
    }
    static const QRegularExpression Dropped(u"[^a-z0-9 -]"_s);
    for (int i = 0; i < m_headings->count(); ++i) {
        const QString name =
            m_headings->item(i)->text().trimmed().toLower().remove(Dropped).replace(u' ', u'-');
        if (link.path().isEmpty() && name == link.fragment())
            return m_headings->setCurrentRow(i);
    }
}

} // namespace rookery
