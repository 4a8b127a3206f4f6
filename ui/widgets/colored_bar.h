#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

namespace rd {

// A line across the window on the quiet ground of a tone, with text that can be read on it, in a light and a
// dark theme alike. Its margins fit the font.
class ToneStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ToneStrip(QWidget *parent = nullptr);

    theme::Tone tone() const { return m_tone; }
    QMargins usualMargins() const;

protected:
    void setTone(theme::Tone tone);
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const QPalette &surroundings() const;
    void recolour();

    theme::Tone m_tone = theme::Tone::Neutral;
};

} // namespace rd
