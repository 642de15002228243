// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/tunnel_text.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace rookery {

class WrapLayout;

/// What is wrong and what can be done about it, right where it happens: a sentence, a hint and some buttons.
class Banner final : public Card
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Buttons stand in the order in which they are added and belong to the banner.
    QPushButton *addButton(const QString &text);
    void setContent(Mood mood, const QString &sentence, const QString &hint);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mood m_mood = Mood::Working;
    QLabel *m_sentence;
    QLabel *m_hint;
    WrapLayout *m_buttons;
};

} // namespace rookery
