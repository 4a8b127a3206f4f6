#pragma once

#include "ui/text/texts.h"
#include "ui/widgets/colored_bar.h"

class QHBoxLayout;
class QPushButton;

namespace rd {

class PlainLabel;

// One line across the window about a trouble that needs no answer at once: never modal, never in the way.
class Banner : public ToneStrip
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    // Shows it. Plain, safe text. The same again changes nothing, so that a click on a step is never lost.
    // What only informs can be closed, and stays closed until something else was told.
    // `count`: see texts::label().
    void tell(theme::Tone tone, const QString &sentence, const QList<texts::NextStep> &steps, int count = 0);

Q_SIGNALS:
    void nextStep(rd::texts::NextStep step);

private:
    void showSteps();

    QList<texts::NextStep> m_steps;
    int m_count = 0;
    QString m_closed; // what was told when the person closed it
    PlainLabel *m_icon;
    PlainLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QPushButton *m_close;
};

} // namespace rd
