#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace rd {

class PlainLabel;

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
    // The reason that was chosen from the list is a leak.
    bool speaksOfLeak() const;
    // Below the others.
    void addRow(PlainLabel *label, QWidget *field);

Q_SIGNALS:
    void reasonChosen();

private:
    QFormLayout *m_form;
    QComboBox *m_reasons;
    QLineEdit *m_ownWords;
    QLineEdit *m_ticket;
};

} // namespace rd
