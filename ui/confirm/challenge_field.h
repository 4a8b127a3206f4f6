#pragma once

#include "ui/confirm/challenge_match.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;

namespace rd {

class PlainLabel;

// What has to be typed before something irreversible: a visible label, the field, and under it a line that
// says how far one is. Paste is allowed. Enter is left to the window.
class ChallengeField : public QWidget
{
    Q_OBJECT

public:
    // `name` is the objectName of the field; the line under it is `name` + "State". `label` is plain text.
    ChallengeField(const QString &name, const QString &label, const QString &expected, QWidget *parent);

    bool matches() const;
    // Of a text that does not match: in words what is missing.
    void sayWhatIsMissing();
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    ChallengeProgress progress() const;
    void showProgress();
    void say(const QString &words, theme::Tone tone);

    const QString m_expected;
    QLineEdit *m_field;
    PlainLabel *m_state;
    theme::Tone m_tone = theme::Tone::Neutral;
};

} // namespace rd
