// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace rookery {

/// The sentence under a field: what is wrong with it, or what to think of. Takes no room while it is empty.
class FieldNote final : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Fault, Warning };

    explicit FieldNote(QWidget *parent = nullptr);

    void setNote(Kind kind, const QString &sentence);
    void clearNote() { setNote(Kind::Fault, {}); }
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] bool isFault() const { return m_kind == Kind::Fault && !m_sentence.isEmpty(); }

    /// `field` with this note under it, for a form.
    [[nodiscard]] QWidget *under(QWidget *field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    Kind m_kind = Kind::Fault;
    QString m_sentence;
    QWidget *m_field = nullptr;
};

} // namespace rookery
