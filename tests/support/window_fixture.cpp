// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

namespace rookery {

WindowFixture::WindowFixture()
{
    openWindow();
}

void WindowFixture::openWindow()
{
    window = std::make_unique<MainWindow>(
        source, [this](quint64 number) { return log.mid(qsizetype(number)); }, settings);
}

void WindowFixture::reopen()
{
    window->close();
    window.reset();
    openWindow();
}

QWidget *WindowFixture::button(const QString &text) const
{
    for (auto *candidate : window->findChildren<QWidget *>()) {
        if (candidate->isVisible() && candidate->property("text").toString() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace rookery
