// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

namespace rookery {

/// A field for a secret: masked, with a button that shows it. Knows
/// whether it was changed, so that a secret which the keychain would not hand out is kept as it is.
class SecretEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    /// What is kept now; empty: nothing. Not a change.
    void setStored(const QByteArray &secret);
    /// There is one, which is not here (yet); `why` stands in the empty field.
    void setUnknown(const QString &why);
    /// No value: leave what is kept.
    [[nodiscard]] std::optional<QByteArray> change() const;
    /// There is a secret, here or in the keychain.
    [[nodiscard]] bool hasSecret() const { return !text().isEmpty() || (m_unknown && !isModified()); }
    [[nodiscard]] bool isShown() const { return echoMode() == Normal; }

private:
    void toggle();

    QAction *m_show;
    bool m_unknown = false;
};

} // namespace rookery
