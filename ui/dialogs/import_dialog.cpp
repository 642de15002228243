// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "core/command/command_import.h"
#include "core/file/text_file.h"
#include "core/profile/forward_notes.h"
#include "ui/dialogs/drop_import.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/guide_dialog.h"
#include "ui/widgets/screen_fit.h"
#include "ui/widgets/wheel_guard.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MaxFile = 4 * 1024 * 1024;
/// More would leave no room for anything else.
constexpr qsizetype MostNotes = 20;
/// What a pipe that was named as a file has to come to its end: the window waits.
constexpr std::chrono::milliseconds NoRegularFile(1000);

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    explicit ChoiceDelegate(ImportModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *box = new QComboBox(parent);
        for (const ImportChoice choice : m_model.choicesFor(index.row()))
            box->addItem(ImportModel::choiceText(choice), int(choice));
        WheelGuard::guard(*box);
        box->setAccessibleName(ImportModel::tr("What to do with %1")
                                   .arg(index.siblingAtColumn(ImportModel::Name).data().toString()));
        connect(box, &QComboBox::activated, this,
                [this, box] { Q_EMIT const_cast<ChoiceDelegate *>(this)->commitData(box); });
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = static_cast<QComboBox *>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, static_cast<QComboBox *>(editor)->currentData());
    }

private:
    ImportModel &m_model;
};

} // namespace

ImportDialog::ImportDialog(const QList<Profile> &existing, QWidget *parent)
    : QDialog(parent)
    , m_existing(existing)
    , m_text(new QPlainTextEdit)
    , m_table(new QTableView)
    , m_notes(new QLabel)
    , m_fault(new FieldNote)
{
    setWindowTitle(tr("Import tunnels"));
    auto *title = new QLabel(tr("&Paste a command (penguin, chisel, wstunnel) or profiles, or open a file:"));
    title->setBuddy(m_text);
    title->setWordWrap(true);
    m_text->setPlaceholderText(u"penguin client wss://gate.example.com/ws 5432:db.internal:5432"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(m_text->fontMetrics().lineSpacing() * 6 + 14);
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(ImportModel::Choice, new ChoiceDelegate(m_model, m_table));
    m_table->setAccessibleName(tr("Tunnels to import"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setResizeContentsPrecision(100);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setTabKeyNavigation(false);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_import = buttons->button(QDialogButtonBox::Ok);
    auto *file = buttons->addButton(tr("&Open a file…"), QDialogButtonBox::ActionRole);
    file->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(m_text);
    column->addWidget(m_fault);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    column->addWidget(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ImportDialog::read);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ImportDialog::refresh);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ImportDialog::openEditors);
    connect(file, &QPushButton::clicked, this, &ImportDialog::openFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new DropImport(*this), &DropImport::dropped, this, &ImportDialog::setContent);
    m_text->setAcceptDrops(false);
    resize(fittedToScreen(*this, {680, 480}));
    m_text->setFocus();
    GuideDialog::offerIn(*this);
    refresh();
}

void ImportDialog::setContent(const QByteArray &content)
{
    m_text->setPlainText(QString::fromUtf8(content));
}

void ImportDialog::openFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open profiles or a command"), {},
                                                      tr("Profiles (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    const Expected<QByteArray> content = readTextFile(path, MaxFile, NoRegularFile);
    if (!content)
        showFailure(content.error());
    else
        setContent(*content);
}

void ImportDialog::read()
{
    const QString text = m_text->toPlainText().trimmed();
    m_fault->clearNote();
    if (text.isEmpty())
        present({}, {});
    else if (text.startsWith(u'{') || text.startsWith(u'['))
        readFile(text.toUtf8());
    else
        readCommand(text);
}

void ImportDialog::readFile(const QByteArray &content)
{
    const Expected<ImportPreview> preview = previewImport(content, m_existing);
    if (!preview)
        return showFailure(preview.error());
    QStringList notes;
    for (const Error &problem : preview->problems)
        notes.append(problem.sentence());
    for (const ImportedProfile &imported : preview->profiles) {
        const QStringList forwards = notesOnForwards(imported.profile.forwards);
        for (const QString &note : forwards)
            notes.append(imported.profile.name + u": "_s + note);
    }
    present(*preview, notes);
}

void ImportDialog::readCommand(const QString &text)
{
    const Expected<CommandImports> imports = importCommands(text);
    if (!imports)
        return showFailure(imports.error());
    ImportPreview preview;
    QStringList notes;
    const bool isOne = imports->commands.size() == 1;
    for (const CommandImport &command : imports->commands) {
        preview.profiles.append(compared(command));
        for (const QString &note : command.notes)
            notes.append(isOne ? note : QString(command.profile.name + u": "_s + note));
    }
    for (const Error &problem : imports->problems)
        notes.append(problem.sentence());
    if (imports->others > 0)
        notes.append(tr("%n other command(s) were left out.", nullptr, imports->others));
    notes.removeDuplicates();
    present(preview, notes);
}

ImportedProfile ImportDialog::compared(const CommandImport &command) const
{
    ImportedProfile imported;
    imported.profile = command.profile;
    imported.secrets = command.secrets;
    const auto same = std::find_if(m_existing.begin(), m_existing.end(), [&](const Profile &here) {
        return here.name.compare(command.profile.name, Qt::CaseInsensitive) == 0;
    });
    if (same != m_existing.end()) {
        imported.kind = ImportedProfile::Kind::Conflict;
        imported.with = same->id;
    }
    return imported;
}

void ImportDialog::present(const ImportPreview &preview, const QStringList &notes)
{
    m_model.setPreview(preview, m_existing);
    openEditors();
    m_table->setColumnWidth(ImportModel::Choice,
                            fontMetrics().horizontalAdvance(ImportModel::choiceText(ImportChoice::Skip)) +
                                56);
    QStringList lines;
    for (const QString &note : notes.first(std::min(MostNotes, notes.size())))
        lines.append(u"• "_s + note);
    if (notes.size() > MostNotes)
        lines.append(tr("And %n more like these.", nullptr, int(notes.size() - MostNotes)));
    m_notes->setText(lines.join(u'\n'));
    refresh();
}

/// Those that can be seen and some more: a widget for each of thousands takes seconds.
void ImportDialog::openEditors()
{
    constexpr int More = 40;
    const int first = std::max(0, m_table->rowAt(0));
    const int last = std::min(first + More, m_model.rowCount());
    for (int row = first; row < last; ++row) {
        const QModelIndex choice = m_model.index(row, ImportModel::Choice);
        if (!m_table->isPersistentEditorOpen(choice))
            m_table->openPersistentEditor(choice);
    }
}

void ImportDialog::showFailure(const Error &why)
{
    present({}, {});
    m_fault->setNote(FieldNote::Kind::Fault, why.sentence());
}

QString ImportDialog::notes() const
{
    return m_fault->sentence().isEmpty() ? m_notes->text() : m_fault->sentence();
}

void ImportDialog::refresh()
{
    const int taken = m_model.taken();
    m_import->setEnabled(taken > 0);
    m_import->setText(taken > 0 ? tr("&Import %n tunnel(s)", nullptr, taken) : tr("&Import"));
    m_notes->setVisible(!m_notes->text().isEmpty());
}

QList<ImportedProfile> ImportDialog::result() const
{
    QList<ImportedProfile> merged = mergeImport(m_model.preview(), m_model.choices(), m_existing);
    // A command has no id, and its secrets need one to be kept under.
    for (ImportedProfile &one : merged) {
        if (one.profile.id.isNull())
            one.profile.id = QUuid::createUuid();
    }
    return merged;
}

} // namespace rookery
