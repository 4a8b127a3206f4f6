#pragma once

#include "ui/confirm/confirm_request.h"

#include <QWidget>

class QRadioButton;

namespace rd {

class PlainLabel;

// How a run of several spends the server's limit, with what each pace takes. Nothing
// switches it but the person: a leak only brings a word about the faster one.
class PaceChoice : public QWidget
{
    Q_OBJECT

public:
    PaceChoice(const ConfirmRequest &request, QWidget *parent);

    Pace pace() const;
    // The reason speaks of a leak.
    void setLeak(bool leak);
    // Where the keyboard goes first.
    QRadioButton *firstButton() const { return m_considerate; }

Q_SIGNALS:
    void changed();

private:
    QRadioButton *makeButton(const QString &name, const QString &word,
                             const std::optional<RunEstimate> &estimate);
    void explain();

    QRadioButton *m_considerate;
    QRadioButton *m_fast;
    PlainLabel *m_explanation;
    QString m_decided; // by the policy: why there is no choice
    bool m_leak = false;
};

} // namespace rd
