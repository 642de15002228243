// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/standard_texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace rookery {

namespace {

struct Text
{
    std::string_view context; ///< of Qt
    const char *words;        ///< Qt's, and ours
};

constexpr std::string_view Buttons = "QPlatformTheme";
constexpr std::string_view Field = "QLineEdit";
constexpr std::string_view Texts = "QWidgetTextControl";
constexpr std::string_view Number = "QAbstractSpinBox";

constexpr std::array Known{
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "OK")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Save")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Open")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "&Yes")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "&No")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Retry")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Ignore")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Close")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Cancel")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Discard")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Help")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Apply")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Reset")},
    Text{Buttons, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Restore Defaults")},
    Text{Field, QT_TRANSLATE_NOOP("rookery::StandardTexts", "&Undo")},
    Text{Field, QT_TRANSLATE_NOOP("rookery::StandardTexts", "&Redo")},
    Text{Field, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Cu&t")},
    Text{Field, QT_TRANSLATE_NOOP("rookery::StandardTexts", "&Copy")},
    Text{Field, QT_TRANSLATE_NOOP("rookery::StandardTexts", "&Paste")},
    Text{Field, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Delete")},
    Text{Field, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Select All")},
    Text{Texts, "&Undo"},
    Text{Texts, "&Redo"},
    Text{Texts, "Cu&t"},
    Text{Texts, "&Copy"},
    Text{Texts, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Copy &Link Location")},
    Text{Texts, "&Paste"},
    Text{Texts, "Delete"},
    Text{Texts, "Select All"},
    Text{Number, QT_TRANSLATE_NOOP("rookery::StandardTexts", "&Select All")},
    Text{Number, QT_TRANSLATE_NOOP("rookery::StandardTexts", "&Step up")},
    Text{Number, QT_TRANSLATE_NOOP("rookery::StandardTexts", "Step &down")},
};

} // namespace

QString StandardTexts::translate(const char *context, const char *sourceText, const char *, int) const
{
    if (!context || !sourceText)
        return {};
    const bool isKnown = std::any_of(Known.begin(), Known.end(), [&](const Text &text) {
        return text.context == context && std::string_view(text.words) == sourceText;
    });
    return isKnown ? QCoreApplication::translate("rookery::StandardTexts", sourceText) : QString();
}

} // namespace rookery
