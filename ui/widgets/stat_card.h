// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace rookery {

/// One number that matters, with what it is above and what else there is to know below.
class StatCard final : public Card
{
    Q_OBJECT

public:
    /// Which of the theme's colours the number has.
    enum class Tint { Text, Download, Upload };

    explicit StatCard(const QString &title, Tint tint = Tint::Text, QWidget *parent = nullptr);

    /// `more` is for whoever points at it; empty: the note.
    void setValue(const QString &value, const QString &note, const QString &more = {});
    [[nodiscard]] QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont valueFont() const;
    [[nodiscard]] QFont noteFont() const;

    QString m_title;
    QString m_value;
    QString m_note;
    QString m_more;
    Tint m_tint;
};

} // namespace rookery
