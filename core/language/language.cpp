// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The strings in the source are English; its .qm only has the plurals.
constexpr QLatin1StringView SourceLanguage = "en"_L1;

/// Relative, so that an installed tree may be anywhere.
QString findDirectory()
{
    const QDir bin(QCoreApplication::applicationDirPath());
    const QString installed = QStringLiteral(ROOKERY_TRANSLATIONS_FROM_BIN);
    for (const QString &path : {installed, u"../../translations"_s}) {
        if (!QDir(bin.filePath(path)).entryList({u"rookery_*.qm"_s}).isEmpty())
            return QDir::cleanPath(bin.filePath(path));
    }
    return {};
}

QString codeOf(const QString &file)
{
    return QFileInfo(file).completeBaseName().mid(int(qstrlen("rookery_")));
}

} // namespace

Language::Language(const QString &directory) : m_directory(directory.isEmpty() ? findDirectory() : directory)
{
}

Language::~Language()
{
    takeOut();
}

QStringList Language::available() const
{
    QStringList codes{SourceLanguage};
    if (m_directory.isEmpty())
        return codes;
    const QStringList files = QDir(m_directory).entryList({u"rookery_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (codeOf(file) != SourceLanguage)
            codes += codeOf(file);
    }
    return codes;
}

QString Language::nativeName(const QString &code)
{
    if (code == SourceLanguage)
        return u"English"_s; // Qt says "American English"
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString Language::use(const QString &code)
{
    takeOut();
    const bool chosen = !code.isEmpty() && available().contains(code);
    const QLocale locale = chosen ? QLocale(code) : QLocale::system();
    QLocale::setDefault(locale);
    const QString used = load(locale);
    if (!m_ours.isEmpty())
        QCoreApplication::installTranslator(&m_ours);
    if (used != SourceLanguage)
        QCoreApplication::installTranslator(&m_standard);
    if (used != SourceLanguage &&
        m_qts.load(QLocale(used), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    return used;
}

void Language::takeOut()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_standard);
    QCoreApplication::removeTranslator(&m_qts);
}

QString Language::load(const QLocale &locale)
{
    if (!m_directory.isEmpty() && m_ours.load(locale, u"rookery"_s, u"_"_s, m_directory))
        return codeOf(m_ours.filePath());
    // A language that we do not have: English, with its plurals.
    if (!m_directory.isEmpty())
        std::ignore = m_ours.load(u"rookery_en"_s, m_directory);
    return SourceLanguage;
}

} // namespace rookery
