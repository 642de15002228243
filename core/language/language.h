// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/standard_texts.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace rookery {

/// The language of everything that a person reads. Loads our translations and Qt's own (buttons of dialogs)
/// into the application and takes them out again when it is destroyed; installing sends
/// QEvent::LanguageChange to every window. Main thread, while a QCoreApplication exists.
class Language final
{
    Q_DISABLE_COPY_MOVE(Language)

public:
    /// `directory` of the .qm files; empty: found from where the program is, installed or just built.
    explicit Language(const QString &directory = {});
    ~Language();

    /// Codes that use() takes, English first, the rest by code.
    [[nodiscard]] QStringList available() const;
    /// The language's own name for itself: "Deutsch".
    [[nodiscard]] static QString nativeName(const QString &code);

    /// Changes to the language `code`, or where it is empty to the first of the system's that there is;
    /// English where there is none. A chosen language also decides how numbers and dates look. Returns the
    /// code of the language that is used now.
    QString use(const QString &code = {});

private:
    void takeOut();
    [[nodiscard]] QString load(const QLocale &locale);

    QString m_directory;
    QTranslator m_ours;
    StandardTexts m_standard;
    QTranslator m_qts;
};

} // namespace rookery
