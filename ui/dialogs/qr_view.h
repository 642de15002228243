// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace rookery {

/// A QR code, black on white in every theme: phones do not read the other way round.
class QrView final : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);

    /// False: there is no code for it; see qrCode().
    bool setContent(const QByteArray &content);
    /// As qrCode() gave it.
    [[nodiscard]] const QImage &code() const { return m_code; }
    /// For elsewhere: large enough for a camera and for print, with the quiet zone around it. Null without
    /// one.
    [[nodiscard]] QImage picture() const;
    [[nodiscard]] QSize sizeHint() const override { return {260, 260}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_code;
};

} // namespace rookery
