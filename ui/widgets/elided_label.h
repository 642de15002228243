// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/tunnel_text.h"

#include <QWidget>

#include <optional>

namespace rookery {

/// One line of text that ends in "…" where it does not fit, with the whole text as its tool tip; with a mood
/// in front where it has one.
class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Draws the shape, and the text in its colour.
    void setMood(std::optional<Mood> mood);
    void setMuted(bool muted);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int shapeWidth() const;

    QString m_text;
    std::optional<Mood> m_mood;
    bool m_muted = false;
};

} // namespace rookery
