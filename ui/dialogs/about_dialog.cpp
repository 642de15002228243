// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/scaled_font.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rookery {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Rookery"));
    auto *picture = new QLabel;
    picture->setPixmap(icons::program().pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignTop);
    auto *title = new QLabel(tr("Rookery %1").arg(QApplication::applicationVersion()));
    QFont large = scaled(title->font(), 1.5);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *text = new QLabel(
        tr("A tunnel manager for penguin-v7: forwards over one WebSocket, several tunnels at once.\n\n"
           "Free software under the GNU General Public License, version 3 or later. It comes without any "
           "warranty. It sends nothing home and looks for no updates.\n\n"
           "Built on Qt %1, QtKeychain, QR Code generator and tl::expected.")
            .arg(QLatin1StringView(qVersion())));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->addWidget(title);
    words->addWidget(text, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(picture);
    row->addLayout(words, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);
}

} // namespace rookery
