#pragma once

#include "policy/policy.h"
#include "policy/policy_violation.h"
#include "ui/confirm/reason_draft.h"

#include <QMap>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace rd {

class PlainLabel;

// Why something is revoked, for the journal: a reason from a short list or in own words, and a ticket. Both
// optional, unless a policy demands them.
class ReasonForm : public QWidget
{
    Q_OBJECT

public:
    ReasonForm(const Policy &policy, QWidget *parent);

    ReasonDraft draft() const;
    void setDraft(const ReasonDraft &draft);
    // As it was given before.
    void setGiven(const QString &reason, const QString &ticket);

    // Trimmed; empty: none was given.
    QString reason() const;
    QString ticket() const;
    // What the policy still misses, and the field that wants it; None and nullptr: nothing.
    PolicyFault fault() const;
    QWidget *missing() const;
    // The reason that was chosen from the list is a leak.
    bool speaksOfLeak() const;
    // Below the others.
    void addRow(PlainLabel *label, QWidget *field);

Q_SIGNALS:
    void reasonChosen();
    // Anything in it changed.
    void changed();

private:
    // Room under a field for each of these, kept also while none of them is said.
    void makeRoom(QBoxLayout *under, const QString &name, const QList<PolicyFault> &faults);
    void sayFaults();
    PolicyFault reasonFault() const;
    PolicyFault ticketFault() const;

    const Policy m_policy;
    QFormLayout *m_form;
    QComboBox *m_reasons;
    QLineEdit *m_ownWords;
    QLineEdit *m_ticket;
    QMap<PolicyFault, PlainLabel *> m_said; // what the policy wants
};

} // namespace rd
