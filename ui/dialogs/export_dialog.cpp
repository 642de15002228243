// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "core/command/command_export.h"
#include "core/command/share_link.h"
#include "core/profile/profile_exchange.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/qr_view.h"
#include "ui/dialogs/secrets_read.h"
#include "ui/widgets/screen_fit.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

ExportDialog::ExportDialog(const QList<Profile> &profiles, SecretStore &secrets, QWidget *parent)
    : QDialog(parent)
    , m_profiles(profiles)
    , m_store(secrets)
    , m_format(new QComboBox)
    , m_withSecrets(new QCheckBox(tr("Include &keys and passwords")))
    , m_warning(new FieldNote)
    , m_text(new QPlainTextEdit)
    , m_qr(new QrView)
    , m_notes(new QLabel)
    , m_views(new QTabWidget)
{
    setWindowTitle(profiles.size() == 1 ? tr("Export %1").arg(profiles.constFirst().name)
                                        : tr("Export %n tunnel(s)", nullptr, int(profiles.size())));
    m_format->addItem(tr("Profiles, for Rookery elsewhere"), int(Format::Profiles));
    m_format->addItem(tr("Link, for a chat or a web page"), int(Format::Link));
    m_format->addItem(tr("Command for penguin"), int(Format::PenguinCommand));
    m_format->addItem(tr("Command for rookery-cli"), int(Format::RookeryCommand));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("What is exported"));
    m_views->addTab(m_text, tr("Text"));
    m_views->addTab(m_qr, tr("QR code"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&As"), m_format);
    form->addRow(QString(), m_warning->under(m_withSecrets));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    auto *saveButton = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_views, 1);
    column->addWidget(m_notes);
    column->addWidget(buttons);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::compose);
    connect(m_withSecrets, &QCheckBox::toggled, this, &ExportDialog::askForSecrets);
    connect(copyButton, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_views, &QTabWidget::currentChanged, this, &ExportDialog::showNotes);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    compose();
    m_format->setFocus();
    resize(fittedToScreen(*this, {620, 520}));
}

void ExportDialog::askForSecrets(bool with)
{
    m_secrets.reset();
    m_warning->setNote(FieldNote::Kind::Warning, with
                                                     ? tr("Whoever gets this can use the tunnels in your "
                                                          "name. Give it only to someone you trust, and by a "
                                                          "way that you trust.")
                                                     : QString());
    compose();
    if (!with)
        return;
    auto *reading = new SecretsRead(m_store, m_profiles, this);
    connect(reading, &SecretsRead::done, this, [this](const auto &secrets, const QList<Error> &problems) {
        if (!m_withSecrets->isChecked())
            return;
        m_secrets = secrets;
        compose();
        if (!problems.isEmpty())
            m_warning->setNote(FieldNote::Kind::Fault, problems.constFirst().sentence());
    });
}

ExportDialog::Format ExportDialog::format() const
{
    return Format(m_format->currentData().toInt());
}

void ExportDialog::compose()
{
    QStringList notes;
    switch (format()) {
    case Format::Profiles:
        m_content = exportProfiles(m_profiles, m_secrets ? &*m_secrets : nullptr);
        break;
    case Format::Link:
        m_content = links(notes);
        break;
    case Format::PenguinCommand:
        m_content = commands(true, notes);
        break;
    case Format::RookeryCommand:
        m_content = commands(false, notes);
        break;
    }
    m_text->setPlainText(QString::fromUtf8(m_content));
    m_textNotes = notes;
    showCode(notes);
    showNotes();
}

/// A file of profiles is far too long for a code; the link says the same.
void ExportDialog::showCode(const QStringList &notes)
{
    m_codeNotes = notes;
    const QByteArray text = format() == Format::Profiles ? links(m_codeNotes) : m_content;
    const bool fits = m_qr->setContent(text.trimmed());
    if (!fits)
        m_views->setCurrentIndex(0);
    m_views->setTabEnabled(1, fits);
    m_views->setTabToolTip(1, fits ? QString() : tr("A QR code cannot hold this."));
}

QByteArray ExportDialog::links(QStringList &notes) const
{
    QStringList lines;
    for (const Profile &profile : m_profiles) {
        const ProfileSecrets secrets = m_secrets ? m_secrets->value(profile.id) : ProfileSecrets();
        const ShareLink shared = shareLink(profile, m_secrets ? &secrets : nullptr);
        lines.append(shared.link);
        notes += shared.notes;
    }
    notes.removeDuplicates();
    return QString(lines.join(u'\n') + u'\n').toUtf8();
}

QByteArray ExportDialog::commands(bool forPenguin, QStringList &notes) const
{
    QStringList lines;
    for (const Profile &profile : m_profiles) {
        const ProfileSecrets secrets = m_secrets ? m_secrets->value(profile.id) : ProfileSecrets();
        const ExportedCommand exported =
            exportCommand(profile, forPenguin ? CommandStyle::Penguin : CommandStyle::Rookery,
                          m_secrets ? &secrets : nullptr);
        lines.append(exported.command);
        notes += exported.notes;
    }
    notes.removeDuplicates();
    return QString(lines.join(u'\n') + u'\n').toUtf8();
}

bool ExportDialog::isCodeShown() const
{
    return m_views->currentWidget() == m_qr;
}

void ExportDialog::showNotes()
{
    QStringList lines;
    for (const QString &note : isCodeShown() ? m_codeNotes : m_textNotes)
        lines.append(u"• "_s + note);
    m_notes->setText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
}

void ExportDialog::copy()
{
    if (isCodeShown())
        QGuiApplication::clipboard()->setImage(m_qr->picture());
    else
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_content));
}

void ExportDialog::save()
{
    const bool asPicture = isCodeShown();
    const QString usual = asPicture                      ? u"tunnel.png"_s
                          : format() == Format::Profiles ? u"tunnels.rookery"_s
                          : format() == Format::Link     ? u"tunnel.txt"_s
                                                         : u"tunnel.sh"_s;
    const QString path = QFileDialog::getSaveFileName(this, windowTitle(), usual);
    if (path.isEmpty())
        return;
    QByteArray bytes = m_content;
    if (asPicture) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        m_qr->picture().save(&buffer, "PNG");
    }
    writeTo(path, bytes);
}

void ExportDialog::writeTo(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    // Before there is anything in it that others must not read.
    if (good && m_secrets)
        good = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!good || file.write(bytes) != bytes.size() || !file.commit())
        QMessageBox::warning(this, windowTitle(), tr("The file %1 cannot be written.").arg(path));
}

} // namespace rookery
