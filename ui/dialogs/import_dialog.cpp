// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/drop_import.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/guide_dialog.h"
#include "ui/dialogs/import_source.h"
#include "ui/dialogs/qr_reader.h"
#include "ui/dialogs/screen_pictures.h"
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
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More would leave no room for anything else.
constexpr qsizetype MostNotes = 20;
/// Names of files that stand in one line; of more only the first.
constexpr qsizetype MaxOrigins = 5;
/// What a window manager has to put windows in another order.
constexpr std::chrono::milliseconds Restacking(400);

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
    , m_origins(new QLabel)
    , m_table(new QTableView)
    , m_notes(new QLabel)
    , m_fault(new FieldNote)
{
    setWindowTitle(tr("Import tunnels"));
    auto *title =
        new QLabel(tr("&Paste a command (penguin, chisel, wstunnel), a link or profiles, or open files:"));
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
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setResizeContentsPrecision(100);
    m_table->horizontalHeader()->setMaximumSectionSize(fontMetrics().averageCharWidth() * 36);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setTabKeyNavigation(false);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_import = buttons->button(QDialogButtonBox::Ok);
    auto *files = buttons->addButton(tr("&Open files…"), QDialogButtonBox::ActionRole);
    files->setAutoDefault(false);
    auto *screen = buttons->addButton(tr("&QR code on the screen"), QDialogButtonBox::ActionRole);
    screen->setAutoDefault(false);
    screen->setVisible(canReadQrCodes());
    m_origins->setWordWrap(true);
    m_origins->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(m_text);
    column->addWidget(m_origins);
    column->addWidget(m_fault);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    column->addWidget(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ImportDialog::read);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ImportDialog::refresh);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ImportDialog::openEditors);
    connect(files, &QPushButton::clicked, this, &ImportDialog::openFiles);
    auto *pictures = new ScreenPictures(this);
    connect(screen, &QPushButton::clicked, pictures, [this, pictures, screen] {
        screen->setEnabled(false);
        goBehind(true);
        QTimer::singleShot(Restacking, pictures, &ScreenPictures::take);
    });
    connect(pictures, &ScreenPictures::taken, this, [this, screen](const QList<QImage> &taken) {
        screen->setEnabled(true);
        goBehind(false);
        add(import_source::onScreens(taken));
    });
    connect(pictures, &ScreenPictures::failed, this, [this, screen](const Error &why) {
        screen->setEnabled(true);
        goBehind(false);
        add({{{}, tl::unexpected<Error>(why)}});
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new DropImport(*this), &DropImport::dropped, this, &ImportDialog::add);
    m_text->setAcceptDrops(false);
    resize(fittedToScreen(*this, {680, 480}));
    m_text->setFocus();
    GuideDialog::offerIn(*this);
    showOrigins();
    refresh();
}

void ImportDialog::setContent(const QByteArray &content)
{
    m_text->setPlainText(QString::fromUtf8(content));
}

void ImportDialog::add(const QList<ImportPiece> &pieces)
{
    bool tooMany = false;
    for (const ImportPiece &piece : pieces) {
        // What went wrong before is over where it was tried again.
        m_pieces.removeIf([&piece](const ImportPiece &before) {
            return before.origin == piece.origin &&
                   (!before.text || (piece.text && *before.text == *piece.text));
        });
        // Where a person can look at it, and change it.
        if (piece.origin.isEmpty() && piece.text && m_text->toPlainText().trimmed().isEmpty())
            m_text->setPlainText(*piece.text);
        else if (m_pieces.size() < import_source::Most)
            m_pieces.append(piece);
        else
            tooMany = true;
    }
    if (tooMany) {
        m_pieces.resize(import_source::Most); // without what said so before
        m_pieces.append(import_source::tooMany());
    }
    showOrigins();
    read();
}

/// The code may be behind one of our windows.
void ImportDialog::goBehind(bool behind)
{
    QWidget *const below = parentWidget() ? parentWidget()->window() : this;
    for (QWidget *window : behind ? QWidgetList{this, below} : QWidgetList{below, this}) {
        if (behind)
            window->lower();
        else
            window->raise();
    }
    if (!behind)
        activateWindow();
}

void ImportDialog::openFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open profiles, a command or a picture of a QR code"), {}, import_source::fileFilter());
    add(import_source::named(paths));
}

void ImportDialog::showOrigins()
{
    QStringList names;
    for (const ImportPiece &piece : std::as_const(m_pieces)) {
        if (piece.text)
            names.append(piece.origin);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    if (names.size() > MaxOrigins)
        names = names.first(MaxOrigins) << u"…"_s;
    m_origins->setText(tr("From %1").arg(names.join(u", "_s)));
    m_origins->setVisible(!names.isEmpty());
}

void ImportDialog::read()
{
    QList<ImportPiece> pieces = m_pieces;
    if (const QString typed = m_text->toPlainText(); !typed.trimmed().isEmpty())
        pieces.append({{}, typed});
    m_fault->clearNote();
    const ImportReading reading = readImport(pieces, m_existing);
    if (reading.none)
        showFailure(*reading.none);
    else
        present(reading.preview, reading.notes);
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
    return result(m_existing);
}

QList<ImportedProfile> ImportDialog::result(const QList<Profile> &existing) const
{
    QList<ImportedProfile> merged = mergeImport(m_model.preview(), m_model.choices(), existing);
    // A command has no id, and its secrets need one to be kept under.
    for (ImportedProfile &one : merged) {
        if (one.profile.id.isNull())
            one.profile.id = QUuid::createUuid();
    }
    return merged;
}

} // namespace rookery
