#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace rd {

// Why something is revoked, for the journal: a reason from a short list or in own words, and a ticket. Both
// optional.
class ReasonForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonForm(QWidget *parent);

    // Trimmed; empty: none was given.
    QString reason() const;
    QString ticket() const;

private:
    QComboBox *m_reasons;
    QLineEdit *m_ownWords;
    QLineEdit *m_ticket;
};

} // namespace rd
