// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rookery {

/// Gives every field of a form the words of its label as its name for assistive technology. Qt does so only
/// where both have the same parent, and not for a field that has a note or a button beside it. Pages without
/// a name are called as their window. Once everything is in place; names that there are stay.
void nameFields(QWidget &form);

} // namespace rookery
