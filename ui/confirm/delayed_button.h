#pragma once

#include "base/clock.h"

#include <QPushButton>

namespace rd {

// The button of something that can't be undone. It wants a click
// or Space that began at least 700 ms after its window opened or became active again, never Enter and never a
// key repeat; so a click or a key that was meant for what lay there before does not reach it
// (docs/pitfalls.md 3.4). Without a mnemonic and never a default button. Use chosen(), not clicked().
class ArmingButton : public QPushButton
{
    Q_OBJECT

public:
    static constexpr milliseconds armingDelay{700};

    explicit ArmingButton(const Clock *clock, QWidget *parent = nullptr);

Q_SIGNALS:
    // A deliberate press, whatever it came through: mouse, Space or assistive technology.
    void chosen();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    void disarm();
    bool isArmed() const;

    const Clock *m_clock;
    milliseconds m_armedFrom;
};

} // namespace rd
