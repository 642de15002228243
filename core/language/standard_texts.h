// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace rookery {

/// The words of Qt that people meet here, buttons and the menu of a text field, from our own translations: on
/// many machines Qt's are not installed, and a window in one language would ask in another. Install it before
/// Qt's, which know more.
class StandardTexts final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace rookery
